// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/search/searchmemory.h"

#include "vocabulary/content/contentrows.h"
#include "vocabulary/content/folding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using store::Row;
using store::Statement;

namespace {

std::any &placeIn(store::Catalogue &catalogue)
{
    return catalogue.remembered(u"vocabulary search"_s);
}

bool isMadeOf(const SearchMemory &memory, const QList<ContentInUse> &contents)
{
    return std::ranges::equal(memory.contents(), contents, std::equal_to(), &SearchMemory::Content::inUse);
}

} // namespace

SearchMemory::SearchMemory(
    Statement starts, Statement matches, Statement label, ConceptRows dutchRows, ConceptRows englishRows)
    : m_starts(std::move(starts)),
      m_matches(std::move(matches)),
      m_label(std::move(label)),
      m_dutchRows(std::move(dutchRows)),
      m_englishRows(std::move(englishRows))
{}

Result<std::shared_ptr<SearchMemory>> SearchMemory::of(store::Catalogue &catalogue)
{
    const Result<QList<ContentInUse>> contents = contentsInUse(catalogue);
    if (!contents) {
        return std::unexpected(contents.error());
    }
    std::any &place = placeIn(catalogue);
    const auto *const known = std::any_cast<std::shared_ptr<SearchMemory>>(&place);
    if (known && isMadeOf(**known, *contents)) {
        return *known;
    }
    Result<std::shared_ptr<SearchMemory>> made = make(catalogue, *contents);
    if (made) {
        place = *made;
    }
    return made;
}

void SearchMemory::forget(store::Catalogue &catalogue)
{
    placeIn(catalogue).reset();
}

Result<std::shared_ptr<SearchMemory>> SearchMemory::make(
    store::Catalogue &catalogue, const QList<ContentInUse> &contents)
{
    Result<Statement> starts = catalogue.statement(
        u"SELECT row, folded FROM concept_label WHERE content = ? AND kind = ? AND folded >= ? AND folded < ? ORDER "
        "BY folded"_s);
    Result<Statement> matches = catalogue.statement(
        u"SELECT rowid FROM concept_search WHERE concept_search MATCH ? AND rowid >= ? AND rowid < ?"_s);
    Result<Statement> label = catalogue.statement(u"SELECT language, kind, folded FROM concept_label WHERE row = ?"_s);
    for (const Result<Statement> *statement : {&starts, &matches, &label}) {
        if (!*statement) {
            return std::unexpected(statement->error());
        }
    }
    Result<ConceptRows> dutch = ConceptRows::prepare(catalogue, contents, domain::Language::Dutch);
    Result<ConceptRows> english = ConceptRows::prepare(catalogue, contents, domain::Language::English);
    if (!dutch || !english) {
        return std::unexpected(dutch ? english.error() : dutch.error());
    }
    std::shared_ptr<SearchMemory> memory(new SearchMemory(
        std::move(*starts), std::move(*matches), std::move(*label), std::move(*dutch), std::move(*english)));
    for (const ContentInUse &content : contents) {
        if (const Result<void> read = memory->readContent(catalogue, content); !read) {
            return std::unexpected(read.error());
        }
    }
    return memory;
}

Result<void> SearchMemory::readContent(store::Catalogue &catalogue, const ContentInUse &content)
{
    const Result<QVariant> words =
        catalogue.single(u"SELECT words FROM vocabulary_content WHERE number = ?"_s, {content.number});
    if (!words) {
        return std::unexpected(words.error());
    }
    m_contents.append({.inUse = content, .words = words->toByteArray()});
    std::vector<Traits> &traits = m_traits.emplace_back(size_t(content.endConcept - content.firstConcept));
    std::vector<Notation> &notations = m_contents.last().notations;
    return eachRow(catalogue, u"SELECT row, type, status, notation FROM concept WHERE row >= ? AND row < ?"_s,
        content.firstConcept, content.endConcept,
        [&](const Row &row) {
            traits[size_t(row.integer(0) - content.firstConcept)] = {
                .type = typeNamed(row.text(1)), .isRetired = isRetired(row.text(2))};
            if (!row.text(3).isEmpty()) {
                notations.push_back({.text = folded(row.text(3)), .row = row.integer(0)});
            }
        })
        .transform([&] { std::ranges::sort(notations); });
}

SearchMemory::Traits SearchMemory::traits(qint64 row) const
{
    for (qsizetype i = 0; i < m_contents.size(); ++i) {
        const ContentInUse &content = m_contents[i].inUse;
        if (row >= content.firstConcept && row < content.endConcept) {
            return m_traits[size_t(i)][size_t(row - content.firstConcept)];
        }
    }
    return {};
}

Result<const QSet<qint64> *> SearchMemory::members(store::Catalogue &catalogue, const QString &uri)
{
    if (const auto known = m_members.constFind(uri); known != m_members.cend()) {
        return &*known;
    }
    // UNION omits what it has already found: collections that contain each other are visited once.
    QSet<qint64> members;
    const Result<void> read = catalogue.rows(
        u"WITH RECURSIVE member(row) AS (SELECT r.target FROM concept c JOIN scheme s ON s.content = c.content "
        "JOIN concept_relation r ON r.concept = c.row AND r.kind = ? WHERE c.uri = ? "
        "UNION SELECT r.target FROM member m JOIN concept_relation r ON r.concept = m.row AND r.kind = ?) SELECT "
        "row FROM member"_s,
        {int(RelationKind::Member), uri, int(RelationKind::Member)},
        [&](const Row &row) { members.insert(row.integer(0)); });
    if (!read) {
        return std::unexpected(read.error());
    }
    return &*m_members.insert(uri, members);
}

} // namespace leerschakel::vocabulary
