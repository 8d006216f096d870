// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QtEnvironmentVariables>

namespace leerschakel::tests {

/**
 * Whether the validators of exports are available: LEERSCHAKEL_VALIDATE names their folder (tools/validate, installed).
 */
[[nodiscard]] inline bool hasValidators()
{
    return qEnvironmentVariableIsSet("LEERSCHAKEL_VALIDATE");
}

struct Validation {
    bool isValid = false;
    QString said;
};

/** Runs the validator \a script with \a arguments, for at most \a mostMilliseconds. */
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

/** The output of the validator \a script when what \a arguments name is not valid; empty when it is. */
[[nodiscard]] inline QString verdictOf(const QString &script, const QStringList &arguments)
{
    const Validation validation = validated(script, arguments);
    return validation.isValid ? QString() : validation.said;
}

/** The same for a whole export, in \a folder, without our two reports, which are not documents of the destination. */
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
