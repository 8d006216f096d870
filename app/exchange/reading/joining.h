// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "store/importedvalues.h"

namespace leerschakel::exchange::reading {

/**
 * \a existing with the values of \a incoming; with \a isOurs also without the values that \a incoming lacks, texts
 * excepted.
 */
[[nodiscard]] domain::Record joined(const domain::Record &existing, const domain::Record &incoming, bool isOurs);

/**
 * A value of a source that was not taken, because both the source and somebody here changed it since the last import.
 */
struct NotTaken {
    const domain::FieldSpec *field = nullptr;
    /** For a text: the language. */
    QString language;
    QVariant value;
};

struct Settled {
    domain::Record record;
    QList<NotTaken> notTaken;
};

/**
 * \a incoming, as joined() makes it, merged with what was changed here since the last import: what only the source
 * changed is taken, and everything else stays as it is in \a existing.
 */
[[nodiscard]] Settled settled(
    const domain::Record &existing, const domain::Record &incoming, const store::ImportedValues &before);
/** Whether settled() can make a difference: whether \a incoming would replace values that people fill in. */
[[nodiscard]] bool replaces(const domain::Record &existing, const domain::Record &incoming);
/** Whether \a incoming has a value that differs from what imports brought \a before. */
[[nodiscard]] bool saysOther(const domain::Record &incoming, const store::ImportedValues &before);

} // namespace leerschakel::exchange::reading
