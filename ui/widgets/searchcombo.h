// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace leerschakel::ui {

/** A combo box that is searched by typing part of an item, and that distinguishes typed text from a chosen item. */
class SearchCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit SearchCombo(QWidget *parent = nullptr);

    /** Makes it editable for searching. */
    void makeSearchable(const QString &placeholder);
    /** Whether the text was typed and no item has been chosen by it yet. */
    [[nodiscard]] bool isTyped() const { return m_isTyped; }
    [[nodiscard]] QString typedText() const { return currentText().trimmed(); }
    /** Shows the item at \a index (-1 for none) and \a text, without counting it as typed. */
    void show(int index, const QString &text);
    /** The typed text was accepted as a value; it stays as it is. */
    void settle() { m_isTyped = false; }
    /** Shows \a text as if it had been typed. */
    void putBack(const QString &text);

Q_SIGNALS:
    /** The user chose the item at \a index. */
    void picked(int index);
    void typed();
    void entered();

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /**
     * On Enter, picks the only item whose text is what was typed or, if there is none, the only one that contains it.
     */
    void takeEntered();
    void pick(int index);
    /** Sets the tool tip to the whole text if it does not fit. */
    void showTip();

    bool m_isTyped = false;
    bool m_isPicking = false;
};

} // namespace leerschakel::ui
