// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edubadges/mapping/parts.h"
#include "exchange/edubadges/names.h"
#include "exchange/frameworks.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edubadges {

using domain::Kind;
using mapping::Fate;

namespace {

Node alignment(const QString &name, const QString &url, const QString &framework, const QString &code)
{
    Node node = typed("Alignment");
    node.put(u"targetName"_s, name);
    node.put(u"targetUrl"_s, url);
    const auto putThere = [&](const QString &key, const QString &text) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
    };
    putThere(u"targetFramework"_s, framework);
    putThere(u"targetCode"_s, code);
    return node;
}

/** Where the last part of an address begins; 0 where it has none. */
qsizetype lastPartOf(const QString &iri)
{
    return 1 + qMax(iri.lastIndexOf(u'/'), iri.lastIndexOf(u'#'));
}

QString frameworkOf(const QString &iri)
{
    const auto known = std::ranges::find_if(
        frameworks, [&](const Name &framework) { return iri.startsWith(QLatin1StringView(framework.ours)); });
    return known != frameworks.end() ? QString::fromLatin1(known->theirs)
                                     : iri.first(qMax<qsizetype>(0, lastPartOf(iri) - 1));
}

void addLevels(Node::Array &all, const Task &task)
{
    const auto &field = offeringFields().nlqf;
    const QString level = task.offering.carry(field);
    if (level.isEmpty()) {
        return;
    }
    const document::Origin origin = task.offering.origin(field);
    const QString european = level.first(1); // 4+ is 4
    Node eqfLevel = alignment(said(task.language, "EQF-niveau %1", "EQF level %1").arg(european),
        QLatin1StringView(eqf) + european, u"European Qualifications Framework"_s, european);
    eqfLevel.put(u"targetType"_s, "ext:EQFLevel");
    eqfLevel.addOrigin(origin);
    all.push_back(std::move(eqfLevel));
    if (const char *dutch = theirsFor(nlqfLevels, level)) {
        Node nlqfLevel = alignment(said(task.language, "NLQF-niveau %1", "NLQF level %1").arg(level),
            QString::fromLatin1(dutch), u"NLQF"_s, level);
        nlqfLevel.addOrigin(origin);
        all.push_back(std::move(nlqfLevel));
    }
}

void addField(Node::Array &all, const Task &task)
{
    const auto &field = offeringFields().isced;
    if (const QString code = task.offering.carry(field); !code.isEmpty()) {
        Node of =
            alignment(labelOf("isced", code, task.language), QLatin1StringView(isced) + code, u"ISCED-F 2013"_s, code);
        of.addOrigin(task.offering.origin(field));
        all.push_back(std::move(of));
    }
}

/** A concept that is learnt in several outcomes becomes one alignment. */
Node &alignmentWith(Node::Array &all, Node made)
{
    const auto same = std::ranges::find_if(all, [&](const Node &each) {
        return each.textOf(u"targetUrl"_s) == made.textOf(u"targetUrl"_s)
            && each.textOf(u"targetName"_s) == made.textOf(u"targetName"_s);
    });
    if (same != all.end()) {
        return *same;
    }
    all.push_back(std::move(made));
    return all.back();
}

void addConcept(Node::Array &all, const Task &task, const Source &link)
{
    const auto &table = domain::skillLinkTable();
    const QString iri = link.look(table.concept_);
    const QString role = link.look(table.role);
    if (role == u"requires") { // a badge holder need not have learnt it here
        link.rest(Fate::Dropped, noPlaceForIt());
        return;
    }
    if (!isIri(iri)) {
        link.rest(Fate::Dropped, badForm());
        return;
    }
    const QString label = textOf(task, link, table.label);
    const QString framework = frameworkOf(iri);
    Node made = alignment(label.isEmpty() ? iri : label, iri, framework, iri.sliced(lastPartOf(iri)));
    if (framework == QLatin1StringView(frameworks.front().theirs)) {
        made.put(u"targetType"_s, "ext:ESCOAlignment");
    }
    Node &node = alignmentWith(all, std::move(made));
    node.addOrigin(link.origin(table.concept_));
    if (!label.isEmpty()) {
        node.addOrigin(link.origin(table.label));
    }
    link.carried(table.concept_);
    bookText(task, link, table.label);
    if (role == u"teaches") {
        node.addOrigin(link.origin(table.role));
        link.carried(table.role);
    } else {
        link.drop(table.role, noPlaceForIt());
    }
    link.drop(table.level, noPlaceForIt());
}

} // namespace

void putAlignments(Node &achievement, const Task &task)
{
    Node::Array all;
    addLevels(all, task);
    addField(all, task);
    for (const Source &link : constant(task.offering.parts(Kind::SkillLink))) {
        addConcept(all, task, link);
    }
    putAll(achievement, u"alignment"_s, std::move(all));
}

} // namespace leerschakel::exchange::edubadges
