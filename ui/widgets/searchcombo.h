// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace leerschakel::ui {

/**
 * A combo box that is searched by typing part of an item, and that distinguishes what was typed from what was chosen.
 */
class SearchCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit SearchCombo(QWidget *parent = nullptr);

    /** Lets people type in it. */
    void makeSearchable(const QString &placeholder);
    /** What is in it was typed, and nothing was chosen by that yet. */
    [[nodiscard]] bool isTyped() const { return m_isTyped; }
    [[nodiscard]] QString typedText() const { return currentText().trimmed(); }
    /** Shows the item at \a index (-1 for none of them) and \a text, which was not typed. */
    void show(int index, const QString &text);
    /** What is typed in it was taken for a value; it stays as it is. */
    void settle() { m_isTyped = false; }
    /** Shows \a text as if it had been typed. */
    void putBack(const QString &text);

Q_SIGNALS:
    /** The person chose the item at \a index. */
    void picked(int index);
    void typed();
    void entered();

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /** Enter takes the only item that is called what was typed or, if there is none, that has it in its name. */
    void takeEntered();
    void pick(int index);
    /** What does not fit can be read by hovering. */
    void showTip();

    bool m_isTyped = false;
    bool m_isPicking = false;
};

} // namespace leerschakel::ui
