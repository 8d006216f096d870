// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/loading/reader.h"

#include <span>

namespace leerschakel::vocabulary {

/** In the order in which they are read: what relations refer to comes before them. */
enum class EscoPart {
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

/** A kind of file, identified by the first word of its name. */
struct EscoFileKind {
    const char *stem;
    EscoPart part;
    /** For collections: their URI, and a name for when the package has no conceptSchemes file to give one. */
    const char *uri = nullptr;
    const char *nameNl = nullptr;
    const char *nameEn = nullptr;

    /** Whether its rows contain text in the language of the file. */
    [[nodiscard]] bool hasLabels() const { return part < EscoPart::Broader; }
};

/** A file, and what its name says. */
struct EscoFile {
    SourceFile file;
    const EscoFileKind *kind = nullptr;
    /** "nl", "en", …, or empty. */
    QByteArray language;
};

[[nodiscard]] std::span<const EscoFileKind> escoFileKinds();

/**
 * From 1.1.1 on every name is followed by a language, before that only names of files with labels; copies may have
 * anything after that.
 */
[[nodiscard]] EscoFile escoFileOf(const SourceFile &file);

/**
 * The files to read, in the order to read them; those in another language are reported or, when that language was not
 * requested, skipped.
 */
[[nodiscard]] QList<EscoFile> escoFilesInOrder(const QList<SourceFile> &files, Reading &reading);

} // namespace leerschakel::vocabulary
