// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/settingwords.h"

#include "exchange/registry.h"
#include "exchange/sheets/others/proposal.h"
#include "publishing/profiles.h"
#include "store/switchedon.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

struct SettingName {
    QLatin1StringView key;
    const char *text;
};

constexpr std::array settingNames{
    SettingName{"review"_L1, QT_TRANSLATE_NOOP("settings", "Publish only what is approved")},
    SettingName{"institution"_L1, QT_TRANSLATE_NOOP("settings", "Institution of new offerings")},
    SettingName{"languages"_L1, QT_TRANSLATE_NOOP("settings", "Languages of the texts")},
    SettingName{"destinations"_L1, QT_TRANSLATE_NOOP("settings", "Destinations that are switched on")},
    SettingName{"suggestingSchemes"_L1, QT_TRANSLATE_NOOP("settings", "Vocabularies that skills are suggested from")}};

QString yesOrNo(bool isSo)
{
    return isSo ? QCoreApplication::translate("settings", "yes") : QCoreApplication::translate("settings", "no");
}

QString languageNames(const QString &codes)
{
    QStringList names;
    const QStringList all = codes.isEmpty() ? QStringList{u"nl"_s, u"en"_s} : codes.split(u',');
    for (const QString &code : all) {
        names.append(code == u"nl" ? QCoreApplication::translate("settings", "Dutch")
                : code == u"en"    ? QCoreApplication::translate("settings", "English")
                                   : code);
    }
    return names.join(u", "_s);
}

/** Includes destinations that this version does not have. */
QString destinationNames(const QString &setting)
{
    QStringList names = setting.isEmpty() ? store::switchedOnBy({}) : setting.split(u',');
    std::ranges::transform(names, names.begin(), exchange::nameOfDestination);
    return names.join(u", "_s);
}

/** Which vocabularies were switched on or off. */
QString choicesText(const QString &json)
{
    QStringList lines;
    const QJsonObject choices = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto choice = choices.constBegin(); choice != choices.constEnd(); ++choice) {
        lines.append(choice.key() + u": "_s + yesOrNo(choice.value().toBool()));
    }
    return lines.isEmpty() ? noValue() : lines.join(u", "_s);
}

/** Where a delivery goes: "RIO, /srv/rio". */
QString profileText(const QString &json)
{
    const publishing::Profile profile = publishing::profileOf({}, json);
    return json.isEmpty() ? noValue()
                          : exchange::nameOfDestination(profile.destination) + u", "_s + profile.request.folder;
}

} // namespace

QString settingLabel(const QString &key)
{
    if (const QString name = publishing::profileOfSetting(key); !name.isEmpty()) {
        return QCoreApplication::translate("settings", "Delivery %1").arg(name);
    }
    if (!exchange::sheets::shapeOfSetting(key).isEmpty()) {
        return QCoreApplication::translate("settings", "How a sheet is read");
    }
    const auto found = std::ranges::find(settingNames, key, &SettingName::key);
    return found == settingNames.end() ? key : QCoreApplication::translate("settings", found->text);
}

QString settingText(const QString &key, const QVariant &value, const RecordNames &names)
{
    const QString text = value.toString();
    if (key == u"review") {
        return yesOrNo(text != u"off");
    }
    if (key == u"languages") {
        return languageNames(text);
    }
    if (key == store::destinationsKey()) {
        return destinationNames(text);
    }
    if (!publishing::profileOfSetting(key).isEmpty()) {
        return profileText(text);
    }
    if (!exchange::sheets::shapeOfSetting(key).isEmpty()) {
        const auto mapping = exchange::sheets::SheetMapping::fromJson(text.toUtf8());
        return mapping ? exchange::sheets::inWords(*mapping) : noValue();
    }
    if (key == u"suggestingSchemes") {
        return choicesText(text);
    }
    if (const domain::Id id = settingReference(key, value); !id.isNull()) {
        return names.value(id, QCoreApplication::translate("ChangeDetails", "something that is not there any more"));
    }
    return text.isEmpty() ? noValue() : text;
}

domain::Id settingReference(const QString &key, const QVariant &value)
{
    return key == u"institution" ? domain::Id::fromString(value.toString()) : domain::Id();
}

} // namespace leerschakel::ui
