// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace leerschakel::domain {

/**
 * Something to report to the user, before it is put into words: a code and its arguments.
 * sentence() (sentences.h) turns it into text at the edge, so that the window and the command line say the same.
 */
struct Message {
    QString code;
    QStringList arguments;

    [[nodiscard]] bool isEmpty() const { return code.isEmpty(); }
    friend bool operator==(const Message &, const Message &) = default;
};

/** The kind of failure; the command line's exit code follows from it (cli: Usage 2, the others 3). */
enum class Failure {
    Usage,     ///< the caller asked for something that does not exist or is not allowed
    Data,      ///< what was read is damaged or not what it should be
    Conflict,  ///< the record was changed in between, or is still in use
    Locked,    ///< another process is writing
    System,    ///< disk, network, permissions
    Cancelled, ///< the user stopped it
};

/** Why something could not be done. */
struct Error {
    Failure failure = Failure::System;
    Message message;

    [[nodiscard]] static Error of(Failure failure, const QString &code, const QStringList &arguments = {})
    {
        return {.failure = failure, .message = {.code = code, .arguments = arguments}};
    }
    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace leerschakel::domain
