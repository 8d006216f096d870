// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "store/catalogue.h"

namespace leerschakel::vocabulary {

using store::Result;

/**
 * Keeps the content of every own scheme in step with its records: search, tree, suggestions, coverage and exports read contents only, and so serve own
 * schemes like any other. The content keeps its number; it is written whole in the transaction of the change. Call it once in every program that writes.
 */
void deriveOwnSchemes();

/** A scheme that is edited in this catalogue, as its records have it. */
class OwnScheme
{
public:
    /** More concepts than this are not edited here: each change writes the whole content, which takes about a tenth of a second for 2,000. */
    static constexpr int mostConcepts = 5'000;

    /** The own scheme \a uri; absent when no scheme of that URI has its concepts as records. */
    [[nodiscard]] static Result<std::optional<OwnScheme>> load(store::Catalogue &catalogue, const QString &uri);
    /** As load(), of the scheme that has the own concept \a conceptUri. */
    [[nodiscard]] static Result<std::optional<OwnScheme>> loadWith(
        store::Catalogue &catalogue, const QString &conceptUri);

    [[nodiscard]] const domain::Record &scheme() const { return m_scheme; }
    /** In the order of their positions. */
    [[nodiscard]] const QList<domain::Record> &concepts() const { return m_concepts; }
    /** Null when there is none. */
    [[nodiscard]] const domain::Record *find(const domain::Id &id) const;
    [[nodiscard]] const domain::Record *find(const QString &uri) const;
    /** The concepts directly below \a parent, or those that have none above them when it is null; in their order. */
    [[nodiscard]] QList<domain::Record> below(const domain::Id &parent) const;
    /** Whether \a above is \a id or stands above it, at any distance. */
    [[nodiscard]] bool isAtOrAbove(const domain::Id &above, const domain::Id &id) const;

    /**
     * A concept that is not in the catalogue yet: with a URI of its own, directly behind \a after among the concepts below \a parent, or last.
     * Its type is that of \a after, or skill.
     */
    [[nodiscard]] domain::Record newConcept(const domain::Id &parent, const domain::Id &after = {}) const;

    /** "Add …" */
    [[nodiscard]] changes::ChangeSet changeToAdd(const domain::Record &concept_) const;
    /** Puts \a id \a steps places further (negative: back) among the concepts below \a parent; empty at the end of the row. */
    [[nodiscard]] changes::ChangeSet changeToMove(const domain::Id &id, const domain::Id &parent, int steps) const;
    /** Hangs \a id below \a parents instead of where it was. Errors: vocabulary.ownAncestor (label). */
    [[nodiscard]] Result<changes::ChangeSet> changeToHang(const domain::Id &id, const QList<domain::Id> &parents) const;
    /** Retires \a id; \a replacement is the URI of the concept to use instead, or empty. */
    [[nodiscard]] changes::ChangeSet changeToRetire(const domain::Id &id, const QString &replacement) const;
    /** Removes \a id; what hung below it hangs below its parents. Errors: vocabulary.inUse (label, offerings) when an offering is linked to it. */
    [[nodiscard]] Result<changes::ChangeSet> changeToRemove(store::Catalogue &catalogue, const domain::Id &id) const;
    /** Adds \a kind (code list mappingKind) to \a target, in the place of another kind to the same concept; an empty kind takes the mapping away. */
    [[nodiscard]] changes::ChangeSet changeToMap(
        const domain::Id &id, const QString &kind, const QString &target) const;

private:
    [[nodiscard]] static Result<std::optional<OwnScheme>> loadOf(
        store::Catalogue &catalogue, const domain::Record &scheme);
    [[nodiscard]] QString titleOf(const domain::Record &concept_) const;
    void index();

    domain::Record m_scheme;
    QList<domain::Record> m_concepts;
    QHash<domain::Id, qsizetype> m_places;
    QHash<domain::Id, QList<domain::Id>> m_children;
};

/** What a person says of a scheme to make. */
struct OwnSchemeDraft {
    domain::LocalizedText title;
    /** An absolute IRI; a urn:uuid of its own when empty. */
    QString uri;
};

/**
 * What makes an own scheme without concepts. Its content is made at once, and waits for the change.
 * Errors: vocabulary.noTitle, vocabulary.badIri (URI), vocabulary.schemeExists (URI).
 */
[[nodiscard]] Result<changes::ChangeSet> changeToMakeScheme(store::Catalogue &catalogue, const OwnSchemeDraft &draft);

/**
 * What makes the loaded scheme \a uri an own one: its concepts become records with the same URIs, so that links stay; labels, notes, relations, mappings and
 * status come along. Errors: vocabulary.noScheme (URI), vocabulary.editedHere (URI), vocabulary.tooLargeToEdit (title, concepts, most).
 */
[[nodiscard]] Result<changes::ChangeSet> changeToTakeOver(store::Catalogue &catalogue, const QString &uri);

/** Whether \a text is an absolute IRI (RFC 3987) as Turtle can write it. */
[[nodiscard]] bool isIri(const QString &text);

} // namespace leerschakel::vocabulary
