// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "exchange/registry.h"
#include "publishing/publisher.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class PublicationsCommand : public Command
{
public:
    PublicationsCommand()
        : Command({.name = u"publications"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "List what was published and what changed since"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {option(u"destination"_s, QT_TRANSLATE_NOOP("cli", "Only for this destination"), u"D"_s)}})
    {}

    /**
     * Includes what was published to destinations that are now switched off, unless --destination restricts it: it is
     * still there. What blocks it is then computed on the spot.
     */
    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const QStringList known = exchange::destinations();
        const Result<QString> wanted = arguments.choice(u"destination"_s, {}, known);
        if (!wanted) {
            return std::unexpected(wanted.error());
        }
        const CatalogueResult catalogue = openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<QStringList> on = exchange::switchedOn(**catalogue);
        if (!on) {
            return std::unexpected(on.error());
        }
        output.beginList();
        for (const QString &destination : wanted->isEmpty() ? known : QStringList{*wanted}) {
            const Result<QList<publishing::OfferingReadiness>> rows =
                published(**catalogue, destination, on->contains(destination));
            if (!rows) {
                return std::unexpected(rows.error());
            }
            for (const publishing::OfferingReadiness &row : *rows) {
                output.item(toJson(row), toLine(row));
            }
        }
        output.endList();
        return Done;
    }

private:
    static Result<QList<publishing::OfferingReadiness>> published(
        store::Catalogue &catalogue, const QString &destination, bool isOn)
    {
        Result<QList<publishing::OfferingReadiness>> rows = publishing::readiness(catalogue, destination, true);
        if (rows) {
            rows->removeIf([](const publishing::OfferingReadiness &row) { return !row.published.isValid(); });
        }
        const Result<void> known = rows && !isOn ? publishing::workOut(catalogue, destination, *rows) : Result<void>();
        return known ? rows : std::unexpected(known.error());
    }

    static QJsonObject toJson(const publishing::OfferingReadiness &row)
    {
        return {{u"offering"_s, row.offering.toString()}, {u"destination"_s, row.destination},
            {u"readiness"_s, publishing::readinessName(row.readiness)},
            {u"published"_s, row.published.toUTC().toString(Qt::ISODateWithMs)}, {u"hash"_s, row.publishedHash},
            {u"changedFields"_s, QJsonArray::fromStringList(row.changedFields)}};
    }

    static QString toLine(const publishing::OfferingReadiness &row)
    {
        return QStringList{row.offering.toString(), row.destination, publishing::readinessName(row.readiness),
            row.published.toUTC().toString(Qt::ISODate), row.changedFields.join(u' '),
            row.title.preferring(domain::Language::Dutch)}
            .join(u'\t');
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Publications, PublicationsCommand)
