// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace leerschakel::tests {

/** An answer of the window: see tests/process/driven/driver.h. */
struct Answer {
    bool isDone = false;
    /** Why the command could not be carried out; empty if it was. */
    QString why;
    QString text;
    /** The text of the status bar. */
    QString status;
    QStringList messages;

    [[nodiscard]] bool saysSaved() const;
    [[nodiscard]] bool says(const QString &text) const;
};

/** The real window on a catalogue, in a separate process that can be killed; driven by keys and mouse. */
class DrivenWindow
{
public:
    /** \a wrapper, if given, is the command that starts the window: {"prlimit", "--fsize=…"}. */
    explicit DrivenWindow(QString path, QStringList wrapper = {});
    ~DrivenWindow();
    Q_DISABLE_COPY_MOVE(DrivenWindow)

    /** Call before start(). */
    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    /** Uses the X server provided by packaging/test; false when there is none. */
    [[nodiscard]] bool useDisplay();

    /** Starts the window and waits until it can be used. Returns an error text, or an empty string. */
    [[nodiscard]] QString start();
    /** Sends the command \a words, without waiting. */
    void tell(const QStringList &words);
    /** Sends the command \a words and waits for the answer. */
    Answer say(const QStringList &words);
    /** Sends the command \a words and waits for the answer until \a deadline; true if it came. */
    [[nodiscard]] bool sayBy(const QStringList &words, const QDeadlineTimer &deadline);
    /** The last answer. */
    [[nodiscard]] const Answer &answer() const { return m_answer; }
    /** Sends each of \a lines until one fails; returns the last answer. */
    Answer sayAll(const QList<QStringList> &lines);
    /** Reads answers for \a milliseconds, or until there is one to every command. */
    void listen(int milliseconds);

    /** The number of commands that the window has carried out. */
    [[nodiscard]] int done() const { return m_done; }
    /** That number when the status bar last said that everything is saved: these commands are acknowledged. */
    [[nodiscard]] int acknowledged() const { return m_acknowledged; }
    [[nodiscard]] int told() const { return m_told; }

    /** Sends SIGKILL at once, then reads what the window had written. */
    void kill();
    /** Waits for the end after SIGTERM or a close; false on timeout. */
    [[nodiscard]] bool waitForEnd(int milliseconds = 60'000);
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] int exitCode() const
    {
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] qint64 process() const { return m_process.processId(); }
    /** Files of its catalogue that the process has open although they have been deleted. */
    [[nodiscard]] QStringList deletedFiles() const;
    /** What the process wrote to its log. */
    [[nodiscard]] QByteArray log() const { return m_log; }

private:
    void take();
    /** How the process ended, and the end of its log. */
    [[nodiscard]] QString howItEnded() const;

    QString m_path;
    QStringList m_wrapper;
    QTemporaryDir m_home;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_log;
    Answer m_answer;
    int m_told = 0;
    int m_done = 0;
    int m_acknowledged = 0;
};

} // namespace leerschakel::tests
