// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/profiles.h"

#include "exchange/reading/endpoint.h"
#include "exchange/registry.h"
#include "store/facts.h"
#include "store/plainjson.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing {

using domain::Error;
using domain::Failure;

namespace {

/** What the settings that are profiles begin with; the name follows. */
const QString keyStart = u"profile."_s;

const QString destinationKey = u"destination"_s;
const QString folderKey = u"folder"_s;
const QString onlyKey = u"only"_s;
const QString languageKey = u"language"_s;
const QString addressKey = u"address"_s;
const QString columnsKey = u"columns"_s;

QString stored(const Profile &profile)
{
    const exchange::ExportRequest &request = profile.request;
    QVariantMap values{{destinationKey, profile.destination}, {folderKey, QFileInfo(request.folder).absoluteFilePath()},
        {onlyKey, selectionNames()[qsizetype(request.selection)]}};
    if (request.language) {
        values.insert(languageKey, domain::languageCode(*request.language));
    }
    if (!request.address.isEmpty()) {
        values.insert(addressKey, request.address);
    }
    if (!request.columns.isEmpty()) {
        values.insert(columnsKey, request.columns.join(u','));
    }
    return store::toJson(values);
}

Result<void> check(const Profile &profile)
{
    static const QRegularExpression word(u"^[A-Za-z0-9_-]{1,60}$"_s);
    const auto refused = [](const QString &code, const QStringList &arguments) {
        return std::unexpected(Error::of(Failure::Usage, code, arguments));
    };
    if (!word.match(profile.name).hasMatch()) {
        return refused(u"publish.badProfileName"_s, {profile.name.left(100)});
    }
    if (const QStringList known = exchange::destinations() + exchange::workingCopies();
        !known.contains(profile.destination)) {
        return refused(u"export.unknownDestination"_s, {profile.destination, known.join(u", "_s)});
    }
    if (profile.request.folder.isEmpty()) {
        return refused(u"publish.noFolder"_s, {profile.name});
    }
    if (const QString shown = exchange::reading::shownSource(profile.request.address);
        shown != profile.request.address) {
        return refused(u"publish.secretInAddress"_s, {shown});
    }
    return {};
}

} // namespace

const QStringList &selectionNames()
{
    static const QStringList names{u"approved"_s, u"ready"_s, u"all"_s};
    return names;
}

QString profileOfSetting(const QString &key)
{
    return key.startsWith(keyStart) ? key.sliced(keyStart.size()) : QString();
}

Profile profileOf(const QString &name, const QString &setting)
{
    const QVariantMap values = store::fromJson(setting).toMap();
    Profile profile{.name = name, .destination = values[destinationKey].toString(), .request = {}};
    profile.request.folder = values[folderKey].toString();
    // A selection that a later version knows is not taken for a wider one than it may be.
    const qsizetype selection = selectionNames().indexOf(values[onlyKey].toString());
    profile.request.selection = exchange::Selection(std::max<qsizetype>(0, selection));
    for (const domain::Language language : {domain::Language::Dutch, domain::Language::English}) {
        if (values[languageKey].toString() == domain::languageCode(language)) {
            profile.request.language = language;
        }
    }
    profile.request.address = values[addressKey].toString();
    profile.request.columns = values[columnsKey].toString().split(u',', Qt::SkipEmptyParts);
    return profile;
}

Result<QList<Profile>> profiles(store::Catalogue &catalogue)
{
    return store::catalogueSettings(catalogue, keyStart).transform([](const QMap<QString, QString> &settings) {
        QList<Profile> all;
        for (auto it = settings.begin(); it != settings.end(); ++it) {
            all.append(profileOf(profileOfSetting(it.key()), it.value()));
        }
        return all;
    });
}

Result<Profile> profile(store::Catalogue &catalogue, const QString &name)
{
    return profiles(catalogue).and_then([&](const QList<Profile> &all) -> Result<Profile> {
        QStringList names;
        for (const Profile &each : all) {
            if (each.name == name) {
                return each;
            }
            names.append(each.name);
        }
        return std::unexpected(Error::of(
            Failure::Usage, u"publish.noProfile"_s, {name.left(100), names.isEmpty() ? u"-"_s : names.join(u", "_s)}));
    });
}

Result<store::AppliedChange> setProfile(store::Catalogue &catalogue, const Profile &profile)
{
    return check(profile).and_then(
        [&] { return store::changeSetting(catalogue, keyStart + profile.name, stored(profile)); });
}

Result<store::AppliedChange> removeProfile(store::Catalogue &catalogue, const QString &name)
{
    return profile(catalogue, name).and_then([&](const Profile &) {
        return store::changeSetting(catalogue, keyStart + name, {});
    });
}

} // namespace leerschakel::publishing
