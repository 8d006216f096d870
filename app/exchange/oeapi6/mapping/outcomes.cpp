// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/oeapi6/mapping/parts.h"
#include "exchange/openeducation/codes.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::oeapi6 {

using domain::Kind;

namespace {

QString codeTypeOf(const QString &concept_)
{
    const auto scheme = std::ranges::find_if(
        skillSchemes, [&](const Name &each) { return concept_.startsWith(QLatin1StringView(each.ours)); });
    return scheme == skillSchemes.end() ? u"x-skill"_s : QString::fromLatin1(scheme->theirs);
}

/** What is required of learners is not something they learn. */
bool isLearnt(const Source &link)
{
    return link.look(domain::skillLinkTable().role) != u"requires" && link.has(domain::skillLinkTable().concept_);
}

/**
 * The concept of a link as an IdentifierEntry. Its presence means that it is taught; that it is assessed is not
 * expressed.
 */
Node skillCode(const Source &link)
{
    const auto &table = domain::skillLinkTable();
    const QString uri = link.carry(table.concept_);
    Node code = openeducation::identifierEntry(codeTypeOf(uri), uri);
    code.addOrigin(link.origin(table.concept_));
    if (link.look(table.role) == u"teaches") {
        code.addOrigin(link.origin(table.role));
        link.carried(table.role);
    }
    return code;
}

Node outcomeDocument(const Task &task, const Source &outcome)
{
    const auto &table = domain::outcomeTable();
    EntityDocument document(outcome, format());
    document.put(u"learningOutcomeId"_s, outcome.id().toString());
    document.carryTexts(u"name"_s, table.text);
    const QList<Source> links = outcome.parts(Kind::SkillLink);
    Node::Array codes;
    for (const Source &link : links) {
        if (isLearnt(link)) {
            codes.push_back(skillCode(link));
        }
    }
    if (!codes.empty()) {
        document.put(u"otherCodes"_s, std::move(codes));
    }
    Node extension = document.extension({u"offering"_s});
    extension.put(u"offering"_s, task.offering.id().toString());
    putEntries(extension, u"skills"_s, partEntries(links, {u"offering"_s, u"outcome"_s}));
    document.finish(std::move(extension), outcome.look(table.kept));
    Node result = std::move(document.object());
    openeducation::completePrimaryCode(result, "identifier", outcome.id());
    return result;
}

Node skillDocument(const Task &task, const Source &link)
{
    const auto &table = domain::skillLinkTable();
    Node document = Node::object();
    document.put(u"learningOutcomeId"_s, link.id().toString());
    document.put(u"primaryCode"_s, skillCode(link));
    document.put(u"name"_s, languageTyped(link.carry(table.label)), link.origin(table.label));
    Node extension = Node::object();
    extension.put(u"version"_s, Node(qint64(openeducation::conventionVersion)));
    extension.put(u"offering"_s, task.offering.id().toString());
    extension.put(u"skill"_s, link.id().toString());
    Node ext = Node::object();
    ext.put(QLatin1StringView(openeducation::extKey), std::move(extension));
    document.put(u"ext"_s, std::move(ext));
    return document;
}

} // namespace

bool isDescribed(const Source &outcome)
{
    return !outcome.look(domain::outcomeTable().text).isEmpty();
}

QList<Source> looseSkills(const Source &offering)
{
    QList<Source> links = offering.parts(Kind::SkillLink);
    links.removeIf([](const Source &link) {
        const std::optional<Source> outcome = link.within();
        return outcome && isDescribed(*outcome);
    });
    return links;
}

std::vector<std::pair<domain::Id, Node>> learningOutcomes(const Task &task)
{
    std::vector<std::pair<domain::Id, Node>> documents;
    for (const Source &outcome : constant(task.offering.parts(Kind::Outcome))) {
        if (isDescribed(outcome)) {
            documents.emplace_back(outcome.id(), outcomeDocument(task, outcome));
        }
    }
    for (const Source &link : constant(looseSkills(task.offering))) {
        // The only name it can have is the label from when it was linked.
        if (isLearnt(link) && link.has(domain::skillLinkTable().label)) {
            documents.emplace_back(link.id(), skillDocument(task, link));
        }
    }
    return documents;
}

} // namespace leerschakel::exchange::oeapi6
