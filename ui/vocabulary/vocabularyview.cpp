// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/vocabularyview.h"

#include "application/look.h"
#include "session/session.h"
#include "vocabulary/conceptpane.h"
#include "vocabulary/conceptsearch.h"
#include "vocabulary/loadbutton.h"
#include "vocabulary/outdatedlink.h"
#include "vocabulary/ownschemedocument.h"
#include "vocabulary/schemecommands.h"
#include "vocabulary/vocabularytree.h"
#include "widgets/emptystate.h"

#include <QEvent>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

VocabularyView::VocabularyView(Session &session, QWidget *parent)
    : View(parent),
      m_session(session),
      m_search(new ConceptSearch(session)),
      m_tree(new VocabularyTree(session)),
      m_load(new LoadButton(session)),
      m_outdated(new OutdatedLink(session)),
      m_commands(new SchemeCommands(session)),
      m_pane(new ConceptPane(session)),
      m_none(new EmptyState(u"tag"_s)),
      m_left(new QWidget),
      m_right(new QStackedWidget),
      m_attribution(new QLabel)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_attribution->setWordWrap(true);
    m_attribution->setForegroundRole(QPalette::PlaceholderText);
    m_tree->addActions(m_pane->editorActions()); // the editor's keys also work in the tree

    auto *parts = new QSplitter(Qt::Horizontal);
    buildLeft();
    parts->addWidget(m_left);
    m_right->addWidget(m_pane);
    m_right->addWidget(m_none);
    parts->addWidget(m_right);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 3);
    parts->setChildrenCollapsible(false);
    parts->setSizes({2000, 3000}); // proportions of the width
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(parts);

    describeNone();
    connectTree();
    connectPane();
    connectCommands();
    connect(&m_session, &Session::changed, this, &VocabularyView::take);
    connect(&m_session, &Session::stateChanged, this, [this] {
        m_isStale = true;
        reloadIfSeen();
    });
}

void VocabularyView::buildLeft()
{
    // Search results are above the tree, which opens at the selected one.
    auto *lists = new QSplitter(Qt::Vertical);
    lists->addWidget(m_search->hits());
    lists->addWidget(m_tree);
    lists->setStretchFactor(0, 3);
    lists->setStretchFactor(1, 2);
    lists->setChildrenCollapsible(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_load);
    buttons->addWidget(m_commands->button());
    buttons->addStretch();

    auto *layout = new QVBoxLayout(m_left);
    layout->setContentsMargins(2 * rhythm, 2 * rhythm, rhythm, rhythm);
    layout->setSpacing(rhythm);
    layout->addWidget(m_search);
    layout->addLayout(buttons);
    layout->addWidget(m_commands);
    layout->addWidget(m_outdated);
    layout->addWidget(lists, 1);
    layout->addWidget(m_attribution);
}

void VocabularyView::arrange()
{
    constexpr int letters = 120;
    const bool isNarrow = isNarrowerThan(letters, *this);
    // In a narrow window the left column keeps room for its buttons, and leaves the rest to the concept.
    const int buttons = m_load->sizeHint().width() + m_commands->button()->sizeHint().width() + 4 * rhythm;
    const int letter = fontMetrics().averageCharWidth();
    m_left->setMinimumWidth(isNarrow ? std::max(std::min(36 * letter, width() * 2 / 5), buttons) : 46 * letter);
    m_left->setHidden(m_isMapping && isNarrow);
}

QSize VocabularyView::minimumSizeHint() const
{
    QSize least = View::minimumSizeHint();
    if (m_isMapping) {
        least.setWidth(m_right->minimumSizeHint().width());
    }
    return least;
}

void VocabularyView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    arrange();
}

void VocabularyView::connectTree()
{
    connect(m_search, &ConceptSearch::conceptChosen, this, &VocabularyView::showConcept);
    connect(m_tree, &VocabularyTree::conceptChosen, this, [this](const QString &uri, const QString &scheme) {
        chooseScheme(scheme);
        m_pane->showConcept(uri);
    });
    connect(m_tree, &VocabularyTree::schemeChosen, this, [this](const QString &uri) {
        chooseScheme(uri);
        m_pane->showScheme(uri);
    });
    connect(m_tree, &VocabularyTree::revealed, this, &VocabularyView::chooseScheme);
    connect(m_tree, &VocabularyTree::moveRequested, m_pane, &ConceptPane::place);
}

void VocabularyView::connectPane()
{
    connect(m_pane, &ConceptPane::conceptRequested, this, &VocabularyView::showConcept);
    connect(m_pane, &ConceptPane::offeringsRequested, this, &VocabularyView::offeringsRequested);
    connect(m_pane, &ConceptPane::ownShown, this, &VocabularyView::chooseScheme);
    connect(m_pane, &ConceptPane::editorMovedOn, this, [this](const QString &uri, bool isEdited) {
        if (isEdited) {
            m_tree->want(uri);
            m_tree->refreshOwn(m_pane->document());
        }
        m_tree->reveal(uri);
    });
    connect(m_pane, &ConceptPane::mappingShown, this, [this](bool isShown) {
        m_isMapping = isShown;
        updateGeometry();
        arrange();
    });
    connect(m_pane, &ConceptPane::mappingClosed, this, [this] { m_tree->setFocus(Qt::OtherFocusReason); });
}

void VocabularyView::connectCommands()
{
    connect(m_load, &LoadButton::messageRequested, this, &VocabularyView::messageRequested);
    connect(m_load, &LoadButton::changeMade, this, &VocabularyView::changeMade);
    connect(m_load, &LoadButton::loaded, this, [this](const QString &scheme) {
        // Unless the user is reading or editing something else.
        if (m_pane->isIdle()) {
            m_tree->want(scheme);
        }
    });
    connect(m_load, &LoadButton::ended, this, &VocabularyView::reload);
    connect(m_outdated, &OutdatedLink::changeMade, this, &VocabularyView::changeMade);
    connect(m_commands, &SchemeCommands::messageRequested, this, &VocabularyView::messageRequested);
    connect(m_commands, &SchemeCommands::mappingRequested, this, &VocabularyView::showMapping);
    connect(m_commands, &SchemeCommands::made, this, [this](const QString &uri) {
        m_tree->want(uri);
        reload();
        showScheme(uri);
    });
}

bool VocabularyView::isSettled() const
{
    return m_pending == 0 && m_search->isSettled() && m_tree->isSettled() && m_load->isSettled()
        && m_outdated->isSettled() && m_commands->isSettled() && m_pane->isSettled();
}

void VocabularyView::commitPending()
{
    m_pane->commitPending();
}

void VocabularyView::showConcept(const QString &uri)
{
    if (!uri.isEmpty()) {
        m_pane->showConcept(uri);
        m_tree->reveal(uri);
    }
}

void VocabularyView::showScheme(const QString &uri)
{
    m_pane->showScheme(uri);
}

bool VocabularyView::showRecord(const domain::Record &record)
{
    if (record.isNull()) {
        return false;
    }
    if (record.kind() == domain::Kind::Scheme) {
        showScheme(domain::schemeTable().uri(record));
    } else {
        showConcept(domain::ownConceptTable().uri(record));
    }
    return true;
}

void VocabularyView::showMapping(const QString &uri)
{
    m_pane->showMapping(uri);
}

void VocabularyView::loadVocabulary()
{
    m_load->showSources();
}

void VocabularyView::take(const store::AppliedChange &change)
{
    // A scheme that appears or disappears (undo of an import) changes the tree; edits of offerings do not.
    m_isStale = m_isStale || std::ranges::any_of(change.records, [](const changes::RecordRef &ref) {
        return ref.kind == domain::Kind::Scheme;
    });
    if (reloadIfSeen()) {
        return;
    }
    for (const changes::RecordRef &whole : change.wholes) {
        if (whole == changes::RecordRef::of(m_pane->document().scheme().scheme())) {
            m_tree->refreshOwn(m_pane->document());
        } else {
            m_isStale = m_isStale || whole.kind == domain::Kind::Scheme;
        }
    }
    m_pane->refreshLater();
}

void VocabularyView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    if (m_isStale) {
        reload();
    }
}

void VocabularyView::changeEvent(QEvent *event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_search->retranslate();
        m_tree->retranslate();
        m_load->retranslate();
        describeNone();
        m_commands->retranslate();
        m_pane->retranslate();
        reload();
    }
}

bool VocabularyView::reloadIfSeen()
{
    // While loading, the view is reloaded when that ends.
    const bool isWanted = m_isStale && isVisible();
    if (isWanted && !m_load->isLoading()) {
        reload();
    }
    return isWanted;
}

void VocabularyView::reload()
{
    m_isStale = false;
    m_pane->refreshLater();
    m_search->reload();
    ++m_pending;
    const domain::Language language = m_session.language();
    m_session.background<QList<vocabulary::SchemeSummary>>(
        this, [language](store::Catalogue &catalogue) { return vocabulary::schemes(catalogue, language); },
        [this](const Result<QList<vocabulary::SchemeSummary>> &schemes) {
            --m_pending;
            if (schemes) {
                showSchemes(*schemes);
            } else {
                Q_EMIT m_session.failed(schemes.error());
            }
        });
}

void VocabularyView::showSchemes(const QList<vocabulary::SchemeSummary> &schemes)
{
    m_schemes = schemes;
    m_pane->setSchemes(schemes);
    m_right->setCurrentWidget(schemes.isEmpty() ? static_cast<QWidget *>(m_none) : m_pane);
    showAttributions();
    showAgain();
    m_outdated->reload(); // last, because it takes the longest
}

void VocabularyView::describeNone()
{
    m_none->setText(tr("No vocabulary yet"),
        tr("Load the ESCO files you downloaded, or another vocabulary, to link offerings to skills."));
    m_none->setActions(m_load->ways());
}

void VocabularyView::showAgain()
{
    // Read before the tree is cleared, because the pane follows its selection.
    const QString wanted = m_tree->wanted();
    QString chosen = wanted.isEmpty() ? m_pane->scheme() : wanted;
    // A concept being read or edited stays visible.
    const QString concept_ = wanted.isEmpty() ? m_pane->concept_() : QString();
    m_tree->showSchemes(m_schemes);
    if (!m_tree->openScheme(chosen, !concept_.isEmpty()) && !chosen.isEmpty() && chosen == m_pane->readScheme()) {
        chosen.clear(); // its loading was undone
        m_pane->showHint();
    }
    chooseScheme(chosen.isEmpty() && !m_schemes.isEmpty() ? m_schemes.constFirst().uri : chosen);
    if (!concept_.isEmpty()) {
        m_tree->reveal(concept_);
    }
    m_pane->refreshHint();
}

void VocabularyView::showAttributions()
{
    QStringList attributions;
    for (const vocabulary::SchemeSummary &scheme : std::as_const(m_schemes)) {
        if (const QString text = scheme.attribution.preferring(m_session.language()); !text.isEmpty()) {
            attributions.append(text);
        }
    }
    m_attribution->setText(attributions.join(u'\n'));
    m_attribution->setVisible(!attributions.isEmpty());
}

void VocabularyView::chooseScheme(const QString &uri)
{
    const auto found = std::ranges::find(std::as_const(m_schemes), uri, &vocabulary::SchemeSummary::uri);
    m_commands->setScheme(found == m_schemes.cend() ? vocabulary::SchemeSummary() : *found);
}

} // namespace leerschakel::ui
