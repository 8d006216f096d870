// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/deliveryoption.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange {

namespace {

QStringList itemsIn(const QString &text)
{
    return text.split(u',', Qt::SkipEmptyParts);
}

std::optional<domain::Language> languageNamed(const QString &code)
{
    for (const domain::Language language : {domain::Language::Dutch, domain::Language::English}) {
        if (code == domain::languageCode(language)) {
            return language;
        }
    }
    return std::nullopt;
}

constexpr std::array specs{
    OptionSpec{.option = Option::Selection,
        .name = "only",
        .isCommon = true,
        .said = [](const ExportRequest &request) { return selectionNames()[qsizetype(request.selection)]; },
        .say =
            [](ExportRequest &request, const QString &text) {
                // A selection that only a later version knows must not be taken for a wider one than it is.
                request.selection = Selection(std::max<qsizetype>(0, selectionNames().indexOf(text)));
            }},
    OptionSpec{.option = Option::Language,
        .name = "language",
        .isCommon = true,
        .said =
            [](const ExportRequest &request) {
                return request.language ? domain::languageCode(*request.language) : QString();
            },
        .say = [](ExportRequest &request, const QString &text) { request.language = languageNamed(text); }},
    OptionSpec{.option = Option::Columns,
        .name = "columns",
        .isCommon = false,
        .said = [](const ExportRequest &request) { return request.columns.join(u','); },
        .say = [](ExportRequest &request, const QString &text) { request.columns = itemsIn(text); }},
    OptionSpec{.option = Option::Address,
        .name = "address",
        .isCommon = false,
        .said = [](const ExportRequest &request) { return request.address; },
        .say = [](ExportRequest &request, const QString &text) { request.address = text; }},
    OptionSpec{.option = Option::Alliances,
        .name = "alliance",
        .isCommon = false,
        .said = [](const ExportRequest &request) { return request.alliances.join(u','); },
        .say =
            [](ExportRequest &request, const QString &text) {
                request.alliances = itemsIn(text);
                request.alliances.removeIf([](const QString &each) { return !allianceIds().contains(each); });
            }},
};

} // namespace

std::span<const OptionSpec> allOptions()
{
    return specs;
}

const QStringList &selectionNames()
{
    static const QStringList names{u"approved"_s, u"ready"_s, u"all"_s};
    return names;
}

QStringList allianceIds()
{
    QStringList ids;
    for (const Alliance &each : knownAlliances) {
        ids.append(QString::fromLatin1(each.id));
    }
    return ids;
}

} // namespace leerschakel::exchange
