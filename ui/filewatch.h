// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace leerschakel::ui {

/** Notices that the catalogue's file is not where it was: moved, deleted, or another one of that name. It does not open it. */
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(const QString &path, QObject *parent = nullptr);

    /** As of the last look, at most a second ago. */
    [[nodiscard]] bool isGone() const { return m_isGone; }
    /** Looks now; whether it is gone. */
    bool look();

Q_SIGNALS:
    /** It is gone, or back. */
    void changed();

private:
    /** What tells one file from another: device and number. Empty where there is none. */
    [[nodiscard]] QByteArray identity() const;

    QString m_path;
    QByteArray m_own;
    bool m_isGone = false;
    QTimer m_timer;
};

} // namespace leerschakel::ui
