// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "store/catalogue.h"

namespace leerschakel::cli {

using store::Result;
using CatalogueResult = Result<std::unique_ptr<store::Catalogue>>;

/** The catalogue \a path. Errors: as Catalogue::open, and cli.badPath for a text that cannot be a file name. */
[[nodiscard]] CatalogueResult openToRead(const QString &path);
[[nodiscard]] CatalogueResult openToWrite(const QString &path);
/** Errors: cli.badPath. */
[[nodiscard]] Result<void> checkPath(const QString &path);

/** The offering \a id with all its parts. Errors: cli.noOffering (Usage). */
[[nodiscard]] Result<domain::OfferingTree> offeringOf(store::Catalogue &catalogue, const domain::Id &id);

/** \a texts as ids of existing offerings, each once. Errors (Usage): cli.badId, cli.noOffering. */
[[nodiscard]] Result<QList<domain::Id>> offeringsNamed(store::Catalogue &catalogue, const QStringList &texts);

/** \a bytes as UTF-8 text. Errors: cli.notUtf8 (what, position of the first wrong byte). */
[[nodiscard]] Result<QString> textOf(const QByteArray &bytes, const QString &what);

} // namespace leerschakel::cli
