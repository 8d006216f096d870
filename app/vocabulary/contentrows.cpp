// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/contentrows.h"

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

namespace {

/** The first content that \a sql gives: number, first and end row, digest, scheme, version, source. */
Result<std::optional<ContentRow>> contentOf(store::Catalogue &catalogue, const QString &sql, const QVariant &value)
{
    const Result<QSqlQuery *> query = catalogue.run(sql, {value});
    if (!query) {
        return std::unexpected(query.error());
    }
    std::optional<ContentRow> row;
    if ((*query)->next()) {
        row = ContentRow{.number = (*query)->value(0).toLongLong(),
            .firstConcept = (*query)->value(1).toLongLong(),
            .endConcept = (*query)->value(2).toLongLong(),
            .digest = quint64((*query)->value(3).toLongLong()),
            .scheme = (*query)->value(4).toString(),
            .version = (*query)->value(5).toString(),
            .isOwn = (*query)->value(6).toString() == QLatin1StringView(ownSource)};
    }
    (*query)->finish();
    return row;
}

} // namespace

Result<std::optional<ContentRow>> contentInUse(store::Catalogue &catalogue, const QString &schemeUri)
{
    return contentOf(catalogue,
        u"SELECT v.number, v.first_concept, v.end_concept, v.digest, s.uri, s.version, v.source FROM scheme s "
        "JOIN vocabulary_content v ON v.number = s.content WHERE s.uri = ?"_s,
        schemeUri);
}

Result<std::optional<ContentRow>> contentNumbered(store::Catalogue &catalogue, qint64 number)
{
    return contentOf(catalogue,
        u"SELECT number, first_concept, end_concept, digest, scheme, version, source FROM vocabulary_content WHERE number = ?"_s,
        number);
}

Result<qint64> nextPlace(store::Catalogue &catalogue, qint64 content)
{
    const Result<QSqlQuery *> last = catalogue.run(
        u"SELECT coalesce(max(end_concept + CASE WHEN source = ? AND number <> ? THEN ? ELSE 0 END), 1) FROM vocabulary_content"_s,
        {QString::fromLatin1(ownSource), content, roomToGrow});
    if (!last) {
        return std::unexpected(last.error());
    }
    const qint64 place = (*last)->next() ? (*last)->value(0).toLongLong() : 1;
    (*last)->finish();
    return place;
}

Result<void> eachRow(store::Catalogue &catalogue, const QString &sql, qint64 first, qint64 end,
    const std::function<void(const store::Utf8Statement &)> &take)
{
    Result<store::Utf8Statement> rows = store::Utf8Statement::prepare(catalogue, sql);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    rows->bind(0, first);
    rows->bind(1, end);
    while (rows->next()) {
        take(*rows);
    }
    return rows->failure() ? Result<void>(std::unexpected(*rows->failure())) : Result<void>();
}

Result<void> clearContent(store::Catalogue &catalogue, const ContentRow &content)
{
    const qint64 first = content.firstConcept;
    const qint64 end = content.endConcept;
    const std::pair<QString, qint64> steps[] = {
        {QString(outOfIndex), labelsPerConcept},
        {u"DELETE FROM concept_label WHERE row >= ? AND row < ?"_s, labelsPerConcept},
        {u"DELETE FROM concept_note WHERE row >= ? AND row < ?"_s, notesPerConcept},
        {u"DELETE FROM concept_relation WHERE concept >= ? AND concept < ?"_s, 1},
        {u"DELETE FROM concept_mapping WHERE concept >= ? AND concept < ?"_s, 1},
        {u"DELETE FROM concept WHERE row >= ? AND row < ?"_s, 1},
    };
    for (const auto &[sql, factor] : steps) {
        if (const Result<QSqlQuery *> done = catalogue.run(sql, {first * factor, end * factor}); !done) {
            return std::unexpected(done.error());
        }
    }
    return {};
}

Result<void> removeContent(store::Catalogue &catalogue, qint64 number)
{
    const Result<std::optional<ContentRow>> content = contentNumbered(catalogue, number);
    if (!content) {
        return std::unexpected(content.error());
    }
    if (!*content) {
        return {};
    }
    if (const Result<void> cleared = clearContent(catalogue, **content); !cleared) {
        return cleared;
    }
    const Result<QSqlQuery *> done = catalogue.run(u"DELETE FROM vocabulary_content WHERE number = ?"_s, {number});
    return done ? Result<void>() : std::unexpected(done.error());
}

bool isRetired(QByteArrayView status)
{
    for (const char *word : {"retired", "obsolete", "deprecated", "superseded", "withdrawn"}) {
        if (status.compare(word, Qt::CaseInsensitive) == 0) {
            return true;
        }
    }
    return false;
}

} // namespace leerschakel::vocabulary
