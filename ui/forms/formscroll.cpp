// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/formscroll.h"

#include "application/look.h"
#include "forms/fieldform.h"
#include "widgets/problemlabel.h"
#include "widgets/readingorder.h"

#include <QApplication>
#include <QLayout>
#include <QPlainTextEdit>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace leerschakel::ui {

namespace {

/** Longer lines are hard to read; in pixels at the usual text size. */
constexpr int widest = 900;
constexpr int sideMargin = 2 * rhythm;

/** Whether it became longer because of its contents, not because it became narrower. */
bool isLonger(const QResizeEvent &event)
{
    return event.size().width() == event.oldSize().width() && event.size().height() > event.oldSize().height();
}

/** The field of a form that \a widget is in, with its label and its message; null when it is in none. */
const QWidget *fieldAround(const QWidget *widget)
{
    for (const QWidget *at = widget; at; at = at->parentWidget()) {
        if (qobject_cast<const FieldForm *>(at->parentWidget())) {
            return at;
        }
    }
    return nullptr;
}

} // namespace

FormScroll::FormScroll(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    m_following.setSingleShot(true);
    connect(&m_following, &QTimer::timeout, this, [this] {
        QWidget *focus = QApplication::focusWidget();
        if (widget() && focus && widget()->isAncestorOf(focus)) {
            reveal(focus);
        }
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *to) { focusMoved(to); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &FormScroll::noteAnchor);
    // By then the form has its new height, and the bar has not yet adjusted its value to the new range.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &FormScroll::holdAnchor);
}

FormScroll::~FormScroll()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus moves while the form is destroyed
}

QWidget *FormScroll::pin(QWidget *widget)
{
    m_pinned = widget;
    m_pinned->setParent(viewport());
    m_place = new QWidget;
    m_place->installEventFilter(this);
    readAt(m_place, m_pinned);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &FormScroll::placePinned);
    return m_place;
}

bool FormScroll::eventFilter(QObject *watched, QEvent *event)
{
    const bool isMoved = event->type() == QEvent::Move || event->type() == QEvent::Resize;
    if (m_place && (watched == m_place || watched == widget()) && isMoved) {
        placePinned();
    }
    if (watched == m_text && event->type() == QEvent::Resize && isLonger(static_cast<const QResizeEvent &>(*event))) {
        m_following.start(); // pasted text has its place only now
    }
    if (watched == m_message && event->type() == QEvent::Show) {
        m_following.start();
    }
    return QScrollArea::eventFilter(watched, event);
}

void FormScroll::placePinned()
{
    if (!m_pinned) {
        return;
    }
    const int height = m_pinned->heightForWidth(m_place->width());
    if (m_place->minimumHeight() != height || m_place->maximumHeight() != height) {
        m_place->setFixedHeight(height);
    }
    const QPoint place = m_place->mapTo(viewport(), QPoint());
    m_pinned->setGeometry(place.x(), std::max(0, place.y()), m_place->width(), height);
    m_pinned->raise();
}

void FormScroll::bringToTop(const QWidget *target)
{
    settleLayout(target);
    verticalScrollBar()->setValue(target->mapTo(widget(), QPoint()).y() - covered());
}

void FormScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    center();
    placePinned();
}

void FormScroll::center()
{
    if (QLayout *layout = widget() ? widget()->layout() : nullptr) {
        const int side = std::max(sideMargin, (viewport()->width() - scaledTo(font(), widest)) / 2);
        QMargins margins = layout->contentsMargins();
        margins.setLeft(side);
        margins.setRight(side);
        layout->setContentsMargins(margins);
    }
}

void FormScroll::unfollow()
{
    if (m_text) {
        disconnect(m_text, nullptr, &m_following, nullptr);
        m_text->removeEventFilter(this);
        m_text = nullptr;
    }
    if (m_message) {
        m_message->removeEventFilter(this);
        m_message = nullptr;
    }
}

void FormScroll::follow(QWidget *focus)
{
    if (auto *text = qobject_cast<QPlainTextEdit *>(focus)) {
        m_text = text;
        connect(text, &QPlainTextEdit::cursorPositionChanged, &m_following, qOverload<>(&QTimer::start));
        text->installEventFilter(this);
    }
    if (const QWidget *field = fieldAround(focus)) {
        m_message = field->findChild<ProblemLabel *>(QString(), Qt::FindDirectChildrenOnly);
    }
    if (m_message) {
        m_message->installEventFilter(this);
    }
}

void FormScroll::focusMoved(QWidget *to)
{
    unfollow();
    if (!to || !widget() || !widget()->isAncestorOf(to)) {
        return;
    }
    follow(to);
    noteAnchor(); // before anything folds because of it
    // A widget that was clicked is under the pointer, and stays there.
    if (QGuiApplication::mouseButtons() == Qt::NoButton) {
        m_following.start(); // once a new row has its place
    }
}

bool FormScroll::shows(const QWidget *part) const
{
    const QRect view = viewport()->rect().adjusted(0, covered(), 0, 0);
    const int top = part->mapTo(viewport(), QPoint()).y();
    return QRect(0, top, view.width(), part->height()).intersects(view);
}

void FormScroll::noteAnchor()
{
    QWidget *form = widget();
    if (!form) {
        return;
    }
    QWidget *focus = QApplication::focusWidget();
    const bool isInView = focus && focus != form && form->isAncestorOf(focus) && shows(focus);
    const QPoint top(viewport()->width() / 2, covered());
    m_anchor = isInView ? focus : form->childAt(form->mapFrom(viewport(), top));
    m_anchorTop = m_anchor ? m_anchor->mapTo(viewport(), QPoint()).y() : 0;
}

void FormScroll::holdAnchor()
{
    QScrollBar *bar = verticalScrollBar();
    // At the top of the form the view stays at the top, so that the user sees what appears there.
    if (bar->value() > 0 && m_anchor && widget()->isAncestorOf(m_anchor) && m_anchor->isVisibleTo(widget())) {
        bar->setValue(bar->value() + m_anchor->mapTo(viewport(), QPoint()).y() - m_anchorTop);
    }
}

void FormScroll::settleLayout(const QWidget *inner)
{
    QWidget *form = widget();
    // From the inside out: otherwise each level hears of a new size only by an event from the level inside it.
    for (const QWidget *at = inner; at && at != form; at = at->parentWidget()) {
        if (QLayout *layout = at->layout()) {
            layout->activate();
        }
    }
    form->layout()->activate();
    form->resize(form->width(), std::max(viewport()->height(), form->layout()->totalHeightForWidth(form->width())));
}

void FormScroll::keepInPlace(QWidget *widget, const std::function<void()> &work)
{
    FormScroll *scroll = nullptr;
    for (QWidget *at = widget; at && !scroll; at = at->parentWidget()) {
        scroll = qobject_cast<FormScroll *>(at);
    }
    if (!scroll) {
        work();
        return;
    }
    const int before = widget->mapTo(scroll->viewport(), QPoint()).y();
    work();
    scroll->settleLayout(widget);
    const int after = widget->mapTo(scroll->viewport(), QPoint()).y();
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->value() + after - before);
}

void FormScroll::reveal(QWidget *target)
{
    settleLayout(target);
    QWidget *form = widget();
    const int line = fontMetrics().height();
    const int view = viewport()->height();
    int above = covered() + line;
    int below = 2 * line;
    const auto placeOf = [form](const QWidget *each) { return QRect(each->mapTo(form, QPoint()), each->size()); };
    const auto fits = [&](const QRect &each) { return each.height() + above + below <= view; };
    const QWidget *field = fieldAround(target);
    QRect place = placeOf(field ? field : target);
    if (!field || !fits(place)) {
        above += line; // with its label
        below += line;
        place = placeOf(target);
    }
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(target); text && !fits(place)) {
        const QRect caret = text->cursorRect();
        place = QRect(text->viewport()->mapTo(form, caret.topLeft()), caret.size());
    }
    int value = verticalScrollBar()->value();
    value = std::max(value, place.bottom() + below - view);
    value = std::min(value, place.top() - above);
    verticalScrollBar()->setValue(value);
}

} // namespace leerschakel::ui
