// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/foldsection.h"

#include "widgets/expander.h"
#include "widgets/tone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace leerschakel::ui {

FoldSection::FoldSection(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_heading(new QToolButton(this)),
      m_note(new QLabel(this)),
      m_content(new QWidget(this)),
      m_inside(new QVBoxLayout(m_content))
{
    makeExpander(*m_heading);
    m_heading->setChecked(true);
    m_heading->setAutoRaise(true);
    m_heading->setArrowType(Qt::DownArrow);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setFocusPolicy(Qt::StrongFocus);
    QFont font = m_heading->font();
    font.setBold(true);
    m_heading->setFont(font);
    setTitle(title);

    m_inside->setContentsMargins(0, 4, 0, 0);
    m_inside->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_heading);
    head->addStretch();
    head->addWidget(m_note);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 8, 0, 12);
    all->setSpacing(4);
    all->addLayout(head);
    all->addWidget(m_content);
    m_note->setForegroundRole(QPalette::PlaceholderText);

    connect(m_heading, &QToolButton::toggled, this, [this](bool open) {
        m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_content->setVisible(open);
    });
}

void FoldSection::add(QWidget *widget)
{
    m_inside->addWidget(widget);
}

void FoldSection::setTitle(const QString &title)
{
    m_heading->setText(title);
    m_heading->setAccessibleName(title);
    m_heading->setAccessibleDescription(tr("Folds and unfolds this part"));
}

QString FoldSection::title() const
{
    return m_heading->text();
}

void FoldSection::focusHeading()
{
    m_heading->setFocus(Qt::OtherFocusReason);
}

void FoldSection::setNote(const QString &note)
{
    m_note->setText(note);
}

bool FoldSection::isOpen() const
{
    return m_heading->isChecked();
}

void FoldSection::setOpen(bool open)
{
    m_heading->setChecked(open);
}

void FoldSection::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(lineColor(palette()));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace leerschakel::ui
