// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"
#include "vocabulary/content/content.h"

namespace leerschakel::vocabulary {

using store::Result;

/** What a concept is, as far as a picker needs to tell: skill, knowledge, occupation, group, collection or other. */
struct ConceptHit {
    QString uri;
    /** Preferred label in the language asked for, or in the other one where that is missing. */
    QString label;
    QString otherLabel;
    /** The label that matched, when that is another one than label; or the notation, when that did. */
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
    /** No longer for use, whatever word its vocabulary has for that. */
    bool isRetired = false;
    double score = 0;
    /** How many offerings of this catalogue are linked to it. */
    int uses = 0;
    /** It has children; set by children() only. */
    bool hasChildren = false;
};

/** Whether concepts that their vocabulary has retired are found. */
enum class StatusFilter { All, Current, Retired };

struct SearchOptions {
    domain::Language language = domain::Language::Dutch;
    int limit = 10;
    /** Scheme URI; all when empty. */
    QString scheme = {};
    /** skill, knowledge, occupation, group, collection or other; all but groups and collections when empty. */
    QString type = {};
    /** Only what can be taught: no occupations either, not even by their URI. */
    bool teachable = false;
    /** URI of a collection: only what is in it, or in a collection in it; all when empty. */
    QString collection = {};
    StatusFilter status = StatusFilter::All;
};

/** What a concept is mapped to. */
struct MappedConcept {
    /** Seen from that concept: Broad when the other one is broader. */
    MappingKind kind = MappingKind::Exact;
    /** No more than its URI where no scheme in use has it. */
    ConceptHit concept_;
};

/** A concept with all that is known of it, for its page. */
struct ConceptPage {
    /** A name of it, in a language by its tag (BCP 47); empty when it has none. */
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
    /** What its scheme wants to be said where it is shown. */
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
    /** Its concepts are edited in this catalogue (ownscheme.h). */
    bool own = false;
    /** Skills are suggested from it (suggest/suggestingschemes.h). */
    bool suggests = false;
    /** Preferred labels by language code. */
    QHash<QString, int> labels;
};

/**
 * Search as one types: beginnings of words, all of them in any order, in one label of any kind; diacritics folded.
 * First what begins with the text, then what has its words; while there are fewer than the limit also what has them
 * inside compounds (pomp: warmtepomp), and where no word begins so, what is meant but for one typing error (words from
 * five letters). The notation is found when it is typed whole, or, with a digit in it, begun. Best first, steady for
 * equal input. A text that is a URI gives that concept.
 */
[[nodiscard]] Result<QList<ConceptHit>> search(
    store::Catalogue &catalogue, const QString &text, const SearchOptions &options = {});
/** The concepts of \a uris that the loaded schemes know, in that order (the others left out). */
[[nodiscard]] Result<QList<ConceptHit>> concepts(
    store::Catalogue &catalogue, const QStringList &uris, domain::Language language);
[[nodiscard]] Result<std::optional<ConceptPage>> page(
    store::Catalogue &catalogue, const QString &uri, domain::Language language);
/**
 * What each of \a uris is mapped to, as stated by its own scheme or by that of the other; each other concept once, by
 * its closest kind. Exact ones first, then in the order of MappingKind; known ones before unknown ones.
 */
[[nodiscard]] Result<QHash<QString, QList<MappedConcept>>> mappings(
    store::Catalogue &catalogue, const QStringList &uris, domain::Language language);
/** The collections of all schemes in use, by label. */
[[nodiscard]] Result<QList<ConceptHit>> collections(store::Catalogue &catalogue, domain::Language language);
/**
 * The children of \a parent, or the tops of \a scheme when \a parent is empty (of an own scheme its collections as
 * well); by their places, then notation, then label.
 */
[[nodiscard]] Result<QList<ConceptHit>> children(
    store::Catalogue &catalogue, const QString &scheme, const QString &parent, domain::Language language);
/** Where a concept is in the tree of its scheme. */
struct ConceptPlace {
    QString scheme;
    /** URIs from the top of the scheme down to the concept itself, by the first parent of each. */
    QStringList path;
};
/** None when no scheme in use has \a uri. */
[[nodiscard]] Result<std::optional<ConceptPlace>> placeOf(store::Catalogue &catalogue, const QString &uri);
[[nodiscard]] Result<QList<SchemeSummary>> schemes(store::Catalogue &catalogue, domain::Language language);

} // namespace leerschakel::vocabulary
