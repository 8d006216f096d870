// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

#include <QIcon>
#include <QStringList>

namespace leerschakel::ui {

class Session;
class View;

/** A section of the window, as the section bar, the menu, the keys and `--render` show it. */
struct ViewEntry {
    /** Also the name of its page in the help. */
    QLatin1StringView name;
    /** Shown in the section bar and the menu, once translated; see viewTitle(). */
    const char *title;
    QLatin1StringView icon;
    /** Null for the list of offerings with its editor, which has columns of its own. */
    View *(*make)(Session &session, QWidget *parent);
    /** Whether records of a kind are edited there; null: none. */
    bool (*edits)(domain::Kind kind);
    /** The ids of its pages; null: it has none. */
    QStringList (*pages)() = nullptr;
};

/** All sections, in their order; the first is the list of offerings. To add a view, add a line here. */
[[nodiscard]] const QList<ViewEntry> &views();
/** The name of the first: the list of offerings with its editor. */
[[nodiscard]] QString listSection();
/** Null when none is called \a name. */
[[nodiscard]] const ViewEntry *viewNamed(QStringView name);
[[nodiscard]] QStringList viewNames();
/** The names of all sections, and of each of their pages as "radar/regions"; see Workspace::showSection(). */
[[nodiscard]] QStringList placeNames();
[[nodiscard]] QString viewTitle(const ViewEntry &view);

} // namespace leerschakel::ui
