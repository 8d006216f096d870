// SPDX-License-Identifier: GPL-3.0-or-later
// VocabularyView's part for own schemes.
#include "session/session.h"
#include "vocabulary/conceptbrowser.h"
#include "vocabulary/concepttree.h"
#include "vocabulary/conceptuse.h"
#include "vocabulary/mappingview.h"
#include "vocabulary/ownconcepteditor.h"
#include "vocabulary/schemecommands.h"
#include "vocabulary/vocabularyview.h"
#include "words/fieldlabels.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

QWidget *VocabularyView::buildPages()
{
    m_page = new ConceptBrowser;
    m_use = new ConceptUse;
    auto *reading = new QWidget;
    auto *column = new QVBoxLayout(reading);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_page, 1);
    column->addWidget(m_use);
    m_editor = new OwnConceptEditor(m_session);
    m_mapping = new MappingView(m_session);
    m_pages = new QStackedWidget;
    m_pages->addWidget(reading);
    m_pages->addWidget(m_editor);
    m_pages->addWidget(m_mapping);
    // The editor's keys also work in the tree.
    m_tree->addActions(m_editor->actions());
    m_ways = new QTabBar;
    m_ways->setObjectName(u"ways"_s);
    m_ways->setDrawBase(false);
    m_ways->setExpanding(false);
    m_ways->insertTab(EditWay, {});
    m_ways->insertTab(ReadWay, {});
    m_ways->hide();
    auto *right = new QWidget;
    auto *rows = new QVBoxLayout(right);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_ways);
    rows->addWidget(m_pages, 1);
    return right;
}

void VocabularyView::commitPending()
{
    if (m_editor) {
        m_editor->commitPending();
    }
}

void VocabularyView::connectOwn()
{
    connect(m_ways, &QTabBar::currentChanged, this, [this] {
        if (m_ways->isVisible()) {
            openConcept(m_editor->document().conceptUri());
        }
    });
    connect(m_editor, &OwnConceptEditor::conceptRequested, this, [this](const QString &uri) {
        m_ways->setCurrentIndex(EditWay); // whoever adds a concept by key in the tree wants to name it
        openConcept(uri);
        if (m_pages->currentWidget() == m_editor) {
            m_rechosen = uri;
            refreshScheme(m_editor->document().schemeUri());
        }
        reveal(uri);
    });
    connect(m_tree, &ConceptTree::moveRequested, this,
        [this](const QString &uri, const QString &from, const QString &to, int place) {
            if (m_editor->showConcept(uri)) {
                m_editor->place(from, to, place);
            }
        });
    connect(m_commands, &SchemeCommands::messageRequested, this, &VocabularyView::messageRequested);
    connect(m_commands, &SchemeCommands::made, this, [this](const QString &uri) {
        m_rechosen = uri;
        reload();
        showScheme(uri);
    });
    connect(m_commands, &SchemeCommands::mappingRequested, this, &VocabularyView::showMapping);
    connect(m_mapping, &MappingView::closed, this, [this] {
        m_ways->setVisible(!m_editor->document().conceptUri().isEmpty());
        m_ways->setCurrentIndex(EditWay);
        m_pages->setCurrentWidget(m_editor);
        m_tree->setFocus(Qt::OtherFocusReason);
    });
}

void VocabularyView::showScheme(const QString &uri)
{
    m_ways->hide();
    if (m_editor->showScheme(uri)) {
        m_pages->setCurrentWidget(m_editor);
        return;
    }
    m_editor->leave();
    m_pages->setCurrentIndex(0);
    m_use->setOfferings({}, m_session.language());
    const auto found = std::ranges::find(std::as_const(m_schemes), uri, &vocabulary::SchemeSummary::uri);
    if (found == m_schemes.cend()) {
        showHint();
    } else {
        m_page->showScheme(*found, m_session.language());
    }
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
    if (m_mapping->showScheme(uri)) {
        m_ways->hide();
        m_pages->setCurrentWidget(m_mapping);
    }
}

void VocabularyView::chooseScheme(const QString &uri)
{
    const auto found = std::ranges::find(std::as_const(m_schemes), uri, &vocabulary::SchemeSummary::uri);
    m_commands->setScheme(found == m_schemes.cend() ? vocabulary::SchemeSummary() : *found);
}

void VocabularyView::refreshScheme(const QString &uri)
{
    QTreeWidgetItem *top = m_tree->schemeItem(uri);
    if (!top) {
        return;
    }
    if (m_rechosen.isEmpty()) {
        m_rechosen = m_editor->document().conceptUri();
    }
    const QString parent = m_editor->document().aboveUri();
    m_reopened = {parent};
    for (QTreeWidgetItemIterator at(top); *at; ++at) {
        if ((*at)->data(0, ConceptTree::SchemeRole).toString() != uri) {
            break;
        }
        if ((*at)->isExpanded()) {
            m_reopened.insert((*at)->data(0, ConceptTree::UriRole).toString());
        }
    }
    ConceptTree::nameScheme(*top, recordLabel(m_editor->document().scheme().scheme(), m_session.language()),
        int(m_editor->document().scheme().concepts().size()));
    top->setData(0, ConceptTree::LoadedRole, 0);
    loadChildren(top);
    top->setExpanded(true);
}

} // namespace leerschakel::ui
