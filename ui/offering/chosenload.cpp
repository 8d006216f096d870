// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/chosenload.h"

#include "domain/studyload.h"

#include <QMap>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::componentTable;
using domain::OfferingTree;
using domain::Record;
using domain::StudyLoad;

namespace {

/** The amounts that the modules of a group have in one unit, one for each module that has it. */
using Amounts = QMap<QString, QList<double>>;

void add(QList<StudyLoad> &sums, const StudyLoad &load)
{
    const auto same = std::ranges::find(sums, load.unit, &StudyLoad::unit);
    if (same == sums.end()) {
        sums.append(load);
    } else {
        same->value += load.value;
    }
}

Amounts amountsOf(const OfferingTree &programme, const QList<Record> &components)
{
    Amounts amounts;
    for (const Record &component : components) {
        const Record module = programme.modules.value(componentTable().module(component));
        QList<StudyLoad> sums;
        const QList<StudyLoad> loads = module.isNull() ? sums : domain::offeringTable().studyLoad(module);
        for (const StudyLoad &load : loads) {
            add(sums, load);
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
        add(range.least, {.unit = unit.key(), .value = least});
        add(range.most, {.unit = unit.key(), .value = most});
        isCounted = true;
    }
    return isCounted;
}

} // namespace

ChosenLoad chosenLoad(const OfferingTree &programme)
{
    QMap<QString, QList<Record>> groups;
    const QList<Record> components = authoring::composition(programme);
    for (const Record &component : components) {
        if (const authoring::ElectiveGroup group = authoring::electiveGroup(component)) {
            groups[*group].append(component);
        }
    }
    ChosenLoad chosen;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        const std::optional<qint64> count = authoring::electiveCount(programme, group.key());
        const bool isCounted = count && addGroup(chosen.range, programme, *group, *count);
        chosen.isWhole = chosen.isWhole && isCounted;
    }
    chosen.range = {.least = authoring::inOrder(chosen.range.least), .most = authoring::inOrder(chosen.range.most)};
    return chosen;
}

LoadRange together(const QList<StudyLoad> &required, const LoadRange &chosen)
{
    LoadRange sum{.least = required, .most = required};
    for (const StudyLoad &load : chosen.least) {
        add(sum.least, load);
    }
    for (const StudyLoad &load : chosen.most) {
        add(sum.most, load);
    }
    return {.least = authoring::inOrder(sum.least), .most = authoring::inOrder(sum.most)};
}

QString inOneLine(const LoadRange &range, domain::Language language)
{
    QStringList words;
    for (qsizetype i = 0; i < range.least.size(); ++i) {
        const double least = range.least[i].value;
        const QString most = domain::inWords(range.most[i], QLocale(), language);
        words.append(qFuzzyCompare(1 + least, 1 + range.most[i].value)
                ? most
                : QLocale().toString(least, 'f', QLocale::FloatingPointShortest) + u'–' + most);
    }
    return words.join(u" · "_s);
}

} // namespace leerschakel::ui
