// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sentencetables.h"

#include "domain/sentences.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

QString roomOf(const QString &path)
{
    const QString relative = QDir(sourcePath(QString())).relativeFilePath(path);
    return relative.startsWith(u"app/") ? relative.section(u'/', 1, 1) : relative.section(u'/', 0, 0);
}

QStringList sourcesNamed(const QStringList &names)
{
    QStringList paths;
    for (const QString &root : {u"app"_s, u"ui"_s}) {
        QDirIterator files(sourcePath(root), names, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            paths.append(files.next());
        }
    }
    return paths;
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QMultiHash<QString, QString> sentenceTables()
{
    static const QRegularExpression entry(u"\\{\"([a-zA-Z0-9.]+)\",\\s*QT_TRANSLATE_NOOP"_s);
    QMultiHash<QString, QString> rooms;
    const QStringList paths = sourcesNamed({u"sentences.cpp"_s});
    for (const QString &path : paths) {
        const QString text = textOf(path);
        QRegularExpressionMatchIterator matches = entry.globalMatch(text);
        while (matches.hasNext()) {
            rooms.insert(matches.next().captured(1), roomOf(path));
        }
    }
    return rooms;
}

void checkSentencesOfAllBut(const QString &other)
{
    const QStringList here = domain::sentenceCodes();
    const QMultiHash<QString, QString> rooms = sentenceTables();
    QVERIFY(rooms.size() > 250);
    for (auto it = rooms.cbegin(); it != rooms.cend(); ++it) {
        QVERIFY2(here.contains(it.key()) == (*it != other), qPrintable(*it + u": "_s + it.key()));
    }
}

} // namespace leerschakel::tests
