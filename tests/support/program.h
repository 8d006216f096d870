// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonValue>
#include <QProcessEnvironment>
#include <QStringList>

namespace leerschakel::tests {

/** How a program ended. */
struct Ended {
    /** -1 when it could not be started, was killed, or took longer than a minute. */
    int code = -1;
    QByteArray out;
    QByteArray messages;

    /** Its output as a single JSON value; undefined if it is not one. */
    [[nodiscard]] QJsonValue json() const;
    /** Whether it wrote exactly one line to stderr and nothing to stdout. */
    [[nodiscard]] bool isOneLine() const;
};

/** The path of a program of this build (LEERSCHAKEL_BIN), such as "leerschakel-cli". */
[[nodiscard]] QString programPath(const QString &name);

/** Runs leerschakel-cli with \a arguments, \a input on stdin, in \a folder if given; messages in English. */
[[nodiscard]] Ended runCli(const QStringList &arguments, const QByteArray &input = {}, const QString &folder = {});

/**
 * Runs \a script in /bin/sh: $CLI is leerschakel-cli, $1 … are \a arguments. \a wrapper, if given, is the command that
 * starts /bin/sh.
 */
[[nodiscard]] Ended runShell(const QString &script, const QStringList &arguments = {}, const QStringList &wrapper = {});

} // namespace leerschakel::tests
