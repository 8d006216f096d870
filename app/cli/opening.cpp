// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/opening.h"

#include "cli/arguments.h"
#include "domain/progress.h"
#include "domain/sentences.h"
#include "store/offeringlist.h"
#include "store/records.h"
#include "vocabulary/own/ownscheme.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using domain::Error;
using domain::Failure;
using store::Access;
using store::Catalogue;

Result<void> checkPath(const QString &path)
{
    if (path.trimmed().isEmpty() || path == u"-") {
        return std::unexpected(Error::of(Failure::Usage, u"cli.badPath"_s, {path}));
    }
    return {};
}

namespace {

CatalogueResult opened(const QString &path, Access access)
{
    CatalogueResult catalogue = checkPath(path).and_then(
        [&]() -> CatalogueResult { return Catalogue::open(path, access, vocabulary::derivations()); });
    if (catalogue) {
        for (const domain::Message &remark : (*catalogue)->remarks()) {
            std::fputs((domain::sentence(remark) + u'\n').toLocal8Bit().constData(), stderr);
        }
    }
    return catalogue;
}

} // namespace

CatalogueResult openToRead(const QString &path)
{
    return opened(path, Access::Read);
}

CatalogueResult openToWrite(const QString &path)
{
    return opened(path, Access::Write);
}

Result<domain::OfferingTree> offeringOf(Catalogue &catalogue, const domain::Id &id)
{
    Result<std::optional<domain::OfferingTree>> tree = store::loadTree(catalogue, id);
    if (!tree) {
        return std::unexpected(tree.error());
    }
    if (!*tree) {
        return std::unexpected(Error::of(Failure::Usage, u"cli.noOffering"_s, {id.toString()}));
    }
    return std::move(**tree);
}

Result<QList<domain::Id>> offeringsNamed(Catalogue &catalogue, const QStringList &texts)
{
    QList<domain::Id> ids;
    for (const QString &text : texts) {
        const Result<domain::Id> id = readId(text);
        const Result<qint64> row = id ? store::offeringRowOf(catalogue, *id) : std::unexpected(id.error());
        if (!row) {
            return std::unexpected(row.error());
        }
        if (*row == 0) {
            return std::unexpected(Error::of(Failure::Usage, u"cli.noOffering"_s, {id->toString()}));
        }
        if (!ids.contains(*id)) {
            ids.append(*id);
        }
    }
    return ids;
}

Result<QString> textOf(const QByteArray &bytes, const QString &what)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError()) {
        return std::unexpected(Error::of(Failure::Data, u"cli.notUtf8"_s, {what}));
    }
    return text;
}

} // namespace leerschakel::cli
