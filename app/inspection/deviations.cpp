// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/deviations.h"

#include "inspection/formats.h"
#include "inspection/phrasing.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::inspection {

namespace {

using exchange::reading::Place;
using rules::Severity;
using Type = Shape::Type;

/** Where a value is, and its member and type in texts. */
struct Spot {
    Place place;
    QString type;
    QString member;

    [[nodiscard]] QString name() const { return type.isEmpty() ? member : type + u'.' + member; }
};

/** The name of a type without the standard's variants: people know a Course, not a CourseExpanded. */
QString nameOfType(QString type)
{
    for (const QString &variant : {u"Expanded"_s, u"Properties"_s}) {
        if (type.endsWith(variant)) {
            type.chop(variant.size());
        }
    }
    return type;
}

bool isOfType(const QVariant &value, Type type)
{
    switch (type) {
    case Type::Anything:
        return true;
    case Type::Text:
        return value.typeId() == QMetaType::QString;
    case Type::Integer:
        return value.typeId() == QMetaType::LongLong
            || (value.typeId() == QMetaType::Double && std::trunc(value.toDouble()) == value.toDouble());
    case Type::Number:
        return value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Double;
    case Type::Boolean:
        return value.typeId() == QMetaType::Bool;
    case Type::List:
        return value.typeId() == QMetaType::QVariantList;
    case Type::Object:
        return value.typeId() == QMetaType::QVariantMap;
    }
    return false;
}

/** The rule that is broken by a value that is not of \a type. */
QString typeRule(Type type)
{
    switch (type) {
    case Type::Text:
        return u"form.text"_s;
    case Type::Integer:
        return u"form.integer"_s;
    case Type::Number:
        return u"form.number"_s;
    case Type::Boolean:
        return u"form.boolean"_s;
    case Type::List:
        return u"form.list"_s;
    case Type::Object:
    case Type::Anything:
        break;
    }
    return u"form.object"_s;
}

class Walk
{
public:
    explicit Walk(const Form &form) : m_form(form) {}

    void value(const Shape &given, const QVariant &value, Spot spot);
    [[nodiscard]] QList<Deviation> takeAll() { return std::exchange(m_found, {}); }

private:
    void either(const Shape &shape, const QVariant &value, const Spot &spot);
    void object(const Shape &shape, const QVariantMap &map, const Spot &spot);
    void otherMember(const Shape &shape, const QString &name, const QVariant &value, const Spot &spot);
    void list(const Shape &shape, const QVariantList &items, const Spot &spot);
    void text(const Shape &shape, const QString &text, const Spot &spot);
    void code(const Shape &shape, const QString &text, const Spot &spot);
    void number(const Shape &shape, double value, const Spot &spot);
    /** Checks \a count, of characters, items or members; too few breaks the rule \a few, too many \a many. */
    void amount(const Shape &shape, qsizetype count, const Spot &spot, const QString &few, const QString &many);
    void add(const Spot &spot, const QString &rule, const QStringList &arguments, Severity severity = Severity::Blocks)
    {
        m_found.append({.place = spot.place,
            .member = spot.name(),
            .severity = severity,
            .text = {.code = rule, .arguments = arguments}});
    }

    const Form &m_form;
    QList<Deviation> m_found;
};

void Walk::value(const Shape &given, const QVariant &value, Spot spot)
{
    const Shape &shape = m_form.resolved(given);
    if (value.isNull() && value.typeId() == QMetaType::Nullptr) {
        if (!given.isNullable && !shape.isNullable && (shape.type != Type::Anything || !shape.either.empty())) {
            add(spot, u"form.null"_s, {spot.member});
        }
        return;
    }
    if (!shape.either.empty()) {
        either(shape, value, spot);
        return;
    }
    if (!isOfType(value, shape.type)) {
        add(spot, typeRule(shape.type), {spot.member, shown(value)});
        return;
    }
    if (shape.type == Type::Object && !given.name.isEmpty()) {
        spot.type = nameOfType(given.name); // members inside are named after the nearest named type
    }
    switch (shape.type) {
    case Type::Text:
        text(shape, value.toString(), spot);
        break;
    case Type::Integer:
    case Type::Number:
        number(shape, value.toDouble(), spot);
        break;
    case Type::List:
        list(shape, value.toList(), spot);
        break;
    case Type::Object:
        object(shape, value.toMap(), spot);
        break;
    case Type::Boolean:
    case Type::Anything:
        break;
    }
}

/** Only the alternative that was probably meant counts: one with the value's type, with the fewest deviations. */
void Walk::either(const Shape &shape, const QVariant &value, const Spot &spot)
{
    std::optional<QList<Deviation>> least;
    int fitting = 0;
    const auto weight = [](const QList<Deviation> &list) {
        return std::pair(std::ranges::count(list, Severity::Blocks, &Deviation::severity), list.size());
    };
    for (const Shape &each : shape.either) {
        if (const Shape &one = m_form.resolved(each); !one.either.empty() || isOfType(value, one.type)) {
            Walk walk(m_form);
            walk.value(each, value, spot);
            const QList<Deviation> found = walk.takeAll();
            fitting += weight(found).first == 0 ? 1 : 0;
            if (!least || weight(found) < weight(*least)) {
                least = found;
            }
        }
    }
    if (shape.isExclusive && fitting > 1) {
        add(spot, u"form.onlyOne"_s, {spot.member, value.toMap().keys().join(u", "_s)});
    } else if (least) {
        m_found.append(*least);
    } else {
        add(spot, u"form.either"_s, {spot.member, shown(value)});
    }
}

void Walk::object(const Shape &shape, const QVariantMap &map, const Spot &spot)
{
    for (const QString &name : shape.required) {
        if (!map.contains(name)) {
            add({.place = spot.place, .type = spot.type, .member = name}, u"form.missing"_s, {name, spot.type});
        }
    }
    const auto isThere = [&](const QStringList &group) {
        return std::ranges::all_of(group, [&](const QString &name) { return map.contains(name); });
    };
    if (!shape.someOf.isEmpty() && !std::ranges::any_of(shape.someOf, isThere)) {
        QStringList groups;
        for (const QStringList &group : shape.someOf) {
            groups.append(group.join(u" + "_s));
        }
        add(spot, u"form.someOf"_s, {groups.join(u"; "_s), spot.type});
    }
    for (auto member = map.cbegin(); member != map.cend(); ++member) {
        const Spot below{.place = spot.place.at(member.key()), .type = spot.type, .member = member.key()};
        if (const auto known = shape.members.constFind(member.key()); known != shape.members.cend()) {
            value(*known, *member, below);
        } else if (shape.names && shape.of && shape.names->match(member.key()).hasMatch()) {
            value(*shape.of, *member, below);
        } else if ((!shape.members.isEmpty() || shape.isClosed) && !shape.isOpen) {
            otherMember(shape, member.key(), *member, below);
        }
    }
    amount(shape, map.size(), spot, u"form.tooFew"_s, u"form.tooMany"_s);
}

void Walk::otherMember(const Shape &shape, const QString &name, const QVariant &value, const Spot &spot)
{
    if (value.isNull() && !shape.isClosed) {
        return; // carries no information, whatever its name
    }
    const QString near = meant(name, shape.members.keys());
    const Severity severity = shape.isClosed ? Severity::Blocks : Severity::Warns;
    const QString rule = shape.isClosed ? u"form.notAllowed"_s : u"form.unknown"_s;
    if (near.isEmpty()) {
        add(spot, rule, {name, spot.type}, severity);
    } else {
        add(spot, rule + u"Meant"_s, {name, spot.type, near}, severity);
    }
}

void Walk::list(const Shape &shape, const QVariantList &items, const Spot &spot)
{
    amount(shape, items.size(), spot, u"form.tooFew"_s, u"form.tooMany"_s);
    for (qsizetype i = 0; shape.of && i < items.size(); ++i) {
        value(*shape.of, items[i], {.place = spot.place.at(i), .type = spot.type, .member = spot.member});
    }
}

void Walk::text(const Shape &shape, const QString &text, const Spot &spot)
{
    const bool hasBounds = shape.least >= 0 || shape.most >= 0;
    amount(shape, hasBounds ? text.toUcs4().size() : 0, spot, u"form.tooShort"_s, u"form.tooLong"_s);
    if (!isOfFormat(text, shape.format)) {
        add(spot, u"form."_s + shape.format, {spot.member, shown(text)});
    } else if (shape.pattern && !shape.pattern->match(text).hasMatch()) {
        add(spot, u"form.pattern"_s, {spot.member, shown(text), shape.pattern->pattern()});
    }
    if (!shape.codes.isEmpty() && !shape.hasCode(text)) {
        code(shape, text, spot);
    }
}

void Walk::code(const Shape &shape, const QString &text, const Spot &spot)
{
    if (shape.isExtensible && text.startsWith(u"x-"_s)) {
        return;
    }
    const Severity severity = shape.isExtensible ? Severity::Warns : Severity::Blocks;
    const QString rule = shape.isExtensible ? u"form.ownCode"_s : u"form.code"_s;
    if (const QString near = meant(text, shape.codes); !near.isEmpty()) {
        add(spot, rule + u"Meant"_s, {spot.member, shown(text), near}, severity);
    } else {
        add(spot, rule, {spot.member, shown(text), listed(shape.codes)}, severity);
    }
}

void Walk::amount(const Shape &shape, qsizetype count, const Spot &spot, const QString &few, const QString &many)
{
    if (shape.least >= 0 && count < shape.least) {
        add(spot, few, {spot.member, QString::number(count), QString::number(shape.least)});
    }
    if (shape.most >= 0 && count > shape.most) {
        add(spot, many, {spot.member, QString::number(count), QString::number(shape.most)});
    }
}

void Walk::number(const Shape &shape, double value, const Spot &spot)
{
    const QString given = shown(value);
    if (shape.minimum && value < *shape.minimum) {
        add(spot, u"form.tooSmall"_s, {spot.member, given, shown(*shape.minimum)});
    }
    if (shape.maximum && value > *shape.maximum) {
        add(spot, u"form.tooLarge"_s, {spot.member, given, shown(*shape.maximum)});
    }
    if (shape.multipleOf && *shape.multipleOf > 0) {
        const double times = value / *shape.multipleOf;
        // Within the precision of a double: 0.3 is three times 0.1.
        constexpr double enough = 1e-9;
        if (std::abs(times - std::round(times)) > enough * std::max(1.0, std::abs(times))) {
            add(spot, u"form.multiple"_s, {spot.member, given, shown(*shape.multipleOf)});
        }
    }
    if (!shape.codes.isEmpty() && !shape.codes.contains(given)) {
        add(spot, u"form.code"_s, {spot.member, given, listed(shape.codes)});
    }
}

} // namespace

QList<Deviation> deviations(const Form &form, const Shape &shape, const QVariant &value, const Place &place)
{
    return deviationsOf(form, shape, value, place, {}, {});
}

QList<Deviation> deviationsOf(const Form &form, const Shape &shape, const QVariant &value, const Place &place,
    const QString &type, const QString &member)
{
    Walk walk(form);
    walk.value(shape, value, {.place = place, .type = type, .member = member});
    return walk.takeAll();
}

} // namespace leerschakel::inspection
