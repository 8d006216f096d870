// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/announcement.h"

namespace leerschakel::ui {

void announce(QObject &about, const QString &text, QAccessible::AnnouncementPoliteness politeness)
{
    QAccessibleAnnouncementEvent event(&about, text);
    event.setPoliteness(politeness);
    QAccessible::updateAccessibility(&event);
}

} // namespace leerschakel::ui
