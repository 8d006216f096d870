// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QtEnvironmentVariables>

namespace leerschakel::tests {

/** Whether the validators of exports are there: LEERSCHAKEL_VALIDATE names their folder (tools/validate, installed). */
[[nodiscard]] inline bool hasValidators()
{
    return qEnvironmentVariableIsSet("LEERSCHAKEL_VALIDATE");
}

/** What the validator \a script has against what \a arguments name; empty when all is valid. */
[[nodiscard]] inline QString verdictOf(const QString &script, const QStringList &arguments)
{
    QProcess node;
    node.setWorkingDirectory(qEnvironmentVariable("LEERSCHAKEL_VALIDATE"));
    node.start(QStringLiteral("node"), QStringList{script} + arguments);
    constexpr int mostMilliseconds = 400'000;
    if (node.waitForFinished(mostMilliseconds) && node.exitStatus() == QProcess::NormalExit && node.exitCode() == 0) {
        return {};
    }
    QString said = QString::fromUtf8(node.readAllStandardOutput() + node.readAllStandardError());
    return said.isEmpty() ? node.errorString() : said;
}

} // namespace leerschakel::tests
