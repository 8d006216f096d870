// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/own/ownscheme.h"

#include "store/records.h"
#include "vocabulary/content/contentrows.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using changes::ChangeSet;
using domain::Error;
using domain::Failure;
using domain::Id;
using domain::Kind;
using domain::ownConceptTable;
using domain::Record;
using domain::schemeTable;

namespace {

/**
 * The URI of a concept that is created here: that of its scheme followed by an id, so that it never changes whatever
 * the concept is called later.
 */
QString uriOf(const QString &scheme, const Id &id)
{
    const bool isOpen = scheme.endsWith(u'/') || scheme.endsWith(u'#') || scheme.endsWith(u':');
    const QString between = isOpen ? QString() : scheme.startsWith(u"urn:"_s) ? u":"_s : u"/"_s;
    return scheme + between + id.toString();
}

double positionOf(const Record &concept_)
{
    return ownConceptTable().position(concept_).value_or(0);
}

} // namespace

QList<Record> inOwnOrder(QList<Record> concepts)
{
    // Sort keys are costly to get from a record at each comparison.
    using Placed = std::tuple<double, QString, Id, Record>;
    std::vector<Placed> placed;
    placed.reserve(size_t(concepts.size()));
    for (Record &concept_ : concepts) {
        placed.emplace_back(positionOf(concept_), ownConceptTable().uri(concept_), concept_.id(), std::move(concept_));
    }
    std::ranges::sort(placed, [](const Placed &a, const Placed &b) {
        return std::tie(std::get<0>(a), std::get<1>(a), std::get<2>(a))
            < std::tie(std::get<0>(b), std::get<1>(b), std::get<2>(b));
    });
    std::ranges::transform(placed, concepts.begin(), [](Placed &each) { return std::move(std::get<3>(each)); });
    return concepts;
}

bool isIri(const QString &text)
{
    // Turtle 1.1, section 6.5: IRIREF excludes #x00-#x20 and <>"{}|^`\.
    const bool isWritable =
        std::ranges::none_of(text, [](QChar c) { return c <= u' ' || QStringView(u"<>\"{}|^`\\").contains(c); });
    const QUrl url(text, QUrl::StrictMode);
    return isWritable && url.isValid() && !url.scheme().isEmpty() && text.size() > url.scheme().size() + 1;
}

Result<std::optional<OwnScheme>> OwnScheme::loadOf(store::Catalogue &catalogue, const Record &scheme)
{
    const Result<std::optional<ContentRow>> content = contentNamed(catalogue, schemeTable().contentDigest(scheme));
    if (!content) {
        return std::unexpected(content.error());
    }
    if (!*content || !(*content)->isOwn) {
        return std::optional<OwnScheme>();
    }
    Result<QList<Record>> concepts =
        store::loadWhere(catalogue, Kind::OwnConcept, ownConceptTable().scheme, scheme.id().toString());
    if (!concepts) {
        return std::unexpected(concepts.error());
    }
    OwnScheme own;
    own.m_scheme = scheme;
    own.m_concepts = *std::move(concepts);
    own.index();
    return std::optional(own);
}

OwnScheme::Place OwnScheme::placeOf(const Record &concept_)
{
    return {.position = positionOf(concept_),
        .uri = ownConceptTable().uri(concept_),
        .id = concept_.id(),
        .above = ownConceptTable().broader(concept_)};
}

void OwnScheme::index()
{
    m_concepts = inOwnOrder(std::move(m_concepts));
    m_order.clear();
    m_order.reserve(m_concepts.size());
    for (const Record &concept_ : std::as_const(m_concepts)) {
        m_order.append(placeOf(concept_));
    }
    hang();
}

void OwnScheme::hang()
{
    m_places.clear();
    m_places.reserve(m_order.size());
    m_children.clear();
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        m_places.insert(std::as_const(m_order)[i].id, i);
    }
    for (const Place &place : std::as_const(m_order)) {
        bool hangs = false;
        for (const Id &parent : place.above) {
            if (m_places.contains(parent)) {
                m_children[parent].append(place.id);
                hangs = true;
            }
        }
        if (!hangs) {
            m_children[Id()].append(place.id);
        }
    }
}

Result<void> OwnScheme::follow(store::Catalogue &catalogue, const store::AppliedChange &change)
{
    QList<Record> come;
    QSet<Id> touched;
    for (const changes::RecordRef &ref : change.records) {
        const bool isScheme = ref == changes::RecordRef::of(m_scheme);
        if (!isScheme && ref.kind != Kind::OwnConcept) {
            continue;
        }
        const Result<std::optional<Record>> record = store::load(catalogue, ref.kind, ref.id);
        if (!record) {
            return std::unexpected(record.error());
        }
        if (isScheme) {
            m_scheme = record->value_or(Record());
            continue;
        }
        touched.insert(ref.id);
        if (*record && ownConceptTable().scheme(**record) == m_scheme.id()) {
            come.append(**record);
        }
    }
    // In a large scheme all but these keep their order: sorting it again would cost more than the change itself.
    m_concepts.removeIf([&](const Record &concept_) { return touched.contains(concept_.id()); });
    m_order.removeIf([&](const Place &place) { return touched.contains(place.id); });
    for (const Record &concept_ : std::as_const(come)) {
        const Place place = placeOf(concept_);
        const qsizetype at = std::upper_bound(m_order.cbegin(), m_order.cend(), place) - m_order.cbegin();
        m_order.insert(at, place);
        m_concepts.insert(at, concept_);
    }
    hang();
    return {};
}

Result<std::optional<OwnScheme>> OwnScheme::load(store::Catalogue &catalogue, const QString &uri)
{
    const Result<QList<Record>> schemes = store::loadWhere(catalogue, Kind::Scheme, schemeTable().uri, uri);
    if (!schemes || schemes->isEmpty()) {
        return schemes ? Result<std::optional<OwnScheme>>(std::nullopt) : std::unexpected(schemes.error());
    }
    return loadOf(catalogue, schemes->constFirst());
}

Result<std::optional<OwnScheme>> OwnScheme::loadWith(store::Catalogue &catalogue, const QString &conceptUri)
{
    if (domain::ownConceptTable().since() > catalogue.fileSchema()) {
        return std::optional<OwnScheme>();
    }
    const Result<QVariant> scheme = catalogue.single(
        u"SELECT s.uri FROM concept c JOIN scheme s ON s.content = c.content JOIN own_concept o ON o.scheme = s.id "
        "AND o.uri = c.uri WHERE c.uri = ? LIMIT 1"_s,
        {conceptUri});
    if (!scheme) {
        return std::unexpected(scheme.error());
    }
    return scheme->isValid() ? load(catalogue, scheme->toString()) : Result<std::optional<OwnScheme>>(std::nullopt);
}

const Record *OwnScheme::find(const Id &id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.cend() ? nullptr : &m_concepts[*place];
}

const Record *OwnScheme::find(const QString &uri) const
{
    const auto found =
        std::ranges::find_if(m_concepts, [&](const Record &each) { return ownConceptTable().uri(each) == uri; });
    return found == m_concepts.cend() ? nullptr : &*found;
}

QList<Record> OwnScheme::below(const Id &parent) const
{
    QList<Record> children;
    const QList<Id> ids = m_children.value(parent);
    for (const Id &id : ids) {
        children.append(*find(id));
    }
    return children;
}

bool OwnScheme::isAtOrAbove(const Id &above, const Id &id) const
{
    QSet<Id> seen;
    QList<Id> next{id};
    while (!next.isEmpty()) {
        const Id at = next.takeLast();
        if (at == above) {
            return true;
        }
        const Record *concept_ = find(at);
        if (concept_ && !seen.contains(at)) {
            seen.insert(at);
            next.append(ownConceptTable().broader(*concept_));
        }
    }
    return false;
}

QString OwnScheme::titleOf(const Record &concept_) const
{
    const QString label = ownConceptTable().label(concept_).preferring(domain::Language::Dutch);
    return label.isEmpty() ? ownConceptTable().uri(concept_) : label;
}

Record OwnScheme::newConcept(const Id &parent, const Id &after) const
{
    Record made(Kind::OwnConcept);
    const auto &table = ownConceptTable();
    table.scheme.set(made, m_scheme.id());
    table.uri.set(made, uriOf(schemeTable().uri(m_scheme), made.id()));
    if (!parent.isNull()) {
        table.broader.set(made, {parent});
    }
    const Record *before = find(after);
    table.type.set(made, before ? table.type(*before) : u"skill"_s);
    // Between the one before it and whichever follows that one in the whole scheme.
    double position = m_concepts.isEmpty() ? 1 : positionOf(m_concepts.last()) + 1;
    if (before && m_places.value(after) + 1 < m_concepts.size()) {
        position = (positionOf(*before) + positionOf(m_concepts[m_places.value(after) + 1])) / 2;
    }
    table.position.set(made, position);
    return made;
}

ChangeSet OwnScheme::changeToAdd(const Record &concept_) const
{
    ChangeSet change({.code = u"change.addConcept"_s,
        .arguments = {schemeTable().title(m_scheme).preferring(domain::Language::Dutch)}});
    change.create(concept_);
    return change;
}

void OwnScheme::setPlace(ChangeSet &change, const Record &concept_, QList<Record> others, qsizetype place) const
{
    const auto &position = ownConceptTable().position;
    constexpr double beyond = 1;
    const double before = place > 0 ? positionOf(others[place - 1])
        : others.isEmpty()          ? 0
                                    : positionOf(others.first()) - 2 * beyond;
    const double after = place < others.size() ? positionOf(others[place]) : before + 2 * beyond;
    const double between = (before + after) / 2;
    if (before < between && between < after) {
        change.set(concept_, position, between);
        return;
    }
    // No number fits between the two: the siblings redistribute their positions among themselves, and equal ones are
    // set apart.
    others.insert(place, concept_);
    QList<double> positions;
    for (const Record &other : std::as_const(others)) {
        positions.append(positionOf(other));
    }
    std::ranges::sort(positions);
    double last = -std::numeric_limits<double>::infinity();
    for (qsizetype i = 0; i < others.size(); ++i) {
        last = positions[i] > last ? positions[i] : last + beyond;
        change.set(others[i], position, last);
    }
}

ChangeSet OwnScheme::changeToMove(const Id &id, const Id &parent, int steps) const
{
    const QList<Id> siblings = m_children.value(parent);
    const qsizetype from = siblings.indexOf(id);
    if (from < 0 || std::clamp<qsizetype>(from + steps, 0, siblings.size() - 1) == from) {
        return {};
    }
    return changeToPlace(id, parent, parent, from + steps).value_or(ChangeSet());
}

Result<ChangeSet> OwnScheme::changeToPlace(const Id &id, const Id &from, const Id &to, qsizetype place) const
{
    const Record *concept_ = find(id);
    if (!concept_) {
        return ChangeSet();
    }
    QList<Id> parents = ownConceptTable().broader(*concept_);
    if (from != to) {
        parents.removeAll(from);
        if (to.isNull()) {
            parents.clear();
        } else if (!parents.contains(to)) {
            parents.append(to);
        }
    }
    Result<ChangeSet> change = changeToHang(id, parents);
    if (change) {
        QList<Record> others = below(to);
        others.removeIf([&](const Record &other) { return other.id() == id; });
        setPlace(*change, *concept_, others, std::clamp<qsizetype>(place, 0, others.size()));
    }
    return change;
}

Result<ChangeSet> OwnScheme::changeToHang(const Id &id, const QList<Id> &parents) const
{
    const Record *concept_ = find(id);
    if (!concept_) {
        return ChangeSet();
    }
    for (const Id &parent : parents) {
        if (isAtOrAbove(id, parent)) {
            return std::unexpected(Error::of(Failure::Usage, u"vocabulary.ownAncestor"_s, {titleOf(*concept_)}));
        }
    }
    ChangeSet change({.code = u"change.moveConcept"_s, .arguments = {titleOf(*concept_)}});
    change.set(*concept_, ownConceptTable().broader, domain::Plain<QList<Id>>::to(parents));
    return change;
}

ChangeSet OwnScheme::changeToRetire(const Id &id, const QStringList &replacements) const
{
    ChangeSet change;
    if (const Record *concept_ = find(id)) {
        change.setLabel({.code = u"change.retireConcept"_s, .arguments = {titleOf(*concept_)}});
        change.set(*concept_, ownConceptTable().status, u"retired"_s);
        change.set(*concept_, ownConceptTable().replacedBy, domain::Plain<domain::UriList>::to({replacements}));
    }
    return change;
}

Result<ChangeSet> OwnScheme::changeToRemove(store::Catalogue &catalogue, const Id &id) const
{
    const Record *concept_ = find(id);
    if (!concept_) {
        return ChangeSet();
    }
    const Result<QVariant> uses = catalogue.single(
        u"SELECT count(DISTINCT offering) FROM skill_link WHERE concept = ?"_s, {ownConceptTable().uri(*concept_)});
    if (!uses) {
        return std::unexpected(uses.error());
    }
    if (const int count = uses->toInt(); count > 0) {
        return std::unexpected(
            Error::of(Failure::Usage, u"vocabulary.inUse"_s, {titleOf(*concept_), QString::number(count)}));
    }
    ChangeSet change({.code = u"change.removeConcept"_s, .arguments = {titleOf(*concept_)}});
    const auto &table = ownConceptTable();
    const QList<Id> above = table.broader(*concept_);
    for (const Record &other : m_concepts) {
        Record without = other;
        for (const auto *field :
            {&table.broader, &table.related, &table.memberOf, &table.essentialSkills, &table.optionalSkills}) {
            QList<Id> ids = (*field)(other);
            if (ids.removeAll(id) == 0) {
                continue;
            }
            const QList<Id> instead = field == &table.broader ? above : QList<Id>();
            for (const Id &parent : instead) {
                if (!ids.contains(parent) && parent != other.id()) {
                    ids.append(parent);
                }
            }
            field->set(without, ids);
        }
        if (other.id() != id) {
            change.update(other, without);
        }
    }
    change.remove(*concept_);
    return change;
}

ChangeSet OwnScheme::changeToMap(const Id &id, const QString &kind, const QString &target) const
{
    ChangeSet change;
    if (const Record *concept_ = find(id)) {
        QList<domain::ConceptMapping> mappings = ownConceptTable().mappings(*concept_);
        mappings.removeIf([&](const domain::ConceptMapping &mapping) { return mapping.target == target; });
        if (!kind.isEmpty()) {
            mappings.append({.kind = kind, .target = target});
        }
        change.setLabel({.code = u"change.mapConcept"_s, .arguments = {titleOf(*concept_)}});
        change.set(*concept_, ownConceptTable().mappings, domain::Plain<QList<domain::ConceptMapping>>::to(mappings));
    }
    return change;
}

} // namespace leerschakel::vocabulary
