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

    /** What it printed, as the one JSON value that it should be; undefined when it is not. */
    [[nodiscard]] QJsonValue json() const;
    /** Exactly one line on stderr, and nothing on stdout. */
    [[nodiscard]] bool isOneLine() const;
};

/** The path of a program of this build (LEERSCHAKEL_BIN), "leerschakel-cli". */
[[nodiscard]] QString programPath(const QString &name);

/** Runs leerschakel-cli with \a arguments, \a input on its stdin, in \a folder where given; messages in English. */
[[nodiscard]] Ended runCli(const QStringList &arguments, const QByteArray &input = {}, const QString &folder = {});

/**
 * Runs \a script in /bin/sh: $CLI is leerschakel-cli, $1 … are \a arguments. \a wrapper, where given, is what /bin/sh
 * is started with.
 */
[[nodiscard]] Ended runShell(const QString &script, const QStringList &arguments = {}, const QStringList &wrapper = {});

} // namespace leerschakel::tests
