// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/reading/draft.h"

#include "exchange/ooapi5/convention.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::Record;

namespace {

/** False when there is no field of that \a key, or it does not take \a value. */
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
            // What is nested below it (prices of an edition) is read by who knows of it.
            const bool isField = domain::kindTable(kind).field(it.key()) != nullptr;
            if (isField && !setPlain(record, it.key(), it.value())) {
                losses.lose(place.at(i).at(it.key()), it.value(), u"import.unknownValue"_s);
            }
        }
        records.append(record);
    }
    return records;
}

QList<domain::TypedCode> readCodes(Members &members, const QString &key, bool isMbo)
{
    QList<domain::TypedCode> codes;
    const QVariantList items = members.list(key);
    for (const QVariant &item : items) {
        const QVariantMap map = item.toMap();
        const QString theirs = map.value(u"codeType"_s).toString();
        const QString code = map.value(u"code"_s).toString().trimmed();
        if (code.isEmpty()) {
            members.lose(key, item);
            continue;
        }
        QString type = QString::fromLatin1(oursFor(codeTypes, theirs));
        if (type == u"croho" && isMbo) {
            type = u"crebo"_s;
        }
        const domain::TypedCode one{.type = type, .code = code};
        if (type.isEmpty() || map.size() > 2) {
            members.keep(key, QVariantList{item});
        } else if (!codes.contains(one)) {
            codes.append(one);
        }
    }
    return codes;
}

QString readPrimaryCode(Members &members)
{
    const QVariant value = members.take(u"primaryCode"_s);
    if (value.typeId() != QMetaType::QVariantMap) {
        return value.toString().trimmed();
    }
    QVariantMap map = value.toMap();
    const QString code = map.take(u"code"_s).toString().trimmed();
    map.removeIf([](auto each) { return each.value().toString().isEmpty(); });
    if (!map.isEmpty()) {
        members.keep(u"primaryCode"_s, map);
    }
    return code;
}

QVariantMap takeConsumer(Members &members, const QString &key)
{
    QVariantMap wanted;
    QVariantList others;
    const QVariantList consumers = members.list(u"consumers"_s);
    for (const QVariant &each : consumers) {
        const QVariantMap map = each.toMap();
        if (map.isEmpty()) {
            members.lose(u"consumers"_s, each);
        } else if (wanted.isEmpty() && reading::spelling(map.value(u"consumerKey"_s).toString()) == key) {
            wanted = map;
        } else {
            others.append(map);
        }
    }
    if (!others.isEmpty()) {
        members.keep(u"consumers"_s, others);
    }
    return wanted;
}

QList<OutcomeText> readOutcomes(Members &members, const QString &key)
{
    QList<OutcomeText> outcomes;
    const QVariantList items = members.list(key);
    const Place place = members.place().at(key);
    QVariantList run; // language-typed texts one after the other, where each outcome should be a list of them
    QStringList languages;
    const auto finishRun = [&](qsizetype end) {
        if (!run.isEmpty()) {
            OutcomeText outcome;
            outcome.text = members.textsOf(run, place.at(end - 1), &outcome.others);
            outcomes.append(outcome);
            run.clear();
            languages.clear();
        }
    };
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString language = items[i].toMap().value(u"language"_s).toString();
        if (!language.isEmpty()) {
            if (languages.contains(language)) {
                finishRun(i);
            }
            languages.append(language);
            run.append(items[i]);
            continue;
        }
        finishRun(i);
        OutcomeText outcome;
        outcome.text = members.textsOf(items[i], place.at(i), &outcome.others);
        outcomes.append(outcome);
    }
    finishRun(items.size());
    return outcomes;
}

} // namespace leerschakel::exchange::ooapi5
