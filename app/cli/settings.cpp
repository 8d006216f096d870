// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/settings.h"

#include "cli/commandmaker.h"
#include "cli/opening.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

namespace {

/** The values by key, as the user types them; null where none was chosen. */
QMap<QString, QString> typed(const authoring::Settings &settings)
{
    QStringList languages;
    for (const domain::Language language : settings.languages) {
        languages.append(domain::languageCode(language));
    }
    return {{u"review"_s, settings.review ? u"on"_s : u"off"_s}, {u"institution"_s, settings.institution.toString()},
        {u"languages"_s, languages.join(u',')}, {u"destinations"_s, settings.destinations.join(u',')}};
}

QJsonObject settingsAsJson(const authoring::Settings &settings)
{
    const QMap<QString, QString> values = typed(settings);
    return {{u"review"_s, values[u"review"_s]},
        {u"institution"_s, settings.institution.isNull() ? QJsonValue() : QJsonValue(values[u"institution"_s])},
        {u"languages"_s, QJsonArray::fromStringList(values[u"languages"_s].split(u','))},
        {u"destinations"_s, QJsonArray::fromStringList(settings.destinations)}};
}

} // namespace

class SettingsCommand : public Command
{
public:
    SettingsCommand()
        : Command({.name = u"settings"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Show or change the settings of a catalogue"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"KEY",
                      QT_TRANSLATE_NOOP("cli",
                          "review (on: only what is approved counts as such; off: everything that is not retired "
                          "does), "
                          "institution (the id of the organisation that provides new offerings), languages (nl,en), "
                          "destinations (their ids with commas between: only those are checked and shown)"),
                      Positional::Occurs::Optional},
                  {"VALUE", QT_TRANSLATE_NOOP("cli", "Its new value; empty for the default"),
                      Positional::Occurs::Optional}},
              .options = {}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const QStringList given = arguments.from(1);
        if (!given.isEmpty() && !authoring::settingKeys().contains(given.constFirst())) {
            return std::unexpected(domain::Error::of(domain::Failure::Usage, u"authoring.noSetting"_s,
                {given.constFirst(), authoring::settingKeys().join(u", "_s)}));
        }
        const bool changes = given.size() > 1;
        const CatalogueResult catalogue = changes ? openToWrite(arguments.at(0)) : openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        QJsonObject json;
        if (changes) {
            const Result<store::AppliedChange> changed = authoring::changeSetting(**catalogue, given[0], given[1]);
            if (!changed) {
                return std::unexpected(changed.error());
            }
            if (const Result<void> forgotten = forgetSwitchedOff(**catalogue); !forgotten) {
                return std::unexpected(forgotten.error());
            }
            json.insert(u"change"_s, changed->id.isEmpty() ? QJsonValue() : QJsonValue(changed->id));
        }
        const Result<authoring::Settings> settings = authoring::settings(**catalogue);
        if (!settings) {
            return std::unexpected(settings.error());
        }
        const QJsonObject all = settingsAsJson(*settings);
        for (auto it = all.begin(); it != all.end(); ++it) {
            json.insert(it.key(), it.value());
        }
        output.value(json, toText(typed(*settings), given));
        return Done;
    }

private:
    /** In small steps, so that others can write in between. */
    static Result<void> forgetSwitchedOff(store::Catalogue &catalogue)
    {
        constexpr int atOnce = 5000;
        Result<qint64> forgotten = 1;
        while (forgotten && *forgotten > 0) {
            forgotten = store::forgetSwitchedOff(catalogue, atOnce);
        }
        return forgotten.transform([](qint64) {});
    }

    /** The value of the requested setting, or a line for each. */
    static QString toText(const QMap<QString, QString> &values, const QStringList &given)
    {
        if (!given.isEmpty()) {
            return values[given.constFirst()];
        }
        QStringList lines;
        for (const QString &key : authoring::settingKeys()) {
            lines.append(key + u": "_s + values[key]);
        }
        return lines.join(u'\n');
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Settings, SettingsCommand)
