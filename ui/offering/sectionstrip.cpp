// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/sectionstrip.h"

#include "widgets/flowlayout.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

SectionStrip::SectionStrip(QWidget *parent) : QWidget(parent), m_flow(new FlowLayout(this, 2))
{
    setObjectName(u"sectionStrip"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_flow->setContentsMargins(0, 2, 0, 4);
}

void SectionStrip::add(const QString &title)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(m_entries.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
    button->installEventFilter(this);
    const int section = int(m_entries.size());
    m_entries.append({.button = button, .title = title, .worst = {}, .count = 0});
    show(m_entries.last());
    m_flow->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, section] {
        setCurrent(section);
        Q_EMIT chosen(section);
    });
}

void SectionStrip::setTitle(int section, const QString &title)
{
    Entry &entry = m_entries[section];
    if (entry.title != title) {
        entry.title = title;
        show(entry);
    }
}

void SectionStrip::setFound(int section, std::optional<Tone> worst, int count)
{
    Entry &entry = m_entries[section];
    if (entry.worst != worst || entry.count != count) {
        entry.worst = worst;
        entry.count = count;
        show(entry);
    }
}

void SectionStrip::show(const Entry &entry)
{
    entry.button->setText(entry.worst ? u' ' + entry.title : entry.title); // a gap between icon and text
    entry.button->setIcon(entry.worst ? toneIcon(*entry.worst, palette()) : QIcon());
    const QString found = entry.worst ? tr("%Ln finding(s)", nullptr, entry.count) : QString();
    entry.button->setToolTip(found.isEmpty() ? entry.title : entry.title + u": "_s + found);
    entry.button->setAccessibleName(found.isEmpty() ? entry.title : entry.title + u", "_s + found);
}

void SectionStrip::setCurrent(int section)
{
    m_current = section;
    for (qsizetype at = 0; at < m_entries.size(); ++at) {
        m_entries[at].button->setChecked(at == section);
    }
}

void SectionStrip::setStop(qsizetype section)
{
    for (qsizetype at = 0; at < m_entries.size(); ++at) {
        m_entries[at].button->setFocusPolicy(at == section ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

bool SectionStrip::eventFilter(QObject *watched, QEvent *event)
{
    const auto now = std::ranges::find(std::as_const(m_entries), watched, &Entry::button);
    if (now == m_entries.cend()) {
        return QWidget::eventFilter(watched, event);
    }
    const qsizetype at = now - m_entries.cbegin();
    if (event->type() == QEvent::FocusIn) {
        setStop(at);
    } else if (event->type() == QEvent::FocusOut) {
        setStop(0);
    }
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent *>(event)->key();
    const qsizetype last = m_entries.size() - 1;
    const qsizetype then = key == Qt::Key_Left ? std::max<qsizetype>(0, at - 1)
        : key == Qt::Key_Right                 ? std::min(last, at + 1)
        : key == Qt::Key_Home                  ? 0
        : key == Qt::Key_End                   ? last
                                               : -1;
    if (then < 0) {
        return QWidget::eventFilter(watched, event);
    }
    m_entries[then].button->setFocus(Qt::OtherFocusReason);
    return true;
}

void SectionStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        std::ranges::for_each(m_entries, [this](const Entry &entry) { show(entry); });
    }
}

void SectionStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, lineColor(palette()));
}

} // namespace leerschakel::ui
