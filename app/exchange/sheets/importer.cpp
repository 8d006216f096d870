// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/importer.h"

#include "exchange/reading/import.h"
#include "exchange/sheets/exporter.h"
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

/** The files of a source: itself, or those of a folder; sheets that others refer to need not come first. */
Result<QStringList> filesOf(const QString &source, Form form)
{
    const QFileInfo info(source);
    if (!info.exists()) {
        return std::unexpected(Error::of(Failure::System, u"store.missing"_s, {source}));
    }
    if (!info.isDir()) {
        return QStringList{source};
    }
    const QStringList names = QDir(source).entryList({u"*."_s + nameOf(form)}, QDir::Files, QDir::Name);
    if (names.isEmpty()) {
        return std::unexpected(Error::of(Failure::Data, u"import.nothing"_s, {source}));
    }
    QStringList files;
    for (const QString &name : names) {
        files.append(QDir(source).filePath(name));
    }
    return files;
}

/** Rows of sheets of ours go to \a sheets; that there are others is told. */
class Sorting
{
public:
    explicit Sorting(OwnSheets &sheets) : m_sheets(sheets) {}

    [[nodiscard]] Result<void> take(const SheetOf &sheet, const SheetRow &row)
    {
        if (sheet == m_passedOver) {
            return {};
        }
        if (m_sheets.isOf(sheet) || OwnSheets::isHead(sheet, row)) {
            return m_sheets.take(sheet, row);
        }
        m_passedOver = sheet;
        if (!sheet.isHidden) {
            m_sheets.losses.lose(placeOf(sheet, row.number), sheet.name, u"import.otherSheet"_s);
        }
        return {};
    }

private:
    OwnSheets &m_sheets;
    SheetOf m_passedOver;
};

Result<void> readFile(const QString &path, OwnSheets &sheets, domain::Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s, {path, file.errorString()}));
    }
    Sorting sorting(sheets);
    return readSheets(
        file, path, [&](const SheetOf &sheet, const SheetRow &row) { return sorting.take(sheet, row); }, progress);
}

} // namespace

Result<ImportReport> Importer::read(
    store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const
{
    const Result<QStringList> files = filesOf(request.source, m_form);
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
    OwnSheets sheets(known);
    for (const QString &file : *files) {
        if (const Result<void> read = readFile(file, sheets, progress); !read) {
            return std::unexpected(read.error());
        }
    }
    if (sheets.isEmpty()) {
        return std::unexpected(Error::of(Failure::Data, u"import.notOurSheets"_s, {request.source}));
    }
    if (const Result<void> finished = sheets.finish(); !finished) {
        return std::unexpected(finished.error());
    }
    return reading::bringIn(catalogue, request, format(), sheets, progress);
}

Result<qsizetype> readDocument(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer file(&copy);
    file.open(QIODevice::ReadOnly);
    OwnSheets sheets{{}};
    Sorting sorting(sheets);
    domain::NoProgress progress;
    const auto take = [&](const SheetOf &sheet, const SheetRow &row) { return sorting.take(sheet, row); };
    Result<void> read = readSheets(file, u"offering.csv"_s, take, progress).and_then([&] { return sheets.finish(); });
    for (qsizetype i = 0; read && i < sheets.offerings.size(); ++i) {
        read = sheets.turn(i, {}).transform([](const reading::Turn &) {});
    }
    return read.transform([&] { return sheets.offerings.size(); });
}

} // namespace leerschakel::exchange::sheets
