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
 * Read-only source text, highlighted, with marks on lines, in the colours of the window, light or dark. Texts of
 * megabytes come, and get their colours, in pieces of a few milliseconds.
 */
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    struct Mark {
        Tone tone = Tone::Hints;
        QString text;
        /** Shown in the margin instead of the icon of the tone, where there is one: "+". */
        QString sign = {};
    };
    /** Objects, lists and elements can be folded: by the margin, with - and +, and from the context menu. */
    enum class Folds { No, Yes };

    explicit CodeView(QWidget *parent = nullptr, Folds folds = Folds::No);
    ~CodeView() override;

    /**
     * \a syntax is the name of a KSyntaxHighlighting definition. Keeps the scroll position, the text cursor's line and
     * what is folded.
     */
    void showText(const QString &text, const QString &syntax);
    /** All of it, also while the document does not have it all yet. */
    [[nodiscard]] const QString &text() const { return m_text.text(); }
    /** Whether all of the text is in the document, and its syntax is known. */
    [[nodiscard]] bool isSettled() const;
    /** By line, from 0. */
    void setMarks(const QMap<int, Mark> &marks);
    [[nodiscard]] const QMap<int, Mark> &marks() const { return m_marks; }
    /** Moves to the next line with a mark, or to the one before (-1); round at the end. */
    void stepMark(int by);
    /**
     * Tints \a places, characters of the text from 0 and \a length long, the \a current one (-1: none) reversed;
     * the text cursor goes to its start where \a goesThere.
     */
    void setHits(const QList<int> &places, int length, int current, bool goesThere = true);
    /** Puts the text cursor on \a line, in the middle of what is seen, unfolded. */
    void goTo(int line);
    /** As for a text that was never looked at: from its start, all unfolded. */
    void startOver();
    /** The last line of what begins on \a line (an object, a list, an element); \a line itself where nothing does. */
    [[nodiscard]] int endOf(int line) const;
    /** Reads \a text out to whoever cannot see it. */
    void say(const QString &text);
    /** Takes the size that other texts have now, in the system's fixed font. */
    void takeTextSize();

    [[nodiscard]] bool isFolded(int line) const { return m_folding.isFolded(line); }
    void foldAll();
    void unfoldAll();

Q_SIGNALS:
    /** The focus came to another line, or left; \a mark is what is said about that line, or empty. */
    void lineReached(const QString &mark);
    /** Enter, or a double click. */
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
    /** Says what is said about the line with the text cursor, also for whoever cannot see the mark. */
    void readLine();
    void fold(int line, bool isFolded);
    /** The first line of what can be folded around the text cursor; -1 when nothing can. */
    [[nodiscard]] int foldHere() const { return m_folding.around(textCursor().blockNumber()); }
    void placeCursor(int line);
    /** All that letters can be on. */
    [[nodiscard]] QList<QColor> grounds() const;
    void applyTheme();
    /** Goes on putting in text, and reading its syntax. */
    void goOn();
    /** Gives the lines on screen their colours, and marks and hits their tints. */
    void dress();
    /** First and last line on screen, or a little below it. */
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
    /** To be done as soon as all of the text is there. */
    std::function<void()> m_wanted;
    /** Lines with their colours. */
    QSet<int> m_colored;
    QMap<int, Mark> m_marks;
    QList<int> m_hits;
    int m_hitLength = 0;
    int m_hit = -1;
    int m_line = 0;
};

} // namespace leerschakel::ui
