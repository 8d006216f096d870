// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/skos/skosfill.h"

#include "vocabulary/content/contentrows.h"
#include "vocabulary/content/notations.h"
#include "vocabulary/rdf/iri.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

namespace {

LabelKind labelKind(SkosRole role)
{
    return LabelKind(int(role) - int(SkosRole::Preferred));
}

NoteKind noteKind(SkosRole role)
{
    return NoteKind(int(role) - int(SkosRole::Definition));
}

std::optional<RelationKind> relationKind(SkosRole role)
{
    switch (role) {
    case SkosRole::Broader:
        return RelationKind::Broader;
    case SkosRole::Narrower:
        return RelationKind::Narrower;
    case SkosRole::Related:
        return RelationKind::Related;
    case SkosRole::EssentialSkill:
        return RelationKind::EssentialSkill;
    case SkosRole::OptionalSkill:
        return RelationKind::OptionalSkill;
    case SkosRole::EssentialFor:
        return RelationKind::EssentialFor;
    case SkosRole::OptionalFor:
        return RelationKind::OptionalFor;
    case SkosRole::Member:
        return RelationKind::Member;
    case SkosRole::MemberOf:
        return RelationKind::MemberOf;
    default:
        return std::nullopt;
    }
}

/** The kind of a mapping, or the kind that a relation becomes if its other end is elsewhere. */
std::optional<MappingKind> mappingKind(SkosRole role)
{
    switch (role) {
    case SkosRole::ExactMatch:
        return MappingKind::Exact;
    case SkosRole::CloseMatch:
        return MappingKind::Close;
    case SkosRole::BroadMatch:
    case SkosRole::Broader:
        return MappingKind::Broad;
    case SkosRole::NarrowMatch:
    case SkosRole::Narrower:
        return MappingKind::Narrow;
    case SkosRole::RelatedMatch:
    case SkosRole::Related:
        return MappingKind::Related;
    default:
        return std::nullopt;
    }
}

/** For one concept; no concept has a code in more lists. */
constexpr qsizetype mostNotations = 64;

/** More than ESCO ever split a concept into; a list for a user to choose from. */
constexpr size_t mostReplacements = 64;

/** Writes one scheme from the graph to a content. */
class SkosFill
{
public:
    SkosFill(ContentWriter &writer, SkosGraph &graph, const SkosMembership &membership, qsizetype target,
        SkosLosses &losses, const std::function<Result<void>()> &goOn)
        : m_writer(writer),
          m_graph(graph),
          m_membership(membership),
          m_target(membership.targets()[target]),
          m_members(membership.members(target)),
          m_losses(losses),
          m_goOn(goOn),
          m_numbers(graph.count(), -1)
    {}

    Result<void> run();

private:
    /**
     * To be called in every loop that a file can make long: false when the work is to end, see m_going and the
     * writer's failure.
     */
    bool mayGoOn();
    /**
     * Passes the links in the files to \a take, except what a file says about concepts that it only mentions; false
     * when the work is to end.
     */
    template<typename Take>
    bool eachLink(Take take);
    void addConcepts();
    void addSchemes();
    void indexNodeTexts();
    void addText(const TextLog::Entry &entry);
    void addTrait(SkosNode node, SkosRole role, QByteArrayView text);
    void addNotation(SkosNode node, QByteArrayView text, QByteArrayView datatype);
    void finishNotations();
    void addMemberOrders();
    void addOrder(SkosNode node, QByteArrayView text);
    void addNodeText(const TextLog::Entry &entry);
    void addOwnText(ConceptNumber which, SkosRole role, QByteArrayView language, QByteArrayView text);
    void addLink(const SkosGraph::Link &link);
    [[nodiscard]] ConceptNumber number(SkosNode node) const { return m_numbers[node]; }
    [[nodiscard]] ConceptNumber numberAnywhere(SkosNode node) const
    {
        return m_numbers[node] >= 0 ? ConceptNumber(m_numbers[node]) : m_writer.find(m_graph.name(node));
    }

    ContentWriter &m_writer;
    SkosGraph &m_graph;
    const SkosMembership &m_membership;
    const SkosTarget &m_target;
    const std::vector<SkosNode> &m_members;
    SkosLosses &m_losses;
    const std::function<Result<void>()> &m_goOn;
    Result<void> m_going;
    qint64 m_steps = 0;
    /** By resource: its number in the content, or -1. */
    std::vector<qint32> m_numbers;
    /** For each concept that is replaced: by which ones, in the order of the files. */
    std::unordered_map<SkosNode, std::vector<SkosNode>> m_replacements;
    std::unordered_map<SkosNode, QList<Notation>> m_notations;
    std::unordered_map<SkosNode, double> m_orders;
    /** Links to nodes that hold text, by that node. */
    std::vector<SkosGraph::Link> m_nodeTexts;
};

bool SkosFill::mayGoOn()
{
    if (constexpr qint64 often = 4096; ++m_steps % often == 0 && m_going) {
        m_going = m_goOn();
    }
    return m_going && !m_writer.failure();
}

template<typename Take>
bool SkosFill::eachLink(Take take)
{
    const std::vector<SkosGraph::Link> &links = m_graph.links();
    quint16 file = 0;
    for (size_t i = 0; i < links.size(); ++i) {
        if (!mayGoOn()) {
            return false;
        }
        for (; file + 1 < m_graph.files() && i >= m_graph.endOfLinks(file); ++file) {}
        if (!m_membership.isMention(links[i].from, file)) {
            take(links[i]);
        }
    }
    return true;
}

void SkosFill::addConcepts()
{
    const auto replaces = [this](SkosNode old, SkosNode now) {
        if (m_graph.has(now, SkosGraph::Blank) || m_graph.name(now).contains(' ')) {
            return; // no URI, so nothing can be linked to it
        }
        std::vector<SkosNode> &known = m_replacements[old];
        const bool isNew = std::ranges::find(known, now) == known.end();
        if (isNew && known.size() < mostReplacements) {
            known.push_back(now);
        }
    };
    eachLink([&](const SkosGraph::Link &link) {
        if (link.role == SkosRole::ReplacedBy) {
            replaces(link.from, link.to);
        } else if (link.role == SkosRole::Replaces) {
            replaces(link.to, link.from);
        }
    });
    for (const SkosNode node : m_members) {
        if (!mayGoOn()) {
            return;
        }
        const bool isConcept = m_graph.isConcept(node);
        ConceptTraits traits{.type = isConcept ? m_graph.resource(node).type : ConceptType::Collection};
        QByteArrayList replacements;
        if (const auto found = m_replacements.find(node); found != m_replacements.end()) {
            for (const SkosNode replacement : found->second) {
                replacements.append(m_graph.name(replacement).toByteArray());
            }
        }
        const QByteArray replacedBy = replacements.join(' ');
        traits.replacedBy = replacedBy;
        if (m_graph.has(node, SkosGraph::Deprecated)) {
            traits.status = "deprecated";
        } else if (m_graph.has(node, SkosGraph::Invalidated)) {
            traits.status = "retired";
        }
        m_numbers[node] = qint32(m_writer.addConcept(m_graph.name(node), traits));
    }
}

/** The schemes of a family are collections in it: green skills, digital skills. */
void SkosFill::addSchemes()
{
    const SkosFamily *family = m_target.family;
    for (SkosNode node = 0; family && node < m_graph.count(); ++node) {
        const QByteArrayView uri = m_graph.name(node);
        const bool isStructure = family->structure.contains(rdf::lastPart(uri));
        if (m_graph.has(node, SkosGraph::IsScheme) && m_numbers[node] < 0 && uri.startsWith(family->prefix)
            && uri != family->uri && !isStructure) {
            m_numbers[node] = qint32(m_writer.addConcept(uri, {.type = ConceptType::Collection}));
        }
    }
}

void SkosFill::indexNodeTexts()
{
    eachLink([this](const SkosGraph::Link &link) {
        if ((isLabel(link.role) || isNote(link.role)) && m_numbers[link.from] >= 0) {
            m_nodeTexts.push_back(link);
        }
    });
    std::ranges::stable_sort(m_nodeTexts, {}, &SkosGraph::Link::to);
}

void SkosFill::addOwnText(ConceptNumber which, SkosRole role, QByteArrayView language, QByteArrayView text)
{
    if (isLabel(role)) {
        m_writer.addLabel(which, language, labelKind(role), text);
    } else {
        m_writer.addNote(which, language, noteKind(role), text);
    }
}

void SkosFill::addNodeText(const TextLog::Entry &entry)
{
    QByteArrayView language = m_graph.language(entry.language);
    if (language.isEmpty()) {
        language = m_graph.languageOf(entry.subject);
    }
    for (const SkosGraph::Link &link :
        std::ranges::equal_range(m_nodeTexts, SkosNode(entry.subject), {}, &SkosGraph::Link::to)) {
        if (!mayGoOn()) {
            return;
        }
        addOwnText(number(link.from), link.role, language, entry.text);
    }
}

void SkosFill::addTrait(SkosNode node, SkosRole role, QByteArrayView text)
{
    const QByteArrayView uri = m_graph.name(node);
    const ConceptType type = m_writer.type(number(node));
    switch (role) {
    case SkosRole::Status:
        m_writer.addConcept(uri, {.type = type, .status = text});
        // Deprecated says that it is retired; a status word says how.
        if (isRetired(text)
            && (m_graph.has(node, SkosGraph::Deprecated) || m_graph.has(node, SkosGraph::Invalidated))) {
            m_writer.setStatus(number(node), text);
        }
        break;
    case SkosRole::Modified:
        m_writer.addConcept(uri, {.type = type, .modified = text});
        break;
    case SkosRole::ReuseLevel:
        m_writer.addConcept(uri, {.type = type, .reuseLevel = text});
        break;
    case SkosRole::Order:
        addOrder(node, text);
        break;
    default:
        break;
    }
}

/** One is shown; the concept can be found by the others, and all are kept. */
void SkosFill::addNotation(SkosNode node, QByteArrayView text, QByteArrayView datatype)
{
    QList<Notation> &known = m_notations[node];
    const Notation notation{.text = text.toByteArray().simplified(), .datatype = datatype.toByteArray()};
    if (notation.text.isEmpty() || known.contains(notation) || known.size() > mostNotations) {
        return;
    }
    if (known.isEmpty()) {
        const ConceptType type = m_writer.type(number(node));
        m_writer.addConcept(m_graph.name(node), {.type = type, .notation = notation.text});
    } else if (!std::ranges::contains(known, notation.text, &Notation::text)) {
        m_writer.addLabel(number(node), {}, LabelKind::Hidden, QByteArrayView(notation.text));
    }
    known.append(notation);
}

void SkosFill::finishNotations()
{
    QHash<QByteArray, SkosNode> first;
    for (const SkosNode node : m_members) {
        const auto found = m_notations.find(node);
        if (found == m_notations.end() || found->second.isEmpty() || !mayGoOn()) {
            continue;
        }
        m_writer.setNotations(number(node), joined(found->second));
        const Notation &shown = found->second.first();
        // One scheme may have several lists, which are distinguished by their URIs: in ESCO, 01 is a code of ISCO and
        // one of ISCED-F.
        const QByteArrayView uri = m_graph.name(node);
        const QByteArray list = uri.chopped(rdf::lastPart(uri).size()).toByteArray();
        const QByteArray key = list + '\t' + shown.text + '\t' + shown.datatype;
        if (first.contains(key)) {
            m_losses.firstSameNotation = m_losses.sameNotations++ == 0 ? shown.text : m_losses.firstSameNotation;
        } else {
            first.insert(key, node);
        }
    }
}

/** For collections that give their members as a list: such a list defines the order. */
void SkosFill::addMemberOrders()
{
    std::unordered_map<SkosNode, QByteArray> orders;
    std::unordered_set<quint64> told;
    for (const SkosGraph::Link &link : m_membership.listed()) {
        if (!mayGoOn()) {
            return;
        }
        const QByteArrayView uri = m_graph.name(link.to);
        const bool isNew = told.insert(quint64(link.from) << 32 | link.to).second;
        if (isNew && number(link.from) >= 0 && number(link.to) >= 0 && !uri.contains(' ')) {
            QByteArray &order = orders[link.from];
            order.append(order.isEmpty() ? "" : " ").append(uri);
        }
    }
    for (const auto &[collection, order] : orders) {
        m_writer.setMemberOrder(number(collection), order);
    }
}

/**
 * An integer, a decimal or a double of XML Schema. If there are several, the lowest: which one came first in a file
 * means nothing.
 */
void SkosFill::addOrder(SkosNode node, QByteArrayView text)
{
    bool isNumber = false;
    const double order = text.trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(order)) {
        ++m_losses.badOrders;
        return;
    }
    double &least = m_orders.try_emplace(node, order).first->second;
    least = std::min(least, order);
    m_writer.addConcept(m_graph.name(node), {.type = m_writer.type(number(node)), .place = least});
}

void SkosFill::addText(const TextLog::Entry &entry)
{
    const SkosNode node = entry.subject;
    const SkosRole role = SkosRole(entry.role);
    if (role == SkosRole::LiteralForm || role == SkosRole::NodeText) {
        addNodeText(entry);
        return;
    }
    if (number(node) < 0) {
        return;
    }
    if (isLabel(role) || isNote(role)) {
        addOwnText(number(node), role, m_graph.language(entry.language), entry.text);
    } else if (role == SkosRole::Name) {
        const LabelKind kind = m_graph.has(node, SkosGraph::HasPreferred) ? LabelKind::Hidden : LabelKind::Preferred;
        m_writer.addLabel(number(node), m_graph.language(entry.language), kind, entry.text);
    } else if (role == SkosRole::Notation) {
        addNotation(node, entry.text, m_graph.language(entry.language));
    } else {
        addTrait(node, role, entry.text);
    }
}

void SkosFill::addLink(const SkosGraph::Link &link)
{
    const bool isSchemeLink =
        link.role == SkosRole::InScheme || link.role == SkosRole::TopConceptOf || link.role == SkosRole::TopConcept;
    if (isSchemeLink) {
        const bool fromScheme = link.role == SkosRole::TopConcept;
        const ConceptNumber scheme = numberAnywhere(fromScheme ? link.from : link.to);
        const ConceptNumber member = number(fromScheme ? link.to : link.from);
        if (m_target.family && scheme >= 0 && member >= 0 && m_writer.type(scheme) == ConceptType::Collection) {
            m_writer.addRelation(scheme, RelationKind::Member, member);
        }
        return;
    }
    const ConceptNumber from = number(link.from);
    if (from < 0) {
        return;
    }
    const std::optional<RelationKind> relation = relationKind(link.role);
    const ConceptNumber to = relation ? numberAnywhere(link.to) : noConcept;
    if (relation && to >= 0) {
        const bool isHierarchy = relation == RelationKind::Broader || relation == RelationKind::Narrower;
        m_losses.ownParents += isHierarchy && from == to ? 1 : 0;
        m_writer.addRelation(from, *relation, to);
        return;
    }
    const std::optional<MappingKind> mapping = mappingKind(link.role);
    if (mapping && !m_graph.has(link.to, SkosGraph::Blank)) {
        m_writer.addMapping(from, *mapping, m_graph.name(link.to));
        m_losses.asMappings += relation ? 1 : 0;
    } else if (relation) {
        ++m_losses.leftOut;
    }
}

Result<void> SkosFill::run()
{
    addConcepts();
    addSchemes();
    indexNodeTexts();
    quint16 file = 0;
    qint64 texts = 0;
    const Result<void> read = m_graph.texts().forEach([&](const TextLog::Entry &entry) {
        for (; file + 1 < m_graph.files() && texts >= m_graph.endOfTexts(file); ++file) {}
        ++texts;
        if (!m_membership.isMention(entry.subject, file)) {
            addText(entry);
        }
        return mayGoOn();
    });
    if (!read) {
        return read;
    }
    finishNotations();
    addMemberOrders();
    if (!eachLink([this](const SkosGraph::Link &link) { addLink(link); })) {
        return m_going; // the writer reports its own failure
    }
    for (const SkosGraph::Link &link : m_membership.listed()) {
        if (!mayGoOn()) {
            return m_going;
        }
        addLink(link);
    }
    // A replaced concept is retired, even where nothing else says so.
    for (const auto &[node, replacements] : m_replacements) {
        if (number(node) >= 0) {
            m_writer.addConcept(m_graph.name(node), {.type = m_writer.type(number(node)), .status = "superseded"});
        }
    }
    return m_going.and_then(m_goOn);
}

} // namespace

Result<void> fillFromSkos(ContentWriter &writer, SkosGraph &graph, const SkosMembership &membership, qsizetype target,
    const std::function<Result<void>()> &goOn, SkosLosses &losses)
{
    return SkosFill(writer, graph, membership, target, losses, goOn).run();
}

} // namespace leerschakel::vocabulary
