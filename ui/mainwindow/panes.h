// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QWidget>

namespace leerschakel::ui {

class FindingsPanel;
class OfferingEditor;
class PreviewPanel;
class ReadingPanel;

/** What shows one offering: the editor and the panels beside it, created when first shown and connected to each other. */
class Panes : public QObject
{
    Q_OBJECT

public:
    explicit Panes(Session &session, QWidget *parent);

    [[nodiscard]] QWidget *editor();
    [[nodiscard]] QWidget *findings();
    [[nodiscard]] QWidget *reading();
    [[nodiscard]] QWidget *preview();

    /** Shows an offering in the editor and the side panel. */
    void showOffering(const domain::Id &offering);
    /** In which languages the editor shows texts, in the words of languagesName(). */
    [[nodiscard]] QString shownLanguages() const;
    void showLanguages(const QString &languages);
    /** Moves the focus to the title of \a offering, which the editor shows. */
    void focusTitle(const domain::Id &offering);
    /** Moves the focus to \a field of \a record, which the editor shows. */
    void focusField(domain::Kind kind, const domain::Id &record, const QString &field);
    /** Marks in the editor what \a entries changed; false when it shows none of that, or is not on screen. */
    bool showChanged(const QList<changes::Entry> &entries);
    /** Writes what was typed, without waiting for a pause. */
    void commitPending();
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void offeringRequested(const leerschakel::domain::Id &offering);
    /** Of the shown offering. */
    void findingsCounted(int findings, int blocking);

private:
    Session &m_session;
    QWidget *m_parent;
    OfferingEditor *m_editor = nullptr;
    FindingsPanel *m_findings = nullptr;
    ReadingPanel *m_reading = nullptr;
    PreviewPanel *m_preview = nullptr;
};

} // namespace leerschakel::ui
