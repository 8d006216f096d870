// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/welcomeview.h"

#include "application/look.h"
#include "widgets/labels.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

WelcomeView::WelcomeView(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent), m_recent(new QListWidget(this)), m_recentBox(new QWidget(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    QLabel *title = headingLabel(tr("Leerschakel"), 1.9);
    auto *subtitle =
        new QLabel(tr("Describe modular lifelong-learning offerings once, and publish them everywhere."), this);
    subtitle->setWordWrap(true);
    subtitle->setForegroundRole(QPalette::PlaceholderText);

    auto *buttons = new QVBoxLayout;
    for (QAction *action : actions) {
        auto *button = new QPushButton(action->icon(), action->iconText(), this);
        button->setToolTip(action->toolTip());
        button->setMinimumWidth(36 * rhythm);
        button->setProperty("primary", action == actions.first());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button, 0, Qt::AlignLeft);
    }

    auto *recentTitle = new QLabel(tr("Recently used"), m_recentBox);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    recentTitle->setFont(bold);
    m_recent->setAccessibleName(recentTitle->text());
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    auto *recentLayout = new QVBoxLayout(m_recentBox);
    recentLayout->setContentsMargins({});
    recentLayout->addWidget(recentTitle);
    recentLayout->addWidget(m_recent);
    const auto open = [this](QListWidgetItem *item) { Q_EMIT recentChosen(item->data(Qt::UserRole).toString()); };
    connect(m_recent, &QListWidget::itemActivated, this, open); // by key
    connect(m_recent, &QListWidget::itemClicked, this, open);

    auto *column = new QVBoxLayout;
    column->setSpacing(rhythm);
    column->addStretch(1);
    column->addWidget(title);
    column->addWidget(subtitle);
    column->addSpacing(2 * rhythm);
    column->addLayout(buttons);
    column->addSpacing(3 * rhythm);
    column->addWidget(m_recentBox, 4);
    column->addStretch(2);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(column, 2);
    layout->addStretch(1);
    setRecent({});
}

void WelcomeView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        sizeRecent();
    }
}

void WelcomeView::sizeRecent()
{
    for (int row = 0; row < m_recent->count(); ++row) {
        m_recent->item(row)->setSizeHint({0, fontMetrics().height() + 2 * rhythm});
    }
}

void WelcomeView::setRecent(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths) {
        const QFileInfo file(path);
        const QString folder = QDir::toNativeSeparators(file.absolutePath());
        auto *item = new QListWidgetItem(file.completeBaseName() + u"    "_s + folder, m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
    }
    sizeRecent();
    m_recentBox->setVisible(!paths.isEmpty());
}

} // namespace leerschakel::ui
