// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/composition.h"

#include "domain/kinds.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

using domain::Id;
using domain::Record;

void Composition::note(const Id &programme, const Record &component)
{
    const auto &table = domain::componentTable();
    m_components[programme].append(
        {.module = table.module(component), .position = table.position(component).value_or(0), .isAdded = false});
}

void Composition::add(const Id &programme, const Id &module)
{
    if (programme == module) {
        return;
    }
    QList<Component> &components = m_components[programme];
    double position = 0;
    for (const Component &each : std::as_const(components)) {
        if (each.module == module) {
            return;
        }
        position = qMax(position, each.position);
    }
    components.append({.module = module, .position = position + 1, .isAdded = true});
}

bool Composition::isWithin(const Id &programme, const Id &module) const
{
    QList<Id> open{module};
    QSet<Id> seen;
    while (!open.isEmpty()) {
        const Id each = open.takeLast();
        if (each == programme) {
            return true;
        }
        if (seen.contains(each)) {
            continue;
        }
        seen.insert(each);
        const QList<Component> components = m_components.value(each);
        for (const Component &component : components) {
            open.append(component.module);
        }
    }
    return false;
}

QList<Record> Composition::addedTo(const Id &programme) const
{
    const auto &table = domain::componentTable();
    QList<Record> added;
    const QList<Component> components = m_components.value(programme);
    for (const Component &each : components) {
        if (each.isAdded) {
            Record record(
                domain::Kind::Component, Id::fromName(programme.toString() + u"/module/" + each.module.toString()));
            table.offering.set(record, programme);
            table.module.set(record, each.module);
            table.position.set(record, each.position);
            added.append(record);
        }
    }
    return added;
}

QHash<Id, QList<Id>> Composition::programmes() const
{
    QHash<Id, QList<Id>> programmes;
    for (auto programme = m_components.cbegin(); programme != m_components.cend(); ++programme) {
        for (const Component &each : *programme) {
            programmes[each.module].append(programme.key());
        }
    }
    return programmes;
}

} // namespace leerschakel::exchange::reading
