// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/beside.h"

#include "support/program.h"

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
