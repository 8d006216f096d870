// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/panes.h"

#include "findings/findingspanel.h"
#include "forms/languageswitch.h"
#include "offering/offeringeditor.h"
#include "preview/previewpanel.h"
#include "preview/readingpanel.h"

#include <QApplication>

namespace leerschakel::ui {

namespace {

template<typename View>
bool settled(const View *view)
{
    return !view || view->isSettled();
}

} // namespace

Panes::Panes(Session &session, const CatalogueSettings &settings, QWidget *parent)
    : QObject(parent),
      m_session(session),
      m_settings(settings),
      m_written(settings.current().languages),
      m_parent(parent)
{
    connect(&settings, &CatalogueSettings::changed, this, [this] {
        if (m_written != m_settings.current().languages) {
            m_written = m_settings.current().languages;
            showLanguages(languagesName(m_chosen));
        }
    });
}

std::optional<domain::Language> Panes::onlyLanguage() const
{
    return m_written.size() == 1 ? std::optional(m_written.constFirst()) : std::nullopt;
}

ShownLanguages Panes::shownAtFirst() const
{
    const std::optional<domain::Language> only = onlyLanguage();
    return !only ? m_chosen : *only == domain::Language::Dutch ? ShownLanguages::Dutch : ShownLanguages::English;
}

QWidget *Panes::editor()
{
    if (!m_editor) {
        m_editor = new OfferingEditor(m_session, m_parent);
        m_editor->showLanguages(shownAtFirst());
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
        connect(m_findings, &FindingsPanel::sourceRequested, this, &Panes::sourceRequested);
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
        connect(m_preview, &PreviewPanel::fieldRequested, this, [this](const FieldPlace &place) {
            Q_EMIT fieldRequested(); // the field can have the focus only when it is on screen
            focusField(place.kind, place.record, place.field);
        });
        connect(m_preview, &PreviewPanel::compareRequested, this, &Panes::compareRequested);
    }
    return m_preview;
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

QString Panes::shownLanguages() const
{
    const bool isOther = m_editor && m_editor->shownLanguages() != shownAtFirst();
    return languagesName(isOther ? m_editor->shownLanguages() : m_chosen);
}

void Panes::showLanguages(const QString &languages)
{
    m_chosen = languagesNamed(languages);
    if (m_editor) {
        m_editor->showLanguages(shownAtFirst());
    }
}

void Panes::focusTitle(const domain::Id &offering)
{
    if (m_editor) {
        m_editor->focusField(domain::Kind::Offering, offering, domain::offeringTable().title.key(),
            domain::languageCode(onlyLanguage().value_or(m_session.language())));
    }
}

void Panes::focusField(domain::Kind kind, const domain::Id &record, const QString &field)
{
    if (m_editor) {
        m_editor->focusField(kind, record, field, domain::languageCode(m_session.language()));
    }
}

std::optional<FieldPlace> Panes::focusedPlace() const
{
    return m_editor ? m_editor->focusedPlace() : std::nullopt;
}

bool Panes::isFocusInPreview() const
{
    const QWidget *focus = QApplication::focusWidget();
    return m_preview && focus && m_preview->isAncestorOf(focus);
}

void Panes::showInSource(const FieldPlace &place, const QString &destination)
{
    if (m_preview) {
        m_preview->showPlace(place, destination);
    }
}

bool Panes::goFromSourceToField()
{
    if (!isFocusInPreview()) {
        return false;
    }
    m_preview->goToField();
    return true;
}

bool Panes::findInSource()
{
    if (!isFocusInPreview()) {
        return false;
    }
    m_preview->find();
    return true;
}

QList<QAction *> Panes::sourceKeys()
{
    return m_preview ? m_preview->keyActions() : QList<QAction *>();
}

bool Panes::showChanged(const QList<changes::Entry> &entries)
{
    return m_editor && m_editor->isVisible() && m_editor->showChanged(entries);
}

void Panes::commitPending()
{
    if (m_editor) {
        m_editor->commitPending();
    }
}

bool Panes::isSettled() const
{
    return m_settings.isSettled() && settled(m_editor) && settled(m_findings) && settled(m_reading)
        && settled(m_preview);
}

} // namespace leerschakel::ui
