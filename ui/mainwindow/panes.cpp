// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/panes.h"

#if __has_include("offering/offeringeditor.h")
#include "offering/offeringeditor.h"
#define LEERSCHAKEL_HAS_EDITOR
#endif
#if __has_include("findings/findingspanel.h")
#include "findings/findingspanel.h"
#define LEERSCHAKEL_HAS_FINDINGS
#endif
#if __has_include("preview/previewpanel.h")
#include "preview/previewpanel.h"
#define LEERSCHAKEL_HAS_PREVIEW
#endif
#if __has_include("vocabulary/vocabularyview.h")
#include "vocabulary/vocabularyview.h"
#define LEERSCHAKEL_HAS_VOCABULARY
#endif
#if __has_include("radar/radarview.h")
#include "radar/radarview.h"
#define LEERSCHAKEL_HAS_RADAR
#endif
#if __has_include("publishing/publishingview.h")
#include "publishing/publishingview.h"
#define LEERSCHAKEL_HAS_PUBLISHING
#endif

namespace leerschakel::ui {

namespace {

template<typename View>
bool settled(const View *view)
{
    if constexpr (requires { view->isSettled(); }) {
        return !view || view->isSettled();
    }
    return true;
}

} // namespace

Panes::Panes(Session &session, QWidget *parent) : QObject(parent), m_session(session), m_parent(parent) {}

bool Panes::has(Section section)
{
    switch (section) {
    case Section::Skills:
#ifdef LEERSCHAKEL_HAS_VOCABULARY
        return true;
#else
        return false;
#endif
    case Section::Radar:
#ifdef LEERSCHAKEL_HAS_RADAR
        return true;
#else
        return false;
#endif
    case Section::Publishing:
#ifdef LEERSCHAKEL_HAS_PUBLISHING
        return true;
#else
        return false;
#endif
    case Section::Offerings:
    case Section::History:
        return true;
    }
    return false;
}

QWidget *Panes::editor()
{
#ifdef LEERSCHAKEL_HAS_EDITOR
    if (!m_editor) {
        m_editor = new OfferingEditor(m_session, m_parent);
        connect(m_editor, &OfferingEditor::offeringRequested, this, &Panes::offeringRequested);
    }
    return m_editor;
#else
    return nullptr;
#endif
}

QWidget *Panes::findings()
{
#ifdef LEERSCHAKEL_HAS_FINDINGS
    if (!m_findings) {
        m_findings = new FindingsPanel(m_session, m_parent);
#ifdef LEERSCHAKEL_HAS_EDITOR
        connect(m_findings, &FindingsPanel::jumpRequested, this, [this](domain::Kind kind, const domain::Id &record, const QString &field, const QString &language) {
            if (m_editor) {
                m_editor->focusField(kind, record, field, language);
            }
        });
#endif
    }
    return m_findings;
#else
    return nullptr;
#endif
}

QWidget *Panes::preview()
{
#ifdef LEERSCHAKEL_HAS_PREVIEW
    if (!m_preview) {
        m_preview = new PreviewPanel(m_session, m_parent);
    }
    return m_preview;
#else
    return nullptr;
#endif
}

QWidget *Panes::vocabulary()
{
#ifdef LEERSCHAKEL_HAS_VOCABULARY
    if (!m_vocabulary) {
        m_vocabulary = new VocabularyView(m_session, m_parent);
        connect(m_vocabulary, &VocabularyView::offeringsRequested, this, &Panes::offeringsRequested);
    }
    return m_vocabulary;
#else
    return nullptr;
#endif
}

QWidget *Panes::radar()
{
#ifdef LEERSCHAKEL_HAS_RADAR
    if (!m_radar) {
        m_radar = new RadarView(m_session, m_parent);
        m_radar->setOfferings(m_radarIds, m_radarLabel);
        connect(m_radar, &RadarView::offeringsRequested, this, &Panes::offeringsRequested);
    }
    return m_radar;
#else
    return nullptr;
#endif
}

QWidget *Panes::publishing()
{
#ifdef LEERSCHAKEL_HAS_PUBLISHING
    if (!m_publishing) {
        m_publishing = new PublishingView(m_session, m_parent);
        connect(m_publishing, &PublishingView::offeringsRequested, this, &Panes::offeringsRequested);
        connect(m_publishing, &PublishingView::offeringRequested, this, &Panes::offeringRequested);
    }
    return m_publishing;
#else
    return nullptr;
#endif
}

void Panes::showOffering(const domain::Id &offering)
{
    m_offering = offering;
#ifdef LEERSCHAKEL_HAS_EDITOR
    if (m_editor) {
        m_editor->showOffering(offering);
    }
#endif
#ifdef LEERSCHAKEL_HAS_FINDINGS
    if (m_findings) {
        m_findings->showOffering(offering);
    }
#endif
#ifdef LEERSCHAKEL_HAS_PREVIEW
    if (m_preview) {
        m_preview->showOffering(offering);
    }
#endif
}

void Panes::focusTitle(const domain::Id &offering)
{
#ifdef LEERSCHAKEL_HAS_EDITOR
    if (m_editor) {
        m_editor->focusField(domain::Kind::Offering, offering, domain::offeringTable().title.key(), domain::languageCode(m_session.language()));
    }
#else
    Q_UNUSED(offering)
#endif
}

void Panes::setRadarOfferings(const QList<domain::Id> &ids, const QString &label)
{
    m_radarIds = ids;
    m_radarLabel = label;
#ifdef LEERSCHAKEL_HAS_RADAR
    if (m_radar) {
        m_radar->setOfferings(ids, label);
    }
#endif
}

bool Panes::isSettled() const
{
    return settled(m_editor) && settled(m_findings) && settled(m_preview) && settled(m_vocabulary) && settled(m_radar) && settled(m_publishing);
}

} // namespace leerschakel::ui
