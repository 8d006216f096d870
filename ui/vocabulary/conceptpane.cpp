// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/conceptpane.h"

#include "session/session.h"
#include "vocabulary/conceptreading.h"
#include "vocabulary/mappingview.h"
#include "vocabulary/ownconcepteditor.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

ConceptPane::ConceptPane(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_ways(new QTabBar),
      m_pages(new QStackedWidget),
      m_reading(new ConceptReading(session)),
      m_editor(new OwnConceptEditor(session)),
      m_mapping(new MappingView(session))
{
    m_pages->addWidget(m_reading);
    m_pages->addWidget(m_editor);
    m_pages->addWidget(m_mapping);
    m_ways->setObjectName(u"ways"_s);
    m_ways->setDrawBase(false);
    m_ways->setExpanding(false);
    m_ways->insertTab(EditWay, {});
    m_ways->insertTab(ReadWay, {});
    m_ways->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_ways);
    rows->addWidget(m_pages, 1);

    connect(m_reading, &ConceptReading::conceptRequested, this, &ConceptPane::conceptRequested);
    connect(m_reading, &ConceptReading::offeringsRequested, this, &ConceptPane::offeringsRequested);
    connect(m_ways, &QTabBar::currentChanged, this, [this] {
        if (m_ways->isVisible()) {
            showConcept(m_editor->document().conceptUri());
        }
    });
    connect(m_editor, &OwnConceptEditor::conceptRequested, this, [this](const QString &uri) {
        m_ways->setCurrentIndex(EditWay); // a user who adds a concept by shortcut in the tree wants to name it
        showConcept(uri);
        Q_EMIT editorMovedOn(uri, m_pages->currentWidget() == m_editor);
    });
    connect(m_pages, &QStackedWidget::currentChanged, this,
        [this] { Q_EMIT mappingShown(m_pages->currentWidget() == m_mapping); });
    connect(m_mapping, &MappingView::closed, this, [this] {
        m_ways->setVisible(!m_editor->document().conceptUri().isEmpty());
        m_ways->setCurrentIndex(EditWay);
        m_pages->setCurrentWidget(m_editor);
        Q_EMIT mappingClosed();
    });
    retranslate();
}

bool ConceptPane::isSettled() const
{
    return m_reading->isSettled() && m_editor->isSettled() && m_mapping->isSettled();
}

void ConceptPane::commitPending()
{
    m_editor->commitPending();
}

void ConceptPane::retranslate()
{
    m_reading->retranslate();
    m_ways->setAccessibleName(tr("How the concept is shown"));
    m_ways->setTabText(EditWay, tr("Edit"));
    m_ways->setTabText(ReadWay, tr("Page"));
    m_ways->setTabToolTip(ReadWay, tr("With the offerings that teach it and what is mapped to it"));
}

void ConceptPane::setSchemes(const QList<vocabulary::SchemeSummary> &schemes)
{
    m_schemes = schemes;
}

void ConceptPane::showConcept(const QString &uri)
{
    const bool isOwn = m_editor->showConcept(uri);
    m_ways->setVisible(isOwn);
    if (isOwn) {
        Q_EMIT ownShown(m_editor->document().schemeUri());
    } else {
        m_editor->leave();
    }
    if (isOwn && m_ways->currentIndex() == EditWay) {
        m_pages->setCurrentWidget(m_editor);
        return;
    }
    m_pages->setCurrentWidget(m_reading);
    m_reading->showConcept(uri);
}

void ConceptPane::showScheme(const QString &uri)
{
    m_ways->hide();
    if (m_editor->showScheme(uri)) {
        m_pages->setCurrentWidget(m_editor);
        return;
    }
    m_editor->leave();
    m_pages->setCurrentWidget(m_reading);
    m_reading->clearUse();
    const auto found = std::ranges::find(std::as_const(m_schemes), uri, &vocabulary::SchemeSummary::uri);
    if (found == m_schemes.cend()) {
        showHint();
    } else {
        m_reading->showScheme(*found);
    }
}

void ConceptPane::showMapping(const QString &uri)
{
    if (m_mapping->showScheme(uri)) {
        m_ways->hide();
        m_pages->setCurrentWidget(m_mapping);
    }
}

void ConceptPane::showHint()
{
    m_reading->showHint(tr("Choose a concept, or search for one."));
}

void ConceptPane::refreshHint()
{
    if (m_reading->concept_().isEmpty() && m_reading->scheme().isEmpty()) {
        showHint();
    }
}

void ConceptPane::refreshLater()
{
    m_reading->refreshLater();
}

void ConceptPane::place(const QString &uri, const QString &from, const QString &to, int place)
{
    if (m_editor->showConcept(uri)) {
        m_editor->place(from, to, place);
    }
}

const OwnSchemeDocument &ConceptPane::document() const
{
    return m_editor->document();
}

QString ConceptPane::concept_() const
{
    return m_pages->currentWidget() == m_editor ? m_editor->document().conceptUri() : m_reading->concept_();
}

QString ConceptPane::scheme() const
{
    const QString edited = m_editor->document().schemeUri();
    return edited.isEmpty() ? readScheme() : edited;
}

QString ConceptPane::readScheme() const
{
    return m_reading->scheme();
}

bool ConceptPane::isIdle() const
{
    return m_reading->concept_().isEmpty() && m_editor->document().schemeUri().isEmpty();
}

QList<QAction *> ConceptPane::editorActions() const
{
    return m_editor->actions();
}

} // namespace leerschakel::ui
