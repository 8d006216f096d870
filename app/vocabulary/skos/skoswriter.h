// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "store/catalogue.h"

class QIODevice;

namespace leerschakel::vocabulary {

using store::Result;

enum class SkosSyntax { Turtle, JsonLd };

/** The syntax that the ending of \a path names: .ttl, .jsonld, .json; absent for any other. */
[[nodiscard]] std::optional<SkosSyntax> skosSyntaxOf(const QString &path);

struct SkosExport {
    QString scheme;
    domain::LocalizedText title;
    int concepts = 0;
    qint64 bytes = 0;
};

/**
 * Writes the scheme \a uri, own or loaded, as SKOS: Turtle 1.1 or JSON-LD 1.1 (expanded, with an inline context),
 * UTF-8. Concepts come in the order of their URIs, labels, notes and relations in theirs, so that equal contents give
 * equal bytes. What SKOS has no word for is written in those our readers know: types of concepts and the skills of
 * occupations in ESCO's (resources/vocabulary/esco.json), retirement in owl:deprecated, dct:isReplacedBy and
 * iso-thes:status, the order of siblings in euvoc:order of the Publications Office of the EU (one number a concept: of
 * a loaded scheme its own, of an own one 1, 2, … among siblings, with gaps where a concept is below several). Reading
 * it back gives the same content, in the same order. A language that is no BCP 47 tag is left out. Errors:
 * vocabulary.noScheme (URI), vocabulary.notAnIri (scheme, text), cancelled, and those of \a device.
 */
[[nodiscard]] Result<SkosExport> writeSkos(
    store::Catalogue &catalogue, const QString &uri, SkosSyntax syntax, QIODevice &device, domain::Progress &progress);

/** As above, in a file that takes its name when it is whole. Errors also: store.cannotWrite, store.diskFull. */
[[nodiscard]] Result<SkosExport> exportSkos(store::Catalogue &catalogue, const QString &uri, SkosSyntax syntax,
    const QString &path, domain::Progress &progress);

} // namespace leerschakel::vocabulary
