// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/readerjson.h"

#include <QFile>
#include <QFileInfo>

#include <jsoncons/json_reader.hpp>
#include <simdjson.h>

#include <istream>
#include <spanstream>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Error;
using domain::Failure;

namespace {

struct Position {
    qsizetype line = 1;
    qsizetype column = 1;
};

std::unexpected<Error> wrong(
    const QString &code, const QString &source, const Position &at, const QStringList &more = {})
{
    return std::unexpected(Error::of(
        Failure::Data, code, QStringList{source, QString::number(at.line), QString::number(at.column)} + more));
}

/** Line and column (in bytes) of \a offset. */
Position positionOf(const QByteArray &text, qsizetype offset)
{
    Position at;
    at.line = text.first(offset).count('\n') + 1;
    const qsizetype lineEnd = offset > 0 ? text.lastIndexOf('\n', offset - 1) : -1;
    at.column = offset - lineEnd;
    return at;
}

/** Where \a text stops being UTF-8; found by halving, so that a large text takes no longer than twice its reading. */
qsizetype firstBadByte(const QByteArray &text)
{
    qsizetype good = 0;
    qsizetype bad = text.size();
    while (bad - good > 64) {
        qsizetype middle = good + (bad - good) / 2;
        while (middle > good && (uchar(text[middle]) & 0xC0) == 0x80) {
            --middle; // never between the bytes of one character
        }
        if (middle == good) {
            break;
        }
        (simdjson::validate_utf8(text.constData() + good, size_t(middle - good)) ? good : bad) = middle;
    }
    for (qsizetype i = good; i < bad; ++i) {
        if (uchar(text[i]) >= 0x80) {
            qsizetype end = i + 1;
            while (end < bad && (uchar(text[end]) & 0xC0) == 0x80) {
                ++end;
            }
            if (!simdjson::validate_utf8(text.constData() + i, size_t(end - i))) {
                return i;
            }
            i = end - 1;
        }
    }
    return good;
}

Result<void> checkEncoding(const QByteArray &json, const QString &source)
{
    const auto other = [&](const QString &encoding, qsizetype offset) {
        return wrong(u"import.encoding"_s, source, positionOf(json, offset), {encoding});
    };
    if (json.startsWith("\xFF\xFE") || json.startsWith("\xFE\xFF")) {
        return other(u"UTF-16"_s, 0);
    }
    if (json.first(qMin(json.size(), 4)).contains('\0')) {
        return other(u"UTF-16 / UTF-32"_s, 0);
    }
    if (!simdjson::validate_utf8(json.constData(), size_t(json.size()))) {
        return other(u"ISO 8859-1 (Latin-1) / Windows-1252"_s, firstBadByte(json));
    }
    return {};
}

/** Why and where \a json is no JSON. simdjson is fast but tells no place; this reads again, without keeping anything. */
Error faultOf(const QByteArray &json, const QString &source)
{
    jsoncons::default_json_visitor ignore;
    const jsoncons::json_options options = jsoncons::json_options{}.max_nesting_depth(deepestNesting);
    std::ispanstream stream(std::span(json.constData(), size_t(json.size())));
    jsoncons::json_stream_reader reader(stream, ignore, options, jsoncons::strict_json_parsing());
    std::error_code failure;
    reader.read(failure);
    Position at{.line = qsizetype(reader.line()), .column = qsizetype(reader.column())};
    if (!failure) {
        at = positionOf(json, json.size());
    }
    QString code = u"import.badJson"_s;
    if (failure == jsoncons::json_errc::unexpected_eof) {
        code = u"import.cutShort"_s;
        at = positionOf(json, json.size());
    } else if (failure == jsoncons::json_errc::max_nesting_depth_exceeded) {
        --at.column; // it has read the bracket already
        return wrong(u"import.tooDeep"_s, source, at, {QString::number(deepestNesting)}).error();
    }
    return wrong(code, source, at).error();
}

QVariant plain(const simdjson::dom::element &element)
{
    using simdjson::dom::element_type;
    switch (element.type()) {
    case element_type::OBJECT: {
        QVariantMap map;
        for (const auto &[key, value] : simdjson::dom::object(element)) {
            map.insert(QString::fromUtf8(key.data(), qsizetype(key.size())), plain(value));
        }
        return map;
    }
    case element_type::ARRAY: {
        QVariantList list;
        for (const simdjson::dom::element value : simdjson::dom::array(element)) {
            list.append(plain(value));
        }
        return list;
    }
    case element_type::STRING: {
        const std::string_view text = element.get_string().value_unsafe();
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    case element_type::INT64:
        return qlonglong(element.get_int64().value_unsafe());
    case element_type::UINT64:
        return double(element.get_uint64().value_unsafe());
    case element_type::DOUBLE: {
        const double number = element.get_double().value_unsafe();
        constexpr double exact =
            9007199254740992.0; // 2^53: whole numbers below it are one and the same thing in either form
        return number == std::floor(number) && std::abs(number) < exact ? QVariant(qlonglong(number))
                                                                        : QVariant(number);
    }
    case element_type::BOOL:
        return element.get_bool().value_unsafe();
    case element_type::NULL_VALUE:
        break;
    }
    return QVariant::fromValue(nullptr);
}

/** Reads one document: splits it with simdjson's on-demand reader, and makes values of one item at a time. */
class Reading
{
public:
    Reading(const QByteArray &json, const QString &source, const TakeItem &take)
        : m_json(json), m_source(source), m_take(take)
    {}

    [[nodiscard]] Result<PageState> all();

private:
    [[nodiscard]] Result<void> object(simdjson::ondemand::object object, const QString &path);
    [[nodiscard]] Result<void> array(simdjson::ondemand::array array, const QString &path);
    [[nodiscard]] Result<void> responses(simdjson::ondemand::object object, const QString &path);
    [[nodiscard]] Result<void> one(std::string_view json, const QString &path);
    [[nodiscard]] std::unexpected<Error> fault() const { return std::unexpected(faultOf(m_json, m_source)); }

    const QByteArray &m_json;
    const QString &m_source;
    const TakeItem &m_take;
    PageState m_page;
    simdjson::dom::parser m_items;
};

Result<void> Reading::one(std::string_view json, const QString &path)
{
    if (qint64(json.size()) > largestItem) {
        return std::unexpected(
            Error::of(Failure::Data, u"import.itemTooLarge"_s, {m_source, path, QString::number(largestItem >> 20)}));
    }
    simdjson::dom::element element;
    // The item lies inside the document, so that there is room behind it.
    if (m_items.allocate(qMax<size_t>(json.size(), 64), deepestNesting)
        || m_items.parse(json.data(), json.size(), false).get(element)) {
        return fault();
    }
    ++m_page.items;
    return m_take(path, plain(element));
}

Result<void> Reading::array(simdjson::ondemand::array array, const QString &path)
{
    int number = 0;
    for (auto member : array) {
        std::string_view json;
        if (member.raw_json().get(json)) {
            return fault();
        }
        if (const Result<void> taken = one(json, path + u'/' + QString::number(number++)); !taken) {
            return taken;
        }
    }
    return {};
}

Result<void> Reading::responses(simdjson::ondemand::object object, const QString &path)
{
    for (auto field : object) {
        std::string_view key;
        simdjson::ondemand::object response;
        if (field.unescaped_key().get(key)) {
            return fault();
        }
        const QString name = path + u'/' + pointerStep(QString::fromUtf8(key.data(), qsizetype(key.size())));
        if (field.value().get_object().get(response)) {
            continue; // an endpoint behind the gateway that gave no answer
        }
        if (const Result<void> read = this->object(response, name); !read) {
            return read;
        }
    }
    return {};
}

Result<void> Reading::object(simdjson::ondemand::object object, const QString &path)
{
    std::string_view whole;
    bool isList = false;
    bool isEnvelope = false;
    for (auto field : object) {
        std::string_view key;
        simdjson::ondemand::value value;
        simdjson::ondemand::json_type type{};
        if (field.unescaped_key().get(key) || field.value().get(value) || value.type().get(type)) {
            return fault();
        }
        isList = isList || (key == "items" && type == simdjson::ondemand::json_type::array);
        isEnvelope = isEnvelope || (key == "responses" && type == simdjson::ondemand::json_type::object);
    }
    bool isReset = false;
    if (object.reset().get(isReset)) {
        return fault();
    }
    if (isList) {
        m_page.isList = true;
        simdjson::ondemand::array items;
        if (object["items"].get_array().get(items)) {
            return fault();
        }
        if (const Result<void> read = array(items, path + u"/items"_s); !read) {
            return read;
        }
        bool next = false;
        m_page.saysNextPage = object.reset().get(isReset) == simdjson::SUCCESS
            && object["hasNextPage"].get_bool().get(next) == simdjson::SUCCESS;
        m_page.hasNextPage = m_page.saysNextPage && next;
        const auto numberAt = [&](std::string_view key) {
            int64_t number = 0;
            return object.reset().get(isReset) == simdjson::SUCCESS
                    && object[key].get_int64().get(number) == simdjson::SUCCESS
                ? qMax<qint64>(0, number)
                : qint64(0);
        };
        m_page.pageSize = numberAt("pageSize");
        m_page.totalPages = numberAt("totalPages");
        return {};
    }
    if (isEnvelope) {
        simdjson::ondemand::object answers;
        return object["responses"].get_object().get(answers) ? Result<void>(fault())
                                                             : responses(answers, path + u"/responses"_s);
    }
    return object.raw_json().get(whole) ? Result<void>(fault()) : one(whole, path);
}

Result<PageState> Reading::all()
{
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    const simdjson::padded_string_view view(m_json.constData(), size_t(m_json.size()), size_t(m_json.capacity()));
    simdjson::ondemand::json_type type{};
    if (parser.iterate(view).get(document) || document.type().get(type)) {
        return fault();
    }
    const bool isObject = type == simdjson::ondemand::json_type::object;
    if (!isObject && type != simdjson::ondemand::json_type::array) {
        return fault();
    }
    // On demand nothing is looked at that is not asked for: a second value behind the first would go unseen.
    std::string_view whole;
    if (isObject ? document.get_object().raw_json().get(whole) : document.get_array().raw_json().get(whole)) {
        return fault();
    }
    const QByteArrayView behind = QByteArrayView(m_json).sliced(whole.data() + whole.size() - m_json.constData());
    if (!behind.trimmed().isEmpty()) {
        return fault();
    }
    document.rewind();
    Result<void> read;
    if (isObject) {
        simdjson::ondemand::object top;
        read = document.get_object().get(top) ? Result<void>(fault()) : object(top, {});
    } else {
        simdjson::ondemand::array top;
        m_page.isList = true;
        read = document.get_array().get(top) ? Result<void>(fault()) : array(top, {});
    }
    if (!read) {
        return std::unexpected(read.error());
    }
    return m_page;
}

} // namespace

QString pointerStep(QString key)
{
    return key.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

Result<PageState> readJson(QByteArray json, const QString &source, const TakeItem &take)
{
    if (const Result<void> checked = checkEncoding(json, source); !checked) {
        return std::unexpected(checked.error());
    }
    if (json.startsWith("\xEF\xBB\xBF")) {
        json.remove(0, 3);
    }
    const auto first = std::ranges::find_if(
        std::as_const(json), [](char c) { return c != ' ' && c != '\n' && c != '\r' && c != '\t'; });
    if (first == json.cend()) {
        return std::unexpected(Error::of(Failure::Data, u"import.empty"_s, {source}));
    }
    if (*first == '<') {
        return std::unexpected(Error::of(Failure::Data, u"import.markup"_s, {source}));
    }
    if (*first != '{' && *first != '[') {
        return wrong(u"import.badJson"_s, source, positionOf(json, first - json.cbegin()));
    }
    json.reserve(json.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    return Reading(json, source, take).all();
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return std::unexpected(Error::of(Failure::System, u"store.missing"_s, {path}));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s, {path, file.errorString()}));
    }
    if (file.size() > largestDocument) {
        return std::unexpected(
            Error::of(Failure::Data, u"import.tooLarge"_s, {path, QString::number(largestDocument >> 20)}));
    }
    QByteArray bytes;
    bytes.reserve(file.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    bytes.resize(file.size());
    const qint64 count = file.read(bytes.data(), bytes.size());
    if (count < 0) {
        return std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s, {path, file.errorString()}));
    }
    bytes.truncate(count);
    return bytes;
}

} // namespace leerschakel::exchange::ooapi5
