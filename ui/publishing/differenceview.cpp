// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/differenceview.h"

#include "domain/constant.h"
#include "text/linedifference.h"

#include <QEvent>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using text::DifferenceLine;
using LineKind = DifferenceLine::Kind;

DifferenceView::DifferenceView(QWidget *parent)
    : QWidget(parent), m_both(new QSplitter(Qt::Horizontal, this)), m_left(new CodeView), m_right(new CodeView)
{
    m_left->setObjectName(u"differenceBefore"_s);
    m_right->setObjectName(u"differenceAfter"_s);
    m_both->addWidget(m_left);
    m_both->addWidget(m_right);
    m_both->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_both);
    setFocusProxy(m_left);
    // Side by side, both have the same number of lines, so scroll positions correspond.
    for (const auto &[one, other] : {std::pair(m_left, m_right), {m_right, m_left}}) {
        connect(one->verticalScrollBar(), &QScrollBar::valueChanged, other->verticalScrollBar(), &QScrollBar::setValue);
        connect(
            one->horizontalScrollBar(), &QScrollBar::valueChanged, other->horizontalScrollBar(), &QScrollBar::setValue);
    }
    refresh();
}

void DifferenceView::setTexts(const QString &before, const QString &after, const QString &syntax)
{
    m_before = before;
    m_after = after;
    m_syntax = syntax;
    refresh();
}

void DifferenceView::setSideBySide(bool isSideBySide)
{
    m_isSideBySide = isSideBySide;
    refresh();
}

void DifferenceView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    } else if (event->type() == QEvent::FontChange) {
        m_left->takeTextSize(); // they set their own font, so they do not follow this change
        m_right->takeTextSize();
    }
}

void DifferenceView::refresh()
{
    m_changes.clear();
    m_right->setVisible(m_isSideBySide);
    m_left->setAccessibleName(m_isSideBySide ? tr("As it was delivered") : tr("What changed"));
    m_right->setAccessibleName(tr("As it would be delivered now"));
    const QStringList before = text::linesOf(m_before);
    const QStringList after = text::linesOf(m_after);
    if (m_isSideBySide) {
        showBoth(before, after);
    } else {
        showAsOne(before, after);
    }
    if (!m_changes.isEmpty()) {
        m_left->goTo(m_changes.constFirst());
        m_right->goTo(m_isSideBySide ? m_changes.constFirst() : 0);
    }
}

void DifferenceView::showAsOne(const QStringList &before, const QStringList &after)
{
    QStringList lines;
    QMap<int, CodeView::Mark> marks;
    LineKind last = LineKind::Same;
    for (const DifferenceLine &line : constant(text::lineDifference(before, after))) {
        const int place = int(lines.size());
        if (line.kind != LineKind::Same) {
            const bool isAdded = line.kind == LineKind::Added;
            marks.insert(place,
                {.tone = isAdded ? Tone::Good : Tone::Blocks,
                    .text = isAdded ? tr("Added") : tr("Removed"),
                    .sign = isAdded ? u"+"_s : u"−"_s});
            if (last == LineKind::Same) {
                m_changes.append(place);
            }
        }
        lines.append(line.kind == LineKind::Removed ? before[line.before] : after[line.after]);
        last = line.kind;
    }
    m_left->showText(lines.join(u'\n'), m_syntax);
    m_left->setMarks(marks);
    m_right->showText({}, m_syntax);
    m_right->setMarks({});
}

void DifferenceView::showBoth(const QStringList &before, const QStringList &after)
{
    QStringList left;
    QStringList right;
    QMap<int, CodeView::Mark> leftMarks;
    QMap<int, CodeView::Mark> rightMarks;
    const auto fill = [&] { // pads the shorter side, so that deletions on the left face insertions on the right
        while (left.size() < right.size()) {
            left.append(QString());
        }
        while (right.size() < left.size()) {
            right.append(QString());
        }
    };
    bool isInChange = false;
    for (const DifferenceLine &line : constant(text::lineDifference(before, after))) {
        if (line.kind == LineKind::Same) {
            fill();
            left.append(before[line.before]);
            right.append(after[line.after]);
            isInChange = false;
            continue;
        }
        if (!isInChange) {
            m_changes.append(int(left.size()));
            isInChange = true;
        }
        if (line.kind == LineKind::Removed) {
            leftMarks.insert(int(left.size()), {.tone = Tone::Blocks, .text = tr("Removed"), .sign = u"−"_s});
            left.append(before[line.before]);
        } else {
            rightMarks.insert(int(right.size()), {.tone = Tone::Good, .text = tr("Added"), .sign = u"+"_s});
            right.append(after[line.after]);
        }
    }
    fill();
    m_left->showText(left.join(u'\n'), m_syntax);
    m_left->setMarks(leftMarks);
    m_right->showText(right.join(u'\n'), m_syntax);
    m_right->setMarks(rightMarks);
}

void DifferenceView::step(int by)
{
    if (m_changes.isEmpty()) {
        return;
    }
    CodeView *const view = m_isSideBySide && m_right->hasFocus() ? m_right : m_left;
    const int line = view->textCursor().blockNumber();
    int next = 0;
    if (by > 0) {
        const auto after = std::ranges::upper_bound(std::as_const(m_changes), line);
        next = after == m_changes.cend() ? m_changes.constFirst() : *after;
    } else {
        const auto at = std::ranges::lower_bound(std::as_const(m_changes), line);
        next = at == m_changes.cbegin() ? m_changes.constLast() : *std::prev(at);
    }
    m_left->goTo(next);
    if (m_isSideBySide) {
        m_right->goTo(next);
    }
}

} // namespace leerschakel::ui
