// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "vocabulary/search/conceptindex.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class VocabularySearchCommand : public Command
{
public:
    VocabularySearchCommand()
        : Command({.name = u"vocabulary search"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Find concepts by the beginnings of words, best first"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"TEXT", QT_TRANSLATE_NOOP("cli", "What to look for")}},
              .options = {option(u"lang"_s, QT_TRANSLATE_NOOP("cli", "The language of labels: nl or en"), u"nl"_s),
                  option(u"limit"_s, QT_TRANSLATE_NOOP("cli", "At most this many"), u"10"_s),
                  option(u"scheme"_s, QT_TRANSLATE_NOOP("cli", "Only in this vocabulary"), u"URI"_s),
                  option(u"type"_s, QT_TRANSLATE_NOOP("cli", "Only skill, knowledge, occupation, group or collection"),
                      u"TYPE"_s),
                  option(u"collection"_s,
                      QT_TRANSLATE_NOOP("cli", "Only what is in this collection (green, digital, …)"), u"URI"_s),
                  option(u"status"_s,
                      QT_TRANSLATE_NOOP("cli", "Only what is current or retired; all without this option"),
                      u"current|retired|all"_s)}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<domain::Language> language = arguments.language(u"lang"_s);
        const Result<int> limit = arguments.number(u"limit"_s, 10, 1, 1000);
        const Result<QString> type = arguments.choice(
            u"type"_s, {}, {u"skill"_s, u"knowledge"_s, u"occupation"_s, u"group"_s, u"collection"_s, u"other"_s});
        const Result<QString> status = arguments.choice(u"status"_s, u"all"_s, {u"current"_s, u"retired"_s, u"all"_s});
        if (!language || !limit) {
            return std::unexpected(!language ? language.error() : limit.error());
        }
        if (!type || !status) {
            return std::unexpected(!type ? type.error() : status.error());
        }
        const CatalogueResult catalogue = openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<QList<vocabulary::ConceptHit>> hits = vocabulary::search(**catalogue, arguments.at(1),
            {.language = *language,
                .limit = *limit,
                .scheme = arguments.value(u"scheme"_s),
                .type = *type,
                .collection = arguments.value(u"collection"_s),
                .status = *status == u"current" ? vocabulary::StatusFilter::Current
                    : *status == u"retired"     ? vocabulary::StatusFilter::Retired
                                                : vocabulary::StatusFilter::All});
        if (!hits) {
            return std::unexpected(hits.error());
        }
        QJsonArray json;
        QString text;
        for (const vocabulary::ConceptHit &hit : *hits) {
            json.append(QJsonObject{{u"uri"_s, hit.uri}, {u"label"_s, hit.label},
                {u"matched"_s, hit.matched.isEmpty() ? hit.label : hit.matched}, {u"scheme"_s, hit.scheme},
                {u"path"_s, QJsonArray::fromStringList(hit.path)}, {u"status"_s, hit.status}, {u"score"_s, hit.score}});
            const QString matched =
                hit.matched.isEmpty() || hit.matched == hit.notation ? QString() : u" ("_s + hit.matched + u')';
            const QString notation = hit.notation.isEmpty() ? QString() : u"  "_s + hit.notation;
            text += hit.label + matched + notation + u"  "_s + hit.path.join(u" › "_s) + u"  "_s + hit.uri + u'\n';
        }
        output.value(json, text);
        return Done;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(VocabularySearch, VocabularySearchCommand)
