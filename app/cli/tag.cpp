// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/naming.h"
#include "cli/changing.h"
#include "cli/commandmaker.h"
#include "cli/skilllinks.h"
#include "vocabulary/search/conceptindex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using domain::Error;
using domain::Failure;
using domain::LocalizedText;
using domain::Record;

namespace {

/** The labels of \a uris by URI; absent for one that no loaded scheme has. */
Result<QHash<QString, LocalizedText>> labelsOf(store::Catalogue &catalogue, const QStringList &uris)
{
    QHash<QString, LocalizedText> labels;
    for (const QString &uri : uris) {
        const auto page = vocabulary::page(catalogue, uri, domain::Language::Dutch);
        if (!page) {
            return std::unexpected(page.error());
        }
        if (*page) {
            labels.insert(uri, (*page)->label);
        }
    }
    return labels;
}

} // namespace

class TagCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::TagCommand)

public:
    TagCommand()
        : Command({.name = u"tag"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Link skills to an offering or one of its learning outcomes"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"ID", QT_TRANSLATE_NOOP("cli", "The offering")},
                  {"URI", QT_TRANSLATE_NOOP("cli", "Skills, as their scheme writes them"),
                      Positional::Occurs::OnceOrMore}},
              .options = skillOptions()})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<SkillRequest> request = readSkillRequest(arguments);
        if (!request) {
            return std::unexpected(request.error());
        }
        const Result<QHash<QString, LocalizedText>> labels = labelsOf(*request->catalogue, request->uris);
        const auto schemes = vocabulary::schemes(*request->catalogue, domain::Language::Dutch);
        if (!labels || !schemes) {
            return std::unexpected(labels ? schemes.error() : labels.error());
        }
        for (const QString &uri : request->uris) {
            if (labels->contains(uri)) {
                continue;
            }
            if (!schemes->isEmpty()) {
                return std::unexpected(Error::of(Failure::Usage, u"cli.unknownConcept"_s, {uri}));
            }
            output.message(tr("%1 could not be looked up: no vocabulary is loaded").arg(uri));
        }
        const changes::ChangeSet change = linking(*request, *labels);
        if (const Result<void> applied = applyAndTell(
                *request->catalogue, change, output, tr("Linked %n skill(s)", nullptr, int(change.entries().size())));
            !applied) {
            return std::unexpected(applied.error());
        }
        return Done;
    }

private:
    static changes::ChangeSet linking(const SkillRequest &request, const QHash<QString, LocalizedText> &labels)
    {
        const domain::OfferingTree &tree = request.tree;
        const domain::SkillLinkTable &table = domain::skillLinkTable();
        const QString role = request.role.isEmpty() ? u"teaches"_s : request.role;
        const QList<Record> present = tree.skillLinks(request.outcome);
        double position = 0;
        for (const Record &link : tree.of(domain::Kind::SkillLink)) {
            position = qMax(position, table.position(link).value_or(0));
        }
        changes::ChangeSet change;
        QStringList names;
        for (const QString &uri : request.uris) {
            const bool there = std::ranges::any_of(present, [&](const Record &link) {
                return table.concept_(link) == uri
                    && (table.role(link).isEmpty() ? u"teaches"_s : table.role(link)) == role;
            });
            if (there) {
                continue;
            }
            Record link(domain::Kind::SkillLink);
            table.offering.set(link, tree.offering.id());
            table.outcome.set(link, request.outcome);
            table.concept_.set(link, uri);
            table.role.set(link, role);
            table.label.set(link, labels.value(uri));
            table.position.set(link, ++position);
            change.create(link);
            const QString label = labels.value(uri).preferring(domain::Language::Dutch);
            names.append(label.isEmpty() ? uri : label);
        }
        change.setLabel(
            {.code = u"change.tag"_s, .arguments = {authoring::nameOf(tree.offering), names.join(u", "_s)}});
        return change;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Tag, TagCommand)
