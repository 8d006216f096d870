// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/laterindexes.h"
#include "vocabulary/content/content.h"
#include "vocabulary/content/contentpatch.h"
#include "vocabulary/content/contentrows.h"
#include "vocabulary/content/viewed.h"

#include <QSet>

#include <deque>
#include <memory_resource>
#include <unordered_map>
#include <unordered_set>

namespace leerschakel::vocabulary {

/** What a patch knows of the content that it is applied to. */
struct PatchState {
    /** By concept number. */
    std::vector<qint64> rows;
    /** Former rows of the concepts that are given again. */
    QHash<QByteArray, qint64> kept;
    /** For concepts that were removed: what identifies them in digests. */
    QHash<qint64, quint64> uriDigests;
    /** Words of labels that were removed. */
    QSet<QByteArray> lostWords;
    QByteArray words;
    /** One after the last row that is, or was, in use. */
    qint64 end = 0;
    quint64 digestBefore = 0;
};

/** The rows of one content while they are being written. */
class ContentWriter::Private
{
public:
    /** Its texts are in the arena. */
    struct Concept {
        QByteArrayView uri;
        ConceptType type = ConceptType::Other;
        QByteArrayView status;
        QByteArrayView notation;
        QByteArrayView reuseLevel;
        QByteArrayView modified;
        QByteArrayView replacedBy;
        std::optional<double> place;
        QByteArrayView memberOrder;
        QByteArrayView notations;
        quint64 uriDigest = 0;
        quint64 digest = 0;
        int labels = 0;
        int notes = 0;
        /** Copied from the content in use, and not given again yet. In a patch: it stays as it is. */
        bool isInherited = false;
    };

    static Result<std::unique_ptr<Private>> begin(store::Catalogue &catalogue, const SchemeDescription &scheme);
    /** Rewrites the rows of \a content. */
    static Result<std::unique_ptr<Private>> beginAnew(
        store::Catalogue &catalogue, const SchemeDescription &scheme, const ContentRow &content);
    Result<WrittenContent> finish();

    /**
     * Removes from \a content what \a patch says, so that it can be given again; null when there is no room for the
     * new rows.
     */
    static Result<std::unique_ptr<Private>> beginPatch(
        store::Catalogue &catalogue, const ContentRow &content, const ContentPatch &patch);
    Result<void> finishPatch();

    ConceptNumber add(QByteArrayView uri, const ConceptTraits &traits);
    void addLabel(ConceptNumber which, QByteArrayView language, LabelKind kind, QByteArrayView text);
    void addNote(ConceptNumber which, QByteArrayView language, NoteKind kind, QByteArrayView text);
    bool addRelation(ConceptNumber from, RelationKind kind, ConceptNumber to);
    void addMapping(ConceptNumber from, MappingKind kind, QByteArrayView target);
    [[nodiscard]] bool isKnown(ConceptNumber which) const { return which >= 0 && which < qint64(concepts.size()); }
    /** Whether what is not replaced in the content in use is kept. */
    [[nodiscard]] bool takesRest() const { return scheme.onTopOfCurrent && current; }
    [[nodiscard]] bool hasNote(ConceptNumber which, QByteArrayView language, NoteKind kind) const;
    [[nodiscard]] ConceptNumber find(QByteArrayView uri);
    /** A copy of \a text that lives as long as this object. */
    [[nodiscard]] QByteArrayView kept(QByteArrayView text);
    [[nodiscard]] qint64 rowOf(ConceptNumber which) const
    {
        return m_patch ? m_patch->rows[size_t(which)] : firstConcept + which;
    }
    [[nodiscard]] quint64 languageKey(ConceptNumber which, QByteArrayView language, int group) const;

    store::Catalogue *catalogue = nullptr;
    SchemeDescription scheme;
    std::optional<ContentRow> current;
    qint64 number = 0;
    qint64 firstConcept = 0;
    /**
     * Holds concepts, their URIs and words: with half a million of them, freeing each separately would delay the user
     * who cancels an import.
     */
    std::pmr::monotonic_buffer_resource arena;
    /** Not moved as it grows: a vector would temporarily hold two copies. */
    std::pmr::deque<Concept> concepts{&arena};
    std::pmr::unordered_map<std::string_view, ConceptNumber> byUri{&arena};
    std::optional<domain::Error> failure;
    /**
     * By languageKey: concepts that have a preferred label, a note of a kind and (where the rest is kept) any label in
     * a language.
     */
    QSet<quint64> preferred;
    QSet<quint64> told;
    /** Approximate memory in use, in bytes. */
    qint64 used = 0;

private:
    Private() = default;
    Result<bool> hasRoom(const ContentPatch &patch);
    Result<void> readCounts();
    Result<void> takeOut(const QByteArray &uri, bool comesBack);
    Result<void> takeOutRelations(qint64 row, quint64 uriDigest, bool comesBack);
    Result<void> takeOutLabels(qint64 row);
    Result<quint64> uriDigestOf(qint64 row);
    Result<void> indexPatch();
    Result<QByteArray> mergedWords();
    [[nodiscard]] static quint64 digestOfRelation(quint64 from, RelationKind kind, quint64 to);
    /** What a concept adds to the digest of its content. */
    [[nodiscard]] static quint64 digestOfConcept(quint64 uri, quint64 digest);
    Result<void> findPlace();
    Result<void> addContent();
    Result<void> prepare();
    Result<void> takeConcepts();
    Result<void> takeRest();
    Result<void> takeLabelsAndNotes(const std::vector<ConceptNumber> &numbers);
    Result<void> takeRelations(const std::vector<ConceptNumber> &numbers);
    Result<void> writeConcepts();
    Result<void> writeRelations();
    Result<void> writeIndex();
    [[nodiscard]] QByteArray sortedWords() const;
    Result<void> nameContent();
    Result<void> writeContentRow(qint64 end, const QByteArray &words);
    Result<void> compareWithCurrent();
    void keep(const Result<void> &done);
    /**
     * \a text of the concept \a uri without characters that cannot be stored; where some are removed, the result is in
     * \a room, and a remark is made.
     */
    [[nodiscard]] QByteArrayView storable(QByteArrayView uri, QByteArrayView text, QByteArray &room);
    /** Counts \a bytes more; exceeding the limit becomes the failure. */
    void use(qint64 bytes);
    /** Adds \a value to \a set; whether it was not in it yet. */
    bool isNew(QSet<quint64> &set, quint64 value);
    void digestRelations();
    /** Notes concepts that are below themselves, via others, or between two that are. */
    void findRings();

    std::optional<store::Statement> m_label;
    std::optional<store::Statement> m_note;
    std::optional<store::Statement> m_mapping;
    QSet<quint64> m_labelTexts;
    /** from << 32 | kind << 28 | to, for the five kinds that are kept. */
    QSet<quint64> m_relations;
    std::pmr::unordered_set<std::string_view> m_words{&arena};
    std::optional<store::LaterIndexes> m_laterIndexes;
    WrittenContent m_written;
    quint64 m_digest = 0;
    quint64 m_places = 0;
    std::optional<PatchState> m_patch;
};

} // namespace leerschakel::vocabulary
