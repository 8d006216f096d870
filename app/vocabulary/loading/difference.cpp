// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/loading/difference.h"

#include "vocabulary/content/contentrows.h"
#include "vocabulary/content/folding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::LocalizedText;
using store::Row;
using store::Statement;

namespace {

/** One side of the comparison: the properties that are compared, for every concept of one content. */
struct Side {
    struct Item {
        LocalizedText label;
        QStringList parents;
        QString replacedBy;
        bool isRetired = false;
        bool isCollection = false;
    };
    /** Collections are not counted. */
    [[nodiscard]] int count() const
    {
        return int(concepts.size() - std::ranges::count(concepts, true, &Item::isCollection));
    }
    LocalizedText title;
    QString version;
    QString scheme;
    QHash<QString, Item> concepts;
    /** Every label except hidden ones, folded, with the concepts that have it. */
    QMultiHash<QByteArray, QString> byLabel;
};

class SideReader
{
public:
    SideReader(store::Catalogue &catalogue, qint64 content) : m_catalogue(catalogue), m_content(content) {}

    Result<Side> read()
    {
        for (const auto part :
            {&SideReader::readContent, &SideReader::readConcepts, &SideReader::readLabels, &SideReader::readParents}) {
            if (const Result<void> done = (this->*part)(); !done) {
                return std::unexpected(done.error());
            }
        }
        return std::move(m_side);
    }

private:
    Result<void> readContent()
    {
        const Result<std::optional<ContentRow>> content = contentNumbered(m_catalogue, m_content);
        if (!content) {
            return std::unexpected(content.error());
        }
        if (*content) {
            m_side.scheme = (*content)->scheme;
            m_side.version = (*content)->version;
            m_first = (*content)->firstConcept;
            m_end = (*content)->endConcept;
        }
        return readTitle();
    }

    Result<void> readTitle()
    {
        return m_catalogue.rows(u"SELECT title_nl, title_en FROM scheme WHERE uri = ?"_s, {m_side.scheme},
            [this](const Row &row) { m_side.title = {.nl = row.string(0), .en = row.string(1)}; });
    }

    Result<void> readConcepts()
    {
        return eachRow(m_catalogue,
            u"SELECT row, uri, status, replaced_by, type FROM concept WHERE row >= ? AND row < ?"_s, m_first, m_end,
            [this](const Row &row) {
                const QString uri = row.string(1);
                m_uris.insert(row.integer(0), uri);
                m_side.concepts.insert(uri,
                    {.label = {},
                        .parents = {},
                        .replacedBy = row.string(3),
                        .isRetired = isRetired(row.text(2)),
                        .isCollection = typeNamed(row.text(4)) == ConceptType::Collection});
            });
    }

    Result<void> readLabels()
    {
        return eachRow(m_catalogue,
            u"SELECT row, language, kind, text, folded FROM concept_label WHERE row >= ? AND row < ?"_s,
            m_first * labelsPerConcept, m_end * labelsPerConcept, [this](const Row &row) {
                const LabelKind kind = LabelKind(row.integer(2));
                if (kind == LabelKind::Hidden) {
                    return;
                }
                const QString uri = m_uris.value(row.integer(0) / labelsPerConcept);
                m_side.byLabel.insert(row.text(4).toByteArray(), uri);
                if (kind == LabelKind::Preferred) {
                    LocalizedText &label = m_side.concepts[uri].label;
                    const QByteArrayView language = row.text(1);
                    QString &text = language.startsWith("nl") ? label.nl : label.en;
                    if (text.isEmpty()
                        && (language.isEmpty() || language.startsWith("nl") || language.startsWith("en"))) {
                        text = row.string(3);
                    }
                }
            });
    }

    Result<void> readParents()
    {
        const Result<void> done = eachRow(m_catalogue,
            u"SELECT concept, target FROM concept_relation WHERE concept >= ? AND concept < ? AND kind = 0"_s, m_first,
            m_end, [this](const Row &row) {
                m_side.concepts[m_uris.value(row.integer(0))].parents.append(m_uris.value(row.integer(1)));
            });
        for (Side::Item &item : m_side.concepts) {
            item.parents.sort();
        }
        return done;
    }

    store::Catalogue &m_catalogue;
    qint64 m_content;
    qint64 m_first = 0;
    qint64 m_end = 0;
    QHash<qint64, QString> m_uris;
    Side m_side;
};

/** A label that is missing on one side says nothing about the other. */
bool isRelabelled(const LocalizedText &before, const LocalizedText &after)
{
    const auto differs = [](const QString &a, const QString &b) { return !a.isEmpty() && !b.isEmpty() && a != b; };
    return differs(before.nl, after.nl) || differs(before.en, after.en);
}

/** What may replace \a uri, which is retired or gone. */
QStringList successorsOf(const QString &uri, const Side &before, const Side &after)
{
    QStringList named = after.concepts.value(uri).replacedBy.split(u' ', Qt::SkipEmptyParts);
    if (!named.isEmpty()) {
        return named;
    }
    const LocalizedText &label = before.concepts.constFind(uri)->label;
    for (const QString &text : {label.nl, label.en}) {
        const QByteArray words = folded(text.toUtf8());
        for (auto at = after.byLabel.constFind(words);
            !words.isEmpty() && at != after.byLabel.cend() && at.key() == words; ++at) {
            const bool hadItAlready = before.byLabel.contains(words, at.value()); // a namesake, not a successor
            if (at.value() != uri && !hadItAlready && !after.concepts.constFind(at.value())->isRetired
                && !named.contains(at.value())) {
                named.append(at.value());
            }
        }
    }
    named.sort();
    return named;
}

QList<LocalizedText> labelsOf(const QStringList &uris, const Side &side)
{
    QList<LocalizedText> labels;
    for (const QString &uri : uris) {
        labels.append(side.concepts.value(uri).label);
    }
    return labels;
}

std::optional<ConceptDifference> compared(const QString &uri, const Side &before, const Side &after)
{
    const auto old = before.concepts.constFind(uri);
    const auto now = after.concepts.constFind(uri);
    ConceptDifference each;
    each.uri = uri;
    if (old == before.concepts.cend()) {
        each.after = now->label;
        return now->isRetired ? std::nullopt : std::optional(each);
    }
    each.before = old->label;
    const bool isGone = now == after.concepts.cend();
    if (!isGone) {
        each.after = now->label;
    }
    if (isGone || (now->isRetired && !old->isRetired)) {
        each.successors = successorsOf(uri, before, after);
        each.successorLabels = labelsOf(each.successors, after);
        each.fate = each.successors.size() > 1 ? Fate::Split : isGone ? Fate::Vanished : Fate::Retired;
        return each;
    }
    if (old->parents != now->parents) {
        each.fate = Fate::Moved;
        each.parentsBefore = labelsOf(old->parents, before);
        each.parentsAfter = labelsOf(now->parents, after);
        return each;
    }
    if (isRelabelled(old->label, now->label)) {
        each.fate = Fate::Relabelled;
        return each;
    }
    return std::nullopt;
}

/** Whether \a each is a difference that counts for SchemeDifference::takesAway. */
bool takesAway(const ConceptDifference &each, const Side &before, const Side &after)
{
    if (each.fate == Fate::New) {
        return false;
    }
    if (each.fate != Fate::Moved && each.fate != Fate::Relabelled) {
        return true;
    }
    const Side::Item old = before.concepts.value(each.uri), now = after.concepts.value(each.uri);
    return !std::ranges::includes(now.parents, old.parents)
        || (isRelabelled(old.label, now.label) && !old.isCollection);
}

/** How many concepts on both sides have a label in \a language only in \a after. */
int labelsAdded(domain::Language language, const Side &before, const Side &after)
{
    int count = 0;
    for (auto old = before.concepts.cbegin(); old != before.concepts.cend(); ++old) {
        const auto now = after.concepts.constFind(old.key());
        count +=
            now != after.concepts.cend() && old->label.in(language).isEmpty() && !now->label.in(language).isEmpty();
    }
    return count;
}

/** How many offerings are linked to each concept. */
Result<QHash<QString, int>> usesOf(store::Catalogue &catalogue)
{
    QHash<QString, int> uses;
    return catalogue
        .rows(u"SELECT concept, count(DISTINCT offering) FROM skill_link GROUP BY concept"_s, {},
            [&](const Row &row) { uses.insert(row.string(0), int(row.integer(1))); })
        .transform([&] { return std::move(uses); });
}

} // namespace

QString fateName(Fate fate)
{
    switch (fate) {
    case Fate::Vanished:
        return u"vanished"_s;
    case Fate::Split:
        return u"split"_s;
    case Fate::Retired:
        return u"retired"_s;
    case Fate::Moved:
        return u"moved"_s;
    case Fate::Relabelled:
        return u"relabelled"_s;
    case Fate::New:
        return u"new"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

int SchemeDifference::outdatedUses() const
{
    return int(std::ranges::count_if(
        concepts, [](const ConceptDifference &each) { return each.uses > 0 && each.fate <= Fate::Retired; }));
}

bool SchemeDifference::looksIncomplete() const
{
    constexpr int few = 10;
    const int gone = count(Fate::Vanished);
    return gone * 3 > conceptsBefore || (gone > few && gone * 10 > conceptsBefore);
}

Result<SchemeDifference> difference(store::Catalogue &catalogue, qint64 before, qint64 after)
{
    const Result<Side> old = SideReader(catalogue, before).read();
    if (!old) {
        return std::unexpected(old.error());
    }
    const Result<Side> now = SideReader(catalogue, after).read();
    if (!now) {
        return std::unexpected(now.error());
    }
    const Result<QHash<QString, int>> uses = usesOf(catalogue);
    if (!uses) {
        return std::unexpected(uses.error());
    }
    SchemeDifference result;
    result.scheme = now->scheme;
    result.title = now->title;
    result.versionBefore = old->version;
    result.versionAfter = now->version;
    result.conceptsBefore = old->count();
    result.conceptsAfter = now->count();
    const auto compare = [&](const QString &uri) {
        if (std::optional<ConceptDifference> each = compared(uri, *old, *now)) {
            each->uses = uses->value(uri);
            ++result.counts[size_t(each->fate)];
            result.takesAway = result.takesAway || takesAway(*each, *old, *now);
            result.concepts.append(*std::move(each));
        }
    };
    for (auto at = old->concepts.cbegin(); at != old->concepts.cend(); ++at) {
        compare(at.key());
    }
    for (auto at = now->concepts.cbegin(); at != now->concepts.cend(); ++at) {
        if (!old->concepts.contains(at.key())) {
            compare(at.key());
        }
    }
    for (const domain::Language language : {domain::Language::Dutch, domain::Language::English}) {
        result.labelsAdded[size_t(language)] = labelsAdded(language, *old, *now);
    }
    const auto labelOf = [](const ConceptDifference &each) {
        return (each.after.isEmpty() ? each.before : each.after).preferring(domain::Language::Dutch);
    };
    std::ranges::sort(result.concepts, [&](const ConceptDifference &a, const ConceptDifference &b) {
        if ((a.uses > 0) != (b.uses > 0)) {
            return a.uses > 0;
        }
        if (a.fate != b.fate) {
            return a.fate < b.fate;
        }
        const int order = labelOf(a).compare(labelOf(b), Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.uri < b.uri;
    });
    return result;
}

} // namespace leerschakel::vocabulary
