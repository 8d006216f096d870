// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/fieldplace.h"
#include "forms/recorddocument.h"
#include "session/cataloguesettings.h"

#include <QWidget>

class QAction;

namespace leerschakel::ui {

class FindingsPanel;
class OfferingEditor;
class PreviewPanel;
class ReadingPanel;

/** The editor and the panels next to it, which show one offering; made when first shown and connected to each other. */
class Panes : public QObject
{
    Q_OBJECT

public:
    Panes(Session &session, const CatalogueSettings &settings, QWidget *parent);

    [[nodiscard]] QWidget *editor();
    [[nodiscard]] QWidget *findings();
    [[nodiscard]] QWidget *reading();
    [[nodiscard]] QWidget *preview();

    /** Shows an offering in the editor and the side panel. */
    void showOffering(const domain::Id &offering);
    /**
     * The languages in which the editor is to show texts, as named by languagesName(). In a catalogue that is written
     * in one language it shows that language, until the user chooses otherwise there.
     */
    [[nodiscard]] QString shownLanguages() const;
    void showLanguages(const QString &languages);
    /** Moves the focus to the title of \a offering, which the editor shows. */
    void focusTitle(const domain::Id &offering);
    /** Moves the focus to \a field of \a record, which the editor shows. */
    void focusField(domain::Kind kind, const domain::Id &record, const QString &field);
    /** The field or part of the form with the focus. */
    [[nodiscard]] std::optional<FieldPlace> focusedPlace() const;
    /** Moves the focus to the line of \a place in the preview, which is on screen. */
    void showInSource(const FieldPlace &place, const QString &destination = {});
    /** Goes from the line with the focus in the preview to its field; false when the focus is not in the preview. */
    bool goFromSourceToField();
    /** Searches in the preview; false when the focus is not in it. */
    bool findInSource();
    /** The keyboard actions of the preview. */
    [[nodiscard]] QList<QAction *> sourceKeys();
    /** Marks in the editor what \a entries changed; false when it shows none of that, or is not on screen. */
    bool showChanged(const QList<changes::Entry> &entries);
    /** Commits what was typed, without waiting for a pause. */
    void commitPending();
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void offeringRequested(const leerschakel::domain::Id &offering);
    /** Go from a finding to its line. */
    void sourceRequested(const leerschakel::ui::FieldPlace &place, const QString &destination);
    /** The focus is about to go from a line of the source to its field. */
    void fieldRequested();
    void compareRequested(const QString &destination, const leerschakel::domain::Id &offering);
    /** The counts for the shown offering. */
    void findingsCounted(int findings, int blocking);

private:
    [[nodiscard]] bool isFocusInPreview() const;
    /** The only language that texts of the catalogue are written in; absent when there are several. */
    [[nodiscard]] std::optional<domain::Language> onlyLanguage() const;
    /** What the editor shows until the user chooses something else in it. */
    [[nodiscard]] ShownLanguages shownAtFirst() const;

    Session &m_session;
    const CatalogueSettings &m_settings;
    QList<domain::Language> m_written;
    ShownLanguages m_chosen = ShownLanguages::Both;
    QWidget *m_parent;
    OfferingEditor *m_editor = nullptr;
    FindingsPanel *m_findings = nullptr;
    ReadingPanel *m_reading = nullptr;
    PreviewPanel *m_preview = nullptr;
};

} // namespace leerschakel::ui
