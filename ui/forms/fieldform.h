// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/fieldeditor.h"
#include "forms/recorddocument.h"
#include "session/typing.h"
#include "widgets/typingpause.h"

#include <QPointer>

class QLabel;

namespace leerschakel::ui {

class CellGrid;
class ProblemLabel;

/**
 * A form for one record, with a row for each given field. Edits are committed at once: choices when they are made,
 * typing when the user pauses or leaves the field. What cannot be read, or what the catalogue does not accept, stays in
 * the field, marked, with the reason below it, and is noted in Session::typing(). It belongs to the record it was typed
 * for: it is set aside when another one is shown, and comes back with that record.
 */
class FieldForm : public QWidget
{
    Q_OBJECT

public:
    /** How much room each field gets. */
    enum class Density {
        Roomy,  ///< two fields side by side in a usual window
        Compact ///< as many as fit: a row of a list
    };

    FieldForm(RecordDocument &document, const domain::KindTable &table, Density density = Density::Roomy,
        QWidget *parent = nullptr);
    ~FieldForm() override;

    FieldEditor *addRow(const domain::FieldSpec &field);
    /** Hides the labels above the fields, for a form of one field under a heading that says the same. */
    void hideLabels();
    /** The record whose values are shown and changed. */
    void setRecord(const domain::Id &id);
    [[nodiscard]] const domain::Id &record() const { return m_record; }
    [[nodiscard]] domain::Kind kind() const { return m_table.kind(); }

    /** Puts the cursor in the row of \a field; false when there is none. */
    bool focusField(const QString &field, const QString &language);
    [[nodiscard]] FieldEditor *editor(const QString &field) const;
    /** Whether nothing typed is waiting for a pause to be committed. */
    [[nodiscard]] bool isSettled() const { return !m_pause.isRunning(); }
    /** Commits what is typed, at once; what cannot be read is marked. */
    void commitPending();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        FieldEditor *editor = nullptr;
        QLabel *label = nullptr;
        ProblemLabel *problem = nullptr;
        /** Anything but Typing only if the row shows the problem. */
        TypedValue::State state = TypedValue::State::Typing;
        /**
         * Committed but not in the document yet, because other work comes first; with the document's value at the time.
         */
        std::optional<QVariant> waiting;
        QVariant before;
    };
    /** Whether the user has finished with the field, so that its problem may be shown. */
    enum class Done { No, Yes };
    void connectEditor(FieldEditor *editor);
    /** Makes \a editor as wide as what it usually holds, at the current text size. */
    void fit(FieldEditor &editor) const;
    /** Gives \a editor the choices and the limit of the destinations that are switched on. */
    void follow(FieldEditor &editor) const;
    /** Gives \a editor the limit that applies to it now. */
    void limit(FieldEditor &editor) const;
    void refresh();
    void showStored(Row &row, const domain::Record &current);
    void commit(Row &row, store::Joining joining, Done done);
    void commitAtPause();
    /** Commits again what the catalogue could not accept before. */
    void commitRefused();
    /** Stops the pause timer when nothing is left to commit. */
    void stopWaiting();
    void focusMoved(const QWidget *from, const QWidget *to);
    /** Commits, and stores what could not be saved where its record finds it again. */
    void setAside();
    void takeBack(Row &row);
    void revert(FieldEditor *editor);
    void createTarget(Row &row, const domain::Record &target);
    void note(const Row &row, TypedValue::State state, const QString &problem);
    void forget(Row &row);
    void showProblem(Row &row, TypedValue::State state, const QString &text);
    [[nodiscard]] QString refusal(const domain::Error &error, const FieldEditor &editor) const;
    [[nodiscard]] TypedValue typedValue(const Row &row, TypedValue::State state, const QString &problem) const;
    [[nodiscard]] domain::Record stored() const { return m_document.record(m_table.kind(), m_record); }
    /** Also invalid while the document does not have the record. */
    [[nodiscard]] QVariant storedValue(const FieldEditor &editor) const;
    [[nodiscard]] Row *rowOf(const FieldEditor *editor);

    RecordDocument &m_document;
    const domain::KindTable &m_table;
    CellGrid *m_grid;
    QList<Row> m_rows;
    domain::Id m_record;
    TypingPause m_pause;
    /** Null when the document was destroyed first: everything had been stored when it was closed. */
    QPointer<RecordDocument> m_isThere;
};

/**
 * The strictest limit of one of \a destinations on \a field, and a sentence that says whose it is; 0: none. Only limits
 * that become a finding when a text is longer: those of the destinations that \a offering is for, and of the catalogues
 * that it is to reach. With a null \a offering, the limits that apply whatever an offering is for.
 */
[[nodiscard]] std::pair<int, QString> strictestLimit(
    domain::Kind kind, const domain::FieldSpec &field, const QStringList &destinations, const domain::Record &offering);

} // namespace leerschakel::ui
