// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replicaguard.h"

#include "store/filelock.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QThread>

#include <chrono>
#include <optional>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

namespace {

/** What a guard says about its replica. */
struct Known {
    ReplicaMark mark;
    /** The file has one of these: there are two while it is being opened. */
    QStringList sessions;
    quint64 file = 0;
};

QString pathOf(const QString &replica)
{
    return ReplicaGuard::folder() + u'/' + replica + u".json"_s;
}

std::optional<Known> knownOf(const QString &replica)
{
    QFile file(pathOf(replica));
    const QJsonObject json =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    if (json.isEmpty()) {
        return std::nullopt;
    }
    return Known{.mark = {.replica = replica,
                     .number = json[u"number"_s].toInteger(),
                     .digest = QByteArray::fromHex(json[u"digest"_s].toString().toLatin1())},
        .sessions = json[u"sessions"_s].toVariant().toStringList(),
        .file = json[u"file"_s].toString().toULongLong()};
}

/** Two processes that open two copies at the same moment must not both be the first. */
bool lock(FileLock &file)
{
    using namespace std::chrono_literals;
    constexpr int attempts = 100;
    for (int i = 0; i < attempts; ++i) {
        switch (file.take()) {
        case FileLock::Taken::Yes:
            return true;
        case FileLock::Taken::Impossible:
            return false;
        case FileLock::Taken::Held:
            QThread::sleep(10ms);
        }
    }
    return false;
}

} // namespace

QString ReplicaGuard::folder()
{
    const QString given = qEnvironmentVariable("LEERSCHAKEL_REPLICAS");
    return given.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/leerschakel/replicas"_s
        : given;
}

bool ReplicaGuard::takeUp(const ReplicaMark &mark, const QString &before)
{
    const QMutexLocker locker(&m_mutex);
    if (!QDir().mkpath(folder())) {
        return false;
    }
    FileLock alone(pathOf(mark.replica) + u".lock"_s);
    const std::optional<Known> known = lock(alone) ? knownOf(mark.replica) : std::nullopt;
    if (!known || before.isEmpty() || !known->sessions.contains(before)) {
        return false;
    }
    const bool isSameFile = known->file == 0 || m_file == 0 || known->file == m_file;
    const bool isAsFar =
        mark.number == known->mark.number ? mark.digest == known->mark.digest : mark.number > known->mark.number;
    if (!isSameFile || !isAsFar) {
        return false;
    }
    write(mark, {before, m_session});
    return true;
}

void ReplicaGuard::note(const ReplicaMark &mark)
{
    const QMutexLocker locker(&m_mutex);
    write(mark, {m_session});
}

void ReplicaGuard::write(const ReplicaMark &mark, const QStringList &sessions)
{
    const QString path = pathOf(mark.replica);
    if (m_open.fileName() != path || !m_open.isOpen()) {
        m_open.close();
        m_open.setFileName(path);
        if (!QDir().mkpath(folder()) || !m_open.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
            return; // knowing nothing is safe: the file counts as a copy when it is opened next
        }
    }
    // In one write, over the previous content: it is called at every keystroke that is saved. Always of the maximum
    // length, so that nothing of the previous content remains.
    constexpr qsizetype length = 512;
    const QByteArray json =
        QJsonDocument(QJsonObject{{u"number"_s, mark.number}, {u"digest"_s, QString::fromLatin1(mark.digest.toHex())},
                          {u"sessions"_s, QJsonArray::fromStringList(sessions)}, {u"file"_s, QString::number(m_file)}})
            .toJson(QJsonDocument::Compact)
            .leftJustified(length - 1)
        + '\n';
    if (!m_open.seek(0) || m_open.write(json) != json.size()) {
        m_open.close();
        QFile::remove(path);
    }
}

} // namespace leerschakel::store
