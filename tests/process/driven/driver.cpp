// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include "hands.h"
#include "mainwindow/mainwindow.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

namespace {

constexpr int patience = 30'000; // milliseconds

bool isSettled()
{
    const auto *window = qobject_cast<ui::MainWindow *>(Hands::window());
    return window && window->isSettled();
}

} // namespace

Driver::Driver(QObject *parent) : QObject(parent)
{
    ::fcntl(STDIN_FILENO, F_SETFL, ::fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &Driver::read);
    m_watching.setInterval(5);
    connect(&m_watching, &QTimer::timeout, this, &Driver::watch);
    m_watching.start();
}

void Driver::read()
{
    char bytes[4096];
    ssize_t got = 0;
    while ((got = ::read(STDIN_FILENO, bytes, sizeof bytes)) > 0) {
        m_input.append(bytes, got);
    }
    if (got == 0) {
        ::_exit(70); // the driving process is gone
    }
    qsizetype end = 0;
    while ((end = m_input.indexOf('\n')) >= 0) {
        QStringList words;
        const QJsonArray line = QJsonDocument::fromJson(m_input.left(end)).array();
        for (const QJsonValue &word : line) {
            words.append(word.toString());
        }
        m_waiting.enqueue(words);
        m_input.remove(0, end + 1);
    }
    QMetaObject::invokeMethod(this, &Driver::work, Qt::QueuedConnection);
}

void Driver::work()
{
    if (m_isWorking || m_waiting.isEmpty()) {
        return;
    }
    m_isWorking = true;
    QJsonObject answer = carriedOut(m_waiting.dequeue());
    m_isWorking = false;
    ++m_done;
    m_status = Hands::status();
    answer.insert("n"_L1, m_done);
    answer.insert("status"_L1, m_status);
    answer.insert("settled"_L1, isSettled());
    answer.insert("messages"_L1, QJsonArray::fromStringList(Hands::messages()));
    print(answer);
    QMetaObject::invokeMethod(this, &Driver::work, Qt::QueuedConnection);
}

QJsonObject Driver::carriedOut(const QStringList &words)
{
    const QString what = words.value(0);
    const QString first = words.value(1);
    const QString second = words.value(2);
    Hands::Done done;
    QString text;
    if (!Hands::window()) {
        done = std::unexpected(u"there is no window"_s);
    } else if (what == "ready"_L1) {
        Hands::window()->activateWindow(); // a bare X server has no window manager to do it
        // Room for list and form side by side, however small the unseen screen is: the hands use both.
        constexpr QSize room(1400, 900);
        Hands::window()->resize(Hands::window()->size().expandedTo(room));
        if (!QTest::qWaitForWindowActive(Hands::window(), patience)) {
            done = std::unexpected(u"the window does not get the keyboard"_s);
        }
    } else if (what == "field"_L1) {
        done = Hands::enter(first, second, words.value(3).toInt());
    } else if (what == "shown"_L1) {
        const auto shown = Hands::shown(first, second, words.value(3).toInt());
        text = shown.value_or(QString());
        done = shown ? Hands::Done() : std::unexpected(shown.error());
    } else if (what == "fields"_L1) {
        text = Hands::fields().join(u' ');
    } else if (what == "type"_L1) {
        done = Hands::type(first);
    } else if (what == "key"_L1) {
        done = Hands::press(first);
    } else if (what == "click"_L1) {
        done = Hands::click(first);
    } else if (what == "row"_L1) {
        done = Hands::choose(first.toInt());
    } else if (what == "wheel"_L1) {
        done = Hands::wheel(first, second.toInt());
    } else if (what == "take"_L1) {
        done = Hands::take(first, second);
    } else if (what == "wait"_L1) {
        QTest::qWait(first.toInt());
    } else if (what == "settle"_L1) {
        // Twice: settling may have started more work.
        const bool isQuiet = QTest::qWaitFor(isSettled, patience);
        QTest::qWait(30);
        if (!isQuiet || !QTest::qWaitFor(isSettled, patience)) {
            done = std::unexpected(u"does not settle"_s);
        }
    } else if (what == "until"_L1) {
        const auto says = [&] {
            return Hands::status().contains(first)
                || std::ranges::any_of(
                    Hands::messages(), [&](const QString &message) { return message.contains(first); });
        };
        if (!QTest::qWaitFor(says, second.isEmpty() ? patience : second.toInt())) {
            done = std::unexpected(u"it never says: "_s + first);
        }
    } else if (what != "look"_L1) {
        done = std::unexpected(u"what is meant by "_s + what);
    }
    QJsonObject answer{{"ok"_L1, done.has_value()}};
    if (!done) {
        answer.insert("why"_L1, done.error());
    }
    if (!text.isNull()) {
        answer.insert("text"_L1, text);
    }
    return answer;
}

void Driver::watch()
{
    if (const QString status = Hands::status(); status != m_status) {
        m_status = status;
        print({{"n"_L1, m_done}, {"status"_L1, status}});
    }
}

void Driver::print(const QJsonObject &line)
{
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    // At once and as a whole: a program that is killed a moment later must have reported it.
    [[maybe_unused]] const ssize_t written = ::write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size()));
}

} // namespace leerschakel::tests
