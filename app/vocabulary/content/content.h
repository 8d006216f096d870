// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "store/catalogue.h"

#include <QByteArrayView>

#include <functional>
#include <memory>

namespace leerschakel::vocabulary {

using store::Result;

enum class ConceptType { Skill, Knowledge, Occupation, Group, Collection, Other };
/** Hidden labels are searched but never shown (SKOS Reference, section 5). */
enum class LabelKind { Preferred, Alternative, Hidden };
enum class NoteKind { Definition, ScopeNote, Note, Example, EditorialNote, HistoryNote, ChangeNote };

/**
 * Each relation is given once, from either side; the writer adds the inverse: Narrower for Broader, Related for
 * itself, EssentialFor for EssentialSkill, OptionalFor for OptionalSkill, MemberOf for Member.
 */
enum class RelationKind {
    Broader,        ///< the target is more general
    Narrower,       ///< the target is more specific
    Related,
    EssentialSkill, ///< the target is a skill that is essential for this occupation (or skill)
    OptionalSkill,
    EssentialFor,   ///< the inverses of these two
    OptionalFor,
    Member,         ///< the target is a member of this collection
    MemberOf,
};
/** To a concept of another vocabulary, loaded or not. */
enum class MappingKind { Exact, Close, Broad, Narrow, Related };

/** "skill", "knowledge", "occupation", "group", "collection", "other". */
[[nodiscard]] QString typeName(ConceptType type);
/** The type that typeName() names \a name; Other for any other word. */
[[nodiscard]] ConceptType typeNamed(QByteArrayView name);

/** A scheme as a whole: what its record will contain. */
struct SchemeDescription {
    QString uri;
    domain::LocalizedText title;
    QString version;
    domain::LocalizedText attribution;
    /** Whether it is edited in this catalogue. */
    bool own = false;
    /** Where it came from: file names. */
    QString source;
    /**
     * Start from everything in the content in use, and add to it: concepts and relations are merged, and where a
     * concept gets labels (or notes of one kind) in a language, those replace the ones it had in that language.
     */
    bool onTopOfCurrent = false;
};

/** The properties of a concept other than its labels. Texts are UTF-8 and copied. */
struct ConceptTraits {
    ConceptType type = ConceptType::Skill;
    /** As the source writes it: "released", "retired", "obsolete", …; empty counts as released. */
    QByteArrayView status = {};
    QByteArrayView notation = {};
    QByteArrayView reuseLevel = {};
    /** When the source last changed it, as the source writes it. */
    QByteArrayView modified = {};
    /**
     * URI of the concept to use instead of a retired one; for a concept that was split, the URIs of its parts,
     * separated by spaces.
     */
    QByteArrayView replacedBy = {};
    /** Its position among its siblings, in a scheme with an order of its own; those without one come last. */
    std::optional<double> place = {};
    /** For an ordered collection: the URIs of its members in order, separated by spaces. */
    QByteArrayView memberOrder = {};
    /** All its codes, where there are several or one has a datatype (notations.h). */
    QByteArrayView notations = {};
};

/** A concept in the content that is being written; meaningless outside it. */
using ConceptNumber = qint64;
constexpr ConceptNumber noConcept = -1;

struct ContentRow;
struct ContentPatch;

/** What was written, and how it differs from the content that the catalogue uses now. */
struct WrittenContent {
    qint64 number = 0;
    /** The name by which scheme records refer to it. */
    QString name;
    SchemeDescription scheme;
    int concepts = 0;
    /** How many concepts are new: all of them where the scheme was not in use. */
    int fresh = 0;
    int changed = 0;
    int retired = 0;
    int vanished = 0;
    /** As given by the source, each pair once. */
    qint64 relations = 0;
    /** Concepts in cycles of broader relations, which cannot be reached from any top, and the URI of the first. */
    int inRings = 0;
    QString firstInRing = {};
    /**
     * False: the content is identical to what is in use already; nothing was written and number is that of the content
     * in use.
     */
    bool differs = true;
    /**
     * Texts that lost characters which cannot be stored (domain/cleantext.h): vocabulary.characters (concept, how
     * many, which); the first mostRemarks.
     */
    QList<domain::Message> remarks = {};
    static constexpr qsizetype mostRemarks = 1000;
};

/**
 * Takes the concepts of one scheme, in any order, and writes them as one content. Rows are written as they come, so
 * that only the URIs, the words and the relations are kept in memory, within mostMemory: beyond that it fails with
 * vocabulary.tooLarge (the limit, in MB). A failure to write is kept and reported at the end; there is no need to
 * check in between.
 */
class ContentWriter
{
public:
    /** In bytes: room for well over half a million concepts in two languages. */
    static constexpr qint64 mostMemory = qint64(512) << 20;

    ContentWriter(const ContentWriter &) = delete;
    ContentWriter &operator=(const ContentWriter &) = delete;
    ~ContentWriter();

    /**
     * The concept \a uri (exactly as its scheme writes it), created with \a traits when it does not exist yet. For an
     * existing concept, traits other than type are filled in where they were empty; one that was only copied from the
     * current content gets them all.
     */
    ConceptNumber addConcept(QByteArrayView uri, const ConceptTraits &traits = {});
    ConceptNumber addConcept(const QString &uri, ConceptType type = ConceptType::Skill, const QString &notation = {});
    /** The concept \a uri, or noConcept. */
    [[nodiscard]] ConceptNumber find(QByteArrayView uri) const;
    void setType(ConceptNumber which, ConceptType type);
    /** Replaces its status. */
    void setStatus(ConceptNumber which, QByteArrayView status);
    /** Replaces its member order. */
    void setMemberOrder(ConceptNumber which, QByteArrayView uris);
    void setNotations(ConceptNumber which, QByteArrayView notations);
    [[nodiscard]] ConceptType type(ConceptNumber which) const;
    [[nodiscard]] qsizetype count() const;

    /** \a language is a BCP 47 tag, or empty. White space is simplified; empty and repeated labels are left out. */
    void addLabel(ConceptNumber which, QByteArrayView language, LabelKind kind, QByteArrayView text);
    void addLabel(ConceptNumber which, domain::Language language, LabelKind kind, const QString &text);
    /** Adds preferred labels in both languages. */
    void addLabel(ConceptNumber which, const domain::LocalizedText &text);
    [[nodiscard]] bool hasPreferredLabel(ConceptNumber which, QByteArrayView language) const;

    void addNote(ConceptNumber which, QByteArrayView language, NoteKind kind, QByteArrayView text);
    void addNote(ConceptNumber which, NoteKind kind, const domain::LocalizedText &text);
    [[nodiscard]] bool hasNote(ConceptNumber which, QByteArrayView language, NoteKind kind) const;

    /**
     * False when it already exists, or makes a concept its own parent, related concept or member: it is left out then.
     */
    bool addRelation(ConceptNumber from, RelationKind kind, ConceptNumber to);
    void addMapping(ConceptNumber from, MappingKind kind, QByteArrayView targetUri);

    /** For a version that only becomes known while reading. */
    void setVersion(const QString &version);

    /** The first failure to write so far; long fills may check it and stop early. */
    [[nodiscard]] const std::optional<domain::Error> &failure() const;

private:
    friend Result<WrittenContent> writeContent(
        store::Catalogue &, const SchemeDescription &, const std::function<Result<void>(ContentWriter &)> &);
    friend Result<WrittenContent> rewriteContent(store::Catalogue &, const ContentRow &, const SchemeDescription &,
        const std::function<Result<void>(ContentWriter &)> &);
    friend Result<bool> patchContent(store::Catalogue &, const ContentRow &, const ContentPatch &,
        const std::function<Result<void>(ContentWriter &)> &);
    class Private;
    explicit ContentWriter(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

/**
 * Writes a content for \a scheme in one transaction; \a fill adds the concepts. The catalogue does not use it yet: see
 * changeToUse. Errors: vocabulary.editedHere (URI) for a scheme whose concepts are records of this catalogue, those of
 * \a fill and of the store; no rows are left behind in that case.
 */
[[nodiscard]] Result<WrittenContent> writeContent(store::Catalogue &catalogue, const SchemeDescription &scheme,
    const std::function<Result<void>(ContentWriter &)> &fill);

/** Rewrites the rows of \a content, in the open transaction: its number stays. */
[[nodiscard]] Result<WrittenContent> rewriteContent(store::Catalogue &catalogue, const ContentRow &content,
    const SchemeDescription &scheme, const std::function<Result<void>(ContentWriter &)> &fill);

/**
 * The change that makes the catalogue use \a contents: creates or updates the scheme records, labelled
 * change.vocabulary (title, version). Apply it, alone or with entries of your own appended; undoing it restores what
 * was in use before. Empty when nothing differs.
 */
[[nodiscard]] Result<changes::ChangeSet> changeToUse(
    store::Catalogue &catalogue, const QList<WrittenContent> &contents);

/**
 * The numbers of contents that no scheme record uses and no change in the journal can bring back: left by an import
 * that was cancelled.
 */
[[nodiscard]] Result<QList<qint64>> unusedContents(store::Catalogue &catalogue);
/** Removes them. */
[[nodiscard]] Result<void> discardUnused(store::Catalogue &catalogue);

/** How many concepts each content has, by its name: for those in use, and those that the journal refers to. */
[[nodiscard]] Result<QHash<QString, qint64>> conceptsOfContents(store::Catalogue &catalogue);

} // namespace leerschakel::vocabulary
