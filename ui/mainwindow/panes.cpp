// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/panes.h"

#include "findings/findingspanel.h"
#include "offering/offeringeditor.h"
#include "preview/previewpanel.h"
#include "preview/readingpanel.h"
#include "publishing/publishingview.h"
#include "radar/radarview.h"
#include "vocabulary/vocabularyview.h"

namespace leerschakel::ui {

namespace {

template<typename View>
bool settled(const View *view)
{
    return !view || view->isSettled();
}

} // namespace

Panes::Panes(Session &session, QWidget *parent) : QObject(parent), m_session(session), m_parent(parent) {}

QWidget *Panes::editor()
{
    if (!m_editor) {
        m_editor = new OfferingEditor(m_session, m_parent);
        connect(m_editor, &OfferingEditor::offeringRequested, this, &Panes::offeringRequested);
    }
    return m_editor;
}

QWidget *Panes::findings()
{
    if (!m_findings) {
        m_findings = new FindingsPanel(m_session, m_parent);
        connect(m_findings, &FindingsPanel::countChanged, this, &Panes::findingsCounted);
        connect(m_findings, &FindingsPanel::countChanged, this, [this] {
            if (m_editor) {
                m_editor->showFindings(m_findings->findings());
            }
        });
        connect(m_findings, &FindingsPanel::jumpRequested, this,
            [this](domain::Kind kind, const domain::Id &record, const QString &field, const QString &language) {
                if (m_editor) {
                    m_editor->focusField(kind, record, field, language);
                }
            });
    }
    return m_findings;
}

QWidget *Panes::reading()
{
    if (!m_reading) {
        m_reading = new ReadingPanel(m_session, m_parent);
    }
    return m_reading;
}

QWidget *Panes::preview()
{
    if (!m_preview) {
        m_preview = new PreviewPanel(m_session, m_parent);
    }
    return m_preview;
}

QWidget *Panes::vocabulary()
{
    if (!m_vocabulary) {
        m_vocabulary = new VocabularyView(m_session, m_parent);
        connect(m_vocabulary, &VocabularyView::offeringsRequested, this, &Panes::offeringsRequested);
        connect(m_vocabulary, &VocabularyView::messageRequested, this, &Panes::messageRequested);
        connect(m_vocabulary, &VocabularyView::changeMade, this, &Panes::changeMade);
    }
    return m_vocabulary;
}

QWidget *Panes::radar()
{
    if (!m_radar) {
        m_radar = new RadarView(m_session, m_parent);
        m_radar->setOfferings(m_radarIds, m_radarLabel);
        connect(m_radar, &RadarView::offeringsRequested, this, &Panes::offeringsRequested);
        connect(m_radar, &RadarView::messageRequested, this, &Panes::messageRequested);
    }
    return m_radar;
}

QWidget *Panes::publishing()
{
    if (!m_publishing) {
        m_publishing = new PublishingView(m_session, m_parent);
        connect(m_publishing, &PublishingView::offeringsRequested, this, &Panes::offeringsRequested);
        connect(m_publishing, &PublishingView::offeringRequested, this, &Panes::offeringRequested);
        connect(m_publishing, &PublishingView::messageRequested, this, &Panes::messageRequested);
    }
    return m_publishing;
}

void Panes::showOffering(const domain::Id &offering)
{
    if (m_editor) {
        m_editor->showOffering(offering);
    }
    if (m_findings) {
        m_findings->showOffering(offering);
    }
    if (m_reading) {
        m_reading->showOffering(offering);
    }
    if (m_preview) {
        m_preview->showOffering(offering);
    }
}

void Panes::focusTitle(const domain::Id &offering)
{
    if (m_editor) {
        m_editor->focusField(domain::Kind::Offering, offering, domain::offeringTable().title.key(),
            domain::languageCode(m_session.language()));
    }
}

void Panes::showOwn(const domain::Record &record)
{
    if (!m_vocabulary || record.isNull()) {
        return;
    }
    if (record.kind() == domain::Kind::Scheme) {
        m_vocabulary->showScheme(domain::schemeTable().uri(record));
    } else {
        m_vocabulary->showConcept(domain::ownConceptTable().uri(record));
    }
}

void Panes::focusField(domain::Kind kind, const domain::Id &record, const QString &field)
{
    if (m_editor) {
        m_editor->focusField(kind, record, field, domain::languageCode(m_session.language()));
    }
}

void Panes::loadVocabulary()
{
    if (m_vocabulary) {
        m_vocabulary->loadVocabulary();
    }
}

void Panes::commitPending()
{
    if (m_editor) {
        m_editor->commitPending();
    }
    if (m_vocabulary) {
        m_vocabulary->commitPending();
    }
}

void Panes::setRadarOfferings(const QList<domain::Id> &ids, const QString &label)
{
    if (ids == m_radarIds && label == m_radarLabel) {
        return;
    }
    m_radarIds = ids;
    m_radarLabel = label;
    if (m_radar) {
        m_radar->setOfferings(ids, label);
    }
}

bool Panes::isSettled() const
{
    return settled(m_editor) && settled(m_findings) && settled(m_reading) && settled(m_preview) && settled(m_vocabulary)
        && settled(m_radar) && settled(m_publishing);
}

} // namespace leerschakel::ui
