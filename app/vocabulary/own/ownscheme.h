// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "store/catalogue.h"

namespace leerschakel::vocabulary {

using store::Result;

/**
 * What a program opens its catalogues with: all that is derived from records outside app/store. Today that is the
 * content of every own scheme: search, tree, suggestions, coverage and exports read contents only, and so serve own
 * schemes like any other. The content keeps its number; in the transaction of the change, what that touches of it is
 * written. Contents that were loaded are checked as well.
 */
[[nodiscard]] const store::Derivations &derivations();

/** Own concepts in their order: by position, and by URI where that is the same. */
[[nodiscard]] QList<domain::Record> inOwnOrder(QList<domain::Record> concepts);

/** A scheme that is edited in this catalogue, as its records have it. */
class OwnScheme
{
public:
    /**
     * More concepts than this are not edited here: a change takes a few milliseconds all the same, but opening the
     * scheme reads them all, and so does undoing a take-over.
     */
    static constexpr int mostConcepts = 20'000;

    /** The own scheme \a uri; absent when no scheme of that URI has its concepts as records. */
    [[nodiscard]] static Result<std::optional<OwnScheme>> load(store::Catalogue &catalogue, const QString &uri);
    /** As load(), of the scheme that has the own concept \a conceptUri. */
    [[nodiscard]] static Result<std::optional<OwnScheme>> loadWith(
        store::Catalogue &catalogue, const QString &conceptUri);

    /** Brings it in step with \a change, which has been made: only what that touched is read. */
    [[nodiscard]] Result<void> follow(store::Catalogue &catalogue, const store::AppliedChange &change);

    [[nodiscard]] const domain::Record &scheme() const { return m_scheme; }
    /** In the order of their positions. */
    [[nodiscard]] const QList<domain::Record> &concepts() const { return m_concepts; }
    /** Null when there is none. */
    [[nodiscard]] const domain::Record *find(const domain::Id &id) const;
    [[nodiscard]] const domain::Record *find(const QString &uri) const;
    /** The concepts directly below \a parent, or those that have none above them when it is null; in their order. */
    [[nodiscard]] QList<domain::Record> below(const domain::Id &parent) const;
    /** Whether \a above is \a id or an ancestor of it. */
    [[nodiscard]] bool isAtOrAbove(const domain::Id &above, const domain::Id &id) const;

    /**
     * A concept that is not in the catalogue yet: with a URI of its own, directly after \a after among the concepts
     * below \a parent, or last. Its type is that of \a after, or skill.
     */
    [[nodiscard]] domain::Record newConcept(const domain::Id &parent, const domain::Id &after = {}) const;

    /** "Add …" */
    [[nodiscard]] changes::ChangeSet changeToAdd(const domain::Record &concept_) const;
    /**
     * Puts \a id \a steps places further (negative: back) among the concepts below \a parent; empty at the end of the
     * row.
     */
    [[nodiscard]] changes::ChangeSet changeToMove(const domain::Id &id, const domain::Id &parent, int steps) const;
    /**
     * Hangs \a id below \a to instead of below \a from (null: the top, and then below nothing else either), as number
     * \a place among the other concepts there. Errors: vocabulary.ownAncestor (label).
     */
    [[nodiscard]] Result<changes::ChangeSet> changeToPlace(
        const domain::Id &id, const domain::Id &from, const domain::Id &to, qsizetype place) const;
    /** Hangs \a id below \a parents instead of where it was. Errors: vocabulary.ownAncestor (label). */
    [[nodiscard]] Result<changes::ChangeSet> changeToHang(const domain::Id &id, const QList<domain::Id> &parents) const;
    /**
     * Retires \a id; \a replacements are the URIs of the concepts to use instead: one, several of a concept that was
     * split, or none.
     */
    [[nodiscard]] changes::ChangeSet changeToRetire(const domain::Id &id, const QStringList &replacements) const;
    /**
     * Removes \a id; its children move to its parents. Errors: vocabulary.inUse (label, offerings) when an
     * offering is linked to it.
     */
    [[nodiscard]] Result<changes::ChangeSet> changeToRemove(store::Catalogue &catalogue, const domain::Id &id) const;
    /**
     * Adds \a kind (code list mappingKind) to \a target, in the place of another kind to the same concept; an empty
     * kind takes the mapping away.
     */
    [[nodiscard]] changes::ChangeSet changeToMap(
        const domain::Id &id, const QString &kind, const QString &target) const;

private:
    [[nodiscard]] static Result<std::optional<OwnScheme>> loadOf(
        store::Catalogue &catalogue, const domain::Record &scheme);
    [[nodiscard]] QString titleOf(const domain::Record &concept_) const;
    /** The positions that put \a id at \a place among \a others: its own, or, where that has no room, theirs too. */
    void setPlace(changes::ChangeSet &change, const domain::Record &concept_, QList<domain::Record> others,
        qsizetype place) const;
    /** What a concept is ordered by, and what it hangs below. */
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
    /** Finds by \c m_order what is where, and below what. */
    void hang();

    domain::Record m_scheme;
    QList<domain::Record> m_concepts;
    /** Of each of m_concepts. */
    QList<Place> m_order;
    QHash<domain::Id, qsizetype> m_places;
    QHash<domain::Id, QList<domain::Id>> m_children;
};

/** What a person says of a scheme to make. */
struct OwnSchemeDraft {
    domain::LocalizedText title;
    /** An absolute IRI; a urn:uuid of its own when empty. */
    QString uri;
    QString version = {};
    domain::LocalizedText attribution = {};
    /** Of its record; a new one when it is null. */
    domain::Id id = {};
};

/**
 * What makes an own scheme without concepts. Its content is made at once, and waits for the change.
 * Errors: vocabulary.noTitle, vocabulary.badIri (URI), vocabulary.schemeExists (URI).
 */
[[nodiscard]] Result<changes::ChangeSet> changeToMakeScheme(store::Catalogue &catalogue, const OwnSchemeDraft &draft);

/**
 * What makes the loaded scheme \a uri an own one: its concepts become records with the same URIs, so that links stay;
 * labels, notes, relations, mappings and status come along. Errors: vocabulary.noScheme (URI), vocabulary.editedHere
 * (URI), vocabulary.tooLargeToEdit (title, concepts, most).
 */
[[nodiscard]] Result<changes::ChangeSet> changeToTakeOver(store::Catalogue &catalogue, const QString &uri);

/** Whether \a text is an absolute IRI (RFC 3987) as Turtle can write it. */
[[nodiscard]] bool isIri(const QString &text);

} // namespace leerschakel::vocabulary
