// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/composition.h"

#include "authoring/naming.h"
#include "domain/codelist.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace leerschakel::authoring {

using changes::ChangeSet;
using domain::componentTable;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

namespace {

ChangeSet changeOf(const OfferingTree &programme, domain::Language language)
{
    return ChangeSet({.code = u"change.part"_s,
        .arguments = {domain::kindTable(Kind::Component).name(), nameOf(programme.offering, language)}});
}

void setGroup(Record &component, const ElectiveGroup &group)
{
    componentTable().elective.set(component, group.has_value());
    componentTable().electiveGroup.set(component, group.value_or(QString()));
}

/**
 * The change that makes \a wanted the components of \a programme, in that order; each states how many of its group
 * are to be chosen.
 */
ChangeSet arranged(const OfferingTree &programme, const QList<Record> &wanted, domain::Language language)
{
    ChangeSet change = changeOf(programme, language);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        Record after = wanted[i];
        const ElectiveGroup group = electiveGroup(after);
        componentTable().position.set(after, double(i + 1));
        componentTable().electiveCount.set(after, group ? electiveCount(programme, *group) : std::nullopt);
        change.update(programme.record(Kind::Component, after.id()), after);
    }
    return change;
}

/** The change that applies \a alter to each elective of \a group. */
ChangeSet eachOfGroup(const OfferingTree &programme, const QString &group, domain::Language language,
    const std::function<void(Record &)> &alter)
{
    ChangeSet change = changeOf(programme, language);
    for (const Record &component : programme.of(Kind::Component)) {
        if (electiveGroup(component) == group) {
            Record after = component;
            alter(after);
            change.update(component, after);
        }
    }
    return change;
}

qsizetype placeOf(const QList<Record> &components, const Id &component)
{
    return std::ranges::find(components, component, &Record::id) - components.cbegin();
}

} // namespace

ElectiveGroup electiveGroup(const Record &component)
{
    return componentTable().elective(component) ? ElectiveGroup(componentTable().electiveGroup(component))
                                                : std::nullopt;
}

std::optional<qint64> electiveCount(const OfferingTree &programme, const QString &group)
{
    for (const Record &component : programme.of(Kind::Component)) {
        const std::optional<qint64> count = componentTable().electiveCount(component);
        if (count && electiveGroup(component) == group) {
            return count;
        }
    }
    return std::nullopt;
}

QList<Record> composition(const OfferingTree &programme)
{
    QList<Record> ordered;
    for (const Record &component : programme.of(Kind::Component)) {
        const ElectiveGroup group = electiveGroup(component);
        const auto last = std::find_if(ordered.crbegin(), ordered.crend(),
            [&](const Record &each) { return group && electiveGroup(each) == group; });
        ordered.insert(last == ordered.crend() ? ordered.size() : ordered.crend() - last, component);
    }
    return ordered;
}

ChangeSet componentAdded(const OfferingTree &programme, const Id &module, domain::Language language)
{
    Record component(Kind::Component);
    componentTable().offering.set(component, programme.offering.id());
    componentTable().module.set(component, module);
    const QList<Record> &others = programme.of(Kind::Component);
    const double last = others.isEmpty() ? 0 : componentTable().position(others.constLast()).value_or(0);
    componentTable().position.set(component, last + 1);
    ChangeSet change({.code = u"change.addModule"_s, .arguments = {nameOf(programme.offering, language)}});
    change.create(component);
    return change;
}

ChangeSet componentMoved(const OfferingTree &programme, const Id &component, Step step, domain::Language language)
{
    QList<Record> all = composition(programme);
    const qsizetype from = placeOf(all, component);
    if (from == all.size()) {
        return {};
    }
    const qsizetype to = from + (step == Step::Up ? -1 : 1);
    const bool hasNext = to >= 0 && to < all.size();
    const ElectiveGroup own = electiveGroup(all[from]);
    const ElectiveGroup next = hasNext ? electiveGroup(all[to]) : std::nullopt;
    if (own != next) {
        // First out of its own group, and then, from being required for everyone, into the next one.
        setGroup(all[from], own ? std::nullopt : next);
    } else if (hasNext) {
        all.move(from, to);
    } else {
        return {};
    }
    return arranged(programme, all, language);
}

ChangeSet componentPlaced(const OfferingTree &programme, const Id &component, qsizetype place,
    const ElectiveGroup &group, domain::Language language)
{
    QList<Record> all = composition(programme);
    const qsizetype from = placeOf(all, component);
    if (from == all.size()) {
        return {};
    }
    setGroup(all[from], group);
    all.move(from, place > from ? place - 1 : place);
    return arranged(programme, all, language);
}

ChangeSet electiveSet(const OfferingTree &programme, const Id &component, bool isElective, domain::Language language)
{
    QList<Record> all = composition(programme);
    const qsizetype at = placeOf(all, component);
    if (at == all.size() || electiveGroup(all[at]).has_value() == isElective) {
        return {};
    }
    ElectiveGroup group;
    if (isElective) {
        const ElectiveGroup before = at > 0 ? electiveGroup(all[at - 1]) : std::nullopt;
        const ElectiveGroup after = at + 1 < all.size() ? electiveGroup(all[at + 1]) : std::nullopt;
        group = before ? *before : after.value_or(QString());
        setGroup(all[at], group);
    } else {
        // After its group, which stays together.
        const ElectiveGroup own = electiveGroup(all[at]);
        setGroup(all[at], {});
        const auto last =
            std::find_if(all.crbegin(), all.crend(), [&](const Record &each) { return electiveGroup(each) == own; });
        if (last != all.crend()) {
            const qsizetype end = all.crend() - last; // the place after the last of the group
            all.move(at, end > at ? end - 1 : at);
        }
    }
    return arranged(programme, all, language);
}

ChangeSet groupNamed(
    const OfferingTree &programme, const QString &group, const QString &name, domain::Language language)
{
    // If a group of that name exists, they join it, and its number applies.
    const std::optional<qint64> ofName = electiveCount(programme, name.trimmed());
    const std::optional<qint64> count = ofName ? ofName : electiveCount(programme, group);
    return eachOfGroup(programme, group, language, [&](Record &component) {
        componentTable().electiveGroup.set(component, name.trimmed());
        componentTable().electiveCount.set(component, count);
    });
}

ChangeSet groupCounted(
    const OfferingTree &programme, const QString &group, std::optional<qint64> count, domain::Language language)
{
    return eachOfGroup(
        programme, group, language, [&](Record &component) { componentTable().electiveCount.set(component, count); });
}

void addTo(QList<domain::StudyLoad> &sums, const QList<domain::StudyLoad> &loads)
{
    for (const domain::StudyLoad &load : loads) {
        const auto sum = std::ranges::find(sums, load.unit, &domain::StudyLoad::unit);
        if (sum == sums.end()) {
            sums.append(load);
        } else {
            sum->value += load.value;
        }
    }
}

QList<domain::StudyLoad> inOrder(QList<domain::StudyLoad> loads)
{
    const domain::CodeList units = domain::CodeList::named(u"studyLoadUnit"_s);
    std::ranges::stable_sort(loads, {}, [&](const domain::StudyLoad &load) { return units.position(load.unit); });
    return loads;
}

StudyTotals studyTotals(const OfferingTree &programme)
{
    StudyTotals totals;
    const QList<Record> components = composition(programme);
    for (const Record &component : components) {
        const Record module = programme.modules.value(componentTable().module(component));
        const QList<domain::StudyLoad> loads =
            module.isNull() ? QList<domain::StudyLoad>() : domain::offeringTable().studyLoad(module);
        if (loads.isEmpty()) {
            totals.without.append(component.id());
        }
        addTo(electiveGroup(component) ? totals.electives : totals.required, loads);
    }
    totals.required = inOrder(totals.required);
    totals.electives = inOrder(totals.electives);
    return totals;
}

} // namespace leerschakel::authoring
