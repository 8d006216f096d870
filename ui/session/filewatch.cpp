// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/filewatch.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace leerschakel::ui {

FileWatch::FileWatch(const QString &path, QObject *parent) : QObject(parent), m_path(path), m_own(identity())
{
    constexpr int everySecond = 1000;
    m_timer.setInterval(everySecond);
    connect(&m_timer, &QTimer::timeout, this, &FileWatch::look);
    m_timer.start();
}

bool FileWatch::look()
{
    const bool isGone = identity() != m_own;
    if (isGone != m_isGone) {
        m_isGone = isGone;
        Q_EMIT changed();
    }
    return m_isGone;
}

QByteArray FileWatch::identity() const
{
#ifdef Q_OS_UNIX
    struct stat file = {};
    if (::stat(QFile::encodeName(m_path).constData(), &file) != 0) {
        return {};
    }
    return QByteArray::number(qulonglong(file.st_dev)) + ' ' + QByteArray::number(qulonglong(file.st_ino));
#else
    return QFileInfo::exists(m_path) ? QByteArray("here") : QByteArray();
#endif
}

} // namespace leerschakel::ui
