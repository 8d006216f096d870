// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace leerschakel::ui {

class CardHeading;

/**
 * A card over the full width for something that has parts of its own: closed, it is one readable line; open, its
 * fields are below that line. It stays where it is on screen when it is opened or closed.
 */
class PartCard : public QWidget
{
    Q_OBJECT

public:
    /** \a makeContent is called when it is first opened; the widget it returns is put in the card. */
    PartCard(const QString &name, std::function<QWidget *(QWidget *parent)> makeContent, QWidget *parent = nullptr);

    /** Sets what the card is about, for screen readers. */
    void setName(const QString &name);
    /** Sets the line, without the name of what it is; \a empty is shown instead while \a sentence is empty. */
    void setSentence(const QString &sentence, const QString &empty);
    [[nodiscard]] QString sentence() const;
    /** Lets the user pin it: then it stays open when another is opened. */
    void setPinnable();
    [[nodiscard]] bool isPinned() const;
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool isOpen);
    /** Puts the focus on the line. */
    void focusHeading();
    /** A button at the right of the line. */
    QToolButton *addButton(const QString &sign, const QString &what);

Q_SIGNALS:
    /** The user opened or closed it. */
    void toggled(bool isOpen);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::function<QWidget *(QWidget *)> m_makeContent;
    QVBoxLayout *m_all;
    QHBoxLayout *m_line;
    CardHeading *m_heading;
    QToolButton *m_pin = nullptr;
    QWidget *m_content = nullptr;
};

/**
 * Opens \a card and closes the others of \a cards, except those that are pinned; \a card stays where it is on screen.
 */
void openOnly(PartCard *card, const QList<PartCard *> &cards);

/** Draws the edge of a card around \a widget, which is being painted. */
void drawCardEdge(QWidget *widget);

} // namespace leerschakel::ui
