// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/rdf/triples.h"
#include "vocabulary/skos/skosprofile.h"
#include "vocabulary/skos/textlog.h"

#include <functional>

namespace leerschakel::vocabulary {

/** A resource in the current files, by number. */
using SkosNode = quint32;

/**
 * What files say about concepts and schemes, stored compactly until it is known which belongs where: resources by
 * number, links between them, and texts in a log. What the profile does not know is dropped immediately.
 */
class SkosGraph : public rdf::TripleSink
{
public:
    enum Flag : quint16 {
        Blank = 1,
        IsConcept = 2,      ///< by its class
        IsScheme = 4,       ///< by its class, or because it has top concepts
        IsCollection = 8,
        HasOtherClass = 16, ///< a class that is none of these
        HasPreferred = 32,
        HasName = 64,
        HasPlace = 128,     ///< explicitly in a scheme or hierarchy
        Deprecated = 256,
        Invalidated = 512,
        KindTold = 1024,    ///< its type is given by more than its class
        IsIgnored = 2048,
    };
    static constexpr quint16 inNoFile = 0xffff;
    struct Resource {
        const char *name = nullptr;
        quint32 length = 0;
        quint16 flags = 0;
        /**
         * Of the files read, the first and the last that say something about it; inNoFile when none does more than
         * name it.
         */
        quint16 file = inNoFile;
        quint16 lastFile = inNoFile;
        ConceptType type = ConceptType::Other;
    };
    struct Link {
        SkosNode from;
        SkosNode to;
        SkosRole role;
    };

    /** \a wants: whether texts in a language (BCP 47, may be empty) are to be kept. */
    SkosGraph(const SkosProfile &profile, std::function<bool(QByteArrayView)> wants);
    ~SkosGraph() override;

    /** From now on triples come from the next file: its blank nodes are different ones. */
    void nextFile();
    bool take(const rdf::Triple &triple) override;
    /** When take returned false: vocabulary.tooLarge (the limit, in MB). */
    [[nodiscard]] const std::optional<domain::Error> &failure() const { return m_failure; }
    /** Call it after the last triple: finds concepts by subclasses. */
    void finish();

    [[nodiscard]] SkosNode count() const { return SkosNode(m_resources.size()); }
    [[nodiscard]] const Resource &resource(SkosNode node) const { return m_resources[node]; }
    [[nodiscard]] QByteArrayView name(SkosNode node) const
    {
        return {m_resources[node].name, qsizetype(m_resources[node].length)};
    }
    [[nodiscard]] bool has(SkosNode node, Flag flag) const { return (m_resources[node].flags & flag) != 0; }
    /** Something to tag with: a concept by its class, or by what is said about it. Collections do not count. */
    [[nodiscard]] bool isConcept(SkosNode node) const;
    [[nodiscard]] const std::vector<Link> &links() const { return m_links; }
    [[nodiscard]] quint16 files() const { return quint16(m_ends.size()); }
    /** Where the links (or the texts) of \a file end: one after the number of its last one. */
    [[nodiscard]] size_t endOfLinks(quint16 file) const { return m_ends[file].links; }
    [[nodiscard]] qint64 endOfTexts(quint16 file) const { return m_ends[file].texts; }
    /** Says that a file describes a resource. */
    struct Description {
        quint16 file;
        SkosNode node;
        friend auto operator<=>(const Description &, const Description &) = default;
    };
    /** Sorted. */
    [[nodiscard]] std::vector<Description> descriptions() const;
    [[nodiscard]] QByteArrayView language(quint16 number) const { return m_languages[number]; }
    /** The language that a node with text states itself (ESCO's node literals), or null. */
    [[nodiscard]] QByteArrayView languageOf(SkosNode node) const;
    /**
     * Texts in the order of the files; the role of an entry is a SkosRole, and the language of a notation its
     * datatype.
     */
    [[nodiscard]] TextLog &texts() { return m_texts; }
    /** Texts longer than a note can be, which were left out. */
    [[nodiscard]] qint64 tooLong() const { return m_tooLong; }

    /** 1 MiB: some hundred times the longest existing note. */
    static constexpr qsizetype longestNote = qsizetype(1) << 20;
    /**
     * Memory for resources and links, in bytes, not counting texts: enough for all of ESCO in its 28 languages with a
     * resource for each label.
     */
    static constexpr qint64 mostMemory = qint64(512) << 20;

private:
    [[nodiscard]] SkosNode nodeOf(const rdf::Term &term);
    void grow();
    void noteDescription(SkosNode subject);
    void takeClass(SkosNode subject, const rdf::Term &object);
    void takeLiteral(SkosNode subject, SkosRole role, const rdf::Term &object);
    void takeLink(SkosNode subject, SkosRole role, const rdf::Term &object);
    void mark(SkosNode node, int flags) { m_resources[node].flags |= quint16(flags); }
    void setType(SkosNode node, const SkosProfile::Class &meaning);
    [[nodiscard]] quint16 languageNumber(QByteArrayView language);
    [[nodiscard]] quint16 tagNumber(const QByteArray &tag);
    /** Counts \a bytes more; exceeding the limit becomes the failure. */
    void use(qint64 bytes);

    const SkosProfile &m_profile;
    std::function<bool(QByteArrayView)> m_wants;
    struct Ends {
        size_t links;
        qint64 texts;
    };

    quint16 m_file = 0;
    std::vector<Ends> m_ends;
    qint64 m_textCount = 0;
    /** Resources described by a file that an earlier file described too. */
    std::vector<Description> m_describedAgain;
    std::vector<Resource> m_resources;
    std::vector<SkosNode> m_places;
    std::vector<std::unique_ptr<char[]>> m_names;
    size_t m_namesLeft = 0;
    char *m_namesAt = nullptr;
    QByteArray m_key;
    std::vector<Link> m_links;
    /** From resource to a class that the profile does not know, and from class to its superclass. */
    std::vector<std::pair<SkosNode, SkosNode>> m_otherClasses;
    std::vector<std::pair<SkosNode, SkosNode>> m_subClasses;
    QByteArrayList m_languages{QByteArray()};
    QHash<QByteArray, quint16> m_languageNumbers{{QByteArray(), 0}};
    std::unordered_map<SkosNode, quint16> m_nodeLanguages;
    TextLog m_texts;
    qint64 m_tooLong = 0;
    qint64 m_used = 0;
    std::optional<domain::Error> m_failure;
};

} // namespace leerschakel::vocabulary
