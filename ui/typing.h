// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"

#include <QHash>
#include <QObject>

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
    /** What it would be when handed over (plain, not normalised), on top of \a before. */
    QVariant value;
    /** What the catalogue has. */
    QVariant before;
    State state = State::Typing;
    /** Why it is not kept, for a person; empty while typing. */
    QString problem;
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
    [[nodiscard]] QList<TypedValue> values() const { return m_values.values(); }
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    QHash<const QObject *, TypedValue> m_values;
};

} // namespace leerschakel::ui
