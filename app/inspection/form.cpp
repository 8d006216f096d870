// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/form.h"

#include "domain/constant.h"
#include "inspection/formfile.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace leerschakel::inspection {

namespace {

QStringList texts(const QJsonValue &list)
{
    QStringList result;
    for (const QJsonValue &each : constant(list.toArray())) {
        result.append(each.toVariant().toString());
    }
    return result;
}

/** Long lists of addresses with a common prefix are stored as the prefix and the endings. */
QStringList codesFrom(const QJsonObject &json)
{
    const QString prefix = json[u"prefix"].toString();
    if (prefix.isEmpty()) {
        return texts(json[u"codes"]);
    }
    QStringList codes = json[u"codes"].toString().split(u' ');
    for (QString &each : codes) {
        each.prepend(prefix);
    }
    return codes;
}

std::optional<double> number(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

qint64 count(const QJsonObject &json, const QString &what)
{
    for (const QString &noun : {u"Length"_s, u"Items"_s, u"Properties"_s}) {
        if (const QJsonValue value = json[what + noun]; value.isDouble()) {
            return value.toInteger();
        }
    }
    return -1;
}

Shape::Type typeNamed(const QString &name)
{
    static const QHash<QString, Shape::Type> types{{u"text"_s, Shape::Type::Text}, {u"integer"_s, Shape::Type::Integer},
        {u"number"_s, Shape::Type::Number}, {u"boolean"_s, Shape::Type::Boolean}, {u"list"_s, Shape::Type::List},
        {u"object"_s, Shape::Type::Object}};
    return types.value(name, Shape::Type::Anything);
}

} // namespace

Shape shapeFrom(const QJsonObject &json)
{
    Shape shape;
    shape.name = json[u"see"].toString();
    shape.isNullable = json[u"nullable"].toBool();
    shape.type = typeNamed(json[u"type"].toString());
    for (const QJsonValue &each : constant(json[u"either"].toArray())) {
        shape.either.push_back(shapeFrom(each.toObject()));
    }
    shape.isExclusive = json[u"exclusive"].toBool();
    const QJsonObject members = json[u"members"].toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        shape.members.insert(member.key(), shapeFrom(member.value().toObject()));
    }
    shape.required = texts(json[u"required"]);
    for (const QJsonValue &each : constant(json[u"someOf"].toArray())) {
        shape.someOf.append(texts(each));
    }
    shape.isClosed = json[u"closed"].toBool();
    shape.isOpen = json[u"open"].toBool();
    for (const QString &name : {u"of"_s, u"each"_s}) {
        if (json.contains(name)) {
            shape.of = std::make_shared<const Shape>(shapeFrom(json[name].toObject()));
        }
    }
    if (json.contains(u"names")) {
        shape.names = QRegularExpression(json[u"names"].toString());
    }
    shape.least = count(json, u"min"_s);
    shape.most = count(json, u"max"_s);
    shape.format = json[u"format"].toString();
    if (json.contains(u"pattern")) {
        shape.pattern = QRegularExpression(json[u"pattern"].toString());
    }
    shape.codes = codesFrom(json);
    constexpr qsizetype many = 40;
    if (shape.codes.size() > many) {
        shape.codeSet = QSet<QString>(shape.codes.cbegin(), shape.codes.cend());
    }
    shape.keepsBlanks = json[u"blanks"].toBool();
    shape.isExtensible = json[u"extensible"].toBool();
    shape.minimum = number(json[u"minimum"]);
    shape.maximum = number(json[u"maximum"]);
    shape.multipleOf = number(json[u"multipleOf"]);
    return shape;
}

Form::Form(const QJsonObject &form)
{
    m_owner = form[u"owner"].toString();
    const auto read = [](const QJsonObject &from, QHash<QString, Shape> &to) {
        for (auto each = from.begin(); each != from.end(); ++each) {
            to.insert(each.key(), shapeFrom(each.value().toObject()));
        }
    };
    read(form[u"things"].toObject(), m_things);
    read(form[u"types"].toObject(), m_types);
}

const Form *Form::of(const QString &format)
{
    return fromFormFile<Form>(format);
}

const Shape *Form::thing(const QString &collection) const
{
    const auto found = m_things.constFind(collection);
    return found == m_things.cend() ? nullptr : &*found;
}

const Shape &Form::resolved(const Shape &shape) const
{
    static const Shape anything;
    const Shape *at = &shape;
    for (int steps = 0; !at->name.isEmpty(); ++steps) {
        constexpr int most = 10; // a name that refers to a name, and so on
        const auto found = m_types.constFind(at->name);
        if (found == m_types.cend() || steps == most) {
            return anything;
        }
        at = &*found;
    }
    return *at;
}

} // namespace leerschakel::inspection
