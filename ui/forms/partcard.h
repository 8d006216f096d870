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
 * Something that has parts of its own, over the full width: closed it is one readable line, open its fields are below
 * that. It stays where it is on screen when it is opened or closed.
 */
class PartCard : public QWidget
{
    Q_OBJECT

public:
    /** \a makeContent is called when it is first opened; the widget it gives is put in the card. */
    PartCard(const QString &name, std::function<QWidget *(QWidget *parent)> makeContent, QWidget *parent = nullptr);

    /** What the card is about, for screen readers. */
    void setName(const QString &name);
    /** The line, without the name of what it is; with \a empty in its place while there is nothing to say. */
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

/** Opens only \a card of \a cards, but for those that are pinned; \a card stays where it is on screen. */
void openOnly(PartCard *card, const QList<PartCard *> &cards);

} // namespace leerschakel::ui
