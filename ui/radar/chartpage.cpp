// SPDX-License-Identifier: GPL-3.0-or-later
#include "radar/chartpage.h"

#include "application/look.h"
#include "domain/outputfile.h"
#include "widgets/barchart.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"

#include <QChart>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

/** Below this width, in characters, the table is placed below the chart. */
constexpr int charactersForBoth = 125;
/** The minimum number of visible table rows; fewer when the table is below the chart. */
constexpr int leastRowsBeside = 6;
constexpr int leastRowsBelow = 3;

} // namespace

ChartPage::ChartPage(Session &session, FigureTable *table, BarChart *chart, QWidget *parent)
    : RadarPage(parent), m_session(session), m_table(table), m_chart(chart)
{
    m_table->setParent(this);
    buildTable();
    auto *top = new QWidget; // keeps the chart at the top, next to the first rows of the table
    top->setBackgroundRole(QPalette::Base);
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(0, 0, 0, 0);
    topLayout->addWidget(m_chart);
    topLayout->addStretch();
    m_scroll = new QScrollArea;
    m_scroll->setWidget(top);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setMinimumWidth(m_chart->fontMetrics().averageCharWidth() * 50);

    m_parts = new QSplitter(Qt::Horizontal);
    m_parts->addWidget(m_scroll);
    m_parts->addWidget(m_rows);
    m_parts->setStretchFactor(0, 3);
    m_parts->setStretchFactor(1, 2);
    m_parts->setChildrenCollapsible(false);
    m_parts->setHandleWidth(2 * rhythm);
    m_parts->setSizes({640, 560}); // the chart matters most; the user can resize both

    auto *filled = new QWidget;
    auto *layout = new QVBoxLayout(filled);
    layout->setContentsMargins(3 * rhythm, 2 * rhythm, 3 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);
    layout->addWidget(buildHeader());
    layout->addWidget(m_parts, 1);

    m_empty = new QLabel;
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(8 * rhythm, 0, 8 * rhythm, 0);
    m_states = new QStackedLayout(this);
    m_states->addWidget(filled);
    m_states->addWidget(m_empty);

    connect(m_parts, &QSplitter::splitterMoved, this, &ChartPage::showWholeBars);
    connect(m_chart, &BarChart::barActivated, this, [this](int bar) { activate(rowOf(bar)); });
    connect(m_rows, &QTableView::clicked, this, [this](const QModelIndex &index) { activate(index.row()); });
    connect(m_rows, &QTableView::activated, this, [this](const QModelIndex &index) { activate(index.row()); });
    connect(&m_session, &Session::changed, this, &ChartPage::reloadLater);
    connect(&m_session, &Session::stateChanged, this, &ChartPage::reloadLater);
}

QWidget *ChartPage::buildHeader()
{
    m_reading = headingLabel({}, 1.35);
    m_reading->setObjectName(u"reading"_s);
    m_reading->setWordWrap(true);
    m_reading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_basis = new QLabel;
    m_basis->setObjectName(u"basis"_s);
    m_basis->setForegroundRole(QPalette::PlaceholderText);
    m_basis->setWordWrap(true);

    m_everything = new QToolButton;
    m_everything->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_everything->hide();
    connect(m_everything, &QToolButton::clicked, this, &ChartPage::everythingRequested);
    m_save = new QPushButton;
    m_save->setIcon(QIcon::fromTheme(u"document-save-as"_s));
    auto *menu = new QMenu(m_save);
    for (const QString &format : {u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s}) {
        QAction *action = menu->addAction(format.toUpper() + u"…"_s);
        connect(action, &QAction::triggered, this, [this, format] { save(format); });
    }
    m_save->setMenu(menu);

    auto *choices = new QWidget;
    m_choices = new FlowLayout(choices, rhythm);
    m_choices->setContentsMargins({});
    auto *row = new QHBoxLayout;
    row->setSpacing(rhythm);
    row->addWidget(choices, 1);
    row->addWidget(m_everything, 0, Qt::AlignTop);
    row->addWidget(m_save, 0, Qt::AlignTop);

    auto *header = new QWidget;
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm / 2);
    layout->addWidget(m_reading);
    layout->addWidget(m_basis);
    layout->addSpacing(rhythm / 2);
    layout->addLayout(row);
    return header;
}

void ChartPage::buildTable()
{
    m_rows = new QTableView;
    m_rows->setModel(m_table);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rows->setShowGrid(false);
    m_rows->setWordWrap(false); // a name that is too long is elided
    m_rows->setTabKeyNavigation(false);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->verticalHeader()->hide();
    m_rows->horizontalHeader()->setHighlightSections(false);
    m_rows->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rows->horizontalHeader()->setSectionResizeMode(FigureTable::Label, QHeaderView::Stretch);
    m_rows->setCursor(Qt::PointingHandCursor);
}

void ChartPage::addChoice(QWidget *widget)
{
    m_choices->addWidget(widget);
}

void ChartPage::retranslate()
{
    m_everything->setText(tr("Show all offerings"));
    m_save->setText(tr("Save"));
    m_save->setAccessibleName(tr("Save the chart or its table"));
}

void ChartPage::setScope(const RadarScope &scope)
{
    m_scope = scope;
    m_everything->setVisible(!scope.filter.isEmpty());
    reloadLater();
}

QString ChartPage::scopeInWords() const
{
    return m_scope.filter.isEmpty() ? tr("All offerings that are not retired")
                                    : tr("Offerings: %1").arg(m_scope.filter);
}

QString ChartPage::reading() const
{
    return m_states->currentIndex() == 0 ? m_reading->text() : m_empty->text();
}

void ChartPage::showFigures(const QString &reading, const QStringList &basis, bool hasBars)
{
    m_states->setCurrentIndex(0);
    m_reading->setText(reading);
    m_basis->setText(basis.join(u" · "_s));
    // The enclosing layout caches the heights of the labels, and is notified too late when texts change twice in a row.
    m_reading->parentWidget()->updateGeometry();
    m_scroll->setVisible(hasBars);
    arrange();
    m_rows->setAccessibleName(reading);
}

void ChartPage::arrange()
{
    const bool isBeside = !isNarrowerThan(charactersForBoth, *this);
    m_parts->setOrientation(isBeside ? Qt::Horizontal : Qt::Vertical);
    m_rows->setMinimumHeight((isBeside ? leastRowsBeside : leastRowsBelow) * (fontMetrics().height() + rhythm));
    m_scroll->setMaximumHeight(isBeside ? QWIDGETSIZE_MAX : m_chart->height());
    // Once the parts have their sizes.
    QMetaObject::invokeMethod(this, &ChartPage::showWholeBars, Qt::QueuedConnection);
}

void ChartPage::showWholeBars()
{
    const QRectF plot = m_chart->chart()->plotArea();
    const QList<int> sizes = m_parts->sizes();
    const int height = sizes.constFirst();
    const int bars = m_chart->barCount();
    const bool isCut = height > 0 && height < plot.bottom();
    if (m_parts->orientation() != Qt::Vertical || bars == 0 || plot.isEmpty() || !isCut) {
        return;
    }
    const double bar = plot.height() / bars;
    const double fitting = std::floor((height + 1 - plot.top()) / bar); // a pixel more: the height was rounded down
    const int whole = int(plot.top() + std::max(1.0, fitting) * bar);
    if (whole != height) {
        m_parts->setSizes({whole, sizes.constLast() + height - whole});
    }
}

void ChartPage::resizeEvent(QResizeEvent *event)
{
    RadarPage::resizeEvent(event);
    arrange();
}

void ChartPage::showNothing(const QString &text)
{
    m_states->setCurrentIndex(1);
    m_empty->setText(text);
}

void ChartPage::selectRow(int row)
{
    m_rows->selectRow(row);
}

void ChartPage::open(const QList<domain::Id> &offerings, const QString &label, const QString &nothing)
{
    if (offerings.isEmpty()) {
        Q_EMIT messageRequested(nothing);
    } else {
        Q_EMIT offeringsRequested(offerings, label);
    }
}

void ChartPage::reloadLater()
{
    m_isStale = true;
    if (isVisible()) {
        m_isStale = false;
        reload();
    }
}

void ChartPage::showEvent(QShowEvent *event)
{
    RadarPage::showEvent(event);
    if (m_isStale) {
        reloadLater();
    }
}

void ChartPage::changeEvent(QEvent *event)
{
    RadarPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        redraw();
    }
}

Result<void> ChartPage::exportTo(const QString &path, const QString &format)
{
    if (const Result<void> possible = domain::canBeOutput(path); !possible) {
        return possible;
    }
    if (format == "csv"_L1) {
        return domain::writeOutput(path, m_table->toCsv());
    }
    if (!m_chart->save(path, format)) {
        return std::unexpected(domain::Error::of(domain::Failure::System, u"store.cannotWrite"_s, {path, QString()}));
    }
    return {};
}

void ChartPage::save(const QString &format)
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save as %1").arg(format.toUpper()), fileName() + u'.' + format, u"*."_s + format);
    if (path.isEmpty()) {
        return;
    }
    if (const Result<void> saved = exportTo(path, format); saved) {
        Q_EMIT messageRequested(tr("Saved as %1").arg(QFileInfo(path).fileName()));
    } else {
        Q_EMIT m_session.failed(saved.error());
    }
}

} // namespace leerschakel::ui
