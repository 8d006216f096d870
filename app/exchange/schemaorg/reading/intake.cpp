// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schemaorg/reading/intake.h"

#include "exchange/reading/packing.h"
#include "exchange/reading/words.h"
#include "store/plainjson.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::Id;
using domain::Kind;
using domain::Language;
using domain::Record;
using reading::Packing;
using reading::SourceItem;
using reading::Unpacking;

namespace {

constexpr int deepest = 12; // courses in courses in lists

QByteArray packed(const CourseDraft &draft)
{
    Packing packing;
    packing << draft.offering << draft.parts << draft.place << qint64(draft.editions.size());
    for (const reading::EditionDraft &each : draft.editions) {
        packing << each.edition << each.parts << each.place << each.owner;
    }
    return packing.bytes();
}

CourseDraft draftIn(const QByteArray &bytes)
{
    CourseDraft draft;
    qint64 editions = 0;
    Unpacking unpacking(bytes);
    unpacking >> draft.offering >> draft.parts >> draft.place >> editions;
    for (qint64 i = 0; i < editions; ++i) {
        reading::EditionDraft each;
        unpacking >> each.edition >> each.parts >> each.place >> each.owner;
        draft.editions.append(each);
    }
    return draft;
}

/** Digest of one document, whatever else it was found with. */
QString printOf(const QVariant &node)
{
    QVariantMap map = node.toMap();
    map.remove(JsonLd::placeKey());
    return QString::fromLatin1(QCryptographicHash::hash(store::toJson(map).toUtf8(), QCryptographicHash::Sha1).toHex());
}

/** Whether it was written by this program: its @id is a UUID of ours, and an identifier repeats it. */
bool isOurDocument(const QVariantMap &node)
{
    const QString iri = node.value(u"@id"_s).toString();
    const QVariantList identifiers = node.value(u"identifier"_s).toList();
    return iri.startsWith(u"urn:uuid:"_s) && std::ranges::any_of(identifiers, [&](const QVariant &each) {
        const QVariantMap map = each.toMap();
        return map.value(u"propertyID"_s) == u"UUID"_s && iri.endsWith(map.value(u"value"_s).toString());
    });
}

/** The language of the texts of a node: that of its document, else that in which it is taught. */
Language languageOf(const QVariantMap &node, const JsonLd &document, const QString &page)
{
    if (const auto own = reading::languageOfTag(page)) {
        return *own;
    }
    if (document.language()) {
        return *document.language();
    }
    if (isOurDocument(node)) { // our English documents are in a separate folder
        return Language::Dutch;
    }
    const QVariant given = node.value(u"inLanguage"_s);
    const QVariant one =
        given.typeId() == QMetaType::QVariantList && given.toList().size() == 1 ? given.toList().constFirst() : given;
    const QVariantMap map = one.toMap();
    const QString tag = !map.isEmpty()
        ? map.value(map.contains(u"alternateName"_s) ? u"alternateName"_s : u"name"_s).toString()
        : one.toString();
    const QString code = reading::languageOf(tag);
    return code == u"eng" ? Language::English : Language::Dutch;
}

} // namespace

void Intake::take(const SourceItem &given)
{
    const SourceItem item = reading::cleaned(given, losses());
    if (item.value.typeId() != QMetaType::QVariantMap && item.value.typeId() != QMetaType::QVariantList) {
        losses().reject(item.place(), u"import.notAnObject"_s);
        return;
    }
    JsonLd document(item.value, item.place());
    const QVariantList nodes = document.nodes();
    for (const QVariant &node : nodes) {
        takeNode(node, item, document, 0);
    }
}

void Intake::takeNode(const QVariant &node, const SourceItem &item, JsonLd &document, int depth)
{
    const QVariant whole = document.resolved(node);
    if (whole.typeId() != QMetaType::QVariantMap) {
        losses().reject(item.place(), u"import.notAnObject"_s);
        return;
    }
    const QVariantMap map = whole.toMap();
    if (!document.isFirstTaken(JsonLd::pathOf(map))) {
        return;
    }
    const bool isOurs = isOurDocument(map);
    const Language language = languageOf(map, document, item.owner);
    Thing thing(whole, item.place(), losses(), isOurs, language, document);
    // Without a type, its members determine what it is.
    const bool isTimed = thing.types().isEmpty() && thing.has(u"startDate"_s);
    const bool isDescribed = thing.types().isEmpty() && !isTimed && thing.has(u"name"_s)
        && (thing.has(u"hasCourseInstance"_s) || thing.has(u"courseCode"_s) || thing.has(u"provider"_s));
    const bool isOne = isCourse(thing) || isDescribed;
    if (isOne || isInstance(thing) || isTimed) {
        const CourseDraft draft = isOne ? readCourse(thing) : readAlone(thing);
        if (draft.isNull()) {
            return; // it was rejected as a whole
        }
        takeCourse(draft, whole, language);
    } else if (thing.is("ItemList")) {
        takeList(thing);
    } else if (isOrganisation(thing)) {
        const bool isOwn = thing.iri().startsWith(u"urn:uuid:"_s);
        Thing again(whole, item.place(), losses(), isOwn, language, document);
        const OrganisationRead read = readOrganisation(again);
        if (!read.organisation.record.isNull()) {
            takeReferred({read.organisation});
        }
        again.done();
        return;
    } else if (thing.types().isEmpty()) {
        losses().reject(thing.place(), u"import.unknownThing"_s);
        return;
    } else {
        losses().lose(thing.place(), thing.types().join(u", "_s), u"import.noField"_s);
        return;
    }
    thing.done();
    const QVariantList inside = std::exchange(m_inside, {});
    for (qsizetype i = 0; depth < deepest && i < inside.size(); ++i) {
        takeNode(inside[i], item, document, depth + 1);
    }
}

void Intake::takeList(Thing &list)
{
    const QString key = u"itemListElement"_s;
    const QVariantList items = list.list(key);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const Place place = list.place().at(key).at(i);
        Thing element(items[i], place, list);
        if (isCourse(element) || isInstance(element)) {
            m_inside.append(items[i]);
            continue;
        }
        const QVariant described = element.take(u"item"_s);
        const bool isNode = described.typeId() == QMetaType::QVariantMap;
        QString address = element.word(u"url"_s);
        if (address.isEmpty()) {
            address = isNode ? described.toMap().value(u"@id"_s).toString() : described.toString();
        }
        const QString name = element.word(u"name"_s);
        if (isNode && described.toMap().size() > 2) { // more than its @id
            m_inside.append(described);
        } else if (!address.isEmpty()) {
            m_listed.append({.address = address, .place = place});
        } else if (name.contains(u"://"_s)) { // an address given as a text
            m_listed.append({.address = name, .place = place});
        } else {
            losses().lose(place, name, u"import.noSuchRecord"_s);
        }
    }
    list.pass({u"numberOfItems", u"itemListOrder", u"name", u"url", u"description"});
}

void Intake::takeReferred(const QList<reading::ReferredDraft> &referred)
{
    for (const reading::ReferredDraft &each : referred) {
        const Id id = each.record.id();
        const auto known = m_referredAt.constFind(id);
        if (known == m_referredAt.cend()) {
            m_referredAt.insert(id, m_drafts->referred.size());
            m_drafts->referred.append(each);
        } else if (m_drafts->referred[*known].record.kind() == each.record.kind()) {
            joinLanguages(m_drafts->referred[*known].record, each.record, each.place, losses());
        }
    }
}

void Intake::takeCourse(const CourseDraft &draft, const QVariant &node, Language language)
{
    if (draft.isNull()) {
        return;
    }
    m_inside = draft.inside;
    const Id id = draft.offering.id();
    const QString print = printOf(node);
    const auto known = m_known.find(id);
    if (known == m_known.end()) {
        takeReferred(draft.referred);
        for (const Relation &each : draft.relations) {
            m_relations.append({id, each});
        }
        m_known.insert(id, {.number = m_shelf.add(packed(draft)), .prints = {print}, .languages = {language}});
        m_order.append(id);
        return;
    }
    if (known->prints.contains(print)) {
        return; // the same page, or the same data as JSON-LD: our export has both
    }
    const Result<QByteArray> bytes = m_shelf.at(known->number);
    if (!bytes) {
        m_failure = bytes.error();
        return;
    }
    CourseDraft first = draftIn(*bytes);
    const auto &table = domain::offeringTable();
    const bool isOther = known->languages.contains(language)
        && table.title(first.offering).in(language) != table.title(draft.offering).in(language)
        && !table.title(draft.offering).in(language).isEmpty();
    if (isOther) {
        losses().reject(draft.place, u"import.twice"_s, {table.title(draft.offering).in(language)});
        return;
    }
    takeReferred(draft.referred);
    joinLanguages(first, draft, losses());
    m_shelf.replace(known->number, packed(first));
    constexpr qsizetype most = 8;
    if (known->prints.size() < most) {
        known->prints.append(print);
    }
    if (!known->languages.contains(language)) {
        known->languages.append(language);
    }
}

void Intake::compose()
{
    for (const auto &[id, relation] : std::as_const(m_relations)) {
        const Id programme = relation.isWhole ? relation.other : id;
        const Id module = relation.isWhole ? id : relation.other;
        if (!m_known.contains(relation.other)) {
            losses().lose(relation.place, relation.name.isEmpty() ? relation.other.toString() : relation.name,
                u"import.noSuchRecord"_s);
        } else {
            m_drafts->compose(programme, module, relation.place);
        }
    }
}

Result<std::unique_ptr<reading::Drafts>> Intake::finish()
{
    if (m_failure) {
        return std::unexpected(*m_failure);
    }
    for (const Id &id : std::as_const(m_order)) {
        const Result<QByteArray> bytes = m_shelf.at(m_known[id].number);
        if (!bytes) {
            return std::unexpected(bytes.error());
        }
        const CourseDraft draft = draftIn(*bytes);
        m_drafts->add(draft, draft.editions);
    }
    compose();
    // Organisations that are only referred to have no name to be shown with.
    m_drafts->referred.removeIf([](const reading::ReferredDraft &each) {
        return each.record.kind() == Kind::Organisation && !each.record.has(domain::organisationTable().name);
    });
    for (const Listed &each : std::as_const(m_listed)) {
        losses().lose(each.place, each.address, u"import.noSuchRecord"_s);
    }
    return std::move(m_drafts);
}

} // namespace leerschakel::exchange::schemaorg
