// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/directoryview.h"

#include "application/look.h"
#include "directory/sharedcolumns.h"
#include "directory/sharedcommands.h"
#include "directory/sharededitor.h"
#include "directory/sharedfilter.h"
#include "domain/constant.h"
#include "domain/sharing.h"
#include "widgets/emptystate.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "widgets/wholetip.h"
#include "words/fieldlabels.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using authoring::SharedRecord;
using changes::RecordRef;
using domain::Id;
using domain::Record;

namespace {

/** With fewer characters of width than this, the details are below the table. */
constexpr int characterColumns = 95;

} // namespace

DirectoryView::DirectoryView(Session &session, QWidget *parent)
    : View(parent),
      m_session(session),
      m_model(new SharedModel(this)),
      m_filter(new SharedFilter(this)),
      m_commands(new SharedCommands(session, *m_model, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_filter->setSourceModel(m_model);
    buildTools();
    buildTable();
    m_parts = new QSplitter(Qt::Horizontal);
    m_parts->addWidget(m_table);
    m_parts->addWidget(buildDetails());
    m_parts->setChildrenCollapsible(false);
    m_parts->setStretchFactor(0, 3);
    m_parts->setStretchFactor(1, 2);
    auto *full = new QWidget;
    auto *column = new QVBoxLayout(full);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_parts, 1);
    auto *none = new EmptyState(u"view-institution"_s, this);
    m_pages = new QStackedWidget;
    m_pages->addWidget(full);
    m_pages->addWidget(none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);

    connect(&m_session, &Session::changed, this, &DirectoryView::refreshLater);
    connect(&m_session, &Session::stateChanged, this, &DirectoryView::refreshLater);
    connect(&m_session, &Session::othersChanged, this, &DirectoryView::refreshLater);
    connect(m_commands, &SharedCommands::merging, this, [this](const Id &kept) { m_wanted = kept; });
    connect(m_commands, &SharedCommands::changeMade, this, &DirectoryView::changeMade);
    connect(m_commands, &SharedCommands::failed, this, &DirectoryView::failed);
    connect(m_commands, &SharedCommands::workingChanged, this, [this] {
        if (!m_commands->isWorking()) {
            refreshLater();
        }
        refreshButtons();
    });
    retranslate();
    showChosen();
}

void DirectoryView::buildTools()
{
    m_tools = new QWidget;
    auto *row = new FlowLayout(m_tools, rhythm);
    row->setContentsMargins(2 * rhythm, rhythm, 2 * rhythm, rhythm);
    m_words = new QLineEdit;
    m_words->setObjectName(u"directoryFilter"_s);
    m_words->setClearButtonEnabled(true);
    new WholeTip(m_words);
    m_kind = new QComboBox;
    m_kind->setObjectName(u"directoryKind"_s);
    m_showing = new QComboBox;
    m_showing->setObjectName(u"directoryShowing"_s);
    for (QComboBox *combo : {m_kind, m_showing}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    m_kind->addItem(QString());
    for (const domain::Kind kind : domain::sharedKinds()) {
        m_kind->addItem(QString(), int(kind));
    }
    m_showing->addItems({QString(), QString(), QString()});
    m_add = new QPushButton;
    m_add->setObjectName(u"addRecord"_s);
    auto *kinds = new QMenu(m_add);
    for (const domain::Kind kind : domain::sharedKinds()) {
        QAction *action = kinds->addAction(QString());
        action->setData(int(kind));
        connect(action, &QAction::triggered, this, [this, kind] { makeNew(kind); });
        m_makers.append(action);
    }
    m_add->setMenu(kinds);
    m_merge = new QPushButton;
    m_merge->setObjectName(u"mergeRecords"_s);
    m_remove = new QPushButton;
    m_remove->setObjectName(u"removeRecords"_s);
    for (QWidget *each : std::initializer_list<QWidget *>{m_words, m_kind, m_showing, m_add, m_merge, m_remove}) {
        row->addWidget(each);
    }
    connect(m_words, &QLineEdit::textChanged, this, &DirectoryView::filter);
    connect(m_kind, &QComboBox::activated, this, &DirectoryView::filter);
    connect(m_showing, &QComboBox::activated, this, &DirectoryView::filter);
    connect(m_merge, &QPushButton::clicked, this, [this] {
        commitPending();
        if (const QList<SharedRecord> records = toMerge(); !records.isEmpty()) {
            m_commands->askToMerge(records);
        }
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        commitPending();
        m_commands->remove(chosen());
    });
}

void DirectoryView::buildTable()
{
    m_table = new QTableView;
    m_table->setObjectName(u"directoryTable"_s);
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(SharedModel::Name, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(true);
    m_table->setColumnHidden(SharedModel::Alike, true);
    m_columns = new SharedColumns(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DirectoryView::showChosen);
    connect(m_table, &QTableView::activated, this, [this] { m_editor->focusField(u"name"_s); });
}

QWidget *DirectoryView::buildDetails()
{
    m_editor = new SharedEditor(m_session);
    m_many = wrappedLabel({});
    m_many->setObjectName(u"directoryMany"_s);
    m_many->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_many->setContentsMargins(3 * rhythm, 2 * rhythm, 3 * rhythm, 2 * rhythm);
    m_details = new QStackedWidget;
    m_details->addWidget(m_editor);
    m_details->addWidget(m_many);
    connect(m_editor, &SharedEditor::offeringRequested, this, &DirectoryView::offeringRequested);
    connect(m_editor, &SharedEditor::offeringsRequested, this, &DirectoryView::offeringsRequested);
    connect(m_editor, &SharedEditor::failed, this, &DirectoryView::failed);
    connect(m_editor, &SharedEditor::recordRequested, this, [this](const Id &id) {
        commitPending();
        m_wanted = id;
        reload();
    });
    return m_details;
}

void DirectoryView::retranslate()
{
    m_words->setPlaceholderText(tr("Filter by name, town or code"));
    m_words->setAccessibleName(tr("Filter"));
    m_kind->setAccessibleName(tr("Kind"));
    m_showing->setAccessibleName(tr("Which ones"));
    m_kind->setItemText(0, tr("All kinds"));
    for (int i = 1; i < m_kind->count(); ++i) {
        m_kind->setItemText(i, SharedModel::kindName(domain::Kind(m_kind->itemData(i).toInt())));
    }
    m_table->setAccessibleName(tr("Organisations, contacts, locations and regional deals"));
    m_details->setAccessibleName(tr("Details"));
    for (QAction *maker : std::as_const(m_makers)) {
        maker->setText(tr("New %1").arg(kindLabel(domain::Kind(maker->data().toInt()))));
    }
    m_add->setText(tr("&New"));
    auto *none = static_cast<EmptyState *>(m_pages->widget(1));
    none->setText(tr("No organisations, contacts or locations yet"),
        tr("Those that offerings refer to are listed here, with where each is used."));
    none->setActions(m_session.isWritable() ? m_makers : QList<QAction *>());
    fitToWords();
    refreshButtons();
}

void DirectoryView::fitToWords()
{
    m_words->setMinimumWidth(fontMetrics().horizontalAdvance(m_words->placeholderText()) + 5 * rhythm);
    m_columns->fit();
}

bool DirectoryView::isSettled() const
{
    return !m_isReading && !(m_isStale && isVisible()) && !m_commands->isWorking() && m_editor->isSettled();
}

void DirectoryView::commitPending()
{
    m_editor->commitPending();
}

bool DirectoryView::showRecord(const Record &record)
{
    if (record.isNull() || !domain::sharedKinds().contains(record.kind())) {
        return false;
    }
    m_wanted = record.id();
    reload();
    return true;
}

void DirectoryView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    if (m_isStale) {
        reload();
    }
}

void DirectoryView::changeEvent(QEvent *event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_pages) {
        retranslate();
        reload();
    }
    if (event->type() == QEvent::FontChange && m_pages) {
        fitToWords();
    }
}

void DirectoryView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    const bool isNarrow = isNarrowerThan(characterColumns, *this);
    const Qt::Orientation orientation = isNarrow ? Qt::Vertical : Qt::Horizontal;
    if (m_parts->orientation() != orientation) {
        m_parts->setOrientation(orientation);
        m_parts->setSizes(isNarrow ? QList{1, 1} : QList{3, 2});
    }
}

void DirectoryView::refreshLater()
{
    m_isStale = true;
    if (isVisible()) {
        reload();
    }
}

void DirectoryView::reload()
{
    m_isStale = true;
    if (m_isReading) {
        return; // it is read again when this read has finished
    }
    m_isStale = false;
    m_isReading = true;
    m_session.background<SharedModel::Content>(
        this,
        [language = m_session.language()](store::Catalogue &catalogue) {
            return authoring::sharedRecords(catalogue).transform(
                [language](const QList<SharedRecord> &records) { return SharedModel::contentOf(records, language); });
        },
        [this](const Result<SharedModel::Content> &answer) {
            m_isReading = false;
            if (answer) {
                take(*answer);
            } else {
                Q_EMIT failed(answer.error());
            }
            if (m_isStale && isVisible()) {
                reload();
            }
        });
}

void DirectoryView::take(const SharedModel::Content &content)
{
    QList<Id> ids;
    const QList<SharedRecord> before = chosen();
    std::ranges::transform(before, std::back_inserter(ids), [](const SharedRecord &each) { return each.record.id(); });
    Id current = ids.value(0);
    const int place = m_table->currentIndex().row();
    m_isTaking = true;
    m_model->setContent(content);
    if (!m_wanted.isNull() && m_model->indexOf(m_wanted).isValid()) {
        current = m_wanted;
        ids = {m_wanted};
        if (!m_filter->mapFromSource(m_model->indexOf(m_wanted)).isValid()) {
            m_words->clear();
            m_kind->setCurrentIndex(0);
            m_showing->setCurrentIndex(0);
            filter();
        }
    }
    m_wanted = {};
    if (!m_model->indexOf(current).isValid() && (m_isFirst || !ids.isEmpty())) {
        // The first time, and when the chosen record is gone, something is shown anyway: the record that is now in its
        // place.
        const int row = std::clamp(place, 0, std::max(0, m_filter->rowCount() - 1));
        current = m_filter->index(row, 0).data(SharedModel::IdRole).value<Id>(); // null if none is listed
        ids = {current};
    }
    m_isFirst = false;
    m_pages->setCurrentIndex(content.rows.isEmpty() ? 1 : 0);
    const QLocale locale;
    m_showing->setItemText(0, tr("All %1").arg(locale.toString(content.rows.size())));
    m_showing->setItemText(1, tr("Likely doubles %1").arg(locale.toString(m_model->doublesCount())));
    m_showing->setItemText(2, tr("Not used %1").arg(locale.toString(m_model->unusedCount())));
    select(ids, current);
    m_isTaking = false;
    showChosen();
    if (!m_made.isNull() && current == m_made) {
        m_made = {};
        m_editor->focusField(u"name"_s);
    }
}

void DirectoryView::makeNew(domain::Kind kind)
{
    commitPending();
    const Id made = m_commands->make(kind);
    if (!made.isNull()) {
        m_wanted = made;
        m_made = made;
        reload();
    }
}

void DirectoryView::filter()
{
    const QVariant kind = m_kind->currentData();
    const auto showing = SharedFilter::Showing(m_showing->currentIndex());
    m_filter->setWords(m_words->text());
    m_filter->setKind(kind.isValid() ? std::optional(domain::Kind(kind.toInt())) : std::nullopt);
    m_filter->setShowing(showing);
    const bool areDoubles = showing == SharedFilter::Showing::Doubles;
    if (areDoubles == m_table->isColumnHidden(SharedModel::Alike)) {
        m_table->setColumnHidden(SharedModel::Alike, !areDoubles);
        m_columns->fit();
        // Puts doubles next to each other.
        m_table->sortByColumn(areDoubles ? SharedModel::Alike : SharedModel::Name, Qt::AscendingOrder);
    }
}

void DirectoryView::select(const QList<Id> &ids, const Id &current)
{
    QItemSelection selection;
    for (const Id &id : ids) {
        const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(id));
        if (index.isValid()) {
            selection.select(index, index.siblingAtColumn(SharedModel::ColumnCount - 1));
        }
    }
    QItemSelectionModel *model = m_table->selectionModel();
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(current));
    if (index.isValid() && model->currentIndex().row() != index.row()) {
        model->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        m_table->scrollTo(index);
    }
    if (model->selection() != selection) {
        model->select(selection, QItemSelectionModel::ClearAndSelect);
    }
}

QList<SharedRecord> DirectoryView::chosen() const
{
    QList<SharedRecord> records;
    const QModelIndex current = m_table->selectionModel()->currentIndex();
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        const SharedRecord &record = m_model->row(m_filter->mapToSource(index).row());
        if (index.row() == current.row()) {
            records.prepend(record);
        } else {
            records.append(record);
        }
    }
    return records;
}

QList<SharedRecord> DirectoryView::toMerge() const
{
    QList<SharedRecord> records = chosen();
    if (records.size() == 1) {
        const QList<Id> doubles = m_model->doublesOf(records.constFirst().record.id());
        records.clear();
        for (const Id &id : doubles) {
            records.append(m_model->row(m_model->indexOf(id).row()));
        }
    }
    const bool isOneKind = std::ranges::all_of(
        records, [&](const SharedRecord &each) { return each.record.kind() == records.constFirst().record.kind(); });
    if (records.size() < 2 || !isOneKind) {
        return {};
    }
    // The one that is used most is likely to be the most correct.
    std::ranges::stable_sort(
        records, std::greater(), [](const SharedRecord &each) { return each.use.offerings + each.use.others; });
    return records;
}

void DirectoryView::showChosen()
{
    if (m_isTaking) {
        return;
    }
    const QList<SharedRecord> records = chosen();
    m_editor->showRecord(records.size() == 1 ? RecordRef::of(records.constFirst().record) : RecordRef());
    if (records.size() > 1) {
        QStringList lines;
        constexpr qsizetype mostNamed = 20;
        for (const SharedRecord &each : constant(records.first(qMin(records.size(), mostNamed)))) {
            lines.append(tr("%1 (%2)").arg(
                SharedModel::nameOf(each.record, m_session.language()), SharedModel::useText(each.use)));
        }
        if (records.size() > mostNamed) {
            lines.append(tr("and %Ln more", nullptr, int(records.size() - mostNamed)));
        }
        m_many->setText(tr("%Ln selected", nullptr, int(records.size())) + u"\n\n"_s + lines.join(u'\n'));
    } else {
        m_many->setText(tr("Choose one to change it and to see where it is used, or several to merge them."));
    }
    m_details->setCurrentIndex(records.size() == 1 ? 0 : 1);
    refreshButtons();
}

void DirectoryView::refreshButtons()
{
    const QList<SharedRecord> records = chosen();
    const QList<SharedRecord> merging = toMerge();
    const bool isUnused =
        !records.isEmpty() && std::ranges::all_of(records, [](const SharedRecord &each) { return each.use.isNone(); });
    m_merge->setText(merging.isEmpty() ? tr("&Merge…") : tr("&Merge %Ln…", nullptr, int(merging.size())));
    m_remove->setText(records.size() > 1 ? tr("&Delete %Ln", nullptr, int(records.size())) : tr("&Delete"));
    m_add->setEnabled(m_session.isWritable());
    m_add->setToolTip(tr("Adds an organisation, contact, location or regional deal"));
    m_merge->setEnabled(m_session.isWritable() && !m_commands->isWorking() && !merging.isEmpty());
    m_remove->setEnabled(m_session.isWritable() && !m_commands->isWorking() && isUnused);
    m_merge->setToolTip(tr("Makes one of the selected ones, or of the selected one and those that look like it"));
    m_remove->setToolTip(tr("Deletes the selected ones, where nothing uses them"));
}

} // namespace leerschakel::ui
