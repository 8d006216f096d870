// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/settings.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

constexpr std::array themes{std::pair{Theme::System, "system"_L1}, std::pair{Theme::Light, "light"_L1},
    std::pair{Theme::Dark, "dark"_L1}, std::pair{Theme::HighContrast, "high-contrast"_L1},
    std::pair{Theme::HighContrastLight, "high-contrast-light"_L1}};

template<typename Store, typename Values>
void exchange(Store store, Values &values)
{
    // The only list of keys, for both reading and writing.
    store("language", values.language);
    store("textSize", values.textSize);
    store("recentCatalogues", values.recent);
    store("window/geometry", values.geometry);
    store("window/place", values.place);
    store("window/offeringColumns", values.offeringColumns);
    store("window/panes", values.panes);
    store("window/formLanguages", values.formLanguages);
    store("window/sectionsShown", values.sectionsShown);
    store("window/listShown", values.listShown);
    store("window/sideShown", values.sideShown);
    store("window/sideBelow", values.sideBelow);
}

} // namespace

QString themeName(Theme theme)
{
    const auto found = std::ranges::find(themes, theme, &std::pair<Theme, QLatin1StringView>::first);
    return QString(found->second);
}

std::optional<Theme> themeNamed(const QString &name)
{
    for (const auto &[theme, word] : themes) {
        if (name == word) {
            return theme;
        }
    }
    return std::nullopt;
}

Settings Settings::load()
{
    Settings values;
    const QSettings stored;
    exchange(
        [&]<typename T>(const char *key, T &value) {
            const QVariant read = stored.value(QLatin1StringView(key));
            if (read.isValid() && read.canConvert<T>()) {
                value = read.value<T>();
            }
        },
        values);
    values.theme = themeNamed(stored.value("theme"_L1).toString()).value_or(Theme::System);
    values.textSize = std::clamp(values.textSize, 80, 300);
    return values;
}

void Settings::save() const
{
    QSettings stored;
    exchange([&](const char *key,
                 const auto &value) { stored.setValue(QLatin1StringView(key), QVariant::fromValue(value)); },
        *this);
    stored.setValue("theme"_L1, themeName(theme));
}

void Settings::remember(const QString &path)
{
    constexpr int most = 8;
    const QString full = QFileInfo(path).absoluteFilePath();
    recent.removeAll(full);
    recent.prepend(full);
    recent = recent.mid(0, most);
}

} // namespace leerschakel::ui
