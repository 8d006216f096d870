// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainsearch.h"

#include "../measure.h"

#include <QRegularExpression>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

PlainSearch::PlainSearch(const QString &path, const QStringList &languages)
{
    const QString script =
        u"ATTACH '%1' AS c;"
        "CREATE VIRTUAL TABLE plain USING fts5(uri UNINDEXED, words, tokenize='unicode61 remove_diacritics 2');"
        "INSERT INTO plain SELECT k.uri,"
        " (SELECT coalesce(group_concat(l.text, ' '), '') FROM c.concept_label l"
        "  WHERE l.row >= k.row * 4096 AND l.row < (k.row + 1) * 4096 AND l.language IN ('%2')) || ' ' ||"
        " (SELECT coalesce(group_concat(n.text, ' '), '') FROM c.concept_note n"
        "  WHERE n.row >= k.row * 256 AND n.row < (k.row + 1) * 256 AND n.language IN ('%2'))"
        " FROM c.concept k WHERE k.type IN ('skill', 'knowledge');"_s.arg(
            QString(path).replace(u"'"_s, u"''"_s), languages.join(u"', '"_s));
    char *message = nullptr;
    if (sqlite3_open(":memory:", &m_database) != SQLITE_OK
        || sqlite3_exec(m_database, script.toUtf8().constData(), nullptr, nullptr, &message) != SQLITE_OK) {
        die("plain search", QString::fromUtf8(message));
    }
}

PlainSearch::~PlainSearch()
{
    sqlite3_close(m_database);
}

QStringList PlainSearch::best(const QString &text, int limit) const
{
    static const QRegularExpression notInWords(u"[^\\p{L}\\p{N}]+"_s);
    QStringList words = text.split(notInWords, Qt::SkipEmptyParts);
    words.removeDuplicates();
    for (QString &word : words) {
        word = u'"' + word + u'"';
    }
    const QByteArray query = words.join(u" OR "_s).toUtf8();
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(
        m_database, "SELECT uri FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, query.constData(), int(query.size()), SQLITE_STATIC);
    sqlite3_bind_int(statement, 2, limit);
    QStringList uris;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        uris.append(
            QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)))); // NOLINT: its type
    }
    if (sqlite3_finalize(statement) != SQLITE_OK) {
        die("plain search", QString::fromUtf8(sqlite3_errmsg(m_database)));
    }
    return uris;
}

} // namespace leerschakel::benchmarks
