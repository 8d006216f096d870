// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/skilllinks.h"

#include "cli/opening.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using domain::Error;
using domain::Failure;

namespace {

/** The outcome with \a number, counted from 1; null for 0. */
Result<domain::Id> outcomeOf(const domain::OfferingTree &tree, int number)
{
    if (number == 0) {
        return domain::Id();
    }
    const QList<domain::Record> &outcomes = tree.of(domain::Kind::Outcome);
    if (number > outcomes.size()) {
        return std::unexpected(
            Error::of(Failure::Usage, u"cli.noOutcome"_s, {QString::number(number), QString::number(outcomes.size())}));
    }
    return outcomes[number - 1].id();
}

} // namespace

Result<SkillRequest> readSkillRequest(const Arguments &arguments)
{
    SkillRequest request;
    request.uris = arguments.from(2);
    request.asksOutcome = arguments.has(u"outcome"_s);
    request.uris.removeDuplicates();
    for (const QString &uri : std::as_const(request.uris)) {
        // Exactly as the scheme writes it, so it is checked but not tidied.
        if (const QUrl url(uri, QUrl::StrictMode); !url.isValid() || url.scheme().isEmpty() || uri.contains(u' ')) {
            return std::unexpected(Error::of(Failure::Usage, u"cli.badUri"_s, {uri}));
        }
    }
    const Result<domain::Id> id = arguments.id(1);
    const Result<QString> role = arguments.code(u"role"_s, u"skillRole"_s);
    const Result<int> outcome = arguments.number(u"outcome"_s, 0, 1, 100'000);
    if (!id || !role || !outcome) {
        return std::unexpected(!id ? id.error() : !role ? role.error() : outcome.error());
    }
    request.role = *role;
    CatalogueResult catalogue = openToWrite(arguments.at(0));
    if (!catalogue) {
        return std::unexpected(catalogue.error());
    }
    request.catalogue = *std::move(catalogue);
    return offeringOf(*request.catalogue, *id)
        .and_then([&](const domain::OfferingTree &tree) {
            request.tree = tree;
            return outcomeOf(tree, *outcome);
        })
        .transform([&](const domain::Id &meant) {
            request.outcome = meant;
            return std::move(request);
        });
}

QList<QCommandLineOption> skillOptions()
{
    return {option(u"role"_s, QT_TRANSLATE_NOOP("cli", "teaches, assesses or requires"), u"ROLE"_s),
        option(u"outcome"_s,
            QT_TRANSLATE_NOOP(
                "cli", "Number of the learning outcome meant, from 1; without it the offering as a whole"),
            u"N"_s)};
}

} // namespace leerschakel::cli
