// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/xmlform.h"

#include "domain/constant.h"
#include "inspection/formfile.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace leerschakel::inspection {

namespace {

QStringList stepsFrom(const QJsonValue &list)
{
    return list.toVariant().toStringList();
}

XmlChild childFrom(const QJsonObject &json)
{
    return {.name = json[u"element"].toString(),
        .type = json[u"type"].toString(),
        .warns = json[u"warns"].toBool(),
        .as = json[u"as"].toString()};
}

XmlSlot slotFrom(const QJsonObject &json)
{
    XmlSlot slot{.children = {}, .least = json[u"min"].toInt(1), .most = json[u"max"].toInt(1)};
    for (const QJsonValue &each : constant(json[u"choice"].toArray())) {
        slot.children.push_back(childFrom(each.toObject()));
    }
    if (slot.children.empty()) {
        slot.children.push_back(childFrom(json));
    }
    return slot;
}

XmlType typeFrom(const QJsonObject &json)
{
    XmlType type;
    const QString order = json[u"order"].toString();
    type.order = order == u"free" ? XmlType::Order::Free
        : order == u"usual"       ? XmlType::Order::Usual
                                  : XmlType::Order::Fixed;
    for (const QJsonValue &each : constant(json[u"content"].toArray())) {
        type.content.push_back(slotFrom(each.toObject()));
    }
    const QJsonObject attributes = json[u"attributes"].toObject();
    for (auto each = attributes.begin(); each != attributes.end(); ++each) {
        const QJsonObject attribute = each.value().toObject();
        type.attributes.insert(each.key(),
            {.shape = shapeFrom(attribute),
                .isRequired = attribute[u"required"].toBool(),
                .isExpected = attribute[u"expected"].toBool()});
    }
    if (json.contains(u"text")) {
        type.text = shapeFrom(json[u"text"].toObject());
    }
    type.isInferred = json[u"inferred"].toBool();
    if (const QJsonObject named = json[u"named"].toObject(); !named.isEmpty()) {
        type.named = {.element = named[u"element"].toString(),
            .name = named[u"name"].toString(),
            .type = named[u"type"].toString()};
    }
    type.index();
    return type;
}

QList<XmlKey> keysFrom(const QJsonValue &list)
{
    QList<XmlKey> keys;
    for (const QJsonValue &each : constant(list.toArray())) {
        XmlKey key{.name = each[u"key"].toString(), .paths = {}, .attribute = each[u"attribute"].toString()};
        for (const QJsonValue &path : constant(each[u"paths"].toArray())) {
            key.paths.append(stepsFrom(path));
        }
        keys.append(key);
    }
    return keys;
}

} // namespace

const XmlChild &XmlType::childIn(qsizetype slot, const QString &name) const
{
    const std::vector<XmlChild> &children = content[size_t(slot)].children;
    const auto found = std::ranges::find(children, name, &XmlChild::name);
    return found == children.end() ? children.front() : *found;
}

void XmlType::index()
{
    for (qsizetype i = 0; i < qsizetype(content.size()); ++i) {
        for (const XmlChild &each : content[size_t(i)].children) {
            m_slots[each.name].append(i);
        }
    }
}

XmlForm::XmlForm(const QJsonObject &json) : m_shapes(json), m_refusesTypes(json[u"refusesTypes"].toBool())
{
    for (const QJsonValue &each : constant(json[u"roots"].toArray())) {
        m_roots.append({.name = each[u"element"].toString(),
            .uri = each[u"namespace"].toString(),
            .type = each[u"type"].toString()});
    }
    const QJsonObject namespaces = json[u"namespaces"].toObject();
    for (auto each = namespaces.begin(); each != namespaces.end(); ++each) {
        m_prefixes.insert(each.value().toString(), each.key());
    }
    const QJsonObject elements = json[u"elements"].toObject();
    for (auto each = elements.begin(); each != elements.end(); ++each) {
        m_types.insert(each.key(), typeFrom(each.value().toObject()));
    }
    for (const QString &name : constant(m_shapes.types())) {
        Shape shape;
        shape.name = name;
        XmlType text;
        text.text = shape;
        m_types.insert(name, text);
    }
    m_keys = keysFrom(json[u"keys"]);
    m_references = keysFrom(json[u"references"]);
    for (const QJsonValue &each : constant(json[u"uniques"].toArray())) {
        m_uniques.append({each[0].toString(), each[1].toString()});
    }
}

const XmlForm *XmlForm::of(const QString &format)
{
    return fromFormFile<XmlForm>(u"xml/"_s + format);
}

QStringList XmlForm::formats()
{
    QStringList formats = QDir(u":/forms/xml"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (QString &each : formats) {
        each.chop(qsizetype(std::size(".json")) - 1);
    }
    return formats;
}

const XmlForm::Root *XmlForm::root(const QString &name) const
{
    const auto found = std::ranges::find(m_roots, name, &Root::name);
    return found == m_roots.cend() ? nullptr : &*found;
}

QStringList XmlForm::rootNames() const
{
    QStringList names;
    for (const Root &each : m_roots) {
        names.append(each.name);
    }
    return names;
}

const XmlType *XmlForm::type(const QString &name) const
{
    const auto found = m_types.constFind(name);
    return found == m_types.cend() ? nullptr : &*found;
}

} // namespace leerschakel::inspection
