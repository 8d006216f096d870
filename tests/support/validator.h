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

struct Validation {
    bool isValid = false;
    QString said;
};

/** What the validator \a script says of what \a arguments name, in at most \a mostMilliseconds. */
[[nodiscard]] inline Validation validated(
    const QString &script, const QStringList &arguments, int mostMilliseconds = 400'000)
{
    QProcess node;
    node.setWorkingDirectory(qEnvironmentVariable("LEERSCHAKEL_VALIDATE"));
    node.start(QStringLiteral("node"), QStringList{script} + arguments);
    const bool isDone = node.waitForFinished(mostMilliseconds);
    const bool isValid = isDone && node.exitStatus() == QProcess::NormalExit && node.exitCode() == 0;
    const QString said = QString::fromUtf8(node.readAllStandardOutput() + node.readAllStandardError());
    return {.isValid = isValid, .said = said.isEmpty() && !isValid ? node.errorString() : said};
}

/** What the validator \a script has against what \a arguments name; empty when all is valid. */
[[nodiscard]] inline QString verdictOf(const QString &script, const QStringList &arguments)
{
    const Validation validation = validated(script, arguments);
    return validation.isValid ? QString() : validation.said;
}

} // namespace leerschakel::tests
