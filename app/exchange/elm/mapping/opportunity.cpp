// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/elm/mapping/parts.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::elm {

using domain::Id;

namespace {

/** The code of the offering followed by that of the edition: many editions have the same code. */
void putEditionCode(Node &opportunity, const Task &task, const Source &edition)
{
    const auto &field = editionFields().code;
    const QString code = edition.look(field);
    if (code.isEmpty()) {
        return;
    }
    const QString own = task.offering.look(offeringFields().code);
    const QString notation = (own.isEmpty() ? task.offering.id().toString() : own) + u'/' + code;
    if (task.made.notations.contains(notation)) {
        edition.drop(field, {.code = u"lost.sameIdentifier"_s, .arguments = {}});
        return;
    }
    task.made.notations.append(notation);
    Node identifier = typed("Identifier");
    identifier.put(u"notation"_s, notation);
    opportunity.put(u"identifier"_s, Node::Array{std::move(identifier)}, edition.origin(field));
    edition.narrow(field, notation);
}

/** Its own title, else that of the offering. */
void putTitle(Node &opportunity, const Task &task, const std::optional<Source> &edition)
{
    if (edition) {
        putText(opportunity, u"title"_s, *edition, editionFields().title);
    }
    if (!opportunity.find(u"title"_s)) {
        putText(opportunity, u"title"_s, task.offering, offeringFields().title);
    }
}

void putType(Node &opportunity, const Task &task)
{
    const auto &field = offeringFields().kind;
    const bool isPart = !task.around.programmesOf(task.offering.id()).isEmpty();
    const char *const type = task.offering.look(field) == u"programme" ? educationalProgramme
        : isPart                                                       ? programmeModule
                                                                       : course;
    opportunity.put(u"type"_s, listed(QString::fromLatin1(type)), task.offering.origin(field));
    task.offering.carried(field);
}

void putPages(Node &opportunity, const Task &task, const std::optional<Source> &edition)
{
    if (edition) {
        appendPage(opportunity, u"homepage"_s, *edition, editionFields().webPage);
    }
    appendPage(opportunity, u"homepage"_s, task.offering, offeringFields().webPage);
}

void putRegions(Node &opportunity, const Task &task)
{
    const auto &field = offeringFields().regions;
    const QStringList codes = task.offering.look(field);
    const auto named = [&](Language language) {
        QStringList names;
        for (const QString &code : codes) {
            names.append(labelOf("region", code, language));
        }
        return names.isEmpty() ? QString() : QString(said(language, "Regio: ", "Region: ") + names.join(u", "_s));
    };
    addNote(opportunity, task.languages, named, originsOf(task.offering, {&field}));
    bookAsText(task.offering, {&field});
}

} // namespace

void describeOpportunity(const Task &task, const std::optional<Source> &edition)
{
    const Id id =
        edition ? edition->id() : Id::fromName(u"leerschakel elm opportunity of "_s + task.offering.id().toString());
    Node opportunity = identified(id, "LearningOpportunity");
    if (edition) {
        putEditionCode(opportunity, task, *edition);
    }
    putTitle(opportunity, task, edition);
    putText(opportunity, u"description"_s, task.offering, offeringFields().summary);
    putType(opportunity, task);
    putRegions(opportunity, task);
    putPages(opportunity, task, edition);
    putSchedule(opportunity, task, edition);
    putParties(opportunity, task);
    opportunity.put(u"learningAchievementSpecification"_s, reference(task.offering.id()));
    opportunity.put(u"defaultLanguage"_s,
        listed(u"http://publications.europa.eu/resource/authority/language/"_s
            + (task.languages.constFirst() == Language::Dutch ? u"NLD"_s : u"ENG"_s)));
    const QString edited = task.around.lastEdited(task.offering.id());
    opportunity.put(u"modified"_s, edited.isEmpty() ? task.around.lastChange : edited);
    task.made.in(Container::Opportunities).push_back(std::move(opportunity));
}

} // namespace leerschakel::exchange::elm
