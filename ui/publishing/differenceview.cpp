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

namespace {

/** Makes both equally long, so that what follows is level. */
void makeLevel(QList<DifferenceRow> &left, QList<DifferenceRow> &right)
{
    DifferenceRow filler;
    filler.isFiller = true;
    const qsizetype rows = std::max(left.size(), right.size());
    left.resize(rows, filler);
    right.resize(rows, filler);
}

/** The first row with changed words from \a start on; \a start where there are none. */
int firstWords(const QList<DifferenceRow> &rows, const QList<DifferenceRow> &beside, int start)
{
    for (qsizetype row = start; row < rows.size(); ++row) {
        if (!rows[row].words.isEmpty() || (row < beside.size() && !beside[row].words.isEmpty())) {
            return int(row);
        }
    }
    return start;
}

} // namespace

DifferenceView::DifferenceView(QWidget *parent)
    : QWidget(parent),
      m_both(new QSplitter(Qt::Horizontal, this)),
      m_left(new DifferencePane),
      m_right(new DifferencePane)
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
    // Side by side, both have the same number of rows, so scroll positions correspond.
    for (const auto &[one, other] : {std::pair(m_left, m_right), {m_right, m_left}}) {
        connect(one->verticalScrollBar(), &QScrollBar::valueChanged, other->verticalScrollBar(), &QScrollBar::setValue);
        connect(
            one->horizontalScrollBar(), &QScrollBar::valueChanged, other->horizontalScrollBar(), &QScrollBar::setValue);
        one->installEventFilter(this);
    }
    m_refit.setSingleShot(true);
    m_refit.setInterval(0); // afterwards, when both sides have their new size
    connect(&m_refit, &QTimer::timeout, this, [this] {
        if (m_left->columns() != m_leftColumns || (m_isSideBySide && m_right->columns() != m_rightColumns)) {
            layOutAgain();
        }
    });
    layOut();
}

void DifferenceView::setTexts(const QString &before, const QString &after, const QString &syntax)
{
    m_runs = runsOf(text::linesOf(before), text::linesOf(after));
    m_syntax = syntax;
    layOut();
    if (!m_changes.isEmpty()) {
        goToRow(m_changes.constFirst());
    }
}

void DifferenceView::setSideBySide(bool isSideBySide)
{
    m_isSideBySide = isSideBySide;
    layOutAgain();
}

void DifferenceView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        layOutAgain();
    } else if (event->type() == QEvent::FontChange) {
        m_left->takeTextSize(); // they set their own font, so they do not follow this change
        m_right->takeTextSize();
        m_refit.start();
    }
}

bool DifferenceView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        m_refit.start();
    }
    return QWidget::eventFilter(watched, event);
}

QList<DifferenceView::Run> DifferenceView::runsOf(const QStringList &before, const QStringList &after)
{
    QList<Run> runs;
    for (const DifferenceLine &line : constant(text::lineDifference(before, after))) {
        const bool isChange = line.kind != LineKind::Same;
        if (runs.isEmpty() || runs.constLast().isChange != isChange) {
            runs.append({.isChange = isChange, .before = {}, .after = {}, .words = {}});
        }
        if (line.before >= 0) {
            runs.last().before.append(before[line.before]);
        }
        if (line.after >= 0) {
            runs.last().after.append(after[line.after]);
        }
    }
    for (Run &run : runs) {
        if (run.isChange) {
            run.words = changedWords(run.before, run.after);
        }
    }
    return runs;
}

QMap<int, CodeView::Mark> DifferenceView::marksOf(const QList<DifferenceRow> &rows)
{
    QMap<int, CodeView::Mark> marks;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i].change != LineKind::Same) {
            const bool isAdded = rows[i].change == LineKind::Added;
            marks.insert(int(i),
                {.tone = isAdded ? Tone::Good : Tone::Blocks,
                    .text = isAdded ? tr("Added") : tr("Removed"),
                    .sign = isAdded ? u"+"_s : u"−"_s});
        }
    }
    return marks;
}

void DifferenceView::layOut()
{
    m_changes.clear();
    m_leftColumns = m_left->columns();
    m_rightColumns = m_right->columns();
    m_right->setVisible(m_isSideBySide);
    m_left->setAccessibleName(m_isSideBySide ? tr("As it was delivered") : tr("What changed"));
    m_right->setAccessibleName(tr("As it would be delivered now"));
    if (m_isSideBySide) {
        layOutBoth();
    } else {
        layOutAsOne();
    }
}

void DifferenceView::layOutAsOne()
{
    QList<DifferenceRow> rows;
    const auto append = [&](const QStringList &lines, LineKind kind, const QList<QList<TextPart>> &words) {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            rows.append(rowsOf(lines[i], m_leftColumns, kind, words.value(i)));
        }
    };
    for (const Run &run : std::as_const(m_runs)) {
        const int start = int(rows.size());
        append(run.before, run.isChange ? LineKind::Removed : LineKind::Same, run.words.before);
        if (run.isChange) {
            append(run.after, LineKind::Added, run.words.after);
            m_changes.append(firstWords(rows, {}, start));
        }
    }
    // Without colours of the syntax: old and new lines together break its rules, and would be shown as errors.
    fillPane(*m_left, rows, {});
    fillPane(*m_right, {}, m_syntax);
}

void DifferenceView::layOutBoth()
{
    QList<DifferenceRow> left;
    QList<DifferenceRow> right;
    for (const Run &run : std::as_const(m_runs)) {
        const int start = int(left.size());
        for (qsizetype i = 0; i < std::max(run.before.size(), run.after.size()); ++i) {
            if (i < run.before.size()) {
                left.append(rowsOf(run.before[i], m_leftColumns, run.isChange ? LineKind::Removed : LineKind::Same,
                    run.words.before.value(i)));
            }
            if (i < run.after.size()) {
                right.append(rowsOf(run.after[i], m_rightColumns, run.isChange ? LineKind::Added : LineKind::Same,
                    run.words.after.value(i)));
            }
            makeLevel(left, right);
        }
        if (run.isChange) {
            m_changes.append(firstWords(left, right, start));
        }
    }
    fillPane(*m_left, left, m_syntax);
    fillPane(*m_right, right, m_syntax);
}

void DifferenceView::fillPane(DifferencePane &pane, const QList<DifferenceRow> &rows, const QString &syntax)
{
    pane.showRows(rows, syntax);
    pane.setMarks(marksOf(rows));
}

void DifferenceView::layOutAgain()
{
    const int row = m_left->textCursor().blockNumber();
    const auto after = std::ranges::upper_bound(std::as_const(m_changes), row);
    const qsizetype reached = std::max(qsizetype(0), qsizetype(after - m_changes.cbegin()) - 1);
    layOut();
    if (reached < m_changes.size()) {
        goToRow(m_changes.at(reached));
    }
}

void DifferenceView::goToRow(int row)
{
    m_left->goTo(row);
    if (m_isSideBySide) {
        m_right->goTo(row);
    }
}

void DifferenceView::step(int by)
{
    if (m_changes.isEmpty()) {
        return;
    }
    const DifferencePane *const view = m_isSideBySide && m_right->hasFocus() ? m_right : m_left;
    const int row = view->textCursor().blockNumber();
    int next = 0;
    if (by > 0) {
        const auto after = std::ranges::upper_bound(std::as_const(m_changes), row);
        next = after == m_changes.cend() ? m_changes.constFirst() : *after;
    } else {
        const auto at = std::ranges::lower_bound(std::as_const(m_changes), row);
        next = at == m_changes.cbegin() ? m_changes.constLast() : *std::prev(at);
    }
    goToRow(next);
}

} // namespace leerschakel::ui
