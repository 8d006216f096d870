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
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
#ifdef Q_OS_UNIX
    std::signal(SIGHUP, interrupt);
    std::signal(SIGPIPE, SIG_IGN);
#endif
}

bool wasInterrupted()
{
    return interrupted != 0;
}

} // namespace leerschakel::cli
