// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schemaorg/reading/thing.h"

#include "domain/codelist.h"
#include "exchange/reading/values.h"
#include "exchange/reading/words.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::Id;

QVariantMap Thing::mapOf(const QVariant &value, const Place &place, JsonLd &document)
{
    const QVariant found = document.resolved(value);
    if (found.typeId() == QMetaType::QVariantMap) {
        const QVariantMap map = found.toMap();
        return map.contains(u"value"_s) && map.contains(u"language"_s)
            ? QVariantMap{{u"name"_s, found}, {JsonLd::placeKey(), place.path}}
            : map;
    }
    const bool isPlain = found.isValid() && found.typeId() != QMetaType::Nullptr
        && found.typeId() != QMetaType::QVariantList && !found.toString().trimmed().isEmpty();
    return isPlain ? QVariantMap{{u"name"_s, found}, {JsonLd::placeKey(), place.path}} : QVariantMap();
}

Place Thing::placeOf(const QVariantMap &map, const Place &place)
{
    const QString path = JsonLd::pathOf(map);
    return map.contains(JsonLd::placeKey()) ? Place{.source = place.source, .path = path} : place;
}

Thing::Thing(
    const QVariant &value, const Place &place, Losses &losses, bool isOurs, domain::Language language, JsonLd &document)
    : Part(mapOf(value, place, document), placeOf(mapOf(value, place, document), place), losses, isOurs, language),
      m_document(document)
{
    static_cast<void>(take(JsonLd::placeKey()));
    const QVariantList types = take(u"@type"_s).toList();
    for (const QVariant &type : types) {
        m_types.append(type.toString());
    }
    const QString iri = take(u"@id"_s).toString();
    m_iri = iri.startsWith(u"_:"_s) ? QString() : iri;
    m_isReference = !m_iri.isEmpty() && rest().isEmpty();
}

Thing Thing::thing(const QString &key)
{
    const QVariant given = take(key);
    if (given.typeId() != QMetaType::QVariantList) {
        return {given, place().at(key), *this};
    }
    const QVariantList items = given.toList();
    for (qsizetype i = 1; i < items.size(); ++i) {
        losses().lose(place().at(key).at(i), JsonLd::shown(items[i]), u"import.noField"_s);
    }
    return {items.value(0), place().at(key).at(0), *this};
}

void Thing::each(const QString &key, const std::function<void(Thing &)> &read)
{
    const QVariantList items = list(key);
    for (qsizetype i = 0; i < items.size(); ++i) {
        Thing item(items[i], place().at(key).at(i), *this);
        read(item);
        item.done();
    }
}

QString Thing::wordOf(const QVariant &value) const
{
    if (value.typeId() != QMetaType::QVariantMap) {
        return value.typeId() == QMetaType::QVariantList ? QString() : value.toString().trimmed();
    }
    const QVariantMap map = m_document.resolved(value).toMap();
    for (const QString &key : {u"value"_s, u"name"_s, u"@id"_s}) {
        const QVariant inner = map.value(key);
        const QString text =
            inner.typeId() == QMetaType::QVariantMap ? inner.toMap().value(u"value"_s).toString() : inner.toString();
        if (!text.trimmed().isEmpty()) {
            return text.trimmed();
        }
    }
    return {};
}

QString Thing::word(const QString &key)
{
    return wordList(key).value(0);
}

QStringList Thing::wordList(const QString &key)
{
    QStringList words;
    const QVariantList items = list(key);
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (const QString word = wordOf(items[i]); !word.isEmpty()) {
            words.append(word);
        } else if (!items[i].toString().isEmpty() || items[i].typeId() != QMetaType::QString) {
            losses().lose(place().at(key).at(i), JsonLd::shown(items[i]));
        }
    }
    return words;
}

QDate Thing::day(const QString &key)
{
    static const QRegularExpression written(u"^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})\\b"_s);
    const QString given = word(key);
    if (given.isEmpty()) {
        return {};
    }
    if (const QRegularExpressionMatch match = written.match(given); match.hasMatch()) {
        const QDate day(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt());
        losses().lose(place().at(key), given, day.isValid() ? u"import.readAs"_s : u"import.badDate"_s,
            day.isValid() ? QStringList{day.toString(Qt::ISODate)} : QStringList());
        return day;
    }
    const std::optional<reading::ReadDay> read = reading::readDay(given);
    if (!read) {
        lose(key, given, u"import.badDate"_s);
        return {};
    }
    if (read->time.isValid()) {
        losses().lose(place().at(key), given, u"import.timeLeftOut"_s,
            {read->time.toString(u"HH:mm"_s), read->day.toString(Qt::ISODate)});
    }
    return read->day;
}

QString Thing::address(const QString &key)
{
    const QString given = word(key);
    const bool isOfWeb =
        given.startsWith(u"http://"_s, Qt::CaseInsensitive) || given.startsWith(u"https://"_s, Qt::CaseInsensitive);
    if (!isOfWeb && !given.isEmpty() && !isOurs()) {
        lose(key, given);
        return {};
    }
    return given;
}

void Thing::done()
{
    if (!m_document.isFirstAt(place().path)) {
        return;
    }
    const QVariantMap left = JsonLd::shown(rest()).toMap();
    for (auto each = left.cbegin(); each != left.cend(); ++each) {
        if (each.value().typeId() != QMetaType::QString || !each.value().toString().isEmpty()) {
            lose(each.key(), each.value(), u"import.noField"_s);
        }
    }
}

Id idOfIri(const QString &iri, const QString &source)
{
    static const QString uuid = u"urn:uuid:"_s;
    const QString trimmed = iri.trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith(u"_:"_s)) {
        return {};
    }
    if (trimmed.startsWith(uuid, Qt::CaseInsensitive)) {
        if (const Id id = Id::fromString(QStringView(trimmed).mid(uuid.size())); !id.isNull()) {
            return id;
        }
    }
    const bool isWhole = trimmed.contains(u':');
    const QString from = source.contains(u"://"_s) ? source : QFileInfo(source).fileName();
    return Id::fromName(u"schemaorg "_s + (isWhole ? trimmed : from + u' ' + trimmed));
}

QString codeMeant(const char *list, const QString &text)
{
    static const QRegularExpression around(u"^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}+]+$"_s);
    const QString name = QString::fromLatin1(list);
    const domain::CodeList &codes = domain::CodeList::named(name);
    const QString code = codes.meantBy(text);
    return code.isEmpty() ? codes.meantBy(QString(text).remove(around)) : code;
}

} // namespace leerschakel::exchange::schemaorg
