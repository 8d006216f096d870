// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/codeview.h"

#include <QWidget>

class QSplitter;

namespace leerschakel::ui {

/**
 * Compares two texts, side by side or as one text with deletions and insertions; changed lines have a sign and a
 * colour.
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
    /** Moves to the next run of changed lines, or to the previous one (-1); wraps around. */
    void step(int by);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showAsOne(const QStringList &before, const QStringList &after);
    void showBoth(const QStringList &before, const QStringList &after);

    QString m_before;
    QString m_after;
    QString m_syntax;
    bool m_isSideBySide = true;
    QSplitter *m_both;
    CodeView *m_left;
    CodeView *m_right;
    /** The first line of each run, as line numbers of the view. */
    QList<int> m_changes;
};

} // namespace leerschakel::ui
