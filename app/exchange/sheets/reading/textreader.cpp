// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/reading/sheetrow.h"
#include "exchange/sheets/reading/windowstext.h"
#include "text/csvreader.h"

#include <QFileInfo>
#include <QStringDecoder>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Error;
using domain::Failure;

namespace {

constexpr qint64 block = 1 << 20;

Error cannotRead(const QIODevice &file, const QString &path)
{
    return Error::of(Failure::System, u"store.cannotRead"_s, {path, file.errorString()});
}

/**
 * Whether \a file, which is not UTF-8, is in Turkish: more of its bytes are letters of Turkish (or Icelandic) than
 * letters that Turkish does not have. It is at its beginning afterwards.
 */
Result<bool> isTurkish(QIODevice &file, const QString &path)
{
    static const QByteArray foreign =
        "\xC0\xC1\xC3\xC4\xC5\xC6\xC8\xC9\xCD\xD2\xD3\xD5\xD8\xDA\xE0\xE1\xE3\xE4\xE5\xE6\xE8\xE9"
        "\xEB\xED\xF2\xF3\xF5\xF8\xFA";
    qint64 turkish = 0;
    qint64 others = 0;
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(block);
        if (bytes.isEmpty()) {
            return std::unexpected(cannotRead(file, path));
        }
        for (const char c : bytes) {
            turkish += std::ranges::contains(turkishLetters, quint8(c), &TurkishLetter::byte) ? 1 : 0;
            others += foreign.contains(c) ? 1 : 0;
        }
    }
    return file.seek(0) ? Result<bool>(turkish > others) : std::unexpected(cannotRead(file, path));
}

/** UTF-16, also without a byte order mark: every other byte of Western texts is zero. */
std::optional<QStringDecoder::Encoding> wideEncodingOf(QByteArrayView start)
{
    if (const auto marked = QStringDecoder::encodingForData(start); marked && *marked != QStringDecoder::Utf8) {
        return marked;
    }
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < start.size(); ++i) {
        (i % 2 == 0 ? even : odd) += start[i] == '\0' ? 1 : 0;
    }
    const qsizetype many = start.size() / 4;
    return odd > many && even == 0 ? std::optional(QStringDecoder::Utf16LE)
        : even > many && odd == 0  ? std::optional(QStringDecoder::Utf16BE)
                                   : std::nullopt;
}

/** Whether all of \a file is UTF-8; it is at its beginning afterwards. */
Result<bool> isUtf8(QIODevice &file, const QString &path, domain::Progress &progress)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    bool isOne = true;
    while (isOne && !file.atEnd()) {
        if (!progress.step(0, 0, {.code = u"import.reading"_s, .arguments = {path}})) {
            return domain::cancelled();
        }
        const QByteArray bytes = file.read(block);
        if (bytes.isEmpty()) {
            return std::unexpected(cannotRead(file, path));
        }
        const QString text = decoder(bytes);
        isOne = !text.isNull() && !decoder.hasError();
    }
    return file.seek(0) ? Result<bool>(isOne) : std::unexpected(cannotRead(file, path));
}

/** Writes \a file as UTF-8 to \a copy, piece by piece. */
template<typename Decoder>
Result<void> recode(QIODevice &file, const QString &path, QTemporaryFile &copy, Decoder decode)
{
    if (!copy.open()) {
        return std::unexpected(cannotRead(copy, path));
    }
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(block);
        if (bytes.isEmpty()) {
            return std::unexpected(cannotRead(file, path));
        }
        const QString text = decode(bytes);
        const QByteArray utf8 = text.toUtf8();
        if (copy.write(utf8) != utf8.size()) {
            return std::unexpected(cannotRead(copy, path));
        }
    }
    return copy.seek(0) ? Result<void>() : std::unexpected(cannotRead(copy, path));
}

/**
 * The separator of a table that begins with \a start: the one most frequent in its first lines, outside of quotes. If
 * equal, the one that is rarer in sentences.
 */
char separatorIn(QByteArrayView start)
{
    constexpr int enoughLines = 20;
    QHash<char, int> counts;
    bool isQuoted = false;
    int lines = 0;
    for (const char c : start) {
        isQuoted = c == '"' ? !isQuoted : isQuoted;
        lines += c == '\n' && !isQuoted ? 1 : 0;
        if (lines == enoughLines) {
            break;
        }
        if (!isQuoted && (c == ',' || c == ';' || c == '\t' || c == '|')) {
            ++counts[c];
        }
    }
    char most = '\t';
    for (const char each : {';', '|', ','}) {
        most = counts.value(each) > counts.value(most) ? each : most;
    }
    return most;
}

Result<void> readRecords(QIODevice &file, const SheetOf &sheet, const TakeSheetRow &take, domain::Progress &progress)
{
    constexpr qint64 enough = 64 << 10;
    text::CsvReader reader(file, separatorIn(file.peek(enough)));
    qint64 number = 0;
    for (;;) {
        if (!progress.step(
                reader.bytesRead(), file.size(), {.code = u"import.reading"_s, .arguments = {sheet.source}})) {
            return domain::cancelled();
        }
        const auto next = reader.next();
        if (!next) {
            return std::unexpected(Error::of(Failure::Data, u"import.badCsv"_s,
                {sheet.source, QString::number(next.error().place.line), QString::number(next.error().place.column)}));
        }
        if (!*next) {
            return {};
        }
        SheetRow row{.number = reader.placeOf(0).line, .cells = {}};
        if (++number > mostSheetRows || reader.cells().size() > mostSheetColumns) {
            return std::unexpected(
                Error::of(Failure::Data, u"import.tooManyRows"_s, {sheet.source, QString::number(mostSheetRows)}));
        }
        for (const QByteArrayView cell : reader.cells()) {
            row.cells.append(Cell::of(QString::fromUtf8(cell)));
        }
        while (!row.cells.isEmpty() && row.cells.last().isEmpty()) {
            row.cells.removeLast();
        }
        if (row.cells.isEmpty()) {
            continue;
        }
        if (const Result<void> taken = take(sheet, row); !taken) {
            return taken;
        }
    }
}

} // namespace

Result<void> readText(QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress)
{
    if (file.size() > largestSheet) {
        return std::unexpected(
            Error::of(Failure::Data, u"import.tooLarge"_s, {path, QString::number(largestSheet >> 20)}));
    }
    SheetOf sheet{.source = path, .name = QFileInfo(path).completeBaseName(), .isText = true, .isHidden = false};
    constexpr qint64 start = 4096;
    const QByteArray beginning = file.peek(start);
    QTemporaryFile copy;
    Result<void> recoded;
    if (const auto wide = wideEncodingOf(beginning)) {
        const bool isMarked = QStringDecoder::encodingForData(beginning).has_value();
        sheet.guessedEncoding = isMarked ? QString() : u"UTF-16"_s;
        recoded = recode(file, path, copy, QStringDecoder(*wide));
    } else {
        const Result<bool> utf8 = isUtf8(file, path, progress);
        if (!utf8) {
            return std::unexpected(utf8.error());
        }
        if (*utf8) {
            return readRecords(file, sheet, take, progress);
        }
        const Result<bool> turkish = isTurkish(file, path);
        if (!turkish) {
            return std::unexpected(turkish.error());
        }
        sheet.guessedEncoding = *turkish ? u"Windows-1254"_s : u"Windows-1252"_s;
        recoded = recode(file, path, copy, WindowsText(*turkish));
    }
    return recoded ? readRecords(copy, sheet, take, progress) : recoded;
}

} // namespace leerschakel::exchange::sheets
