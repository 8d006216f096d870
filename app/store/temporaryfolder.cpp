// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/temporaryfolder.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

namespace {

const QString ownerName = u".leerschakel-owner"_s;
const QString start = u"leerschakel-"_s;

void sweep()
{
    const QDir place(QDir::tempPath());
    const QStringList names =
        place.entryList({start + u"??????"_s}, QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        QDir folder(place.filePath(name));
        // One without the lock may have been made just now, or by somebody else.
        if (!folder.exists(ownerName)) {
            continue;
        }
        FileLock lock(folder.filePath(ownerName));
        if (lock.take() == FileLock::Taken::Yes) {
            folder.removeRecursively();
        }
    }
}

QString templateName()
{
    sweep();
    return QDir(QDir::tempPath()).filePath(start + u"XXXXXX"_s);
}

} // namespace

TemporaryFolder::TemporaryFolder() : m_folder(templateName()), m_lock(m_folder.filePath(ownerName))
{
    if (m_folder.isValid()) {
        (void)m_lock.take(); // if not locked it works just as well, and is not swept
    }
}

TemporaryFolder::~TemporaryFolder() = default;

} // namespace leerschakel::store
