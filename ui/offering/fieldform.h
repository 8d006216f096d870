// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/fieldeditor.h"
#include "offering/recorddocument.h"
#include "widgets/typingpause.h"

class QLabel;

namespace leerschakel::ui {

class CellGrid;

/**
 * A form for one record, a row for each of the fields named. What is edited is written at once: choices when they are made, texts when
 * the person pauses or leaves the field. What the catalogue cannot take is said below the field and stays there to be mended.
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
    /** Nothing typed waits to be written. */
    [[nodiscard]] bool isSettled() const { return m_pending.isEmpty(); }
    /** Writes what waits, now. */
    void commitPending();

private:
    struct Row {
        FieldEditor *editor = nullptr;
        QLabel *label = nullptr;
        QLabel *problem = nullptr;
    };
    void refresh();
    void commit(Row &row, store::Joining joining);
    void createTarget(Row &row, const domain::Record &target);
    void showProblem(Row &row, const QString &text);
    [[nodiscard]] Row *rowOf(const FieldEditor *editor);

    RecordDocument &m_document;
    const domain::KindTable &m_table;
    CellGrid *m_grid;
    QList<Row> m_rows;
    domain::Id m_record;
    TypingPause m_pause;
    QList<FieldEditor *> m_pending;
};

/** The strictest limit on \a field that anybody has, and a sentence on whose it is; 0 when there is none. */
[[nodiscard]] std::pair<int, QString> strictestLimit(domain::Kind kind, const domain::FieldSpec &field);

} // namespace leerschakel::ui
