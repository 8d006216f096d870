// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/content/content.h"

#include <QJsonValue>

#include <string>
#include <unordered_map>

namespace leerschakel::vocabulary {

/** What a property says about its subject; each is followed by its name in profiles. */
enum class SkosRole : quint8 {
    Type,             ///< type: its class
    SubClass,         ///< subClass: of a class
    First,            ///< first, rest: links of an RDF list
    Rest,
    InScheme,         ///< inScheme, topConcept (from the scheme), topConceptOf
    TopConcept,
    TopConceptOf,
    Preferred,        ///< preferredLabel, alternativeLabel, hiddenLabel: text, or a label of SKOS-XL
    Alternative,
    Hidden,
    LiteralForm,      ///< literalForm: the text of a label of SKOS-XL
    Name,             ///< name: of a scheme; of a concept only when it has no preferred label
    /** definition, scopeNote, note, example, editorialNote, historyNote, changeNote: text, or a node with text */
    Definition,
    ScopeNote,
    Note,
    Example,
    EditorialNote,
    HistoryNote,
    ChangeNote,
    NodeText, ///< nodeText, nodeLanguage: of a note that is a node
    NodeLanguage,
    Notation, ///< notation
    Order, ///< order: a number; siblings are sorted by it
    Status, ///< status: a word, or an IRI that ends in one
    Modified, ///< modified
    Deprecated, ///< deprecated: true or false
    Invalidated, ///< invalidatedAt: retired from that date on
    ReplacedBy, ///< replacedBy, replaces
    Replaces,
    ReuseLevel, ///< reuseLevel: a word, or an IRI that ends in one
    ConceptKind, ///< kind: an IRI of "kinds"
    Version, ///< version, issued: of a scheme, the former first
    Issued,
    Rights, ///< rights: of a scheme, the attribution that its makers ask for
    Broader, ///< broader, narrower, related, essentialSkill, optionalSkill, essentialFor, optionalFor
    Narrower,
    Related,
    EssentialSkill,
    OptionalSkill,
    EssentialFor,
    OptionalFor,
    Member, ///< member, memberOf, memberList: of a collection
    MemberOf,
    MemberList,
    ExactMatch, ///< exactMatch, closeMatch, broadMatch, narrowMatch, relatedMatch
    CloseMatch,
    BroadMatch,
    NarrowMatch,
    RelatedMatch,
};

/** Preferred, Alternative, Hidden. */
[[nodiscard]] constexpr bool isLabel(SkosRole role)
{
    return role >= SkosRole::Preferred && role <= SkosRole::Hidden;
}

/** Definition to ChangeNote. */
[[nodiscard]] constexpr bool isNote(SkosRole role)
{
    return role >= SkosRole::Definition && role <= SkosRole::ChangeNote;
}

/** What a class makes of its instances. */
enum class SkosClass : quint8 { Concept, Scheme, Collection, Ignored };

/** Concepts that are one vocabulary for us, although their source puts them in many schemes or in none. */
struct SkosFamily {
    QByteArray uri;
    domain::LocalizedText title;
    domain::LocalizedText attribution;
    /** The prefix of the URIs of its concepts and schemes. */
    QByteArray prefix;
    /** Endings of URIs of schemes that are part of its structure, not collections that a user would look for. */
    QByteArrayList structure;
    /** Types by URI prefix, for concepts whose class does not determine it. The longest prefix wins. */
    QList<std::pair<QByteArray, ConceptType>> types;
};

/**
 * What the mapper understands, as data: classes, properties, kinds and families. The profiles in resources/vocabulary
 * are shipped; each JSON file of the same form in profileFolder() is added to them, or replaces the shipped one with
 * its name.
 *
 * A profile: {"prefixes": {prefix: IRI}, "classes": {class: skill, knowledge, occupation, group, concept, scheme,
 * collection or ignored}, "properties": {property: role}, "kinds": {IRI: type}, "family": {"uri", "prefix", "title",
 * "attribution", "structure", "types"}}; names are prefix:name or an IRI. An empty role removes a property of another
 * profile. A member "source" says where the vocabulary can be obtained (see VocabularySource).
 */
class SkosProfile
{
public:
    struct Class {
        SkosClass meaning = SkosClass::Concept;
        ConceptType type = ConceptType::Other;
    };

    /** All profiles, shipped and the user's. Errors: vocabulary.badProfile (path, reason). */
    [[nodiscard]] static Result<SkosProfile> load();
    /** The user's own: vocabulary/ in the folder where the system keeps application data, below leerschakel. */
    [[nodiscard]] static QString profileFolder();

    /** Adds one profile. Errors as for load. */
    [[nodiscard]] Result<void> add(const QByteArray &json, const QString &name);

    [[nodiscard]] std::optional<SkosRole> role(QByteArrayView property) const;
    [[nodiscard]] const Class *classOf(QByteArrayView iri) const;
    [[nodiscard]] std::optional<ConceptType> kind(QByteArrayView iri) const;
    [[nodiscard]] const QList<SkosFamily> &families() const { return m_families; }
    /** The family that \a uri belongs to by its prefix, or null. */
    [[nodiscard]] const SkosFamily *familyOf(QByteArrayView uri) const;

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    template<typename Value>
    using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    Table<SkosRole> m_roles;
    Table<Class> m_classes;
    Table<ConceptType> m_kinds;
    QList<SkosFamily> m_families;
};

/** A profile as it was found: shipped, or the user's. */
struct ProfileFile {
    QString path;
    QByteArray json;
};
/** All profiles, by name. Errors: store.cannotRead. */
[[nodiscard]] Result<QList<ProfileFile>> profileFiles();

/** The members "nl" and "en" of \a value. */
[[nodiscard]] domain::LocalizedText localizedText(const QJsonValue &value);

} // namespace leerschakel::vocabulary
