// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/reading/sheetrow.h"
#include "exchange/sheets/reading/workbookpart.h"

#include <KZip>

#include <QSet>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Error;
using domain::Failure;

namespace {

/** The most cells that repetition may produce: a row of a few bytes can state sixteen billion. */
constexpr qint64 mostRepeated = 16 << 20;

/** One OpenDocument spreadsheet that is being read (OASIS ODF 1.3, part 3, section 9). */
class DocumentReading
{
public:
    DocumentReading(const QString &path, const TakeSheetRow &take) : m_path(path), m_take(take) {}

    [[nodiscard]] Result<void> read(const KArchiveFile &content, domain::Progress &progress)
    {
        return readPart(
            content, m_path, largestSheet, [this](QXmlStreamReader &xml) { return takeElement(xml); }, progress);
    }

private:
    [[nodiscard]] std::unexpected<Error> tooManyRows() const
    {
        return std::unexpected(
            Error::of(Failure::Data, u"import.tooManyRows"_s, {m_path, QString::number(mostSheetRows)}));
    }

    /** An attribute by its name without a prefix, as each occurs only once. */
    [[nodiscard]] static QString attribute(const QXmlStreamReader &xml, QStringView name)
    {
        const QXmlStreamAttributes all = xml.attributes();
        const auto found =
            std::ranges::find_if(all, [&](const QXmlStreamAttribute &each) { return each.name() == name; });
        return found == all.cend() ? QString() : found->value().toString();
    }

    /** "Number-…-repeated": 1 when not stated. */
    [[nodiscard]] static qint64 times(const QXmlStreamReader &xml, QStringView name)
    {
        const QString given = attribute(xml, name);
        bool isNumber = false;
        const qint64 number = given.toLongLong(&isNumber);
        return isNumber && number > 0 ? number : 1;
    }

    [[nodiscard]] Result<void> takeElement(QXmlStreamReader &xml)
    {
        if (xml.name() == u"style") {
            m_style = attribute(xml, u"family") == u"table" ? attribute(xml, u"name") : QString();
        } else if (xml.name() == u"table-properties" && attribute(xml, u"display") == u"false") {
            m_hiddenStyles.insert(m_style);
        } else if (xml.name() == u"table") {
            m_sheet = {.source = m_path,
                .name = attribute(xml, u"name"),
                .isText = false,
                .isHidden = m_hiddenStyles.contains(attribute(xml, u"style-name"))};
            m_number = 0;
        } else if (xml.name() == u"table-row") {
            return readRow(xml);
        }
        return {};
    }

    [[nodiscard]] Result<void> readRow(QXmlStreamReader &xml)
    {
        const qint64 repeated = times(xml, u"number-rows-repeated");
        SheetRow row;
        if (!readCells(xml, row.cells)) {
            return tooManyRows();
        }
        if (row.cells.isEmpty()) {
            m_number += std::min(repeated, mostSheetRows); // sheets are padded with empty rows to their end
            return {};
        }
        m_repeated += repeated > 1 ? repeated * row.cells.size() : 0;
        if (repeated > mostSheetRows - m_number || m_repeated > mostRepeated) {
            return tooManyRows();
        }
        for (qint64 i = 0; i < repeated; ++i) {
            row.number = ++m_number;
            if (const Result<void> taken = m_take(m_sheet, row); !taken) {
                return taken;
            }
        }
        return {};
    }

    /** False when there are more cells than a sheet can have. */
    [[nodiscard]] bool readCells(QXmlStreamReader &xml, Cells &cells)
    {
        qint64 column = 0;
        while (xml.readNextStartElement()) {
            if (xml.name() != u"table-cell" && xml.name() != u"covered-table-cell") {
                xml.skipCurrentElement();
                continue;
            }
            const qint64 repeated = times(xml, u"number-columns-repeated");
            const Cell cell = readCell(xml);
            if (cell.isEmpty()) {
                column = std::min(column + repeated, qint64(mostSheetColumns));
                continue;
            }
            m_repeated += repeated > 1 ? repeated : 0;
            if (repeated > mostSheetColumns - column || m_repeated > mostRepeated) {
                return false;
            }
            cells.resize(column);
            for (qint64 i = 0; i < repeated; ++i) {
                cells.append(cell);
            }
            column += repeated;
        }
        return true;
    }

    [[nodiscard]] static Cell readCell(QXmlStreamReader &xml)
    {
        const QString type = attribute(xml, u"value-type");
        const QString value = attribute(xml, u"value");
        const QString day = attribute(xml, u"date-value");
        const QString truth = attribute(xml, u"boolean-value");
        QStringList paragraphs;
        while (xml.readNextStartElement()) {
            if (xml.name() == u"p" || xml.name() == u"h") {
                paragraphs.append(paragraphOf(xml));
            } else {
                xml.skipCurrentElement(); // a note, a drawing: not part of the cell's content
            }
        }
        const QString text = paragraphs.join(u'\n');
        if (type == u"float" || type == u"percentage" || type == u"currency") {
            bool isNumber = false;
            const double number = value.toDouble(&isNumber);
            if (!isNumber) {
                return Cell::of(text);
            }
            Cell cell = Cell::of(number);
            // For an amount, the text shown names its currency; for a code, it has the leading zeros.
            static const QChar zero = u'0';
            const bool hasZeros = text.size() > 1 && text.startsWith(zero) && text.toDouble() == number
                && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
            cell.text = hasZeros ? text : QString();
            return type == u"currency" && !text.isEmpty() ? Cell::of(text) : cell;
        }
        if (type == u"date") {
            constexpr qsizetype dateOnly = 10;
            const QDate date = QDate::fromString(day.left(dateOnly), Qt::ISODate);
            if (!date.isValid()) {
                return Cell::of(text);
            }
            Cell cell = Cell::of(date);
            const QTime time = QTime::fromString(day.mid(dateOnly + 1, 5), u"HH:mm"_s);
            cell.text = time.isValid() && time != QTime(0, 0) ? time.toString(u"HH:mm"_s) : QString();
            return cell;
        }
        if (type == u"boolean" && !truth.isEmpty()) {
            return Cell::ofTruth(truth == u"true");
        }
        static const QStringList errors{u"#N/A"_s, u"#REF!"_s, u"#VALUE!"_s, u"#NAME?"_s, u"#DIV/0!"_s, u"#NUM!"_s};
        return errors.contains(text) ? Cell{.type = Cell::Type::Error, .text = text} : Cell::of(text);
    }

    /** With its spaces, tabs and line breaks, which are elements (ODF 1.3, part 3, section 6.1). */
    [[nodiscard]] static QString paragraphOf(QXmlStreamReader &xml)
    {
        QString text;
        int depth = 1;
        while (depth > 0 && !xml.atEnd()) {
            const QXmlStreamReader::TokenType token = xml.readNext();
            if (token == QXmlStreamReader::EndElement) {
                --depth;
            } else if (token == QXmlStreamReader::Characters) {
                text += xml.text();
            } else if (token == QXmlStreamReader::StartElement && xml.name() == u"annotation") {
                xml.skipCurrentElement();
            } else if (token == QXmlStreamReader::StartElement) {
                constexpr qint64 mostSpaces = 1000;
                text += xml.name() == u"s"        ? QString(std::min(times(xml, u"c"), mostSpaces), u' ')
                    : xml.name() == u"tab"        ? u"\t"_s
                    : xml.name() == u"line-break" ? u"\n"_s
                                                  : QString();
                ++depth;
            }
        }
        return text;
    }

    QString m_path;
    const TakeSheetRow &m_take;
    QString m_style;
    QSet<QString> m_hiddenStyles;
    SheetOf m_sheet;
    qint64 m_number = 0;
    qint64 m_repeated = 0;
};

} // namespace

bool isOpenDocument(QIODevice &file)
{
    bool isOne = false;
    {
        KZip zip(&file);
        isOne = zip.open(QIODevice::ReadOnly) && zip.directory() && zip.directory()->file(u"content.xml"_s)
            && !zip.directory()->file(u"xl/workbook.xml"_s);
    }
    return (file.isOpen() || file.open(QIODevice::ReadOnly)) && file.seek(0) && isOne;
}

Result<void> readOpenDocument(
    QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress)
{
    KZip zip(&file);
    const KArchiveFile *content =
        zip.open(QIODevice::ReadOnly) && zip.directory() ? zip.directory()->file(u"content.xml"_s) : nullptr;
    if (!content) {
        return std::unexpected(Error::of(Failure::Data, u"import.badWorkbook"_s, {path, u"content.xml"_s}));
    }
    return DocumentReading(path, take).read(*content, progress);
}

} // namespace leerschakel::exchange::sheets
