// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/outdateddialog.h"

#include "application/look.h"
#include "vocabulary/differencemodel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using vocabulary::ConceptHit;
using vocabulary::OutdatedConcept;

namespace {

enum Column { Concept, What, Uses, Instead, ColumnCount };

constexpr int mostProposals = 6;

} // namespace

OutdatedDialog::OutdatedDialog(Session &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_list(new QTreeWidget), m_summary(new QLabel)
{
    setWindowTitle(tr("Skills that are out of date"));
    auto *explained =
        new QLabel(tr("Their vocabulary has retired them or left them out. Your links to them stay until you "
                      "choose something in their place."));
    explained->setWordWrap(true);
    m_list->setAccessibleName(windowTitle());
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Skill"), tr("What happened"), tr("Linked by"), tr("Use instead")});
    m_list->setRootIsDecorated(false);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    const int character = fontMetrics().averageCharWidth();
    m_list->setColumnWidth(Concept, 36 * character);
    m_list->setColumnWidth(What, 18 * character);
    m_list->setColumnWidth(Uses, 14 * character);
    m_list->header()->setStretchLastSection(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_replace = buttons->addButton(tr("Replace"), QDialogButtonBox::ActionRole);
    m_replace->setDefault(true);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(m_replace, &QPushButton::clicked, this, &OutdatedDialog::replace);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);
    layout->addWidget(explained);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
    resize(character * 124, fontMetrics().height() * 26);
    refresh();

    const domain::Language language = m_session.language();
    m_session.background<QList<Row>>(
        this, [language](store::Catalogue &catalogue) { return read(catalogue, language); },
        [this](const Result<QList<Row>> &rows) {
            m_isSettled = true;
            if (rows) {
                show(*rows);
            } else {
                Q_EMIT m_session.failed(rows.error());
                reject();
            }
        });
}

Result<QList<OutdatedDialog::Row>> OutdatedDialog::read(store::Catalogue &catalogue, domain::Language language)
{
    const Result<QList<OutdatedConcept>> outdated = vocabulary::outdatedConcepts(catalogue);
    if (!outdated) {
        return std::unexpected(outdated.error());
    }
    QList<Row> rows;
    for (const OutdatedConcept &each : *outdated) {
        // What the vocabulary itself names comes first; then what is called alike.
        Result<QList<ConceptHit>> proposals = vocabulary::concepts(catalogue, each.successors, language);
        const Result<QList<ConceptHit>> alike = vocabulary::search(catalogue, each.label.preferring(language),
            {.language = language, .limit = mostProposals, .scheme = {}, .type = {}});
        if (!proposals || !alike) {
            return std::unexpected(proposals ? alike.error() : proposals.error());
        }
        for (const ConceptHit &hit : *alike) {
            if (hit.uri != each.uri && !std::ranges::contains(*proposals, hit.uri, &ConceptHit::uri)) {
                proposals->append(hit);
            }
        }
        rows.append({.outdated = each, .proposals = *proposals});
    }
    return rows;
}

void OutdatedDialog::show(const QList<Row> &rows)
{
    m_rows = rows;
    for (const Row &row : std::as_const(m_rows)) {
        const QString label = row.outdated.label.preferring(m_session.language());
        auto *item = new QTreeWidgetItem(m_list,
            {label.isEmpty() ? row.outdated.uri : label, DifferenceModel::fateText(row.outdated.fate),
                tr("%n offering(s)", nullptr, row.outdated.uses)});
        item->setToolTip(Concept, row.outdated.scheme.preferring(m_session.language()) + u'\n' + row.outdated.uri);
        QComboBox *choice = choiceOf(row);
        m_choices.append(choice);
        m_list->setItemWidget(item, Instead, choice);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    refresh();
}

QComboBox *OutdatedDialog::choiceOf(const Row &row)
{
    auto *choice = new QComboBox;
    choice->setAccessibleName(tr("Instead of %1").arg(row.outdated.label.preferring(m_session.language())));
    choice->addItem(tr("Keep the link"));
    for (const ConceptHit &hit : row.proposals) {
        const QString path = hit.path.join(u" › "_s);
        choice->addItem(hit.label, hit.uri);
        choice->setItemData(choice->count() - 1, path.isEmpty() ? hit.uri : path, Qt::ToolTipRole);
    }
    // Only what the vocabulary names, and only when it names one, is certain enough to be chosen beforehand.
    if (row.outdated.successors.size() == 1 && row.proposals.value(0).uri == row.outdated.successors.first()) {
        choice->setCurrentIndex(1);
    }
    connect(choice, &QComboBox::currentIndexChanged, this, &OutdatedDialog::refresh);
    return choice;
}

QList<vocabulary::Replacement> OutdatedDialog::chosen() const
{
    QList<vocabulary::Replacement> replacements;
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        const QString successor = m_choices[i]->currentData().toString();
        if (!successor.isEmpty()) {
            replacements.append({.concept_ = m_rows[i].outdated.uri, .successor = successor});
        }
    }
    return replacements;
}

void OutdatedDialog::refresh()
{
    int links = 0;
    int count = 0;
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (m_choices[i]->currentIndex() > 0) {
            links += m_rows[i].outdated.uses;
            ++count;
        }
    }
    m_replace->setEnabled(count > 0);
    m_summary->setText(count == 0
            ? tr("Nothing is chosen to be replaced.")
            : tr("%1 of %2 replaced, in %n offering(s), as one step that can be undone.", nullptr, links)
                  .arg(count)
                  .arg(m_rows.size()));
}

void OutdatedDialog::replace()
{
    const Result<changes::ChangeSet> change = vocabulary::replaceConcepts(m_session.catalogue(), chosen());
    if (!change) {
        Q_EMIT m_session.failed(change.error());
        return;
    }
    if (change->isEmpty() || m_session.apply(*change)) {
        accept();
    }
}

} // namespace leerschakel::ui
