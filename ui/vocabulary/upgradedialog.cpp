// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/upgradedialog.h"

#include "application/look.h"
#include "vocabulary/differencemodel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using vocabulary::Fate;

UpgradeDialog::UpgradeDialog(const vocabulary::SchemeDifference &difference, domain::Language language, QWidget *parent)
    : QDialog(parent)
{
    const QString title = difference.title.preferring(language);
    const bool isOther = difference.versionBefore != difference.versionAfter;
    setWindowTitle(isOther ? tr("%1 from %2 to %3").arg(title, difference.versionBefore, difference.versionAfter)
                           : tr("What changes in %1").arg(title));

    auto *heading = new QLabel(windowTitle());
    QFont strong = heading->font();
    strong.setPointSizeF(strong.pointSizeF() * 1.25);
    strong.setWeight(QFont::DemiBold);
    heading->setFont(strong);
    const int outdated = difference.outdatedUses();
    auto *explained = new QLabel(outdated == 0
            ? tr("Nothing that your offerings are linked with is retired or gone. The change can be undone.")
            : tr("%n linked concept(s) are retired or gone. The links stay; Leerschakel helps to replace them. The "
                 "change can be undone.",
                  nullptr, outdated));
    explained->setWordWrap(true);

    auto *model = new DifferenceModel(difference, language, this);
    auto *which = new QComboBox;
    which->setAccessibleName(tr("Which changes"));
    const QLocale locale;
    which->addItem(tr("All changes: %1").arg(locale.toString(difference.concepts.size())), -1);
    for (const Fate fate : vocabulary::fates) {
        if (difference.count(fate) > 0) {
            which->addItem(
                u"%1: %2"_s.arg(DifferenceModel::fateText(fate), locale.toString(difference.count(fate))), int(fate));
        }
    }
    connect(which, &QComboBox::currentIndexChanged, this, [which, model] {
        const int fate = which->currentData().toInt();
        model->showOnly(fate < 0 ? std::nullopt : std::optional(Fate(fate)));
    });

    auto *table = new QTableView;
    table->setModel(model);
    table->setAccessibleName(tr("What changes"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int character = fontMetrics().averageCharWidth();
    table->setColumnWidth(DifferenceModel::Concept, 38 * character);
    table->setColumnWidth(DifferenceModel::What, 18 * character);
    table->setColumnWidth(DifferenceModel::Uses, 16 * character);
    table->horizontalHeader()->setSectionResizeMode(DifferenceModel::Detail, QHeaderView::Stretch);

    auto *buttons = new QDialogButtonBox;
    auto *upgrade = buttons->addButton(tr("Use this version"), QDialogButtonBox::AcceptRole);
    upgrade->setDefault(true);
    buttons->addButton(tr("Leave it as it is"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);
    layout->addWidget(heading);
    layout->addWidget(explained);
    layout->addWidget(which, 0, Qt::AlignLeft);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    resize(character * 118, fontMetrics().height() * 34);
}

} // namespace leerschakel::ui
