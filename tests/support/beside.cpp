// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/beside.h"

#include "support/program.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

QString makeSampleCatalogue(const QString &path)
{
    const Ended made = runCli({u"init"_s, path, u"--sample"_s});
    return made.code == 0 ? QString() : QString::fromUtf8(made.messages);
}

QStringList titlesIn(const QString &path, QString &wrong)
{
    const Ended listed = runCli({u"list"_s, path, u"--json"_s});
    if (listed.code != 0) {
        wrong = u"list %1: "_s.arg(path) + QString::fromUtf8(listed.messages);
        return {};
    }
    QStringList titles;
    const QJsonArray offerings = listed.json().toArray();
    for (const QJsonValue &offering : offerings) {
        const QJsonObject title = offering.toObject()[u"title"_s].toObject();
        titles << title[u"nl"_s].toString() << title[u"en"_s].toString();
    }
    return titles;
}

QStringList missingFrom(const QStringList &texts, const QStringList &words)
{
    QStringList missing;
    for (const QString &word : words) {
        if (std::ranges::none_of(texts, [&](const QString &text) { return text.contains(word); })) {
            missing.append(word);
        }
    }
    return missing;
}

QString wrongWith(const QString &path)
{
    const Ended check = runCli({u"check"_s, path});
    return check.code == 0 ? QString() : u"check %1: "_s.arg(path) + QString::fromUtf8(check.out + check.messages);
}

QString wrongWithExport(const QString &folder)
{
    if (!QFileInfo::exists(folder)) {
        return {};
    }
    QFile manifest(folder + u"/manifest.json"_s);
    if (!manifest.open(QIODevice::ReadOnly)) {
        return u"an export without a manifest"_s;
    }
    const QJsonArray files = QJsonDocument::fromJson(manifest.readAll()).object()[u"files"_s].toArray();
    if (files.isEmpty()) {
        return u"an export with an empty manifest"_s;
    }
    for (const QJsonValue &listed : files) {
        const QJsonObject entry = listed.toObject();
        const QString name = entry.contains(u"path"_s) ? entry[u"path"_s].toString() : entry[u"file"_s].toString();
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly)) {
            return u"not in the export: "_s + name;
        }
        const QByteArray hash = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
        if (entry[u"sha256"_s].toString().toLatin1() != hash) {
            return u"other than its manifest says: "_s + name;
        }
    }
    return {};
}

QStringList leftoversIn(const QString &folder, const QString &expected)
{
    const QRegularExpression wanted(QRegularExpression::anchoredPattern(expected));
    QStringList found;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString name = QDir(folder).relativeFilePath(all.next());
        if (!wanted.match(name).hasMatch()) {
            found.append(name);
        }
    }
    return found;
}

} // namespace leerschakel::tests
