// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/settings.h"
#include "domain/localizedtext.h"

#include <QFont>
#include <QTranslator>

#include <memory>

namespace leerschakel::ui {

/** The language for \a chosen ("nl", "en" or empty): empty follows the system, Dutch when that is neither. */
[[nodiscard]] domain::Language interfaceLanguage(const QString &chosen);

/**
 * Gives the application its style, palette, icons, font and translations. One per process, which outlives the windows.
 */
class Appearance
{
public:
    Appearance();

    void setTheme(Theme theme);
    /** Sets the text size, in percent of the system's. */
    void setTextSize(int percent);
    /** Open windows keep their texts: create them again after this. */
    void setLanguage(domain::Language language);
    void apply(const Settings &settings);

private:
    void install(std::unique_ptr<QTranslator> translator);

    QFont m_systemFont;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace leerschakel::ui
