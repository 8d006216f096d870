// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/skos/skoswriter.h"

#include "domain/constant.h"
#include "domain/outputfile.h"
#include "store/records.h"
#include "vocabulary/content/contentrows.h"
#include "vocabulary/content/notations.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/search/conceptrows.h"
#include "vocabulary/skos/skosoutput.h"

#include <algorithm>
#include <array>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;
using domain::Record;
using domain::schemeTable;
using store::Row;
using store::Statement;

namespace {

// In the order of the enums.
constexpr std::array labelNames{"skos:prefLabel", "skos:altLabel", "skos:hiddenLabel"};
constexpr std::array noteNames{"skos:definition", "skos:scopeNote", "skos:note", "skos:example", "skos:editorialNote",
    "skos:historyNote", "skos:changeNote"};
constexpr std::array mappingNames{
    "skos:exactMatch", "skos:closeMatch", "skos:broadMatch", "skos:narrowMatch", "skos:relatedMatch"};

/** Null for a relation that is written from its other side. */
const char *nameOf(RelationKind kind)
{
    switch (kind) {
    case RelationKind::Broader:
        return "skos:broader";
    case RelationKind::Related:
        return "skos:related";
    case RelationKind::EssentialSkill:
        return "esco:relatedEssentialSkill";
    case RelationKind::OptionalSkill:
        return "esco:relatedOptionalSkill";
    case RelationKind::Member:
        return "skos:member";
    default:
        return nullptr;
    }
}

/** RFC 5646, section 2.1, as used in Turtle: letters, then groups of letters and digits. */
bool isLanguageTag(QByteArrayView tag)
{
    bool isFirst = true;
    qsizetype inPart = 0;
    for (const char c : tag) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool isDigit = c >= '0' && c <= '9';
        if (c == '-' && inPart > 0) {
            isFirst = false;
            inPart = 0;
        } else if (isLetter || (isDigit && !isFirst)) {
            ++inPart;
        } else {
            return false;
        }
    }
    return inPart > 0;
}

class SkosWriting
{
public:
    SkosWriting(store::Catalogue &catalogue, const Record &scheme, const ContentRow &content, SkosOutput &output,
        domain::Progress &progress)
        : m_catalogue(catalogue), m_scheme(scheme), m_content(content), m_output(output), m_progress(progress)
    {}

    Result<int> run();

private:
    Result<void> prepare();
    Result<void> findOrder();
    void tellScheme();
    void tellConcept(const Row &row);
    void tellStatus(const Row &row);
    void tellNotes(qint64 row);
    void tellLabels(qint64 row, const QList<Notation> &notations);
    void tellNotations(const Row &row, const QList<Notation> &notations);
    void tellRelations(qint64 row, bool isCollection, const QByteArrayList &order);
    void tellMappings(qint64 row);
    void link(const char *property, QByteArrayView iri);
    void localized(const char *property, const domain::LocalizedText &text);
    /** Passes each row of \a statement to \a take; a failure ends it, and is kept. */
    template<store::TakesRow Take>
    void each(Statement &statement, Take &&take)
    {
        if (const Result<void> read = statement.each(std::forward<Take>(take)); !read && !m_failure) {
            m_failure = read.error();
        }
    }

    store::Catalogue &m_catalogue;
    const Record &m_scheme;
    const ContentRow &m_content;
    SkosOutput &m_output;
    domain::Progress &m_progress;
    QByteArray m_uri;
    std::optional<Statement> m_labels;
    std::optional<Statement> m_notes;
    std::optional<Statement> m_relations;
    std::optional<Statement> m_mappings;
    std::optional<Error> m_failure;
    /** For an own scheme, by row. */
    QHash<qint64, int> m_order;
    int m_concepts = 0;
};

Result<void> SkosWriting::prepare()
{
    const std::pair<std::optional<Statement> *, QString> all[] = {
        {&m_labels,
            u"SELECT kind, language, text FROM concept_label WHERE row >= ? AND row < ? ORDER BY kind, language, "
            "row"_s},
        {&m_notes,
            u"SELECT kind, language, text FROM concept_note WHERE row >= ? AND row < ? ORDER BY kind, language, row"_s},
        {&m_relations,
            u"SELECT r.kind, c.uri, r.target FROM concept_relation r JOIN concept c ON c.row = r.target WHERE "
            "r.concept = ? ORDER BY r.kind, c.uri"_s},
        {&m_mappings, u"SELECT kind, target FROM concept_mapping WHERE concept = ? ORDER BY kind, target"_s},
    };
    for (const auto &[place, sql] : all) {
        Result<Statement> statement = m_catalogue.statement(sql);
        if (!statement) {
            return std::unexpected(statement.error());
        }
        *place = std::move(*statement);
    }
    return {};
}

void SkosWriting::link(const char *property, QByteArrayView iri)
{
    if (const QString text = QString::fromUtf8(iri); !isIri(text) && !m_failure) {
        m_failure = Error::of(Failure::Data, u"vocabulary.notAnIri"_s, {QString::fromUtf8(m_uri), text});
    }
    m_output.addLink(property, iri);
}

void SkosWriting::localized(const char *property, const domain::LocalizedText &text)
{
    for (const auto &[language, words] : {std::pair("en", text.en), std::pair("nl", text.nl)}) {
        if (!words.isEmpty()) {
            m_output.addText(property, words.toUtf8(), language);
        }
    }
}

void SkosWriting::tellScheme()
{
    m_output.begin(m_uri);
    m_output.addType("skos:ConceptScheme");
    localized("dct:title", schemeTable().title(m_scheme));
    if (const QString version = schemeTable().version(m_scheme); !version.isEmpty()) {
        m_output.addText("owl:versionInfo", version.toUtf8());
    }
    localized("dct:rights", schemeTable().attribution(m_scheme));
}

void SkosWriting::tellNotes(qint64 row)
{
    m_notes->bind(0, row * notesPerConcept);
    m_notes->bind(1, (row + 1) * notesPerConcept);
    each(*m_notes, [this](const Row &note) {
        const QByteArrayView language = note.text(1);
        m_output.addText(
            noteNames[size_t(note.integer(0))], note.text(2), isLanguageTag(language) ? language : QByteArrayView());
    });
}

/**
 * Preferred labels first. A reader drops an alternative label that repeats a preferred one; where a content has both,
 * the preferred ones come last, since it takes those in any case.
 */
void SkosWriting::tellLabels(qint64 row, const QList<Notation> &notations)
{
    struct Label {
        qint64 kind;
        QByteArray language;
        QByteArray text;
    };
    std::vector<Label> labels;
    m_labels->bind(0, row * labelsPerConcept);
    m_labels->bind(1, (row + 1) * labelsPerConcept);
    each(*m_labels, [&](const Row &label) {
        const QByteArrayView language = label.text(1);
        labels.push_back({.kind = label.integer(0),
            .language = isLanguageTag(language) ? language.toByteArray() : QByteArray(),
            .text = label.text(2).toByteArray()});
    });
    // Additional codes are stored as hidden labels so that they are found; they are written as codes.
    std::erase_if(labels, [&](const Label &label) {
        return label.kind == qint64(LabelKind::Hidden) && label.language.isEmpty()
            && std::ranges::contains(notations, label.text, &Notation::text);
    });
    const auto isPreferred = [](const Label &label) { return label.kind == qint64(LabelKind::Preferred); };
    const auto others = std::ranges::find_if_not(labels, isPreferred);
    const bool saysTwice = std::any_of(others, labels.end(), [&](const Label &other) {
        return std::any_of(labels.begin(), others, [&](const Label &preferred) {
            return preferred.text == other.text && preferred.language == other.language;
        });
    });
    if (saysTwice) {
        std::rotate(labels.begin(), others, labels.end());
    }
    for (const Label &label : labels) {
        m_output.addText(labelNames[size_t(label.kind)], label.text, label.language);
    }
}

void SkosWriting::tellStatus(const Row &row)
{
    const QByteArrayView status = row.text(3), replacedBy = row.text(7);
    if (isRetired(status)) {
        m_output.addTrue("owl:deprecated");
    }
    const bool isSaid = status == "deprecated" || (status == "released" && replacedBy.isEmpty());
    if (!isSaid) {
        m_output.addText("isothes:status", status);
    }
    for (const QByteArray &successor : constant(replacedBy.toByteArray().split(' '))) {
        if (!successor.isEmpty()) {
            link("dct:isReplacedBy", successor);
        }
    }
}

void SkosWriting::tellNotations(const Row &row, const QList<Notation> &notations)
{
    if (notations.isEmpty() && !row.text(4).isEmpty()) {
        m_output.addText("skos:notation", row.text(4));
    }
    for (const Notation &notation : notations) {
        if (isIri(QString::fromUtf8(notation.datatype))) {
            m_output.addLiteral("skos:notation", notation.text, notation.datatype);
        } else {
            m_output.addText("skos:notation", notation.text);
        }
    }
}

/** Members that have an \a order are written as a list. */
void SkosWriting::tellRelations(qint64 row, bool isCollection, const QByteArrayList &order)
{
    bool hasParent = isCollection;
    const QSet<QByteArray> ordered(order.cbegin(), order.cend());
    QSet<QByteArray> inOrder;
    m_relations->bind(0, row);
    each(*m_relations, [&](const Row &relation) {
        const RelationKind kind = RelationKind(relation.integer(0));
        hasParent = hasParent || kind == RelationKind::Broader;
        if (const QByteArray uri = relation.text(1).toByteArray();
            kind == RelationKind::Member && ordered.contains(uri)) {
            inOrder.insert(uri);
        } else if (const char *name = nameOf(kind)) {
            link(name, relation.text(1));
        }
    });
    QByteArrayList members = order;
    members.removeIf([&](const QByteArray &uri) { return !inOrder.contains(uri); });
    if (!members.isEmpty()) {
        m_output.addList("skos:memberList", members);
    }
    if (!hasParent) {
        m_output.addLink("skos:topConceptOf", m_uri);
    }
}

void SkosWriting::tellMappings(qint64 row)
{
    m_mappings->bind(0, row);
    each(*m_mappings, [this](const Row &mapping) { link(mappingNames[size_t(mapping.integer(0))], mapping.text(1)); });
}

void SkosWriting::tellConcept(const Row &row)
{
    const qint64 number = row.integer(0);
    const ConceptType type = typeNamed(row.text(2));
    const bool isCollection = type == ConceptType::Collection;
    if (const QString uri = row.string(1); !isIri(uri)) {
        m_failure = Error::of(Failure::Data, u"vocabulary.notAnIri"_s, {QString::fromUtf8(m_uri), uri});
        return;
    }
    m_output.begin(row.text(1));
    const QByteArray memberOrder = row.text(9).toByteArray();
    const QList<Notation> notations = notationsFrom(row.text(10));
    m_output.addType(!isCollection  ? "skos:Concept"
            : memberOrder.isEmpty() ? "skos:Collection"
                                    : "skos:OrderedCollection");
    if (type == ConceptType::Skill || type == ConceptType::Knowledge) {
        m_output.addType("esco:Skill");
    } else if (type == ConceptType::Occupation) {
        m_output.addType("esco:Occupation");
    } else if (type == ConceptType::Group) {
        m_output.addType("esco:ConceptGroup");
    }
    if (type == ConceptType::Knowledge) {
        m_output.addLink("esco:skillType", "http://data.europa.eu/esco/skill-type/knowledge");
    }
    m_output.addLink("skos:inScheme", m_uri);
    tellNotations(row, notations);
    if (const std::optional<double> place = m_content.isOwn ? m_order.value(number) : row.real(8)) {
        m_output.addNumber("euvoc:order", *place);
    }
    tellLabels(number, notations);
    tellNotes(number);
    tellRelations(number, isCollection, memberOrder.isEmpty() ? QByteArrayList() : memberOrder.split(' '));
    tellMappings(number);
    tellStatus(row);
    if (!row.text(5).isEmpty()) {
        m_output.addText("esco:skillReuseLevel", row.text(5));
    }
    if (!row.text(6).isEmpty()) {
        m_output.addText("dct:modified", row.text(6));
    }
    m_concepts += isCollection ? 0 : 1;
}

/**
 * The positions in an own scheme are internal numbers, including fractions. What is written is 1, 2, 3, …: in each
 * list in which concepts are siblings (below one parent, at the top, in one collection, related to one concept, above
 * one) the first gets 1 and each other the lowest number that is higher than that of the one before it in every list
 * it is in. So all these lists have the same order when they are read, although a concept has only one number; without
 * concepts in several lists there are no gaps.
 */
Result<void> SkosWriting::findOrder()
{
    QHash<std::pair<qint64, qint64>, int> last;
    return eachRow(m_catalogue,
        u"SELECT c.row FROM concept c WHERE c.row >= ? AND c.row < ? ORDER BY "_s
            + conceptOrder(m_catalogue, u"c.row"_s),
        m_content.firstConcept, m_content.endConcept, [&](const Row &row) {
            const qint64 number = row.integer(0);
            QList<std::pair<qint64, qint64>> lists;
            bool hasParent = false;
            m_relations->bind(0, number);
            each(*m_relations, [&](const Row &relation) {
                const RelationKind kind = RelationKind(relation.integer(0));
                hasParent = hasParent || kind == RelationKind::Broader;
                lists.append({relation.integer(2), qint64(kind)});
            });
            if (!hasParent) {
                lists.append({0, qint64(RelationKind::Broader)});
            }
            int order = 0;
            for (const auto &list : std::as_const(lists)) {
                order = std::max(order, last.value(list));
            }
            m_order.insert(number, ++order);
            for (const auto &list : std::as_const(lists)) {
                last.insert(list, order);
            }
        });
}

Result<int> SkosWriting::run()
{
    m_uri = schemeTable().uri(m_scheme).toUtf8();
    Result<Statement> rows = m_catalogue.statement(
        u"SELECT row, uri, type, status, notation, reuse_level, modified, replaced_by, %1, member_order, notations "
        "FROM concept c WHERE row >= ? AND row < ? ORDER BY uri"_s.arg(placeOfConcept(m_catalogue)));
    const Result<void> prepared = prepare();
    if (!rows || !prepared) {
        return std::unexpected(rows ? prepared.error() : rows.error());
    }
    if (const Result<void> found = m_content.isOwn ? findOrder() : Result<void>(); !found) {
        return std::unexpected(found.error());
    }
    tellScheme();
    rows->bind(0, m_content.firstConcept);
    rows->bind(1, m_content.endConcept);
    const qint64 total = m_content.endConcept - m_content.firstConcept;
    qint64 done = 0;
    const domain::Message what{.code = u"vocabulary.writing"_s, .arguments = {QString::fromUtf8(m_uri)}};
    each(*rows, [&](const Row &row) {
        tellConcept(row);
        if (constexpr qint64 often = 256; ++done % often == 0 && !m_progress.step(done, total, what)) {
            m_failure = domain::cancelled().error();
        }
        return !m_failure && m_output.failure().isEmpty();
    });
    m_output.finish();
    return m_failure ? Result<int>(std::unexpected(*m_failure)) : m_concepts;
}

Error cannotWrite(const QString &path, const QString &why, int systemError)
{
    return systemError == ENOSPC ? Error::of(Failure::System, u"store.diskFull"_s)
                                 : Error::of(Failure::System, u"store.cannotWrite"_s, {path, why});
}

} // namespace

std::optional<SkosSyntax> skosSyntaxOf(const QString &path)
{
    if (path.endsWith(u".ttl"_s, Qt::CaseInsensitive)) {
        return SkosSyntax::Turtle;
    }
    const bool isJson =
        path.endsWith(u".jsonld"_s, Qt::CaseInsensitive) || path.endsWith(u".json"_s, Qt::CaseInsensitive);
    return isJson ? std::optional(SkosSyntax::JsonLd) : std::nullopt;
}

Result<SkosExport> writeSkos(
    store::Catalogue &catalogue, const QString &uri, SkosSyntax syntax, QIODevice &device, domain::Progress &progress)
{
    const Result<QList<Record>> schemes = store::loadWhere(catalogue, domain::Kind::Scheme, schemeTable().uri, uri);
    const Result<std::optional<ContentRow>> content = contentInUse(catalogue, uri);
    if (!schemes || !content) {
        return std::unexpected(schemes ? content.error() : schemes.error());
    }
    if (schemes->isEmpty() || !*content) {
        return std::unexpected(Error::of(Failure::Usage, u"vocabulary.noScheme"_s, {uri}));
    }
    const std::unique_ptr<SkosOutput> output = SkosOutput::make(syntax, device);
    errno = 0;
    const Result<int> written = SkosWriting(catalogue, schemes->constFirst(), **content, *output, progress).run();
    if (!written) {
        return std::unexpected(written.error());
    }
    if (!output->failure().isEmpty()) {
        return std::unexpected(cannotWrite(uri, output->failure(), errno));
    }
    return SkosExport{.scheme = uri,
        .title = schemeTable().title(schemes->constFirst()),
        .concepts = *written,
        .bytes = output->bytes()};
}

Result<SkosExport> exportSkos(
    store::Catalogue &catalogue, const QString &uri, SkosSyntax syntax, const QString &path, domain::Progress &progress)
{
    domain::OutputFile file(path);
    if (const Result<void> opened = file.open(); !opened) {
        return std::unexpected(opened.error());
    }
    const Result<SkosExport> written = writeSkos(catalogue, uri, syntax, file.device(), progress);
    if (!written) {
        return written;
    }
    const Result<void> placed = file.commit();
    return placed ? written : std::unexpected(placed.error());
}

} // namespace leerschakel::vocabulary
