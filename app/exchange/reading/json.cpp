// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/json.h"

#include "exchange/reading/jsonvalues.h"
#include "exchange/reading/place.h"
#include "text/halfcharacters.h"
#include "text/jsonnumber.h"
#include "text/utf8.h"

#include <jsoncons/json_reader.hpp>

#include <istream>
#include <spanstream>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

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
        return other(u"ISO 8859-1 (Latin-1) / Windows-1252"_s, text::firstNotUtf8(json));
    }
    return {};
}

/**
 * Why and where \a json is not valid JSON. simdjson is fast but gives no position; this reads it again, without keeping
 * anything.
 */
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

/** Finds the first number that is too large for any type here in a JSON text that is well-formed otherwise. */
class LargeNumber : public jsoncons::default_json_visitor
{
public:
    /** Its position in \a json; absent when there is none, and when \a json is not well-formed. */
    [[nodiscard]] static std::optional<Position> in(std::string_view json)
    {
        LargeNumber visitor;
        const auto options = jsoncons::json_options{}.max_nesting_depth(deepestNesting).lossless_number(true);
        std::ispanstream stream(std::span(json.data(), json.size()));
        jsoncons::json_stream_reader reader(stream, visitor, options, jsoncons::strict_json_parsing());
        std::error_code failure;
        reader.read(failure);
        return failure ? std::nullopt : visitor.m_found;
    }

private:
    JSONCONS_VISITOR_RETURN_TYPE visit_string(const string_view_type &value, jsoncons::semantic_tag tag,
        const jsoncons::ser_context &at, std::error_code &) override
    {
        const QByteArrayView digits(value.data(), qsizetype(value.size()));
        const bool isTooLarge = tag == jsoncons::semantic_tag::bigint
            || (tag == jsoncons::semantic_tag::bigdec && text::isTooLarge(digits));
        if (isTooLarge && !m_found) {
            m_found = {.line = qsizetype(at.line()), .column = qsizetype(at.column()) - digits.size()};
        }
        JSONCONS_VISITOR_RETURN;
    }

    std::optional<Position> m_found;
};

/** Reads one document: splits it with simdjson's on-demand reader, and makes values of one item at a time. */
class Reading
{
public:
    Reading(
        const QByteArray &json, const QString &source, const TakeItem &take, const std::optional<LeaveOut> &leaveOut)
        : m_json(json), m_source(source), m_take(take), m_leaveOut(leaveOut)
    {}

    [[nodiscard]] Result<PageState> all();

private:
    [[nodiscard]] Result<void> object(simdjson::ondemand::object object, const QString &path);
    [[nodiscard]] Result<void> array(simdjson::ondemand::array array, const QString &path);
    [[nodiscard]] Result<void> responses(simdjson::ondemand::object object, const QString &path);
    [[nodiscard]] Result<void> one(std::string_view json, const QString &path);
    /**
     * What in \a json, an item that simdjson does not take, cannot be held by any value here; absent when it is not
     * well-formed.
     */
    [[nodiscard]] std::optional<domain::Message> unholdable(std::string_view json, simdjson::error_code failure);
    /** The position in the document of \a offset; to be asked for in the order of the document. */
    [[nodiscard]] Position placeOf(qsizetype offset);
    [[nodiscard]] std::unexpected<Error> fault() const { return std::unexpected(faultOf(m_json, m_source)); }

    const QByteArray &m_json;
    const QString &m_source;
    const TakeItem &m_take;
    const std::optional<LeaveOut> &m_leaveOut;
    PageState m_page;
    simdjson::dom::parser m_items;
    /** A known position, from which the next one is counted. */
    qsizetype m_countedTo = 0;
    qsizetype m_line = 1;
};

Position Reading::placeOf(qsizetype offset)
{
    const QByteArrayView behind = QByteArrayView(m_json).sliced(m_countedTo, offset - m_countedTo);
    m_line += behind.count('\n');
    m_countedTo = offset;
    const qsizetype lineEnd = offset > 0 ? m_json.lastIndexOf('\n', offset - 1) : -1;
    return {.line = m_line, .column = offset - lineEnd};
}

std::optional<domain::Message> Reading::unholdable(std::string_view json, simdjson::error_code failure)
{
    const qsizetype begin = json.data() - m_json.constData();
    const auto message = [&](const QString &code, Position at) {
        return domain::Message{.code = code, .arguments = {QString::number(at.line), QString::number(at.column)}};
    };
    QByteArray mended(json.data(), qsizetype(json.size()));
    text::HalfCharacters halves;
    static_cast<void>(halves.mend(mended.data(), mended.size(), true)); // all of it, as nothing follows
    if (failure == simdjson::STRING_ERROR && halves.first()) {
        simdjson::dom::parser parser;
        simdjson::dom::element ignored;
        const simdjson::error_code left = parser.parse(mended.constData(), size_t(mended.size())).get(ignored);
        const bool isNumber = left == simdjson::NUMBER_ERROR || left == simdjson::BIGINT_ERROR;
        if (!left || (isNumber && LargeNumber::in(std::string_view(mended)))) {
            return message(u"import.halfCharacter"_s, placeOf(begin + qsizetype(*halves.first())));
        }
        return std::nullopt;
    }
    if (failure != simdjson::NUMBER_ERROR && failure != simdjson::BIGINT_ERROR) {
        return std::nullopt;
    }
    const std::optional<Position> inItem = LargeNumber::in(std::string_view(mended));
    if (!inItem) {
        return std::nullopt;
    }
    Position at = placeOf(begin);
    at.column = inItem->line == 1 ? at.column + inItem->column - 1 : inItem->column;
    at.line += inItem->line - 1;
    return message(u"import.numberTooLarge"_s, at);
}

Result<void> Reading::one(std::string_view json, const QString &path)
{
    if (qint64(json.size()) > largestItem) {
        return std::unexpected(
            Error::of(Failure::Data, u"import.itemTooLarge"_s, {m_source, path, QString::number(largestItem >> 20)}));
    }
    simdjson::dom::element element;
    // The item lies inside the document, so there is enough padding after it.
    if (m_items.allocate(qMax<size_t>(json.size(), 64), deepestNesting)) {
        return fault();
    }
    if (const simdjson::error_code failure = m_items.parse(json.data(), json.size(), false).get(element)) {
        const std::optional<domain::Message> inItem = unholdable(json, failure);
        if (!inItem) {
            return fault();
        }
        ++m_page.items;
        return m_take({.path = path, .value = {}, .fault = inItem, .size = qsizetype(json.size())});
    }
    ++m_page.items;
    return takeElement(element, path, qsizetype(json.size()), m_take, m_leaveOut);
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
        // Keys as written: each one that is unescaped takes up room in a buffer for the whole document, and they are
        // gone through twice.
        if (field.escaped_key().get(key) || field.value().get(value) || value.type().get(type)) {
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
        for (auto field : object) { // a list that is there twice is read twice
            std::string_view key;
            simdjson::ondemand::value value;
            simdjson::ondemand::array items;
            bool next = false;
            int64_t number = 0;
            if (field.escaped_key().get(key) || field.value().get(value)) {
                return fault();
            }
            if (key == "items" && value.get_array().get(items) == simdjson::SUCCESS) {
                if (const Result<void> read = array(items, path + u"/items"_s); !read) {
                    return read;
                }
            } else if (key == "hasNextPage" && value.get_bool().get(next) == simdjson::SUCCESS) {
                m_page.saysNextPage = true;
                m_page.hasNextPage = next;
            } else if (key == "pageSize" && value.get_int64().get(number) == simdjson::SUCCESS) {
                m_page.pageSize = qMax<qint64>(0, number);
            } else if (key == "totalPages" && value.get_int64().get(number) == simdjson::SUCCESS) {
                m_page.totalPages = qMax<qint64>(0, number);
            }
        }
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
    // The on-demand reader looks at nothing that is not asked for: a second value after the first would go unnoticed.
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

Result<PageState> readJson(
    QByteArray json, const QString &source, const TakeItem &take, const std::optional<LeaveOut> &leaveOut)
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
    return Reading(json, source, take, leaveOut).all();
}

} // namespace leerschakel::exchange::reading
