// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/importer.h"

#include "exchange/reading/import.h"
#include "exchange/sheets/exporter.h"
#include "exchange/sheets/others/mappedsheet.h"
#include "exchange/sheets/others/sheetchoice.h"
#include "exchange/sheets/reading/ownsheets.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Error;
using domain::Failure;

namespace {

/** The files of a source: itself, or those in a folder; sheets that others refer to need not come first. */
Result<QStringList> filesOf(const QString &source, Form form)
{
    const QFileInfo info(source);
    if (!info.exists()) {
        return std::unexpected(Error::of(Failure::System, u"store.missing"_s, {source}));
    }
    if (!info.isDir()) {
        return QStringList{source};
    }
    const QDir folder(source);
    QStringList names = folder.entryList({u"*."_s + nameOf(form)}, QDir::Files, QDir::Name);
    if (names.isEmpty()) {
        const Form other = form == Form::Csv ? Form::Workbook : Form::Csv;
        names = folder.entryList({u"*."_s + nameOf(other)}, QDir::Files, QDir::Name);
    }
    if (names.isEmpty()) {
        return std::unexpected(Error::of(Failure::Data, u"import.nothing"_s, {source}));
    }
    QStringList files;
    for (const QString &name : std::as_const(names)) {
        files.append(QDir(source).filePath(name));
    }
    return files;
}

/** Rows of our own sheets go to \a sheets, those of others to \a pile. The first row of a sheet decides which it is. */
class Sorting
{
public:
    Sorting(OwnSheets &sheets, SheetPile &pile) : m_sheets(sheets), m_pile(pile) {}

    [[nodiscard]] Result<void> take(const SheetOf &sheet, const SheetRow &row)
    {
        const bool isOthers = sheet == m_othersSheet;
        if (!isOthers && (m_sheets.isOf(sheet) || OwnSheets::isHead(sheet, row))) {
            return m_sheets.take(sheet, row);
        }
        m_othersSheet = sheet;
        return m_pile.take(sheet, row);
    }

private:
    OwnSheets &m_sheets;
    SheetPile &m_pile;
    SheetOf m_othersSheet;
};

/** Everything in the source of a request. */
struct SourceSheets {
    QStringList files;
    OwnSheets own;
    SheetPile others;
};

Result<std::unique_ptr<SourceSheets>> readAll(
    store::Catalogue &catalogue, const ImportRequest &request, Form form, domain::Progress &progress)
{
    const Result<QStringList> files = filesOf(request.source, form);
    if (!files) {
        return std::unexpected(files.error());
    }
    QList<AllLabels> known;
    for (const domain::Language language : {domain::Language::Dutch, domain::Language::English}) {
        const Result<Contents> contents = contentsOf(catalogue, language);
        if (!contents) {
            return std::unexpected(contents.error());
        }
        known.append(contents->labels);
    }
    auto all = std::make_unique<SourceSheets>(*files, OwnSheets(known), SheetPile());
    for (const QString &path : *files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s, {path, file.errorString()}));
        }
        Sorting sorting(all->own, all->others);
        const Result<void> read = readSheets(
            file, path, [&](const SheetOf &sheet, const SheetRow &row) { return sorting.take(sheet, row); }, progress);
        if (!read) {
            return std::unexpected(read.error());
        }
    }
    return all;
}

/** Reports that there are sheets other than the one that is read. */
void tellOthers(const SheetPile &pile, reading::Losses &losses, const QString &chosen)
{
    for (const auto &sheet : pile.sheets()) {
        if (!sheet->of.isHidden && sheet->of.name != chosen && !sheet->first.isEmpty()) {
            const reading::Place place = placeOf(sheet->of, sheet->first.first().number);
            losses.lose(place, sheet->of.name, chosen.isEmpty() ? u"import.otherSheet"_s : u"import.sheetNotChosen"_s,
                chosen.isEmpty() ? QStringList() : QStringList{chosen});
        }
    }
}

Result<Proposal> mappingOf(store::Catalogue &catalogue, const ImportRequest &request, const SourceSheets &all)
{
    if (all.files.size() > 1) {
        return std::unexpected(Error::of(Failure::Usage, u"import.oneSheetAtATime"_s, {request.source}));
    }
    return keptMappings(catalogue).and_then([&](const QMap<QString, SheetMapping> &kept) {
        return chosenMapping(all.others, request.mapping, kept, request.source);
    });
}

Result<ImportReport> bringInMapped(
    store::Catalogue &catalogue, const ImportRequest &request, const SourceSheets &all, domain::Progress &progress)
{
    const Result<Proposal> chosen = mappingOf(catalogue, request, all);
    if (!chosen) {
        return std::unexpected(chosen.error());
    }
    if (!chosen->isSure) {
        QStringList names;
        for (const auto &sheet : all.others.sheets()) {
            names.append(sheet->of.name);
        }
        return std::unexpected(Error::of(
            Failure::Data, u"import.mappingUnsure"_s, {request.source, inWords(chosen->mapping), names.join(u", "_s)}));
    }
    MappedSheet sheet(*all.others.sheet(chosen->mapping.sheet), chosen->mapping);
    tellOthers(all.others, sheet.losses, chosen->mapping.sheet);
    if (const Result<void> prepared = sheet.prepare(progress); !prepared) {
        return std::unexpected(prepared.error());
    }
    if (!request.mapping.isEmpty() && !request.dryRun) {
        // Before what it imports, so that undo reverts that first.
        if (const auto kept = keepMapping(catalogue, chosen->mapping); !kept) {
            return std::unexpected(kept.error());
        }
    }
    return reading::bringIn(catalogue, request, u"sheet"_s, sheet, progress);
}

} // namespace

Result<ImportReport> Importer::read(
    store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const
{
    const Result<std::unique_ptr<SourceSheets>> all = readAll(catalogue, request, m_form, progress);
    if (!all) {
        return std::unexpected(all.error());
    }
    OwnSheets &own = (*all)->own;
    if (own.isEmpty() || !request.mapping.isEmpty()) {
        return bringInMapped(catalogue, request, **all, progress);
    }
    tellOthers((*all)->others, own.losses, {});
    if (const Result<void> finished = own.finish(); !finished) {
        return std::unexpected(finished.error());
    }
    return reading::bringIn(catalogue, request, format(), own, progress);
}

Result<QByteArray> Importer::mapping(
    store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const
{
    const Result<std::unique_ptr<SourceSheets>> all = readAll(catalogue, request, m_form, progress);
    if (!all) {
        return std::unexpected(all.error());
    }
    return mappingOf(catalogue, request, **all).transform([](const Proposal &chosen) {
        return chosen.mapping.toJson();
    });
}

Result<LookedInto> lookInto(store::Catalogue &catalogue, const QString &source, domain::Progress &progress)
{
    const ImportRequest request{.source = source, .dryRun = true, .credentials = {}};
    Result<std::unique_ptr<SourceSheets>> all = readAll(catalogue, request, Form::Workbook, progress);
    if (!all) {
        return std::unexpected(all.error());
    }
    if (!(*all)->own.isEmpty()) {
        return LookedInto();
    }
    return mappingOf(catalogue, request, **all).transform([&](const Proposal &chosen) {
        return LookedInto{.others = std::make_shared<const SheetPile>(std::move((*all)->others)), .proposal = chosen};
    });
}

Result<qsizetype> readDocument(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer file(&copy);
    file.open(QIODevice::ReadOnly);
    OwnSheets own{{}};
    SheetPile pile;
    Sorting sorting(own, pile);
    domain::NoProgress progress;
    const auto take = [&](const SheetOf &sheet, const SheetRow &row) { return sorting.take(sheet, row); };
    if (const Result<void> read = readSheets(file, u"offering.csv"_s, take, progress); !read) {
        return std::unexpected(read.error());
    }
    const auto turnAll = [](reading::Drafts &drafts) -> Result<qsizetype> {
        for (qsizetype i = 0; i < drafts.offerings.size(); ++i) {
            if (const auto turn = drafts.turn(i, {}); !turn) {
                return std::unexpected(turn.error());
            }
        }
        return drafts.offerings.size();
    };
    if (!own.isEmpty()) {
        return own.finish().and_then([&] { return turnAll(own); });
    }
    return chosenMapping(pile, {}, {}, u"offering.csv"_s).and_then([&](const Proposal &chosen) {
        MappedSheet sheet(*pile.sheet(chosen.mapping.sheet), chosen.mapping);
        return sheet.prepare(progress).and_then([&] { return turnAll(sheet); });
    });
}

} // namespace leerschakel::exchange::sheets
