// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/csvreader.h"

#include "text/utf8.h"

#include <QIODevice>
#include <QUtf8StringView>

#include <algorithm>
#include <cstring>

namespace leerschakel::text {

namespace {

constexpr qsizetype chunk = qsizetype(256) << 10;
constexpr qsizetype mostCells = 10'000;

/** Line feeds in \a text. There are few, so searching for the next one is much quicker than checking each byte. */
int linesIn(QByteArrayView text)
{
    int count = 0;
    for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        ++count;
    }
    return count;
}

} // namespace

CsvReader::CsvReader(QIODevice &device, char separator, qsizetype limit)
    : m_device(device), m_separator(separator), m_limit(limit)
{}

std::expected<bool, CsvFault> CsvReader::fill()
{
    if (m_recordAt > 0) {
        m_buffer.remove(0, m_recordAt);
        m_fileOffset += m_recordAt;
        m_at -= m_recordAt;
        m_openQuote -= m_recordAt;
        m_recordAt = 0;
    }
    if (m_buffer.size() > m_limit) {
        // In such a record an open quote is more likely a quote that was never closed.
        return m_openQuote >= 0 ? fault(CsvFault::Kind::UnclosedQuote, m_openQuote) : fault(CsvFault::Kind::TooLong, 0);
    }
    const qsizetype before = m_buffer.size();
    const qsizetype wanted =
        std::max(chunk, before); // doubling, so that a long record is not rescanned again and again
    m_buffer.resize(before + wanted);
    qint64 got = 0;
    for (qint64 more = 1; more > 0 && got < wanted; got += more) { // a device may return less than requested
        more = m_device.read(m_buffer.data() + before + got, wanted - got);
        if (more < 0) {
            return std::unexpected(
                CsvFault{.kind = CsvFault::Kind::CannotRead, .place = {}, .reason = m_device.errorString()});
        }
    }
    m_buffer.resize(before + got);
    m_atEnd = got == 0;
    return got > 0;
}

std::expected<void, CsvFault> CsvReader::begin()
{
    m_begun = true;
    if (const Result<bool> filled = fill(); !filled) {
        return std::unexpected(filled.error());
    }
    if (m_buffer.startsWith("\xef\xbb\xbf")) {
        m_recordAt = m_at = 3;
    }
    if (m_separator == 0) {
        const QByteArrayView firstLine = QByteArrayView(m_buffer).first(std::min(m_buffer.size(), qsizetype(4096)));
        const auto found =
            std::ranges::find_if(firstLine, [](char c) { return c == ',' || c == ';' || c == '\t' || c == '\n'; });
        m_separator = found == firstLine.end() || *found == '\n' ? ',' : *found;
    }
    return {};
}

std::expected<bool, CsvFault> CsvReader::next()
{
    if (!m_begun) {
        if (const Result<void> begun = begin(); !begun) {
            return std::unexpected(begun.error());
        }
    }
    m_recordAt = m_at;
    m_recordLine = m_nextLine;
    m_cells.clear();
    for (;;) {
        const Result<Parsed> parsed = m_recordAt < m_buffer.size() ? parse() : Result<Parsed>(Parsed::NeedsMore);
        if (!parsed) {
            return std::unexpected(parsed.error());
        }
        if (*parsed == Parsed::Record) {
            if (m_cells.size() == 1 && m_cells[0].isEmpty()) {
                m_recordAt = m_at;
                m_recordLine = m_nextLine;
                m_cells.clear();
                continue; // a blank line
            }
            return true;
        }
        if (m_atEnd) {
            return false;
        }
        if (const Result<bool> filled = fill(); !filled) {
            return std::unexpected(filled.error());
        }
    }
}

std::expected<CsvReader::Parsed, CsvFault> CsvReader::parse()
{
    const char *const data = m_buffer.constData();
    const qsizetype size = m_buffer.size();
    m_spans.clear();
    m_unquoted.clear();
    m_openQuote = -1;
    qsizetype at = m_recordAt;
    for (;;) {
        if (m_spans.size() == mostCells) {
            return fault(CsvFault::Kind::TooLong, m_recordAt);
        }
        if (at < size && data[at] == '"') {
            const Result<Parsed> cell = parseQuoted(at);
            if (!cell || *cell == Parsed::NeedsMore) {
                return cell;
            }
        } else {
            const qsizetype start = at;
            while (at < size && data[at] != m_separator && data[at] != '\n') {
                ++at;
            }
            if (at == size && !m_atEnd) {
                return Parsed::NeedsMore;
            }
            const bool carriage = at > start && data[at - 1] == '\r' && (at == size || data[at] == '\n');
            m_spans.append({.raw = start, .begin = start, .length = at - start - (carriage ? 1 : 0)});
        }
        if (at < size && data[at] == m_separator) {
            ++at;
            continue;
        }
        keepRecord(at < size ? at + 1 : at);
        if (const Result<void> text = checkText(); !text) {
            return std::unexpected(text.error());
        }
        return Parsed::Record;
    }
}

/** Reads the quoted cell at \a at, up to the separator or line feed after it. */
std::expected<CsvReader::Parsed, CsvFault> CsvReader::parseQuoted(qsizetype &at)
{
    const char *const data = m_buffer.constData();
    const qsizetype size = m_buffer.size();
    const qsizetype opened = at++;
    Span span{.raw = opened, .begin = at};
    for (;;) {
        const void *const quote = at < size ? std::memchr(data + at, '"', size_t(size - at)) : nullptr;
        if (!quote) {
            if (m_atEnd) {
                return fault(CsvFault::Kind::UnclosedQuote, opened);
            }
            m_openQuote = opened;
            return Parsed::NeedsMore;
        }
        const qsizetype end = static_cast<const char *>(quote) - data;
        if (end + 1 == size && !m_atEnd) {
            return Parsed::NeedsMore;
        }
        const bool doubled = end + 1 < size && data[end + 1] == '"';
        if (doubled || span.isUnquoted) {
            if (!span.isUnquoted) {
                span = {.raw = opened, .begin = qsizetype(m_unquoted.size()), .length = 0, .isUnquoted = true};
                at = opened + 1;
            }
            m_unquoted.append(data + at, size_t(end - at + (doubled ? 1 : 0)));
        }
        at = end + (doubled ? 2 : 1);
        if (!doubled) {
            span.length = span.isUnquoted ? qsizetype(m_unquoted.size()) - span.begin : end - span.begin;
            break;
        }
    }
    if (at < size && data[at] == '\r') {
        if (at + 1 == size && !m_atEnd) {
            return Parsed::NeedsMore;
        }
        if (at + 1 == size || data[at + 1] == '\n') {
            ++at;
        }
    } else if (at == size && !m_atEnd) {
        return Parsed::NeedsMore;
    }
    if (at < size && data[at] != m_separator && data[at] != '\n') {
        return fault(CsvFault::Kind::AfterQuote, at);
    }
    m_spans.append(span);
    return Parsed::Record;
}

void CsvReader::keepRecord(qsizetype end)
{
    m_at = end;
    const char *const data = m_buffer.constData();
    m_nextLine = m_recordLine + linesIn(QByteArrayView(data + m_recordAt, end - m_recordAt));
    m_cells.clear();
    for (const Span &span : std::as_const(m_spans)) {
        m_cells.append(QByteArrayView((span.isUnquoted ? m_unquoted.data() : data) + span.begin, span.length));
    }
}

std::expected<void, CsvFault> CsvReader::checkText() const
{
    const QByteArrayView record = QByteArrayView(m_buffer).sliced(m_recordAt, m_at - m_recordAt);
    if (record.size() > m_limit) {
        return fault(CsvFault::Kind::TooLong, m_recordAt);
    }
    if (!QUtf8StringView(record.data(), record.size()).isValidUtf8()) {
        return fault(CsvFault::Kind::NotUtf8, m_recordAt + firstNotUtf8(record));
    }
    if (const qsizetype nul = record.indexOf('\0'); nul >= 0) {
        return fault(CsvFault::Kind::NotText, m_recordAt + nul);
    }
    return {};
}

CsvPlace CsvReader::placeOf(qsizetype cell) const
{
    return m_spans.isEmpty() ? CsvPlace{.line = m_recordLine}
                             : placeAt(m_spans[std::clamp(cell, qsizetype(0), m_spans.size() - 1)].raw);
}

CsvPlace CsvReader::placeAt(qsizetype offset) const
{
    const QByteArrayView before = QByteArrayView(m_buffer).sliced(m_recordAt, offset - m_recordAt);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const auto characters = std::ranges::count_if(before.sliced(lineStart), [](char c) { return !isContinuation(c); });
    return {.line = m_recordLine + linesIn(before), .column = int(characters) + 1};
}

std::unexpected<CsvFault> CsvReader::fault(CsvFault::Kind kind, qsizetype offset) const
{
    return std::unexpected(CsvFault{.kind = kind, .place = placeAt(offset)});
}

} // namespace leerschakel::text
