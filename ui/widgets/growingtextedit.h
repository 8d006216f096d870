// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace leerschakel::ui {

/**
 * A text field as high as its text. Undo is not its own: that is the catalogue's, so that Ctrl+Z reaches the Edit menu.
 */
class GrowingTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingTextEdit(QWidget *parent = nullptr);

    /** One paragraph: Enter does not break the line but gives submitted(). */
    void setOneParagraph(bool one) { m_oneParagraph = one; }
    /** Its text is Markdown: what is pasted or dropped with headings, lists, links and tables keeps them. */
    void setMarkdown(bool isMarkdown) { m_isMarkdown = isMarkdown; }
    /** It is one of several in an order: Alt+Up and Alt+Down give moveRequested(), whatever they mean in the window. */
    void setMovable(bool isMovable) { m_isMovable = isMovable; }
    /** Height of the empty field, in lines. */
    void setLeastLines(int lines);
    /** Replaces only what differs, so that the cursor stays with its words. Does not give typed(). */
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
    /** Of its text, or of its placeholder, in pixels. */
    [[nodiscard]] int textHeight() const;
    void showWhole();

    bool m_oneParagraph = false;
    bool m_isMarkdown = false;
    bool m_isMovable = false;
    bool m_showing = false;
    int m_leastLines = 1;
};

} // namespace leerschakel::ui
