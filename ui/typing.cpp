// SPDX-License-Identifier: GPL-3.0-or-later
#include "typing.h"

namespace leerschakel::ui {

void Typing::note(const QObject *editor, const TypedValue &typed)
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

} // namespace leerschakel::ui
