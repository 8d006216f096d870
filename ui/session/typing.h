// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace leerschakel::ui {

/** A value that the user typed and the catalogue does not have. */
struct TypedValue {
    enum class State {
        Typing,     ///< just now; committed at the next pause
        Unreadable, ///< not a value of the field: the user has to correct it
        Refused,    ///< the catalogue could not accept it; it will be tried again
    };
    changes::RecordRef record;
    QString field;
    /**
     * The value to commit (plain, not normalised), on top of \a before; if unreadable, the text that is not a value of
     * the field, or \a before.
     */
    QVariant value;
    /** The value in the catalogue. */
    QVariant before;
    State state = State::Typing;
    /** Why it is not saved, as a sentence; empty while typing. */
    QString problem;
    /** The content of the field, readable or not, as FieldEditor::putBack() takes it: plain values. */
    QVariant text;
    /** Whether all of \a text is in \a value. */
    bool isRead = true;
};

/** All values typed in one window and not in its catalogue, by editor: for the status bar and for drafts. */
class Typing : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /**
     * Notes that \a editor holds \a typed, until forget() or until it is destroyed; several values if it sets a field
     * of several records.
     */
    void note(const QObject *editor, const QList<TypedValue> &typed);
    /** The contents of \a editor were saved or discarded. */
    void forget(const QObject *editor);

    /** Whether the record that a value was typed for is in the catalogue, as far as is known. */
    enum class Record { There, Gone };
    /**
     * Keeps \a typed, which is no longer in a field because another record is shown there; the next form that shows its
     * record takes it back.
     */
    void keep(const TypedValue &typed, Record record = Record::There);
    /** Returns and removes what was kept for \a field of \a record. */
    [[nodiscard]] std::optional<TypedValue> takeBack(const changes::RecordRef &record, const QString &field);

    /** The values passed to keep() for records that exist. */
    [[nodiscard]] QList<TypedValue> kept() const;
    /**
     * Values in fields and kept values; without those typed for deleted records, which count again when these come
     * back.
     */
    [[nodiscard]] QList<TypedValue> values() const;
    [[nodiscard]] bool isEmpty() const { return values().isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    struct Kept {
        TypedValue typed;
        Record record = Record::There;
    };
    QHash<const QObject *, QList<TypedValue>> m_values;
    QList<Kept> m_kept;
};

} // namespace leerschakel::ui
