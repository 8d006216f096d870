// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

/**
 * The form of an Achievement according to Open Badges 3.0 (data model, B.1: the members, which of them are required,
 * their types, and their permitted values where the standard lists these).
 */
namespace leerschakel::tests {

class AchievementForm
{
public:
    /** What is wrong with \a achievement; empty if nothing is. */
    [[nodiscard]] static QStringList wrongIn(const QJsonObject &achievement)
    {
        AchievementForm form;
        form.achievement(achievement);
        return form.m_wrong;
    }

private:
    enum class Kind { Text, Address, Number, Language, Types, Other };
    struct Member {
        const char *name;
        Kind kind = Kind::Text;
        bool isRequired = false;
    };

    void say(const QString &where, const QString &what) { m_wrong.append(where + QStringLiteral(": ") + what); }

    void look(const QJsonObject &object, const QString &where, const QList<Member> &members, const QString &type = {})
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            const auto member = std::ranges::find_if(
                members, [&](const Member &each) { return it.key() == QLatin1StringView(each.name); });
            if (member == members.cend()) {
                say(where, QStringLiteral("there is no member ") + it.key());
                continue;
            }
            if (!fits(it.value(), member->kind, type)) {
                say(where + QLatin1Char('.') + it.key(), QStringLiteral("is no such value"));
            }
        }
        for (const Member &member : members) {
            if (member.isRequired && !object.contains(QLatin1StringView(member.name))) {
                say(where, QStringLiteral("has no ") + QLatin1StringView(member.name));
            }
        }
    }

    [[nodiscard]] static bool fits(const QJsonValue &value, Kind kind, const QString &type)
    {
        static const QRegularExpression language(
            QStringLiteral("^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"));
        switch (kind) {
        case Kind::Text:
            return value.isString();
        case Kind::Address:
            return value.isString() && QUrl(value.toString(), QUrl::StrictMode).isValid()
                && !QUrl(value.toString()).scheme().isEmpty();
        case Kind::Number:
            return value.isDouble() && value.toDouble() >= 0;
        case Kind::Language:
            return value.isString() && language.match(value.toString()).hasMatch();
        case Kind::Types:
            return value.toArray().contains(QJsonValue(type)) || value == type;
        case Kind::Other:
            return value.isObject() || (value.isArray() && !value.toArray().isEmpty());
        }
        return false;
    }

    /** For a list that may be extended with "ext:". */
    void listed(const QJsonObject &object, const QString &key, const QString &where, const QStringList &values)
    {
        const QString value = object[key].toString();
        if (object.contains(key) && !values.contains(value) && !value.startsWith(QStringLiteral("ext:"))) {
            say(where + QLatin1Char('.') + key, value);
        }
    }

    void achievement(const QJsonObject &object)
    {
        const QString where = QStringLiteral("achievement");
        look(object, where,
            {{"@context", Kind::Address, true}, {"id", Kind::Address, true}, {"type", Kind::Types, true},
                {"alignment", Kind::Other}, {"achievementType"}, {"creator", Kind::Other},
                {"creditsAvailable", Kind::Number}, {"criteria", Kind::Other, true}, {"description", Kind::Text, true},
                {"fieldOfStudy"}, {"humanCode"}, {"image", Kind::Other}, {"inLanguage", Kind::Language},
                {"name", Kind::Text, true}, {"otherIdentifier", Kind::Other}, {"related", Kind::Other},
                {"specialization"}, {"tag", Kind::Other}, {"version"}},
            QStringLiteral("Achievement"));
        listed(object, QStringLiteral("achievementType"), where,
            QStringLiteral("Achievement Badge Certificate Course LearningProgram MicroCredential")
                .split(QLatin1Char(' ')));
        look(object[QLatin1StringView("criteria")].toObject(), QStringLiteral("criteria"),
            {{"id", Kind::Address}, {"narrative"}});
        for (const QJsonValue &each : object[QLatin1StringView("alignment")].toArray()) {
            alignment(each.toObject());
        }
        for (const QJsonValue &each : object[QLatin1StringView("related")].toArray()) {
            look(each.toObject(), QStringLiteral("related"),
                {{"id", Kind::Address, true}, {"type", Kind::Types, true}, {"inLanguage", Kind::Language}, {"version"}},
                QStringLiteral("Related"));
        }
        for (const QJsonValue &each : object[QLatin1StringView("tag")].toArray()) {
            if (each.toString().isEmpty()) {
                say(QStringLiteral("tag"), QStringLiteral("is no text"));
            }
        }
        identifiers(object);
        if (object.contains(QLatin1StringView("creator"))) {
            profile(object[QLatin1StringView("creator")].toObject(), QStringLiteral("creator"));
        }
    }

    void alignment(const QJsonObject &object)
    {
        look(object, QStringLiteral("alignment"),
            {{"type", Kind::Types, true}, {"targetCode"}, {"targetDescription"}, {"targetName", Kind::Text, true},
                {"targetFramework"}, {"targetType"}, {"targetUrl", Kind::Address, true}},
            QStringLiteral("Alignment"));
        listed(object, QStringLiteral("targetType"), QStringLiteral("alignment"),
            QStringLiteral("ceasn:Competency ceterms:Credential CFItem CFRubric CFRubricCriterion "
                           "CFRubricCriterionLevel CTDL")
                .split(QLatin1Char(' ')));
    }

    void identifiers(const QJsonObject &object)
    {
        for (const QJsonValue &each : object[QLatin1StringView("otherIdentifier")].toArray()) {
            const QJsonObject entry = each.toObject();
            look(entry, QStringLiteral("otherIdentifier"),
                {{"type", Kind::Types, true}, {"identifier", Kind::Text, true}, {"identifierType", Kind::Text, true}},
                QStringLiteral("IdentifierEntry"));
            listed(entry, QStringLiteral("identifierType"), QStringLiteral("otherIdentifier"),
                QStringLiteral("name sourcedId systemId productId userName accountId emailAddress "
                               "nationalIdentityNumber isbn issn identifier")
                    .split(QLatin1Char(' ')));
        }
    }

    void profile(const QJsonObject &object, const QString &where)
    {
        look(object, where,
            {{"id", Kind::Address, true}, {"type", Kind::Types, true}, {"name"}, {"url", Kind::Address}, {"phone"},
                {"description"}, {"image", Kind::Other}, {"email"}, {"address", Kind::Other},
                {"otherIdentifier", Kind::Other}, {"official"}, {"parentOrg", Kind::Other}},
            QStringLiteral("Profile"));
        if (object.contains(QLatin1StringView("image"))) {
            look(object[QLatin1StringView("image")].toObject(), where + QStringLiteral(".image"),
                {{"id", Kind::Address, true}, {"type", Kind::Types, true}, {"caption"}}, QStringLiteral("Image"));
        }
        identifiers(object);
        if (object.contains(QLatin1StringView("parentOrg"))) {
            profile(object[QLatin1StringView("parentOrg")].toObject(), where + QStringLiteral(".parentOrg"));
        }
    }

    QStringList m_wrong;
};

} // namespace leerschakel::tests
