// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/statefilter.h"

#include "application/look.h"
#include "domain/constant.h"
#include "publishing/readinessmodel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using publishing::Readiness;

namespace {

constexpr int anyState = -1;
constexpr std::array states{
    Readiness::Blocked, Readiness::Changed, Readiness::Ready, Readiness::Published, Readiness::Withdrawn};

QString patternOf(int state)
{
    return state == anyState                 ? QString()
        : state == int(Readiness::Withdrawn) ? u"^(%1|%2)$"_s.arg(state).arg(int(Readiness::Withdrawing))
                                             : u"^%1$"_s.arg(state);
}

} // namespace

StateFilter::StateFilter(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(rhythm / 2);
    const auto add = [&](int state) {
        auto *button = new QPushButton;
        button->setCheckable(true);
        button->setFlat(true);
        m_buttons->addButton(button, state + 1); // QButtonGroup reserves negative ids
        row->addWidget(button);
    };
    add(anyState);
    for (const Readiness state : states) {
        add(int(state));
    }
    row->addStretch();
    m_buttons->button(anyState + 1)->setChecked(true);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(patternOf(id - 1)); });
}

void StateFilter::setRows(const QList<publishing::OfferingReadiness> &rows)
{
    QHash<int, int> counts;
    for (const publishing::OfferingReadiness &row : rows) {
        ++counts[int(row.readiness)];
    }
    const QLocale locale;
    QAbstractButton *all = m_buttons->button(anyState + 1);
    all->setText(tr("All %1").arg(locale.toString(rows.size())));
    all->show();
    for (const Readiness state : states) {
        const int count =
            counts.value(int(state)) + (state == Readiness::Withdrawn ? counts.value(int(Readiness::Withdrawing)) : 0);
        QAbstractButton *button = m_buttons->button(int(state) + 1);
        button->setText(ReadinessModel::name(state) + u' ' + locale.toString(count));
        button->setVisible(count > 0 || button->isChecked());
    }
}

void StateFilter::hideAll()
{
    for (QAbstractButton *button : constant(m_buttons->buttons())) {
        button->hide();
    }
}

} // namespace leerschakel::ui
