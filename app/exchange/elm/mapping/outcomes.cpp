// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/elm/mapping/parts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::elm {

using domain::Id;
using domain::Kind;

namespace {

/** A concept of ESCO's skills pillar: what relatedESCOSkill is for. */
bool isEscoSkill(const QString &uri)
{
    static const QRegularExpression form(u"^http://data\\.europa\\.eu/esco/skill/([0-9a-f-]{36}|S?[\\w.]+)$"_s);
    return form.match(uri).hasMatch();
}

/** "vereist: netcongestie – http://…" */
QString linkText(const Source &link, Language language)
{
    const auto &table = domain::skillLinkTable();
    QStringList parts{link.look(table.label).preferring(language), link.look(table.concept_)};
    parts.removeAll(QString());
    const QString role = link.look(table.role);
    const QString name = parts.join(u" – "_s);
    return role.isEmpty() ? name : QString(labelOf("skillRole", role, language) + u": "_s + name);
}

/** Adds a link as a note of \a object, if it is not a skill that is learnt, or has no address. */
void addAsNote(Node &object, const Task &task, const Source &link)
{
    const auto &table = domain::skillLinkTable();
    addNote(
        object, task.languages, [&](Language language) { return linkText(link, language); },
        originsOf(link, {&table.concept_, &table.role, &table.label}));
    bookAsText(link, {&table.concept_, &table.role, &table.label});
    link.drop(table.level, noPlaceForIt());
}

bool isLearnt(const Source &link)
{
    return link.look(domain::skillLinkTable().role) != u"requires";
}

void addSkill(Node &outcome, const Task &task, const Source &link)
{
    const auto &table = domain::skillLinkTable();
    const QString uri = link.look(table.concept_);
    if (!isIri(uri)) {
        addAsNote(outcome, task, link);
        return;
    }
    Node skill = conceptOf(uri);
    // Links made at different times may have different labels for one concept, and in the graph of a whole export a
    // concept has one prefLabel per language. In XML, where each occurrence is separate, it is the prefLabel
    // (xml.cpp).
    if (const Node label = localized(link.wanted(table.label)); !label.isEmpty()) {
        skill.put(u"altLabel"_s, label, link.origin(table.label));
        link.carried(table.label);
    }
    skill.addOrigin(link.origin(table.concept_));
    link.carried(table.concept_);
    if (link.look(table.role) == u"teaches") {
        skill.addOrigin(link.origin(table.role));
        link.carried(table.role);
    } else {
        link.drop(table.role, noPlaceForIt());
    }
    link.drop(table.level, noPlaceForIt());
    appendTo(outcome, isEscoSkill(uri) ? u"relatedESCOSkill"_s : u"relatedSkill"_s, std::move(skill));
}

/** The outcome that we add, which says that it was added. */
Node addedOutcome(const Task &task, bool hasOthers)
{
    const auto &field = offeringFields().title;
    Node outcome =
        identified(Id::fromName(u"leerschakel elm outcome of "_s + task.offering.id().toString()), "LearningOutcome");
    const LocalizedText title = task.offering.wanted(field);
    outcome.put(u"title"_s, textIn(task.languages, [&](Language language) {
        return hasOthers
            ? said(language, "Vaardigheden van \"%1\" als geheel", "Skills of \"%1\" as a whole")
                  .arg(title.preferring(language))
            : said(language, "Wat u leert in \"%1\"", "What you learn in \"%1\"").arg(title.preferring(language));
    }));
    const auto why = [&](Language language) {
        return hasOthers ? said(language,
                               "Deze leeruitkomst is bij het exporteren toegevoegd, voor vaardigheden die bij het "
                               "aanbod als geheel horen.",
                               "This learning outcome was added by the export, for skills that belong to the offering "
                               "as a whole.")
                         : said(language,
                               "Deze leeruitkomst is bij het exporteren toegevoegd: de aanbieder heeft bij dit aanbod "
                               "geen leeruitkomsten beschreven.",
                               "This learning outcome was added by the export: the provider described no learning "
                               "outcomes of this offering.");
    };
    addNote(outcome, task.languages, why, {});
    return outcome;
}

} // namespace

void describeOutcomes(const Task &task, Node &specification)
{
    const auto &table = domain::outcomeTable();
    Node::Array outcomes;
    QSet<Id> described;
    for (const Source &outcome : constant(task.offering.parts(Kind::Outcome))) {
        if (outcome.wanted(table.text).isEmpty()) { // there is no title for it
            outcome.rest(Fate::Dropped, noPlaceForIt());
            continue;
        }
        described.insert(outcome.id());
        Node node = identified(outcome.id(), "LearningOutcome");
        putText(node, u"title"_s, outcome, table.text);
        for (const Source &link : constant(outcome.parts(Kind::SkillLink))) {
            if (isLearnt(link)) {
                addSkill(node, task, link);
            }
        }
        outcomes.push_back(std::move(node));
    }
    QList<Source> loose;
    for (const Source &link : constant(task.offering.parts(Kind::SkillLink))) {
        const std::optional<Source> outcome = link.within();
        if (!isLearnt(link)) {
            addAsNote(specification, task, link);
        } else if (!outcome || !described.contains(outcome->id())) {
            loose.append(link);
        }
    }
    if (outcomes.empty() || !loose.isEmpty()) {
        Node added = addedOutcome(task, !outcomes.empty());
        const Node *const title = added.find(u"title"_s);
        task.ledger.tellAddition(Kind::Outcome, title->textOf(domain::languageCode(task.languages.constFirst())),
            {.code = u"lost.addedOutcome"_s, .arguments = {}});
        for (const Source &link : std::as_const(loose)) {
            addSkill(added, task, link);
        }
        outcomes.push_back(std::move(added));
    }
    for (Node &outcome : outcomes) {
        Node to = Node::object();
        to.put(u"@id"_s, outcome.textOf(u"@id"_s));
        appendTo(specification, u"learningOutcome"_s, std::move(to));
        task.made.in(Container::Outcomes).push_back(std::move(outcome));
    }
}

} // namespace leerschakel::exchange::elm
