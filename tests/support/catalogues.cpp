// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catalogues.h"

#include "support/program.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

SmallCatalogue makeSmallCatalogue(const QString &path)
{
    if (runCli({u"init"_s, path}).code != 0) {
        return {};
    }
    const Ended added =
        runCli({u"new"_s, path, u"--kind"_s, u"module"_s, u"--title"_s, u"Warmtepompen"_s, u"--json"_s});
    return {.path = path, .offering = added.json().toObject()[u"id"_s].toString()};
}

QByteArray contentOf(const SmallCatalogue &catalogue)
{
    const Ended shown = runCli({u"show"_s, catalogue.path, catalogue.offering, u"--json"_s});
    const Ended history = runCli({u"history"_s, catalogue.path, u"--json"_s});
    return shown.code == 0 && history.code == 0 ? shown.out + history.out : QByteArray();
}

} // namespace leerschakel::tests
