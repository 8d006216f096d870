// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/esco/escofiles.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

#define ESCO_SCHEME "http://data.europa.eu/esco/concept-scheme/"

namespace leerschakel::vocabulary {

namespace {

constexpr EscoFileKind kinds[] = {
    {"conceptSchemes", EscoPart::ConceptSchemes},
    {"ISCOGroups", EscoPart::IscoGroups},
    {"skillGroups", EscoPart::SkillGroups},
    {"skillsHierarchy", EscoPart::SkillsHierarchy},
    {"skills", EscoPart::Skills},
    {"occupations", EscoPart::Occupations},
    {"digitalSkillsCollection", EscoPart::Collection, ESCO_SCHEME "6c930acd-c104-4ece-acf7-f44fd7333036",
        "Digitale vaardigheden", "Digital skills"},
    {"greenSkillsCollection", EscoPart::Collection, ESCO_SCHEME "green", "Groene vaardigheden", "Green skills"},
    {"languageSkillsCollection", EscoPart::Collection, ESCO_SCHEME "skill-language-groups", "Talen", "Languages"},
    {"transversalSkillsCollection", EscoPart::Collection, ESCO_SCHEME "skill-transversal-groups",
        "Transversale vaardigheden", "Transversal skills"},
    {"digCompSkillsCollection", EscoPart::Collection, ESCO_SCHEME "digcomp", "DigComp", "DigComp"},
    {"researchSkillsCollection", EscoPart::Collection, ESCO_SCHEME "research", "Onderzoeksvaardigheden",
        "Research skills"},
    {"researchOccupationsCollection", EscoPart::Collection, ESCO_SCHEME "8ae4b9f3-507e-4057-a145-2f96f0132613",
        "Onderzoeksberoepen", "Research occupations"},
    {"broaderRelationsSkillPillar", EscoPart::Broader},
    {"broaderRelationsOccPillar", EscoPart::Broader},
    {"occupationSkillRelations", EscoPart::OccupationSkill},
    {"skillSkillRelations", EscoPart::SkillSkill},
};

} // namespace

std::span<const EscoFileKind> escoFileKinds()
{
    return kinds;
}

EscoFile escoFileOf(const SourceFile &file)
{
    static const QRegularExpression pattern(
        u"^([A-Za-z]+?)(?:_([A-Za-z]{2}))?(?:[^A-Za-z].*)?\\.csv$"_s, QRegularExpression::CaseInsensitiveOption);
    EscoFile result;
    result.file = file;
    const QRegularExpressionMatch match = pattern.match(file.name());
    if (match.hasMatch()) {
        const QString stem = match.captured(1);
        const auto found = std::ranges::find_if(kinds, [&](const EscoFileKind &kind) {
            return stem.compare(QLatin1StringView(kind.stem), Qt::CaseInsensitive) == 0;
        });
        result.kind = found == std::end(kinds) ? nullptr : found;
        result.language = match.captured(2).toLower().toLatin1();
    }
    return result;
}

QList<EscoFile> escoFilesInOrder(const QList<SourceFile> &files, Reading &reading)
{
    QList<EscoFile> result;
    for (const SourceFile &file : files) {
        const EscoFile each = escoFileOf(file);
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
        result, {}, [](const EscoFile &file) { return std::pair(file.kind->part, file.language == "nl" ? 0 : 1); });
    return result;
}

} // namespace leerschakel::vocabulary
