// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/delivery.h"

#include "cli/command.h"
#include "exchange/registry.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

namespace {

QJsonObject toJson(const publishing::Profile &profile)
{
    const exchange::ExportRequest &request = profile.request;
    return {{u"name"_s, profile.name}, {u"destination"_s, profile.destination}, {u"folder"_s, request.folder},
        {u"only"_s, exchange::selectionNames()[qsizetype(request.selection)]},
        {u"columns"_s, QJsonArray::fromStringList(request.columns)},
        {u"language"_s, request.language ? QJsonValue(domain::languageCode(*request.language)) : QJsonValue()},
        {u"address"_s, request.address.isEmpty() ? QJsonValue() : QJsonValue(request.address)},
        {u"alliances"_s, QJsonArray::fromStringList(request.alliances)}};
}

QString toLine(const publishing::Profile &profile)
{
    const exchange::ExportRequest &request = profile.request;
    return QStringList{profile.name, profile.destination, exchange::selectionNames()[qsizetype(request.selection)],
        request.language ? domain::languageCode(*request.language) : QString(), request.folder, request.address}
        .join(u'\t');
}

} // namespace

QList<QCommandLineOption> deliveryOptions()
{
    return {option(u"to"_s, QT_TRANSLATE_NOOP("cli", "The destination"), u"DESTINATION"_s),
        option(u"out"_s, QT_TRANSLATE_NOOP("cli", "The folder; replaced as a whole when all is written"), u"DIR"_s),
        option(u"only"_s, QT_TRANSLATE_NOOP("cli", "approved (the default), ready, or all (the default of sheets)"),
            u"WHICH"_s),
        option(u"columns"_s,
            QT_TRANSLATE_NOOP("cli",
                "For sheets: only these columns, separated by commas: fields (title, edition.start) or sheets "
                "(edition)"),
            u"COLUMNS"_s),
        option(u"language"_s, QT_TRANSLATE_NOOP("cli", "Texts in this language only, where they have it: nl or en"),
            u"LANGUAGE"_s),
        option(u"address"_s,
            QT_TRANSLATE_NOOP("cli", "Where the folder will be on the web, for pages that name their own addresses"),
            u"URL"_s),
        allianceOption()};
}

Result<exchange::Selection> readOutgoing(const Arguments &arguments, exchange::Selection usual)
{
    const QStringList names = exchange::selectionNames().first(2);
    return arguments.choice(u"only"_s, names[qsizetype(usual)], names).transform([&](const QString &name) {
        return exchange::Selection(names.indexOf(name));
    });
}

QJsonArray skippedJson(const QList<exchange::Skipped> &skipped)
{
    QJsonArray lines;
    for (const exchange::Skipped &each : skipped) {
        lines.append(QJsonObject{{u"offering"_s, each.offering.toString()}, {u"findings"_s, each.findings}});
    }
    return lines;
}

QCommandLineOption allianceOption()
{
    return option(u"alliance"_s,
        QT_TRANSLATE_NOOP("cli",
            "For OOAPI 5: the alliances, separated by commas, of offerings that are to reach eduXchange and have none "
            "of their own: ewuu, lde, euroteq or kom"),
        u"ALLIANCES"_s);
}

Result<QStringList> readAlliances(const Arguments &arguments)
{
    const QString name = u"alliance"_s;
    const QStringList known = exchange::allianceIds();
    const QStringList given = arguments.value(name).split(u',', Qt::SkipEmptyParts);
    const auto isUnknown = [&](const QString &each) { return !known.contains(each); };
    if (const auto wrong = std::ranges::find_if(given, isUnknown); wrong != given.cend()) {
        return std::unexpected(
            domain::Error::of(domain::Failure::Usage, u"cli.badChoice"_s, {name, *wrong, known.join(u", "_s)}));
    }
    return given;
}

Result<publishing::Profile> readDelivery(
    const Arguments &arguments, publishing::Profile profile, const QString &command)
{
    exchange::ExportRequest &request = profile.request;
    const QStringList &selections = exchange::selectionNames();
    const bool isNew = profile.destination.isEmpty();
    const QStringList copies = exchange::workingCopies();
    const Result<QString> destination =
        arguments.choice(u"to"_s, profile.destination, exchange::destinations() + copies);
    if (isNew && destination && copies.contains(*destination)) {
        request.selection = exchange::Selection::All;
    }
    const Result<QString> only = arguments.choice(u"only"_s, selections[qsizetype(request.selection)], selections);
    for (const Result<QString> &choice : {destination, only}) {
        if (!choice) {
            return std::unexpected(choice.error());
        }
    }
    profile.destination = *destination;
    if (arguments.has(u"out"_s)) {
        request.folder = arguments.value(u"out"_s);
    }
    for (const auto &[value, needed] : {std::pair(profile.destination, u"--to"_s), {request.folder, u"--out"_s}}) {
        if (value.isEmpty()) {
            return std::unexpected(domain::Error::of(domain::Failure::Usage, u"cli.missing"_s, {command, needed}));
        }
    }
    const Result<domain::Language> language = arguments.language(u"language"_s);
    if (!language) {
        return std::unexpected(language.error());
    }
    if (const Result<QStringList> alliances = readAlliances(arguments); !alliances) {
        return std::unexpected(alliances.error());
    }
    for (const exchange::OptionSpec &each : exchange::allOptions()) {
        const QString name = QString::fromLatin1(each.name);
        const bool hasUse = exchange::hasUseFor(profile.destination, each.option);
        if (arguments.has(name) && !hasUse) {
            return std::unexpected(domain::Error::of(domain::Failure::Usage, u"export.noUse"_s,
                {u"--"_s + name, profile.destination, exchange::thoseWithUseFor(each.option).join(u", "_s)}));
        }
        // An option that was kept for another destination does not apply here.
        if (arguments.has(name) || !hasUse) {
            each.say(request, arguments.value(name));
        }
    }
    return profile;
}

Result<void> tellProfiles(store::Catalogue &catalogue, Output &output)
{
    return publishing::profiles(catalogue).transform([&](const QList<publishing::Profile> &all) {
        output.beginList();
        for (const publishing::Profile &each : all) {
            output.item(toJson(each), toLine(each));
        }
        output.endList();
    });
}

} // namespace leerschakel::cli
