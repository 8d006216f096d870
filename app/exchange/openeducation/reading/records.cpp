// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openeducation/reading/records.h"

#include "exchange/openeducation/convention.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::openeducation {

using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::Record;
using reading::Losses;
using reading::Place;

namespace {

/** False if there is no field with \a key, or if it does not accept \a value. */
bool setPlain(Record &record, const QString &key, const QVariant &value)
{
    const FieldSpec *field = domain::kindTable(record.kind()).field(key);
    const auto normal = field ? field->normalised(value) : std::expected<QVariant, domain::Error>(QVariant());
    if (field && normal) {
        record.setValue(*field, *normal);
    }
    return field && normal;
}

} // namespace

QVariantMap takeOurs(QVariantMap &map)
{
    QVariantMap ext = map.value(u"ext"_s).toMap();
    const QVariantMap ours = ext.take(QString::fromLatin1(extKey)).toMap();
    if (ours.isEmpty()) {
        return {};
    }
    if (ext.isEmpty()) {
        map.remove(u"ext"_s);
    } else {
        map.insert(u"ext"_s, ext);
    }
    return ours;
}

Record withOurs(const Record &standard, const QVariantMap &ours, const Place &place, Losses &losses)
{
    Record record(standard.kind(), standard.id());
    const QStringList keys = ours.value(u"standard"_s).toStringList();
    for (const QString &key : keys) {
        if (const FieldSpec *field = domain::kindTable(standard.kind()).field(key)) {
            record.setValue(*field, standard.value(*field));
        }
    }
    const QVariantMap fields = ours.value(u"fields"_s).toMap();
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        if (!setPlain(record, it.key(), it.value())) {
            losses.lose(place.at(u"fields"_s).at(it.key()), it.value(), u"import.unknownValue"_s);
        }
    }
    return record;
}

QList<Record> ourRecords(Kind kind, const QVariant &list, const Place &place, Losses &losses)
{
    QList<Record> records;
    const QVariantList items = list.toList();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QVariantMap map = items[i].toMap();
        const Id id = Id::fromString(map.value(u"id"_s).toString());
        if (id.isNull()) {
            losses.lose(place.at(i), items[i]);
            continue;
        }
        Record record(kind, id);
        for (auto it = map.cbegin(); it != map.cend(); ++it) {
            // Anything nested in it (prices of an edition) is read by the code that handles it.
            const bool isField = domain::kindTable(kind).field(it.key()) != nullptr;
            if (isField && !setPlain(record, it.key(), it.value())) {
                losses.lose(place.at(i).at(it.key()), it.value(), u"import.unknownValue"_s);
            }
        }
        records.append(record);
    }
    return records;
}

Place placeOfOurs(const Place &place)
{
    return place.at(u"ext"_s).at(QString::fromLatin1(extKey));
}

} // namespace leerschakel::exchange::openeducation
