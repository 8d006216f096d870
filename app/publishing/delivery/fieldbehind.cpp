// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/delivery/fieldbehind.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::delivery {

using exchange::Preview;
using exchange::PreviewMark;

namespace {

constexpr qsizetype spacesALevel = 2;

/** The steps to the value on each line; empty for lines where no value begins. */
QList<QStringList> pathsOf(const QString &text)
{
    static const QRegularExpression member(uR"x(^"((?:[^"\\]|\\.)*)"\s*:)x"_s);
    QList<QStringList> paths;
    QStringList steps;
    QList<int> items; // for each level, the number of list items so far
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const auto begin = std::find_if(line.cbegin(), line.cend(), [](QChar c) { return c != u' '; }) - line.cbegin();
        const qsizetype level = begin / spacesALevel;
        const QString content = line.sliced(begin);
        if (level == 0 || content.isEmpty() || content.startsWith(u'}') || content.startsWith(u']')) {
            paths.append(QStringList());
            continue;
        }
        steps.resize(std::min(steps.size(), level - 1));
        items.resize(std::min(items.size(), level));
        while (items.size() < level) {
            items.append(0);
        }
        const QRegularExpressionMatch name = member.match(content);
        steps.append(name.hasMatch() ? name.captured(1) : QString::number(items.last()++));
        paths.append(steps);
    }
    return paths;
}

QStringList stepsOf(const QString &path)
{
    static const QRegularExpression between(uR"([./\[\]'"$#]+)"_s);
    return path.split(between, Qt::SkipEmptyParts);
}

} // namespace

std::optional<PreviewMark> fieldBehind(const Preview &preview, const QString &path)
{
    const QList<QStringList> paths = pathsOf(preview.text);
    const auto markWhere = [&](const auto &isIt) -> std::optional<PreviewMark> {
        const auto mark =
            std::ranges::find_if(preview.marks, [&](const PreviewMark &each) { return isIt(paths.value(each.line)); });
        return mark == preview.marks.cend() ? std::nullopt : std::optional(*mark);
    };
    const auto isThere = [&](const QStringList &steps) { return paths.contains(steps); };
    QStringList steps = stepsOf(path);
    if (steps.size() > 1 && !isThere({steps.constFirst()})) {
        steps.removeFirst(); // the name of the document
    }
    const qsizetype all = steps.size();
    while (!steps.isEmpty() && !isThere(steps)) {
        steps.removeLast();
    }
    std::optional<PreviewMark> found =
        markWhere([&](const QStringList &there) { return !there.isEmpty() && there == steps; });
    // A missing member has no field; the field of its neighbour would mislead.
    if (!found && !steps.isEmpty() && steps.size() == all) {
        found = markWhere([&](const QStringList &there) {
            return there.size() > steps.size() && std::equal(steps.cbegin(), steps.cend(), there.cbegin());
        });
    }
    while (!found && steps.size() > 1) {
        steps.removeLast();
        found = markWhere([&](const QStringList &there) { return there == steps; });
    }
    return found;
}

} // namespace leerschakel::publishing::delivery
