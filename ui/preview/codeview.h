// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/folding.h"
#include "widgets/tone.h"

#include <QPlainTextEdit>
#include <QSet>
#include <QTimer>

#include <functional>

namespace KSyntaxHighlighting {
class Repository;
} // namespace KSyntaxHighlighting

namespace leerschakel::ui {

class CodeMargin;
class Highlighting;

/**
 * Read-only source text with syntax highlighting and marks on lines, in the colours of the window, light or dark.
 * Megabytes of text are inserted and highlighted in pieces of a few milliseconds.
 */
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    struct Mark {
        Tone tone = Tone::Hints;
        QString text;
        /** Shown in the margin instead of the tone's icon, unless empty: "+". */
        QString sign = {};
    };
    /** Whether objects, lists and elements can be folded: in the margin, with - and +, and from the context menu. */
    enum class Folds { No, Yes };

    explicit CodeView(QWidget *parent = nullptr, Folds folds = Folds::No);
    ~CodeView() override;

    /**
     * \a syntax is the name of a KSyntaxHighlighting definition. Keeps the scroll position, the line of the text cursor
     * and the folding.
     */
    void showText(const QString &text, const QString &syntax);
    /** The whole text, even while the document does not have all of it yet. */
    [[nodiscard]] const QString &text() const { return m_text.text(); }
    /** Whether the document has the whole text and its syntax has been read. */
    [[nodiscard]] bool isSettled() const;
    /** By line, from 0. */
    void setMarks(const QMap<int, Mark> &marks);
    [[nodiscard]] const QMap<int, Mark> &marks() const { return m_marks; }
    /** Moves to the next line with a mark, or to the previous one (-1); wraps around. */
    void stepMark(int by);
    /**
     * Tints \a places, which are character positions in the text from 0, each for \a length characters; the \a current
     * one (-1: none) is shown reversed, and the text cursor goes to its start if \a goesThere.
     */
    void setHits(const QList<int> &places, int length, int current, bool goesThere = true);
    /** Puts the text cursor on \a line, unfolds it and scrolls it to the middle of the view. */
    void goTo(int line);
    /** Shows the text as if for the first time: from its start, with everything unfolded. */
    void startOver();
    /**
     * The last line of what begins on \a line (an object, list or element); \a line itself when nothing begins there.
     */
    [[nodiscard]] int endOf(int line) const;
    /** Announces \a text to screen readers. */
    void say(const QString &text);
    /** Applies the application's current text size to the system's fixed font. */
    void takeTextSize();

    [[nodiscard]] bool isFolded(int line) const { return m_folding.isFolded(line); }
    void foldAll();
    void unfoldAll();

Q_SIGNALS:
    /** The focus moved to another line, or left; \a mark is the text of the mark on that line, or empty. */
    void lineReached(const QString &mark);
    /** Enter or a double click. */
    void lineActivated(int line);
    void textShown();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    friend class CodeMargin;
    bool showTip(QEvent *event, QWidget *on) const;
    /** Reports the mark of the line with the text cursor, to screen readers too. */
    void readLine();
    void fold(int line, bool isFolded);
    /** The first line of the foldable region around the text cursor; -1 when there is none. */
    [[nodiscard]] int foldHere() const { return m_folding.around(textCursor().blockNumber()); }
    void placeCursor(int line);
    /** All backgrounds that text can have. */
    [[nodiscard]] QList<QColor> grounds() const;
    void applyTheme();
    /** Inserts more of the text and reads more of its syntax. */
    void goOn();
    /** Colours the lines on screen and tints marks and hits. */
    void dress();
    /** Colours the visible lines. Returns the first of them, and the last or one a little below it. */
    std::pair<int, int> colorSeen();
    void tintMarks(QList<QTextEdit::ExtraSelection> &tints, int first, int last) const;
    void tintHits(QList<QTextEdit::ExtraSelection> &tints, int first, int last) const;
    void goToHit(int place, int length);
    void updateMargin();
    [[nodiscard]] int lineAt(const QPoint &position) const;

    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    std::unique_ptr<Highlighting> m_highlighting;
    GradualText m_text;
    Folding m_folding;
    const Folds m_folds;
    CodeMargin *m_margin = nullptr;
    QTimer m_goOn;
    /** To be run as soon as the document has the whole text. */
    std::function<void()> m_wanted;
    /** Lines that have their colours. */
    QSet<int> m_colored;
    QMap<int, Mark> m_marks;
    QList<int> m_hits;
    int m_hitLength = 0;
    int m_hit = -1;
    int m_line = 0;
};

} // namespace leerschakel::ui
