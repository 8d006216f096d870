// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QWidget>

namespace leerschakel::ui {

class FindingsPanel;
class OfferingEditor;
class PreviewPanel;
class PublishingView;
class RadarView;
class ReadingPanel;
class VocabularyView;

/** Creates the views of the window's columns when they are first shown, and connects them to each other. */
class Panes : public QObject
{
    Q_OBJECT

public:
    explicit Panes(Session &session, QWidget *parent);

    [[nodiscard]] QWidget *editor();
    [[nodiscard]] QWidget *findings();
    [[nodiscard]] QWidget *reading();
    [[nodiscard]] QWidget *preview();
    [[nodiscard]] QWidget *vocabulary();
    [[nodiscard]] QWidget *radar();
    [[nodiscard]] QWidget *publishing();

    /** Shows an offering in the editor and the side panel. */
    void showOffering(const domain::Id &offering);
    /** Moves the focus to the title of \a offering, which the editor shows. */
    void focusTitle(const domain::Id &offering);
    /** Moves the focus to \a field of \a record, which the editor shows. */
    void focusField(domain::Kind kind, const domain::Id &record, const QString &field);
    /** Shows \a record, an own scheme or a concept of one, where it is edited. */
    void showOwn(const domain::Record &record);
    /** Asks which vocabulary to load, where the skills are shown. */
    void loadVocabulary();
    /** Writes what was typed, without waiting for a pause. */
    void commitPending();
    /** Sets the offerings of the radar: all when \a ids is empty. */
    void setRadarOfferings(const QList<domain::Id> &ids, const QString &label);
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    /** Show these in the list; \a label says what they have in common. */
    void offeringsRequested(const QList<leerschakel::domain::Id> &offerings, const QString &label);
    void offeringRequested(const leerschakel::domain::Id &offering);
    void messageRequested(const QString &text);
    /** A change that can be undone was made; \a text describes it. */
    void changeMade(const QString &text);
    /** Of the shown offering. */
    void findingsCounted(int findings, int blocking);

private:
    Session &m_session;
    QWidget *m_parent;
    QList<domain::Id> m_radarIds;
    QString m_radarLabel;
    OfferingEditor *m_editor = nullptr;
    FindingsPanel *m_findings = nullptr;
    ReadingPanel *m_reading = nullptr;
    PreviewPanel *m_preview = nullptr;
    VocabularyView *m_vocabulary = nullptr;
    RadarView *m_radar = nullptr;
    PublishingView *m_publishing = nullptr;
};

} // namespace leerschakel::ui
