// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/loading/outdated.h"

#include "store/records.h"
#include "vocabulary/content/contentrows.h"
#include "vocabulary/search/conceptindex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;
using domain::Kind;
using domain::LocalizedText;
using domain::Record;
using domain::skillLinkTable;

namespace {

/** A linked concept and where it is known from. */
struct Known {
    OutdatedConcept concept_;
    /** The newest content that has it, and the one that its scheme uses now. */
    qint64 content = 0;
    qint64 inUse = 0;
};

/** How many offerings are linked to it, and how their links label it. */
Result<void> readLinks(store::Catalogue &catalogue, OutdatedConcept &concept_)
{
    return catalogue.rows(
        u"SELECT count(DISTINCT offering), max(label_nl), max(label_en) FROM skill_link WHERE concept = ?"_s,
        {concept_.uri}, [&](const store::Row &row) {
            concept_.uses = int(row.integer(0));
            concept_.label = {.nl = row.string(1), .en = row.string(2)};
        });
}

/** All linked concepts that their scheme no longer has, or has retired. */
Result<QList<Known>> suspects(store::Catalogue &catalogue)
{
    // Each linked concept once, stepping from one to the next in the index: a national catalogue has a million links.
    // With max(content), SQLite takes the other columns from the row that has the maximum.
    QList<Known> found;
    const Result<void> read = catalogue.rows(
        u"WITH RECURSIVE linked (concept) AS (SELECT min(concept) FROM skill_link UNION ALL "
        "SELECT (SELECT min(next.concept) FROM skill_link next WHERE next.concept > linked.concept) FROM linked "
        "WHERE linked.concept IS NOT NULL) "
        "SELECT l.concept, max(c.content), c.status, c.replaced_by, s.content, s.title_nl, s.title_en FROM linked l "
        "JOIN concept c ON c.uri = l.concept JOIN vocabulary_content v ON v.number = c.content "
        "JOIN scheme s ON s.uri = v.scheme "
        "WHERE c.content <= s.content AND NOT EXISTS (SELECT 1 FROM concept elsewhere JOIN scheme other ON "
        "other.content = elsewhere.content "
        "WHERE elsewhere.uri = l.concept AND other.uri <> s.uri) GROUP BY l.concept"_s,
        {}, [&](const store::Row &row) {
            Known each{.concept_ = {.uri = row.string(0),
                           .label = {},
                           .scheme = {.nl = row.string(5), .en = row.string(6)},
                           .uses = 0},
                .content = row.integer(1),
                .inUse = row.integer(4)};
            const bool isThere = each.content == each.inUse;
            if (isThere && !isRetired(row.text(2))) {
                return;
            }
            each.concept_.fate = isThere ? Fate::Retired : Fate::Vanished;
            each.concept_.successors = row.string(3).split(u' ', Qt::SkipEmptyParts);
            found.append(each);
        });
    if (!read) {
        return std::unexpected(read.error());
    }
    for (Known &each : found) {
        if (const Result<void> linked = readLinks(catalogue, each.concept_); !linked) {
            return std::unexpected(linked.error());
        }
    }
    return found;
}

/** Searches the older contents for what took over the labels of the concepts that are gone. */
Result<void> findSuccessors(store::Catalogue &catalogue, QList<Known> &found)
{
    QSet<qint64> compared;
    for (const Known &gone : std::as_const(found)) {
        if (gone.content == gone.inUse || compared.contains(gone.content)) {
            continue;
        }
        compared.insert(gone.content);
        const Result<SchemeDifference> since = difference(catalogue, gone.content, gone.inUse);
        if (!since) {
            return std::unexpected(since.error());
        }
        for (Known &each : found) {
            const auto told = std::ranges::find(since->concepts, each.concept_.uri, &ConceptDifference::uri);
            if (each.content == gone.content && told != since->concepts.cend()) {
                each.concept_.successors = told->successors;
            }
        }
    }
    return {};
}

} // namespace

Result<QList<OutdatedConcept>> outdatedConcepts(store::Catalogue &catalogue)
{
    Result<QList<Known>> found = suspects(catalogue);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (const Result<void> done = findSuccessors(catalogue, *found); !done) {
        return std::unexpected(done.error());
    }
    QList<OutdatedConcept> outdated;
    for (Known &each : *found) {
        if (each.concept_.successors.size() > 1) {
            each.concept_.fate = Fate::Split;
        }
        outdated.append(each.concept_);
    }
    std::ranges::sort(outdated, [](const OutdatedConcept &a, const OutdatedConcept &b) {
        const int order = a.label.preferring(domain::Language::Dutch)
                              .compare(b.label.preferring(domain::Language::Dutch), Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.uri < b.uri;
    });
    return outdated;
}

Result<changes::ChangeSet> replaceConcepts(store::Catalogue &catalogue, const QList<Replacement> &replacements)
{
    const domain::SkillLinkTable &table = skillLinkTable();
    const auto linksWith = [&](const QString &uri) {
        return store::loadWhere(catalogue, Kind::SkillLink, table.concept_, uri);
    };
    changes::ChangeSet change;
    QHash<QString, QList<Record>> present; // for each successor, including those that this change adds
    domain::Message label{.code = u"change.replaceConcepts"_s, .arguments = {QString::number(replacements.size())}};
    for (const Replacement &each : replacements) {
        const Result<std::optional<ConceptPage>> known = page(catalogue, each.successor, domain::Language::Dutch);
        const Result<QList<Record>> old = linksWith(each.concept_);
        if (!known || !old) {
            return std::unexpected(known ? old.error() : known.error());
        }
        if (!*known) {
            return std::unexpected(Error::of(Failure::Usage, u"cli.unknownConcept"_s, {each.successor}));
        }
        if (!present.contains(each.successor)) {
            const Result<QList<Record>> there = linksWith(each.successor);
            if (!there) {
                return std::unexpected(there.error());
            }
            present.insert(each.successor, *there);
        }
        QList<Record> &others = present[each.successor];
        for (const Record &link : *old) {
            if (replacements.size() == 1) {
                label = {.code = u"change.replaceConcept"_s,
                    .arguments = {table.label(link).preferring(domain::Language::Dutch),
                        (*known)->label.preferring(domain::Language::Dutch)}};
            }
            const bool isDouble = std::ranges::any_of(others, [&](const Record &other) {
                return table.offering(other) == table.offering(link) && table.outcome(other) == table.outcome(link)
                    && table.role(other) == table.role(link);
            });
            if (isDouble) {
                change.remove(link);
                continue;
            }
            Record now = link;
            table.concept_.set(now, each.successor);
            table.label.set(now, (*known)->label);
            change.update(link, now);
            others.append(now);
        }
    }
    change.setLabel(label);
    return change;
}

} // namespace leerschakel::vocabulary
