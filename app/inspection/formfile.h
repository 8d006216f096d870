// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <memory>
#include <mutex>

namespace leerschakel::inspection {

/**
 * What resources/forms/\a name.json describes, created on first use and kept; null where there is no such file. Can
 * be called from several threads.
 */
template<typename Made>
[[nodiscard]] const Made *fromFormFile(const QString &name)
{
    static std::mutex mutex;
    static std::map<QString, std::unique_ptr<const Made>> all;
    const std::scoped_lock lock(mutex);
    auto made = all.find(name);
    if (made == all.end()) {
        QFile file(QLatin1StringView(":/forms/") + name + QLatin1StringView(".json"));
        const bool isKnown = file.open(QIODevice::ReadOnly);
        made =
            all.emplace(name,
                   isKnown ? std::make_unique<const Made>(QJsonDocument::fromJson(file.readAll()).object()) : nullptr)
                .first;
    }
    return made->second.get();
}

} // namespace leerschakel::inspection
