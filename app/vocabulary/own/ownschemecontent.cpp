// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/derived.h"
#include "store/records.h"
#include "vocabulary/content/contentcheck.h"
#include "vocabulary/content/contentpatch.h"
#include "vocabulary/content/contentrows.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/own/ownschemecheck.h"
#include "vocabulary/own/ownschemefill.h"

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using changes::RecordRef;
using domain::Id;
using domain::Kind;
using domain::ownConceptTable;
using domain::Record;
using domain::schemeTable;

namespace {

/**
 * When more concepts of a scheme than this have to be given again, the whole content is written: that is then faster.
 */
constexpr qsizetype mostPatched = 200;

/**
 * The effect of a change of records on the content of their scheme: which concepts have to be given again, and which
 * are removed.
 */
class OwnSchemePatch
{
public:
    OwnSchemePatch(store::Catalogue &catalogue, const Record &scheme, const ContentRow &content)
        : m_catalogue(catalogue), m_scheme(scheme.id()), m_content(content)
    {}

    /** Writes what \a change affects; false, and nothing is written, when the whole content has to be written. */
    Result<bool> apply(const store::AppliedChange &change);

private:
    Result<bool> take(const store::AppliedChange &change);
    Result<void> takeNeighbours();
    Result<void> takeRelated();
    Result<void> takeRecord(const Id &id);
    Result<void> takeRecords(const QString &sql, const QVariantList &values);
    Result<bool> isToldByOthers(const QString &uri);
    Result<void> fill(ContentWriter &writer);
    Result<void> know(OwnSchemeFill &fill, const Record &concept_);

    store::Catalogue &m_catalogue;
    Id m_scheme;
    const ContentRow &m_content;
    QHash<Id, Record> m_told;
    QStringList m_gone;
    /** Concepts that did not exist before, or had another URI. */
    QList<Id> m_come;
    /** For concepts that are given: those that were related to them, and are not given. */
    QList<std::pair<Id, Record>> m_related;
};

Result<bool> OwnSchemePatch::apply(const store::AppliedChange &change)
{
    const Result<bool> taken = take(change);
    if (!taken || !*taken) {
        return taken;
    }
    if (const Result<void> more = takeNeighbours(); !more) {
        return std::unexpected(more.error());
    }
    if (m_told.size() > mostPatched) {
        return false;
    }
    if (const Result<void> related = takeRelated(); !related) {
        return std::unexpected(related.error());
    }
    ContentPatch patch;
    for (const QString &uri : std::as_const(m_gone)) {
        patch.gone.append(uri.toUtf8());
    }
    for (const Record &concept_ : std::as_const(m_told)) {
        patch.told.append(ownConceptTable().uri(concept_).toUtf8());
    }
    return patchContent(m_catalogue, m_content, patch, [this](ContentWriter &writer) { return fill(writer); });
}

Result<bool> OwnSchemePatch::take(const store::AppliedChange &change)
{
    const auto &table = ownConceptTable();
    for (const RecordRef &ref : change.records) {
        if (ref.kind == Kind::Scheme && ref.id == m_scheme) {
            return false;
        }
        if (ref.kind != Kind::OwnConcept) {
            continue;
        }
        if (m_told.size() + m_gone.size() > mostPatched) {
            return false;
        }
        const Result<std::optional<Record>> after = store::load(m_catalogue, ref.kind, ref.id);
        if (!after) {
            return std::unexpected(after.error());
        }
        const auto known = change.before.constFind(ref);
        const bool wasHere = known != change.before.cend() && table.scheme(*known) == m_scheme;
        const bool isHere = *after && table.scheme(**after) == m_scheme;
        const QString before = wasHere ? table.uri(*known) : QString();
        const QString now = isHere ? table.uri(**after) : QString();
        // Two records with one URI are one concept: whose labels it shows can only be determined when all are given.
        for (const QString &uri : {before, now}) {
            const Result<bool> shared = isToldByOthers(uri);
            if (!shared || *shared) {
                return shared ? Result<bool>(false) : std::unexpected(shared.error());
            }
        }
        if (wasHere && before != now) {
            m_gone.append(before);
        }
        if (isHere) {
            m_told.insert(ref.id, **after);
            if (before != now) {
                m_come.append(ref.id);
            }
        }
    }
    return true;
}

/** Whether \a uri belongs to several records, or to none: then a patch cannot tell whose it is. */
Result<bool> OwnSchemePatch::isToldByOthers(const QString &uri)
{
    if (uri.isNull()) {
        return false;
    }
    return m_catalogue
        .single(u"SELECT count(*) FROM own_concept WHERE uri = ? AND scheme = ?"_s, {uri, m_scheme.toString()})
        .transform([&](const QVariant &records) { return uri.isEmpty() || records.toInt() > 1; });
}

/** A concept that is added or removed changes those that refer to it, and those it was related to. */
Result<void> OwnSchemePatch::takeNeighbours()
{
    for (const QString &uri : std::as_const(m_gone)) {
        const Result<void> taken =
            takeRecords(u"SELECT DISTINCT o.id FROM concept c JOIN concept_relation r ON r.concept = c.row JOIN "
                        u"concept n ON n.row = r.target "
                        "JOIN own_concept o ON o.uri = n.uri AND o.scheme = ? WHERE c.uri = ? AND c.content = ?"_s,
                {m_scheme.toString(), uri, m_content.number});
        if (!taken) {
            return taken;
        }
    }
    for (const Id &id : std::as_const(m_come)) {
        const QString text = id.toString();
        const Result<void> taken = takeRecords(u"SELECT id FROM own_concept WHERE scheme = ? AND (instr(broader, ?) OR "
                                               u"instr(related, ?) OR instr(member_of, ?) "
                                               "OR instr(essential_skills, ?) OR instr(optional_skills, ?))"_s,
            {m_scheme.toString(), text, text, text, text, text});
        if (!taken) {
            return taken;
        }
    }
    return {};
}

Result<void> OwnSchemePatch::takeRecords(const QString &sql, const QVariantList &values)
{
    QList<Id> ids;
    const Result<void> read =
        m_catalogue.rows(sql, values, [&](const store::Row &row) { ids.append(Id::fromString(row.string(0))); });
    if (!read) {
        return read;
    }
    for (const Id &id : std::as_const(ids)) {
        if (m_told.contains(id) || m_told.size() > mostPatched) {
            continue;
        }
        const Result<std::optional<Record>> record = store::load(m_catalogue, Kind::OwnConcept, id);
        if (!record) {
            return std::unexpected(record.error());
        }
        if (*record) {
            m_told.insert(id, **record);
        }
    }
    return {};
}

Result<void> OwnSchemePatch::fill(ContentWriter &writer)
{
    OwnSchemeFill fill(writer);
    for (const Record &concept_ : std::as_const(m_told)) {
        fill.add(concept_);
    }
    for (const Record &concept_ : std::as_const(m_told)) {
        if (const Result<void> known = know(fill, concept_); !known) {
            return known;
        }
        fill.relate(concept_);
    }
    for (const auto &[id, other] : std::as_const(m_related)) {
        fill.know(other.id(), ownConceptTable().uri(other));
        fill.relateBack(other, id);
    }
    return {};
}

/** Notes concepts that \a concept_ states a relation to, and that are not given again themselves. */
Result<void> OwnSchemePatch::know(OwnSchemeFill &fill, const Record &concept_)
{
    const auto &table = ownConceptTable();
    for (const auto *field :
        {&table.broader, &table.related, &table.memberOf, &table.essentialSkills, &table.optionalSkills}) {
        const QList<Id> others = (*field)(concept_);
        for (const Id &other : others) {
            if (m_told.contains(other)) {
                continue;
            }
            const Result<QVariant> uri = m_catalogue.single(
                u"SELECT uri FROM own_concept WHERE id = ? AND scheme = ?"_s, {other.toString(), m_scheme.toString()});
            if (!uri) {
                return std::unexpected(uri.error());
            }
            fill.know(other, uri->toString());
        }
    }
    return {};
}

/**
 * Either side may state that two concepts are related: a concept that is given again keeps the relations that others,
 * which stay as they are, state to it.
 */
Result<void> OwnSchemePatch::takeRelated()
{
    for (const Record &concept_ : std::as_const(m_told)) {
        QList<Id> ids;
        const Result<void> read =
            m_catalogue.rows(u"SELECT o.id FROM concept c JOIN concept_relation r ON r.concept = c.row AND r.kind = ? "
                             u"JOIN concept n ON n.row = r.target "
                             "JOIN own_concept o ON o.uri = n.uri AND o.scheme = ? WHERE c.uri = ? AND c.content = ?"_s,
                {int(RelationKind::Related), m_scheme.toString(), ownConceptTable().uri(concept_), m_content.number},
                [&](const store::Row &row) { ids.append(Id::fromString(row.string(0))); });
        if (!read) {
            return read;
        }
        ids.removeIf([this](const Id &id) { return m_told.contains(id); });
        for (const Id &id : std::as_const(ids)) {
            const Result<std::optional<Record>> other = store::load(m_catalogue, Kind::OwnConcept, id);
            if (!other) {
                return std::unexpected(other.error());
            }
            if (*other) {
                m_related.append({concept_.id(), **other});
            }
        }
    }
    return {};
}

Result<void> refreshContent(store::Catalogue &catalogue, const Id &id, const store::AppliedChange &change)
{
    const Result<std::optional<Record>> scheme = store::load(catalogue, Kind::Scheme, id);
    if (!scheme || !*scheme) {
        return scheme ? Result<void>() : std::unexpected(scheme.error());
    }
    const Result<std::optional<ContentRow>> content = contentNamed(catalogue, schemeTable().contentDigest(**scheme));
    if (!content || !*content || !(*content)->isOwn) {
        return content ? Result<void>() : std::unexpected(content.error());
    }
    const Result<bool> patched = OwnSchemePatch(catalogue, **scheme, **content).apply(change);
    if (!patched) {
        return std::unexpected(patched.error());
    }
    return *patched ? Result<void>() : rewriteOwnContent(catalogue, **scheme, **content);
}

Result<void> refreshOwnSchemes(store::Catalogue &catalogue, const store::AppliedChange &change)
{
    for (const RecordRef &whole : change.wholes) {
        if (whole.kind == Kind::Scheme) {
            if (const Result<void> refreshed = refreshContent(catalogue, whole.id, change); !refreshed) {
                return refreshed;
            }
        }
    }
    return {};
}

} // namespace

const store::Derivations &derivations()
{
    static const store::Derivations all{
        {.refresh = refreshOwnSchemes, .check = checkOwnSchemes, .mend = mendOwnSchemes},
        // Loaded contents are not derived from records: they can only be checked.
        {.refresh = [](store::Catalogue &, const store::AppliedChange &) { return Result<void>(); },
            .check = checkContents,
            .mend = [](store::Catalogue &) { return Result<int>(0); }}};
    return all;
}

} // namespace leerschakel::vocabulary
