// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace leerschakel::ui {

/** A value that a person typed and that the catalogue does not have. */
struct TypedValue {
    enum class State {
        Typing,     ///< a moment ago; handed over at the next pause
        Unreadable, ///< not what the field can hold: it waits for the person
        Refused,    ///< the catalogue could not take it: it is tried again
    };
    changes::RecordRef record;
    QString field;
    /** What it would be when handed over (plain, not normalised), on top of \a before; where it cannot be read, the words that are no value of the field, or \a before. */
    QVariant value;
    /** What the catalogue has. */
    QVariant before;
    State state = State::Typing;
    /** Why it is not kept, for a person; empty while typing. */
    QString problem;
    /** What stands in the field, read or not, in the form in which its editor takes it back (FieldEditor::putBack()): plain values. */
    QVariant text;
    /** All of \a text is in \a value. */
    bool isRead = true;
};

/** All that is typed in one window and not in its catalogue, by the editor it is in: what the status bar tells of and drafts are made of. */
class Typing : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /** \a editor has \a typed from now on, until forget() or until it is destroyed. */
    void note(const QObject *editor, const TypedValue &typed);
    /** What was in \a editor is kept, or given up. */
    void forget(const QObject *editor);

    /** Whether the record that something was typed for is in the catalogue, as far as the one who keeps it knows. */
    enum class Record { There, Gone };
    /** \a typed stands in no field now, as another record is shown there; the form that shows its record again takes it back. */
    void keep(const TypedValue &typed, Record record = Record::There);
    /** Gives what was kept for \a field of \a record, once. */
    [[nodiscard]] std::optional<TypedValue> takeBack(const changes::RecordRef &record, const QString &field);

    /** What keep() was given, of records that are there. */
    [[nodiscard]] QList<TypedValue> kept() const;
    /** In fields and kept; without what was typed for records that are gone, which counts again when they come back. */
    [[nodiscard]] QList<TypedValue> values() const;
    [[nodiscard]] bool isEmpty() const { return values().isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    struct Kept {
        TypedValue typed;
        Record record = Record::There;
    };
    QHash<const QObject *, TypedValue> m_values;
    QList<Kept> m_kept;
};

} // namespace leerschakel::ui
