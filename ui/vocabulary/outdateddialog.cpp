// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/outdateddialog.h"

#include "application/look.h"
#include "concepts/hitdelegate.h"
#include "concepts/skillpicker.h"
#include "store/records.h"
#include "vocabulary/alikeconcepts.h"
#include "vocabulary/differencemodel.h"
#include "widgets/labels.h"
#include "widgets/linkbutton.h"
#include "words/fieldlabels.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
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

constexpr int mostProposals = 8;
/** At most this many offerings are named. */
constexpr qsizetype mostOfferingsNamed = 8;

} // namespace

OutdatedDialog::OutdatedDialog(Session &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_list(new QTreeWidget), m_summary(new QLabel)
{
    setWindowTitle(tr("Skills that are out of date"));
    auto *explained =
        wrappedLabel(tr("Their vocabulary has retired them or left them out. Your links to them stay until you "
                        "choose something in their place."));
    m_list->setAccessibleName(windowTitle());
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Skill"), tr("What happened"), tr("Linked by"), tr("Use instead")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    const int character = fontMetrics().averageCharWidth();
    m_list->setColumnWidth(What, 20 * character);
    m_list->setColumnWidth(Uses, 17 * character);
    for (const int column : {Concept, Instead}) {
        m_list->header()->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    connect(m_list, &QTreeWidget::currentItemChanged, this, &OutdatedDialog::showRow);

    auto *parts = new QHBoxLayout;
    parts->setSpacing(2 * rhythm);
    parts->addWidget(m_list, 8);
    parts->addWidget(buildChoices(), 5);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_replace = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_replace->setObjectName(u"replace"_s);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(m_replace, &QPushButton::clicked, this, &OutdatedDialog::replace);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *end = new QHBoxLayout;
    end->addWidget(m_summary, 1);
    end->addWidget(buttons);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);
    layout->addWidget(headingLabel(windowTitle(), 1.4));
    layout->addWidget(explained);
    layout->addLayout(parts, 1);
    layout->addLayout(end);
    m_replace->setDefault(true);
    resize(character * 170, fontMetrics().height() * 34);
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

QWidget *OutdatedDialog::buildChoices()
{
    m_heading = headingLabel({}, 1);
    m_heading->setWordWrap(true);
    m_choices = new QListWidget;
    m_choices->setItemDelegate(new HitDelegate(m_choices));
    m_choices->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_other = new LinkButton(tr("Search for another skill"));
    m_picker = new SkillPicker(m_session);
    m_picker->hide();
    m_offerings = new QLabel;
    m_offerings->setObjectName(u"offerings"_s);
    m_offerings->setWordWrap(true);
    m_offerings->setTextFormat(Qt::PlainText);
    m_offerings->setForegroundRole(QPalette::PlaceholderText);
    connect(m_choices, &QListWidget::currentRowChanged, this, [this](int row) { choose(row - 1); });
    connect(m_other, &LinkButton::clicked, this, [this] {
        m_picker->show();
        m_picker->begin();
    });
    connect(m_picker, &SkillPicker::picked, this, &OutdatedDialog::add);
    connect(m_picker, &SkillPicker::closed, this, [this] {
        m_picker->hide();
        m_choices->setFocus(Qt::OtherFocusReason);
    });

    m_proposalSide = new QWidget;
    auto *column = new QVBoxLayout(m_proposalSide);
    column->setContentsMargins({});
    column->setSpacing(rhythm);
    column->addWidget(m_heading);
    column->addWidget(m_choices, 1);
    column->addWidget(m_other, 0, Qt::AlignLeft);
    column->addWidget(m_picker);
    column->addWidget(m_offerings);
    m_proposalSide->setEnabled(false);
    return m_proposalSide;
}

Result<QList<OutdatedDialog::Row>> OutdatedDialog::read(store::Catalogue &catalogue, domain::Language language)
{
    const Result<QList<OutdatedConcept>> outdated = vocabulary::outdatedConcepts(catalogue);
    if (!outdated) {
        return std::unexpected(outdated.error());
    }
    QList<Row> rows;
    for (const OutdatedConcept &each : *outdated) {
        const Result<Row> row = readRow(catalogue, each, language);
        if (!row) {
            return std::unexpected(row.error());
        }
        rows.append(*row);
    }
    return rows;
}

Result<OutdatedDialog::Row> OutdatedDialog::readRow(
    store::Catalogue &catalogue, const OutdatedConcept &outdated, domain::Language language)
{
    Row row{.outdated = outdated, .proposals = {}, .offerings = {}};
    // Replacements named by the vocabulary itself come first, then concepts with a similar name.
    const Result<QList<ConceptHit>> named = vocabulary::concepts(catalogue, outdated.successors, language);
    const Result<QList<ConceptHit>> alike = alikeConcepts(catalogue, outdated.label.preferring(language),
        {.language = language,
            .limit = mostProposals,
            .scheme = {},
            .type = {},
            .collection = {},
            .status = vocabulary::StatusFilter::Current});
    if (!named || !alike) {
        return std::unexpected(named ? alike.error() : named.error());
    }
    row.proposals = *named;
    for (const ConceptHit &hit : *alike) {
        if (hit.uri != outdated.uri && !std::ranges::contains(*named, hit.uri, &ConceptHit::uri)) {
            row.proposals.append(hit);
        }
    }
    // Only a single replacement named by the vocabulary is certain enough to preselect.
    if (outdated.successors.size() == 1 && row.proposals.value(0).uri == outdated.successors.first()) {
        row.chosen = 0;
    }
    const auto links =
        store::loadWhere(catalogue, domain::Kind::SkillLink, domain::skillLinkTable().concept_, outdated.uri);
    if (!links) {
        return std::unexpected(links.error());
    }
    for (const domain::Record &link : *links) {
        const domain::Id id = domain::skillLinkTable().offering(link);
        const auto offering = store::load(catalogue, domain::Kind::Offering, id);
        if (!offering) {
            return std::unexpected(offering.error());
        }
        if (*offering) {
            row.offerings.insert(id, recordLabel(**offering, language));
        }
    }
    return row;
}

QString OutdatedDialog::labelOf(const Row &row) const
{
    const QString label = row.outdated.label.preferring(m_session.language());
    return label.isEmpty() ? row.outdated.uri : label;
}

void OutdatedDialog::show(const QList<Row> &rows)
{
    m_rows = rows;
    for (const Row &row : std::as_const(m_rows)) {
        auto *item = new QTreeWidgetItem(m_list,
            {labelOf(row), DifferenceModel::fateText(row.outdated.fate),
                tr("%Ln offering(s)", nullptr, row.outdated.uses)});
        item->setToolTip(Concept,
            labelOf(row) + u'\n' + row.outdated.scheme.preferring(m_session.language()) + u'\n' + row.outdated.uri);
        item->setSizeHint(Concept, {0, fontMetrics().height() + rhythm});
    }
    m_proposalSide->setEnabled(!m_rows.isEmpty());
    refresh();
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus(Qt::OtherFocusReason);
}

void OutdatedDialog::showRow()
{
    const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (at < 0) {
        return;
    }
    const Row &row = m_rows[at];
    m_picker->hide();
    m_heading->setText(tr("Instead of \"%1\"").arg(labelOf(row)));
    m_choices->setAccessibleName(m_heading->text());
    {
        const QSignalBlocker quiet(m_choices);
        m_choices->clear();
        auto *keep = new QListWidgetItem(tr("Keep the link"), m_choices);
        keep->setData(HitDelegate::BelowRole,
            row.proposals.isEmpty() ? tr("No skill has a similar name: search for another one.")
                                    : tr("The link stays as it is, marked as out of date."));
        for (const ConceptHit &hit : row.proposals) {
            SkillPicker::addHit(*m_choices, hit);
            m_choices->item(m_choices->count() - 1)->setToolTip(hit.definition.isEmpty() ? hit.label : hit.definition);
        }
        m_choices->setCurrentRow(row.chosen + 1);
    }
    showOfferings(row);
}

void OutdatedDialog::showOfferings(const Row &row)
{
    QStringList titles = row.offerings.values();
    titles.sort(Qt::CaseInsensitive);
    const int more = int(titles.size() - mostOfferingsNamed);
    QString text = tr("Linked in: %1").arg(titles.first(std::min(mostOfferingsNamed, titles.size())).join(u" · "_s));
    if (more > 0) {
        text += u" · "_s + tr("and %Ln more", nullptr, more);
    }
    m_offerings->setText(text);
}

void OutdatedDialog::choose(int proposal)
{
    const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (at >= 0 && proposal >= -1) {
        m_rows[at].chosen = proposal;
        refresh();
    }
}

void OutdatedDialog::add(const ConceptHit &hit)
{
    const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (at < 0 || hit.uri == m_rows[at].outdated.uri) {
        return;
    }
    QList<ConceptHit> &proposals = m_rows[at].proposals;
    auto known = std::ranges::find(proposals, hit.uri, &ConceptHit::uri);
    if (known == proposals.end()) {
        known = proposals.insert(0, hit);
    }
    m_rows[at].chosen = int(known - proposals.begin());
    showRow();
    refresh();
}

QList<vocabulary::Replacement> OutdatedDialog::chosen() const
{
    QList<vocabulary::Replacement> replacements;
    for (const Row &row : m_rows) {
        if (row.chosen >= 0) {
            replacements.append({.concept_ = row.outdated.uri, .successor = row.proposals[row.chosen].uri});
        }
    }
    return replacements;
}

void OutdatedDialog::refresh()
{
    QSet<domain::Id> offerings;
    int count = 0;
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        item->setText(Instead, row.chosen < 0 ? tr("keep the link") : row.proposals[row.chosen].label);
        item->setToolTip(Instead, item->text(Instead));
        item->setForeground(Instead, palette().color(row.chosen < 0 ? QPalette::PlaceholderText : QPalette::Text));
        if (row.chosen >= 0) {
            ++count;
            for (auto at = row.offerings.cbegin(); at != row.offerings.cend(); ++at) {
                offerings.insert(at.key());
            }
        }
    }
    m_replace->setEnabled(count > 0);
    m_replace->setText(count == 0 ? tr("Replace") : tr("Replace %Ln skill(s)", nullptr, count));
    m_summary->setText(count == 0
            ? tr("No replacement is chosen yet.")
            : tr("In %Ln offering(s), as one step that can be undone.", nullptr, int(offerings.size())));
}

void OutdatedDialog::replace()
{
    const QList<vocabulary::Replacement> replacements = chosen();
    const Result<changes::ChangeSet> change = vocabulary::replaceConcepts(m_session.catalogue(), replacements);
    if (!change) {
        Q_EMIT m_session.failed(change.error());
        return;
    }
    if (change->isEmpty() || m_session.apply(*change)) {
        m_outcome = tr("%Ln skill(s) replaced", nullptr, int(replacements.size()));
        accept();
    }
}

} // namespace leerschakel::ui
