// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/skilllinks.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using domain::Error;
using domain::Failure;

Result<SkillRequest> readSkillRequest(const Arguments &arguments)
{
    SkillRequest request{
        .uris = arguments.from(2), .role = {}, .outcome = 0, .asksOutcome = arguments.has(u"outcome"_s)};
    request.uris.removeDuplicates();
    for (const QString &uri : std::as_const(request.uris)) {
        // As the scheme writes it, so checked and not tidied.
        if (const QUrl url(uri, QUrl::StrictMode); !url.isValid() || url.scheme().isEmpty() || uri.contains(u' ')) {
            return std::unexpected(Error::of(Failure::Usage, u"cli.badUri"_s, {uri}));
        }
    }
    const Result<QString> role = arguments.code(u"role"_s, u"skillRole"_s);
    const Result<int> outcome = arguments.number(u"outcome"_s, 0, 1, 100'000);
    if (!role || !outcome) {
        return std::unexpected(role ? outcome.error() : role.error());
    }
    request.role = *role;
    request.outcome = *outcome;
    return request;
}

Result<domain::Id> outcomeOf(const SkillRequest &request, const domain::OfferingTree &tree)
{
    if (request.outcome == 0) {
        return domain::Id();
    }
    const QList<domain::Record> &outcomes = tree.of(domain::Kind::Outcome);
    if (request.outcome > outcomes.size()) {
        return std::unexpected(Error::of(
            Failure::Usage, u"cli.noOutcome"_s, {QString::number(request.outcome), QString::number(outcomes.size())}));
    }
    return outcomes[request.outcome - 1].id();
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
