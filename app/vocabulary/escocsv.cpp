// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/escocsv.h"

#include "vocabulary/contentrows.h"
#include "vocabulary/escotable.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;

namespace {

const QString escoUri = u"http://data.europa.eu/esco"_s;
constexpr char iscoPrefix[] = "http://data.europa.eu/esco/isco/C";
#define ESCO_SCHEME "http://data.europa.eu/esco/concept-scheme/"

/** In the order in which they are read: what relations speak of comes before them. */
enum class Part {
    ConceptSchemes,
    IscoGroups,
    SkillGroups,
    SkillsHierarchy,
    Skills,
    Occupations,
    Collection,
    Broader,
    OccupationSkill,
    SkillSkill
};

/** A file by the first word of its name. */
struct FileKind {
    const char *stem;
    Part part;
    /** For collections: their URI, and a name where the package has no conceptSchemes file to tell one. */
    const char *uri = nullptr;
    const char *nameNl = nullptr;
    const char *nameEn = nullptr;

    /** Whether its rows say something in the language of the file. */
    [[nodiscard]] bool hasLabels() const { return part < Part::Broader; }
};

constexpr FileKind kinds[] = {
    {"conceptSchemes", Part::ConceptSchemes},
    {"ISCOGroups", Part::IscoGroups},
    {"skillGroups", Part::SkillGroups},
    {"skillsHierarchy", Part::SkillsHierarchy},
    {"skills", Part::Skills},
    {"occupations", Part::Occupations},
    {"digitalSkillsCollection", Part::Collection, ESCO_SCHEME "6c930acd-c104-4ece-acf7-f44fd7333036",
        "Digitale vaardigheden", "Digital skills"},
    {"greenSkillsCollection", Part::Collection, ESCO_SCHEME "green", "Groene vaardigheden", "Green skills"},
    {"languageSkillsCollection", Part::Collection, ESCO_SCHEME "skill-language-groups", "Talen", "Languages"},
    {"transversalSkillsCollection", Part::Collection, ESCO_SCHEME "skill-transversal-groups",
        "Transversale vaardigheden", "Transversal skills"},
    {"digCompSkillsCollection", Part::Collection, ESCO_SCHEME "digcomp", "DigComp", "DigComp"},
    {"researchSkillsCollection", Part::Collection, ESCO_SCHEME "research", "Onderzoeksvaardigheden", "Research skills"},
    {"researchOccupationsCollection", Part::Collection, ESCO_SCHEME "8ae4b9f3-507e-4057-a145-2f96f0132613",
        "Onderzoeksberoepen", "Research occupations"},
    {"broaderRelationsSkillPillar", Part::Broader},
    {"broaderRelationsOccPillar", Part::Broader},
    {"occupationSkillRelations", Part::OccupationSkill},
    {"skillSkillRelations", Part::SkillSkill},
};

/** Concept schemes that are the build of ESCO itself, not collections of concepts that somebody would look for. */
constexpr const char *structure[] = {"isced-f", "isco", "label-role", "member-occupations", "member-skills",
    "occupations", "relationship-types", "skill-competence-type", "skill-reuse-level", "skills", "skills-hierarchy"};

/** A file, and what its name tells. */
struct NamedFile {
    SourceFile file;
    const FileKind *kind = nullptr;
    /** "nl", "en", …, or empty. */
    QByteArray language;
};

/** From 1.1.1 on every name has a language behind it, before that only those with labels; copies may have anything behind that. */
NamedFile named(const SourceFile &file)
{
    static const QRegularExpression pattern(
        u"^([A-Za-z]+?)(?:_([A-Za-z]{2}))?(?:[^A-Za-z].*)?\\.csv$"_s, QRegularExpression::CaseInsensitiveOption);
    NamedFile result;
    result.file = file;
    const QRegularExpressionMatch match = pattern.match(file.name());
    if (match.hasMatch()) {
        const QString stem = match.captured(1);
        const auto found = std::ranges::find_if(kinds,
            [&](const FileKind &kind) { return stem.compare(QLatin1StringView(kind.stem), Qt::CaseInsensitive) == 0; });
        result.kind = found == std::end(kinds) ? nullptr : found;
        result.language = match.captured(2).toLower().toLatin1();
    }
    return result;
}

/** The parts of a cell with several values. Labels: a line each, in collections behind " | ". URIs: a line each, or behind a comma, or " | ". */
template<typename Take>
void forEachPart(QByteArrayView cell, bool commas, Take take)
{
    qsizetype start = 0;
    for (qsizetype i = 0; i <= cell.size(); ++i) {
        const bool bar = i < cell.size() && cell[i] == '|' && i > 0 && cell[i - 1] == ' ';
        if (i == cell.size() || cell[i] == '\n' || bar || (commas && cell[i] == ',')) {
            if (const QByteArrayView part = cell.sliced(start, i - start).trimmed(); !part.isEmpty()) {
                take(part);
            }
            start = i + 1;
        }
    }
}

bool isUri(QByteArrayView text)
{
    return text.startsWith("http") && text.contains(':')
        && std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

/** One import of ESCO files into one content. */
class EscoImport
{
public:
    EscoImport(ContentWriter &writer, Reading &reading) : m_writer(writer), m_reading(reading) {}

    Result<void> read(const NamedFile &file);
    void finish();
    /** Latest modifiedDate, its day only: empty when no row has one. */
    [[nodiscard]] const QByteArray &latest() const { return m_latest; }

private:
    Result<void> readSchemes(EscoTable &table, const NamedFile &file);
    Result<void> readConcepts(EscoTable &table, const NamedFile &file);
    Result<void> readHierarchy(EscoTable &table, const NamedFile &file);
    Result<void> readCollection(EscoTable &table, const NamedFile &file);
    Result<void> readBroader(EscoTable &table);
    Result<void> readNeeds(EscoTable &table, const char *from, const char *to);

    ConceptNumber conceptAt(EscoTable &table, int column);
    void addLabels(ConceptNumber which, EscoTable &table, const QByteArray &language);
    void addNotes(ConceptNumber which, EscoTable &table, const QByteArray &language);
    void addToCollections(ConceptNumber which, QByteArrayView schemes);
    Result<void> eachRow(EscoTable &table, const std::function<void()> &take);

    ContentWriter &m_writer;
    Reading &m_reading;
    QByteArray m_latest;
    /** Occupations and ISCO groups by their code: their tree follows from it. */
    QHash<QByteArray, ConceptNumber> m_occupations;
    QHash<QByteArray, ConceptNumber> m_iscoGroups;
    QHash<ConceptNumber, QByteArray> m_groupOfOccupation;
    QList<std::pair<ConceptNumber, QByteArray>> m_topConcepts;
};

Result<void> EscoImport::read(const NamedFile &file)
{
    const Part part = file.kind->part;
    EscoTable table(
        file.file, m_reading, part == Part::SkillsHierarchy ? EscoTable::Ends::MayBeLeftOff : EscoTable::Ends::Whole);
    switch (part) {
    case Part::ConceptSchemes:
        return table.open({"conceptSchemeUri", "preferredLabel"}).and_then([&] { return readSchemes(table, file); });
    case Part::IscoGroups:
    case Part::SkillGroups:
        return table.open({"conceptUri", "preferredLabel", "code"}).and_then([&] { return readConcepts(table, file); });
    case Part::Skills:
        return table.open({"conceptUri", "preferredLabel", "skillType"}).and_then([&] {
            return readConcepts(table, file);
        });
    case Part::Occupations:
        return table.open({"conceptUri", "preferredLabel", "iscoGroup"}).and_then([&] {
            return readConcepts(table, file);
        });
    case Part::SkillsHierarchy:
        return table.open({"Level 0 URI", "Level 0 preferred term"}).and_then([&] {
            return readHierarchy(table, file);
        });
    case Part::Collection:
        return table.open({"conceptUri", "preferredLabel"}).and_then([&] { return readCollection(table, file); });
    case Part::Broader:
        return table.open({"conceptUri", "broaderUri"}).and_then([&] { return readBroader(table); });
    case Part::OccupationSkill:
        return table.open({"occupationUri", "relationType", "skillUri"}).and_then([&] {
            return readNeeds(table, "occupationUri", "skillUri");
        });
    case Part::SkillSkill:
        return table.open({"originalSkillUri", "relationType", "relatedSkillUri"}).and_then([&] {
            return readNeeds(table, "originalSkillUri", "relatedSkillUri");
        });
    }
    return {};
}

Result<void> EscoImport::eachRow(EscoTable &table, const std::function<void()> &take)
{
    for (;;) {
        const Result<bool> row = table.next();
        if (!row) {
            return std::unexpected(row.error());
        }
        if (m_writer.failure()) {
            return std::unexpected(*m_writer.failure());
        }
        if (!*row) {
            return {};
        }
        take();
    }
}

Result<void> EscoImport::readSchemes(EscoTable &table, const NamedFile &file)
{
    const int uri = table.column("conceptSchemeUri"), label = table.column("preferredLabel"),
              tops = table.column("hasTopConcept");
    return eachRow(table, [&] {
        const QByteArrayView scheme = table.cell(uri);
        const QByteArrayView last = scheme.sliced(scheme.lastIndexOf('/') + 1);
        if (!isUri(scheme)
            || std::ranges::any_of(structure, [&](const char *name) { return last == QByteArrayView(name); })) {
            return;
        }
        const ConceptNumber which = m_writer.addConcept(scheme, {.type = ConceptType::Collection});
        m_writer.addLabel(which, file.language, LabelKind::Preferred, table.cell(label));
        m_topConcepts.append({which, table.cell(tops).toByteArray()});
    });
}

Result<void> EscoImport::readConcepts(EscoTable &table, const NamedFile &file)
{
    const int uri = table.column("conceptUri"), skillType = table.column("skillType"),
              reuse = table.column("reuseLevel"), status = table.column("status"),
              modified = table.column("modifiedDate"), code = table.column("code"), group = table.column("iscoGroup"),
              schemes = table.column("inScheme");
    const Part part = file.kind->part;
    QSet<ConceptNumber> seen;
    return eachRow(table, [&] {
        const QByteArrayView address = table.cell(uri);
        if (!isUri(address)) {
            table.note(uri, u"vocabulary.badUri"_s, {QString::fromUtf8(address)});
            return;
        }
        ConceptTraits traits{.type = ConceptType::Group,
            .status = table.cell(status),
            .notation = table.cell(code),
            .modified = table.cell(modified)};
        if (part == Part::Skills) {
            traits.type = table.cell(skillType) == "knowledge" ? ConceptType::Knowledge : ConceptType::Skill;
            traits.reuseLevel = table.cell(reuse);
        } else if (part == Part::Occupations) {
            traits.type = ConceptType::Occupation;
        }
        const ConceptNumber known = m_writer.find(address);
        if (known != noConcept && seen.contains(known)) {
            table.note(uri, u"vocabulary.duplicateUri"_s, {QString::fromUtf8(address)});
            return;
        }
        const ConceptNumber which = m_writer.addConcept(address, traits);
        seen.insert(which);
        m_latest =
            std::max(m_latest, traits.modified.first(std::min(traits.modified.size(), qsizetype(10))).toByteArray());
        if (part == Part::Occupations) {
            m_occupations.insert(traits.notation.toByteArray(), which);
            m_groupOfOccupation.insert(which, table.cell(group).toByteArray());
        } else if (part == Part::IscoGroups) {
            m_iscoGroups.insert(traits.notation.toByteArray(), which);
        }
        addLabels(which, table, file.language);
        addNotes(which, table, file.language);
        addToCollections(which, table.cell(schemes));
    });
}

void EscoImport::addLabels(ConceptNumber which, EscoTable &table, const QByteArray &language)
{
    m_writer.addLabel(which, language, LabelKind::Preferred, table.cell(table.column("preferredLabel")));
    forEachPart(table.cell(table.column("altLabels")), false,
        [&](QByteArrayView label) { m_writer.addLabel(which, language, LabelKind::Alternative, label); });
    forEachPart(table.cell(table.column("hiddenLabels")), false,
        [&](QByteArrayView label) { m_writer.addLabel(which, language, LabelKind::Hidden, label); });
}

/** ESCO's description is what others call the definition; its own definition column is nearly always empty. */
void EscoImport::addNotes(ConceptNumber which, EscoTable &table, const QByteArray &language)
{
    const QByteArrayView description = table.cell(table.column("description"));
    const QByteArrayView definition = table.cell(table.column("definition"));
    m_writer.addNote(which, language, NoteKind::Definition, description.isEmpty() ? definition : description);
    if (!description.isEmpty() && definition != description) {
        m_writer.addNote(which, language, NoteKind::Note, definition);
    }
    m_writer.addNote(which, language, NoteKind::ScopeNote, table.cell(table.column("scopeNote")));
}

void EscoImport::addToCollections(ConceptNumber which, QByteArrayView schemes)
{
    forEachPart(schemes, true, [&](QByteArrayView uri) {
        const ConceptNumber scheme = m_writer.find(uri);
        if (scheme != noConcept && m_writer.type(scheme) == ConceptType::Collection) {
            m_writer.addRelation(scheme, RelationKind::Member, which);
        }
    });
}

/** Each row is a path of groups from the top; the description is that of the last one, and in English whatever the language of the file. */
Result<void> EscoImport::readHierarchy(EscoTable &table, const NamedFile &file)
{
    constexpr int levels = 4;
    int uris[levels], terms[levels], codes[levels];
    for (int i = 0; i < levels; ++i) {
        const QByteArray level = "Level " + QByteArray::number(i);
        uris[i] = table.column(QByteArray(level + " URI").constData());
        terms[i] = table.column(QByteArray(level + " preferred term").constData());
        codes[i] = table.column(QByteArray(level + " code").constData());
    }
    const int description = table.column("Description"), scope = table.column("Scope note");
    return eachRow(table, [&] {
        ConceptNumber above = noConcept;
        for (int i = 0; i < levels; ++i) {
            const QByteArrayView uri = table.cell(uris[i]);
            if (uri.isEmpty()) {
                continue;
            }
            if (!isUri(uri)) {
                table.note(uris[i], u"vocabulary.badUri"_s, {QString::fromUtf8(uri)});
                return;
            }
            const ConceptNumber which =
                m_writer.addConcept(uri, {.type = ConceptType::Group, .notation = table.cell(codes[i])});
            if (!m_writer.hasPreferredLabel(which, file.language)) {
                m_writer.addLabel(which, file.language, LabelKind::Preferred, table.cell(terms[i]));
            }
            if (above != noConcept) {
                m_writer.addRelation(which, RelationKind::Broader, above);
            }
            above = which;
        }
        if (file.language == "en" && !m_writer.hasNote(above, "en", NoteKind::Definition)) {
            m_writer.addNote(above, "en", NoteKind::Definition, table.cell(description));
        }
        if (file.language == "en" && !m_writer.hasNote(above, "en", NoteKind::ScopeNote)) {
            m_writer.addNote(above, "en", NoteKind::ScopeNote, table.cell(scope));
        }
    });
}

/** A collection repeats what the main files say; where these are absent, it is the source of its members. */
Result<void> EscoImport::readCollection(EscoTable &table, const NamedFile &file)
{
    const ConceptNumber collection =
        m_writer.addConcept(QByteArrayView(file.kind->uri), {.type = ConceptType::Collection});
    const int uri = table.column("conceptUri"), conceptType = table.column("conceptType"),
              skillType = table.column("skillType"), reuse = table.column("reuseLevel"),
              status = table.column("status"), broader = table.column("broaderConceptUri");
    return eachRow(table, [&] {
        const QByteArrayView address = table.cell(uri);
        if (!isUri(address)) {
            table.note(uri, u"vocabulary.badUri"_s, {QString::fromUtf8(address)});
            return;
        }
        ConceptNumber which = m_writer.find(address);
        if (which == noConcept || !m_writer.hasPreferredLabel(which, file.language)) {
            if (which == noConcept) {
                const ConceptType type = table.cell(conceptType) == "Occupation" ? ConceptType::Occupation
                    : table.cell(skillType) == "knowledge"                       ? ConceptType::Knowledge
                                                                                 : ConceptType::Skill;
                which = m_writer.addConcept(
                    address, {.type = type, .status = table.cell(status), .reuseLevel = table.cell(reuse)});
            }
            addLabels(which, table, file.language);
            addNotes(which, table, file.language);
        }
        m_writer.addRelation(collection, RelationKind::Member, which);
        forEachPart(table.cell(broader), true,
            [&](QByteArrayView parent) { m_writer.addRelation(which, RelationKind::Broader, m_writer.find(parent)); });
    });
}

/** The concept that a cell names; noted as a problem when there is none. */
ConceptNumber EscoImport::conceptAt(EscoTable &table, int column)
{
    const ConceptNumber which = m_writer.find(table.cell(column));
    if (which == noConcept) {
        table.note(column, u"vocabulary.unknownConcept"_s, {QString::fromUtf8(table.cell(column))});
    }
    return which;
}

Result<void> EscoImport::readBroader(EscoTable &table)
{
    const int uri = table.column("conceptUri"), broader = table.column("broaderUri");
    return eachRow(table, [&] {
        const ConceptNumber which = conceptAt(table, uri);
        if (which != noConcept && table.cell(uri) == table.cell(broader)) {
            table.note(broader, u"vocabulary.ownParent"_s, {QString::fromUtf8(table.cell(uri))});
        } else if (which != noConcept) {
            m_writer.addRelation(which, RelationKind::Broader, conceptAt(table, broader));
        }
    });
}

Result<void> EscoImport::readNeeds(EscoTable &table, const char *from, const char *to)
{
    const int subject = table.column(from), relation = table.column("relationType"), object = table.column(to);
    return eachRow(table, [&] {
        const QByteArrayView kind = table.cell(relation);
        const bool essential = kind == "essential";
        if (!essential && kind != "optional") {
            table.note(relation, u"vocabulary.unknownRelation"_s, {QString::fromUtf8(kind)});
            return;
        }
        const ConceptNumber which = conceptAt(table, subject);
        if (which != noConcept) {
            m_writer.addRelation(which, essential ? RelationKind::EssentialSkill : RelationKind::OptionalSkill,
                conceptAt(table, object));
        }
    });
}

void EscoImport::finish()
{
    // "2654.1.2" stands below "2654.1" where that is an occupation, else below its ISCO group, which stands below the group of one digit less.
    for (auto it = m_occupations.cbegin(); it != m_occupations.cend(); ++it) {
        const qsizetype dot = it.key().lastIndexOf('.');
        const ConceptNumber above = m_occupations.value(dot > 0 ? it.key().first(dot) : QByteArray(), noConcept);
        const ConceptNumber group = m_writer.find(QByteArray(iscoPrefix + m_groupOfOccupation.value(it.value())));
        m_writer.addRelation(it.value(), RelationKind::Broader, above == noConcept ? group : above);
    }
    for (auto it = m_iscoGroups.cbegin(); it != m_iscoGroups.cend(); ++it) {
        m_writer.addRelation(it.value(), RelationKind::Broader, m_iscoGroups.value(it.key().chopped(1), noConcept));
    }
    for (const auto &[collection, members] : std::as_const(m_topConcepts)) {
        forEachPart(members, true,
            [&](QByteArrayView uri) { m_writer.addRelation(collection, RelationKind::Member, m_writer.find(uri)); });
    }
    for (const FileKind &kind : kinds) {
        const ConceptNumber collection = kind.uri ? m_writer.find(kind.uri) : noConcept;
        if (collection != noConcept && !m_writer.hasPreferredLabel(collection, "nl")) {
            m_writer.addLabel(collection, "nl", LabelKind::Preferred, kind.nameNl);
        }
        if (collection != noConcept && !m_writer.hasPreferredLabel(collection, "en")) {
            m_writer.addLabel(collection, "en", LabelKind::Preferred, kind.nameEn);
        }
    }
}

/** The files to read, in the order to read them; those in another language are noted or, when not asked for, passed over. */
QList<NamedFile> inOrder(const QList<SourceFile> &files, Reading &reading)
{
    QList<NamedFile> result;
    for (const SourceFile &file : files) {
        const NamedFile each = named(file);
        if (each.kind->hasLabels() && each.language != "nl" && each.language != "en") {
            const bool unknown = each.language.isEmpty();
            reading.note({.source = file.path,
                .text = {.code = unknown ? u"vocabulary.noLanguage"_s : u"vocabulary.otherLanguage"_s,
                    .arguments = {QString::fromLatin1(each.language)}}});
        } else if (!each.kind->hasLabels() || reading.wants(each.language)) {
            result.append(each);
        }
    }
    std::ranges::stable_sort(
        result, {}, [](const NamedFile &file) { return std::pair(file.kind->part, file.language == "nl" ? 0 : 1); });
    return result;
}

} // namespace

QString EscoCsv::format() const
{
    return u"esco-csv"_s;
}

bool EscoCsv::takes(const SourceFile &file) const
{
    return named(file).kind != nullptr;
}

Result<QList<WrittenContent>> EscoCsv::read(const QList<SourceFile> &files, Reading &reading) const
{
    const Result<QString> version = versionFromNames(files);
    if (!version) {
        return std::unexpected(version.error());
    }
    const Result<std::optional<ContentRow>> current = contentInUse(reading.catalogue(), escoUri);
    if (!current) {
        return std::unexpected(current.error());
    }
    const QList<NamedFile> ordered = inOrder(files, reading);
    const bool sameVersion = *current && (version->isEmpty() || *version == (*current)->version);
    QStringList names;
    for (const NamedFile &file : ordered) {
        names.append(file.file.name());
    }
    const SchemeDescription scheme{.uri = escoUri,
        .title = {.nl = u"ESCO"_s, .en = u"ESCO"_s},
        .version = sameVersion ? (*current)->version : *version,
        .attribution = {.nl = u"Deze dienst maakt gebruik van de ESCO-classificatie van de Europese Commissie."_s,
            .en = u"This service uses the ESCO classification of the European Commission."_s},
        .source = names.join(u", "_s),
        .onTopOfCurrent = sameVersion};
    const Result<WrittenContent> written =
        writeContent(reading.catalogue(), scheme, [&](ContentWriter &writer) -> Result<void> {
            EscoImport import(writer, reading);
            for (const NamedFile &file : ordered) {
                if (const Result<void> done = import.read(file); !done) {
                    return done;
                }
            }
            import.finish();
            if (writer.count() == 0) {
                return std::unexpected(Error::of(Failure::Data, u"vocabulary.nothingToRead"_s, {names.join(u", "_s)}));
            }
            if (!sameVersion && version->isEmpty()) {
                writer.setVersion(QString::fromLatin1(import.latest()));
            }
            return reading.advance(0, {.code = u"vocabulary.indexing"_s, .arguments = {}});
        });
    if (!written) {
        return std::unexpected(written.error());
    }
    noteRemarks(*written, reading);
    return QList<WrittenContent>{*written};
}

} // namespace leerschakel::vocabulary
