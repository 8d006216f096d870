// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "store/catalogue.h"

class QIODevice;

namespace leerschakel::vocabulary {

using store::Result;

enum class SkosSyntax { Turtle, JsonLd };

/** The syntax for the suffix of \a path: .ttl, .jsonld, .json; absent for any other. */
[[nodiscard]] std::optional<SkosSyntax> skosSyntaxOf(const QString &path);

struct SkosExport {
    QString scheme;
    domain::LocalizedText title;
    int concepts = 0;
    qint64 bytes = 0;
};

/**
 * Writes the scheme \a uri, own or loaded, as SKOS: Turtle 1.1 or JSON-LD 1.1 (expanded, with an inline context),
 * UTF-8. Concepts are sorted by URI, and labels, notes and relations have a fixed order too, so that equal contents
 * give equal bytes. What SKOS has no term for is written in terms that our readers know: types of concepts and the
 * skills of occupations in ESCO's (resources/vocabulary/esco.json), retirement in owl:deprecated, dct:isReplacedBy and
 * iso-thes:status, the order of siblings in euvoc:order of the Publications Office of the EU (one number per concept:
 * for a loaded scheme its own, for an own one 1, 2, … among siblings, with gaps where a concept is below several).
 * Reading it back gives the same content, in the same order. A language that is not a BCP 47 tag is left out. Errors:
 * vocabulary.noScheme (URI), vocabulary.notAnIri (scheme, text), cancelled, and those of \a device.
 */
[[nodiscard]] Result<SkosExport> writeSkos(
    store::Catalogue &catalogue, const QString &uri, SkosSyntax syntax, QIODevice &device, domain::Progress &progress);

/** As above, to a file that gets its name when it is complete. Also fails with: store.cannotWrite, store.diskFull. */
[[nodiscard]] Result<SkosExport> exportSkos(store::Catalogue &catalogue, const QString &uri, SkosSyntax syntax,
    const QString &path, domain::Progress &progress);

} // namespace leerschakel::vocabulary
