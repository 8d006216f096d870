// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interruption.h"

#include <QtSystemDetection>

#include <csignal>

#ifdef Q_OS_UNIX
#include <sys/select.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#endif

namespace leerschakel::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

#ifdef Q_OS_UNIX
constexpr std::array interruptions{SIGINT, SIGTERM, SIGHUP};
#endif

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
    for (const int signal : interruptions) {
        struct sigaction before = {};
        sigaction(signal, &action, &before);
        if (before.sa_handler == SIG_IGN) {
            sigaction(signal, &before, nullptr); // such as under nohup
        }
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // exceeding the file size limit becomes a failed write too
#else
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
#endif
}

bool waitForStandardInput()
{
#ifdef Q_OS_UNIX
    // Signals are let through only while waiting, so that none is missed between checking and waiting.
    sigset_t stopping{}, before{};
    sigemptyset(&stopping);
    for (const int signal : interruptions) {
        sigaddset(&stopping, signal);
    }
    pthread_sigmask(SIG_BLOCK, &stopping, &before);
    int ready = -1;
    do {
        fd_set input;
        FD_ZERO(&input);
        FD_SET(STDIN_FILENO, &input);
        ready = interrupted != 0 ? 0 : pselect(STDIN_FILENO + 1, &input, nullptr, nullptr, nullptr, &before);
    } while (ready < 0 && errno == EINTR && interrupted == 0);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
#endif
    return interrupted == 0;
}

bool wasInterrupted()
{
    return interrupted != 0;
}

} // namespace leerschakel::cli
