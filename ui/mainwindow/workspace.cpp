// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/workspace.h"

#include "application/look.h"
#include "domain/sentences.h"
#include "domain/sharing.h"
#include "exchange/registry.h"
#include "history/historyview.h"
#include "list/filterbar.h"
#include "list/institutionquestion.h"
#include "list/offeringcommands.h"
#include "list/offeringlist.h"
#include "list/selectedofferings.h"
#include "mainwindow/focuscolumns.h"
#include "mainwindow/importing.h"
#include "mainwindow/panes.h"
#include "mainwindow/placeinwords.h"
#include "mainwindow/recovery.h"
#include "mainwindow/sectionbar.h"
#include "mainwindow/stepshown.h"
#include "mainwindow/views.h"
#include "publishing/publishingview.h"
#include "publishing/reportpane.h"
#include "session/cataloguesettings.h"
#include "session/view.h"
#include "store/offeringlist.h"
#include "vocabulary/vocabularyview.h"
#include "widgets/messagebar.h"
#include "work/workbar.h"

#include <QDir>
#include <QLocale>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::Id;

Workspace::Workspace(std::unique_ptr<store::Catalogue> catalogue, domain::Language language, QWidget *parent)
    : QWidget(parent),
      m_session(std::make_unique<Session>(std::move(catalogue))),
      m_messages(new MessageBar(this)),
      m_report(new ReportPane(this))
{
    m_session->setLanguage(language);
    m_report->setObjectName(u"importReport"_s);
    m_report->setContentsMargins(2 * rhythm, 0, rhythm, rhythm);
    m_report->setMaximumHeight(32 * rhythm);
    m_report->hide();
    buildColumns();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    // At the bottom, so that the content does not move under the mouse when a message appears.
    layout->addWidget(m_columns->outer(), 1);
    layout->addWidget(m_report);
    layout->addWidget(new WorkBar(m_session->work(), this));
    layout->addWidget(m_messages);

    connect(m_session.get(), &Session::failed, m_messages, &MessageBar::fail);
    // An offer to undo is about the last change: it is withdrawn when there is another, or when it was undone
    // elsewhere.
    connect(m_session.get(), &Session::changed, m_messages, &MessageBar::withdrawOffers);
    connect(m_session.get(), &Session::waitingChanged, m_messages, &MessageBar::withdrawOffers);
    connect(m_report, &ReportPane::failed, m_messages, &MessageBar::fail);
    connect(m_report, &ReportPane::offeringRequested, this, &Workspace::showOffering);
    connect(m_list, &OfferingList::selectionChanged, this, &Workspace::selectionChanged);
    connect(m_list, &OfferingList::failed, m_messages, &MessageBar::fail);
    connect(m_list, &OfferingList::matchesChanged, this, &Workspace::showMatches);
    connect(
        &m_list->filters(), &FilterBar::workListRequested, this, [this] { showSection(u"publishing/work-list"_s); });
    connect(m_list, &OfferingList::currentChanged, this, [this](const Id &offering) {
        m_panes->showOffering(offering);
        m_offeringHistory->showOffering(offering);
        m_offeringHistory->setEnabled(!offering.isNull());
    });
    connect(m_panes, &Panes::offeringRequested, this, &Workspace::showOffering);
    connect(m_panes, &Panes::sourceRequested, this, &Workspace::showInSource);
    connect(m_panes, &Panes::fieldRequested, m_columns, &Columns::bringEditor);
    connect(m_panes, &Panes::compareRequested, this, &Workspace::compare);
    connect(m_panes, &Panes::findingsCounted, this, [this](int findings) {
        m_side->setTabText(0, findings == 0 ? tr("Findings") : tr("Findings") + u' ' + QLocale().toString(findings));
    });
    connect(m_sectionBar, &SectionBar::sectionChosen, this, &Workspace::showSection);
    connect(m_sectionBar, &SectionBar::questionChosen, this, [this](const QString &readiness) {
        showSection(listSection());
        m_columns->bringList();
        m_list->filters().setReadiness(readiness);
    });

    m_figures = new CatalogueFigures(*m_session, this);
    connect(m_figures, &CatalogueFigures::failed, m_messages, &MessageBar::fail);
    connect(m_figures, &CatalogueFigures::changed, this, &Workspace::showOverview);
    m_selected = new SelectedOfferings(*m_session, *m_list, *m_messages, this);
    m_institution = new InstitutionQuestion(*m_session, *m_messages, this);
    m_importing = new Importing(*m_session, *m_messages, *m_report, this);
    connect(m_importing, &Importing::beginning, this, &Workspace::commitPending);
    connect(m_importing, &Importing::changeMade, this, &Workspace::offerUndo);
    auto *stepShown = new StepShown(*m_session, *m_list, *m_panes, *m_messages, this);
    connect(stepShown, &StepShown::placeRequested, this, &Workspace::goTo);
    connect(m_selected, &SelectedOfferings::duplicated, this, [this](const Id &copy) {
        showOffering(copy);
        m_panes->focusTitle(copy);
    });
    if (m_session->isWritable()) {
        auto *recovery = new Recovery(*m_session, *m_messages, this);
        connect(recovery, &Recovery::fieldRequested, this, &Workspace::goTo);
        recovery->takeDraft();
    } else if (!m_session->catalogue().readOnlyReason().isEmpty()) {
        m_messages->warn(domain::sentence(m_session->catalogue().readOnlyReason()));
    }
    for (const domain::Message &remark : m_session->catalogue().remarks()) {
        m_messages->warn(domain::sentence(remark));
    }
}

Workspace::~Workspace()
{
    // While the fields still hold what was typed: what could not be saved goes into the draft.
    commitPending();
    m_session->close();
    // Delete the views before the session they use.
    delete m_columns->outer();
}

void Workspace::buildColumns()
{
    m_settings = new CatalogueSettings(*m_session, this);
    m_panes = new Panes(*m_session, *m_settings, this);
    m_list = new OfferingList(*m_session, this);
    m_offeringHistory = new HistoryView(*m_session, HistoryView::Scope::Offering, this);
    m_side = new QTabWidget(this);
    m_side->setObjectName(u"side"_s);
    m_side->setDocumentMode(true);
    m_side->setAccessibleName(tr("About this offering"));
    m_side->addTab(m_panes->findings(), tr("Findings"));
    m_side->addTab(m_panes->reading(), tr("Read"));
    m_side->addTab(m_panes->preview(), tr("Source"));
    m_side->addTab(m_offeringHistory, tr("History"));

    m_pages = new QStackedWidget(this);
    m_pages->setBackgroundRole(QPalette::Base);
    m_pages->setAutoFillBackground(true);
    m_section = listSection();
    m_sectionBar = new SectionBar(this);
    m_sectionBar->setCurrentSection(m_section);
    m_columns = new Columns(m_sectionBar, m_list, m_panes->editor(), m_side, this);
    m_pages->addWidget(m_columns->offerings());
    m_columns->setPages(m_pages);
}

View *Workspace::makeView(const ViewEntry &entry)
{
    View *view = entry.make(*m_session, this);
    connect(view, &View::offeringsRequested, this, &Workspace::showOnly);
    connect(view, &View::offeringRequested, this, &Workspace::showOffering);
    connect(view, &View::messageRequested, m_messages, &MessageBar::tell);
    connect(view, &View::changeMade, this, &Workspace::offerUndo);
    connect(view, &View::failed, m_messages, &MessageBar::fail);
    m_pages->addWidget(view);
    m_views.insert(entry.name, view);
    return view;
}

View *Workspace::currentView() const
{
    return m_views.value(m_section);
}

void Workspace::showSection(const QString &section)
{
    const QString page = section.section(u'/', 1);
    const ViewEntry *entry = viewNamed(section.section(u'/', 0, 0));
    if (!entry) {
        return;
    }
    m_section = entry->name;
    if (entry->make) {
        m_columns->setEditorAlone(false);
        View *view = currentView();
        view = view ? view : makeView(*entry);
        view->showPage(page);
        m_pages->setCurrentWidget(view);
    } else {
        m_pages->setCurrentWidget(m_columns->offerings());
    }
    m_sectionBar->setCurrentSection(m_section);
    showListed();
    Q_EMIT sectionChanged();
}

void Workspace::showOffering(const Id &offering)
{
    showSection(listSection());
    m_columns->bringEditor();
    m_list->select(offering);
}

void Workspace::goTo(domain::Kind kind, const Id &record, const QString &field)
{
    const auto editing =
        std::ranges::find_if(views(), [kind](const ViewEntry &view) { return view.edits && view.edits(kind); });
    // Shared records are edited in an offering that uses them, if there is one.
    const bool isOfOffering = editing == views().end() || domain::sharedKinds().contains(kind);
    const Id offering = isOfOffering ? offeringWith(*m_session, {.kind = kind, .id = record}) : Id();
    if (!offering.isNull()) {
        showOffering(offering);
        m_panes->focusField(kind, record, field);
    } else if (editing != views().end()) {
        showSection(editing->name);
        currentView()->showRecord(recordThere(*m_session, {.kind = kind, .id = record}));
    }
}

void Workspace::showOnly(const QList<Id> &ids, const QString &label)
{
    showSection(listSection());
    m_columns->bringList();
    m_list->filters().showOnly(ids, label);
}

void Workspace::showMatches()
{
    showListed();
    Q_EMIT overviewChanged();
}

void Workspace::showListed()
{
    View *view = currentView();
    if (!view || !view->countsListed()) {
        return;
    }
    const QString words = m_list->filterInWords();
    if (words.isEmpty()) {
        view->setOfferings({}, {});
        return;
    }
    m_session->background<QList<Id>>(
        view,
        [query = m_list->query()](store::Catalogue &catalogue) -> Result<QList<Id>> {
            return store::findOfferings(catalogue, query).and_then([&](const QList<qint64> &numbers) {
                return store::offeringIds(catalogue, numbers);
            });
        },
        [this, view, words](const Result<QList<Id>> &ids) {
            if (ids && words == m_list->filterInWords()) {
                // An empty list would mean all of them.
                view->setOfferings(ids->isEmpty() ? QList<Id>{Id()} : *ids, words);
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
        m_institution->askFor(id);
    }
}

void Workspace::chooseInstitution()
{
    commitPending();
    m_institution->choose();
}

void Workspace::duplicateOfferings(authoring::Editions editions)
{
    commitPending(); // what is being typed is copied too
    m_selected->duplicate(editions);
}

void Workspace::deleteOfferings()
{
    commitPending();
    m_selected->remove();
}

void Workspace::setStatus(const QString &status)
{
    commitPending();
    m_selected->setStatus(status);
}

void Workspace::changeOfferings()
{
    commitPending();
    m_selected->changeFields(this);
}

void Workspace::offerUndo(const QString &text)
{
    m_messages->offer(text, tr("Undo"), [this] { m_session->undo(); });
}

int Workspace::selectedCount() const
{
    return m_list->selectedCount();
}

void Workspace::loadVocabulary()
{
    showSection(u"skills"_s);
    qobject_cast<VocabularyView *>(currentView())->loadVocabulary();
}

void Workspace::importOfferings(const QString &source)
{
    m_importing->importFrom(*exchange::usualImporter(), source);
}

void Workspace::importSheets(const QString &file)
{
    m_importing->importSheets(file);
}

void Workspace::importIn(const QString &format, const QString &source)
{
    m_importing->importFrom(*exchange::importer(format), source);
}

void Workspace::exportSheets(const QString &format, const QString &folder)
{
    const exchange::Exporter *exporter = exchange::exporter(format);
    commitPending();
    m_session->longWork<exchange::ExportReport>(
        this, {.what = tr("Exporting offerings…"), .access = LongWork::Access::Reads, .endsAnywhere = true},
        [=](store::Catalogue &catalogue, domain::Progress &progress) {
            return exporter->write(catalogue,
                {.folder = folder, .selection = exchange::Selection::All, .offerings = {}, .language = {}}, progress);
        },
        [this](const Result<exchange::ExportReport> &report) {
            if (!report) {
                m_messages->fail(report.error());
                return;
            }
            const QString written = tr("%Ln offerings written to %1", nullptr, report->offerings)
                                        .arg(QDir::toNativeSeparators(report->folder));
            m_messages->tell(report->lostTotal == 0 ? written
                                                    : written + u". "_s
                        + tr("%Ln values do not fit in a cell; loss-report.json in the folder says which", nullptr,
                            int(report->lostTotal)));
        });
}

void Workspace::showFindings()
{
    showSection(listSection());
    m_columns->setShown(Columns::Column::Side, true);
    m_side->setCurrentIndex(0);
    m_side->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void Workspace::stepBetweenFieldAndSource()
{
    if (currentView() || m_panes->goFromSourceToField()) {
        return;
    }
    const std::optional<FieldPlace> place = m_panes->focusedPlace();
    commitPending(); // so that the source has what was just typed
    showInSource(
        place.value_or(FieldPlace{.kind = domain::Kind::Offering, .record = m_list->current(), .field = {}}), {});
}

void Workspace::showInSource(const FieldPlace &place, const QString &destination)
{
    m_columns->setEditorAlone(false);
    m_columns->setShown(Columns::Column::Side, true);
    m_side->setCurrentWidget(m_panes->preview());
    m_panes->showInSource(place, destination);
}

void Workspace::compare(const QString &destination, const Id &offering)
{
    commitPending();
    showSection(u"publishing"_s);
    qobject_cast<PublishingView *>(currentView())->compare(destination, {offering}, exchange::Selection::All, offering);
}

void Workspace::commitPending()
{
    m_panes->commitPending();
    for (View *view : std::as_const(m_views)) {
        view->commitPending();
    }
}

void Workspace::stepColumn(int by)
{
    QList<FocusColumn> all{{.column = m_sectionBar, .start = m_sectionBar}};
    if (!currentView()) {
        all.append({.column = m_list, .start = &m_list->table()});
        const QList<QWidget *> beside = m_columns->besideList();
        for (QWidget *each : beside) {
            all.append({.column = each, .start = each});
        }
    } else {
        all.append({.column = m_pages->currentWidget(), .start = m_pages->currentWidget()});
    }
    all.removeIf([this](const FocusColumn &each) { return !each.column->isVisibleTo(this); });
    stepFocus(all, by);
}

void Workspace::showOverview()
{
    const CatalogueFigures::Overview &overview = m_figures->overview();
    m_list->setReadinessShown(m_session->isWritable() || overview.unknown == 0);
    const QLocale locale;
    const auto shown = [&locale](qint64 number) { return number == 0 ? QString() : locale.toString(number); };
    const store::Counts &counts = overview.counts;
    m_sectionBar->setCount(
        listSection(), shown(counts.offerings), tr("%Ln offering(s)", nullptr, int(counts.offerings)));
    m_sectionBar->setCount(
        u"skills"_s, shown(counts.concepts), tr("%Ln concept(s) in vocabularies", nullptr, int(counts.concepts)));
    // Readiness calculated with other rules, or before a change, is not shown as if it were current.
    const publishing::ReadinessCounts readiness =
        overview.unknown > 0 ? publishing::ReadinessCounts() : overview.readiness;
    m_sectionBar->setCount(u"publishing"_s,
        readiness.blocked == 0 ? QString() : locale.toString(readiness.blocked) + u" !"_s,
        tr("%Ln offering(s) blocked", nullptr, readiness.blocked));
    m_sectionBar->setQuestionCount(u"blocked"_s, readiness.blocked);
    m_sectionBar->setQuestionCount(u"ready"_s, readiness.ready);
    m_sectionBar->setQuestionCount(u"changed"_s, readiness.changed);
    Q_EMIT overviewChanged();
}

bool Workspace::isSettled() const
{
    return m_figures->isSettled() && !m_session->isStepping() && m_list->isSettled() && m_offeringHistory->isSettled()
        && m_panes->isSettled() && std::ranges::all_of(m_views, &View::isSettled);
}

} // namespace leerschakel::ui
