// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

class QWidget;

namespace leerschakel::ui {

class RadarPage;
class Session;

/** A page of the Radar, as its list of pages and `--render radar/ID` show it. */
struct RadarPageEntry {
    QLatin1StringView id;
    /** Shown in the list of pages, once translated; see radarPageTitle(). */
    const char *title;
    RadarPage *(*make)(Session &session, QWidget *parent);
};

/** All pages, in their order. A new page is a line here. */
[[nodiscard]] const QList<RadarPageEntry> &radarPages();
[[nodiscard]] QStringList radarPageIds();
[[nodiscard]] QString radarPageTitle(const RadarPageEntry &page);

} // namespace leerschakel::ui
