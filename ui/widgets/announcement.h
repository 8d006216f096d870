// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

namespace leerschakel::ui {

/**
 * Has a screen reader announce \a text on behalf of \a about; if \a politeness is Assertive, it interrupts other
 * speech.
 */
void announce(QObject &about, const QString &text,
    QAccessible::AnnouncementPoliteness politeness = QAccessible::AnnouncementPoliteness::Polite);

} // namespace leerschakel::ui
