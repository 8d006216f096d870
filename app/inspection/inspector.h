// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"
#include "domain/localizedtext.h"
#include "exchange/importer.h"
#include "exchange/reading/place.h"
#include "rules/finding.h"

#include <functional>

namespace leerschakel::inspection {

/** Something that is wrong or weak in a source. */
struct Observation {
    exchange::reading::Place place;
    /** "form.missing", a rule of a destination, or a message code of an import. */
    QString rule;
    rules::Severity severity = rules::Severity::Blocks;
    /** What is wrong and what would be right, and why, in the language of the program. */
    QString text;
    QString reason;
    /** Whose rule it is: "OOAPI 5.0". */
    QString owner;
    /** The type and member of the standard, or the key of one of our own fields, in records of \a kind. */
    QString field;
    std::optional<domain::Kind> kind = std::nullopt;
    /** The line in the document, from 1; 0 where it is not known. */
    qint64 line = 0;
};

/** The possible values of InspectRequest::format: formats that can be imported, and others whose form is known. */
[[nodiscard]] QStringList formats();

struct InspectRequest {
    /** As in an import; whether it is a dry run makes no difference. */
    exchange::ImportRequest source;
    /** The value of --from. */
    QString format;
    /** The destination whose rules are checked; empty for those of the format itself, where it is a destination. */
    QString destination;
    domain::Language language{};
};

/** What was inspected. */
struct Inspected {
    /** Offerings that an import would take; absent where there is no import of the format. */
    std::optional<int> offerings = std::nullopt;
};

/**
 * Inspects a source without importing anything: its form, by the standard (for formats that have one here, see Form),
 * what cannot be read in it, and its content, by the rules for a destination. Calls \a take for each observation,
 * from one thread at a time; a document that cannot be read is an observation as well. Errors: import.unknownFormat,
 * inspect.noDestination, inspect.noRules (for a format that is not imported), import.onlyFiles, and those errors of
 * an import that are not about the data.
 */
[[nodiscard]] exchange::Result<Inspected> inspect(
    const InspectRequest &request, const std::function<void(const Observation &)> &take, domain::Progress &progress);

} // namespace leerschakel::inspection
