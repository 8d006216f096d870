// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schemaorg/reading/course.h"

#include "domain/constant.h"
#include "domain/kinds.h"
#include "exchange/mapping/words.h"
#include "exchange/reading/words.h"
#include "text/markdowntotext.h"

#include <QRegularExpression>
#include <QUrl>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::Id;
using domain::Kind;
using domain::Language;
using domain::LocalizedText;
using domain::offeringTable;
using domain::Record;
using domain::StudyLoad;

namespace {

QString &wordsIn(LocalizedText &text, Language language)
{
    return language == Language::Dutch ? text.nl : text.en;
}

void readNames(Thing &course, CourseDraft &draft)
{
    const auto &table = offeringTable();
    setTexts(course, draft.offering, table.title, u"name"_s);
    if (draft.offering.has(table.title)) {
        const Language other = course.language() == Language::Dutch ? Language::English : Language::Dutch;
        LocalizedText title = table.title(draft.offering);
        if (course.isOurs()) {
            if (const QString name = course.word(u"alternateName"_s); wordsIn(title, other).isEmpty()) {
                wordsIn(title, other) = name;
            }
        }
        table.title.set(draft.offering, title);
    } else { // as learning resources have it
        setTexts(course, draft.offering, table.title, u"headline"_s);
    }
    setTexts(course, draft.offering, table.summary, u"disambiguatingDescription"_s);
    const LocalizedText description = course.texts(u"description"_s, true);
    if (!course.isOurs() || description != table.summary(draft.offering)) { // ours repeats the summary if it has none
        course.set(draft.offering, table.description, description.toMap(), u"description"_s);
    }
    const QString given = course.address(u"url"_s);
    const QUrl url(given);
    const bool isPage = course.isOurs() // our export uses the generated page if there is no other
        && (url.host().endsWith(u".invalid"_s) || (url.isRelative() && url.path().endsWith(u".html"_s)));
    if (!isPage) {
        table.webPage.set(draft.offering, given);
    }
}

void readCodes(Thing &course, CourseDraft &draft)
{
    const auto &table = offeringTable();
    QString plain;
    table.codes.set(draft.offering, readIdentifiers(course, &plain));
    const QString code = course.word(u"courseCode"_s);
    table.code.set(draft.offering, code.isEmpty() && !course.isOurs() ? plain : code);
    if (!plain.isEmpty() && !code.isEmpty() && plain != code && !plain.contains(u"://"_s)) {
        course.keep(u"identifier"_s, plain);
    }
}

void readLevels(Thing &course, CourseDraft &draft)
{
    static const QRegularExpression nlqf(
        u"\\b(?:NLQF|EQF)\\s*-?\\s*(?:niveau|level)?\\s*(\\d\\+?)"_s, QRegularExpression::CaseInsensitiveOption);
    const auto &table = offeringTable();
    course.each(u"educationalLevel"_s, [&](Thing &level) {
        const QString name = level.word(u"name"_s);
        const QString code = level.word(u"termCode"_s);
        const QString set = level.word(u"inDefinedTermSet"_s);
        level.pass({u"url", u"codeValue"});
        const QRegularExpressionMatch match = nlqf.match(name);
        const QString number = set.contains(u"nlqf"_s, Qt::CaseInsensitive) ? code : match.captured(1);
        if (!number.isEmpty() && table.nlqf.normalised(QVariant(number)) && !draft.offering.has(table.nlqf)) {
            table.nlqf.set(draft.offering, number);
            return;
        }
        const QString own = codeMeant("level", code.isEmpty() ? name : code);
        const QString named = own.isEmpty() ? codeMeant("level", name) : own;
        if (!named.isEmpty() && !draft.offering.has(table.level)) {
            table.level.set(draft.offering, named);
        } else if (!name.isEmpty()) {
            level.lose(u"name"_s, name, u"import.unknownValue"_s);
        }
    });
}

/** "5 EC", 5, {"value": 5, "unitText": "ECTS"} */
void readStudyLoad(Thing &course, CourseDraft &draft)
{
    static const QRegularExpression form(u"^(\\d+(?:[.,]\\d+)?)\\s*(?:EC(?:TS|'?s)?|credits|studiepunten)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QList<StudyLoad> loads;
    Thing credits = course.thing(u"numberOfCredits"_s);
    QString number = credits.word(u"value"_s);
    if (number.isEmpty()) {
        number = credits.word(u"name"_s);
    }
    credits.pass({u"unitText", u"name"});
    if (const QRegularExpressionMatch match = form.match(number.trimmed()); match.hasMatch()) {
        loads.append({.unit = u"ec"_s, .value = match.captured(1).replace(u',', u'.').toDouble()});
    } else if (!number.isEmpty()) {
        course.lose(u"numberOfCredits"_s, number, u"import.badNumber"_s);
    }
    credits.done();
    if (const std::optional<double> hours = readHours(course, u"timeRequired"_s)) {
        loads.append({.unit = u"sbu"_s, .value = *hours});
    }
    offeringTable().studyLoad.set(draft.offering, loads);
}

/** What the course requires of people, and whom it is for. */
void readRequirements(Thing &course, CourseDraft &draft)
{
    const auto &table = offeringTable();
    for (const QString &key : {u"coursePrerequisites"_s, u"programPrerequisites"_s}) {
        QVariantList texts = course.list(key);
        LocalizedText all;
        for (QVariant &each : texts) {
            Thing one(each, course.place().at(key), course);
            const LocalizedText text = one.texts(u"name"_s, true);
            for (const Language language : {Language::Dutch, Language::English}) {
                if (!text.in(language).isEmpty()) {
                    wordsIn(all, language) += (all.in(language).isEmpty() ? QString() : u"\n\n"_s) + text.in(language);
                }
            }
            one.done();
        }
        if (!draft.offering.has(table.admission)) {
            course.set(draft.offering, table.admission, all.toMap(), key);
        } else if (!all.isEmpty()) {
            course.keep(key, all.toMap());
        }
    }
    course.each(u"audience"_s, [&](Thing &whom) {
        const LocalizedText description = whom.texts(u"description"_s, true);
        const LocalizedText type = whom.texts(u"audienceType"_s);
        const LocalizedText role = whom.texts(u"educationalRole"_s);
        if (whom.is("BusinessAudience") && whom.isOurs()) {
            table.mkb.set(draft.offering, true);
            return;
        }
        const LocalizedText name = whom.texts(u"name"_s);
        const LocalizedText text = !description.isEmpty() ? description
            : !type.isEmpty()                             ? type
            : !role.isEmpty()                             ? role
                                                          : name;
        if (!draft.offering.has(table.targetGroup)) {
            whom.set(draft.offering, table.targetGroup, text.toMap(), u"description"_s);
        } else if (!text.isEmpty()) {
            whom.keep(u"description"_s, text.toMap());
        }
    });
}

void readKeywords(Thing &course, CourseDraft &draft)
{
    const auto &table = offeringTable();
    QStringList others;
    for (const QString &given : constant(course.wordList(u"keywords"_s))) {
        const QString mode = codeMeant("mode", given);
        if (!mode.isEmpty()) {
            addCodes(draft.offering, table.modes, {mode});
        } else if (given == u"leren op de werkplek" || given == u"work-based learning") {
            table.workplace.set(draft.offering, true);
        } else {
            others.append(given);
        }
    }
    if (!others.isEmpty()) {
        course.keep(u"keywords"_s, others.join(u", "_s));
    }
}

Relation relationTo(Thing &other, bool isWhole)
{
    return {.other = idOfIri(other.iri(), other.place().source),
        .isWhole = isWhole,
        .name = other.word(u"name"_s),
        .place = other.place()};
}

/** Whether the node only names something that is described elsewhere. */
bool isNameOnly(const QVariantMap &node)
{
    static const QSet<QString> naming{u"@id"_s, u"@type"_s, u"name"_s, JsonLd::placeKey()};
    return node.contains(u"@id"_s)
        && std::ranges::all_of(node.asKeyValueRange(), [](const auto &each) { return naming.contains(each.first); });
}

void readRelations(Thing &course, CourseDraft &draft)
{
    const auto relate = [&](const QString &key, bool isWhole) {
        const QVariantList items = course.list(key);
        for (qsizetype i = 0; i < items.size(); ++i) {
            const Place place = course.place().at(key).at(i);
            Thing other(items[i], place, course);
            if (other.is("WebPageElement")) {
                const QString name = other.word(u"name"_s);
                const LocalizedText text = other.texts(u"text"_s, true);
                const bool isAssessment = name == u"Toetsing" || name == u"Assessment";
                if (isAssessment && !draft.offering.has(offeringTable().assessment)) {
                    course.set(draft.offering, offeringTable().assessment, text.toMap(), key);
                } else {
                    course.losses().lose(place, name, u"import.noField"_s);
                }
                continue;
            }
            const bool isOther = !other.types().isEmpty() && !isCourse(other);
            const Id id = idOfIri(other.iri(), place.source);
            if (isOther || (id.isNull() && isWhole)) {
                course.losses().lose(place, other.word(u"name"_s), u"import.noField"_s);
                continue;
            }
            const QVariant node = course.document().resolved(items[i]);
            if (!isWhole && node.typeId() == QMetaType::QVariantMap && !isNameOnly(node.toMap())) {
                draft.inside.append(node); // it is described here
            }
            draft.relations.append(relationTo(other, isWhole));
            if (draft.relations.last().other.isNull()) {
                draft.relations.last().other = courseIdOf(node, place, course);
            }
            if (draft.relations.last().other.isNull()) {
                draft.relations.removeLast();
                course.losses().lose(place, JsonLd::shown(items[i]), u"import.noSuchRecord"_s);
            }
        }
    };
    relate(u"isPartOf"_s, true);
    relate(u"hasCourse"_s, false);
    relate(u"hasPart"_s, false);
}

} // namespace

Id courseIdOf(const QVariant &node, const Place &place, Thing &parent)
{
    Thing thing(node, place, parent);
    return courseIdOf(thing);
}

Id courseIdOf(Thing &thing)
{
    // An @id that is valid only on its page does not identify the course elsewhere: the address of the page does.
    const QString &iri = thing.iri();
    const QVariantMap members = thing.rest();
    const auto text = [&](const QString &key) {
        const QVariant value = members.value(key);
        const QVariant first = value.typeId() == QMetaType::QVariantList ? value.toList().value(0) : value;
        return first.typeId() == QMetaType::QVariantMap ? first.toMap().value(u"value"_s).toString().trimmed()
                                                        : first.toString().trimmed();
    };
    if (iri.contains(u':')) {
        return idOfIri(iri, thing.place().source);
    }
    if (const QString url = text(u"url"_s); url.contains(u"://"_s)) {
        return idOfIri(url, thing.place().source);
    }
    if (!iri.isEmpty()) {
        return idOfIri(iri, thing.place().source);
    }
    const QString name =
        text(u"courseCode"_s) + u'\n' + (text(u"name"_s).isEmpty() ? text(u"headline"_s) : text(u"name"_s));
    return name == u"\n" ? Id() : Id::fromName(u"schemaorg course "_s + reading::spelling(name));
}

bool isCourse(const Thing &thing)
{
    return thing.is("Course") || thing.is("EducationalOccupationalProgram") || thing.is("WorkBasedProgram")
        || thing.is("LearningResource");
}

bool isInstance(const Thing &thing)
{
    return thing.is("CourseInstance") || thing.is("EducationEvent");
}

void setTexts(Thing &thing, Record &record, const domain::Field<LocalizedText> &field, const QString &key)
{
    thing.set(record, field, thing.texts(key, field.isMarkdown()).toMap(), key);
}

void addCodes(Record &record, const domain::Field<QStringList> &field, const QStringList &codes)
{
    QStringList all = field(record);
    for (const QString &code : codes) {
        if (!all.contains(code)) {
            all.append(code);
        }
    }
    field.set(record, all);
}

Record partOf(const CourseDraft &draft, Kind kind, const QString &name, qsizetype number)
{
    const domain::KindTable &table = domain::kindTable(kind);
    Record part(kind, Id::fromName(draft.offering.id().toString() + u'/' + table.name() + u'/' + name));
    part.setValue(*table.owner(), draft.offering.id().toString());
    if (const domain::FieldSpec *position = table.field(u"position"_s)) {
        part.setValue(*position, double(number));
    }
    return part;
}

std::optional<double> readHours(Thing &thing, const QString &key)
{
    static const QRegularExpression form(
        u"^P(?:(\\d+(?:\\.\\d+)?)D)?(?:T(?:(\\d+(?:\\.\\d+)?)H)?(?:(\\d+)M)?(?:\\d+S)?)?$"_s);
    const QString given = thing.word(key);
    if (given.isEmpty()) {
        return std::nullopt;
    }
    const QRegularExpressionMatch match = form.match(given);
    constexpr double minutesInAnHour = 60;
    const double hours = match.captured(2).toDouble() + match.captured(3).toDouble() / minutesInAnHour;
    if (!match.hasMatch() || !match.captured(1).isEmpty() || !(hours > 0)) { // a day has no fixed number of hours
        thing.lose(key, given, u"import.badNumber"_s);
        return std::nullopt;
    }
    return hours;
}

QString readDuration(Thing &thing, const QString &key)
{
    static const QRegularExpression form(
        u"^P(?=\\d|T\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+S)?)?$"_s);
    const QString given = thing.word(key);
    if (!given.isEmpty() && !form.match(given).hasMatch()) {
        thing.lose(key, given, u"import.unknownValue"_s);
        return {};
    }
    return given;
}

QStringList readLanguages(Thing &thing)
{
    QStringList languages;
    for (const QString &key : {u"inLanguage"_s, u"availableLanguage"_s}) {
        const QVariantList items = thing.list(key);
        for (qsizetype i = 0; i < items.size(); ++i) {
            // {"@type": "Language", "name": "Dutch", "alternateName": "nl"}
            Thing one(items[i], thing.place().at(key).at(i), thing);
            const QString name = one.word(u"name"_s);
            const QString tag = one.word(u"alternateName"_s);
            const auto known = [](const QString &text) {
                const QString code = reading::languageOf(text);
                return !code.isEmpty() && domain::offeringTable().languages.normalised(QVariantList{code}) ? code
                                                                                                           : QString();
            };
            const QString code = known(tag).isEmpty() ? known(name) : known(tag);
            if (!code.isEmpty() && !languages.contains(code)) {
                languages.append(code);
            } else if (code.isEmpty()) {
                one.lose(u"name"_s, name, u"import.unknownValue"_s);
            }
            one.done();
        }
    }
    return languages;
}

CourseDraft readCourse(Thing &thing)
{
    const auto &table = offeringTable();
    CourseDraft draft;
    draft.place = thing.place();
    const Id id = courseIdOf(thing);
    const bool isProgramme = thing.is("EducationalOccupationalProgram") || thing.is("WorkBasedProgram");
    draft.offering = Record(Kind::Offering, id.isNull() ? Id::fromName(u"none"_s) : id);
    table.kind.set(draft.offering, isProgramme ? u"programme"_s : u"module"_s);
    readNames(thing, draft);
    if (id.isNull() || !draft.offering.has(table.title)) {
        thing.losses().reject(thing.place(), u"import.unnamed"_s);
        return {};
    }
    readCodes(thing, draft);
    readParties(thing, draft);
    table.languages.set(draft.offering, readLanguages(thing));
    readLevels(thing, draft);
    readStudyLoad(thing, draft);
    table.duration.set(draft.offering, readDuration(thing, u"timeToComplete"_s));
    if (const QString duration = readDuration(thing, u"duration"_s); !draft.offering.has(table.duration)) {
        table.duration.set(draft.offering, duration);
    }
    readRequirements(thing, draft);
    readKeywords(thing, draft);
    readSkills(thing, draft);
    readSubjects(thing, draft);
    readRelations(thing, draft);
    readFunding(thing, draft);
    readOffers(thing, draft, nullptr, draft.parts);
    if (const QDate end = thing.day(u"expires"_s); end.isValid() && !draft.offering.has(table.validTo)) {
        table.validTo.set(draft.offering, end);
    }
    readInstances(thing, draft);
    return draft;
}

} // namespace leerschakel::exchange::schemaorg
