// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/reading/numberformat.h"
#include "exchange/sheets/reading/sheetrow.h"
#include "exchange/sheets/reading/workbookpart.h"
#include "exchange/sheets/workbooktext.h"

#include <KZip>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Error;
using domain::Failure;

namespace {

/** More than the texts of a national catalogue, and less than would fill the memory of a laptop. */
constexpr qint64 mostShared = 256LL << 20;
/** For the parts that describe the workbook: sheets, formats. */
constexpr qint64 mostDescription = 16 << 20;

/** One workbook that is being read. */
class WorkbookReading
{
public:
    WorkbookReading(QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress)
        : m_path(path), m_take(take), m_progress(progress), m_zip(&file)
    {}

    [[nodiscard]] Result<void> read()
    {
        if (!m_zip.open(QIODevice::ReadOnly)) {
            return bad(QFileInfo(m_path).fileName());
        }
        const KArchiveFile *const book = part(u"xl/workbook.xml"_s);
        if (!book) {
            return bad(u"xl/workbook.xml"_s);
        }
        return readRelations()
            .and_then([&] { return readSheets(*book); })
            .and_then([&] { return readFormats(); })
            .and_then([&] { return readShared(); })
            .and_then([&]() -> Result<void> {
                for (const Sheet &sheet : std::as_const(m_sheets)) {
                    const KArchiveFile *const file = part(sheet.part);
                    if (!file) {
                        return bad(sheet.part);
                    }
                    if (const Result<void> done = readSheet(sheet, *file); !done) {
                        return done;
                    }
                }
                return {};
            });
    }

private:
    struct Sheet {
        QString name;
        QString part;
        bool isHidden = false;
    };
    /** A cell while it is being read. */
    struct Raw {
        qsizetype column = 0;
        QString type;
        int format = 0;
        QString value;
        QString text;
    };

    [[nodiscard]] std::unexpected<Error> bad(const QString &what) const
    {
        return std::unexpected(Error::of(Failure::Data, u"import.badWorkbook"_s, {m_path, what}));
    }

    [[nodiscard]] const KArchiveFile *part(const QString &name) const
    {
        return m_zip.directory() ? m_zip.directory()->file(name) : nullptr;
    }

    [[nodiscard]] Result<void> readRelations()
    {
        const KArchiveFile *const file = part(u"xl/_rels/workbook.xml.rels"_s);
        if (!file) {
            return bad(u"xl/_rels/workbook.xml.rels"_s);
        }
        return readPart(
            *file, m_path, mostDescription,
            [this](QXmlStreamReader &xml) -> Result<void> {
                if (xml.name() == u"Relationship") {
                    const QString target = xml.attributes().value(u"Target"_s).toString();
                    m_relations.insert(xml.attributes().value(u"Id"_s).toString(),
                        target.startsWith(u'/') ? target.sliced(1) : u"xl/"_s + target);
                }
                return {};
            },
            m_progress);
    }

    [[nodiscard]] Result<void> readSheets(const KArchiveFile &book)
    {
        const auto isTrue = [](QStringView text) { return text == u"1" || text == u"true"; };
        return readPart(
            book, m_path, mostDescription,
            [&](QXmlStreamReader &xml) -> Result<void> {
                const QXmlStreamAttributes attributes = xml.attributes();
                if (xml.name() == u"workbookPr") {
                    m_is1904 = isTrue(attributes.value(u"date1904"_s));
                } else if (xml.name() == u"sheet") {
                    QString relation;
                    for (const QXmlStreamAttribute &each : attributes) {
                        if (each.name() == u"id") { // in the namespace of relationships; there are two of these
                            relation = each.value().toString();
                        }
                    }
                    const QStringView state = attributes.value(u"state"_s);
                    m_sheets.append({.name = attributes.value(u"name"_s).toString(),
                        .part = m_relations.value(relation),
                        .isHidden = state == u"hidden" || state == u"veryHidden"});
                }
                return {};
            },
            m_progress);
    }

    [[nodiscard]] Result<void> readFormats()
    {
        const KArchiveFile *const file = part(u"xl/styles.xml"_s);
        if (!file) {
            return {};
        }
        QHash<int, NumberFormat> own;
        bool isInCells = false;
        return readPart(
            *file, m_path, mostDescription,
            [&](QXmlStreamReader &xml) -> Result<void> {
                const int id = xml.attributes().value(u"numFmtId"_s).toInt();
                if (xml.name() == u"numFmt") {
                    own.insert(id, formatOf(xml.attributes().value(u"formatCode"_s).toString()));
                } else if (xml.name() == u"cellXfs") {
                    isInCells = true;
                } else if (xml.name() == u"xf" && isInCells) {
                    m_formats.append(own.contains(id) ? own.value(id) : builtInFormat(id));
                } else if (xml.name() == u"cellStyles" || xml.name() == u"dxfs") {
                    isInCells = false;
                }
                return {};
            },
            m_progress);
    }

    [[nodiscard]] Result<void> readShared()
    {
        const KArchiveFile *const file = part(u"xl/sharedStrings.xml"_s);
        if (!file) {
            return {};
        }
        return readPart(
            *file, m_path, mostShared,
            [this](QXmlStreamReader &xml) -> Result<void> {
                if (xml.name() == u"si") {
                    m_shared.append(richText(xml));
                }
                return {};
            },
            m_progress);
    }

    /** The text of the current element, without its phonetic part (rPh). */
    [[nodiscard]] static QString richText(QXmlStreamReader &xml)
    {
        QString text;
        int depth = 1;
        while (depth > 0 && !xml.atEnd()) {
            const QXmlStreamReader::TokenType token = xml.readNext();
            if (token == QXmlStreamReader::EndElement) {
                --depth;
            } else if (token == QXmlStreamReader::StartElement && xml.name() == u"t") {
                text += xml.readElementText(QXmlStreamReader::SkipChildElements);
            } else if (token == QXmlStreamReader::StartElement && xml.name() == u"rPh") {
                xml.skipCurrentElement();
            } else if (token == QXmlStreamReader::StartElement) {
                ++depth;
            }
        }
        return fromWorkbook(text);
    }

    [[nodiscard]] Result<void> readSheet(const Sheet &sheet, const KArchiveFile &file)
    {
        const SheetOf of{.source = m_path, .name = sheet.name, .isText = false, .isHidden = sheet.isHidden};
        qint64 number = 0;
        return readPart(
            file, m_path, largestSheet,
            [&](QXmlStreamReader &xml) -> Result<void> {
                if (xml.name() != u"row") {
                    return {};
                }
                const QStringView given = xml.attributes().value(u"r"_s);
                number = given.isEmpty() ? number + 1 : given.toLongLong();
                if (number < 1 || number > mostSheetRows) {
                    return std::unexpected(
                        Error::of(Failure::Data, u"import.tooManyRows"_s, {m_path, QString::number(mostSheetRows)}));
                }
                SheetRow row{.number = number, .cells = {}};
                readCells(xml, row.cells);
                return row.cells.isEmpty() ? Result<void>() : m_take(of, row);
            },
            m_progress);
    }

    void readCells(QXmlStreamReader &xml, Cells &cells)
    {
        qsizetype next = 0;
        while (xml.readNextStartElement()) {
            if (xml.name() != u"c") {
                xml.skipCurrentElement();
                continue;
            }
            const Raw raw = readCell(xml, next);
            next = raw.column + 1;
            if (raw.column >= mostSheetColumns) {
                continue;
            }
            if (Cell cell = cellOf(raw); !cell.isEmpty()) {
                cells.resize(std::max(cells.size(), raw.column + 1));
                cells[raw.column] = std::move(cell);
            }
        }
    }

    /** The column of "AB12", from 0; \a otherwise when it names none. */
    [[nodiscard]] static qsizetype columnOf(QStringView reference, qsizetype otherwise)
    {
        constexpr qsizetype letters = 26;
        qsizetype column = 0;
        qsizetype length = 0;
        for (const QChar c : reference) {
            if (c < u'A' || c > u'Z' || ++length > 3) {
                break;
            }
            column = column * letters + (c.unicode() - u'A' + 1);
        }
        return column == 0 ? otherwise : column - 1;
    }

    [[nodiscard]] static Raw readCell(QXmlStreamReader &xml, qsizetype next)
    {
        Raw raw{.column = columnOf(xml.attributes().value(u"r"_s), next),
            .type = xml.attributes().value(u"t"_s).toString(),
            .format = xml.attributes().value(u"s"_s).toInt(),
            .value = {},
            .text = {}};
        while (xml.readNextStartElement()) {
            if (xml.name() == u"v") {
                raw.value = xml.readElementText(QXmlStreamReader::SkipChildElements);
            } else if (xml.name() == u"is") {
                raw.text = richText(xml);
            } else {
                xml.skipCurrentElement();
            }
        }
        return raw;
    }

    [[nodiscard]] Cell cellOf(const Raw &raw) const
    {
        if (raw.type == u"s") {
            return Cell::of(m_shared.value(raw.value.toInt()));
        }
        if (raw.type == u"inlineStr") {
            return Cell::of(raw.text);
        }
        if (raw.type == u"str") {
            return Cell::of(fromWorkbook(raw.value));
        }
        if (raw.type == u"b") {
            return raw.value.isEmpty() ? Cell() : Cell::ofTruth(raw.value.trimmed() != u"0");
        }
        if (raw.type == u"e") {
            return {.type = Cell::Type::Error, .text = raw.value};
        }
        if (raw.type == u"d") {
            return Cell::of(raw.value); // a date in ISO 8601
        }
        bool isNumber = false;
        const double number = raw.value.toDouble(&isNumber);
        if (!isNumber) {
            return Cell::of(raw.value);
        }
        return cellOfNumber(number, m_formats.value(raw.format), m_is1904);
    }

    QString m_path;
    const TakeSheetRow &m_take;
    domain::Progress &m_progress;
    KZip m_zip;
    QHash<QString, QString> m_relations;
    QList<Sheet> m_sheets;
    QList<NumberFormat> m_formats;
    QStringList m_shared;
    bool m_is1904 = false;
};

} // namespace

Result<void> readWorkbook(QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress)
{
    return WorkbookReading(file, path, take, progress).read();
}

} // namespace leerschakel::exchange::sheets
