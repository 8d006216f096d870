// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/content/contentrows.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using store::Row;

namespace {

/** The first content that \a sql returns: number, first and end row, digest, scheme, version, source, name. */
Result<std::optional<ContentRow>> contentOf(store::Catalogue &catalogue, const QString &sql, const QVariant &value)
{
    std::optional<ContentRow> content;
    return catalogue
        .rows(sql, {value},
            [&](const Row &row) {
                content = ContentRow{.number = row.integer(0),
                    .name = row.string(7),
                    .firstConcept = row.integer(1),
                    .endConcept = row.integer(2),
                    .digest = quint64(row.integer(3)),
                    .scheme = row.string(4),
                    .version = row.string(5),
                    .isOwn = row.string(6) == QLatin1StringView(ownSource)};
                return false;
            })
        .transform([&] { return std::move(content); });
}

} // namespace

QString nameOfContent(
    const QString &scheme, const QString &version, ContentDigests digests, qint64 concepts, qint64 relations)
{
    const QByteArray text =
        u"%1\n%2\n%3\n%4\n%5\n%6"_s
            .arg(scheme, version, QString::number(digests.concepts, 16), QString::number(digests.places, 16),
                QString::number(concepts), QString::number(relations))
            .toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

Result<std::optional<ContentRow>> contentInUse(store::Catalogue &catalogue, const QString &schemeUri)
{
    return contentOf(catalogue,
        u"SELECT v.number, v.first_concept, v.end_concept, v.digest, s.uri, s.version, v.source, v.name FROM scheme s "
        "JOIN vocabulary_content v ON v.number = s.content WHERE s.uri = ?"_s,
        schemeUri);
}

Result<std::optional<ContentRow>> contentNumbered(store::Catalogue &catalogue, qint64 number)
{
    return contentOf(catalogue,
        u"SELECT number, first_concept, end_concept, digest, scheme, version, source, name FROM vocabulary_content "
        "WHERE number = ?"_s,
        number);
}

Result<std::optional<ContentRow>> contentNamed(store::Catalogue &catalogue, const QString &name)
{
    return contentOf(catalogue,
        u"SELECT number, first_concept, end_concept, digest, scheme, version, source, name FROM vocabulary_content "
        "WHERE name = ?"_s,
        name);
}

Result<qint64> nextPlace(store::Catalogue &catalogue, qint64 content)
{
    return catalogue
        .single(u"SELECT coalesce(max(end_concept + CASE WHEN source = ? AND number <> ? THEN ? ELSE 0 END), 1) FROM "
                "vocabulary_content"_s,
            {QString::fromLatin1(ownSource), content, roomToGrow})
        .transform([](const QVariant &place) { return place.toLongLong(); });
}

Result<void> eachRow(store::Catalogue &catalogue, const QString &sql, qint64 first, qint64 end,
    const std::function<void(const Row &)> &take)
{
    return catalogue.rows(sql, {first, end}, take);
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
        if (const Result<void> done = catalogue.execute(sql, {first * factor, end * factor}); !done) {
            return done;
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
    return catalogue.execute(u"DELETE FROM vocabulary_content WHERE number = ?"_s, {number});
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
