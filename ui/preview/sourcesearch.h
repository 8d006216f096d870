// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace leerschakel::ui {

class CodeView;

/** Searches in a source text, below it: as one types, with how many there are, and from one to the next. */
class SourceSearch : public QWidget
{
    Q_OBJECT

public:
    explicit SourceSearch(CodeView &view, QWidget *parent = nullptr);

    /** Shows itself, with what is selected in the text to search for, and takes the focus. */
    void open();
    /** The focus goes back to the text, at what was found. */
    void leave();
    /** To the next place, or to the one before (-1); round at the end. Opens when it is closed. */
    void step(int by);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /** Whether the text cursor goes to what was found: not where only the text changed. */
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
