// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/pagehead.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

QHBoxLayout *pageHead(QWidget *page, QLabel *heading, QPushButton *back)
{
    heading->setWordWrap(true);
    back->setIcon(QIcon::fromTheme(u"go-previous"_s));
    new QShortcut(Qt::Key_Escape, page, back, &QPushButton::click, Qt::WidgetWithChildrenShortcut);
    auto *row = new QHBoxLayout;
    row->addWidget(heading, 1);
    row->addWidget(back, 0, Qt::AlignTop);
    return row;
}

} // namespace leerschakel::ui
