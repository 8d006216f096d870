// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/settings.h"

#include "authoring/references.h"
#include "rules/evaluator.h"
#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::authoring {

using domain::Error;
using domain::Failure;
using domain::Id;
using domain::Language;

namespace {

const QString reviewKey = u"review"_s;
const QString institutionKey = u"institution"_s;
const QString languagesKey = u"languages"_s;

std::unexpected<Error> bad(const QString &key, const QString &value, const QString &expected)
{
    return std::unexpected(Error::of(Failure::Usage, u"authoring.badSetting"_s, {key, value.left(100), expected}));
}

/** The languages that \a text names, each once; empty when it contains anything else. */
QList<Language> languagesIn(const QString &text)
{
    QList<Language> found;
    const QStringList codes = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &code : codes) {
        const QString trimmed = code.trimmed();
        if (trimmed != u"nl" && trimmed != u"en") {
            return {};
        }
        const Language language = trimmed == u"nl" ? Language::Dutch : Language::English;
        if (!found.contains(language)) {
            found.append(language);
        }
    }
    return found;
}

/** The stored value for \a names, ids of destinations separated by commas; null if these are the default. */
Result<QString> storedDestinations(const QString &names)
{
    const QStringList known = rules::Evaluator::builtIn().destinations();
    QStringList wanted = names.split(u',', Qt::SkipEmptyParts);
    for (QString &each : wanted) {
        each = each.trimmed();
        if (!known.contains(each)) {
            return bad(store::destinationsKey(), names, known.join(u','));
        }
    }
    if (wanted.isEmpty()) {
        return bad(store::destinationsKey(), names, known.join(u','));
    }
    const QStringList on = store::switchedOnBy(wanted.join(u','));
    return on == Settings().destinations ? QString() : on.join(u',');
}

/** The stored value for \a value; null if it is the default. */
Result<QString> stored(store::Catalogue &catalogue, const QString &key, const QString &value)
{
    const QString text = value.trimmed();
    if (text.isEmpty()) {
        return QString();
    }
    if (key == reviewKey) {
        if (text != u"on" && text != u"off") {
            return bad(key, value, u"on, off"_s);
        }
        return text == u"on" ? QString() : text;
    }
    if (key == institutionKey) {
        const auto id = domain::offeringTable().provider.normalised(text);
        if (!id) {
            return bad(key, value, u"id"_s);
        }
        return checkReferences(catalogue, domain::offeringTable().provider, *id).transform([&] {
            return id->toString();
        });
    }
    if (key == store::destinationsKey()) {
        return storedDestinations(text);
    }
    QStringList codes;
    const QList<Language> known = languagesIn(text);
    for (const Language language : known) {
        codes.append(domain::languageCode(language));
    }
    if (codes.isEmpty()) {
        return bad(key, value, u"nl,en"_s);
    }
    return known == Settings().languages ? QString() : codes.join(u',');
}

} // namespace

Result<Settings> settings(store::Catalogue &catalogue)
{
    Settings found;
    const Result<QString> asksReview = store::catalogueSetting(catalogue, reviewKey);
    const Result<QString> chosen = store::catalogueSetting(catalogue, institutionKey);
    const Result<QString> written = store::catalogueSetting(catalogue, languagesKey);
    const Result<QStringList> on = store::switchedOn(catalogue);
    if (!on) {
        return std::unexpected(on.error());
    }
    for (const Result<QString> &each : {asksReview, chosen, written}) {
        if (!each) {
            return std::unexpected(each.error());
        }
    }
    found.review = *asksReview != u"off";
    found.destinations = *on;
    if (const QList<Language> known = languagesIn(*written); !known.isEmpty()) {
        found.languages = known;
    }
    if (const Id id = Id::fromString(*chosen); !id.isNull()) {
        const auto record = store::load(catalogue, domain::Kind::Organisation, id);
        if (!record) {
            return std::unexpected(record.error());
        }
        found.institution = *record ? id : Id();
    }
    return found;
}

const QStringList &settingKeys()
{
    static const QStringList keys{reviewKey, institutionKey, languagesKey, store::destinationsKey()};
    return keys;
}

Result<store::AppliedChange> changeSetting(store::Catalogue &catalogue, const QString &key, const QString &value)
{
    if (!settingKeys().contains(key)) {
        return std::unexpected(Error::of(Failure::Usage, u"authoring.noSetting"_s, {key, settingKeys().join(u", "_s)}));
    }
    return stored(catalogue, key, value).and_then([&](const QString &text) {
        return store::changeSetting(catalogue, key, text);
    });
}

Result<store::AppliedChange> switchDestination(store::Catalogue &catalogue, const QString &destination, bool isOn)
{
    return store::switchedOn(catalogue).and_then([&](QStringList on) -> Result<store::AppliedChange> {
        if (isOn) {
            on.append(destination);
        } else if (on == QStringList{destination}) {
            return std::unexpected(Error::of(Failure::Usage, u"authoring.lastDestination"_s, {destination}));
        } else {
            on.removeOne(destination);
        }
        return authoring::changeSetting(catalogue, store::destinationsKey(), on.join(u','));
    });
}

Result<store::AppliedChange> chooseInstitution(
    store::Catalogue &catalogue, const Id &institution, const changes::ChangeSet &change)
{
    if (change.isEmpty()) {
        return authoring::changeSetting(catalogue, institutionKey, institution.toString());
    }
    return store::catalogueSetting(catalogue, institutionKey).and_then([&](const QString &before) {
        const QString after = institution.toString();
        const QList<store::Fact> facts =
            before == after ? QList<store::Fact>() : QList{store::settingFact(institutionKey, before, after)};
        domain::NoProgress progress;
        return store::apply(catalogue, change, facts, progress);
    });
}

Result<QList<store::Fact>> settingsMoved(
    store::Catalogue &catalogue, domain::Kind kind, const QSet<Id> &from, const Id &to)
{
    if (kind != domain::Kind::Organisation) {
        return QList<store::Fact>();
    }
    return store::catalogueSetting(catalogue, institutionKey).transform([&](const QString &chosen) {
        return from.contains(Id::fromString(chosen)) ? QList{store::settingFact(institutionKey, chosen, to.toString())}
                                                     : QList<store::Fact>();
    });
}

} // namespace leerschakel::authoring
