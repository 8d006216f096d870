// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interruption.h"

#include <QtSystemDetection>

#include <csignal>

namespace leerschakel::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void interrupt(int signal)
{
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

void noticeInterruptions()
{
#ifdef Q_OS_UNIX
    // Without SA_RESTART, so that waiting for input ends too.
    struct sigaction action = {};
    action.sa_handler = interrupt;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before = {};
        sigaction(signal, &action, &before);
        if (before.sa_handler == SIG_IGN) {
            sigaction(signal, &before, nullptr); // nohup, say
        }
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file too large for its limit: a failed write too
#else
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
#endif
}

bool wasInterrupted()
{
    return interrupted != 0;
}

} // namespace leerschakel::cli
