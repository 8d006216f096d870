// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/esco/escocsv.h"

#include "vocabulary/content/contentrows.h"
#include "vocabulary/esco/escocodes.h"
#include "vocabulary/esco/escofiles.h"
#include "vocabulary/esco/escomissing.h"
#include "vocabulary/esco/escotable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;

namespace {

const QString escoUri = u"http://data.europa.eu/esco"_s;
/** Concept schemes that are part of ESCO's own structure, not collections of concepts that a user would look for. */
constexpr const char *structure[] = {"isced-f", "isco", "label-role", "member-occupations", "member-skills",
    "occupations", "relationship-types", "skill-competence-type", "skill-reuse-level", "skills", "skills-hierarchy"};

/**
 * The parts of a cell with several values. Labels: one per line, in collections separated by " | ". URIs: one per
 * line, or separated by commas or " | ".
 */
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

/** The content in use, if it has \a version; files that do not give a version are taken to have the same. */
Result<std::optional<ContentRow>> contentOf(const QString &version, store::Catalogue &catalogue)
{
    return contentInUse(catalogue, escoUri).transform([&](const std::optional<ContentRow> &current) {
        return current && (version.isEmpty() || version == current->version) ? current : std::nullopt;
    });
}

/** One import of ESCO files into one content. */
class EscoImport
{
public:
    EscoImport(ContentWriter &writer, Reading &reading) : m_writer(writer), m_reading(reading), m_codes(writer) {}

    Result<void> read(const EscoFile &file);
    /** Reports which codes of \a file, the one read last, were corrected. */
    void notePutRight(const EscoFile &file);
    void finish();
    /** Latest modifiedDate, without the time: empty when no row has one. */
    [[nodiscard]] const QByteArray &latest() const { return m_latest; }

private:
    Result<void> readSchemes(EscoTable &table, const EscoFile &file);
    Result<void> readConcepts(EscoTable &table, const EscoFile &file);
    Result<void> readHierarchy(EscoTable &table, const EscoFile &file);
    Result<void> readCollection(EscoTable &table, const EscoFile &file);
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
    EscoCodes m_codes;
    QList<std::pair<ConceptNumber, QByteArray>> m_topConcepts;
};

Result<void> EscoImport::read(const EscoFile &file)
{
    const EscoPart part = file.kind->part;
    EscoTable table(file.file, m_reading,
        part == EscoPart::SkillsHierarchy ? EscoTable::Ends::MayBeLeftOff : EscoTable::Ends::Whole);
    switch (part) {
    case EscoPart::ConceptSchemes:
        return table.open({"conceptSchemeUri", "preferredLabel"}).and_then([&] { return readSchemes(table, file); });
    case EscoPart::IscoGroups:
    case EscoPart::SkillGroups:
        return table.open({"conceptUri", "preferredLabel", "code"}).and_then([&] { return readConcepts(table, file); });
    case EscoPart::Skills:
        return table.open({"conceptUri", "preferredLabel", "skillType"}).and_then([&] {
            return readConcepts(table, file);
        });
    case EscoPart::Occupations:
        return table.open({"conceptUri", "preferredLabel", "iscoGroup"}).and_then([&] {
            return readConcepts(table, file);
        });
    case EscoPart::SkillsHierarchy:
        return table.open({"Level 0 URI", "Level 0 preferred term"}).and_then([&] {
            return readHierarchy(table, file);
        });
    case EscoPart::Collection:
        return table.open({"conceptUri", "preferredLabel"}).and_then([&] { return readCollection(table, file); });
    case EscoPart::Broader:
        return table.open({"conceptUri", "broaderUri"}).and_then([&] { return readBroader(table); });
    case EscoPart::OccupationSkill:
        return table.open({"occupationUri", "relationType", "skillUri"}).and_then([&] {
            return readNeeds(table, "occupationUri", "skillUri");
        });
    case EscoPart::SkillSkill:
        return table.open({"originalSkillUri", "relationType", "relatedSkillUri"}).and_then([&] {
            return readNeeds(table, "originalSkillUri", "relatedSkillUri");
        });
    }
    return {};
}

void EscoImport::notePutRight(const EscoFile &file)
{
    if (const EscoCodes::PutRight done = m_codes.takePutRight(); done.count > 0) {
        m_reading.note({.source = file.file.path,
            .text = {.code = u"vocabulary.codesPutRight"_s,
                .arguments = {QString::number(done.count), QString::fromUtf8(done.firstBefore),
                    QString::fromUtf8(done.firstAfter)}}});
    }
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

Result<void> EscoImport::readSchemes(EscoTable &table, const EscoFile &file)
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

Result<void> EscoImport::readConcepts(EscoTable &table, const EscoFile &file)
{
    const int uri = table.column("conceptUri"), skillType = table.column("skillType"),
              reuse = table.column("reuseLevel"), status = table.column("status"),
              modified = table.column("modifiedDate"), code = table.column("code"), group = table.column("iscoGroup"),
              schemes = table.column("inScheme");
    const EscoPart part = file.kind->part;
    QSet<ConceptNumber> seen;
    return eachRow(table, [&] {
        const QByteArrayView address = table.cell(uri);
        if (!isUri(address)) {
            table.note(uri, u"vocabulary.badUri"_s, {QString::fromUtf8(address)});
            return;
        }
        const QByteArray notation = part == EscoPart::Occupations ? m_codes.ofOccupation(table.cell(code))
                                                                  : m_codes.ofGroup(address, table.cell(code));
        ConceptTraits traits{.type = ConceptType::Group,
            .status = table.cell(status),
            .notation = notation,
            .modified = table.cell(modified)};
        if (part == EscoPart::Skills) {
            traits.type = table.cell(skillType) == "knowledge" ? ConceptType::Knowledge : ConceptType::Skill;
            traits.reuseLevel = table.cell(reuse);
        } else if (part == EscoPart::Occupations) {
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
        const ConceptNumber other = part == EscoPart::Occupations
            ? m_codes.addOccupation(which, notation, m_codes.ofUnitGroup(table.cell(group)))
            : part == EscoPart::IscoGroups  ? m_codes.addIscoGroup(which, notation)
            : part == EscoPart::SkillGroups ? m_codes.addSkillGroup(which, notation)
                                            : noConcept;
        if (other != noConcept) {
            table.note(code, u"vocabulary.duplicateCode"_s, {QString::fromUtf8(notation)});
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

/**
 * Each row is a path of groups from the top; the description is that of the last one, in English whatever the language
 * of the file.
 */
Result<void> EscoImport::readHierarchy(EscoTable &table, const EscoFile &file)
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
            const QByteArray code = m_codes.ofGroup(uri, table.cell(codes[i]));
            const ConceptNumber which = m_writer.addConcept(uri, {.type = ConceptType::Group, .notation = code});
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

/** A collection repeats what the main files say; where these are missing, it is the source for its members. */
Result<void> EscoImport::readCollection(EscoTable &table, const EscoFile &file)
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

/** The concept that a cell names; reported as a problem when there is none. */
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
    m_codes.relate();
    for (const auto &[collection, members] : std::as_const(m_topConcepts)) {
        forEachPart(members, true,
            [&](QByteArrayView uri) { m_writer.addRelation(collection, RelationKind::Member, m_writer.find(uri)); });
    }
    for (const EscoFileKind &kind : escoFileKinds()) {
        const ConceptNumber collection = kind.uri ? m_writer.find(kind.uri) : noConcept;
        if (collection != noConcept && !m_writer.hasPreferredLabel(collection, "nl")) {
            m_writer.addLabel(collection, "nl", LabelKind::Preferred, kind.nameNl);
        }
        if (collection != noConcept && !m_writer.hasPreferredLabel(collection, "en")) {
            m_writer.addLabel(collection, "en", LabelKind::Preferred, kind.nameEn);
        }
    }
}

} // namespace

QString EscoCsv::format() const
{
    return u"esco-csv"_s;
}

bool EscoCsv::takes(const SourceFile &file) const
{
    return escoFileOf(file).kind != nullptr;
}

Result<QList<domain::Message>> EscoCsv::missing(const QList<SourceFile> &files, store::Catalogue &catalogue) const
{
    return versionFromNames(files)
        .and_then([&](const QString &version) { return contentOf(version, catalogue); })
        .and_then([&](const std::optional<ContentRow> &current) { return missingFromEsco(files, catalogue, current); });
}

Result<QList<WrittenContent>> EscoCsv::read(const QList<SourceFile> &files, Reading &reading) const
{
    const Result<QString> version = versionFromNames(files);
    if (!version) {
        return std::unexpected(version.error());
    }
    const Result<std::optional<ContentRow>> current = contentOf(*version, reading.catalogue());
    if (!current) {
        return std::unexpected(current.error());
    }
    const QList<EscoFile> ordered = escoFilesInOrder(files, reading);
    const bool sameVersion = current->has_value();
    QStringList names;
    for (const EscoFile &file : ordered) {
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
            for (const EscoFile &file : ordered) {
                if (const Result<void> done = import.read(file); !done) {
                    return done;
                }
                import.notePutRight(file);
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
