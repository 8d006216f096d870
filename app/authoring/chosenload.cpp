// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/chosenload.h"

#include <QMap>

#include <algorithm>
#include <numeric>

namespace leerschakel::authoring {

using domain::componentTable;
using domain::OfferingTree;
using domain::Record;
using domain::StudyLoad;

namespace {

/** The amounts that the modules of a group have in one unit, one for each module that has it. */
using Amounts = QMap<QString, QList<double>>;

Amounts amountsOf(const OfferingTree &programme, const QList<Record> &components)
{
    Amounts amounts;
    for (const Record &component : components) {
        const Record module = programme.modules.value(componentTable().module(component));
        QList<StudyLoad> sums;
        if (!module.isNull()) {
            addTo(sums, domain::offeringTable().studyLoad(module));
        }
        for (const StudyLoad &sum : std::as_const(sums)) {
            amounts[sum.unit].append(sum.value);
        }
    }
    return amounts;
}

/** Adds what \a count modules of \a group come to; false when they have no unit in common. */
bool addGroup(LoadRange &range, const OfferingTree &programme, const QList<Record> &group, qsizetype count)
{
    bool isCounted = false;
    const Amounts amounts = amountsOf(programme, group);
    for (auto unit = amounts.cbegin(); unit != amounts.cend(); ++unit) {
        if (unit->size() < group.size()) {
            continue;
        }
        QList<double> values = *unit;
        std::ranges::sort(values);
        const qsizetype chosen = std::clamp<qsizetype>(count, 0, values.size());
        const double least = std::accumulate(values.cbegin(), values.cbegin() + chosen, 0.0);
        const double most = std::accumulate(values.cend() - chosen, values.cend(), 0.0);
        addTo(range.least, {{.unit = unit.key(), .value = least}});
        addTo(range.most, {{.unit = unit.key(), .value = most}});
        isCounted = true;
    }
    return isCounted;
}

} // namespace

ChosenLoad chosenLoad(const OfferingTree &programme)
{
    QMap<QString, QList<Record>> groups;
    const QList<Record> components = composition(programme);
    for (const Record &component : components) {
        if (const ElectiveGroup group = electiveGroup(component)) {
            groups[*group].append(component);
        }
    }
    ChosenLoad chosen;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        const std::optional<qint64> count = electiveCount(programme, group.key());
        const bool isCounted = count && addGroup(chosen.range, programme, *group, *count);
        chosen.isWhole = chosen.isWhole && isCounted;
    }
    chosen.range = {.least = inOrder(chosen.range.least), .most = inOrder(chosen.range.most)};
    return chosen;
}

LoadRange together(const QList<StudyLoad> &required, const LoadRange &chosen)
{
    LoadRange sum{.least = required, .most = required};
    addTo(sum.least, chosen.least);
    addTo(sum.most, chosen.most);
    return {.least = inOrder(sum.least), .most = inOrder(sum.most)};
}

} // namespace leerschakel::authoring
