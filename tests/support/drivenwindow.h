// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace leerschakel::tests {

/** What the window answered: see tests/process/driven/driver.h. */
struct Answer {
    bool isDone = false;
    /** What could not be done; empty when it was. */
    QString why;
    QString text;
    /** What the status bar says. */
    QString status;
    QStringList messages;

    [[nodiscard]] bool saysSaved() const;
    [[nodiscard]] bool says(const QString &text) const;
};

/** The real window on a catalogue, in a process of its own that can be killed; driven by keys and mouse. */
class DrivenWindow
{
public:
    /** \a wrapper, where given, is what the window is started with: {"prlimit", "--fsize=…"}. */
    explicit DrivenWindow(QString path, QStringList wrapper = {});
    ~DrivenWindow();
    Q_DISABLE_COPY_MOVE(DrivenWindow)

    /** Set before start(). */
    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    /** On the X server that packaging/test gave; false where there is none. */
    [[nodiscard]] bool useDisplay();

    /** Until it can be worked with. Empty, or why not. */
    [[nodiscard]] QString start();
    /** Tells it to do \a words, without waiting. */
    void tell(const QStringList &words);
    /** Tells it, and waits for the answer. */
    Answer say(const QStringList &words);
    /** Tells it, and waits for the answer until \a deadline at most; true when it came. */
    [[nodiscard]] bool sayBy(const QStringList &words, const QDeadlineTimer &deadline);
    /** The last answer. */
    [[nodiscard]] const Answer &answer() const { return m_answer; }
    /** Tells it each of \a lines until one is not done: the last answer. */
    Answer sayAll(const QList<QStringList> &lines);
    /** Takes in what it answers, for \a milliseconds or until all is answered. */
    void listen(int milliseconds);

    /** How many of the commands it was given it has carried out. */
    [[nodiscard]] int done() const { return m_done; }
    /** How many it had done when the status bar last said that everything is saved: those are acknowledged. */
    [[nodiscard]] int acknowledged() const { return m_acknowledged; }
    [[nodiscard]] int told() const { return m_told; }

    /** SIGKILL, at once; what it had said by then is taken in. */
    void kill();
    /** SIGTERM or a close was asked for: waits for the end. False when it does not come. */
    [[nodiscard]] bool waitForEnd(int milliseconds = 60'000);
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] int exitCode() const
    {
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] qint64 process() const { return m_process.processId(); }
    /** Files of its catalogue that it has open and that are no longer there for anybody else. */
    [[nodiscard]] QStringList deletedFiles() const;
    /** What it wrote on its log. */
    [[nodiscard]] QByteArray log() const { return m_log; }

private:
    void take();
    /** How the window that is no longer there ended, and the last it said on the log. */
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
