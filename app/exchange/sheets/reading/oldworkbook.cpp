// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/reading/oldworkbookparts.h"
#include "exchange/sheets/reading/sheetrow.h"

#include <bit>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Error;
using domain::Failure;

namespace {

/** A sheet of 65,536 full rows, the most it could have, is no larger; and the memory used is in proportion to it. */
constexpr qint64 largestOldWorkbook = 64 << 20;
/** No sheet of BIFF has more columns. */
constexpr quint16 mostOldColumns = 256;

/** [MS-XLS] 2.5.217: 30 bits of a number, and flags for a whole number and for hundredths. */
double numberOfRk(quint32 rk)
{
    constexpr quint32 isInHundredths = 1;
    constexpr quint32 isWhole = 2;
    constexpr int upperHalf = 32;
    const double number =
        (rk & isWhole) != 0 ? double(qint32(rk) >> 2) : std::bit_cast<double>(quint64(rk & ~quint32(3)) << upperHalf);
    return (rk & isInHundredths) != 0 ? number / 100 : number;
}

/** [MS-XLS] 2.5.10. */
Cell errorOf(quint8 code)
{
    static const QHash<quint8, QString> names{{0x00, u"#NULL!"_s}, {0x07, u"#DIV/0!"_s}, {0x0F, u"#VALUE!"_s},
        {0x17, u"#REF!"_s}, {0x1D, u"#NAME?"_s}, {0x24, u"#NUM!"_s}, {0x2A, u"#N/A"_s}, {0x2B, u"#GETTING_DATA"_s}};
    return {.type = Cell::Type::Error, .text = names.value(code, u"#"_s + QString::number(code))};
}

bool hasCell(Biff kind)
{
    switch (kind) {
    case Biff::Formula:
    case Biff::MulRk:
    case Biff::RString:
    case Biff::LabelSst:
    case Biff::Number:
    case Biff::Label:
    case Biff::BoolErr:
    case Biff::Rk:
        return true;
    default: // including cells without a value
        return false;
    }
}

/**
 * One old workbook that is being read. Programs write the cells of a sheet row by row, but nothing forces them to: so
 * each sheet is gone through twice, first to find where the cells of each row are.
 */
class OldWorkbookReading
{
public:
    OldWorkbookReading(CompoundStream &stream, const TakeSheetRow &take, domain::Progress &progress)
        : m_path(stream.path()), m_stream(stream), m_records(stream), m_take(take), m_progress(progress)
    {}

    [[nodiscard]] Result<void> read()
    {
        if (const Result<void> begun = m_parts.read(m_records, m_path); !begun) {
            return begun;
        }
        for (const OldWorkbookParts::Sheet &each : m_parts.sheets()) {
            const SheetOf sheet{.source = m_path, .name = each.name, .isText = false, .isHidden = each.isHidden};
            const Result<void> done = findRows(sheet, each.position).and_then([&] { return readRows(sheet); });
            if (!done) {
                return done;
            }
        }
        return {};
    }

private:
    /**
     * Consecutive records with cells of one row. A run takes 12 bytes, and the smallest record with a cell takes 10:
     * whatever the order of its cells, the runs need hardly more memory than the size of the file.
     */
    struct Run {
        quint32 position = 0;
        quint32 end = 0;
        quint16 row = 0;
    };

    [[nodiscard]] std::unexpected<Error> bad(const SheetOf &sheet) const
    {
        return std::unexpected(Error::of(Failure::Data, u"import.badWorkbook"_s, {m_path, sheet.name}));
    }

    /** Each sheet is read twice: \a done is out of all bytes read in this way. */
    [[nodiscard]] bool goesOn(qint64 done) const
    {
        return m_progress.step(done, 2 * m_records.size(), {.code = u"import.reading"_s, .arguments = {m_path}});
    }

    /** Whether the substream at \a position is a worksheet: the list of sheets says so for dialogs too. */
    [[nodiscard]] Result<bool> begin(const SheetOf &sheet, qint64 position)
    {
        constexpr quint16 worksheetBegins = 0x0010;
        m_records.goTo(position);
        if (const Result<void> first = m_records.next(); !first) {
            return std::unexpected(first.error());
        }
        if (m_records.kind() != Biff::Bof) {
            return bad(sheet);
        }
        BiffContents contents(m_records);
        contents.skip(sizeof(quint16));
        const bool isWorksheet = contents.word() == worksheetBegins;
        return contents.finish().transform([&] { return isWorksheet; });
    }

    /** Fills m_runs, in the order of rows. */
    [[nodiscard]] Result<void> findRows(const SheetOf &sheet, qint64 position)
    {
        m_runs.clear();
        const Result<bool> isWorksheet = begin(sheet, position);
        if (!isWorksheet || !*isWorksheet) {
            return isWorksheet ? Result<void>() : std::unexpected(isWorksheet.error());
        }
        bool isInRun = false;
        for (qint64 depth = 1, count = 0; depth > 0; ++count) {
            constexpr qint64 often = 4096;
            if (count % often == 0 && !goesOn(m_done + m_records.position())) {
                return domain::cancelled();
            }
            if (const Result<void> next = m_records.next(); !next) {
                return next;
            }
            if (const Result<void> taken = takeIntoRuns(depth, isInRun); !taken) {
                return taken;
            }
        }
        // Sheets do not overlap; if they did, a small file could have any number of large ones.
        m_done += m_records.end() - position;
        if (m_done > m_records.size()) {
            return bad(sheet);
        }
        const auto order = [](const Run &run) { return std::pair(run.row, run.position); };
        if (std::ranges::is_sorted(m_runs, {}, order)) {
            return {};
        }
        std::ranges::sort(m_runs, {}, order);
        return m_stream.hold();
    }

    /** Takes the current record; charts within a sheet have records of their own, one level of \a depth further. */
    [[nodiscard]] Result<void> takeIntoRuns(qint64 &depth, bool &isInRun)
    {
        const Biff kind = m_records.kind();
        if (kind == Biff::FilePass) {
            return std::unexpected(Error::of(Failure::Data, u"import.hasPassword"_s, {m_path}));
        }
        depth += kind == Biff::Bof ? 1 : kind == Biff::Eof ? -1 : 0;
        isInRun = isInRun && depth == 1;
        if (depth == 1 && hasCell(kind)) {
            BiffContents contents(m_records);
            const quint16 row = contents.word();
            if (const Result<void> done = contents.finish(); !done) {
                return done;
            }
            if (!isInRun || m_runs.last().row != row) {
                m_runs.append({.position = quint32(m_records.position()), .end = 0, .row = row});
            }
            isInRun = true;
        }
        if (isInRun) {
            m_runs.last().end = quint32(m_records.end());
        }
        return {};
    }

    [[nodiscard]] Result<void> readRows(const SheetOf &sheet)
    {
        SheetRow row;
        for (qsizetype i = 0; i < m_runs.size(); ++i) {
            const Run &run = m_runs[i];
            row.number = qint64(run.row) + 1;
            m_records.goTo(run.position);
            m_formula.reset();
            while (m_records.end() < run.end) {
                const Result<void> taken = m_records.next().and_then([&] { return takeRecord(sheet, row.cells); });
                if (!taken) {
                    return taken;
                }
            }
            if (i + 1 < m_runs.size() && m_runs[i + 1].row == run.row) {
                continue;
            }
            if (!goesOn(m_done + run.position)) {
                return domain::cancelled();
            }
            if (const Result<void> taken = row.cells.isEmpty() ? Result<void>() : m_take(sheet, row); !taken) {
                return taken;
            }
            row.cells.clear();
        }
        return {};
    }

    [[nodiscard]] Result<void> takeRecord(const SheetOf &sheet, Cells &cells)
    {
        const Biff kind = m_records.kind();
        BiffContents contents(m_records);
        if (kind == Biff::String && m_formula) {
            put(cells, *m_formula, Cell::of(contents.text(m_parts.texts())));
            m_formula.reset();
            return contents.finish();
        }
        if (!hasCell(kind)) {
            return {};
        }
        m_formula.reset();
        contents.skip(sizeof(quint16)); // the row
        const quint16 column = contents.word();
        if (kind == Biff::MulRk) {
            return takeNumbers(contents, column, cells);
        }
        const quint16 xf = contents.word();
        if (kind == Biff::LabelSst) {
            const std::optional<QString> text = m_parts.shared().text(contents.doubleWord());
            if (!text) {
                return bad(sheet);
            }
            put(cells, column, Cell::of(*text));
        } else if (kind == Biff::Formula) {
            put(cells, column, resultOf(contents, column, xf));
        } else {
            put(cells, column, plainCell(contents, kind, xf));
        }
        return contents.finish();
    }

    /** The contents of a record of \a kind after its row, column and format. */
    [[nodiscard]] Cell plainCell(BiffContents &contents, Biff kind, quint16 xf) const
    {
        switch (kind) {
        case Biff::Number:
            return m_parts.cellOf(std::bit_cast<double>(contents.quadWord()), xf);
        case Biff::Rk:
            return m_parts.cellOf(numberOfRk(contents.doubleWord()), xf);
        case Biff::Label:
        case Biff::RString: // followed by fonts
            return Cell::of(contents.text(m_parts.texts()));
        case Biff::BoolErr: {
            const quint8 value = contents.byte();
            return contents.byte() == 0 ? Cell::ofTruth(value != 0) : errorOf(value);
        }
        default:
            return {};
        }
    }

    /** Numbers of adjacent cells: a format and a number for each, and the last column after them all. */
    [[nodiscard]] Result<void> takeNumbers(BiffContents &contents, quint16 first, Cells &cells) const
    {
        constexpr qsizetype each = sizeof(quint16) + sizeof(quint32);
        for (int column = first; contents.left() >= each && column < mostOldColumns; ++column) {
            const quint16 xf = contents.word();
            put(cells, quint16(column), m_parts.cellOf(numberOfRk(contents.doubleWord()), xf));
        }
        return contents.finish();
    }

    /**
     * [MS-XLS] 2.5.133: a number, or a bit pattern that no number has for anything else; a text comes in a later
     * record.
     */
    [[nodiscard]] Cell resultOf(BiffContents &contents, quint16 column, quint16 xf)
    {
        constexpr quint64 isNoNumber = 0xFFFF;
        constexpr int markShift = 48;
        constexpr int valueShift = 16;
        const quint64 result = contents.quadWord();
        if (result >> markShift != isNoNumber) {
            return m_parts.cellOf(std::bit_cast<double>(result), xf);
        }
        const auto value = quint8(result >> valueShift);
        switch (quint8(result)) {
        case 0:
            m_formula = column;
            return {};
        case 1:
            return Cell::ofTruth(value != 0);
        case 2:
            return errorOf(value);
        default: // an empty text
            return {};
        }
    }

    static void put(Cells &cells, quint16 column, Cell cell)
    {
        if (column >= mostOldColumns || cell.isEmpty()) {
            return;
        }
        cells.resize(std::max(cells.size(), qsizetype(column) + 1));
        cells[column] = std::move(cell);
    }

    QString m_path;
    CompoundStream &m_stream;
    BiffRecords m_records;
    const TakeSheetRow &m_take;
    domain::Progress &m_progress;
    OldWorkbookParts m_parts;
    QList<Run> m_runs;
    /** The column of the formula whose text is still to come. */
    std::optional<quint16> m_formula;
    /** How much of the stream the sheets so far have taken. */
    qint64 m_done = 0;
};

/** Where the workbook is in \a file: if there are two, the newer one; without a compound file, it is the whole file. */
Result<CompoundStream> workbookIn(QIODevice &file, const QString &path)
{
    constexpr char compoundFile[] = "\xD0\xCF\x11\xE0";
    if (!file.peek(4).startsWith(compoundFile)) {
        return CompoundStream::whole(file, path);
    }
    Result<CompoundFile> opened = CompoundFile::open(file, path);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    for (const QString &name : {u"Workbook"_s, u"Book"_s, u"EncryptedPackage"_s}) {
        Result<std::optional<CompoundStream>> stream = opened->stream(name);
        if (!stream) {
            return std::unexpected(stream.error());
        }
        if (*stream && name == u"EncryptedPackage") { // with an xlsx in it ([MS-OFFCRYPTO] 2.3.4)
            return std::unexpected(Error::of(Failure::Data, u"import.hasPassword"_s, {path}));
        }
        if (*stream) {
            return std::move(**stream);
        }
    }
    return std::unexpected(Error::of(Failure::Data, u"import.badWorkbook"_s, {path, u"Workbook"_s}));
}

} // namespace

Result<void> readOldWorkbook(QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress)
{
    if (file.size() > largestOldWorkbook) {
        return std::unexpected(
            Error::of(Failure::Data, u"import.tooLarge"_s, {path, QString::number(largestOldWorkbook >> 20)}));
    }
    return workbookIn(file, path).and_then([&](CompoundStream stream) {
        return OldWorkbookReading(stream, take, progress).read();
    });
}

} // namespace leerschakel::exchange::sheets
