// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/settings.h"
#include "domain/localizedtext.h"

#include <QFont>
#include <QTranslator>

#include <memory>

namespace leerschakel::ui {

/** The language that \a chosen ("nl", "en" or empty) stands for: empty follows the system, Dutch where that speaks neither. */
[[nodiscard]] domain::Language interfaceLanguage(const QString &chosen);

/** Gives the application its style, palette, icons, font and translations. One per process, for as long as windows live. */
class Appearance
{
public:
    Appearance();

    void setTheme(Theme theme);
    /** In percent of the system's text. */
    void setTextSize(int percent);
    /** Windows that are open keep their words: make them anew after this. */
    void setLanguage(domain::Language language);
    void apply(const Settings &settings);

private:
    void install(std::unique_ptr<QTranslator> translator);

    QFont m_systemFont;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace leerschakel::ui
