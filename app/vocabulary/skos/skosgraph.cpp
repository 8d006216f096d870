// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/skos/skosgraph.h"

#include "vocabulary/rdf/iri.h"

#include <QHashFunctions>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;

namespace {

constexpr SkosNode noNode = ~SkosNode(0);
/** Memory for names is allocated in blocks of this many bytes. */
constexpr size_t namesAtOnce = size_t(1) << 20;
constexpr qsizetype mostLanguages = 0xffff;
/** The memory that a vector takes per item while it grows and holds both old and new. */
template<typename Item>
constexpr qint64 itemSize = 2 * qint64(sizeof(Item));

/** Ways to write that something is not so; xsd:boolean has false and 0, and no white space. */
bool isNo(QByteArrayView text)
{
    const QByteArray word = text.trimmed().toByteArray().toLower();
    return word.isEmpty() || word == "false" || word == "0" || word == "no" || word == "nee" || word == "f"
        || word == "n";
}

/** Whether a text should have been a link. */
bool isAddress(QByteArrayView text)
{
    return (text.startsWith("http://") || text.startsWith("https://") || text.startsWith("urn:"))
        && std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

} // namespace

SkosGraph::SkosGraph(const SkosProfile &profile, std::function<bool(QByteArrayView)> wants)
    : m_profile(profile), m_wants(std::move(wants)), m_places(1024, noNode)
{}

SkosGraph::~SkosGraph() = default;

void SkosGraph::use(qint64 bytes)
{
    m_used += bytes;
    if (m_used > mostMemory && !m_failure) {
        m_failure = Error::of(Failure::Data, u"vocabulary.tooLarge"_s, {QString::number(mostMemory >> 20)});
    }
}

void SkosGraph::nextFile()
{
    m_ends.resize(size_t(m_file) + 1);
    m_ends.back() = {.links = m_links.size(), .texts = m_textCount};
    m_file += m_file + 1 < inNoFile ? 1 : 0; // beyond the highest number, further files count as one
}

void SkosGraph::noteDescription(SkosNode subject)
{
    Resource &item = m_resources[subject];
    if (item.lastFile == m_file) {
        return;
    }
    item.lastFile = m_file;
    if (item.file == inNoFile) {
        item.file = m_file;
        return;
    }
    m_describedAgain.push_back({.file = m_file, .node = subject});
    use(itemSize<Description>);
}

std::vector<SkosGraph::Description> SkosGraph::descriptions() const
{
    std::vector<Description> all;
    for (SkosNode node = 0; node < count(); ++node) {
        if (m_resources[node].file != inNoFile) {
            all.push_back({.file = m_resources[node].file, .node = node});
        }
    }
    all.insert(all.end(), m_describedAgain.cbegin(), m_describedAgain.cend());
    std::ranges::sort(all);
    return all;
}

void SkosGraph::grow()
{
    std::vector<SkosNode> places(m_places.size() * 2, noNode);
    const size_t mask = places.size() - 1;
    for (SkosNode node = 0; node < count(); ++node) {
        size_t at = qHashBits(m_resources[node].name, m_resources[node].length) & mask;
        while (places[at] != noNode) {
            at = (at + 1) & mask;
        }
        places[at] = node;
    }
    m_places = std::move(places);
}

SkosNode SkosGraph::nodeOf(const rdf::Term &term)
{
    QByteArrayView key = term.value;
    if (term.kind == rdf::Term::Kind::Blank) {
        // A blank node's label is only valid in its own file.
        m_key = "_:" + QByteArray::number(m_file) + ':' + term.value.toByteArray();
        key = m_key;
    }
    const size_t mask = m_places.size() - 1;
    size_t at = qHashBits(key.data(), size_t(key.size())) & mask;
    for (; m_places[at] != noNode; at = (at + 1) & mask) {
        if (name(m_places[at]) == key) {
            return m_places[at];
        }
    }
    const SkosNode node = count();
    // Three slots in the table, as it is at most half full and doubles.
    use(itemSize<Resource> + key.size() + 3 * qint64(sizeof(SkosNode)));
    if (m_namesLeft < size_t(key.size())) {
        m_namesLeft = std::max(namesAtOnce, size_t(key.size()));
        m_names.push_back(std::make_unique_for_overwrite<char[]>(m_namesLeft));
        m_namesAt = m_names.back().get();
    }
    std::memcpy(m_namesAt, key.data(), size_t(key.size()));
    m_resources.push_back({.name = m_namesAt,
        .length = quint32(key.size()),
        .flags = quint16(term.kind == rdf::Term::Kind::Blank ? Blank : 0)});
    m_namesAt += key.size();
    m_namesLeft -= size_t(key.size());
    m_places[at] = node;
    if (m_resources.size() * 2 > m_places.size()) {
        grow();
    }
    return node;
}

quint16 SkosGraph::languageNumber(QByteArrayView language)
{
    // "NL" is "nl" (RFC 5646, section 2.1.1): labels are chosen by the primary subtag.
    const qsizetype dash = language.indexOf('-');
    const QByteArrayView primary = dash < 0 ? language : language.first(dash);
    const bool isUsual = std::ranges::none_of(primary, [](char c) { return c >= 'A' && c <= 'Z'; });
    const QByteArray tag = isUsual ? QByteArray::fromRawData(language.data(), language.size())
                                   : QByteArray(primary.toByteArray().toLower() + language.sliced(primary.size()));
    return tagNumber(tag);
}

quint16 SkosGraph::tagNumber(const QByteArray &tag)
{
    if (const auto found = m_languageNumbers.constFind(tag); found != m_languageNumbers.cend()) {
        return *found;
    }
    if (m_languages.size() >= mostLanguages) {
        return 0;
    }
    const quint16 number = quint16(m_languages.size());
    m_languages.append(QByteArray(tag.constData(), tag.size()));
    m_languageNumbers.insert(m_languages.constLast(), number);
    use(2 * tag.size());
    return number;
}

QByteArrayView SkosGraph::languageOf(SkosNode node) const
{
    const auto found = m_nodeLanguages.find(node);
    return found == m_nodeLanguages.end() ? QByteArrayView() : language(found->second);
}

void SkosGraph::setType(SkosNode node, const SkosProfile::Class &meaning)
{
    switch (meaning.meaning) {
    case SkosClass::Concept:
        mark(node, IsConcept);
        if (!has(node, KindTold) && meaning.type != ConceptType::Other) {
            m_resources[node].type = meaning.type;
        }
        break;
    case SkosClass::Scheme:
        mark(node, IsScheme);
        break;
    case SkosClass::Collection:
        mark(node, IsCollection);
        break;
    case SkosClass::Ignored:
        mark(node, IsIgnored);
        break;
    }
}

void SkosGraph::takeClass(SkosNode subject, const rdf::Term &object)
{
    if (object.isLiteral()) {
        return;
    }
    if (const SkosProfile::Class *meaning = m_profile.classOf(object.value)) {
        setType(subject, *meaning);
        return;
    }
    mark(subject, HasOtherClass);
    m_otherClasses.emplace_back(subject, nodeOf(object));
    use(itemSize<std::pair<SkosNode, SkosNode>>);
}

void SkosGraph::takeLiteral(SkosNode subject, SkosRole role, const rdf::Term &object)
{
    const QByteArrayView text = object.value;
    switch (role) {
    case SkosRole::Deprecated:
        if (!isNo(text)) {
            mark(subject, Deprecated);
        }
        return;
    case SkosRole::Invalidated:
        mark(subject, Invalidated);
        return;
    case SkosRole::NodeLanguage:
        if (m_nodeLanguages.insert_or_assign(subject, languageNumber(text)).second) {
            use(4 * qint64(sizeof(void *)));
        }
        return;
    case SkosRole::Preferred:
        mark(subject, HasPreferred);
        break;
    case SkosRole::Name:
        mark(subject, HasName);
        break;
    default:
        break;
    }
    const bool isKept = isLabel(role) || role == SkosRole::LiteralForm || role == SkosRole::Name || isNote(role)
        || role == SkosRole::NodeText || role == SkosRole::Notation || role == SkosRole::Order
        || role == SkosRole::Status || role == SkosRole::Modified || role == SkosRole::ReuseLevel
        || role == SkosRole::Version || role == SkosRole::Issued || role == SkosRole::Rights;
    if (!isKept || !m_wants(object.language)) {
        return;
    }
    if (text.size() > longestNote || text.contains('\0')) {
        ++m_tooLong;
        return;
    }
    ++m_textCount;
    const bool isPlain = object.datatype.endsWith("XMLSchema#string");
    const quint16 language = role != SkosRole::Notation ? languageNumber(object.language)
        : isPlain                                       ? 0
                                                        : tagNumber(object.datatype.toByteArray());
    m_texts.append({.subject = subject, .language = language, .role = quint8(role), .text = text});
}

void SkosGraph::takeLink(SkosNode subject, SkosRole role, const rdf::Term &object)
{
    switch (role) {
    case SkosRole::ConceptKind:
        if (const std::optional<ConceptType> type = m_profile.kind(object.value)) {
            m_resources[subject].type = *type;
            mark(subject, KindTold);
        }
        return;
    case SkosRole::Status:
    case SkosRole::ReuseLevel:
        takeLiteral(subject, role, {.kind = rdf::Term::Kind::Literal, .value = rdf::lastPart(object.value)});
        return;
    case SkosRole::LiteralForm:
    case SkosRole::Name:
    case SkosRole::NodeText:
    case SkosRole::NodeLanguage:
    case SkosRole::Notation:
    case SkosRole::Order:
    case SkosRole::Modified:
    case SkosRole::Deprecated:
    case SkosRole::Invalidated:
    case SkosRole::Version:
    case SkosRole::Issued:
    case SkosRole::Rights:
        return; // for these only texts are meaningful
    default:
        break;
    }
    const SkosNode target = nodeOf(object);
    m_links.push_back({.from = subject, .to = target, .role = role});
    use(itemSize<Link>);
    switch (role) {
    case SkosRole::InScheme:
    case SkosRole::TopConceptOf:
        mark(subject, HasPlace);
        break;
    case SkosRole::TopConcept:
        mark(subject, IsScheme);
        mark(target, HasPlace);
        break;
    case SkosRole::Preferred:
        mark(subject, HasPreferred);
        break;
    case SkosRole::Broader:
    case SkosRole::Narrower:
        mark(subject, HasPlace);
        break;
    default:
        break;
    }
}

bool SkosGraph::take(const rdf::Triple &triple)
{
    const std::optional<SkosRole> role = m_profile.role(triple.predicate);
    if (!role) {
        return true;
    }
    const SkosNode subject = nodeOf(triple.subject);
    noteDescription(subject);
    if (*role == SkosRole::Type) {
        takeClass(subject, triple.object);
    } else if (*role == SkosRole::SubClass) {
        if (!triple.object.isLiteral()) {
            m_subClasses.emplace_back(subject, nodeOf(triple.object));
            use(itemSize<std::pair<SkosNode, SkosNode>>);
        }
    } else if (const bool isReplacement = *role == SkosRole::ReplacedBy || *role == SkosRole::Replaces;
        isReplacement && triple.object.isLiteral() && isAddress(triple.object.value)) {
        takeLink(subject, *role, {.kind = rdf::Term::Kind::Iri, .value = triple.object.value});
    } else if (triple.object.isLiteral()) {
        takeLiteral(subject, *role, triple.object);
    } else {
        takeLink(subject, *role, triple.object);
    }
    return !m_failure;
}

void SkosGraph::finish()
{
    // A class means what its superclass means: starting from known classes, each class once, so that cycles end.
    std::unordered_map<SkosNode, SkosProfile::Class> meanings;
    std::ranges::stable_sort(m_subClasses, {}, [](const auto &pair) { return pair.second; });
    const auto meaningOf = [&](SkosNode node) -> const SkosProfile::Class * {
        if (const auto found = meanings.find(node); found != meanings.end()) {
            return &found->second;
        }
        return m_profile.classOf(name(node));
    };
    std::vector<SkosNode> known;
    for (const auto &[below, above] : m_subClasses) {
        if (m_profile.classOf(name(above)) && (known.empty() || known.back() != above)) {
            known.push_back(above);
        }
    }
    for (size_t i = 0; i < known.size(); ++i) {
        const SkosNode above = known[i];
        const SkosProfile::Class meaning = *meaningOf(above);
        for (const auto &[below, itself] :
            std::ranges::equal_range(m_subClasses, above, {}, [](const auto &pair) { return pair.second; })) {
            if (!meaningOf(below)) {
                meanings.emplace(below, meaning);
                known.push_back(below);
            }
        }
    }
    for (const auto &[node, itsClass] : m_otherClasses) {
        if (const SkosProfile::Class *meaning = meaningOf(itsClass)) {
            setType(node, *meaning);
        }
    }
    // Types by URI prefix, for families whose classes do not determine them.
    for (SkosNode node = 0; node < count(); ++node) {
        Resource &item = m_resources[node];
        if (item.type != ConceptType::Other || has(node, KindTold) || !isConcept(node)) {
            continue;
        }
        const SkosFamily *family = m_profile.familyOf(name(node));
        qsizetype longest = 0;
        for (const auto &[start, type] : family ? family->types : QList<std::pair<QByteArray, ConceptType>>()) {
            if (start.size() > longest && name(node).startsWith(start)) {
                longest = start.size();
                item.type = type;
            }
        }
    }
}

bool SkosGraph::isConcept(SkosNode node) const
{
    const quint16 flags = m_resources[node].flags;
    if ((flags & (Blank | IsCollection | IsIgnored)) != 0) {
        return false;
    }
    if ((flags & (IsConcept | IsScheme)) != 0) {
        return (flags & IsConcept) != 0;
    }
    const bool hasLabel = (flags & (HasPreferred | HasName)) != 0;
    const bool isUntyped = (flags & HasOtherClass) == 0;
    return ((flags & HasPlace) != 0 && hasLabel) || (isUntyped && (flags & HasPreferred) != 0);
}

} // namespace leerschakel::vocabulary
