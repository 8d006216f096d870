// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/schemaorg/site/shell.h"
#include "exchange/schemaorg/slugs.h"
#include "exchange/writing/layout.h"

namespace leerschakel::exchange::schemaorg {

/**
 * A small website that needs no server: for each offering a page and its JSON-LD in each language (the first language
 * in the folder itself, the other in "en"), a list of all offerings with a search, courses.jsonld and sitemap.xml;
 * for each organisation its JSON-LD.
 */
class Layout : public writing::Layout
{
public:
    /** \a language: only this one; \a address: where the folder will be served, empty if unknown. */
    Layout(Slugs slugs, std::optional<domain::Language> language, const QString &address);

    [[nodiscard]] QString destination() const override;
    [[nodiscard]] QStringList folders() const override;
    [[nodiscard]] QStringList lists() const override;
    [[nodiscard]] std::string beforeItems() const override;
    [[nodiscard]] std::string behindItems(qint64 items) const override;
    [[nodiscard]] std::unique_ptr<writing::FileMaker> maker(writing::Surroundings surroundings) const override;

private:
    Slugs m_slugs;
    Places m_places;
};

} // namespace leerschakel::exchange::schemaorg
