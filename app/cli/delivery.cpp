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
        {u"only"_s, publishing::selectionNames()[qsizetype(request.selection)]},
        {u"columns"_s, QJsonArray::fromStringList(request.columns)},
        {u"language"_s, request.language ? QJsonValue(domain::languageCode(*request.language)) : QJsonValue()},
        {u"address"_s, request.address.isEmpty() ? QJsonValue() : QJsonValue(request.address)}};
}

QString toLine(const publishing::Profile &profile)
{
    const exchange::ExportRequest &request = profile.request;
    return QStringList{profile.name, profile.destination, publishing::selectionNames()[qsizetype(request.selection)],
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
                "Of sheets these columns only, with commas between: fields (title, edition.start) or sheets "
                "(edition)"),
            u"COLUMNS"_s),
        option(u"language"_s, QT_TRANSLATE_NOOP("cli", "Texts in this language only, where they have it: nl or en"),
            u"LANGUAGE"_s),
        option(u"address"_s,
            QT_TRANSLATE_NOOP("cli", "Where the folder will be on the web, for pages that name their own addresses"),
            u"URL"_s)};
}

Result<publishing::Profile> readDelivery(
    const Arguments &arguments, publishing::Profile profile, const QString &command)
{
    exchange::ExportRequest &request = profile.request;
    const QStringList &selections = publishing::selectionNames();
    const bool isNew = profile.destination.isEmpty();
    const Result<QString> destination =
        arguments.choice(u"to"_s, profile.destination, exchange::destinations() + exchange::workingCopies());
    const bool isCopy = destination && exchange::workingCopies().contains(*destination);
    if (isNew && isCopy) {
        request.selection = exchange::Selection::All;
    }
    const Result<QString> only = arguments.choice(u"only"_s, selections[qsizetype(request.selection)], selections);
    for (const Result<QString> &choice : {destination, only}) {
        if (!choice) {
            return std::unexpected(choice.error());
        }
    }
    profile.destination = *destination;
    request.selection = exchange::Selection(selections.indexOf(*only));
    if (arguments.has(u"out"_s)) {
        request.folder = arguments.value(u"out"_s);
    }
    if (arguments.has(u"columns"_s)) {
        request.columns = arguments.value(u"columns"_s).split(u',', Qt::SkipEmptyParts);
    }
    if (!request.columns.isEmpty() && !isCopy) {
        return std::unexpected(domain::Error::of(
            domain::Failure::Usage, u"export.noColumns"_s, {exchange::workingCopies().join(u", "_s)}));
    }
    if (arguments.has(u"address"_s)) {
        request.address = arguments.value(u"address"_s);
    }
    if (arguments.has(u"language"_s)) {
        const Result<domain::Language> language = arguments.language(u"language"_s);
        if (!language) {
            return std::unexpected(language.error());
        }
        request.language = *language;
    }
    for (const auto &[value, needed] : {std::pair(profile.destination, u"--to"_s), {request.folder, u"--out"_s}}) {
        if (value.isEmpty()) {
            return std::unexpected(domain::Error::of(domain::Failure::Usage, u"cli.missing"_s, {command, needed}));
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
