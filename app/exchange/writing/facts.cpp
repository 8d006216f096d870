// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/facts.h"

#include "domain/canonicaljson.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::writing {

using domain::Id;

namespace {

qint64 millisecondsOf(const QString &time)
{
    return QDateTime::fromString(time, Qt::ISODateWithMs).toMSecsSinceEpoch();
}

/** The first code of \a type in a column of codes. */
QString codeIn(const QString &column, const QString &type)
{
    const QJsonArray codes = QJsonDocument::fromJson(column.toUtf8()).array();
    const auto code = std::ranges::find_if(codes, [&](const QJsonValue &each) { return each[u"type"] == type; });
    return code == codes.cend() ? QString() : (*code)[u"code"].toString();
}

/** Gives each code to the first record that has it. */
class CodeTaker
{
public:
    CodeTaker(QString type, QHash<Id, QString> &codes) : m_type(std::move(type)), m_codes(codes) {}

    void take(const Id &record, const QString &column)
    {
        const QString code = column.isEmpty() ? QString() : codeIn(column, m_type);
        if (!code.isEmpty() && !m_taken.contains(code.toCaseFolded())) {
            m_taken.insert(code.toCaseFolded());
            m_codes.insert(record, code);
        }
    }

private:
    QString m_type;
    QHash<Id, QString> &m_codes;
    QSet<QString> m_taken;
};

/** What is known about an offering or a provider, as its row has it. */
struct Known {
    Id id;
    QString edited;
    Id provider;
    QString codes;
};

/** Records of \a kind that have been changed since, as they were. */
Result<QList<Known>> pastOf(store::PastRecords &past, domain::Kind kind)
{
    const auto touched = past.touched(kind);
    if (!touched) {
        return std::unexpected(touched.error());
    }
    QList<Known> all;
    for (auto each = touched->cbegin(); each != touched->cend(); ++each) {
        if (!*each) {
            continue;
        }
        const bool isOffering = kind == domain::Kind::Offering;
        const domain::FieldSpec *codes = &domain::organisationTable().codes;
        if (isOffering) {
            codes = &domain::offeringTable().codes;
        }
        all.append({.id = each.key(),
            .edited = {},
            .provider = isOffering ? domain::offeringTable().provider(**each) : Id(),
            .codes = QString::fromUtf8(domain::canonicalJson((*each)->value(*codes)))});
    }
    return all;
}

/**
 * \a known, with those of \a kind that have been changed since replaced by what they were; ascending by id, with the
 * last time of editing as it was then.
 */
Result<QList<Known>> asTheyWere(QList<Known> known, store::PastRecords *past, domain::Kind kind)
{
    if (!past) {
        return known;
    }
    const auto touched = past->touched(kind);
    Result<QList<Known>> before = pastOf(*past, kind);
    if (!touched || !before) {
        return std::unexpected(touched ? before.error() : touched.error());
    }
    known.removeIf([&](const Known &each) { return touched->contains(each.id); });
    known += *before;
    for (Known &each : known) {
        if (touched->contains(each.id) || past->isTouched(each.id)) {
            const Result<QString> edited = past->lastEdited(each.id);
            if (!edited) {
                return std::unexpected(edited.error());
            }
            each.edited = *edited;
        }
    }
    std::sort(known.begin(), known.end(), [](const Known &a, const Known &b) { return a.id < b.id; });
    return known;
}

} // namespace

Result<QString> lastChangeOf(store::Catalogue &catalogue, const store::PastRecords *past)
{
    const Result<QString> created = catalogue.info(u"created"_s);
    const Result<QVariant> last =
        catalogue.single(u"SELECT time FROM change WHERE kind NOT IN ('publish', 'dismiss', 'withdraw') AND seq <= ? "
                         "ORDER BY seq DESC LIMIT 1"_s,
            {past ? past->last() : std::numeric_limits<qint64>::max()});
    if (!created || !last) {
        return std::unexpected(!created ? created.error() : last.error());
    }
    return last->isValid() ? last->toString() : *created;
}

Result<void> Facts::load(store::Catalogue &catalogue, const Needs &needs, const QSet<Id> &exported,
    const QSet<Id> &more, store::PastRecords *past)
{
    m_providers = more;
    const Result<void> loaded =
        loadOfferings(catalogue, needs, u"TRUE"_s, {}, [&](const Id &id) { return exported.contains(id); }, past);
    const bool isAsked = !needs.codeType.isEmpty() || needs.lastEdited;
    return loaded && isAsked ? loadProviders(catalogue, needs, past) : loaded;
}

Result<void> Facts::loadProviders(store::Catalogue &catalogue, const Needs &needs, store::PastRecords *past)
{
    QList<Known> found;
    const Result<void> read = catalogue.rows(
        u"SELECT o.id, o.codes, (SELECT max(c.time) FROM change_entry e JOIN change c ON c.seq = e.change "
        "WHERE e.record = o.id) FROM organisation o ORDER BY o.id"_s,
        {}, [&](const store::Row &row) {
            found.append(
                {.id = Id::fromString(row.string(0)), .edited = row.string(2), .provider = {}, .codes = row.string(1)});
        });
    return read.and_then([&] { return asTheyWere(std::move(found), past, domain::Kind::Organisation); })
        .transform([&](const QList<Known> &all) {
            CodeTaker codes(needs.codeType, m_codes);
            for (const Known &each : all) {
                if (m_providers.contains(each.id)) {
                    codes.take(each.id, each.codes);
                    m_edited.insert(each.id, millisecondsOf(each.edited));
                }
            }
        });
}

Result<void> Facts::loadFew(store::Catalogue &catalogue, const Needs &needs, const QList<Id> &few)
{
    QJsonArray ids;
    for (const Id &id : few) {
        ids.append(id.toString());
    }
    return loadOfferings(catalogue, needs, u"id IN (SELECT value FROM json_each(?))"_s,
        {QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact))}, [](const Id &) { return true; });
}

QString Facts::lastEdited(const Id &record) const
{
    const auto time = m_edited.constFind(record);
    return time == m_edited.cend() ? QString()
                                   : QDateTime::fromMSecsSinceEpoch(*time, QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

Result<void> Facts::loadOfferings(store::Catalogue &catalogue, const Needs &needs, const QString &where,
    const QVariantList &values, const std::function<bool(const Id &)> &isWanted, store::PastRecords *past)
{
    const Result<QString> time = lastChangeOf(catalogue, past);
    if (!time) {
        return std::unexpected(time.error());
    }
    m_lastChange = *time;
    if (needs.codeType.isEmpty() && !needs.lastEdited) {
        return {};
    }
    CodeTaker codes(needs.codeType, m_codes);
    const auto take = [&](const Known &each) {
        m_edited.insert(each.id, millisecondsOf(each.edited));
        m_providers.insert(each.provider);
        codes.take(each.id, each.codes);
    };
    QList<Known> found; // only when they are not taken at once
    const Result<void> read = catalogue.rows(
        u"SELECT id, updated, provider, CASE WHEN codes LIKE ? THEN codes END FROM offering WHERE %1 ORDER BY id"_s.arg(
            where),
        QVariantList{u"%\"%1\"%"_s.arg(needs.codeType)} + values, [&](const store::Row &row) {
            Known known{.id = Id::fromString(row.string(0)),
                .edited = row.string(1),
                .provider = Id::fromString(row.string(2)),
                .codes = row.string(3)};
            if (past) {
                found.append(std::move(known));
            } else if (isWanted(known.id)) {
                take(known);
            }
        });
    if (!read || !past) {
        return read;
    }
    return asTheyWere(std::move(found), past, domain::Kind::Offering).transform([&](const QList<Known> &all) {
        for (const Known &each : all) {
            if (isWanted(each.id)) {
                take(each);
            }
        }
    });
}

} // namespace leerschakel::exchange::writing
