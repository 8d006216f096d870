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
            // The lowest free number is this one. Open for what it is not used for.
            static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
        }
    }
#endif
}

} // namespace leerschakel::domain
