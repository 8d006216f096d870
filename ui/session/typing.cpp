// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/typing.h"

#include <algorithm>

namespace leerschakel::ui {

void Typing::note(const QObject *editor, const QList<TypedValue> &typed)
{
    if (!m_values.contains(editor)) {
        connect(editor, &QObject::destroyed, this, [this, editor] { forget(editor); });
    }
    m_values.insert(editor, typed);
    Q_EMIT changed();
}

void Typing::forget(const QObject *editor)
{
    if (m_values.remove(editor)) {
        disconnect(editor, &QObject::destroyed, this, nullptr);
        Q_EMIT changed();
    }
}

void Typing::keep(const TypedValue &typed, Record record)
{
    m_kept.removeIf(
        [&](const Kept &each) { return each.typed.record == typed.record && each.typed.field == typed.field; });
    m_kept.append({.typed = typed, .record = record});
    Q_EMIT changed();
}

std::optional<TypedValue> Typing::takeBack(const changes::RecordRef &record, const QString &field)
{
    const auto found = std::ranges::find_if(
        m_kept, [&](const Kept &each) { return each.typed.record == record && each.typed.field == field; });
    if (found == m_kept.end()) {
        return std::nullopt;
    }
    const TypedValue typed = found->typed;
    m_kept.erase(found);
    Q_EMIT changed();
    return typed;
}

QList<TypedValue> Typing::kept() const
{
    QList<TypedValue> there;
    for (const Kept &each : m_kept) {
        if (each.record == Record::There) {
            there.append(each.typed);
        }
    }
    return there;
}

QList<TypedValue> Typing::values() const
{
    QList<TypedValue> all = kept();
    for (const QList<TypedValue> &typed : m_values) {
        all.append(typed);
    }
    return all;
}

} // namespace leerschakel::ui
