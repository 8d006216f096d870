// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/markup.h"

#include "domain/constant.h"
#include "exchange/schemaorg/reading/jsonld.h"
#include "inspection/formats.h"
#include "inspection/formfile.h"
#include "inspection/phrasing.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace leerschakel::inspection {

using exchange::reading::Place;
using exchange::schemaorg::JsonLd;
using rules::Severity;

namespace {

QStringList wordsIn(const QJsonValue &value)
{
    return value.toString().split(u' ', Qt::SkipEmptyParts);
}

bool isNode(const QVariant &value)
{
    return value.typeId() == QMetaType::QVariantMap && value.toMap().contains(JsonLd::placeKey());
}

QVariantList asList(const QVariant &value)
{
    return value.typeId() == QMetaType::QVariantList ? value.toList() : QVariantList{value};
}

/** Whether it only refers to a thing that is described elsewhere: nothing is required of it. */
bool isMention(const QVariantMap &node)
{
    static const QStringList naming{u"@type"_s, u"@id"_s, u"name"_s, u"url"_s, u"courseCode"_s, u"identifier"_s};
    constexpr qsizetype most = 4; // with its place
    return node.size() <= most && (node.contains(u"@id"_s) || node.contains(u"url"_s))
        && std::ranges::all_of(
            node.keys(), [](const QString &each) { return naming.contains(each) || each == JsonLd::placeKey(); });
}

bool isThere(const QVariant &value)
{
    return value.isValid() && !value.isNull() && value != QVariant(QString())
        && !(value.typeId() == QMetaType::QVariantList && value.toList().isEmpty());
}

/** Whether the documents in \a document declare schema.org as their vocabulary. */
bool namesSchemaOrg(const QVariant &document)
{
    if (document.typeId() == QMetaType::QVariantList) {
        return std::ranges::all_of(document.toList(), namesSchemaOrg);
    }
    const QVariantMap map = document.toMap();
    if (map.size() == 1 && map.contains(u"@graph"_s)) { // a list that was read as a document
        return namesSchemaOrg(map.value(u"@graph"_s));
    }
    const QVariant context = map.value(u"@context"_s);
    return QJsonDocument(QJsonArray{QJsonValue::fromVariant(context)}).toJson().contains("schema.org");
}

class Reading
{
public:
    explicit Reading(const Markup &markup, Place place) : m_markup(markup), m_place(std::move(place)) {}

    void node(const QVariantMap &node);
    void context(const QVariant &document)
    {
        if (!namesSchemaOrg(document)) {
            add(m_place.path, u"@context"_s, u"markup.context"_s, {});
        }
    }
    [[nodiscard]] QList<MarkupDeviation> takeAll() { return std::move(m_found); }

private:
    void types(const QVariantMap &node, const QString &path);
    void member(const QString &name, const QVariant &value, const QString &path);
    void values(const QString &name, const Markup::Property &property, const QVariant &value, const QString &path);
    void text(const QString &name, const Markup::Property &property, const QString &text, const QString &path);
    void asked(const QVariantMap &node, const QString &path);
    void offer(const QVariantMap &node, const QString &path);

    void add(const QString &path, const QString &member, const QString &rule, const QStringList &arguments,
        Severity severity = Severity::Blocks, const QString &owner = {})
    {
        m_found.append({.deviation = {.place = {.source = m_place.source, .path = path},
                            .member = m_type.isEmpty() ? member : m_type + u'.' + member,
                            .severity = severity,
                            .text = {.code = rule, .arguments = arguments}},
            .owner = owner.isEmpty() ? m_markup.owner() : owner});
    }

    const Markup &m_markup;
    Place m_place;
    QStringList m_types; ///< those types of the current node that are known
    QString m_type; ///< its name in sentences
    QHash<QString, QString> m_near; ///< what unknown words were probably meant to be
    QList<MarkupDeviation> m_found;
};

void Reading::types(const QVariantMap &node, const QString &path)
{
    m_types.clear();
    m_type.clear();
    for (const QVariant &each : constant(node.value(u"@type"_s).toList())) {
        const QString type = each.toString();
        if (m_markup.hasType(type)) {
            m_types.append(type);
            m_type = m_type.isEmpty() ? type : m_type;
            if (const QString other = m_markup.successor(type); !other.isEmpty()) {
                add(path + u"/@type"_s, u"@type"_s, u"markup.retired"_s, {type, other}, Severity::Warns);
            }
        } else if (!type.contains(u':')) { // of another vocabulary
            const QString near = meant(type, m_markup.types());
            add(path + u"/@type"_s, u"@type"_s, near.isEmpty() ? u"markup.noType"_s : u"markup.noTypeMeant"_s,
                near.isEmpty() ? QStringList{type} : QStringList{type, near});
        }
    }
}

void Reading::node(const QVariantMap &node)
{
    const QString path = JsonLd::pathOf(node);
    types(node, path);
    asked(node, path);
    offer(node, path);
    const QStringList ownTypes = m_types;
    const QString ownType = m_type;
    for (auto each = node.cbegin(); each != node.cend(); ++each) {
        const bool isOther = each.key().contains(u':') || each.key().isEmpty(); // of another vocabulary
        if (!each.key().startsWith(u'@') && each.key() != JsonLd::placeKey() && !isOther) {
            m_types = ownTypes;
            m_type = ownType;
            member(each.key(), each.value(), path + u'/' + exchange::reading::pointerStep(each.key()));
        }
        for (const QVariant &value : constant(asList(each.value()))) {
            if (isNode(value)) {
                this->node(value.toMap());
            }
        }
    }
}

void Reading::member(const QString &name, const QVariant &value, const QString &path)
{
    const Markup::Property *property = m_markup.property(name);
    if (!property) {
        if (!m_near.contains(name)) { // the same misspelling usually recurs in every thing of a document
            m_near.insert(name, meant(name, m_markup.properties()));
        }
        const QString near = m_near.value(name);
        add(path, name, near.isEmpty() ? u"markup.noProperty"_s : u"markup.noPropertyMeant"_s,
            near.isEmpty() ? QStringList{name} : QStringList{name, near});
        return;
    }
    if (const QString other = m_markup.successor(name); !other.isEmpty()) {
        add(path, name, u"markup.retired"_s, {name, other}, Severity::Warns);
    }
    if (!m_types.isEmpty()
        && !std::ranges::any_of(m_types, [&](const QString &each) { return m_markup.isA(each, property->of); })) {
        add(path, name, u"markup.elsewhere"_s, {m_types.join(u", "_s), name, listed(property->of)}, Severity::Warns);
    }
    values(name, *property, value, path);
}

void Reading::values(const QString &name, const Markup::Property &property, const QVariant &value, const QString &path)
{
    const bool isMany = value.typeId() == QMetaType::QVariantList;
    const QVariantList all = asList(value);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QString at = isMany ? path + u'/' + QString::number(i) : path;
        if (all[i].typeId() == QMetaType::QString) {
            text(name, property, all[i].toString(), at);
        } else if (isNode(all[i])) {
            QStringList known;
            for (const QVariant &each : constant(all[i].toMap().value(u"@type"_s).toList())) {
                if (m_markup.hasType(each.toString())) {
                    known.append(each.toString());
                }
            }
            const auto fits = [&](const QString &each) { return m_markup.isA(each, property.range); };
            if (!known.isEmpty() && !std::ranges::any_of(known, fits)) {
                add(at, name, u"markup.value"_s, {name, known.join(u", "_s), listed(property.range)}, Severity::Warns);
            }
        }
    }
}

void Reading::text(const QString &name, const Markup::Property &property, const QString &text, const QString &path)
{
    static const QRegularExpression moment(
        u"\\A(\\d{4}-\\d{2}-\\d{2})(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?\\z"_s);
    static const QRegularExpression duration(
        u"\\AP(?=\\d|T\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+S)?)?\\z"_s);
    const auto isDay = [](const QString &each) { return each == u"Date" || each == u"DateTime"; };
    if (!property.range.isEmpty() && std::ranges::all_of(property.range, isDay)) {
        const QRegularExpressionMatch match = moment.match(text);
        if (!match.hasMatch() || !isOfFormat(match.captured(1), u"date"_s)) {
            add(path, name, u"markup.date"_s, {name, shown(text)});
        }
    } else if (property.range.contains(u"Duration"_s) && !property.range.contains(u"Text"_s)
        && !duration.match(text).hasMatch()) {
        add(path, name, u"markup.duration"_s, {name, shown(text)});
    }
}

void Reading::asked(const QVariantMap &node, const QString &path)
{
    if (isMention(node)) {
        return;
    }
    for (const Markup::Asked &each : m_markup.asked()) {
        const auto fits = [&](const QString &type) { return m_markup.isA(type, {each.type}); };
        if (!std::ranges::any_of(m_types, fits)) {
            continue;
        }
        const auto tell = [&](const QStringList &names, Severity severity) {
            for (const QString &name : names) {
                if (!isThere(node.value(name))) {
                    add(path, name, u"form.missing"_s, {name, each.type}, severity, each.owner);
                }
            }
        };
        tell(each.blocks, Severity::Blocks);
        tell(each.warns, Severity::Warns);
    }
}

/** An amount of money must be a number with a currency (schema.org, price and priceCurrency). */
void Reading::offer(const QVariantMap &node, const QString &path)
{
    static const QRegularExpression amount(u"\\A\\d+(\\.\\d+)?\\z"_s);
    const QVariant price = node.value(u"price"_s);
    if (!isThere(price) || isNode(price)) {
        return;
    }
    if (!isThere(node.value(u"priceCurrency"_s))) {
        add(path, u"priceCurrency"_s, u"form.missing"_s, {u"priceCurrency"_s, m_type}, Severity::Warns);
    }
    if (price.typeId() == QMetaType::QString && !amount.match(price.toString()).hasMatch()) {
        add(path + u"/price"_s, u"price"_s, u"form.decimal"_s, {u"price"_s, shown(price)}, Severity::Warns);
    }
}

} // namespace

Markup::Markup(const QJsonObject &json) : m_owner(json[u"owner"].toString())
{
    const QJsonObject types = json[u"types"].toObject();
    for (auto each = types.begin(); each != types.end(); ++each) {
        m_types.insert(each.key(), wordsIn(each.value()));
    }
    const QJsonObject properties = json[u"properties"].toObject();
    for (auto each = properties.begin(); each != properties.end(); ++each) {
        const QString both = each.value().toString();
        m_properties.insert(
            each.key(), {.of = wordsIn(both.section(u'>', 0, 0)), .range = wordsIn(both.section(u'>', 1))});
    }
    const QJsonObject retired = json[u"retired"].toObject();
    for (auto each = retired.begin(); each != retired.end(); ++each) {
        m_retired.insert(each.key(), wordsIn(each.value()).join(u", "_s));
    }
    for (const QJsonValue &each : constant(json[u"asked"].toArray())) {
        m_asked.append({.owner = each[u"owner"].toString(),
            .type = each[u"type"].toString(),
            .blocks = each[u"blocks"].toVariant().toStringList(),
            .warns = each[u"warns"].toVariant().toStringList()});
    }
}

const Markup *Markup::of(const QString &format)
{
    return fromFormFile<Markup>(u"markup/"_s + format);
}

bool Markup::isA(const QString &type, const QStringList &kinds) const
{
    if (kinds.contains(type)) {
        return true;
    }
    const QStringList parents = m_types.value(type);
    return std::ranges::any_of(parents, [&](const QString &each) { return isA(each, kinds); });
}

const Markup::Property *Markup::property(const QString &name) const
{
    const auto found = m_properties.constFind(name);
    return found == m_properties.cend() ? nullptr : &*found;
}

QList<MarkupDeviation> markupDeviations(const Markup &markup, const QVariant &document, const Place &place)
{
    Reading reading(markup, place);
    reading.context(document);
    const JsonLd read(document, place);
    for (const QVariant &each : read.nodes()) {
        if (isNode(each)) {
            reading.node(each.toMap());
        }
    }
    return reading.takeAll();
}

} // namespace leerschakel::inspection
