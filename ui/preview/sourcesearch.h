// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace leerschakel::ui {

class CodeView;

/**
 * A search bar below a source text: finds while typing, shows the number of matches, and moves from one to the next.
 */
class SourceSearch : public QWidget
{
    Q_OBJECT

public:
    explicit SourceSearch(CodeView &view, QWidget *parent = nullptr);

    /** Shows the bar, searching for the selected text, and takes the focus. */
    void open();
    /** Closes the bar and returns the focus to the text, at the match. */
    void leave();
    /** Moves to the next match, or to the previous one (-1); wraps around. Opens the bar when it is closed. */
    void step(int by);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /** Whether the text cursor moves to the match: it does not when only the text changed. */
    enum class Moves { No, Yes };
    void search(Moves moves);
    void showPlaces(Moves moves);
    void retranslate();

    CodeView &m_view;
    QLineEdit *m_words;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QList<int> m_places;
    int m_length = 0;
    int m_current = -1;
    /** Where the text cursor was when the search began. */
    int m_from = 0;
};

} // namespace leerschakel::ui
