// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/codeview.h"

#include <QWidget>

class QSplitter;

namespace leerschakel::ui {

/**
 * Two texts compared, side by side or as one with what was taken out and put in; changed lines have a
 * sign and a colour.
 */
class DifferenceView : public QWidget
{
    Q_OBJECT

public:
    explicit DifferenceView(QWidget *parent = nullptr);

    /** \a syntax as CodeView::showText() has it. */
    void setTexts(const QString &before, const QString &after, const QString &syntax);
    void setSideBySide(bool isSideBySide);
    [[nodiscard]] bool isSideBySide() const { return m_isSideBySide; }
    /** Runs of changed lines. */
    [[nodiscard]] int changes() const { return int(m_changes.size()); }
    /** Moves to the next run of changed lines, or to the one before (-1); round at the end. */
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
    /** The first line of each run, as shown. */
    QList<int> m_changes;
};

} // namespace leerschakel::ui
