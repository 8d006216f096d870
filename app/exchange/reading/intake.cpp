// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/intake.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

Result<void> takeInto(Intake &intake, const SourceItem &item)
{
    // Everything that could not be taken is reported line by line, so there is a limit: a source that loses this much
    // is something else.
    constexpr qsizetype most = 100'000;
    if (intake.onlooker) {
        intake.onlooker->sees(item, intake.kindOf(item));
    }
    if (item.fault) {
        intake.losses().reject(item.place(), item.fault->code, item.fault->arguments);
    } else {
        for (const PassedOver &each : item.passedOver) {
            intake.losses().lose({.source = item.source, .path = each.path}, each.value, each.text.code);
        }
        intake.take(item);
    }
    if (intake.losses().rejected().size() + intake.losses().lost().size() > most) {
        return std::unexpected(
            domain::Error::of(domain::Failure::Data, u"import.tooManyLosses"_s, {item.source, QString::number(most)}));
    }
    return {};
}

} // namespace leerschakel::exchange::reading
