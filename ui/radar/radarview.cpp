// SPDX-License-Identifier: GPL-3.0-or-later
#include "radar/radarview.h"

#include "application/look.h"
#include "domain/outputfile.h"
#include "radar/coveragechart.h"
#include "radar/coveragemodel.h"
#include "session/session.h"
#include "vocabulary/search/conceptindex.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

RadarView::RadarView(Session &session, QWidget *parent) : View(parent), m_session(session)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    auto *filled = new QWidget;
    auto *layout = new QVBoxLayout(filled);
    layout->setContentsMargins(3 * rhythm, 2 * rhythm, 3 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);
    auto *header = new QWidget;
    buildHeader(header);
    layout->addWidget(header);

    m_chart = new CoverageChart;
    auto *scroll = new QScrollArea;
    auto *top = new QWidget; // keeps the chart at the top, next to the first rows of the table
    top->setBackgroundRole(QPalette::Base);
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(0, 0, 0, 0);
    topLayout->addWidget(m_chart);
    topLayout->addStretch();
    scroll->setWidget(top);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(m_chart->fontMetrics().averageCharWidth() * 50);

    m_model = new CoverageModel(this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(CoverageModel::Label, QHeaderView::Stretch);
    m_table->setCursor(Qt::PointingHandCursor);

    auto *columns = new QSplitter(Qt::Horizontal);
    columns->addWidget(scroll);
    columns->addWidget(m_table);
    columns->setStretchFactor(0, 3);
    columns->setStretchFactor(1, 2);
    columns->setChildrenCollapsible(false);
    columns->setHandleWidth(2 * rhythm);
    columns->setSizes({640, 560}); // the chart matters most; both can be resized
    layout->addWidget(columns, 1);

    m_empty = new QLabel;
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(8 * rhythm, 0, 8 * rhythm, 0);

    m_pages = new QStackedLayout(this);
    m_pages->addWidget(filled);
    m_pages->addWidget(m_empty);

    connect(m_chart, &CoverageChart::barActivated, this, &RadarView::activate);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) { activate(index.row()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { activate(index.row()); });
    const auto later = [this] {
        m_stale = true;
        if (isVisible()) {
            reload();
        }
    };
    connect(&m_session, &Session::changed, this, later);
    connect(&m_session, &Session::stateChanged, this, later);
    retranslate();
}

void RadarView::buildHeader(QWidget *header)
{
    m_reading = new QLabel;
    m_reading->setObjectName(u"reading"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_reading->setFont(large);
    m_reading->setWordWrap(true);
    m_reading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_basis = new QLabel;
    m_basis->setForegroundRole(QPalette::PlaceholderText);
    m_basis->setWordWrap(true);

    m_by = new QComboBox;
    m_by->addItems({QString(), QString()});
    m_scheme = new QComboBox;
    m_scheme->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_overMappings = new QCheckBox;
    m_everything = new QToolButton;
    m_everything->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_everything->hide();
    m_save = new QPushButton;
    m_save->setIcon(QIcon::fromTheme(u"document-save-as"_s));
    auto *menu = new QMenu(m_save);
    for (const QString &format : {u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s}) {
        QAction *action = menu->addAction(format.toUpper() + u"…"_s);
        connect(action, &QAction::triggered, this, [this, format] { save(format); });
    }
    m_save->setMenu(menu);

    auto *choices = new QHBoxLayout;
    choices->setSpacing(rhythm);
    choices->addWidget(m_by);
    choices->addWidget(m_scheme);
    choices->addWidget(m_overMappings);
    choices->addWidget(m_everything);
    choices->addStretch();
    choices->addWidget(m_save);

    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm / 2);
    layout->addWidget(m_reading);
    layout->addWidget(m_basis);
    layout->addSpacing(rhythm / 2);
    layout->addLayout(choices);

    connect(m_by, &QComboBox::activated, this, [this](int index) {
        m_request.by = index == 0 ? coverage::By::Group : coverage::By::Skill;
        reload();
    });
    connect(m_scheme, &QComboBox::activated, this, [this](int index) {
        m_request.scheme = m_scheme->itemData(index).toString();
        reload();
    });
    connect(m_overMappings, &QCheckBox::toggled, this, [this](bool checked) {
        m_request.overMappings = checked;
        reload();
    });
    connect(m_everything, &QToolButton::clicked, this, [this] { setOfferings({}, {}); });
}

void RadarView::retranslate()
{
    m_by->setItemText(0, tr("By group"));
    m_by->setItemText(1, tr("By skill"));
    m_by->setAccessibleName(tr("Show coverage by"));
    m_scheme->setAccessibleName(tr("Vocabulary"));
    m_overMappings->setText(tr("Count over mappings"));
    m_overMappings->setToolTip(
        tr("Skills of other vocabularies count as what they are mapped to in this one, no skill twice"));
    m_everything->setText(tr("Show all offerings"));
    m_save->setText(tr("Save"));
    m_save->setAccessibleName(tr("Save the chart or its table"));
    m_table->setAccessibleName(tr("Skill coverage"));
}

void RadarView::setOfferings(const QList<domain::Id> &offerings, const QString &filter)
{
    m_request.offerings = filter.isEmpty() ? QList<domain::Id>() : offerings;
    m_filter = filter;
    m_everything->setVisible(!filter.isEmpty());
    m_stale = true;
    if (isVisible()) {
        reload();
    }
}

void RadarView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        reload();
    }
}

void RadarView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(m_coverage);
    }
}

void RadarView::reload()
{
    m_stale = false;
    ++m_pending;
    const coverage::CoverageRequest request = m_request;
    const domain::Language language = m_session.language();
    using Answer = std::pair<coverage::Coverage, QList<vocabulary::SchemeSummary>>;
    m_session.background<Answer>(
        this,
        [request, language](store::Catalogue &catalogue) -> Result<Answer> {
            const Result<coverage::Coverage> coverage = coverage::coverage(catalogue, request);
            if (!coverage) {
                return std::unexpected(coverage.error());
            }
            const Result<QList<vocabulary::SchemeSummary>> schemes = vocabulary::schemes(catalogue, language);
            return Answer(*coverage, schemes.value_or(QList<vocabulary::SchemeSummary>()));
        },
        [this](const Result<Answer> &answer) {
            --m_pending;
            if (!answer) {
                Q_EMIT m_session.failed(answer.error());
                return;
            }
            m_scheme->clear();
            for (const vocabulary::SchemeSummary &scheme : answer->second) {
                m_scheme->addItem(scheme.title.isEmpty() ? scheme.uri : scheme.title, scheme.uri);
            }
            m_scheme->setCurrentIndex(m_scheme->findData(answer->first.scheme));
            m_scheme->setVisible(m_scheme->count() > 1);
            m_overMappings->setVisible(m_scheme->count() > 1);
            show(answer->first);
        });
}

void RadarView::show(const coverage::Coverage &coverage)
{
    m_coverage = coverage;
    const QLocale locale;
    const bool hasConcepts = coverage.concepts > 0;
    m_empty->setText(tr("There is no vocabulary in this catalogue yet.\nLoad one under Skills; then this shows which "
                        "skills your offerings teach."));
    m_pages->setCurrentIndex(hasConcepts ? 0 : 1);

    const qsizetype empty =
        std::ranges::count_if(coverage.rows, [](const coverage::CoverageRow &row) { return row.taught == 0; });
    QString reading =
        tr("%1 of the %2 skills are taught").arg(locale.toString(coverage.taught), locale.toString(coverage.concepts));
    if (m_request.by == coverage::By::Group && empty > 0) {
        reading = tr("%1; %n group(s) are still empty", nullptr, int(empty)).arg(reading);
    }
    m_reading->setText(reading);
    const QString scheme = coverage.schemeTitle.preferring(m_session.language());
    QString basis = m_filter.isEmpty() ? tr("All offerings that are not retired") : tr("Offerings: %1").arg(m_filter);
    if (!scheme.isEmpty()) {
        basis += u" · "_s + scheme;
    }
    if (m_request.by == coverage::By::Group) {
        basis += u" · "_s + tr("a skill counts once in each group it belongs to");
    }
    if (coverage.linksMapped > 0) {
        basis +=
            u" · "_s + tr("%n link(s) into another vocabulary count by their mappings", nullptr, coverage.linksMapped);
    }
    if (coverage.rows.size() > CoverageChart::mostBars) {
        basis += u" · "_s + tr("the chart shows the first %1, the table all").arg(CoverageChart::mostBars);
    }
    m_basis->setText(basis);

    m_model->setCoverage(coverage, m_session.language());
    m_chart->setCoverage(coverage, m_session.language());
}

void RadarView::activate(int row)
{
    if (row < 0 || row >= m_model->rows().size()) {
        return;
    }
    m_table->selectRow(row);
    const coverage::CoverageRequest request = m_request;
    const QString uri = m_model->rows()[row].uri;
    const QString label = m_model->labelOf(row);
    m_session.background<QList<domain::Id>>(
        this,
        [request, uri](store::Catalogue &catalogue) { return coverage::offeringsBehind(catalogue, request, uri); },
        [this, label](const Result<QList<domain::Id>> &offerings) {
            if (!offerings) {
                Q_EMIT m_session.failed(offerings.error());
            } else if (offerings->isEmpty()) {
                Q_EMIT messageRequested(tr("No offering teaches anything in \"%1\" yet.").arg(label));
            } else {
                Q_EMIT offeringsRequested(*offerings, label);
            }
        });
}

void RadarView::save(const QString &format)
{
    const QString suggested = tr("skill-coverage") + u'.' + format;
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save as %1").arg(format.toUpper()), suggested, u"*."_s + format);
    if (path.isEmpty()) {
        return;
    }
    store::Result<void> saved = domain::canBeOutput(path);
    if (saved && format == u"csv") {
        saved = domain::writeOutput(path, m_model->toCsv());
    } else if (saved && !m_chart->save(path, format)) {
        saved = std::unexpected(domain::Error::of(domain::Failure::System, u"store.cannotWrite"_s, {path, QString()}));
    }
    if (saved) {
        Q_EMIT messageRequested(tr("Saved as %1").arg(QFileInfo(path).fileName()));
    } else {
        Q_EMIT m_session.failed(saved.error());
    }
}

} // namespace leerschakel::ui
