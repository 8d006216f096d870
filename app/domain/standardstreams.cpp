// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/standardstreams.h"

#include <QtSystemDetection>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace leerschakel::domain {

void occupyClosedStandardStreams()
{
#ifdef Q_OS_UNIX
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) == -1) {
            // The lowest free descriptor is this one. Opened for the direction in which it is not used.
            static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
        }
    }
#endif
}

} // namespace leerschakel::domain
