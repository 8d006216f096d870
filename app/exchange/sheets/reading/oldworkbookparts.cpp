// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/reading/oldworkbookparts.h"

#include "exchange/sheets/reading/windowstext.h"

#include <QFileInfo>
#include <QStringDecoder>

#include <memory>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Error;
using domain::Failure;

namespace {

// [MS-XLS] 2.4.21: what a BOF record says about what begins there.
constexpr quint16 worksheetBegins = 0x0010;
constexpr quint16 biff8 = 0x0600;
constexpr quint16 biff5 = 0x0500;

/** Decodes text in the code page \a number, as BIFF numbers them; empty when it is not supported here. */
std::function<QString(QByteArrayView)> decoderOf(quint16 number)
{
    constexpr quint16 ascii = 367;
    constexpr quint16 western = 1252;
    constexpr quint16 westernInBiff = 32'769;
    constexpr quint16 turkish = 1254;
    constexpr quint16 unicode = 1200;
    constexpr quint16 macintosh = 10'000;
    constexpr quint16 macintoshInBiff = 32'768;
    if (number == western || number == westernInBiff || number == ascii) {
        return WindowsText(false);
    }
    if (number == turkish) {
        return WindowsText(true);
    }
    if (number == unicode) {
        return {}; // a workbook before BIFF 8 that states this uses it for some texts only
    }
    const QStringList names = number == macintosh || number == macintoshInBiff
        ? QStringList{u"macintosh"_s}
        : QStringList{u"windows-%1"_s.arg(number), u"ibm-%1"_s.arg(number)};
    for (const QString &name : names) {
        // None of these are among Qt's own encodings: this is for a Qt built with ICU.
        const auto decoder = std::make_shared<QStringDecoder>(name, QStringConverter::Flag::Stateless);
        if (decoder->isValid()) {
            return [decoder](QByteArrayView bytes) -> QString { return decoder->decode(bytes); };
        }
    }
    return {};
}

} // namespace

Result<void> OldWorkbookParts::read(BiffRecords &records, const QString &path)
{
    m_path = path;
    records.goTo(0);
    if (const Result<void> begun = readBeginning(records); !begun) {
        return begun;
    }
    for (qsizetype depth = 1; depth > 0;) {
        if (const Result<void> next = records.next(); !next) {
            return next;
        }
        depth += records.kind() == Biff::Bof ? 1 : records.kind() == Biff::Eof ? -1 : 0;
        if (const Result<void> taken = depth == 1 ? take(records) : Result<void>(); !taken) {
            return taken;
        }
    }
    return {};
}

/** Finds out which BIFF it is; a stream that begins with a worksheet contains only that. */
Result<void> OldWorkbookParts::readBeginning(BiffRecords &records)
{
    // BOF records of BIFF 2, 3 and 4: Excel until 1993.
    constexpr quint16 beforeBiff5[] = {0x0009, 0x0209, 0x0409};
    if (const Result<void> first = records.next(); !first) {
        return first;
    }
    const bool isBof = records.kind() == Biff::Bof;
    if (!isBof && !std::ranges::contains(beforeBiff5, quint16(records.kind()))) {
        return records.bad();
    }
    BiffContents contents(records);
    const quint16 version = contents.word();
    const quint16 begins = contents.word();
    if (const Result<void> done = contents.finish(); !done) {
        return done;
    }
    const bool saysNone = version == 0; // as do some programs that write BIFF 5 records
    if (!isBof || (version < biff5 && !saysNone)) {
        return std::unexpected(Error::of(Failure::Data, u"import.workbookTooOld"_s, {m_path}));
    }
    m_texts = {.isUnicode = version >= biff8, .decode = WindowsText(false)};
    if (begins == worksheetBegins) {
        m_sheets.append({.name = QFileInfo(m_path).completeBaseName(), .position = 0, .isHidden = false});
    }
    return {};
}

Result<void> OldWorkbookParts::take(BiffRecords &records)
{
    constexpr qsizetype mostFormats = 1 << 16; // cells refer to it in two bytes
    BiffContents contents(records);
    switch (records.kind()) {
    case Biff::FilePass:
        return std::unexpected(Error::of(Failure::Data, u"import.hasPassword"_s, {m_path}));
    case Biff::Date1904:
        m_is1904 = contents.word() != 0;
        return contents.finish();
    case Biff::CodePage: {
        const quint16 number = contents.word();
        return contents.finish().and_then([&] { return takeCodePage(number); });
    }
    case Biff::Format: {
        const quint16 number = contents.word();
        const NumberFormat format = formatOf(contents.text(m_texts, !m_texts.isUnicode));
        if (number != 0) { // "General", which has other names in other languages
            m_ownFormats.insert(number, format);
        }
        return contents.finish();
    }
    case Biff::Xf: {
        contents.skip(sizeof(quint16)); // the font
        const quint16 number = contents.word();
        if (m_formats.size() < mostFormats) {
            m_formats.append(m_ownFormats.contains(number) ? m_ownFormats.value(number) : builtInFormat(number));
        }
        return contents.finish();
    }
    case Biff::BoundSheet:
        return takeSheet(contents);
    case Biff::Sst:
        return m_shared.read(records);
    default:
        return {};
    }
}

Result<void> OldWorkbookParts::takeSheet(BiffContents &contents)
{
    constexpr qsizetype mostSheets = 4096; // a workbook in use has less than a hundredth of that
    constexpr quint8 hiddenMask = 0x03;
    Sheet sheet;
    sheet.position = contents.doubleWord();
    sheet.isHidden = (contents.byte() & hiddenMask) != 0;
    const bool hasCells = contents.byte() == 0;
    sheet.name = contents.text(m_texts, true);
    if (m_sheets.size() == mostSheets) {
        return std::unexpected(
            Error::of(Failure::Data, u"import.tooManySheets"_s, {m_path, QString::number(mostSheets)}));
    }
    if (hasCells && !contents.hasFailed()) {
        m_sheets.append(std::move(sheet));
    }
    return contents.finish();
}

Result<void> OldWorkbookParts::takeCodePage(quint16 number)
{
    if (m_texts.isUnicode) {
        return {};
    }
    m_texts.decode = decoderOf(number);
    if (!m_texts.decode) {
        return std::unexpected(Error::of(Failure::Data, u"import.codePage"_s, {m_path, QString::number(number)}));
    }
    return {};
}

Cell OldWorkbookParts::cellOf(double number, quint16 xf) const
{
    return cellOfNumber(number, m_formats.value(xf), m_is1904);
}

} // namespace leerschakel::exchange::sheets
