// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/labels.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>

namespace leerschakel::ui {

namespace {

class Heading : public QLabel
{
public:
    Heading(const QString &text, double size) : QLabel(text), m_size(size) { scale(); }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ParentChange && parentWidget()) {
            parentWidget()->installEventFilter(this); // a font size of its own does not follow the parent's
            scale();
        }
        return QLabel::event(event);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange && watched == parentWidget()) {
            scale();
        }
        return false;
    }

private:
    void scale()
    {
        QFont larger = parentWidget() ? parentWidget()->font() : QApplication::font();
        larger.setPointSizeF(larger.pointSizeF() * m_size);
        larger.setWeight(QFont::DemiBold);
        setFont(larger);
    }

    double m_size;
};

} // namespace

QLabel *wrappedLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *headingLabel(const QString &text, double size)
{
    return new Heading(text, size);
}

} // namespace leerschakel::ui
