// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/profiles.h"

#include "exchange/reading/endpoint.h"
#include "exchange/registry.h"
#include "store/facts.h"
#include "store/journal.h"
#include "store/plainjson.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing {

using domain::Error;
using domain::Failure;

namespace {

/** The prefix of the settings that hold profiles; the name follows. */
const QString keyStart = u"profile."_s;

const QString destinationKey = u"destination"_s;
const QString folderKey = u"folder"_s;

QString stored(const Profile &profile)
{
    const exchange::ExportRequest &request = profile.request;
    QVariantMap values{
        {destinationKey, profile.destination}, {folderKey, QFileInfo(request.folder).absoluteFilePath()}};
    for (const exchange::OptionSpec &option : exchange::allOptions()) {
        if (const QString said = option.said(request); !said.isEmpty()) {
            values.insert(QString::fromLatin1(option.name), said);
        }
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

QString profileOfSetting(const QString &key)
{
    return key.startsWith(keyStart) ? key.sliced(keyStart.size()) : QString();
}

Profile profileOf(const QString &name, const QString &setting)
{
    const QVariantMap values = store::fromJson(setting).toMap();
    Profile profile{.name = name, .destination = values[destinationKey].toString(), .request = {}};
    profile.request.folder = values[folderKey].toString();
    for (const exchange::OptionSpec &option : exchange::allOptions()) {
        option.say(profile.request, values[QString::fromLatin1(option.name)].toString());
    }
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

Result<store::AppliedChange> keepProfile(store::Catalogue &catalogue, const QString &before, const Profile &after)
{
    if (before == after.name) {
        return setProfile(catalogue, after);
    }
    const Result<QMap<QString, QString>> settings =
        check(after).and_then([&] { return store::catalogueSettings(catalogue, keyStart); });
    if (!settings) {
        return std::unexpected(settings.error());
    }
    const QString key = keyStart + after.name;
    if (settings->contains(key)) {
        return std::unexpected(Error::of(Failure::Usage, u"publish.profileExists"_s, {after.name}));
    }
    QList<store::Fact> facts{store::settingFact(key, {}, stored(after))};
    if (!before.isEmpty()) {
        const Result<Profile> known = profile(catalogue, before);
        if (!known) {
            return std::unexpected(known.error());
        }
        facts.prepend(store::settingFact(keyStart + before, settings->value(keyStart + before), {}));
    }
    return store::applyFacts(catalogue, {.code = u"change.setting"_s, .arguments = {key}}, u"setting"_s, facts);
}

Result<store::AppliedChange> removeProfile(store::Catalogue &catalogue, const QString &name)
{
    return profile(catalogue, name).and_then([&](const Profile &) {
        return store::changeSetting(catalogue, keyStart + name, {});
    });
}

} // namespace leerschakel::publishing
