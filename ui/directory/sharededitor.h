// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/usage.h"
#include "directory/shareddocument.h"
#include "forms/formscroll.h"

class QLabel;
class QListWidget;
class QVBoxLayout;

namespace leerschakel::ui {

class FieldForm;
class LinkButton;

/** One shared record: its fields, saved as they are typed, and who uses it. */
class SharedEditor : public FormScroll
{
    Q_OBJECT

public:
    explicit SharedEditor(Session &session, QWidget *parent = nullptr);
    ~SharedEditor() override;

    /** A null reference shows nothing. */
    void showRecord(const changes::RecordRef &record);
    [[nodiscard]] const changes::RecordRef &record() const { return m_shown; }
    /** Reads again where the record is used, which may have changed. */
    void readUses();
    /** Moves the focus to \a field. */
    bool focusField(const QString &field);

    [[nodiscard]] bool isSettled() const;
    /** Commits what is being typed, at once. */
    void commitPending() { m_document.flush(); }

Q_SIGNALS:
    void offeringRequested(const leerschakel::domain::Id &offering);
    void offeringsRequested(const QList<leerschakel::domain::Id> &offerings, const QString &label);
    /** The user wants to see another shared record. */
    void recordRequested(const leerschakel::domain::Id &record);
    void failed(const leerschakel::domain::Error &error);

private:
    [[nodiscard]] FieldForm *formFor(domain::Kind kind);
    void refresh();
    void showUses(const authoring::Referrers &referrers);
    void openUse(int row);
    void listOfferings();

    Session &m_session;
    SharedDocument m_document;
    changes::RecordRef m_shown;
    QVBoxLayout *m_column;
    QLabel *m_heading;
    QLabel *m_facts;
    QWidget *m_formPlace;
    QLabel *m_usesHeading;
    QListWidget *m_uses;
    QLabel *m_more;
    LinkButton *m_all;
    QHash<domain::Kind, FieldForm *> m_forms;
    QList<changes::RecordRef> m_referrers;
    int m_pending = 0;
};

} // namespace leerschakel::ui
