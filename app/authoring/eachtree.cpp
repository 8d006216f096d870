// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/eachtree.h"

#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::authoring {

Result<void> eachTree(store::Catalogue &catalogue, const QList<domain::Id> &offerings, domain::Progress &progress,
    const std::function<Result<void>(const domain::OfferingTree &tree)> &take)
{
    constexpr qsizetype atOnce = 200;
    for (qsizetype begin = 0; begin < offerings.size(); begin += atOnce) {
        if (!progress.step(begin, offerings.size(), {})) {
            return std::unexpected(domain::Error::of(domain::Failure::Cancelled, u"cancelled"_s));
        }
        const Result<QList<domain::OfferingTree>> trees = store::loadTrees(catalogue, offerings.mid(begin, atOnce));
        if (!trees) {
            return std::unexpected(trees.error());
        }
        for (const domain::OfferingTree &tree : *trees) {
            if (const Result<void> taken = take(tree); !taken) {
                return taken;
            }
        }
    }
    return {};
}

} // namespace leerschakel::authoring
