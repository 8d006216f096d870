// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/ownscheme.h"

#include "store/records.h"
#include "vocabulary/contentrows.h"

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

/** The URI of a concept that is made here: that of its scheme and an id, which never change whatever it comes to be called. */
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

bool isIri(const QString &text)
{
    // Turtle 1.1, section 6.5: IRIREF leaves out #x00-#x20 and <>"{}|^`\.
    const bool isWritable =
        std::ranges::none_of(text, [](QChar c) { return c <= u' ' || QStringView(u"<>\"{}|^`\\").contains(c); });
    const QUrl url(text, QUrl::StrictMode);
    return isWritable && url.isValid() && !url.scheme().isEmpty() && text.size() > url.scheme().size() + 1;
}

Result<std::optional<OwnScheme>> OwnScheme::loadOf(store::Catalogue &catalogue, const Record &scheme)
{
    const Result<std::optional<ContentRow>> content =
        contentNumbered(catalogue, schemeTable().content(scheme).value_or(0));
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

void OwnScheme::index()
{
    // They came in the order of their ids.
    std::ranges::stable_sort(m_concepts, {}, positionOf);
    for (qsizetype i = 0; i < m_concepts.size(); ++i) {
        m_places.insert(m_concepts[i].id(), i);
    }
    for (const Record &concept_ : std::as_const(m_concepts)) {
        bool hangs = false;
        const QList<Id> parents = ownConceptTable().broader(concept_);
        for (const Id &parent : parents) {
            if (m_places.contains(parent)) {
                m_children[parent].append(concept_.id());
                hangs = true;
            }
        }
        if (!hangs) {
            m_children[Id()].append(concept_.id());
        }
    }
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
    const Result<QSqlQuery *> query = catalogue.run(
        u"SELECT s.uri FROM concept c JOIN scheme s ON s.content = c.content JOIN own_concept o ON o.scheme = s.id AND o.uri = c.uri WHERE c.uri = ? LIMIT 1"_s,
        {conceptUri});
    if (!query) {
        return std::unexpected(query.error());
    }
    const QString scheme = (*query)->next() ? (*query)->value(0).toString() : QString();
    (*query)->finish();
    return scheme.isEmpty() ? Result<std::optional<OwnScheme>>(std::nullopt) : load(catalogue, scheme);
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
    // Between the one before it and whichever follows that in the whole scheme.
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

ChangeSet OwnScheme::changeToMove(const Id &id, const Id &parent, int steps) const
{
    const QList<Record> siblings = below(parent);
    const auto place = std::ranges::find(siblings, id, &Record::id);
    if (place == siblings.cend()) {
        return {};
    }
    const qsizetype from = place - siblings.cbegin();
    const qsizetype to = std::clamp<qsizetype>(from + steps, 0, siblings.size() - 1);
    ChangeSet change({.code = u"change.moveConcept"_s, .arguments = {titleOf(*place)}});
    QList<Record> moved = siblings;
    moved.move(from, to);
    // The siblings share out the positions that they have among them, so that nobody else moves; equal ones are told apart.
    double last = -std::numeric_limits<double>::infinity();
    for (qsizetype i = 0; i < moved.size(); ++i) {
        const double position = positionOf(siblings[i]) > last ? positionOf(siblings[i]) : last + 1;
        change.set(moved[i], ownConceptTable().position, position);
        last = position;
    }
    return from == to ? ChangeSet() : change;
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

ChangeSet OwnScheme::changeToRetire(const Id &id, const QString &replacement) const
{
    ChangeSet change;
    if (const Record *concept_ = find(id)) {
        change.setLabel({.code = u"change.retireConcept"_s, .arguments = {titleOf(*concept_)}});
        change.set(*concept_, ownConceptTable().status, u"retired"_s);
        change.set(*concept_, ownConceptTable().replacedBy, domain::absentWhenEmpty(replacement));
    }
    return change;
}

Result<ChangeSet> OwnScheme::changeToRemove(store::Catalogue &catalogue, const Id &id) const
{
    const Record *concept_ = find(id);
    if (!concept_) {
        return ChangeSet();
    }
    const Result<QSqlQuery *> uses = catalogue.run(
        u"SELECT count(DISTINCT offering) FROM skill_link WHERE concept = ?"_s, {ownConceptTable().uri(*concept_)});
    if (!uses) {
        return std::unexpected(uses.error());
    }
    const int count = (*uses)->next() ? (*uses)->value(0).toInt() : 0;
    (*uses)->finish();
    if (count > 0) {
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
