// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codelist.h"

#include <QDir>
#include <QFile>
#include <QMutex>

#include <map>

using namespace Qt::StringLiterals;

namespace leerschakel::domain {

namespace {

/** Splits a line of our own lists: separated by commas, with quotes around a cell that contains one. */
QStringList cells(const QString &line)
{
    QStringList result;
    QString cell;
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            result.append(cell);
            cell.clear();
        } else {
            cell.append(c);
        }
    }
    result.append(cell);
    return result;
}

QString plainWord(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c == u'_' || c == QChar::SoftHyphen; });
    return text.toCaseFolded();
}

} // namespace

const CodeList &CodeList::named(const QString &name)
{
    static QMutex mutex;
    static std::map<QString, CodeList> lists;

    const QMutexLocker lock(&mutex);
    if (const auto found = lists.find(name); found != lists.end()) {
        return found->second;
    }
    CodeList &list = lists[name];
    QFile file(u":/codes/%1.csv"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return list;
    }
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1);
    for (const QString &line : lines) {
        const QStringList row = cells(line);
        if (row.size() >= 3) {
            list.m_positions.insert(row[0], list.m_codes.size());
            list.m_codes.append({.code = row[0], .label = {.nl = row[1], .en = row[2]}});
            const QStringList words = row.first(3) + row.value(3).split(u' ', Qt::SkipEmptyParts);
            for (const QString &each : words) {
                const QString word = plainWord(each);
                const auto found = list.m_words.find(word);
                if (found == list.m_words.end()) {
                    list.m_words.insert(word, row[0]);
                } else if (*found != row[0]) {
                    found->clear();
                }
            }
        }
    }
    return list;
}

QStringList CodeList::names()
{
    QStringList names;
    const QStringList files = QDir(u":/codes"_s).entryList({u"*.csv"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        names.append(file.chopped(4));
    }
    return names;
}

QString CodeList::meantBy(const QString &text) const
{
    return contains(text) ? text : m_words.value(plainWord(text));
}

QString CodeList::label(const QString &code, Language language) const
{
    const auto found = m_positions.constFind(code);
    return found == m_positions.cend() ? code : m_codes[*found].label.preferring(language);
}

} // namespace leerschakel::domain
