// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"
#include "vocabulary/content/content.h"

namespace leerschakel::vocabulary {

using store::Result;

/** A concept, as far as a picker needs it. Type: skill, knowledge, occupation, group, collection or other. */
struct ConceptHit {
    QString uri;
    /** Preferred label in the requested language, or in the other one where that is missing. */
    QString label;
    QString otherLabel;
    /** The label that matched, when it is not label itself; or the notation, when that matched. */
    QString matched;
    QString scheme;
    QString schemeTitle;
    QString type;
    QString notation;
    /** Labels from the top of the scheme down to the parent: one path, the first by notation. */
    QStringList path;
    QString definition;
    /** "released", "retired", … */
    QString status;
    /** No longer to be used, whatever word its vocabulary has for that. */
    bool isRetired = false;
    double score = 0;
    /** How many offerings of this catalogue are linked to it. */
    int uses = 0;
    /** Whether it has children; set only by children(). */
    bool hasChildren = false;
};

/** Whether to find concepts that their vocabulary has retired. */
enum class StatusFilter { All, Current, Retired };

struct SearchOptions {
    domain::Language language = domain::Language::Dutch;
    int limit = 10;
    /** Scheme URI; all when empty. */
    QString scheme = {};
    /** skill, knowledge, occupation, group, collection or other; all but groups and collections when empty. */
    QString type = {};
    /** Only what can be taught: no occupations, not even by their URI. */
    bool teachable = false;
    /** URI of a collection: only what is in it, or in a collection in it; all when empty. */
    QString collection = {};
    StatusFilter status = StatusFilter::All;
};

/** A concept that another one is mapped to. */
struct MappedConcept {
    /** In the direction from the other one: Broad when this concept is broader. */
    MappingKind kind = MappingKind::Exact;
    /** Only its URI where no scheme in use has it. */
    ConceptHit concept_;
};

/** A concept with everything that is known about it, for its page. */
struct ConceptPage {
    /** A name in a language, given by its tag (BCP 47); empty when it has none. */
    struct Name {
        QString language;
        QString text;
    };
    ConceptHit concept_;
    domain::LocalizedText label;
    /** Preferred labels in languages other than Dutch and English, by language. */
    QList<Name> foreignLabels;
    QList<Name> alternatives;
    domain::LocalizedText definition;
    domain::LocalizedText scopeNote;
    /** Notes of the other kinds, in the order of NoteKind. */
    QList<std::pair<NoteKind, domain::LocalizedText>> notes;
    /** The attribution that its scheme asks for where the concept is shown. */
    domain::LocalizedText attribution;
    /** Concepts to use instead of a retired one, as far as they are known. */
    QList<ConceptHit> successors;
    QList<ConceptHit> parents;
    QList<ConceptHit> children;
    QList<ConceptHit> related;
    /** Collections that it is in. */
    QList<ConceptHit> collections;
    QList<MappedConcept> mappings;
    /** Occupations that need it (for a skill), or skills that it needs (for an occupation); essential ones first. */
    QList<ConceptHit> essential;
    QList<ConceptHit> optional;
    /** Offerings linked to it. */
    QList<domain::Id> offerings;
};

/** One scheme in use in the catalogue. */
struct SchemeSummary {
    QString uri;
    QString title;
    QString version;
    domain::LocalizedText attribution;
    int concepts = 0;
    /** Whether its concepts are edited in this catalogue (ownscheme.h). */
    bool own = false;
    /** Whether skills are suggested from it (suggest/suggestingschemes.h). */
    bool suggests = false;
    /** Preferred labels by language code. */
    QHash<QString, int> labels;
};

/**
 * Search as you type: prefixes of words, all of them in any order, in one label of any kind; diacritics folded. First
 * what begins with the text, then what has its words; while there are fewer than the limit, also what has them inside
 * compounds (pomp: warmtepomp) and, where no word begins that way, what matches except for one typing error (words of
 * five letters or more). The notation is found when it is typed in full or, if it has a digit in it, by its beginning.
 * Best first, in a stable order. A text that is a URI gives that concept.
 */
[[nodiscard]] Result<QList<ConceptHit>> search(
    store::Catalogue &catalogue, const QString &text, const SearchOptions &options = {});
/** The concepts of \a uris that the loaded schemes have, in that order (the others are left out). */
[[nodiscard]] Result<QList<ConceptHit>> concepts(
    store::Catalogue &catalogue, const QStringList &uris, domain::Language language);
[[nodiscard]] Result<std::optional<ConceptPage>> page(
    store::Catalogue &catalogue, const QString &uri, domain::Language language);
/**
 * What each of \a uris is mapped to, as stated by its own scheme or by that of the other; each other concept once,
 * with its closest kind. Exact ones first, then in the order of MappingKind; known ones before unknown ones.
 */
[[nodiscard]] Result<QHash<QString, QList<MappedConcept>>> mappings(
    store::Catalogue &catalogue, const QStringList &uris, domain::Language language);
/** The collections of all schemes in use, by label. */
[[nodiscard]] Result<QList<ConceptHit>> collections(store::Catalogue &catalogue, domain::Language language);
/**
 * The children of \a parent, or the top concepts of \a scheme when \a parent is empty (for an own scheme its
 * collections as well); by position, then notation, then label.
 */
[[nodiscard]] Result<QList<ConceptHit>> children(
    store::Catalogue &catalogue, const QString &scheme, const QString &parent, domain::Language language);
/** Where a concept is in the tree of its scheme. */
struct ConceptPlace {
    QString scheme;
    /** URIs from the top of the scheme down to the concept itself, following the first parent of each. */
    QStringList path;
};
/** Absent when no scheme in use has \a uri. */
[[nodiscard]] Result<std::optional<ConceptPlace>> placeOf(store::Catalogue &catalogue, const QString &uri);
[[nodiscard]] Result<QList<SchemeSummary>> schemes(store::Catalogue &catalogue, domain::Language language);

} // namespace leerschakel::vocabulary
