// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tone.h"

#include <QPlainTextEdit>

namespace KSyntaxHighlighting {
class Repository;
class SyntaxHighlighter;
} // namespace KSyntaxHighlighting

namespace leerschakel::ui {

/** Read-only source text, highlighted, with marks on lines, in the colours of the window, light or dark. */
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

    explicit CodeView(QWidget *parent = nullptr);
    ~CodeView() override;

    /** \a syntax is the name of a KSyntaxHighlighting definition. Keeps the scroll position. */
    void showText(const QString &text, const QString &syntax);
    /** By line, from 0. */
    void setMarks(const QMap<int, Mark> &marks);
    [[nodiscard]] const QMap<int, Mark> &marks() const { return m_marks; }
    /** Puts the text cursor on \a line, in the middle of what is seen. */
    void goTo(int line);
    /** Takes the size that other texts have now, in the system's fixed font. */
    void takeTextSize();

Q_SIGNALS:
    /** The focus came to another line, or left; \a mark is what is said about that line, or empty. */
    void lineReached(const QString &mark);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Margin;
    void paintMargin(QPaintEvent *event);
    /** Says what is said about the line with the text cursor, also for whoever cannot see the mark. */
    void readLine();
    void applyTheme();
    void applyMarks();
    void updateMargin();
    [[nodiscard]] int marginWidth() const;
    [[nodiscard]] int lineAt(const QPoint &position) const;

    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
    QWidget *m_margin;
    QMap<int, Mark> m_marks;
    int m_line = 0;
};

} // namespace leerschakel::ui
