// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryFile>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

namespace {

double secondsOf(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

/** Processor time that process \a child has used so far (proc_pid_stat(5), fields 14 and 15). */
double processorOf(pid_t child)
{
    QFile file(u"/proc/%1/stat"_s.arg(child));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray text = file.readAll();
    const QByteArrayList fields = text.mid(text.lastIndexOf(')') + 2).split(' '); // from the third field on
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(sysconf(_SC_CLK_TCK));
}

QByteArray contentOf(QTemporaryFile &file)
{
    file.seek(0); // the child shared its descriptor, so it is at the end
    return file.readAll();
}

} // namespace

double memoryOf(const QString &process, QByteArrayView what)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf(what);
    return at < 0 ? 0 : text.sliced(at + what.size()).simplified().split(' ').value(0).toDouble() / 1024;
}

ProcessUse runProcess(const QString &program, const QStringList &arguments, const ProcessOptions &options)
{
    // fork and wait4 rather than QProcess, to get the resource usage of this child alone. Its ru_maxrss is useless, as
    // it starts at that of its parent.
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString &argument : arguments) {
        words.push_back(argument.toLocal8Bit());
    }
    std::vector<char *> pointers;
    for (QByteArray &word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    QTemporaryFile out, messages;
    if (options.keepsOutput && (!out.open() || !messages.open())) {
        return {};
    }
    QElapsedTimer timer;
    timer.start();
    const pid_t child = fork();
    if (child == 0) {
        setenv("LEERSCHAKEL_LANGUAGE", "en", 1);
        const bool directed = options.keepsOutput
            ? dup2(out.handle(), STDOUT_FILENO) >= 0 && dup2(messages.handle(), STDERR_FILENO) >= 0
            : std::freopen("/dev/null", "w", stdout) != nullptr;
        if (!directed) {
            _exit(126);
        }
        execvp(pointers[0], pointers.data());
        _exit(127);
    }
    ProcessUse use;
    std::optional<qint64> interrupted;
    double processorBefore = 0;
    int status = 0;
    rusage usage{};
    while (wait4(child, &status, WNOHANG, &usage) == 0) {
        // Keeps the last value: it only rises, except that at first the child is still a copy of this program.
        if (const double now = memoryOf(QString::number(child), "VmHWM:"); now > 0) {
            use.peakMegabytes = now;
        }
        if (!interrupted && options.interruptAfter && timer.elapsed() >= *options.interruptAfter) {
            interrupted = timer.nsecsElapsed();
            processorBefore = processorOf(child);
            kill(child, SIGINT);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    use.seconds = double(timer.nsecsElapsed()) / 1e9;
    use.processorSeconds = secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
    use.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    if (interrupted) {
        use.secondsToStop = use.seconds - double(*interrupted) / 1e9;
        use.processorSecondsToStop = use.processorSeconds - processorBefore;
    }
    if (options.keepsOutput) {
        use.out = contentOf(out);
        use.messages = contentOf(messages);
    }
    return use;
}

} // namespace leerschakel::tests
