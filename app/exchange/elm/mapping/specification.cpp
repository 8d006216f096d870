// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codelist.h"
#include "exchange/elm/mapping/parts.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::elm {

using domain::Id;
using domain::Kind;
using domain::StudyLoad;
using domain::TypedCode;

namespace {

/** Texts of which a language may have several. */
class Categories
{
public:
    Categories(const Task &task, Node &specification) : m_task(task), m_specification(specification) {}

    void add(const TextIn &text, std::initializer_list<const FieldSpec *> fields)
    {
        Node *all = m_specification.find(u"category"_s);
        if (!all) {
            m_specification.put(u"category"_s, Node::object());
            all = m_specification.find(u"category"_s);
        }
        for (const Language language : m_task.languages) {
            Node words(text(language));
            addOrigins(words, originsOf(m_task.offering, fields));
            appendTo(*all, domain::languageCode(language), std::move(words));
        }
        bookAsText(m_task.offering, fields);
    }
    /** Adds the label of the code in \a field, if there is one. */
    void addLabel(const char *list, const domain::Field<QString> &field)
    {
        if (const QString code = m_task.offering.look(field); !code.isEmpty()) {
            add([&](Language language) { return labelOf(list, code, language); }, {&field});
        }
    }

private:
    const Task &m_task;
    Node &m_specification;
};

void putCategories(Node &specification, const Task &task)
{
    const auto &fields = offeringFields();
    Categories categories(task, specification);
    categories.addLabel("level", fields.level);
    categories.addLabel("result", fields.result);
    categories.addLabel("accreditation", fields.accreditation);
    categories.addLabel("theme", fields.theme);
    const QString sector = task.offering.look(fields.sector);
    const QString edition = task.offering.look(fields.sectorEdition);
    if (sector.isEmpty()) {
        task.offering.drop(fields.sectorEdition, noPlaceForIt());
    } else {
        const auto named = [&](Language language) {
            const QString of = edition.isEmpty() ? u"SBI"_s : labelOf("sectorEdition", edition, language);
            return u"%1 %2: %3"_s.arg(of, sector, labelOf("sector", sector, language));
        };
        categories.add(named, {&fields.sector, &fields.sectorEdition});
    }
    const auto addMark = [&](const domain::Field<bool> &field, const char *dutch, const char *english) {
        if (task.offering.look(field)) {
            categories.add([&](Language language) { return said(language, dutch, english); }, {&field});
        } else {
            task.offering.drop(field, noPlaceForIt());
        }
    };
    addMark(fields.mkb, "geschikt voor het mkb", "suited to small and medium-sized companies");
    addMark(fields.workplace, "geschikt voor leren op de werkplek", "suited to learning at the workplace");
}

void putIdentifier(Node &specification, const Task &task)
{
    const auto &field = offeringFields().code;
    if (const QString code = task.offering.carry(field); !code.isEmpty()) {
        Node identifier = typed("Identifier");
        identifier.put(u"notation"_s, code);
        appendTo(specification, u"identifier"_s, std::move(identifier));
        specification.find(u"identifier"_s)->addOrigin(task.offering.origin(field));
        task.made.notations.append(code);
    }
}

/** The target group, and its codes in registers. */
void putNotes(Node &specification, const Task &task)
{
    const auto &fields = offeringFields();
    const LocalizedText targetGroup = plainText(task.offering, fields.targetGroup);
    const auto forWhom = [&](Language language) {
        const QString &words = targetGroup.in(language);
        return words.isEmpty() ? words : QString(said(language, "Doelgroep: ", "Target group: ") + words);
    };
    addNote(
        specification, {Language::Dutch, Language::English}, forWhom, originsOf(task.offering, {&fields.targetGroup}));
    bookAsText(task.offering, {&fields.targetGroup});

    const QList<TypedCode> codes = task.offering.look(fields.codes);
    const auto inWords = [&](Language language) {
        QStringList all;
        for (const TypedCode &code : codes) {
            all.append(labelOf("codeType", code.type, language) + u' ' + code.code);
        }
        return all.isEmpty() ? QString() : QString(u"Codes: "_s + all.join(u", "_s));
    };
    addNote(specification, task.languages, inWords, originsOf(task.offering, {&fields.codes}));
    bookAsText(task.offering, {&fields.codes});
}

/** The languages of instruction; if none is given, that of the texts, as there has to be one. */
void putLanguages(Node &specification, const Task &task)
{
    const auto &field = offeringFields().languages;
    QStringList codes = task.offering.carry(field);
    if (codes.isEmpty()) {
        codes.append(task.languages.constFirst() == Language::Dutch ? u"nld"_s : u"eng"_s);
    }
    Node::Array languages;
    for (const QString &code : std::as_const(codes)) {
        const char *theirs = theirsFor(elm::languages, code);
        languages.push_back(listed(u"http://publications.europa.eu/resource/authority/language/"_s
            + (theirs ? QString::fromLatin1(theirs) : code.toUpper())));
    }
    specification.put(u"language"_s, std::move(languages), task.offering.origin(field));
}

void putIsced(Node &specification, const Task &task)
{
    const auto &field = offeringFields().isced;
    const QString code = task.offering.look(field);
    if (domain::CodeList::named(u"isced"_s).contains(code)) {
        specification.put(u"ISCEDFCode"_s, listed(QLatin1StringView(isced) + code), task.offering.origin(field));
        task.offering.carried(field);
    } else {
        task.offering.drop(field, badForm());
    }
}

/** The level of the Dutch framework and the corresponding level of the European one. */
void putLevels(Node &specification, const Task &task)
{
    const auto &field = offeringFields().nlqf;
    const QString level = task.offering.look(field);
    if (const char *theirs = theirsFor(nlqfLevels, level)) {
        specification.put(u"educationLevel"_s,
            Node::Array{
                listed(QLatin1StringView(eqf) + QString(level).remove(u'+')), listed(QString::fromLatin1(theirs))},
            task.offering.origin(field));
        task.offering.carried(field);
    } else {
        task.offering.drop(field, badForm());
    }
}

/** Credits, time in one unit, and the contact hours in an activity of their own. */
void putStudyLoad(Node &specification, const Task &task)
{
    const auto &field = offeringFields().studyLoad;
    const QList<StudyLoad> loads = task.offering.look(field);
    const auto firstOf = [&](const QString &unit) -> std::optional<StudyLoad> {
        const auto found =
            std::ranges::find_if(loads, [&](const StudyLoad &load) { return load.unit == unit && load.value >= 0; });
        return found == loads.cend() ? std::nullopt : std::optional(*found);
    };
    const auto credits = firstOf(u"ec"_s);
    const auto time = firstOf(u"sbu"_s) ? firstOf(u"sbu"_s) : firstOf(u"hours"_s);
    const auto together = firstOf(u"contactHours"_s);
    task.offering.carryThose(
        field, [&](const StudyLoad &load) { return load == credits || load == time || load == together; },
        noPlaceForIt(), Fate::Dropped);
    const Origin origin = task.offering.origin(field);
    const auto number = [](double value) { return QString::number(value, 'f', QLocale::FloatingPointShortest); };
    if (time) {
        specification.put(u"volumeOfLearning"_s, hoursOf(time->value), origin);
    }
    if (credits) {
        Node point = typed("CreditPoint");
        point.put(u"framework"_s, listed(QString::fromLatin1(ects)));
        point.put(u"point"_s, number(credits->value));
        specification.put(u"creditPoint"_s, std::move(point), origin);
    }
    if (together) {
        const Id id = Id::fromName(u"leerschakel elm activity of "_s + task.offering.id().toString());
        Node activity = identified(id, "LearningActivitySpecification");
        activity.put(u"title"_s, textIn(task.languages, [](Language language) {
            return said(language, "Contactonderwijs", "Contact hours");
        }));
        activity.put(u"contactHour"_s, number(together->value), origin);
        specification.put(u"influencedBy"_s, reference(id), origin);
        task.made.in(Container::Activities).push_back(std::move(activity));
    }
}

void putModes(Node &specification, const Task &task)
{
    const auto &field = offeringFields().modes;
    const QStringList codes = task.offering.carryThose(
        field, [](const QString &code) { return theirsFor(modes, code) != nullptr; }, noPlaceForIt(), Fate::Dropped);
    Node::Array all;
    for (const QString &code : codes) {
        all.push_back(listed(QString::fromLatin1(theirsFor(modes, code))));
    }
    if (!all.empty()) {
        specification.put(u"mode"_s, std::move(all), task.offering.origin(field));
    }
}

/** It is formal if it leads to a qualification recognised by law, or to part of one. */
void putSetting(Node &specification, const Task &task)
{
    const auto &fields = offeringFields();
    if (!task.offering.has(fields.accredited)) {
        return;
    }
    const QStringList legal{u"nvao"_s, u"crebo"_s, u"partOfAccredited"_s};
    const bool isFormal =
        task.offering.look(fields.accredited) && legal.contains(task.offering.look(fields.accreditation));
    const QString setting = QString::fromLatin1(isFormal ? formalLearning : nonFormalLearning);
    specification.put(u"learningSetting"_s, listed(setting), task.offering.origin(fields.accredited));
    task.offering.narrow(fields.accredited, isFormal ? u"formal"_s : u"non-formal"_s);
}

void putRequirements(Node &specification, const Task &task)
{
    const auto &fields = offeringFields();
    const LocalizedText admission = plainText(task.offering, fields.admission);
    putOneNote(
        specification, u"entryRequirement"_s, startingWith(task.languages.constFirst()),
        [&](Language language) { return admission.in(language); }, originsOf(task.offering, {&fields.admission}),
        [](Language language) { return said(language, "Toelatingseisen", "Entry requirements"); });
    bookPlain(task.offering, fields.admission);
}

void putAssessment(Node &specification, const Task &task)
{
    const auto &field = offeringFields().assessment;
    const LocalizedText text = plainText(task.offering, field);
    if (text.isEmpty()) {
        task.offering.drop(field, noPlaceForIt());
        return;
    }
    const Id id = Id::fromName(u"leerschakel elm assessment of "_s + task.offering.id().toString());
    Node assessment = identified(id, "LearningAssessmentSpecification");
    assessment.put(u"title"_s, textIn({Language::Dutch, Language::English}, [&](Language language) {
        return text.in(language).isEmpty() ? QString() : said(language, "Toetsing", "Assessment");
    }));
    putText(assessment, u"description"_s, task.offering, field);
    specification.put(u"provenBy"_s, reference(id), task.offering.origin(field));
    task.made.in(Container::Assessments).push_back(std::move(assessment));
}

/** "Warmtepompen (keuze uit \"verdieping\": 2)" */
QString componentText(const Task &task, const Source &component, Language language)
{
    const auto &table = domain::componentTable();
    const auto module = task.tree.modules.constFind(component.look(table.module));
    const QString title =
        module == task.tree.modules.cend() ? QString() : offeringFields().title(*module).preferring(language);
    if (title.isEmpty()) {
        return {};
    }
    QStringList more;
    if (component.look(table.elective)) {
        more.append(said(language, "keuze", "elective"));
    }
    if (const QString group = component.look(table.electiveGroup); !group.isEmpty()) {
        more.append(group);
    }
    if (const std::optional<qint64> count = component.look(table.electiveCount)) {
        more.append(said(language, "aantal te kiezen: %1", "to be chosen: %1").arg(*count));
    }
    return more.isEmpty() ? title : u"%1 (%2)"_s.arg(title, more.join(u", "_s));
}

/** The modules of a programme: those in the export are referred to, and all are named in order. */
void putModules(Node &specification, const Task &task)
{
    const auto &table = domain::componentTable();
    for (const Source &component : constant(task.offering.parts(Kind::Component))) {
        const Id module = component.look(table.module);
        const bool isNamed = !componentText(task, component, Language::Dutch).isEmpty();
        const auto words = [&](Language language) {
            const QString text = componentText(task, component, language);
            return text.isEmpty() ? text : QString(said(language, "Onderdeel: ", "Part: ") + text);
        };
        addNote(specification, task.languages, words,
            originsOf(component, {&table.module, &table.elective, &table.electiveGroup, &table.electiveCount}));
        if (!module.isNull() && task.tree.modules.contains(module) && task.around.isExported(module)) {
            if (!task.made.modules.contains(module)) {
                Node part = reference(module);
                part.addOrigin(component.origin(table.module));
                appendTo(specification, u"hasPart"_s, std::move(part));
                task.made.modules.append(module);
            }
            component.carried(table.module);
        } else if (isNamed) {
            component.narrow(table.module, inTextOnly());
        }
        component.rest(isNamed ? Fate::Narrowed : Fate::Dropped, isNamed ? inTextOnly() : noPlaceForIt());
    }
}

} // namespace

void describeSpecification(const Task &task)
{
    const auto &fields = offeringFields();
    Node specification = identified(task.offering.id(), "LearningAchievementSpecification");
    putIdentifier(specification, task);
    putText(specification, u"title"_s, task.offering, fields.title);
    putText(specification, u"description"_s, task.offering, fields.description);
    putNotes(specification, task);
    putCategories(specification, task);
    putIsced(specification, task);
    putStudyLoad(specification, task);
    putLevels(specification, task);
    putLanguages(specification, task);
    putModes(specification, task);
    putSetting(specification, task);
    putRequirements(specification, task);
    describeOutcomes(task, specification);
    putAssessment(specification, task);
    putModules(specification, task);
    task.made.in(Container::Specifications).push_back(std::move(specification));
}

} // namespace leerschakel::exchange::elm
