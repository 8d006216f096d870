// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/graphs.h"

#include <QCryptographicHash>
#include <QMap>

#include <algorithm>

namespace leerschakel::tests {

namespace {

using Colours = QMap<QByteArray, QByteArray>;

bool isBlank(const QByteArray &term)
{
    return term.startsWith("_:");
}

QByteArray hashed(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex();
}

/** Gives different colours to blank nodes with different surroundings. */
void refine(const QList<Statement> &graph, Colours &colours)
{
    const auto seen = [&](const QByteArray &term) { return isBlank(term) ? "~" + colours.value(term) : term; };
    const auto distinct = [&] {
        QByteArrayList values = colours.values();
        std::ranges::sort(values);
        return std::ranges::unique(values).begin() - values.begin();
    };
    for (auto before = decltype(distinct())(-1); distinct() != before;) {
        before = distinct();
        QMap<QByteArray, QByteArrayList> signs;
        for (const Statement &each : graph) {
            if (isBlank(each.subject)) {
                signs[each.subject].append("s " + each.predicate + ' ' + seen(each.object));
            }
            if (isBlank(each.object)) {
                signs[each.object].append("o " + seen(each.subject) + ' ' + each.predicate);
            }
        }
        for (auto it = signs.begin(); it != signs.end(); ++it) {
            std::ranges::sort(*it);
            signs[it.key()].prepend(colours.value(it.key()));
        }
        for (auto it = signs.cbegin(); it != signs.cend(); ++it) {
            colours[it.key()] = hashed(it->join('\n'));
        }
    }
}

QList<Statement> coloured(const QList<Statement> &graph, const Colours &colours)
{
    QList<Statement> result;
    for (Statement each : graph) {
        each.subject = isBlank(each.subject) ? "~" + colours.value(each.subject) : each.subject;
        each.object = isBlank(each.object) ? "~" + colours.value(each.object) : each.object;
        result.append(each);
    }
    std::ranges::sort(result);
    return result;
}

/** A colour shared by several nodes; empty when there is none. */
QByteArray sharedColour(const Colours &colours)
{
    QByteArrayList values = colours.values();
    std::ranges::sort(values);
    const auto twice = std::ranges::adjacent_find(values);
    return twice == values.end() ? QByteArray() : *twice;
}

bool match(const QList<Statement> &a, Colours inA, const QList<Statement> &b, Colours inB)
{
    refine(a, inA);
    refine(b, inB);
    if (coloured(a, inA) != coloured(b, inB)) {
        return false;
    }
    const QByteArray shared = sharedColour(inA);
    if (shared.isEmpty()) {
        return true;
    }
    Colours chosenA = inA;
    chosenA[inA.key(shared)] = "chosen" + shared;
    const QByteArrayList candidates = inB.keys(shared);
    return std::ranges::any_of(candidates, [&](const QByteArray &candidate) {
        Colours chosenB = inB;
        chosenB[candidate] = "chosen" + shared;
        return match(a, chosenA, b, chosenB);
    });
}

QList<Statement> withoutRepeats(QList<Statement> graph)
{
    std::ranges::sort(graph);
    const auto rest = std::ranges::unique(graph);
    graph.erase(rest.begin(), rest.end());
    return graph;
}

Colours blanksOf(const QList<Statement> &graph)
{
    Colours colours;
    for (const Statement &each : graph) {
        for (const QByteArray &term : {each.subject, each.object}) {
            if (isBlank(term)) {
                colours.insert(term, "blank");
            }
        }
    }
    return colours;
}

} // namespace

bool isSameGraph(const QList<Statement> &a, const QList<Statement> &b)
{
    const QList<Statement> first = withoutRepeats(a), second = withoutRepeats(b);
    return first.size() == second.size() && match(first, blanksOf(first), second, blanksOf(second));
}

} // namespace leerschakel::tests
