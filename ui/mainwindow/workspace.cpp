// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/workspace.h"

#include "application/look.h"
#include "domain/sentences.h"
#include "history/historyview.h"
#include "list/filterbar.h"
#include "list/offeringcommands.h"
#include "list/offeringlist.h"
#include "mainwindow/panes.h"
#include "rules/evaluator.h"
#include "store/derived.h"
#include "widgets/messagebar.h"
#include "work/workbar.h"

#include <QApplication>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::Id;

Workspace::Workspace(std::unique_ptr<store::Catalogue> catalogue, domain::Language language, QWidget *parent)
    : QWidget(parent),
      m_session(std::make_unique<Session>(std::move(catalogue))),
      m_messages(new MessageBar(this)),
      m_work(new WorkBar(this))
{
    m_work->setContentsMargins(2 * rhythm, rhythm / 2, rhythm, rhythm / 2);
    m_session->setLanguage(language);
    buildColumns();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    // Below what one works on: it does not move away under the mouse when there is something to tell.
    layout->addWidget(m_outer, 1);
    layout->addWidget(m_work);
    layout->addWidget(m_messages);

    connect(m_session.get(), &Session::failed, m_messages, &MessageBar::fail);
    connect(m_list, &OfferingList::failed, m_messages, &MessageBar::fail);
    connect(m_list, &OfferingList::matchesChanged, this, &Workspace::showMatches);
    connect(m_list, &OfferingList::currentChanged, this, [this](const Id &offering) {
        m_panes->showOffering(offering);
        m_offeringHistory->showOffering(offering);
        m_offeringHistory->setEnabled(!offering.isNull());
    });
    connect(m_panes, &Panes::offeringsRequested, this, &Workspace::showOnly);
    connect(m_panes, &Panes::offeringRequested, this, &Workspace::showOffering);
    connect(m_panes, &Panes::messageRequested, this, [this](const QString &text) { m_messages->tell(text); });
    connect(m_panes, &Panes::changeMade, this,
        [this](const QString &text) { m_messages->tell(text, tr("Undo"), [this] { m_session->undo(); }); });
    connect(m_panes, &Panes::findingsCounted, this, [this](int findings) {
        m_side->setTabText(0, findings == 0 ? tr("Findings") : tr("Findings") + u' ' + QLocale().toString(findings));
    });
    connect(m_sectionBar, &SectionBar::sectionChosen, this, &Workspace::showSection);
    connect(m_sectionBar, &SectionBar::questionChosen, this, [this](const QString &readiness) {
        showSection(Section::Offerings);
        m_list->filters().setReadiness(readiness);
    });

    m_counting.setSingleShot(true);
    m_counting.setInterval(250);
    connect(&m_counting, &QTimer::timeout, this, &Workspace::askOverview);
    connect(m_session.get(), &Session::changed, &m_counting, qOverload<>(&QTimer::start));
    connect(m_session.get(), &Session::stateChanged, &m_counting, qOverload<>(&QTimer::start));
    askOverview();

    m_stale.setInterval(20);
    connect(&m_stale, &QTimer::timeout, this, &Workspace::refreshReadiness);
    if (m_session->isWritable()) {
        m_stale.start();
    } else if (!m_session->catalogue().readOnlyReason().isEmpty()) {
        m_messages->warn(domain::sentence(m_session->catalogue().readOnlyReason()));
    }
}

Workspace::~Workspace()
{
    // Views before the session they look at.
    delete m_outer;
}

void Workspace::buildColumns()
{
    m_panes = new Panes(*m_session, this);
    m_list = new OfferingList(*m_session, this);
    m_offeringHistory = new HistoryView(*m_session, HistoryView::Scope::Offering, this);
    m_side = new QTabWidget(this);
    m_side->setObjectName(u"side"_s);
    m_side->setDocumentMode(true);
    m_side->setAccessibleName(tr("About this offering"));
    m_side->addTab(m_panes->findings(), tr("Findings"));
    m_side->addTab(m_panes->preview(), tr("Preview"));
    m_side->addTab(m_offeringHistory, tr("History"));

    m_editorColumns = new QSplitter(Qt::Horizontal, this);
    m_editorColumns->setChildrenCollapsible(false);
    m_editorColumns->addWidget(m_panes->editor());
    m_editorColumns->addWidget(m_side);
    m_offeringColumns = new QSplitter(Qt::Horizontal, this);
    m_offeringColumns->setChildrenCollapsible(false);
    m_offeringColumns->addWidget(m_list);
    m_offeringColumns->addWidget(m_editorColumns);
    m_offeringColumns->setSizes({480, 780});
    m_offeringColumns->setStretchFactor(0, 2);
    m_offeringColumns->setStretchFactor(1, 3);
    m_editorColumns->setSizes({460, 320});
    m_editorColumns->setStretchFactor(0, 3);
    m_editorColumns->setStretchFactor(1, 2);

    m_pages = new QStackedWidget(this);
    m_pages->setBackgroundRole(QPalette::Base);
    m_pages->setAutoFillBackground(true);
    m_pages->addWidget(m_offeringColumns);
    m_pageOf.insert(Section::Offerings, m_offeringColumns);

    m_sectionBar = new SectionBar(
        {Section::Offerings, Section::Skills, Section::Radar, Section::Publishing, Section::History}, this);
    m_sectionBar->setCurrentSection(Section::Offerings);
    m_outer = new QSplitter(Qt::Horizontal, this);
    m_outer->setChildrenCollapsible(false);
    m_outer->addWidget(m_sectionBar);
    m_outer->addWidget(m_pages);
    m_outer->setStretchFactor(0, 0);
    m_outer->setStretchFactor(1, 1);
    m_outer->setSizes({m_sectionBar->sizeHint().width(), 1200});
}

QWidget *Workspace::pageOf(Section section)
{
    if (QWidget *page = m_pageOf.value(section)) {
        return page;
    }
    QWidget *page = nullptr;
    switch (section) {
    case Section::Skills:
        page = m_panes->vocabulary();
        break;
    case Section::Radar:
        page = m_panes->radar();
        break;
    case Section::Publishing:
        page = m_panes->publishing();
        break;
    case Section::History:
        m_history = new HistoryView(*m_session, HistoryView::Scope::Catalogue, this);
        connect(m_history, &HistoryView::failed, m_messages, &MessageBar::fail);
        page = m_history;
        break;
    case Section::Offerings:
        return m_offeringColumns;
    }
    m_pages->addWidget(page);
    m_pageOf.insert(section, page);
    return page;
}

void Workspace::showSection(Section section)
{
    QWidget *page = pageOf(section);
    m_section = section;
    m_pages->setCurrentWidget(page);
    m_sectionBar->setCurrentSection(section);
    Q_EMIT sectionChanged();
}

void Workspace::showOffering(const Id &offering)
{
    showSection(Section::Offerings);
    m_list->select(offering);
}

void Workspace::showOnly(const QList<Id> &ids, const QString &label)
{
    showSection(Section::Offerings);
    m_list->filters().showOnly(ids, label);
}

void Workspace::showMatches()
{
    tellRadar();
    Q_EMIT overviewChanged();
}

void Workspace::tellRadar()
{
    const QString words = m_list->filterInWords();
    if (words.isEmpty()) {
        m_panes->setRadarOfferings({}, {});
        return;
    }
    m_session->background<QList<Id>>(
        this,
        [query = m_list->query()](store::Catalogue &catalogue) -> Result<QList<Id>> {
            const Result<QList<qint64>> numbers = store::findOfferings(catalogue, query);
            if (!numbers) {
                return std::unexpected(numbers.error());
            }
            constexpr qsizetype atOnce = 500;
            QList<Id> ids;
            for (qsizetype begin = 0; begin < numbers->size(); begin += atOnce) {
                const Result<QList<store::OfferingRow>> rows =
                    store::offeringRows(catalogue, numbers->mid(begin, atOnce));
                if (!rows) {
                    return std::unexpected(rows.error());
                }
                std::ranges::transform(*rows, std::back_inserter(ids), &store::OfferingRow::id);
            }
            return ids;
        },
        [this, words](const Result<QList<Id>> &ids) {
            if (ids && words == m_list->filterInWords()) {
                // No ids at all would mean all of them.
                m_panes->setRadarOfferings(ids->isEmpty() ? QList<Id>{Id()} : *ids, words);
            }
        });
}

void Workspace::addOffering(const QString &kind)
{
    commitPending();
    const Id id = OfferingCommands(*m_session).create(kind);
    if (!id.isNull()) {
        m_list->filters().clear();
        showOffering(id);
        m_panes->focusTitle(id);
    }
}

void Workspace::duplicateOffering()
{
    if (m_list->current().isNull()) {
        return;
    }
    commitPending(); // what is being typed is copied too
    const Id id = OfferingCommands(*m_session).duplicate(m_list->current());
    if (!id.isNull()) {
        showOffering(id);
        m_panes->focusTitle(id);
    }
}

void Workspace::deleteOfferings()
{
    const QList<Id> ids = m_list->selected();
    if (!ids.isEmpty() && OfferingCommands(*m_session).remove(ids)) {
        m_messages->tell(
            tr("%n offering(s) deleted", nullptr, int(ids.size())), tr("Undo"), [this] { m_session->undo(); });
    }
}

void Workspace::setStatus(const QString &status)
{
    const QList<Id> ids = m_list->selected();
    if (!ids.isEmpty() && OfferingCommands(*m_session).setStatus(ids, status) && ids.size() > 1) {
        m_messages->tell(tr("Status of %n offering(s) changed", nullptr, int(ids.size())), tr("Undo"),
            [this] { m_session->undo(); });
    }
}

void Workspace::loadVocabulary()
{
    showSection(Section::Skills);
    m_panes->loadVocabulary();
}

void Workspace::importOfferings(const QString &source)
{
    const exchange::Importer *importer = exchange::importer(u"ooapi5"_s);
    if (!importer) {
        return;
    }
    commitPending();
    const std::shared_ptr<WatchedProgress> progress = m_work->begin(tr("Importing offerings…"));
    m_session->backgroundWrite<exchange::ImportReport>(
        this,
        [=](store::Catalogue &catalogue) {
            return importer->read(catalogue, {.source = source, .dryRun = false, .credentials = {}}, *progress);
        },
        [this](const Result<exchange::ImportReport> &report) { tellImport(report); });
}

void Workspace::tellImport(const Result<exchange::ImportReport> &report)
{
    m_work->end();
    if (!report) {
        m_messages->fail(report.error());
        return;
    }
    const QLocale locale;
    QString text =
        tr("Imported: %1 new, %2 changed, %3 unchanged")
            .arg(locale.toString(report->added), locale.toString(report->changed), locale.toString(report->unchanged));
    // Nothing is lost in silence: the first reasons here, all of them from the command line.
    if (const int left = int(report->rejected.size() + report->lost.size()); left > 0) {
        text += u". "_s + tr("%n value(s) could not be taken", nullptr, left);
        const domain::Message &first =
            report->rejected.isEmpty() ? report->lost.first().text : report->rejected.first().text;
        text += u": "_s + domain::sentence(first);
    }
    if (report->change > 0) {
        m_messages->tell(text, tr("Undo"), [this] { m_session->undo(); });
    } else {
        m_messages->tell(text);
    }
}

void Workspace::showFindings()
{
    showSection(Section::Offerings);
    m_side->setCurrentIndex(0);
    m_side->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void Workspace::commitPending()
{
    m_panes->commitPending();
}

void Workspace::setColumnShown(Column column, bool isShown)
{
    switch (column) {
    case Column::Sections:
        m_sectionBar->setVisible(isShown);
        break;
    case Column::List:
        m_list->setVisible(isShown);
        break;
    case Column::Side:
        m_side->setVisible(isShown);
        break;
    }
}

void Workspace::setSideBelow(bool isBelow)
{
    m_editorColumns->setOrientation(isBelow ? Qt::Vertical : Qt::Horizontal);
}

bool Workspace::hasSide() const
{
    return m_side->isVisibleTo(this);
}

QByteArray Workspace::paneState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_outer->saveState() << m_offeringColumns->saveState() << m_editorColumns->saveState();
    return state;
}

void Workspace::restorePanes(const QByteArray &state)
{
    QDataStream stream(state);
    QByteArray outer;
    QByteArray offerings;
    QByteArray editor;
    stream >> outer >> offerings >> editor;
    if (stream.status() == QDataStream::Ok) {
        m_outer->restoreState(outer);
        m_offeringColumns->restoreState(offerings);
        m_editorColumns->restoreState(editor);
    }
}

QList<QWidget *> Workspace::columns() const
{
    QList<QWidget *> all{m_sectionBar};
    if (m_section == Section::Offerings) {
        all.append(m_list);
        for (int at = 0; at < m_editorColumns->count(); ++at) {
            all.append(m_editorColumns->widget(at));
        }
    } else {
        all.append(m_pages->currentWidget());
    }
    all.removeIf([this](const QWidget *column) { return !column->isVisibleTo(this); });
    return all;
}

void Workspace::stepColumn(int by)
{
    const QList<QWidget *> all = columns();
    const QWidget *focus = QApplication::focusWidget();
    const auto now = std::ranges::find_if(
        all, [focus](const QWidget *column) { return focus && (column == focus || column->isAncestorOf(focus)); });
    const qsizetype count = all.size();
    qsizetype at = now == all.cend() ? (by > 0 ? -1 : 0) : now - all.cbegin();
    for (qsizetype tried = 0; tried < count; ++tried) {
        at = (at + by + count) % count;
        QWidget *column = all[at] == m_list ? static_cast<QWidget *>(&m_list->table()) : all[at];
        QWidget *target = column->focusWidget() && column->focusWidget()->isVisible() ? column->focusWidget() : column;
        if (target->focusPolicy() == Qt::NoFocus) {
            const QList<QWidget *> inside = column->findChildren<QWidget *>();
            const auto first = std::ranges::find_if(inside, [](const QWidget *widget) {
                return (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled();
            });
            if (first == inside.cend()) {
                continue;
            }
            target = *first;
        }
        target->setFocus(Qt::ShortcutFocusReason);
        return;
    }
}

void Workspace::askOverview()
{
    m_isCounting = true;
    m_session->background<Overview>(
        this,
        [](store::Catalogue &catalogue) -> Result<Overview> {
            const Result<store::Counts> counts = catalogue.counts();
            if (!counts) {
                return std::unexpected(counts.error());
            }
            const QString destination = rules::Evaluator::builtIn().destinations().value(0, u"ooapi5"_s);
            const Result<publishing::ReadinessCounts> readiness = publishing::readinessCounts(catalogue, destination);
            if (!readiness) {
                return std::unexpected(readiness.error());
            }
            return Overview{.counts = *counts, .readiness = *readiness};
        },
        [this](const Result<Overview> &overview) {
            m_isCounting = false;
            if (!overview) {
                m_messages->fail(overview.error());
                return;
            }
            m_overview = *overview;
            showOverview();
            Q_EMIT overviewChanged();
        });
}

void Workspace::showOverview()
{
    const QLocale locale;
    const auto shown = [&locale](qint64 number) { return number == 0 ? QString() : locale.toString(number); };
    const store::Counts &counts = m_overview.counts;
    const publishing::ReadinessCounts &readiness = m_overview.readiness;
    m_sectionBar->setCount(
        Section::Offerings, shown(counts.offerings), tr("%n offering(s)", nullptr, int(counts.offerings)));
    m_sectionBar->setCount(
        Section::Skills, shown(counts.concepts), tr("%n concept(s) in vocabularies", nullptr, int(counts.concepts)));
    m_sectionBar->setCount(Section::Publishing,
        readiness.blocked == 0 ? QString() : locale.toString(readiness.blocked) + u" !"_s,
        tr("%n offering(s) blocked", nullptr, readiness.blocked));
    m_sectionBar->setQuestionCount(u"blocked"_s, readiness.blocked);
    m_sectionBar->setQuestionCount(u"ready"_s, readiness.ready);
    m_sectionBar->setQuestionCount(u"changed"_s, readiness.changed);
}

void Workspace::refreshReadiness()
{
    constexpr int atOnce = 25;
    const Result<int> remaining = store::refreshStaleReadiness(m_session->catalogue(), atOnce);
    if (remaining && *remaining > 0) {
        return;
    }
    m_stale.stop();
    if (!remaining) {
        m_messages->fail(remaining.error());
    } else {
        Q_EMIT m_session->catalogue().stateChanged();
    }
}

bool Workspace::isSettled() const
{
    return !m_isCounting && !m_counting.isActive() && !m_stale.isActive() && m_list->isSettled()
        && m_offeringHistory->isSettled() && (!m_history || m_history->isSettled()) && m_panes->isSettled();
}

} // namespace leerschakel::ui
