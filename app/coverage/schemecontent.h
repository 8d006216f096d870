// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/hierarchy.h"
#include "domain/record.h"
#include "store/catalogue.h"

#include <memory>

namespace leerschakel::coverage {

using store::Result;

/** The essential skills of occupations: pairs of an occupation's and a skill's URI, by occupation. */
using EssentialSkills = std::vector<std::pair<QString, QString>>;

/** A scheme in use, as far as coverage needs it. */
struct SchemeContent {
    QString uri;
    domain::LocalizedText title;
    domain::LocalizedText attribution;
    /** Number of its content. */
    qint64 content = 0;
    /** Never null. */
    std::shared_ptr<const Hierarchy> hierarchy;

    /** The schemes in use in \a catalogue, without their concepts, own ones first. */
    [[nodiscard]] static Result<QList<domain::Record>> schemes(store::Catalogue &catalogue);
    /**
     * \a scheme (a record of Kind::Scheme) with the concepts of its content. They are read once while the catalogue
     * is open, and again when the content is another one.
     */
    [[nodiscard]] static Result<SchemeContent> read(store::Catalogue &catalogue, const domain::Record &scheme);

    /**
     * Preferred labels of \a uris, as far as this scheme has them; its own title for its own URI. Each is read once,
     * like the concepts.
     */
    [[nodiscard]] Result<QHash<QString, domain::LocalizedText>> labels(
        store::Catalogue &catalogue, const QStringList &uris) const;
    /** Never null. Read once, like the concepts. */
    [[nodiscard]] Result<std::shared_ptr<const EssentialSkills>> essentialSkills(store::Catalogue &catalogue) const;
};

} // namespace leerschakel::coverage
