// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rio/exporter.h"

#include "domain/constant.h"
#include "exchange/rio/layout.h"
#include "exchange/rio/requestform.h"
#include "exchange/writing/offeringpreview.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::rio {

namespace {

/** Appends \a message to \a all, preceded by a comment with its path. */
void append(document::PrettyText &all, const Message &message)
{
    const document::XmlForm form = formOf(message);
    document::XmlWriter xml(form, document::XmlWriter::Marks::Yes);
    xml.putAll(message.body);
    all.text += (all.text.isEmpty() ? u"<!-- %1 -->\n"_s : u"\n<!-- %1 -->\n"_s).arg(message.path);
    const int before = int(all.text.count(u'\n'));
    for (PreviewMark mark : xml.marks()) {
        mark.line += before;
        all.marks.append(mark);
    }
    all.text += QString::fromStdString(xml.end());
}

} // namespace

QString Exporter::destination() const
{
    return Layout().destination();
}

Result<std::unique_ptr<writing::Layout>> Exporter::layout(
    store::Catalogue &catalogue, const ExportRequest &request, store::PastRecords *past) const
{
    Q_UNUSED(catalogue)
    Q_UNUSED(request)
    Q_UNUSED(past)
    return std::make_unique<Layout>();
}

Result<Preview> Exporter::preview(
    store::Catalogue &catalogue, const domain::Id &offering, std::optional<domain::Language> language) const
{
    const auto make = [](const domain::OfferingTree &tree, const writing::Surroundings &surroundings) {
        mapping::Ledger ledger(tree, {.language = surroundings.language});
        document::PrettyText all;
        for (const Message &message : constant(Mapper(surroundings).messages(ledger).all)) {
            append(all, message);
        }
        return writing::PreviewDocuments{.xml = std::move(all),
            .fileName = u"rio-%1.xml"_s.arg(tree.offering.id().toString()),
            .bookings = ledger.bookings()};
    };
    return writing::previewOf(catalogue, offering, language, make, Layout().needs());
}

std::span<const mapping::NoPlace> Exporter::noPlace() const
{
    return Mapper::noPlace();
}

} // namespace leerschakel::exchange::rio
