// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/selectioncombo.h"

#include <QEvent>

namespace leerschakel::ui {

namespace {

/** In display order, the default of the command line first. Drafts are published only on request. */
constexpr std::array selections{exchange::Selection::Approved, exchange::Selection::Ready, exchange::Selection::All};

} // namespace

SelectionCombo::SelectionCombo(QWidget *parent) : QComboBox(parent)
{
    for (const exchange::Selection each : selections) {
        addItem(nameOf(each));
    }
    retranslate();
}

exchange::Selection SelectionCombo::selection() const
{
    return selections[size_t(std::max(0, currentIndex()))];
}

void SelectionCombo::setSelection(exchange::Selection selection)
{
    setCurrentIndex(int(std::ranges::find(selections, selection) - selections.begin()));
}

QString SelectionCombo::nameOf(exchange::Selection selection)
{
    switch (selection) {
    case exchange::Selection::Approved:
        return tr("Approved and ready");
    case exchange::Selection::Ready:
        return tr("All that are ready");
    case exchange::Selection::All:
        break;
    }
    return tr("Everything, for inspection");
}

void SelectionCombo::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void SelectionCombo::retranslate()
{
    setAccessibleName(tr("Which offerings"));
    for (int i = 0; i < count(); ++i) {
        setItemText(i, nameOf(selections[size_t(i)]));
    }
}

} // namespace leerschakel::ui
