// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagebar.h"

#include "application/look.h"
#include "domain/sentences.h"
#include "widgets/announcement.h"

#include <QApplication>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

/** More would leave too little room for the content. */
constexpr qsizetype mostMessages = 3;

} // namespace

MessageBar::MessageBar(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_more(new QLabel(this))
{
    setObjectName(u"messageBar"_s);
    m_column->setContentsMargins({});
    m_column->setSpacing(1);
    m_more->setObjectName(u"moreMessages"_s);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    m_more->setContentsMargins(2 * rhythm, 2, rhythm, 2);
    m_column->addWidget(m_more);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { removeAll(MessageRow::Kind::Notice); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *from, const QWidget *to) {
        if (from && to && isAncestorOf(to) && !isAncestorOf(from)) {
            m_before = from;
        }
    });
    arrange();
}

MessageBar::~MessageBar()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus moves while the rows are destroyed
}

void MessageBar::tell(const QString &text)
{
    add(MessageRow::Kind::Notice, Tone::Good, text, {});
    m_timer.start(std::chrono::seconds(12));
}

void MessageBar::offer(const QString &text, const QList<Action> &actions)
{
    add(MessageRow::Kind::Offer, Tone::Good, text, actions);
}

void MessageBar::withdrawOffers()
{
    removeAll(MessageRow::Kind::Offer);
}

void MessageBar::ask(const QString &text, const QList<Action> &actions, const std::function<void()> &closed)
{
    withdrawQuestion();
    add(MessageRow::Kind::Question, Tone::Warns, text, actions, closed)->takeFocus();
}

void MessageBar::withdrawQuestion()
{
    removeAll(MessageRow::Kind::Question);
}

void MessageBar::warn(const QString &text, const QList<Action> &actions, const std::function<void()> &closed)
{
    add(MessageRow::Kind::Lasting, Tone::Warns, text, actions, closed);
}

void MessageBar::fail(const domain::Error &error)
{
    add(MessageRow::Kind::Lasting, Tone::Blocks, domain::sentence(error), {});
}

void MessageBar::clear()
{
    m_timer.stop();
    qDeleteAll(std::exchange(m_rows, {}));
    arrange();
}

QString MessageBar::text() const
{
    return m_rows.isEmpty() ? QString() : m_rows.constFirst()->text();
}

MessageRow *MessageBar::add(MessageRow::Kind kind, Tone tone, const QString &text, const QList<Action> &actions,
    const std::function<void()> &closed)
{
    // Notices are replaced; there is one offer at a time; a repeated error replaces the earlier one.
    removeAll(MessageRow::Kind::Notice);
    if (kind == MessageRow::Kind::Offer) {
        removeAll(MessageRow::Kind::Offer);
    }
    const auto same =
        std::ranges::find_if(m_rows, [&](const MessageRow *row) { return row->kind() == kind && row->text() == text; });
    if (same != m_rows.end()) {
        delete *same;
        m_rows.erase(same);
    }
    auto *row = new MessageRow(kind, tone, text, actions, this);
    m_rows.prepend(row);
    m_column->insertWidget(0, row);
    connect(row, &MessageRow::closed, this, [this, row, closed] {
        remove(row);
        if (closed) {
            closed();
        }
    });
    connect(row, &MessageRow::done, this, [this, row] { remove(row); });
    arrange();
    announce(*this, text);
    return row;
}

void MessageBar::remove(MessageRow *row)
{
    m_rows.removeOne(row);
    giveBackFocus(*row);
    row->hide();
    row->deleteLater(); // deleted later, as the clicked button is in it
    arrange();
}

void MessageBar::giveBackFocus(const QWidget &row)
{
    // Qt would give the focus to the next widget in the window, and a form would scroll to it.
    const QWidget *focus = QApplication::focusWidget();
    if (focus && row.isAncestorOf(focus) && m_before && m_before->isVisible() && m_before->isEnabled()) {
        m_before->setFocus(Qt::OtherFocusReason);
    }
}

void MessageBar::removeAll(MessageRow::Kind kind)
{
    const QList<MessageRow *> rows = m_rows;
    for (MessageRow *row : rows) {
        if (row->kind() == kind) {
            remove(row);
        }
    }
}

qsizetype MessageBar::fitting() const
{
    // Most of a small window is left to the content.
    const int room = window()->height() / 3;
    int taken = 0;
    qsizetype count = 0;
    while (count < std::min<qsizetype>(m_rows.size(), mostMessages)) {
        taken += std::max(m_rows[count]->heightForWidth(width()), m_rows[count]->sizeHint().height());
        if (count > 0 && taken > room) {
            break;
        }
        ++count;
    }
    return count;
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width()) {
        QMetaObject::invokeMethod(this, &MessageBar::arrange, Qt::QueuedConnection);
    }
}

void MessageBar::arrange()
{
    const qsizetype fitting = this->fitting();
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        m_rows[at]->setVisible(at < fitting);
    }
    const int hidden = int(m_rows.size() - fitting);
    m_more->setText(tr("%Ln more message(s); close these to see them", nullptr, hidden));
    m_more->setVisible(hidden > 0);
    setVisible(!m_rows.isEmpty());
}

} // namespace leerschakel::ui
