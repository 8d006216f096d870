// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/drivenwindow.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

namespace {

constexpr int patience = 60'000; // milliseconds; two slow cores under load, sanitizers
constexpr auto everythingSaved = "Everything saved"_L1;

} // namespace

bool Answer::saysSaved() const
{
    return status.contains(everythingSaved);
}

bool Answer::says(const QString &text) const
{
    return status.contains(text)
        || std::ranges::any_of(messages, [&](const QString &message) { return message.contains(text); });
}

DrivenWindow::DrivenWindow(QString path, QStringList wrapper) : m_path(std::move(path)), m_wrapper(std::move(wrapper))
{
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
        m_environment.insert(QString::fromLatin1(name), m_home.filePath(QString::fromLatin1(name)));
    }
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    m_environment.insert(u"LEERSCHAKEL_AUTHOR"_s, u"tester"_s);
    // To read stderr from a pipe: Qt logs there by itself only on a terminal.
    m_environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
}

DrivenWindow::~DrivenWindow()
{
    if (isRunning()) {
        kill();
    }
}

bool DrivenWindow::useDisplay()
{
    const QString display = qEnvironmentVariable("LEERSCHAKEL_TEST_DISPLAY");
    if (display.isEmpty()) {
        return false;
    }
    m_environment.insert(u"DISPLAY"_s, display);
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    return true;
}

QString DrivenWindow::start()
{
    const QStringList words = m_wrapper + QStringList{qEnvironmentVariable("LEERSCHAKEL_DRIVEN"), m_path};
    m_process.setProcessEnvironment(m_environment);
    m_process.start(words.constFirst(), words.mid(1));
    if (!m_process.waitForStarted()) {
        return u"cannot be started: "_s + m_process.errorString();
    }
    const Answer ready = sayAll({{u"ready"_s}, {u"settle"_s}});
    return ready.isDone ? QString() : ready.why + u'\n' + QString::fromUtf8(m_log);
}

void DrivenWindow::tell(const QStringList &words)
{
    m_process.write(QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact) + '\n');
    m_process.waitForBytesWritten(patience);
    ++m_told;
}

bool DrivenWindow::sayBy(const QStringList &words, const QDeadlineTimer &deadline)
{
    tell(words);
    while (m_done < m_told && !deadline.hasExpired() && isRunning()) {
        listen(int(qBound(qint64(1), deadline.remainingTime(), qint64(50))));
    }
    take();
    return m_done == m_told;
}

Answer DrivenWindow::say(const QStringList &words)
{
    if (!sayBy(words, QDeadlineTimer(patience))) {
        return {.isDone = false,
            .why = words.join(u' ') + (isRunning() ? u": no answer"_s : howItEnded()),
            .text = {},
            .status = {},
            .messages = {}};
    }
    if (!m_answer.isDone) {
        m_answer.why = words.join(u' ') + u": "_s + m_answer.why;
    }
    return m_answer;
}

QString DrivenWindow::howItEnded() const
{
    const bool isKilled = m_process.exitStatus() == QProcess::CrashExit;
    return u": the window is gone, by %1 %2\n"_s.arg(isKilled ? u"signal"_s : u"exit code"_s).arg(m_process.exitCode())
        + QString::fromUtf8(m_log.right(4000));
}

Answer DrivenWindow::sayAll(const QList<QStringList> &lines)
{
    Answer answer;
    for (const QStringList &words : lines) {
        answer = say(words);
        if (!answer.isDone) {
            break;
        }
    }
    return answer;
}

void DrivenWindow::listen(int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    do {
        m_process.waitForReadyRead(int(qMax(qint64(1), deadline.remainingTime())));
        take();
    } while (isRunning() && !deadline.hasExpired() && m_done < m_told);
}

void DrivenWindow::take()
{
    m_log += m_process.readAllStandardError();
    m_out += m_process.readAllStandardOutput();
    qsizetype end = 0;
    while ((end = m_out.indexOf('\n')) >= 0) {
        const QJsonObject line = QJsonDocument::fromJson(m_out.left(end)).object();
        m_out.remove(0, end + 1);
        m_done = line["n"_L1].toInt();
        const QString status = line["status"_L1].toString();
        if (status.contains(everythingSaved)) {
            m_acknowledged = m_done;
        }
        if (line.contains("ok"_L1)) {
            m_answer = {.isDone = line["ok"_L1].toBool(),
                .why = line["why"_L1].toString(),
                .text = line["text"_L1].toString(),
                .status = status,
                .messages = line["messages"_L1].toVariant().toStringList()};
        }
    }
}

void DrivenWindow::kill()
{
    m_process.kill();
    m_process.waitForFinished();
    take();
}

bool DrivenWindow::waitForEnd(int milliseconds)
{
    const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(milliseconds);
    take();
    return ended;
}

QStringList DrivenWindow::deletedFiles() const
{
    QStringList deleted;
    const QDir folder(u"/proc/%1/fd"_s.arg(process()));
    const QStringList names = folder.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        char target[4096];
        const ssize_t length = ::readlink(folder.filePath(name).toLocal8Bit().constData(), target, sizeof target);
        const QString file = length > 0 ? QString::fromLocal8Bit(target, length) : QString();
        if (file.startsWith(QFileInfo(m_path).absoluteFilePath()) && file.endsWith(" (deleted)"_L1)) {
            deleted.append(file);
        }
    }
    return deleted;
}

} // namespace leerschakel::tests
