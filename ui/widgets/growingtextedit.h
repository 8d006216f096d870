// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace leerschakel::ui {

/** A text field as high as its text. It has no undo of its own: Ctrl+Z goes to the Edit menu, for the catalogue. */
class GrowingTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingTextEdit(QWidget *parent = nullptr);

    /** Restricts the text to one paragraph: Enter emits submitted() instead of breaking the line. */
    void setOneParagraph(bool one) { m_oneParagraph = one; }
    /** Treats the text as Markdown: headings, lists, links and tables in pasted or dropped text are kept. */
    void setMarkdown(bool isMarkdown) { m_isMarkdown = isMarkdown; }
    /**
     * Makes it one of several in an order: Alt+Up and Alt+Down emit moveRequested(), whatever they do in the window.
     */
    void setMovable(bool isMovable) { m_isMovable = isMovable; }
    /** Height of the empty field, in lines. */
    void setLeastLines(int lines);
    /** Replaces only what differs, so that the cursor keeps its place in the text. Does not emit typed(). */
    void showText(const QString &text);

Q_SIGNALS:
    void typed();
    void submitted();
    /** Backspace in an empty field. */
    void emptyBackspace();
    /** Alt+Up (-1) or Alt+Down (1). */
    void moveRequested(int steps);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void insertWords(const QString &words);
    void grow();
    /** Height of the text, or of the placeholder, in pixels. */
    [[nodiscard]] int textHeight() const;
    void showWhole();

    bool m_oneParagraph = false;
    bool m_isMarkdown = false;
    bool m_isMovable = false;
    bool m_showing = false;
    int m_leastLines = 1;
};

} // namespace leerschakel::ui
