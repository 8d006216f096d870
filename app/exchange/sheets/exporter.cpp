// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/exporter.h"

#include "exchange/sheets/mapping/mapper.h"
#include "exchange/writing/offeringpreview.h"
#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Id;
using domain::Kind;
using domain::Language;
using domain::Record;

namespace {

/** The requested language, otherwise that of the program. */
Language wordsFor(std::optional<Language> asked)
{
    return asked.value_or(domain::languageOf(QLocale()));
}

Result<Labels> offeringLabels(store::Catalogue &catalogue, Language language)
{
    Labels labels;
    const Result<void> read =
        catalogue.rows(u"SELECT id, code, title_nl, title_en FROM offering"_s, {}, [&](const store::Row &row) {
            const domain::LocalizedText title{.nl = row.string(2), .en = row.string(3)};
            const QString code = row.string(1);
            labels.add(Id::fromString(row.string(0)), code.isEmpty() ? title.preferring(language) : code);
        });
    labels.settle();
    return read ? Result<Labels>(std::move(labels)) : std::unexpected(read.error());
}

} // namespace

Result<Contents> contentsOf(store::Catalogue &catalogue, Language language)
{
    Contents contents;
    Result<Labels> offerings = offeringLabels(catalogue, language);
    if (!offerings) {
        return std::unexpected(offerings.error());
    }
    contents.labels.insert(Kind::Offering, *std::move(offerings));
    for (const Kind kind : sharedKinds()) {
        Result<QList<Record>> records = store::loadAll(catalogue, kind);
        if (!records) {
            return std::unexpected(records.error());
        }
        Labels &labels = contents.labels[kind];
        for (const Record &record : std::as_const(*records)) {
            labels.add(record.id(), nameFor(record, language));
        }
        labels.settle();
        std::ranges::sort(
            *records, {}, [&](const Record &record) { return std::pair(labels.labelOf(record.id()), record.id()); });
        contents.shared.insert(kind, *std::move(records));
    }
    return contents;
}

Result<std::unique_ptr<writing::Layout>> Exporter::layout(
    store::Catalogue &catalogue, const ExportRequest &request, store::PastRecords *past) const
{
    Q_UNUSED(past) // nothing is published by sheets
    std::expected<ColumnChoice, QString> choice = ColumnChoice::of(request.columns);
    if (!choice) {
        return std::unexpected(domain::Error::of(domain::Failure::Usage, u"export.unknownColumn"_s, {choice.error()}));
    }
    const Language words = wordsFor(request.language);
    return contentsOf(catalogue, words).transform([&](Contents contents) {
        return std::unique_ptr<writing::Layout>(
            std::make_unique<Layout>(m_form, *std::move(choice), std::move(contents), words));
    });
}

Result<Preview> Exporter::preview(
    store::Catalogue &catalogue, const Id &offering, std::optional<Language> language) const
{
    Result<Contents> contents = contentsOf(catalogue, wordsFor(language));
    if (!contents) {
        return std::unexpected(contents.error());
    }
    const Layout layout(m_form, {}, *std::move(contents), wordsFor(language));
    return writing::previewOf(catalogue, offering, language,
        [&](const domain::OfferingTree &tree, const writing::Surroundings &surroundings) {
            const Mapper mapper(layout, surroundings.language);
            mapping::Ledger ledger(tree, mapper.terms());
            document::Node all = document::Node::object();
            QHash<Kind, document::Node> sheets;
            for (const auto &[kind, cells] : mapper.rows(ledger).rows) {
                document::Node row = document::Node::object();
                const QList<Column> &columns = layout.columnsOf(kind);
                for (qsizetype i = 0; i < cells.size(); ++i) {
                    if (!columns[i].isHidden() && !cells[i].isEmpty()) {
                        row.put(columns[i].key(), cells[i].shown());
                    }
                }
                sheets[kind].append(std::move(row));
            }
            for (const Kind kind : sheetKinds()) {
                if (sheets.contains(kind)) {
                    all.put(sheetName(kind), std::move(sheets[kind]));
                }
            }
            return writing::PreviewDocuments{
                .all = std::move(all), .fileName = nameOf(m_form), .bookings = ledger.bookings()};
        });
}

} // namespace leerschakel::exchange::sheets
