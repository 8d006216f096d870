// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/offeringlist.h"

#include "application/look.h"
#include "authoring/creation.h"
#include "list/filterbar.h"
#include "list/listcolumns.h"
#include "list/offeringtablemodel.h"
#include "store/records.h"
#include "widgets/emptystate.h"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::Id;
using domain::Record;

OfferingList::OfferingList(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(new OfferingTableModel(session, this)),
      m_filters(new FilterBar(session.language(), this)),
      m_table(new QTableView(this)),
      m_pages(new QStackedWidget(this)),
      m_nothing(new EmptyState(u"document-new"_s, this)),
      m_noMatch(new EmptyState(u"edit-find"_s, this))
{
    m_nothing->setText(tr("No offerings yet"), tr("Add the first one, or import what you already publish."));
    m_noMatch->setText(
        tr("Nothing found"), tr("No offering matches what you are looking for. Use fewer words, or remove a filter."));
    buildTable();
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(m_noMatch);
    constexpr int leastLines = 8; // not what the hidden page needs
    m_pages->setMinimumHeight(leastLines * fontMetrics().lineSpacing());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_filters);
    layout->addWidget(m_pages, 1);

    m_changing.setSingleShot(true);
    m_changing.setInterval(120);
    connect(&m_changing, &QTimer::timeout, m_model, &OfferingTableModel::refresh);
    m_filters->setDestinations(session.destinations());
    connect(&session, &Session::destinationsChanged, m_filters,
        [this] { m_filters->setDestinations(m_session.destinations()); });
    connect(m_filters, &FilterBar::changed, this, &OfferingList::ask);
    connect(m_model, &OfferingTableModel::modelAboutToBeReset, this, &OfferingList::rememberSelection);
    connect(m_model, &OfferingTableModel::modelReset, this, &OfferingList::restoreSelection);
    connect(m_model, &OfferingTableModel::loaded, this, &OfferingList::showMatches);
    connect(m_model, &OfferingTableModel::rowsInserted, this, [this] { m_pages->setCurrentWidget(m_table); });
    connect(m_model, &OfferingTableModel::failed, this, &OfferingList::failed);
    connect(m_model, &OfferingTableModel::dataChanged, this, &OfferingList::takeCurrent);
    connect(&session, &Session::changed, &m_changing, qOverload<>(&QTimer::start));
    connect(&session, &Session::changed, this, [this](const store::AppliedChange &change) {
        if (std::ranges::contains(change.records, domain::Kind::Organisation, &changes::RecordRef::kind)) {
            loadProviders();
        }
    });
    connect(&session, &Session::stateChanged, &m_changing, qOverload<>(&QTimer::start));
    loadProviders();
    // Once the columns are restored: the sort column determines the order of the query.
    QMetaObject::invokeMethod(this, &OfferingList::ask, Qt::QueuedConnection);
}

void OfferingList::buildTable()
{
    m_table->setObjectName(u"offerings"_s);
    m_table->setAccessibleName(tr("Offerings"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QFont tabular = m_table->font();
    tabular.setFeature("tnum", 1);
    m_table->setFont(tabular);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_columns = new ListColumns(*m_table, *m_model, this);
    m_table->setSortingEnabled(true);
    connect(m_table, &QTableView::activated, this, &OfferingList::opened);
    connect(m_table, &QTableView::clicked, this, [this] {
        if (!(QGuiApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier))) {
            Q_EMIT opened();
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OfferingList::takeCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OfferingList::selectionChanged);
}

void OfferingList::setSearchText(const QString &text)
{
    if (text != m_text) {
        m_text = text;
        ask(); // at each letter: when the model is done with one search, it does the latest one that was asked
    }
}

QString OfferingList::searchText() const
{
    return m_text;
}

QString OfferingList::filterInWords() const
{
    QStringList parts;
    if (!m_text.trimmed().isEmpty()) {
        parts.append(u'"' + m_text.trimmed() + u'"');
    }
    if (!m_filters->isEmpty()) {
        parts.append(m_filters->inWords());
    }
    return parts.join(u", "_s);
}

store::OfferingQuery OfferingList::query() const
{
    store::OfferingQuery query = m_model->query();
    query.text = m_text;
    query.language = m_session.language();
    return m_filters->applied(query);
}

void OfferingList::ask()
{
    m_model->setQuery(query());
}

void OfferingList::showMatches()
{
    const bool isNarrowed = !filterInWords().isEmpty();
    m_pages->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table)
            : isNarrowed                              ? m_noMatch
                                                      : m_nothing);
    const Id wanted = m_toSelect.isNull() ? m_current : m_toSelect;
    m_toSelect = {};
    if (!wanted.isNull()) {
        select(wanted);
    } else if (m_model->rowCount() > 0) {
        makeCurrent(0);
    }
    if (std::exchange(m_opensFirst, false)) {
        openFirst();
    }
    Q_EMIT matchesChanged();
}

void OfferingList::openFirst()
{
    if (m_model->isFinding()) {
        m_opensFirst = true;
    } else if (m_model->rowCount() > 0) {
        makeCurrent(0);
        m_table->scrollToTop();
        m_table->setFocus();
        Q_EMIT opened();
    }
}

void OfferingList::select(const Id &offering)
{
    const Result<qint64> number = store::offeringRowOf(m_session.catalogue(), offering);
    const int row = rowOf(offering, number);
    if (row < 0 && number && *number == 0) {
        // It is gone: the offering now in its place becomes the current one.
        m_current = {};
        if (m_model->rowCount() > 0) {
            makeCurrent(std::clamp(m_lastRow, 0, m_model->rowCount() - 1));
        } else {
            Q_EMIT currentChanged({});
        }
        return;
    }
    if (row < 0) {
        m_toSelect = m_model->isSettled() ? Id() : offering;
        if (m_current != offering) {
            selectNoRow();
            m_current = offering;
            Q_EMIT currentChanged(offering);
        } else if (selectedCount() <= 1) {
            selectNoRow();
        } // otherwise it was there before too, and the rows that are selected were selected while it was shown
        return;
    }
    if (m_table->currentIndex().row() != row) {
        const bool isOther = m_current != offering;
        m_isRestoring = !isOther;
        m_lastRow = row;
        makeCurrent(row);
        m_table->scrollTo(m_model->index(row, OfferingTableModel::Title));
        m_isRestoring = false;
    }
    if (m_current != offering) {
        m_current = offering;
        Q_EMIT currentChanged(offering);
    }
}

void OfferingList::rememberSelection()
{
    const QList<qint64> numbers = selectedNumbers();
    m_wereSelected = QSet<qint64>(numbers.cbegin(), numbers.cend());
    m_wasOnTop = m_model->numberOf(m_table->rowAt(0));
    const QRect current = m_table->visualRect(m_table->currentIndex());
    m_wasCurrentInView = !current.isValid() || m_table->viewport()->rect().intersects(current);
}

void OfferingList::restoreSelection()
{
    QItemSelection selection;
    // Rows are joined into ranges: a hundred thousand selected rows make a few ranges.
    const int rows = m_wereSelected.size() > 1 ? m_model->rowCount() : 0;
    for (int row = 0; row < rows; ++row) {
        const int first = row;
        while (row < rows && m_wereSelected.contains(m_model->numberOf(row))) {
            ++row;
        }
        if (row > first) {
            selection.append(QItemSelectionRange(
                m_model->index(first, 0), m_model->index(row - 1, OfferingTableModel::ColumnCount - 1)));
        }
    }
    const int top = m_wasCurrentInView ? -1 : m_model->rowOfNumber(m_wasOnTop);
    const int current = rowOf(m_current, store::offeringRowOf(m_session.catalogue(), m_current));
    m_isRestoring = true;
    if (current >= 0) {
        m_lastRow = current;
        const QModelIndex index = m_model->index(current, OfferingTableModel::Title);
        m_table->selectionModel()->setCurrentIndex(index,
            selection.isEmpty() ? QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows
                                : QItemSelectionModel::NoUpdate);
    }
    if (!selection.isEmpty()) {
        m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    m_isRestoring = false;
    if (top >= 0) {
        m_table->scrollTo(m_model->index(top, OfferingTableModel::Title), QAbstractItemView::PositionAtTop);
    } else if (current >= 0) {
        m_table->scrollTo(m_model->index(current, OfferingTableModel::Title));
    }
    // A reset clears the selection without a signal: notify those with a question about these rows that some are gone.
    if (selectedNumbers().size() != m_wereSelected.size()) {
        Q_EMIT selectionChanged();
    }
}

int OfferingList::rowOf(const Id &offering, const Result<qint64> &number) const
{
    const int made = m_model->rowOfMade(offering);
    return made >= 0 || !number || *number <= 0 ? made : m_model->rowOfNumber(*number);
}

void OfferingList::makeCurrent(int row)
{
    // Not selectRow(): that adds to the selection while Ctrl of the shortcut is still held.
    m_table->selectionModel()->setCurrentIndex(m_model->index(row, OfferingTableModel::Title),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/** When the shown offering has no row, no other row is selected: the user did not mean to delete or copy that one. */
void OfferingList::selectNoRow()
{
    m_isRestoring = true;
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_isRestoring = false;
}

void OfferingList::takeCurrent()
{
    const store::OfferingRow *row = m_model->offering(m_table->currentIndex().row());
    if (m_isRestoring || !row || row->id == m_current) {
        return;
    }
    m_current = row->id;
    m_toSelect = {}; // a row chosen by hand takes precedence over one that was to be selected
    m_lastRow = m_table->currentIndex().row();
    Q_EMIT currentChanged(m_current);
}

int OfferingList::selectedCount() const
{
    // By ranges: a hundred thousand rows make one or two.
    int rows = 0;
    const QItemSelection ranges = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        rows += range.left() == 0 ? range.height() : 0;
    }
    return rows;
}

QList<qint64> OfferingList::selectedNumbers() const
{
    QList<qint64> numbers;
    // By ranges, as in selectedCount(): an index for each of a hundred thousand rows takes long to make.
    const QItemSelection ranges = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); range.left() == 0 && row <= range.bottom(); ++row) {
            if (const qint64 number = m_model->numberOf(row); number > 0) {
                numbers.append(number);
            }
        }
    }
    return numbers;
}

QList<Id> OfferingList::selectedMade() const
{
    QList<Id> ids;
    for (int row = 0; row < m_model->madeCount(); ++row) {
        if (m_table->selectionModel()->isRowSelected(row)) {
            ids.append(m_model->offering(row)->id);
        }
    }
    return ids;
}

QList<Id> OfferingList::selected() const
{
    Result<QList<Id>> ids = store::offeringIds(m_session.catalogue(), selectedNumbers());
    if (!ids) {
        Q_EMIT m_session.failed(ids.error());
        return {};
    }
    ids->append(selectedMade());
    if (ids->isEmpty() && !m_current.isNull()) {
        ids->append(m_current);
    }
    return *ids;
}

void OfferingList::step(int by)
{
    if (m_model->rowCount() > 0) {
        makeCurrent(std::clamp(m_table->currentIndex().row() + by, 0, m_model->rowCount() - 1));
    }
}

int OfferingList::count() const
{
    return m_model->rowCount() - m_model->madeCount();
}

void OfferingList::setReadinessShown(bool isShown)
{
    m_model->setReadinessShown(isShown);
    m_table->viewport()->update(); // the title's cell may show it
}

void OfferingList::setEmptyActions(const QList<QAction *> &actions)
{
    m_nothing->setActions(actions);
}

void OfferingList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int leastForColumns = 480; // with less, half of the titles are cut off
    m_columns->setNarrow(width() < scaledTo(font(), leastForColumns));
}

void OfferingList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_columns->scale();
    }
}

void OfferingList::loadProviders()
{
    using Providers = QList<std::pair<Id, QString>>;
    m_session.background<Providers>(
        this,
        [language = m_session.language()](store::Catalogue &catalogue) -> Result<Providers> {
            const Result<QList<Record>> institutions = authoring::institutions(catalogue);
            if (!institutions) {
                return std::unexpected(institutions.error());
            }
            Providers providers;
            for (const Record &institution : *institutions) {
                providers.append(
                    {institution.id(), domain::organisationTable().name(institution).preferring(language)});
            }
            std::ranges::sort(providers,
                [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.second, b.second) < 0; });
            return providers;
        },
        [this](const Result<Providers> &providers) {
            if (providers) {
                m_filters->setProviders(*providers);
            }
        });
}

bool OfferingList::isSettled() const
{
    return m_model->isSettled() && m_model->isLoaded() && !m_changing.isActive();
}

} // namespace leerschakel::ui
