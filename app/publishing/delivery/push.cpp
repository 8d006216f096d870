// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/delivery/push.h"

#include "exchange/registry.h"
#include "publishing/delivery/jobs.h"
#include "publishing/delivery/programs.h"

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::delivery {

using domain::Error;
using domain::Failure;
using exchange::Pushing;

Result<QUrl> addressOf(const QString &destination, const QString &given)
{
    const Pushing pushing = exchange::pushingTo(destination);
    if (pushing.way == Pushing::Way::None) {
        return std::unexpected(
            Error::of(Failure::Usage, u"deliver.cannotPush"_s, {destination, exchange::pushable().join(u", "_s)}));
    }
    const QString address = given.isEmpty() ? QString::fromLatin1(pushing.address) : given;
    if (address.isEmpty()) {
        return std::unexpected(
            Error::of(Failure::Usage, u"deliver.noAddress"_s, {exchange::nameOfDestination(destination)}));
    }
    return Courier::addressFrom(address);
}

Result<PushReport> push(
    store::Catalogue &catalogue, const QString &destination, const PushRequest &request, domain::Progress &progress)
{
    return addressOf(destination, request.address).and_then([&](const QUrl &address) -> Result<PushReport> {
        if (!request.isDryRun && !catalogue.isWritable()) {
            return std::unexpected(Error::of(Failure::System, u"store.readOnly"_s));
        }
        const Pushing pushing = exchange::pushingTo(destination);
        return pushing.way == Pushing::Way::Programs
            ? ProgramRound(catalogue, destination, request, address, progress).run()
            : JobRound(catalogue, destination, QString::fromLatin1(pushing.publications), request, address, progress)
                  .run();
    });
}

} // namespace leerschakel::publishing::delivery
