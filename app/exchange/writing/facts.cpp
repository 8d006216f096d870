// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/facts.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

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

/** Gives each code to the first that has it. */
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

} // namespace

Result<QString> lastChangeOf(store::Catalogue &catalogue)
{
    const Result<QString> created = catalogue.info(u"created"_s);
    const Result<QVariant> last = catalogue.single(
        u"SELECT time FROM change WHERE kind NOT IN ('publish', 'dismiss', 'withdraw') ORDER BY seq DESC LIMIT 1"_s);
    if (!created || !last) {
        return std::unexpected(!created ? created.error() : last.error());
    }
    return last->isValid() ? last->toString() : *created;
}

Result<void> Facts::load(store::Catalogue &catalogue, const Needs &needs, const QSet<Id> &exported)
{
    const Result<void> loaded =
        loadOfferings(catalogue, needs, u"TRUE"_s, {}, [&](const Id &id) { return exported.contains(id); });
    const bool isAsked = !needs.codeType.isEmpty() || needs.lastEdited;
    return loaded && isAsked ? loadProviders(catalogue, needs) : loaded;
}

Result<void> Facts::loadProviders(store::Catalogue &catalogue, const Needs &needs)
{
    CodeTaker codes(needs.codeType, m_codes);
    return catalogue.rows(
        u"SELECT o.id, o.codes, (SELECT max(c.time) FROM change_entry e JOIN change c ON c.seq = e.change "
        "WHERE e.record = o.id) FROM organisation o ORDER BY o.id"_s,
        {}, [&](const store::Row &row) {
            const Id id = Id::fromString(row.string(0));
            if (m_providers.contains(id)) {
                codes.take(id, row.string(1));
                m_edited.insert(id, millisecondsOf(row.string(2)));
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
    const QVariantList &values, const std::function<bool(const Id &)> &isWanted)
{
    const Result<QString> time = lastChangeOf(catalogue);
    if (!time) {
        return std::unexpected(time.error());
    }
    m_lastChange = *time;
    if (needs.codeType.isEmpty() && !needs.lastEdited) {
        return {};
    }
    CodeTaker codes(needs.codeType, m_codes);
    return catalogue.rows(
        u"SELECT id, updated, provider, CASE WHEN codes LIKE ? THEN codes END FROM offering WHERE %1 ORDER BY id"_s.arg(
            where),
        QVariantList{u"%\"%1\"%"_s.arg(needs.codeType)} + values, [&](const store::Row &row) {
            const Id id = Id::fromString(row.string(0));
            if (!isWanted(id)) {
                return;
            }
            m_edited.insert(id, millisecondsOf(row.string(1)));
            m_providers.insert(Id::fromString(row.string(2)));
            codes.take(id, row.string(3));
        });
}

} // namespace leerschakel::exchange::writing
