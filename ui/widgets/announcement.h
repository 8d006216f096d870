// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

namespace leerschakel::ui {

/** Has a screen reader say \a text of \a about; at once, whatever it was saying, where it is \a politeness Assertive. */
void announce(QObject &about, const QString &text,
    QAccessible::AnnouncementPoliteness politeness = QAccessible::AnnouncementPoliteness::Polite);

} // namespace leerschakel::ui
