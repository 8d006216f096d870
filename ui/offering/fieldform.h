// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/fieldeditor.h"
#include "offering/recorddocument.h"
#include "typing.h"
#include "widgets/typingpause.h"

#include <QPointer>

class QLabel;

namespace leerschakel::ui {

class CellGrid;
class ProblemLabel;

/**
 * A form for one record, a row for each of the fields named. What is edited is handed over at once: choices when they are made, what is typed when
 * the person pauses or leaves the field. What cannot be read, or what the catalogue does not take, stays in the field, marked, with the reason below it, and is
 * noted in Session::typing(). It belongs to the record that it was typed for: when another one is shown it is put away, and comes back with that record.
 */
class FieldForm : public QWidget
{
    Q_OBJECT

public:
    /** How much room each field gets. */
    enum class Density {
        Roomy,  ///< two fields beside each other in a usual window
        Compact ///< as many as fit: a row of a list
    };

    FieldForm(RecordDocument &document, const domain::KindTable &table, Density density = Density::Roomy,
        QWidget *parent = nullptr);
    ~FieldForm() override;

    FieldEditor *addRow(const domain::FieldSpec &field);
    /** The record whose values are shown and changed. */
    void setRecord(const domain::Id &id);
    [[nodiscard]] const domain::Id &record() const { return m_record; }
    [[nodiscard]] domain::Kind kind() const { return m_table.kind(); }

    /** Puts the cursor in the row of \a field; false when there is none. */
    bool focusField(const QString &field, const QString &language);
    [[nodiscard]] FieldEditor *editor(const QString &field) const;
    /** Nothing typed waits for a pause to be handed over. */
    [[nodiscard]] bool isSettled() const { return !m_pause.isRunning(); }
    /** Hands over what is typed, now; what cannot be read is marked. */
    void commitPending();

private:
    struct Row {
        FieldEditor *editor = nullptr;
        QLabel *label = nullptr;
        ProblemLabel *problem = nullptr;
        /** Anything but Typing only where the row says so. */
        TypedValue::State state = TypedValue::State::Typing;
        /** Handed over and not in the document yet: it waits its turn behind other work. With what the document had then. */
        std::optional<QVariant> waiting;
        QVariant before;
    };
    /** Whether the person has done with the field, so that it may be said what is wrong with it. */
    enum class Done { No, Yes };
    void connectEditor(FieldEditor *editor);
    void refresh();
    void showStored(Row &row, const domain::Record &current);
    void commit(Row &row, store::Joining joining, Done done);
    void commitAtPause();
    /** Hands over again what the catalogue could not take before. */
    void commitRefused();
    /** Ends the pause when there is nothing left that it would hand over. */
    void stopWaiting();
    void focusMoved(const QWidget *from, const QWidget *to);
    /** Commits, and puts what could not be kept where its record finds it again. */
    void putAway();
    void takeBack(Row &row);
    void revert(FieldEditor *editor);
    void createTarget(Row &row, const domain::Record &target);
    void note(const Row &row, TypedValue::State state, const QString &problem);
    void forget(Row &row);
    void showProblem(Row &row, TypedValue::State state, const QString &text);
    [[nodiscard]] QString refusal(const domain::Error &error, const FieldEditor &editor) const;
    [[nodiscard]] TypedValue typedValue(const Row &row, TypedValue::State state, const QString &problem) const;
    [[nodiscard]] domain::Record stored() const { return m_document.record(m_table.kind(), m_record); }
    /** Invalid also while the document does not have the record. */
    [[nodiscard]] QVariant storedValue(const FieldEditor &editor) const;
    [[nodiscard]] Row *rowOf(const FieldEditor *editor);

    RecordDocument &m_document;
    const domain::KindTable &m_table;
    CellGrid *m_grid;
    QList<Row> m_rows;
    domain::Id m_record;
    TypingPause m_pause;
    /** Null when the document went first: then it was closed, and everything put away. */
    QPointer<RecordDocument> m_isThere;
};

/** The strictest limit on \a field that anybody has, and a sentence on whose it is; 0 when there is none. */
[[nodiscard]] std::pair<int, QString> strictestLimit(domain::Kind kind, const domain::FieldSpec &field);

} // namespace leerschakel::ui
