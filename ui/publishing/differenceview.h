// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/differencepane.h"

#include <QTimer>
#include <QWidget>

class QSplitter;

namespace leerschakel::ui {

/**
 * Compares two texts, side by side or as one text with deletions and insertions; changed lines have a sign and a
 * colour, and the changed words in them are highlighted. Long lines are wrapped, with both sides level.
 */
class DifferenceView : public QWidget
{
    Q_OBJECT

public:
    explicit DifferenceView(QWidget *parent = nullptr);

    /** \a syntax as in CodeView::showText(). */
    void setTexts(const QString &before, const QString &after, const QString &syntax);
    void setSideBySide(bool isSideBySide);
    [[nodiscard]] bool isSideBySide() const { return m_isSideBySide; }
    /** The number of runs of changed lines. */
    [[nodiscard]] int changes() const { return int(m_changes.size()); }
    /** Whether the rows are those for its present width. */
    [[nodiscard]] bool isSettled() const { return !m_refit.isActive(); }
    /** Moves to the next run of changed lines, or to the previous one (-1); wraps around. */
    void step(int by);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /** Lines that are in both texts, or lines of one with those that replaced them in the other. */
    struct Run {
        bool isChange = false;
        QStringList before = {};
        QStringList after = {};
        ChangedWords words = {};
    };
    [[nodiscard]] static QList<Run> runsOf(const QStringList &before, const QStringList &after);
    [[nodiscard]] static QMap<int, CodeView::Mark> marksOf(const QList<DifferenceRow> &rows);
    /** Wraps the lines to the width that there is now. */
    void layOut();
    void layOutBoth();
    void layOutAsOne();
    static void fillPane(DifferencePane &pane, const QList<DifferenceRow> &rows, const QString &syntax);
    /** As layOut(), and stays at the same change. */
    void layOutAgain();
    void goToRow(int row);

    QList<Run> m_runs;
    QString m_syntax;
    bool m_isSideBySide = true;
    QSplitter *m_both;
    DifferencePane *m_left;
    DifferencePane *m_right;
    /** What the lines were wrapped to, in characters. */
    int m_leftColumns = 0;
    int m_rightColumns = 0;
    /** Runs when the size of a side has changed. */
    QTimer m_refit;
    /** For each changed run, the first row in which words are highlighted, or its first row where none are. */
    QList<int> m_changes;
};

} // namespace leerschakel::ui
