// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/modulerow.h"

#include "widgets/chip.h"
#include "widgets/tone.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

/** -1 for Alt+Up, 1 for Alt+Down, else 0. */
int stepsOf(const QKeyEvent &key)
{
    const bool isAlt = (key.modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier;
    return !isAlt ? 0 : key.key() == Qt::Key_Up ? -1 : key.key() == Qt::Key_Down ? 1 : 0;
}

/** Exposes each row to screen readers as a list item. */
QAccessibleInterface *itemFor(const QString &, QObject *object)
{
    auto *row = qobject_cast<ModuleRow *>(object);
    return row ? new QAccessibleWidget(row, QAccessible::ListItem) : nullptr;
}

} // namespace

ModuleRow::ModuleRow(const domain::Id &component, QWidget *parent)
    : QWidget(parent),
      m_component(component),
      m_handle(new QLabel(this)),
      m_title(new QLabel(this)),
      m_load(new QLabel(this)),
      m_elective(new Chip(tr("elective"), Chip::Style::Choice, this)),
      m_remove(new QToolButton(this))
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(itemFor);
        return true;
    }();
    Q_UNUSED(isInstalled)
    setFocusPolicy(Qt::StrongFocus);
    m_handle->installEventFilter(this);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::RichText);
    m_title->setFocusPolicy(Qt::NoFocus); // Enter in the row does the same
    m_load->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_remove->setText(u"✕"_s);
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(8, 4, 4, 4);
    line->setSpacing(8);
    line->addWidget(m_handle);
    line->addWidget(m_title, 1);
    line->addWidget(m_load);
    line->addWidget(m_elective);
    line->addWidget(m_remove);

    connect(m_title, &QLabel::linkActivated, this, &ModuleRow::openRequested);
    connect(m_elective, &Chip::clicked, this, &ModuleRow::electiveRequested);
    connect(m_remove, &QToolButton::clicked, this, &ModuleRow::removeRequested);
    connect(qApp, &QApplication::focusChanged, this, qOverload<>(&QWidget::update));
}

ModuleRow::~ModuleRow()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus moves while its buttons are destroyed
}

void ModuleRow::setShown(const Shown &shown)
{
    const QString title = shown.title.isEmpty() ? tr("A module that is not there any more") : shown.title;
    m_isWritable = shown.isWritable;
    const QString number = locale().toString(shown.number);
    //: the sign that something can be dragged, and a number
    m_handle->setText(shown.isWritable ? tr("≡ %1.").arg(number) : tr("%1.").arg(number));
    m_handle->setToolTip(shown.isWritable ? tr("Drag to move, or press Alt+Up and Alt+Down") : QString());
    m_handle->setCursor(shown.isWritable ? Qt::SizeVerCursor : Qt::ArrowCursor);
    m_title->setText(shown.title.isEmpty()
            ? title.toHtmlEscaped()
            : u"<a href=\"module\" style=\"text-decoration: none\">%1</a>"_s.arg(title.toHtmlEscaped()));
    m_load->setText(shown.load);
    m_load->setToolTip(shown.loads);
    m_elective->setChecked(shown.isElective);
    m_elective->setEnabled(shown.isWritable);
    m_elective->setVisible(shown.isWritable || shown.isElective);
    m_elective->setAccessibleName(tr("Elective: %1").arg(title));
    m_remove->setVisible(shown.isWritable);
    m_remove->setAccessibleName(tr("Take out of the programme: %1").arg(title));
    m_remove->setToolTip(tr("Take out of the programme"));
    QStringList said{tr("%1. %2").arg(number, title), shown.loads,
        !shown.isElective           ? QString()
            : shown.group.isEmpty() ? tr("elective")
                                    : tr("elective: %1").arg(shown.group)};
    said.removeAll(QString());
    setAccessibleName(said.join(u", "_s));
    setAccessibleDescription(shown.isWritable
            ? tr("Enter shows the module, Alt+Up and Alt+Down move it, Delete takes it out")
            : tr("Enter shows the module"));
}

bool ModuleRow::event(QEvent *event)
{
    // Elsewhere in the window these keys go to another offering.
    if (event->type() == QEvent::ShortcutOverride && m_isWritable
        && stepsOf(*static_cast<const QKeyEvent *>(event)) != 0) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ModuleRow::keyPressEvent(QKeyEvent *event)
{
    if (const int steps = m_isWritable ? stepsOf(*event) : 0; steps != 0) {
        Q_EMIT moveRequested(steps);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT openRequested();
    } else if (m_isWritable && event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) {
        Q_EMIT removeRequested();
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool ModuleRow::eventFilter(QObject *watched, QEvent *event)
{
    const bool isMouse = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove
        || event->type() == QEvent::MouseButtonRelease;
    if (watched != m_handle || !m_isWritable || !isMouse) {
        return QWidget::eventFilter(watched, event);
    }
    const int y = m_handle->mapTo(parentWidget(), static_cast<QMouseEvent *>(event)->position().toPoint()).y();
    if (event->type() == QEvent::MouseButtonPress) {
        setFocus(Qt::MouseFocusReason);
        m_isDragged = false;
    } else if (event->type() == QEvent::MouseMove) {
        m_isDragged = m_isDragged || y < geometry().top() || y > geometry().bottom();
        if (m_isDragged) {
            Q_EMIT dragged(y);
        }
    } else if (m_isDragged) {
        m_isDragged = false;
        Q_EMIT dropped(y);
    }
    return true; // consume the press, so that the moves and the release arrive here too
}

void ModuleRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(lineColor(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (hasFocus()) { // inside the outline, so that it is visible in every colour scheme
        painter.setPen(QPen(palette().color(QPalette::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 3, 3);
    }
}

} // namespace leerschakel::ui
