// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/vocabularyview.h"

#include "application/look.h"
#include "concepts/conceptfilter.h"
#include "concepts/conceptlookup.h"
#include "concepts/hitdelegate.h"
#include "session/session.h"
#include "vocabulary/conceptbrowser.h"
#include "vocabulary/concepttree.h"
#include "vocabulary/conceptuse.h"
#include "vocabulary/loading/outdated.h"
#include "vocabulary/mappingview.h"
#include "vocabulary/outdateddialog.h"
#include "vocabulary/ownconcepteditor.h"
#include "vocabulary/schemecommands.h"
#include "vocabulary/sourcesdialog.h"
#include "vocabulary/vocabularyloader.h"
#include "widgets/linkbutton.h"
#include "widgets/tone.h"
#include "widgets/wholetip.h"

#include <QEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

constexpr int mostHits = 100;

} // namespace

bool VocabularyView::isSettled() const
{
    return m_pending == 0 && !m_typing.isActive() && !m_loader->isLoading() && m_filter->isSettled()
        && m_editor->isSettled() && m_mapping->isSettled() && m_commands->isSettled();
}

VocabularyView::VocabularyView(Session &session, QWidget *parent) : View(parent), m_session(session)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *left = new QWidget;
    buildLeft(left);
    QWidget *right = buildPages();

    auto *parts = new QSplitter(Qt::Horizontal);
    parts->addWidget(left);
    parts->addWidget(right);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 3);
    parts->setChildrenCollapsible(false);
    parts->setSizes({2000, 3000}); // proportions of the width
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts);

    connect(m_page, &ConceptBrowser::conceptRequested, this, &VocabularyView::showConcept);
    connect(m_use, &ConceptUse::levelActivated, m_page, &ConceptBrowser::requestLevel);
    connect(m_page, &ConceptBrowser::offeringsRequested, this, &VocabularyView::offeringsRequested);
    connectOwn();
    connect(&m_session, &Session::stateChanged, this, [this] {
        m_stale = true;
        reloadIfSeen();
    });
    connect(&m_session, &Session::changed, this, [this](const store::AppliedChange &change) {
        // A scheme that appeared or disappeared (undo of an import) changes the tree; edits of offerings do not.
        m_stale = m_stale || std::ranges::any_of(change.records, [](const changes::RecordRef &ref) {
            return ref.kind == domain::Kind::Scheme;
        });
        if (reloadIfSeen()) {
            return;
        }
        for (const changes::RecordRef &whole : change.wholes) {
            if (whole == changes::RecordRef::of(m_editor->document().scheme().scheme())) {
                refreshScheme(m_editor->document().schemeUri());
            } else {
                m_stale = m_stale || whole.kind == domain::Kind::Scheme;
            }
        }
        m_isPageStale = true;
        refreshPage();
    });
    retranslate();
}

void VocabularyView::buildLeft(QWidget *left)
{
    m_query = new QLineEdit;
    m_query->setObjectName(u"query"_s);
    m_query->setClearButtonEnabled(true);
    m_query->installEventFilter(this);
    new WholeTip(m_query);
    m_filter = new ConceptFilter(m_session, u"skills"_s);
    m_filter->setObjectName(u"filter"_s);
    m_load = new QPushButton;
    m_load->setIcon(QIcon::fromTheme(u"document-import"_s));
    m_tree = new ConceptTree;
    m_tree->setObjectName(u"tree"_s);
    m_hits = new QTreeWidget;
    m_hits->setHeaderHidden(true);
    m_hits->setFrameShape(QFrame::NoFrame);
    m_hits->setUniformRowHeights(true);
    m_hits->setRootIsDecorated(false);
    m_hits->setItemDelegate(new HitDelegate(m_hits));
    m_hits->setObjectName(u"hits"_s);
    m_hits->hide();
    // Search results are above the tree, which opens at the selected one.
    auto *lists = new QSplitter(Qt::Vertical);
    lists->addWidget(m_hits);
    lists->addWidget(m_tree);
    lists->setStretchFactor(0, 3);
    lists->setStretchFactor(1, 2);
    lists->setChildrenCollapsible(false);
    m_attribution = new QLabel;
    m_attribution->setWordWrap(true);
    m_attribution->setForegroundRole(QPalette::PlaceholderText);
    m_loader = new VocabularyLoader(m_session, this);
    m_outdated = new LinkButton(QString());
    m_outdated->setObjectName(u"outdated"_s);
    m_outdated->hide();
    m_commands = new SchemeCommands(m_session);

    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(2 * rhythm, 2 * rhythm, rhythm, rhythm);
    layout->setSpacing(rhythm);
    auto *top = new QHBoxLayout;
    top->addWidget(m_query, 1);
    top->addWidget(m_filter);
    layout->addLayout(top);
    auto *below = new QHBoxLayout;
    below->addWidget(m_load);
    below->addWidget(m_commands->button());
    below->addStretch();
    layout->addLayout(below);
    left->setMinimumWidth(left->fontMetrics().averageCharWidth() * 46);
    layout->addWidget(m_commands);
    layout->addWidget(m_outdated);
    layout->addWidget(lists, 1);
    layout->addWidget(m_attribution);

    m_typing.setSingleShot(true);
    m_typing.setInterval(120);
    connect(&m_typing, &QTimer::timeout, this, &VocabularyView::search);
    connect(m_query, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_filter, &ConceptFilter::changed, this, &VocabularyView::search);
    connect(m_tree, &QTreeWidget::itemExpanded, this, &VocabularyView::loadChildren);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &VocabularyView::showChosen);
    connect(m_hits, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item) {
            showConcept(item->data(0, ConceptTree::UriRole).toString());
        }
    });
    auto *menu = new QMenu(m_load);
    menu->addAction(QString(), this, &VocabularyView::loadFolder);
    menu->addAction(QString(), this, &VocabularyView::loadFiles);
    menu->addSeparator();
    menu->addAction(QString(), this, &VocabularyView::loadVocabulary);
    m_load->setMenu(menu);
    connect(m_loader, &VocabularyLoader::messageRequested, this, &VocabularyView::messageRequested);
    connect(m_loader, &VocabularyLoader::changeMade, this, &VocabularyView::changeMade);
    connect(m_loader, &VocabularyLoader::loaded, this, [this](const QString &scheme) {
        // Unless the user is reading or editing.
        if (m_page->uri().isEmpty() && m_editor->document().schemeUri().isEmpty()) {
            m_rechosen = scheme;
        }
    });
    connect(m_loader, &VocabularyLoader::ended, this, &VocabularyView::reload);
    connect(m_outdated, &LinkButton::clicked, this, &VocabularyView::replaceOutdated);
}

void VocabularyView::loadVocabulary()
{
    const Result<QList<vocabulary::VocabularySource>> sources = vocabulary::vocabularySources();
    if (!sources) {
        Q_EMIT m_session.failed(sources.error());
        return;
    }
    ++m_pending;
    const domain::Language language = m_session.language();
    m_session.background<QList<vocabulary::SchemeSummary>>(
        this, [language](store::Catalogue &catalogue) { return vocabulary::schemes(catalogue, language); },
        [this, sources = *sources](const Result<QList<vocabulary::SchemeSummary>> &loaded) {
            --m_pending;
            if (!loaded) {
                Q_EMIT m_session.failed(loaded.error());
                return;
            }
            SourcesDialog dialog(sources, *loaded, m_session.language(), m_session.isWritable(), window());
            dialog.exec();
            m_loader->load(dialog.chosen());
        });
}

void VocabularyView::loadFiles()
{
    m_loader->load(QFileDialog::getOpenFileNames(this, tr("Choose the files of a vocabulary")));
}

void VocabularyView::loadFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose the folder of a vocabulary"));
    m_loader->load(folder.isEmpty() ? QStringList() : QStringList{folder});
}

void VocabularyView::retranslate()
{
    m_query->setPlaceholderText(tr("Search skills and occupations"));
    m_query->setAccessibleName(tr("Search skills and occupations"));
    m_tree->setAccessibleName(tr("Vocabulary tree"));
    m_hits->setAccessibleName(tr("Search results"));
    m_page->setAccessibleName(tr("Concept"));
    m_ways->setAccessibleName(tr("How the concept is shown"));
    m_ways->setTabText(EditWay, tr("Edit"));
    m_ways->setTabText(ReadWay, tr("Page"));
    m_ways->setTabToolTip(ReadWay, tr("With the offerings that teach it and what is mapped to it"));
    m_load->setText(tr("Load"));
    m_commands->retranslate();
    m_load->setAccessibleName(tr("Load a vocabulary"));
    const QList<QAction *> actions = m_load->menu()->actions();
    actions[0]->setText(tr("A folder (ESCO, unpacked)…"));
    actions[1]->setText(tr("Files, or a download as it is (zip)…"));
    actions[3]->setText(tr("Where to get vocabularies…"));
}

void VocabularyView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        reload();
    }
    refreshPage();
}

bool VocabularyView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_query && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down && m_hits->isVisible()) {
            m_hits->setFocus(Qt::OtherFocusReason);
            m_hits->setCurrentItem(m_hits->topLevelItem(0));
            return true;
        }
        if (key == Qt::Key_Escape && !m_query->text().isEmpty()) {
            m_query->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void VocabularyView::refreshPage()
{
    if (m_isPageStale && m_page->isVisible() && !m_page->uri().isEmpty()) {
        loadPage(m_page->uri());
    }
}

void VocabularyView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        reload();
    }
}

bool VocabularyView::reloadIfSeen()
{
    // Loading reloads the view when it ends.
    const bool isWanted = m_stale && isVisible();
    if (isWanted && !m_loader->isLoading()) {
        reload();
    }
    return isWanted;
}

void VocabularyView::reload()
{
    m_stale = false;
    m_isPageStale = true;
    refreshPage();
    m_filter->reload();
    ++m_pending;
    const domain::Language language = m_session.language();
    m_session.background<QList<vocabulary::SchemeSummary>>(
        this, [language](store::Catalogue &catalogue) { return vocabulary::schemes(catalogue, language); },
        [this, language](const Result<QList<vocabulary::SchemeSummary>> &schemes) {
            --m_pending;
            if (!schemes) {
                Q_EMIT m_session.failed(schemes.error());
                return;
            }
            m_schemes = *schemes;
            // What was just loaded or made, otherwise what was shown before.
            QString chosen = m_rechosen;
            // A concept that is being read or edited stays in view.
            const QString concept_ = !m_rechosen.isEmpty() ? QString()
                : m_pages->currentWidget() == m_editor     ? m_editor->document().conceptUri()
                                                           : m_page->uri();
            for (const QString &scheme : {m_editor->document().schemeUri(), m_page->scheme()}) {
                chosen = chosen.isEmpty() ? scheme : chosen;
            }
            m_tree->clear();
            QStringList attributions;
            for (const vocabulary::SchemeSummary &scheme : *schemes) {
                m_tree->addScheme(scheme, scheme.own && m_session.isWritable());
                if (const QString text = scheme.attribution.preferring(language); !text.isEmpty()) {
                    attributions.append(text);
                }
            }
            m_attribution->setText(attributions.join(u'\n'));
            m_attribution->setVisible(!attributions.isEmpty());
            if (m_tree->topLevelItemCount() > 0) {
                m_tree->topLevelItem(0)->setExpanded(true);
            }
            if (QTreeWidgetItem *item = m_tree->schemeItem(chosen)) {
                m_rechosen.clear();
                const QSignalBlocker quiet(concept_.isEmpty() ? nullptr : m_tree);
                item->setExpanded(true);
                m_tree->setCurrentItem(item);
            } else if (!chosen.isEmpty() && chosen == m_page->scheme()) {
                chosen.clear(); // its loading was undone
                showHint();
            }
            chooseScheme(chosen.isEmpty() && !m_schemes.isEmpty() ? m_schemes.constFirst().uri : chosen);
            if (!concept_.isEmpty()) {
                reveal(concept_);
            } else if (chosen.isEmpty()) {
                reveal(m_page->uri());
            }
            if (m_page->uri().isEmpty() && m_page->scheme().isEmpty()) {
                showHint();
            }
            lookForOutdated(); // last, because it takes longest
        });
}

void VocabularyView::showHint()
{
    m_page->showHint(m_schemes.isEmpty()
            ? tr("Load the ESCO files you downloaded, or another vocabulary, to link offerings to skills.")
            : tr("Choose a concept, or search for one."));
}

void VocabularyView::lookForOutdated()
{
    ++m_pending;
    using Outdated = QList<vocabulary::OutdatedConcept>;
    m_session.background<Outdated>(
        this, [](store::Catalogue &catalogue) { return vocabulary::outdatedConcepts(catalogue); },
        [this](const Result<Outdated> &outdated) {
            --m_pending;
            if (!outdated) {
                Q_EMIT m_session.failed(outdated.error());
                return;
            }
            m_outdated->setIcon(toneIcon(Tone::Warns, palette()));
            m_outdated->setVisible(!outdated->isEmpty() && m_session.isWritable());
            m_outdated->setText(tr("%n linked skill(s) out of date: review them", nullptr, int(outdated->size())));
        });
}

void VocabularyView::replaceOutdated()
{
    OutdatedDialog dialog(m_session, window());
    dialog.exec();
    if (!dialog.outcome().isEmpty()) {
        Q_EMIT changeMade(dialog.outcome());
    }
    lookForOutdated();
}

void VocabularyView::search()
{
    const QString text = m_query->text().trimmed();
    const int question = ++m_question;
    if (text.isEmpty()) {
        m_hits->hide();
        return;
    }
    vocabulary::SearchOptions options{.language = m_session.language(), .limit = mostHits};
    m_filter->applyTo(options);
    ++m_pending;
    m_session.background<QList<vocabulary::ConceptHit>>(
        this, [=](store::Catalogue &catalogue) { return vocabulary::search(catalogue, text, options); },
        [this, question](const Result<QList<vocabulary::ConceptHit>> &hits) {
            --m_pending;
            if (!hits || question != m_question) {
                return;
            }
            m_hits->clear();
            for (const vocabulary::ConceptHit &hit : *hits) {
                auto *item = new QTreeWidgetItem(m_hits);
                const QString below = HitDelegate::below(hit);
                item->setText(0, hit.label);
                item->setToolTip(0, below);
                item->setData(0, Qt::AccessibleTextRole, QString(hit.label + u", "_s + below));
                item->setData(0, HitDelegate::BelowRole, below);
                item->setData(0, HitDelegate::TagRole, ConceptLookup::schemeTag(hit));
                item->setData(0, ConceptTree::UriRole, hit.uri);
            }
            if (hits->isEmpty()) {
                auto *nothing = new QTreeWidgetItem(m_hits, {tr("Nothing found")});
                nothing->setData(0, HitDelegate::BelowRole, tr("Try another word, or fewer."));
                nothing->setFlags(Qt::NoItemFlags);
            }
            // The tree shows what they do not need.
            const int rows = m_hits->topLevelItemCount();
            m_hits->setMaximumHeight(rows * m_hits->visualItemRect(m_hits->topLevelItem(0)).height());
            m_hits->show();
        });
}

void VocabularyView::showConcept(const QString &uri)
{
    if (!uri.isEmpty()) {
        openConcept(uri);
        reveal(uri);
    }
}

void VocabularyView::openConcept(const QString &uri)
{
    const bool isOwn = m_editor->showConcept(uri);
    m_ways->setVisible(isOwn);
    if (isOwn) {
        chooseScheme(m_editor->document().schemeUri());
    } else {
        m_editor->leave();
    }
    if (isOwn && m_ways->currentIndex() == EditWay) {
        m_pages->setCurrentWidget(m_editor);
        return;
    }
    m_pages->setCurrentIndex(0);
    if (m_isPageStale || uri != m_page->uri()) {
        loadPage(uri);
    }
}

void VocabularyView::loadPage(const QString &uri)
{
    m_isPageStale = false;
    const domain::Language language = m_session.language();
    ++m_pending;
    using Answer = std::pair<std::optional<vocabulary::ConceptPage>, QList<coverage::TeachingOffering>>;
    m_session.background<Answer>(
        this,
        [=](store::Catalogue &catalogue) -> Result<Answer> {
            const auto page = vocabulary::page(catalogue, uri, language);
            const auto teaching = coverage::offeringsTeaching(catalogue, uri);
            if (!page || !teaching) {
                return std::unexpected(page ? teaching.error() : page.error());
            }
            return Answer(*page, *teaching);
        },
        [this, language](const Result<Answer> &answer) {
            --m_pending;
            if (!answer) {
                Q_EMIT m_session.failed(answer.error());
            } else if (answer->first) {
                m_page->showPage(*answer->first, answer->second, language);
                m_use->setOfferings(answer->second, language);
            } else {
                m_page->showHint(tr("This concept is not in a vocabulary of this catalogue any more."));
                m_use->setOfferings({}, language);
            }
        });
}

} // namespace leerschakel::ui
