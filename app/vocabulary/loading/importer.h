// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "vocabulary/loading/difference.h"
#include "vocabulary/loading/package.h"
#include "vocabulary/loading/reader.h"
#include "vocabulary/loading/vocabularyproblem.h"

namespace leerschakel::vocabulary {

using store::Result;

struct VocabularyRequest {
    /** Files, or folders that contain them. */
    QStringList sources = {};
    /** "auto", "esco-csv", "skos". */
    QString format = QStringLiteral("auto");
    /** Languages to import, "nl" and "en"; both when empty. */
    QStringList languages = {};
};

struct ImportedScheme {
    QString uri;
    domain::LocalizedText title;
    QString version;
    int concepts = 0;
    int fresh = 0;
    int changed = 0;
    int retired = 0;
    int vanished = 0;
};

struct VocabularyReport {
    QList<ImportedScheme> schemes;
    qint64 relations = 0;
    QList<VocabularyProblem> problems;
    /** What a complete download has and these files lack, and what that means. */
    QList<domain::Message> missing;
    double seconds = 0;
};

/** The files from a request that one reader takes; a zip stays unpacked as long as this lives. */
struct ChosenVocabulary {
    /** Never null. */
    const VocabularyReader *reader = nullptr;
    QList<SourceFile> files;
    qint64 bytes = 0;
    QStringList languages;
    Package package;
    /** What a complete download has and these files lack, and what that means. */
    QList<domain::Message> missing;
};

/** Vocabularies that were read but that the catalogue does not use yet. */
struct PreparedVocabulary {
    QList<WrittenContent> contents;
    VocabularyReport report;
};

/** Determines what would be read; takes as long as unpacking does. */
[[nodiscard]] Result<ChosenVocabulary> chooseVocabulary(
    store::Catalogue &catalogue, const VocabularyRequest &request, domain::Progress &progress);

/**
 * Reads vocabularies into the catalogue without using them: follow with useVocabulary(), or with discardUnused() to
 * drop them; and with store::settle(), as it is a large write. Errors leave the catalogue as it was.
 */
[[nodiscard]] Result<PreparedVocabulary> prepareVocabulary(
    store::Catalogue &catalogue, const ChosenVocabulary &chosen, domain::Progress &progress);
/** The same without asking about what is missing. */
[[nodiscard]] Result<PreparedVocabulary> prepareVocabulary(
    store::Catalogue &catalogue, const VocabularyRequest &request, domain::Progress &progress);

/** How what was read differs from what the catalogue uses, for each scheme that the catalogue already has. */
[[nodiscard]] Result<QList<SchemeDifference>> differences(
    store::Catalogue &catalogue, const PreparedVocabulary &prepared);

/** Makes the catalogue use it: one undoable change. */
[[nodiscard]] Result<void> useVocabulary(store::Catalogue &catalogue, const PreparedVocabulary &prepared);

/** Reads vocabularies and makes the catalogue use them. Errors leave the catalogue as it was. */
[[nodiscard]] Result<VocabularyReport> importVocabulary(
    store::Catalogue &catalogue, const VocabularyRequest &request, domain::Progress &progress);

} // namespace leerschakel::vocabulary
