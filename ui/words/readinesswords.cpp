// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/readinesswords.h"

#include "words/fieldlabels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

QString readinessInWords(const QVariantMap &findings)
{
    QStringList lines;
    for (auto it = findings.cbegin(); it != findings.cend(); ++it) {
        const int blocks = it->toInt();
        const QString words = blocks > 0
            ? QCoreApplication::translate("ReadinessDelegate", "%1: blocked by %Ln finding(s)", nullptr, blocks)
            : blocks < 0 ? QCoreApplication::translate("ReadinessDelegate", "%1: ready, with remarks")
                         : QCoreApplication::translate("ReadinessDelegate", "%1: ready");
        lines.append(words.arg(destinationLabel(it.key())));
    }
    return lines.join(u'\n');
}

} // namespace leerschakel::ui
