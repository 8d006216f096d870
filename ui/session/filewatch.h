// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace leerschakel::ui {

/** Notices when the catalogue's file is moved, deleted or replaced by another of the same name, without opening it. */
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(const QString &path, QObject *parent = nullptr);

    /** As of the last check, at most a second ago. */
    [[nodiscard]] bool isGone() const { return m_isGone; }
    /** Checks now; returns whether the file is gone. */
    bool look();

Q_SIGNALS:
    /** The file is gone, or back. */
    void changed();

private:
    /** The identity of a file: device and inode. Empty when there is no file. */
    [[nodiscard]] QByteArray identity() const;

    QString m_path;
    QByteArray m_own;
    bool m_isGone = false;
    QTimer m_timer;
};

} // namespace leerschakel::ui
