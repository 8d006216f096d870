// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/endrequests.h"

#include <QApplication>
#include <QtSystemDetection>

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#endif

namespace leerschakel::ui {

#ifdef Q_OS_UNIX

namespace {

constexpr int endings[] = {SIGINT, SIGTERM, SIGHUP};

// A signal handler may do next to nothing; it may write to a pipe, whose other end the event loop reads.
int pipeEnds[2] = {-1, -1};

void tell(int signal)
{
    const char any = 0;
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &any, 1);
    std::signal(signal, SIG_DFL);
}

} // namespace

EndRequests::EndRequests(QObject *parent) : QObject(parent)
{
    if (::pipe(pipeEnds) != 0) {
        return;
    }
    for (const int end : pipeEnds) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    }
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [notifier] {
        notifier->setEnabled(false);
        QApplication::closeAllWindows();
        QApplication::quit(); // even when there is no window
    });
    struct sigaction action = {};
    action.sa_handler = tell;
    for (const int signal : endings) {
        struct sigaction before = {};
        ::sigaction(signal, &action, &before);
        if (before.sa_handler == SIG_IGN) {
            ::sigaction(signal, &before, nullptr); // as set by nohup
        }
    }
}

EndRequests::~EndRequests()
{
    for (const int signal : endings) {
        std::signal(signal, SIG_DFL);
    }
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

#else

EndRequests::EndRequests(QObject *parent) : QObject(parent) {}
EndRequests::~EndRequests() = default;

#endif

} // namespace leerschakel::ui
