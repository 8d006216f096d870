// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
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
    QProcess process;
    process.setWorkingDirectory(qEnvironmentVariable("LEERSCHAKEL_VALIDATE"));
    const bool isShell = script.endsWith(QStringLiteral(".sh"));
    process.start(isShell ? QStringLiteral("bash") : QStringLiteral("node"), QStringList{script} + arguments);
    const bool isDone = process.waitForFinished(mostMilliseconds);
    const bool isValid = isDone && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    const QString said = QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
    return {.isValid = isValid, .said = said.isEmpty() && !isValid ? process.errorString() : said};
}

/** What the validator \a script has against what \a arguments name; empty when all is valid. */
[[nodiscard]] inline QString verdictOf(const QString &script, const QStringList &arguments)
{
    const Validation validation = validated(script, arguments);
    return validation.isValid ? QString() : validation.said;
}

/** The same of a whole export, in \a folder, but for our two reports: they are no documents of the destination. */
[[nodiscard]] inline QString verdictOfExport(const QString &script, QStringList options, const QString &folder)
{
    for (const QString &name : QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (name != QStringLiteral("manifest.json") && name != QStringLiteral("loss-report.json")) {
            options.append(folder + QLatin1Char('/') + name);
        }
    }
    return verdictOf(script, options);
}

} // namespace leerschakel::tests
