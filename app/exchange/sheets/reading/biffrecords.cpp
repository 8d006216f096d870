// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/reading/biffrecords.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Error;
using domain::Failure;

namespace {

constexpr qint64 headSize = 4;

} // namespace

std::unexpected<Error> BiffRecords::bad() const
{
    return std::unexpected(Error::of(Failure::Data, u"import.badWorkbook"_s, {m_stream->path(), m_stream->name()}));
}

Result<void> BiffRecords::next()
{
    const Result<QByteArrayView> head = m_stream->read(m_next, headSize);
    if (!head) {
        return std::unexpected(head.error());
    }
    m_kind = Biff(qFromLittleEndian<quint16>(head->data()));
    m_length = qFromLittleEndian<quint16>(head->data() + 2);
    m_position = m_next;
    m_next += headSize + m_length;
    return m_next <= m_stream->size() ? Result<void>() : bad();
}

Result<bool> BiffRecords::isContinued()
{
    if (m_next > m_stream->size() - headSize) {
        return false;
    }
    return m_stream->read(m_next, headSize).transform([](QByteArrayView head) {
        return Biff(qFromLittleEndian<quint16>(head.data())) == Biff::Continue;
    });
}

Result<QByteArrayView> BiffRecords::bytes()
{
    return m_stream->read(m_position + headSize, m_length);
}

BiffContents::BiffContents(BiffRecords &records) : m_records(&records)
{
    if (const Result<QByteArrayView> bytes = records.bytes()) {
        m_bytes = *bytes;
    } else {
        m_error = bytes.error();
    }
}

Result<void> BiffContents::finish() const
{
    return m_error ? Result<void>(std::unexpected(*m_error)) : Result<void>();
}

void BiffContents::fail()
{
    if (!m_error) {
        m_error = m_records->bad().error();
    }
    m_bytes = {};
    m_at = 0;
}

/** Moves on to the CONTINUE record after this one when this one has been read to its end. */
bool BiffContents::hasMore()
{
    while (left() == 0 && !m_error) {
        const Result<bool> isContinued = m_records->isContinued();
        if (isContinued && !*isContinued) {
            m_bytes = {}; // isContinued() may have moved the buffer
            m_at = 0;
            return false;
        }
        const Result<QByteArrayView> bytes = isContinued
            ? m_records->next().and_then([this] { return m_records->bytes(); })
            : std::unexpected(isContinued.error());
        m_at = 0;
        m_bytes = bytes ? *bytes : QByteArrayView();
        if (!bytes) {
            m_error = bytes.error();
        }
    }
    return left() > 0;
}

bool BiffContents::atEnd()
{
    return !hasMore();
}

void BiffContents::read(char *to, qsizetype count)
{
    while (count > 0) {
        if (!hasMore()) {
            fail();
            return;
        }
        const qsizetype some = std::min(count, left());
        std::copy_n(m_bytes.data() + m_at, some, to);
        m_at += some;
        to += some;
        count -= some;
    }
}

void BiffContents::skip(qint64 count)
{
    while (count > 0) {
        if (!hasMore()) {
            fail();
            return;
        }
        const qsizetype some = std::min(count, qint64(left()));
        m_at += some;
        count -= some;
    }
}

template<typename Integer>
Integer BiffContents::integer()
{
    char bytes[sizeof(Integer)] = {};
    read(bytes, sizeof(Integer));
    return m_error ? Integer(0) : qFromLittleEndian<Integer>(bytes);
}

quint8 BiffContents::byte()
{
    return integer<quint8>();
}

quint16 BiffContents::word()
{
    return integer<quint16>();
}

quint32 BiffContents::doubleWord()
{
    return integer<quint32>();
}

quint64 BiffContents::quadWord()
{
    return integer<quint64>();
}

QString BiffContents::text(const BiffTexts &texts, bool isLengthShort)
{
    const qsizetype count = isLengthShort ? byte() : word();
    if (texts.isUnicode) {
        return unicode(count);
    }
    QByteArray bytes(count, '\0');
    read(bytes.data(), count);
    return m_error ? QString() : texts.decode(bytes);
}

/**
 * [MS-XLS] 2.5.293 and 2.5.294: flags, and the size of the formatting and phonetic data that follow the text. A text
 * that continues in a CONTINUE record has its width flag again there, and may have another width.
 */
QString BiffContents::unicode(qsizetype count)
{
    constexpr quint8 isWideMark = 0x01;
    constexpr quint8 hasSoundMark = 0x04;
    constexpr quint8 hasLookMark = 0x08;
    constexpr qint64 lookSize = 4;
    const quint8 marks = byte();
    const qint64 look = (marks & hasLookMark) != 0 ? word() * lookSize : 0;
    const qint64 sound = (marks & hasSoundMark) != 0 ? doubleWord() : 0;
    bool isWide = (marks & isWideMark) != 0;
    QString text;
    text.reserve(count);
    while (text.size() < count && !m_error) {
        if (left() == 0) {
            isWide = (byte() & isWideMark) != 0;
        }
        const qsizetype width = isWide ? 2 : 1;
        const qsizetype some = std::min(count - text.size(), left() / width);
        if (some == 0 && left() > 0) {
            fail(); // half a character
            break;
        }
        if (isWide) {
            const qsizetype before = text.size();
            text.resize(before + some);
            qFromLittleEndian<char16_t>(m_bytes.data() + m_at, some, text.data() + before);
        } else {
            text.append(QLatin1StringView(m_bytes.data() + m_at, some));
        }
        m_at += some * width;
    }
    skip(look + sound);
    text.remove(QChar::Null); // some programs pad texts with it
    return m_error ? QString() : text;
}

} // namespace leerschakel::exchange::sheets
