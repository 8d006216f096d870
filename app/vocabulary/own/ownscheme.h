// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "store/catalogue.h"

namespace leerschakel::vocabulary {

using store::Result;

/**
 * The derivations that a program opens its catalogues with: everything that is derived from records outside app/store.
 * Today that is the content of every own scheme: search, tree, suggestions, coverage and exports read contents only,
 * and so handle own schemes like any other. The content keeps its number; the part that a change touches is written in
 * the transaction of that change. Contents that were loaded are checked as well.
 */
[[nodiscard]] const store::Derivations &derivations();

/** Own concepts in their order: by position, and by URI where the position is the same. */
[[nodiscard]] QList<domain::Record> inOwnOrder(QList<domain::Record> concepts);

/** A scheme that is edited in this catalogue, as it is in its records. */
class OwnScheme
{
public:
    /**
     * Schemes with more concepts than this are not edited here: a change would still take only a few milliseconds, but
     * opening the scheme reads all of them, and so does undoing a take-over.
     */
    static constexpr int mostConcepts = 20'000;

    /** The own scheme \a uri; absent when no scheme with that URI has its concepts as records. */
    [[nodiscard]] static Result<std::optional<OwnScheme>> load(store::Catalogue &catalogue, const QString &uri);
    /** As load(), for the scheme that has the own concept \a conceptUri. */
    [[nodiscard]] static Result<std::optional<OwnScheme>> loadWith(
        store::Catalogue &catalogue, const QString &conceptUri);

    /** Updates it after \a change has been made: only what the change touched is read. */
    [[nodiscard]] Result<void> follow(store::Catalogue &catalogue, const store::AppliedChange &change);

    [[nodiscard]] const domain::Record &scheme() const { return m_scheme; }
    /** In the order of their positions. */
    [[nodiscard]] const QList<domain::Record> &concepts() const { return m_concepts; }
    /** Null when there is none. */
    [[nodiscard]] const domain::Record *find(const domain::Id &id) const;
    [[nodiscard]] const domain::Record *find(const QString &uri) const;
    /** The concepts directly below \a parent, or those at the top when it is null; in their order. */
    [[nodiscard]] QList<domain::Record> below(const domain::Id &parent) const;
    /** Whether \a above is \a id or an ancestor of it. */
    [[nodiscard]] bool isAtOrAbove(const domain::Id &above, const domain::Id &id) const;

    /**
     * A concept that is not in the catalogue yet: with a new URI, directly after \a after among the concepts below
     * \a parent, or last. Its type is that of \a after, or skill.
     */
    [[nodiscard]] domain::Record newConcept(const domain::Id &parent, const domain::Id &after = {}) const;

    /** "Add …" */
    [[nodiscard]] changes::ChangeSet changeToAdd(const domain::Record &concept_) const;
    /**
     * Moves \a id \a steps places down (negative: up) among the concepts below \a parent; empty when it is already at
     * the end.
     */
    [[nodiscard]] changes::ChangeSet changeToMove(const domain::Id &id, const domain::Id &parent, int steps) const;
    /**
     * Moves \a id to below \a to instead of \a from (null: the top, and then below nothing else either), as number
     * \a place among the other concepts there. Errors: vocabulary.ownAncestor (label).
     */
    [[nodiscard]] Result<changes::ChangeSet> changeToPlace(
        const domain::Id &id, const domain::Id &from, const domain::Id &to, qsizetype place) const;
    /** Moves \a id to below \a parents instead of its current parents. Errors: vocabulary.ownAncestor (label). */
    [[nodiscard]] Result<changes::ChangeSet> changeToHang(const domain::Id &id, const QList<domain::Id> &parents) const;
    /**
     * Retires \a id; \a replacements are the URIs of the concepts to use instead: one, several if the concept was
     * split, or none.
     */
    [[nodiscard]] changes::ChangeSet changeToRetire(const domain::Id &id, const QStringList &replacements) const;
    /**
     * Removes \a id; its children move to its parents. Errors: vocabulary.inUse (label, offerings) when an
     * offering is linked to it.
     */
    [[nodiscard]] Result<changes::ChangeSet> changeToRemove(store::Catalogue &catalogue, const domain::Id &id) const;
    /**
     * Adds a mapping of \a kind (code list mappingKind) to \a target, replacing one of another kind to the same
     * concept; an empty kind removes the mapping.
     */
    [[nodiscard]] changes::ChangeSet changeToMap(
        const domain::Id &id, const QString &kind, const QString &target) const;

private:
    [[nodiscard]] static Result<std::optional<OwnScheme>> loadOf(
        store::Catalogue &catalogue, const domain::Record &scheme);
    [[nodiscard]] QString titleOf(const domain::Record &concept_) const;
    /**
     * Adds to \a change the positions that put \a concept_ at \a place among \a others: its own or, where there is no
     * room, theirs too.
     */
    void setPlace(changes::ChangeSet &change, const domain::Record &concept_, QList<domain::Record> others,
        qsizetype place) const;
    /** What a concept is sorted by, and its parents. */
    struct Place {
        double position = 0;
        QString uri;
        domain::Id id;
        QList<domain::Id> above;

        friend bool operator<(const Place &a, const Place &b)
        {
            return std::tie(a.position, a.uri, a.id) < std::tie(b.position, b.uri, b.id);
        }
    };
    [[nodiscard]] static Place placeOf(const domain::Record &concept_);
    void index();
    /** Computes from \c m_order where each concept is, and what is below what. */
    void hang();

    domain::Record m_scheme;
    QList<domain::Record> m_concepts;
    /** For each of m_concepts. */
    QList<Place> m_order;
    QHash<domain::Id, qsizetype> m_places;
    QHash<domain::Id, QList<domain::Id>> m_children;
};

/** What the user entered about a scheme to create. */
struct OwnSchemeDraft {
    domain::LocalizedText title;
    /** An absolute IRI; a new urn:uuid when empty. */
    QString uri;
    QString version = {};
    domain::LocalizedText attribution = {};
    /** The id of its record; a new one when null. */
    domain::Id id = {};
};

/**
 * The change that creates an own scheme without concepts. Its content is created at once, and waits for the change.
 * Errors: vocabulary.noTitle, vocabulary.badIri (URI), vocabulary.schemeExists (URI).
 */
[[nodiscard]] Result<changes::ChangeSet> changeToMakeScheme(store::Catalogue &catalogue, const OwnSchemeDraft &draft);

/**
 * The change that turns the loaded scheme \a uri into an own one: its concepts become records with the same URIs, so
 * that links stay; labels, notes, relations, mappings and status are included. Errors: vocabulary.noScheme (URI),
 * vocabulary.editedHere (URI), vocabulary.tooLargeToEdit (title, concepts, most).
 */
[[nodiscard]] Result<changes::ChangeSet> changeToTakeOver(store::Catalogue &catalogue, const QString &uri);

/** Whether \a text is an absolute IRI (RFC 3987) that can be written in Turtle. */
[[nodiscard]] bool isIri(const QString &text);

} // namespace leerschakel::vocabulary
