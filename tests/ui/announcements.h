// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QStringList>

namespace leerschakel::tests {

/** What a screen reader would have announced since listenToAnnouncements(). */
inline QStringList announced;

inline void listenToAnnouncements()
{
    QAccessible::setActive(true);
    QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
        if (event->type() == QAccessible::Announcement) {
            announced.append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
        }
    });
}

} // namespace leerschakel::tests
