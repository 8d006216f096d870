// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/finding.h"

namespace leerschakel::rules {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Blocks:
        return QStringLiteral("blocks");
    case Severity::Warns:
        return QStringLiteral("warns");
    case Severity::Hints:
        return QStringLiteral("hints");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace leerschakel::rules
