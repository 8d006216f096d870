// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/largelist.h"

#include "exchange/reading/jsonvalues.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

namespace {

/** Reads a list page from a file, block by block. Functions that return a bool return false at anything unusual. */
class ListFile
{
public:
    ListFile(const QString &path, const TakeItem &take, const std::optional<LeaveOut> &leaveOut,
        const std::function<bool()> &goesOn)
        : m_file(path), m_take(take), m_leaveOut(leaveOut), m_goesOn(goesOn)
    {}

    [[nodiscard]] Result<LargeList> read();

private:
    /** Reads another block; false at the end. */
    bool more();
    /** The next byte that is not white space; -1 at the end. */
    [[nodiscard]] int next();
    [[nodiscard]] bool take(char wanted);
    [[nodiscard]] bool text(QByteArray &text);
    [[nodiscard]] bool plain();
    [[nodiscard]] bool members();
    [[nodiscard]] bool items();
    [[nodiscard]] bool item(qsizetype number);
    /** The place after the object that begins at m_at; -1 when it has no end. */
    [[nodiscard]] qsizetype behindObject();

    QFile m_file;
    const TakeItem &m_take;
    const std::optional<LeaveOut> &m_leaveOut;
    const std::function<bool()> &m_goesOn;
    QByteArray m_bytes; ///< of the file, as far as they are needed, with padding after them for simdjson
    qsizetype m_at = 0;
    qsizetype m_items = 0;
    bool m_isList = false;
    Result<void> m_result;
    simdjson::dom::parser m_parser;
};

bool ListFile::more()
{
    constexpr qsizetype block = 1 << 20;
    if (!m_goesOn()) {
        m_result = domain::cancelled();
        return false;
    }
    m_bytes.remove(0, m_at);
    m_at = 0;
    const qsizetype before = m_bytes.size();
    m_bytes.reserve(before + block + qsizetype(simdjson::SIMDJSON_PADDING));
    m_bytes.resize(before + block);
    const qint64 read = m_file.read(m_bytes.data() + before, block);
    m_bytes.truncate(before + qMax<qint64>(read, 0));
    return read > 0;
}

int ListFile::next()
{
    while (true) {
        for (; m_at < m_bytes.size(); ++m_at) {
            const char each = m_bytes[m_at];
            if (each != ' ' && each != '\n' && each != '\r' && each != '\t') {
                return uchar(each);
            }
        }
        if (!more()) {
            return -1;
        }
    }
}

bool ListFile::take(char wanted)
{
    const bool isThere = next() == wanted;
    m_at += isThere ? 1 : 0;
    return isThere;
}

bool ListFile::text(QByteArray &text)
{
    text.clear();
    if (!take('"')) {
        return false;
    }
    while (m_at < m_bytes.size() || more()) {
        const char each = m_bytes[m_at++];
        if (each == '"') {
            return true;
        }
        if (each < ' ' || each == '\\') { // also what is not ASCII
            return false;
        }
        text += each;
    }
    return false;
}

bool ListFile::plain()
{
    QByteArray value;
    if (next() == '"') {
        return text(value);
    }
    while (m_at < m_bytes.size() || more()) {
        const char each = m_bytes[m_at];
        const bool isOfValue = (each >= '0' && each <= '9') || (each >= 'a' && each <= 'z') || each == '-'
            || each == '+' || each == '.' || each == 'E';
        if (!isOfValue) {
            break;
        }
        value += each;
        ++m_at;
    }
    simdjson::dom::element ignored;
    return !value.isEmpty() && !m_parser.parse(value.constData(), size_t(value.size())).get(ignored);
}

qsizetype ListFile::behindObject()
{
    qsizetype depth = 0;
    bool isText = false;
    for (qsizetype i = 0;; ++i) {
        if (m_at + i >= m_bytes.size() && (i > largestItem || !more())) {
            return -1;
        }
        const char each = m_bytes[m_at + i];
        if (isText) {
            isText = each != '"';
            i += each == '\\' ? 1 : 0;
        } else if (each == '"') {
            isText = true;
        } else if (each == '{') {
            ++depth;
        } else if (each == '}' && --depth == 0) {
            return m_at + i + 1;
        }
    }
}

bool ListFile::item(qsizetype number)
{
    const qsizetype end = next() == '{' ? behindObject() : -1; // this may change m_at
    const qsizetype size = end - m_at;
    if (end < 0 || size > largestItem || m_parser.allocate(qMax<size_t>(size_t(size), 64), deepestNesting)) {
        return false;
    }
    simdjson::dom::element element;
    if (m_parser.parse(m_bytes.constData() + m_at, size_t(size), false).get(element)) {
        return false;
    }
    m_result = takeElement(element, u"/items/"_s + QString::number(number), size, m_take, m_leaveOut);
    m_at = end;
    ++m_items;
    return m_result.has_value();
}

bool ListFile::items()
{
    m_isList = true;
    if (!take('[')) {
        return false;
    }
    if (take(']')) {
        return true;
    }
    for (qsizetype number = 0;; ++number) {
        if (!item(number)) {
            return false;
        }
        if (!take(',')) {
            return take(']');
        }
    }
}

bool ListFile::members()
{
    if (!take('{')) {
        return false;
    }
    QByteArray key;
    while (true) {
        if (!text(key) || !take(':')) {
            return false;
        }
        const bool isRead = key == "items" && next() == '[' ? items() : plain();
        if (!isRead) {
            return false;
        }
        if (!take(',')) {
            return take('}');
        }
    }
}

Result<LargeList> ListFile::read()
{
    if (!m_file.open(QIODevice::ReadOnly)) {
        return LargeList();
    }
    if (more() && m_bytes.startsWith("\xEF\xBB\xBF")) {
        m_at = 3;
    }
    const bool isAll = members() && next() < 0 && m_isList;
    return m_result.transform([&] { return LargeList{.isAll = isAll, .items = m_items}; });
}

} // namespace

Result<LargeList> readLargeList(const QString &path, const TakeItem &take, const std::optional<LeaveOut> &leaveOut,
    const std::function<bool()> &goesOn)
{
    return ListFile(path, take, leaveOut, goesOn).read();
}

} // namespace leerschakel::exchange::reading
