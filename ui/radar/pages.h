// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

class QWidget;

namespace leerschakel::ui {

class RadarPage;
class Session;

/** A page of the Radar, as in its list of pages and in `--render radar/ID`. */
struct RadarPageEntry {
    QLatin1StringView id;
    /** Shown in the list of pages, translated; see radarPageTitle(). */
    const char *title;
    RadarPage *(*make)(Session &session, QWidget *parent);
};

/** All pages, in order. A new page needs one line there. */
[[nodiscard]] const QList<RadarPageEntry> &radarPages();
[[nodiscard]] QStringList radarPageIds();
[[nodiscard]] QString radarPageTitle(const RadarPageEntry &page);

} // namespace leerschakel::ui
