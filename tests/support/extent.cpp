// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/extent.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

namespace {

/** Reads the file as a SQLite browser does, including whatever the program left next to it. */
class Browser
{
public:
    explicit Browser(const QString &path) : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"browser"_s))
    {
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
        m_database.open();
    }
    ~Browser()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(u"browser"_s);
    }
    Q_DISABLE_COPY_MOVE(Browser)

    QList<QVariantList> rows(const QString &sql)
    {
        QList<QVariantList> rows;
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.exec(sql)) {
            return rows;
        }
        const int columns = query.record().count();
        while (query.next()) {
            QVariantList row;
            for (int column = 0; column < columns; ++column) {
                row.append(query.value(column));
            }
            rows.append(row);
        }
        return rows;
    }

    QString execute(const QString &sql)
    {
        QSqlQuery query(m_database);
        return query.exec(sql) ? QString() : query.lastError().text();
    }

private:
    QSqlDatabase m_database;
};

} // namespace

Extent extentOf(const QString &path)
{
    Extent extent;
    Browser browser(path);
    const QList<QVariantList> tables = browser.rows(
        u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'"_s);
    // The replica that changes are made as depends on whether the file counts as a copy, and so on guards outside the
    // file.
    const QSet<QString> ofReplicas{u"replica"_s, u"change.context"_s, u"change.number"_s};
    for (const QVariantList &table : tables) {
        const QString name = table.constFirst().toString();
        if (ofReplicas.contains(name)) {
            continue;
        }
        QStringList sums{u"count(*)"_s};
        QStringList keys{name};
        const QList<QVariantList> columns = browser.rows(u"SELECT name FROM pragma_table_info('%1')"_s.arg(name));
        for (const QVariantList &column : columns) {
            keys.append(name + u'.' + column.constFirst().toString());
            sums.append(u"coalesce(sum(length(\"%1\")), 0)"_s.arg(column.constFirst().toString()));
        }
        const QVariantList numbers = browser.rows(u"SELECT %1 FROM \"%2\""_s.arg(sums.join(u", "_s), name)).value(0);
        for (qsizetype at = 0; at < qMin(keys.size(), numbers.size()); ++at) {
            if (!ofReplicas.contains(keys[at])) {
                extent.insert(keys[at], numbers[at].toLongLong());
            }
        }
    }
    return extent;
}

QStringList differing(const Extent &one, const Extent &other)
{
    QStringList keys = one.keys() + other.keys();
    keys.removeDuplicates();
    keys.removeIf([&](const QString &key) { return one.value(key) == other.value(key); });
    keys.sort();
    return keys;
}

QString difference(const Extent &one, const Extent &other)
{
    QStringList words;
    const QStringList keys = differing(one, other);
    for (const QString &key : keys) {
        words.append(u"%1 %2 / %3"_s.arg(key).arg(one.value(key)).arg(other.value(key)));
    }
    return words.join(u", "_s);
}

QString changeByHand(const QString &path, const QStringList &statements)
{
    Browser browser(path);
    for (const QString &statement : statements) {
        if (const QString wrong = browser.execute(statement); !wrong.isEmpty()) {
            return statement + u": "_s + wrong;
        }
    }
    return {};
}

Holding::Holding(const QString &path)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"holding"_s);
    database.setDatabaseName(path);
    m_isHeld = database.open() && QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_s);
}

Holding::~Holding()
{
    QSqlDatabase::database(u"holding"_s, false).close();
    QSqlDatabase::removeDatabase(u"holding"_s);
}

QString valueIn(const QString &path, const QString &sql)
{
    return Browser(path).rows(sql).value(0).value(0).toString();
}

} // namespace leerschakel::tests
