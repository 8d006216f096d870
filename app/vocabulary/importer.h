// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "store/catalogue.h"

namespace leerschakel::vocabulary {

using store::Result;

struct VocabularyRequest {
    /** Files, or folders with them. */
    QStringList sources = {};
    /** "auto", "esco-csv", "skos" */
    QString format = QStringLiteral("auto");
    /** Languages to take, "nl" and "en"; both when empty. */
    QStringList languages = {};
};

struct VocabularyProblem {
    QString source;
    /** From 1; 0 when it is about the file as a whole. */
    int line = 0;
    int column = 0;
    domain::Message text;
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
    double seconds = 0;
};

/** Reads vocabularies into the catalogue: one undoable change. Errors leave the catalogue as it was. */
[[nodiscard]] Result<VocabularyReport> importVocabulary(
    store::Catalogue &catalogue, const VocabularyRequest &request, domain::Progress &progress);

} // namespace leerschakel::vocabulary
