// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/settings.h"
#include "domain/localizedtext.h"

#include <QFont>
#include <QPointer>
#include <QTranslator>

#include <memory>

namespace leerschakel::ui {

class LookStyle;

/**
 * The language for \a chosen ("nl", "en" or empty): empty follows the system, or is Dutch when the system's language
 * is neither.
 */
[[nodiscard]] domain::Language interfaceLanguage(const QString &chosen);

/** Gives the application its style, palette, icons, font and translations. One per process; it outlives the windows. */
class Appearance
{
public:
    Appearance();

    /** Theme::System follows the desktop from then on. */
    void setTheme(Theme theme);
    /** Sets the text size, in percent of the system's. */
    void setTextSize(int percent);
    /** Open windows keep their texts: create them again after this. */
    void setLanguage(domain::Language language);
    void apply(const Settings &settings);

private:
    void install(std::unique_ptr<QTranslator> translator);

    /** Owned by the application. */
    QPointer<LookStyle> m_style;
    QFont m_systemFont;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace leerschakel::ui
