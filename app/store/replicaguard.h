// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QMutex>
#include <QString>

namespace leerschakel::store {

/**
 * How far a replica has got: its id, the number of its last change (0 before its first) and the digest of that change.
 */
struct ReplicaMark {
    QString replica;
    qint64 number = 0;
    QByteArray digest = {};
    friend bool operator==(const ReplicaMark &, const ReplicaMark &) = default;
};

/**
 * What is known outside a catalogue's file of how far the replica in it has got: one small file for each replica, in
 * the user's data folder. A file that was copied, or reverted to an earlier state, does not match it, and must
 * continue as a replica of its own, as no two files may give out the same number. Opening the file for writing stores
 * a fresh session in both, so that of two identical files only the one opened first continues as that replica.
 */
class ReplicaGuard
{
public:
    /** Where guards are stored: LEERSCHAKEL_REPLICAS, or "leerschakel/replicas" in the user's data folder. */
    [[nodiscard]] static QString folder();

    /** For a catalogue opened in \a session; \a file is its fileNumber(), 0 where that is unknown. */
    ReplicaGuard(QString session, quint64 file) : m_session(std::move(session)), m_file(file) {}

    [[nodiscard]] const QString &session() const { return m_session; }
    /**
     * Whether the file, which is at \a mark and was last opened for writing by this device in the session \a before,
     * is the one that last continued as this replica. It may be ahead of what is known here, where a process was
     * killed. If it is, the guard records it under its own session from now on; false also where nothing is known.
     */
    [[nodiscard]] bool takeUp(const ReplicaMark &mark, const QString &before);
    /**
     * Notes that a commit brought the file to \a mark. Not forced to the disk: if it is lost, the file counts as a
     * copy. May be called from any thread.
     */
    void note(const ReplicaMark &mark);

private:
    void write(const ReplicaMark &mark, const QStringList &sessions);

    QString m_session;
    quint64 m_file;
    QMutex m_mutex;
    QFile m_open; ///< the guard that was written last
};

} // namespace leerschakel::store
