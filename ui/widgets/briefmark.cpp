// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/briefmark.h"

#include "application/look.h"

#include <QEvent>
#include <QPainter>
#include <QTimer>

namespace leerschakel::ui {

void BriefMark::put(QWidget *form, const QList<QWidget *> &targets)
{
    const QList<BriefMark *> before = form->findChildren<BriefMark *>(Qt::FindDirectChildrenOnly);
    for (BriefMark *each : before) {
        each->hide();
        each->deleteLater();
    }
    for (QWidget *target : targets) {
        new BriefMark(form, target);
    }
}

BriefMark::BriefMark(QWidget *form, QWidget *target) : QWidget(form), m_target(target)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    // Ancestors are watched too: they move when something above unfolds.
    for (QWidget *each = target; each && each != form; each = each->parentWidget()) {
        each->installEventFilter(this);
    }
    connect(target, &QObject::destroyed, this, &QObject::deleteLater);
    constexpr int moment = 3000; // milliseconds
    QTimer::singleShot(moment, this, &QObject::deleteLater);
    place();
    show();
    raise();
}

bool BriefMark::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void BriefMark::place()
{
    if (!m_target) {
        return;
    }
    constexpr int around = rhythm / 2;
    setGeometry(QRect(m_target->mapTo(parentWidget(), QPoint()), m_target->size())
            .adjusted(-2 * around, -around, around, around));
    setVisible(m_target->isVisibleTo(parentWidget()));
}

void BriefMark::paintEvent(QPaintEvent *)
{
    constexpr int bar = rhythm / 2;
    QPainter painter(this);
    QColor tint = palette().color(QPalette::Accent);
    painter.fillRect(QRect(0, 0, bar, height()), tint);
    tint.setAlphaF(0.12F);
    painter.fillRect(rect().adjusted(bar, 0, 0, 0), tint);
}

} // namespace leerschakel::ui
