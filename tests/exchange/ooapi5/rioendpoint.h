// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace leerschakel::tests {

/**
 * The documents of an endpoint that is valid in the profile rio, as another program would serve it; none of them is
 * ours.
 */
class RioEndpoint
{
public:
    /** With \a offerings courses and programs, of all kinds in turn. */
    explicit RioEndpoint(int offerings)
    {
        using namespace Qt::StringLiterals;
        for (int i = 0; i < 3; ++i) {
            QJsonObject organisation{{u"organizationId"_s, id(u"org"_s, i)},
                {u"organizationType"_s, i == 0 ? u"root"_s : u"academy"_s},
                {u"name"_s, texts(u"Hogeschool Delta %1"_s.arg(i), u"Delta University %1"_s.arg(i))},
                {u"shortName"_s, u"Delta %1"_s.arg(i)}, {u"link"_s, u"https://delta.example"_s},
                {u"primaryCode"_s, code(i == 0 ? u"brin"_s : u"identifier"_s, i == 0 ? u"25BE"_s : u"AC%1"_s.arg(i))}};
            if (i > 0) {
                organisation[u"parent"_s] = id(u"org"_s, 0);
            }
            add(u"organizations"_s, organisation, u"organizationId"_s);
        }
        for (int i = 0; i < offerings; ++i) {
            addEducation(i);
        }
    }

    /** The documents by their path without ".json"; those of offerings as "offerings/<id>". */
    [[nodiscard]] const QMap<QString, QJsonObject> &documents() const { return m_documents; }
    [[nodiscard]] QJsonObject &document(const QString &path) { return m_documents[path]; }

    /** Gives the education of \a i the specification of \a other, and removes its own. */
    void share(int i, int other)
    {
        using namespace Qt::StringLiterals;
        document(path(i))[u"educationSpecification"_s] = id(u"specification"_s, other);
        m_documents.remove(u"education-specifications/"_s + id(u"specification"_s, i));
    }

    [[nodiscard]] static QString id(const QString &what, int number)
    {
        return domain::Id::fromName(QStringLiteral("rio endpoint %1 %2").arg(what).arg(number)).toString();
    }
    [[nodiscard]] static bool isCourse(int i) { return i % 4 < 2; }
    [[nodiscard]] static QString path(int i)
    {
        return (isCourse(i) ? QStringLiteral("courses/") : QStringLiteral("programs/"))
            + id(QStringLiteral("education"), i);
    }

    /** The path of run \a number of the education of \a i, which has two runs. */
    [[nodiscard]] static QString runPath(int i, int number)
    {
        return QStringLiteral("offerings/") + id(QStringLiteral("offering %1").arg(number), i);
    }

    /** Writes the documents to \a folder, laid out as they are served. */
    [[nodiscard]] bool write(const QString &folder) const
    {
        using namespace Qt::StringLiterals;
        QMap<QString, QJsonArray> lists;
        for (auto it = m_documents.cbegin(); it != m_documents.cend(); ++it) {
            const QString collection = it.key().section(u'/', 0, 0);
            if (collection != u"offerings") {
                lists[collection].append(it.value());
                if (!writeOne(folder + u'/' + it.key() + u".json"_s, it.value())) {
                    return false;
                }
                continue;
            }
            const QString owner = it.value().contains(u"course"_s)
                ? u"courses/"_s + it.value()[u"course"_s].toString()
                : u"programs/"_s + it.value()[u"program"_s].toString();
            lists[owner + u"/offerings"_s].append(it.value());
        }
        for (auto it = lists.cbegin(); it != lists.cend(); ++it) {
            const QJsonObject page{{u"pageSize"_s, it.value().size()}, {u"pageNumber"_s, 1}, {u"totalPages"_s, 1},
                {u"hasPreviousPage"_s, false}, {u"hasNextPage"_s, false}, {u"items"_s, it.value()}};
            if (!writeOne(folder + u'/' + it.key() + u".json"_s, page)) {
                return false;
            }
        }
        return true;
    }

    /** The documents in \a folder, laid out in the same way. */
    [[nodiscard]] static QMap<QString, QJsonObject> readFrom(const QString &folder)
    {
        using namespace Qt::StringLiterals;
        QMap<QString, QJsonObject> documents;
        for (const QString &collection :
            {u"organizations"_s, u"education-specifications"_s, u"courses"_s, u"programs"_s}) {
            const QStringList files = QDir(folder + u'/' + collection).entryList({u"*.json"_s}, QDir::Files);
            for (const QString &file : files) {
                documents.insert(
                    collection + u'/' + file.chopped(5), readOne(folder + u'/' + collection + u'/' + file));
            }
            const QStringList owners = QDir(folder + u'/' + collection).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
            for (const QString &owner : owners) {
                const QJsonArray runs =
                    readOne(folder + u'/' + collection + u'/' + owner + u"/offerings.json"_s)[u"items"_s].toArray();
                for (const QJsonValue &run : runs) {
                    documents.insert(u"offerings/"_s + run[u"offeringId"_s].toString(), run.toObject());
                }
            }
        }
        return documents;
    }

    /** The values of \a document by path, without our own member of ext. */
    [[nodiscard]] static QMap<QString, QJsonValue> values(const QJsonObject &document)
    {
        using namespace Qt::StringLiterals;
        QJsonObject without = document;
        QJsonObject ext = document[u"ext"_s].toObject();
        ext.remove(u"leerschakel"_s);
        if (ext.isEmpty()) {
            without.remove(u"ext"_s);
        } else {
            without[u"ext"_s] = ext;
        }
        QMap<QString, QJsonValue> values;
        collect(without, {}, values);
        return values;
    }

private:
    static void collect(const QJsonValue &value, const QString &path, QMap<QString, QJsonValue> &values)
    {
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
                collect(it.value(), path + u'/' + it.key(), values);
            }
        } else if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (qsizetype i = 0; i < array.size(); ++i) {
                collect(array[i], path + u'/' + QString::number(i), values);
            }
        } else {
            values.insert(path, value);
        }
    }

    static bool writeOne(const QString &path, const QJsonObject &document)
    {
        QFile file(path);
        return QDir().mkpath(path.section(u'/', 0, -2)) && file.open(QIODevice::WriteOnly)
            && file.write(QJsonDocument(document).toJson()) > 0;
    }

    static QJsonObject readOne(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    static QJsonObject code(const QString &type, const QString &code)
    {
        return {{QStringLiteral("codeType"), type}, {QStringLiteral("code"), code}};
    }

    static QJsonObject text(const QString &language, const QString &value)
    {
        return {{QStringLiteral("language"), language}, {QStringLiteral("value"), value}};
    }

    static QJsonArray texts(const QString &dutch, const QString &english = {}, const QString &german = {})
    {
        QJsonArray list;
        if (!german.isEmpty()) {
            list.append(text(QStringLiteral("de-DE"), german));
        }
        if (!english.isEmpty()) {
            list.append(text(QStringLiteral("en-GB"), english));
        }
        list.append(text(QStringLiteral("nl-NL"), dutch));
        return list;
    }

    void add(const QString &collection, const QJsonObject &document, const QString &key)
    {
        m_documents.insert(collection + u'/' + document[key].toString(), document);
    }

    void addEducation(int i)
    {
        using namespace Qt::StringLiterals;
        const QString type = isCourse(i) ? (i % 8 == 1 ? u"cluster"_s : u"course"_s)
            : i % 4 == 2                 ? u"program"_s
                                         : u"privateProgram"_s;
        const QJsonObject specification = specificationOf(i, type);
        add(u"education-specifications"_s, specification, u"educationSpecificationId"_s);

        QJsonObject main{{u"primaryCode"_s, code(u"identifier"_s, u"ED-%1"_s.arg(i))},
            {u"abbreviation"_s, u"E%1"_s.arg(i)},
            {u"name"_s,
                texts(u"Cursus %1"_s.arg(i), i % 3 ? QString() : u"Course %1"_s.arg(i),
                    i % 5 ? QString() : u"Kurs %1"_s.arg(i))},
            {u"description"_s,
                texts(u"Wat u leert in **%1**.\n\n- een\n- twee"_s.arg(i),
                    i % 3 ? QString() : u"What you learn in %1"_s.arg(i))},
            {u"teachingLanguage"_s, i % 6 == 5 ? u"deu"_s : u"nld"_s}, {u"level"_s, u"bachelor"_s},
            {u"educationSpecification"_s, specification[u"educationSpecificationId"_s]},
            {u"organization"_s, id(u"org"_s, i % 3)}, {u"validFrom"_s, u"2026-09-01"_s},
            {u"studyLoad"_s,
                QJsonObject{{u"studyLoadUnit"_s, i % 7 == 6 ? u"sp"_s : u"ects"_s}, {u"value"_s, i % 2 ? 10 : 5}}},
            {u"modeOfDelivery"_s, i % 2 ? QJsonArray{u"online"_s, u"on campus"_s} : QJsonArray{u"hybrid"_s}},
            {u"duration"_s, u"P10W"_s}, {u"consumers"_s, consumersOf(i, type)}};
        const auto sometimes = [&](int every, const QString &key, const QJsonValue &value) {
            if (i % every == 0) {
                main[key] = value;
            }
        };
        sometimes(2, u"fieldsOfStudy"_s, u"0713"_s);
        sometimes(3, u"link"_s, u"https://delta.example/e/%1"_s.arg(i));
        sometimes(3, u"admissionRequirements"_s, texts(u"Havo of mbo 4"_s));
        sometimes(4, u"learningOutcomes"_s,
            QJsonArray{texts(u"U kunt %1a"_s.arg(i)), texts(u"U kunt %1b"_s.arg(i), u"You can %1b"_s.arg(i))});
        sometimes(5, u"assessment"_s, texts(u"Toets"_s));
        sometimes(5, u"resources"_s, QJsonArray{u"Boek"_s, u"Laptop"_s});
        sometimes(6, u"otherCodes"_s, QJsonArray{code(u"crohoCreboCode"_s, u"3%1"_s.arg(i, 4, 10, QChar(u'0')))});
        sometimes(7, u"enrollment"_s, texts(u"Via de website"_s));
        sometimes(8, u"ext"_s, QJsonObject{{u"eigen"_s, QJsonObject{{u"kleur"_s, u"groen"_s}, {u"aantal"_s, 3}}}});
        sometimes(10, u"validTo"_s, u"2029-08-31"_s);
        main[isCourse(i) ? u"courseId"_s : u"programId"_s] = id(u"education"_s, i);
        if (!isCourse(i)) {
            main[u"programType"_s] = i % 8 == 2 ? u"minor"_s : u"program"_s;
            main[u"sector"_s] = u"higher professional education"_s;
            main[u"modeOfStudy"_s] = i % 3 ? u"part-time"_s : u"full-time"_s;
            if (type == u"program") {
                main[u"qualificationAwarded"_s] = u"BSc"_s;
                main[u"levelOfQualification"_s] = u"6"_s;
            }
        }
        add(isCourse(i) ? u"courses"_s : u"programs"_s, main, isCourse(i) ? u"courseId"_s : u"programId"_s);
        for (int j = 0; j < 2; ++j) {
            addOffering(i, j, main);
        }
    }

    static QJsonObject specificationOf(int i, const QString &type)
    {
        using namespace Qt::StringLiterals;
        QJsonObject consumer{{u"consumerKey"_s, u"rio"_s}};
        QJsonObject specification{{u"educationSpecificationId"_s, id(u"specification"_s, i)},
            {u"educationSpecificationType"_s, type}, {u"primaryCode"_s, code(u"identifier"_s, u"ES-%1"_s.arg(i))},
            {u"name"_s, texts(u"Opleiding %1"_s.arg(i), i % 2 ? QString() : u"Education %1"_s.arg(i))},
            {u"abbreviation"_s, u"ES%1"_s.arg(i)}, {u"description"_s, texts(u"Over opleiding %1."_s.arg(i))},
            {u"organization"_s, id(u"org"_s, 0)}, {u"validFrom"_s, u"2026-09-01"_s}};
        if (type == u"privateProgram") {
            consumer[u"category"_s] = QJsonArray{u"security_and_defense"_s, u"law"_s};
            specification[u"formalDocument"_s] = i % 8 == 3 ? u"testimonial"_s : u"certificate"_s;
        } else {
            specification[u"level"_s] = u"bachelor"_s;
            specification[u"sector"_s] = u"higher professional education"_s;
            specification[u"formalDocument"_s] = type == u"program" ? u"diploma"_s : u"certificate"_s;
            specification[u"studyLoad"_s] = QJsonObject{{u"studyLoadUnit"_s, u"ects"_s}, {u"value"_s, 30}};
            specification[u"fieldsOfStudy"_s] = u"0410"_s;
        }
        specification[u"consumers"_s] = QJsonArray{consumer};
        return specification;
    }

    static QJsonArray consumersOf(int i, const QString &type)
    {
        using namespace Qt::StringLiterals;
        QJsonObject rio{{u"consumerKey"_s, u"rio"_s},
            {u"educationOffererCode"_s, u"10%1A400"_s.arg(i % 9 == 8 ? 9 : i % 3)},
            {u"consentParticipationSTAP"_s, u"permission_not_granted"_s}};
        const auto sometimes = [&](int every, const QString &key, const QJsonValue &value) {
            if (i % every == 0) {
                rio[key] = value;
            }
        };
        sometimes(2, u"educationLocationCode"_s, u"20%1X300"_s.arg(i % 5));
        sometimes(7, u"jointPartnerCodes"_s, QJsonArray{u"101A777"_s, u"101A778"_s});
        sometimes(9, u"foreignPartners"_s, QJsonArray{u"Universität Münster"_s});
        sometimes(5, u"teachingLanguages"_s, i % 2 ? QJsonArray{u"eng"_s, u"nld"_s} : QJsonArray{u"nld"_s, u"eng"_s});
        sometimes(11, u"lastStartDate"_s, u"2028-02-01"_s);
        if (!isCourse(i)) {
            rio[u"propaedeuticPhase"_s] = u"no_propaedeutic_phase"_s;
            rio[u"studyChoiceCheck"_s] = i % 3 ? u"no_study_choice_check"_s : u"study_choice_check_available"_s;
            sometimes(6, u"acceleratedRoute"_s, u"no_accelerated_route"_s);
            sometimes(6, u"deficiency"_s, u"no_deficiencies"_s);
        }
        QJsonArray consumers{rio};
        if (i % 6 == 0) {
            consumers.append(
                QJsonObject{{u"consumerKey"_s, u"x-regio"_s}, {u"thema"_s, u"energie"_s}, {u"tellers"_s, 2}});
        }
        Q_UNUSED(type)
        return consumers;
    }

    void addOffering(int i, int j, const QJsonObject &main)
    {
        using namespace Qt::StringLiterals;
        QJsonObject rio{{u"consumerKey"_s, u"rio"_s}, {u"registrationStatus"_s, (i + j) % 3 ? u"open"_s : u"closed"_s},
            {u"requiredPermissionRegistration"_s, (i + j) % 4 ? u"no"_s : u"yes"_s},
            {u"modeOfDelivery"_s, j % 2 ? u"online"_s : u"coaching"_s}};
        if ((i + j) % 4 == 0) {
            rio[u"explanationRequiredPermission"_s] = u"Na een gesprek"_s;
        }
        QJsonObject offering{{u"offeringId"_s, id(u"offering %1"_s.arg(j), i)},
            {u"offeringType"_s, isCourse(i) ? u"course"_s : u"program"_s},
            {u"primaryCode"_s, code(u"offeringCode"_s, u"ED-%1-%2"_s.arg(i).arg(j))}, {u"name"_s, main[u"name"_s]},
            {u"description"_s, main[u"description"_s]}, {u"teachingLanguage"_s, main[u"teachingLanguage"_s]},
            {u"resultExpected"_s, j == 0}, {u"startDate"_s, u"2027-0%1-01"_s.arg(1 + j * 2)},
            {u"endDate"_s, u"2027-1%1-28"_s.arg(j % 3)}, {u"modeOfDelivery"_s, main[u"modeOfDelivery"_s]},
            {u"organization"_s, main[u"organization"_s]}, {u"enrollStartDate"_s, u"2026-10-01"_s},
            {u"enrollEndDate"_s, u"2026-12-15"_s}, {u"consumers"_s, QJsonArray{rio}}};
        offering[isCourse(i) ? u"course"_s : u"program"_s] = id(u"education"_s, i);
        if (j == 1) {
            offering[u"flexibleEntryPeriodStart"_s] = u"2027-02-01"_s;
            offering[u"flexibleEntryPeriodEnd"_s] = u"2027-05-01"_s;
        }
        if (i % 2 == 0) {
            offering[u"maxNumberStudents"_s] = 20 + j;
            offering[u"minNumberStudents"_s] = 5;
        }
        if (i % 3 == 0) {
            offering[u"priceInformation"_s] = QJsonArray{QJsonObject{
                {u"costType"_s, u"total costs"_s}, {u"amount"_s, u"%1.50"_s.arg(250 + i)}, {u"currency"_s, u"EUR"_s}}};
        }
        if (i % 5 == 0) {
            offering[u"addresses"_s] = QJsonArray{QJsonObject{{u"addressType"_s, u"teaching"_s},
                {u"street"_s, u"Dorpsstraat"_s}, {u"streetNumber"_s, u"%1a"_s.arg(i)}, {u"postalCode"_s, u"7511AA"_s},
                {u"city"_s, u"Enschede"_s}, {u"countryCode"_s, u"NL"_s}}};
        }
        if (i % 7 == 0) {
            offering[u"resultValueType"_s] = u"pass-or-fail"_s;
            offering[u"link"_s] = u"https://delta.example/o/%1/%2"_s.arg(i).arg(j);
        }
        add(u"offerings"_s, offering, u"offeringId"_s);
    }

    QMap<QString, QJsonObject> m_documents;
};

} // namespace leerschakel::tests
