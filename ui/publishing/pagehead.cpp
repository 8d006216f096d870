// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/pagehead.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

QHBoxLayout *pageHead(QLabel *heading, QPushButton *back)
{
    heading->setWordWrap(true);
    back->setIcon(QIcon::fromTheme(u"go-previous"_s));
    auto *row = new QHBoxLayout;
    row->addWidget(heading, 1);
    row->addWidget(back, 0, Qt::AlignTop);
    return row;
}

} // namespace leerschakel::ui
