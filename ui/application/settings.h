// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRect>
#include <QStringList>

namespace leerschakel::ui {

enum class Theme { System, Light, Dark, HighContrast, HighContrastLight };

/**
 * "system", "light", "dark", "high-contrast" (which is dark), "high-contrast-light": as given to --theme and stored in
 * the settings file.
 */
[[nodiscard]] QString themeName(Theme theme);
/** Absent for a word that is not a theme. */
[[nodiscard]] std::optional<Theme> themeNamed(const QString &name);

/** The user's settings: all keys, with their types. They never include a secret. */
struct Settings {
    /** "nl" or "en"; empty follows the system. */
    QString language = {};
    Theme theme = Theme::System;
    /** Text size in percent of the system's, 80 to 300. */
    int textSize = 100;
    /** Paths, most recently used first. */
    QStringList recent = {};
    QByteArray geometry = {};
    /** The place of the window with its frame, and its size without; absent until it was shown at its normal size. */
    QRect place = {};
    QByteArray offeringColumns = {};
    QByteArray panes = {};
    /** The languages in which the form shows texts: "nl", "en" or "both". */
    QString formLanguages = QStringLiteral("both");
    bool sectionsShown = true;
    bool listShown = true;
    bool sideShown = true;
    bool sideBelow = false;

    [[nodiscard]] static Settings load();
    void save() const;
    /** Moves \a path to the front of recent. */
    void remember(const QString &path);
};

} // namespace leerschakel::ui
