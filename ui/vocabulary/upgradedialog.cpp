// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/upgradedialog.h"

#include "application/look.h"
#include "vocabulary/differencemodel.h"
#include "widgets/labels.h"
#include "widgets/tone.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using vocabulary::Fate;
using vocabulary::SchemeDifference;

namespace {

/** Roles of the filter rows: the number of the fate, or that of one of the other filters. */
constexpr int KindRole = Qt::UserRole;
constexpr int anyFate = -1;
constexpr int inUse = -2;

/** \a text after a warning icon. */
QWidget *warning(const QString &text)
{
    auto *frame = new QFrame;
    frame->setObjectName(u"warning"_s);
    frame->setAutoFillBackground(true);
    QPalette tinted = frame->palette();
    tinted.setColor(QPalette::Window, toneSurface(Tone::Warns, tinted));
    frame->setPalette(tinted);
    auto *sign = new QLabel;
    sign->setPixmap(tonePixmap(Tone::Warns, tinted, 2 * rhythm, frame->devicePixelRatioF()));
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(rhythm, rhythm, rhythm, rhythm);
    row->setSpacing(rhythm);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(wrappedLabel(text), 1);
    return frame;
}

} // namespace

UpgradeDialog::UpgradeDialog(const SchemeDifference &difference, domain::Language language, QWidget *parent)
    : QDialog(parent),
      m_model(new DifferenceModel(difference, language, this)),
      m_kinds(new QTreeWidget),
      m_text(new QLineEdit)
{
    const QString title = difference.title.preferring(language);
    const bool isOther = difference.versionBefore != difference.versionAfter;
    setWindowTitle(isOther ? tr("%1 from %2 to %3").arg(title, difference.versionBefore, difference.versionAfter)
                           : tr("What changes in %1").arg(title));

    fillKinds(difference);
    m_text->setPlaceholderText(tr("Find a concept"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setClearButtonEnabled(true);
    connect(m_kinds, &QTreeWidget::currentItemChanged, this, &UpgradeDialog::filter);
    connect(m_text, &QLineEdit::textChanged, this, &UpgradeDialog::filter);

    auto *table = new QTableView;
    table->setModel(m_model);
    table->setAccessibleName(tr("What changes"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rhythm);
    table->horizontalHeader()->setHighlightSections(false);
    const int character = fontMetrics().averageCharWidth();
    table->setColumnWidth(DifferenceModel::What, 20 * character);
    table->setColumnWidth(DifferenceModel::Uses, 17 * character);
    for (const int column : {DifferenceModel::Concept, DifferenceModel::Detail}) {
        table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    }

    auto *buttons = new QDialogButtonBox;
    auto *upgrade =
        buttons->addButton(isOther ? tr("Use version %1").arg(difference.versionAfter) : tr("Use what was loaded"),
            QDialogButtonBox::AcceptRole);
    upgrade->setObjectName(u"upgrade"_s);
    auto *leave = buttons->addButton(
        isOther ? tr("Keep %1").arg(difference.versionBefore) : tr("Leave it as it is"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *found = new QVBoxLayout;
    found->setSpacing(rhythm);
    found->addWidget(m_text);
    found->addWidget(table, 1);
    auto *parts = new QHBoxLayout;
    parts->setSpacing(2 * rhythm);
    parts->addWidget(m_kinds);
    parts->addLayout(found, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);
    layout->addWidget(headingLabel(windowTitle(), 1.4));
    layout->addWidget(wrappedLabel(sizes(difference) + u' ' + uses(difference)));
    if (difference.looksIncomplete()) {
        const QLocale locale;
        layout->addWidget(warning(
            tr("%1 of the %2 concepts are not in what you loaded. That is more than a publisher usually removes: a "
               "file of the download may be missing. Check it before you go on.")
                .arg(locale.toString(difference.count(Fate::Vanished)), locale.toString(difference.conceptsBefore))));
    }
    layout->addSpacing(rhythm);
    layout->addLayout(parts, 1);
    layout->addWidget(buttons);
    // So that Enter makes the safe choice.
    (difference.looksIncomplete() ? leave : upgrade)->setDefault(true);
    resize(character * 160, fontMetrics().height() * 36);
    m_kinds->setFocus();
}

QString UpgradeDialog::sizes(const SchemeDifference &difference) const
{
    const QLocale locale;
    return difference.conceptsBefore == difference.conceptsAfter
        ? tr("The number of concepts stays %1.").arg(locale.toString(difference.conceptsAfter))
        : tr("The number of concepts goes from %1 to %2.")
              .arg(locale.toString(difference.conceptsBefore), locale.toString(difference.conceptsAfter));
}

QString UpgradeDialog::uses(const SchemeDifference &difference) const
{
    const int outdated = difference.outdatedUses();
    return outdated == 0
        ? tr("Nothing that your offerings are linked to is retired or gone. The change can be undone.")
        : tr("%Ln linked concept(s) are retired or gone. The links stay; Leerschakel helps to replace them. The "
             "change can be undone.",
              nullptr, outdated);
}

void UpgradeDialog::fillKinds(const SchemeDifference &difference)
{
    m_kinds->setAccessibleName(tr("Which changes"));
    m_kinds->setHeaderHidden(true);
    m_kinds->setColumnCount(2);
    m_kinds->setRootIsDecorated(false);
    m_kinds->setUniformRowHeights(true);
    m_kinds->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const QLocale locale;
    int widest = 0;
    const auto add = [&](const QString &text, qsizetype count, int kind) {
        if (count == 0) {
            return;
        }
        auto *item = new QTreeWidgetItem(m_kinds, {text, locale.toString(count)});
        item->setData(0, KindRole, kind);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        widest = std::max(widest, fontMetrics().horizontalAdvance(item->text(0) + item->text(1)));
        item->setSizeHint(0, {0, fontMetrics().height() + rhythm});
        item->setData(0, Qt::AccessibleTextRole, u"%1: %2"_s.arg(text, locale.toString(count)));
    };
    add(tr("All changes"), difference.concepts.size(), anyFate);
    add(tr("In use by your offerings"),
        std::ranges::count_if(
            difference.concepts, [](const vocabulary::ConceptDifference &each) { return each.uses > 0; }),
        inUse);
    for (const Fate fate : vocabulary::fates) {
        const QString text = DifferenceModel::fateText(fate);
        add(text.left(1).toUpper() + text.mid(1), difference.count(fate), int(fate));
    }
    m_kinds->setCurrentItem(m_kinds->topLevelItem(0));
    m_kinds->header()->setStretchLastSection(false);
    m_kinds->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_kinds->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_kinds->setFixedWidth(widest + 8 * rhythm);
}

void UpgradeDialog::filter()
{
    const int kind = m_kinds->currentItem() ? m_kinds->currentItem()->data(0, KindRole).toInt() : anyFate;
    m_model->showOnly(kind >= 0 ? std::optional(Fate(kind)) : std::nullopt, kind == inUse, m_text->text().trimmed());
}

} // namespace leerschakel::ui
