// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/members.h"

#include "exchange/reading/values.h"
#include "exchange/reading/words.h"
#include "text/htmltomarkdown.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

using domain::Language;
using domain::LocalizedText;

namespace {

bool isNothing(const QVariant &value)
{
    return !value.isValid() || value.typeId() == QMetaType::Nullptr;
}

bool isMap(const QVariant &value)
{
    return value.typeId() == QMetaType::QVariantMap;
}

bool isList(const QVariant &value)
{
    return value.typeId() == QMetaType::QVariantList;
}

bool isScalar(const QVariant &value)
{
    return !isNothing(value) && !isMap(value) && !isList(value);
}

QString &in(LocalizedText &text, Language language)
{
    return language == Language::Dutch ? text.nl : text.en;
}

} // namespace

Members::Members(
    const QVariantMap &map, const Place &place, Losses &losses, bool isOurs, std::optional<Language> language)
    : m_map(map), m_place(place), m_losses(losses), m_isOurs(isOurs)
{
    if (language) {
        m_language = *language;
        return;
    }
    // A text that does not say its language is in that of the name, where the name says one.
    bool isDutch = false;
    bool isEnglish = false;
    const QVariantList names = map.value(u"name"_s).toList();
    for (const QVariant &each : names) {
        const auto language = languageOfTag(each.toMap().value(u"language"_s).toString());
        isDutch = isDutch || language == Language::Dutch;
        isEnglish = isEnglish || language == Language::English;
    }
    m_language = isEnglish && !isDutch ? Language::English : Language::Dutch;
}

QVariant Members::take(const QString &key)
{
    const auto member = m_taken.contains(key) ? m_map.cend() : m_map.constFind(key);
    if (member == m_map.cend()) {
        return {};
    }
    m_taken.append(key);
    return isNothing(*member) ? QVariant() : *member;
}

void Members::keep(const QString &key, const QVariant &value)
{
    if (isList(value) && isList(m_kept.value(key))) {
        m_kept[key] = m_kept.value(key).toList() + value.toList();
    } else if (!isNothing(value)) {
        m_kept.insert(key, value);
    }
}

void Members::lose(const QString &key, const QVariant &value, const QString &code)
{
    m_losses.lose(m_place.at(key), value, code);
}

QString Members::text(const QString &key)
{
    const QVariant value = take(key);
    if (isScalar(value)) {
        return m_isOurs ? value.toString() : value.toString().trimmed();
    }
    if (isMap(value) && isScalar(value.toMap().value(u"value"_s))) {
        return value.toMap().value(u"value"_s).toString().trimmed();
    }
    if (isList(value)) {
        QVariantList others;
        const LocalizedText texts = textsOf(value, m_place.at(key), &others);
        return texts.preferring(m_language);
    }
    if (value.isValid()) {
        lose(key, value);
    }
    return {};
}

LocalizedText Members::textsOf(const QVariant &value, const Place &place, QVariantList *others, bool isMarkdown)
{
    LocalizedText result;
    const auto add = [&](Language language, const QVariant &part, const Place &where) {
        if (isNothing(part)) {
            return;
        }
        if (!isScalar(part)) {
            m_losses.lose(where, part);
            return;
        }
        const QString given = part.toString();
        const QString text = m_isOurs ? given : isMarkdown ? text::htmlToMarkdown(given) : text::htmlToText(given);
        QString &target = in(result, language);
        if (target.isEmpty()) {
            target = text;
        } else if (!text.isEmpty() && target != text) {
            target += u'\n' + text; // two texts in one language: paragraphs of one
        }
    };
    const auto addMap = [&](const QVariantMap &map, const Place &where) {
        if (map.contains(u"value"_s)) {
            const QString tag = map.value(u"language"_s).toString();
            const std::optional<Language> language = tag.trimmed().isEmpty() ? m_language : languageOfTag(tag);
            if (language) {
                add(*language, map.value(u"value"_s), where.at(u"value"_s));
            } else if (others) {
                others->append(map);
            }
            return;
        }
        for (auto it = map.cbegin(); it != map.cend(); ++it) { // {"nl": "…", "en": "…"}
            if (const std::optional<Language> language = languageOfTag(it.key())) {
                add(*language, it.value(), where.at(it.key()));
            } else if (!isNothing(it.value())) {
                m_losses.lose(where.at(it.key()), it.value());
            }
        }
    };
    if (isList(value)) {
        const QVariantList items = value.toList();
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (isMap(items[i])) {
                addMap(items[i].toMap(), place.at(i));
            } else if (isList(items[i])) {
                m_losses.lose(place.at(i), items[i]);
            } else {
                add(m_language, items[i], place.at(i));
            }
        }
    } else if (isMap(value)) {
        addMap(value.toMap(), place);
    } else {
        add(m_language, value, place);
    }
    return result;
}

LocalizedText Members::texts(const QString &key, bool isMarkdown)
{
    QVariantList others;
    const QVariant value = take(key);
    const LocalizedText result = textsOf(value, m_place.at(key), &others, isMarkdown);
    if (!others.isEmpty()) {
        keep(key, others);
    }
    return result;
}

QDate Members::date(const QString &key)
{
    const QVariant value = take(key);
    if (!value.isValid() || value.toString().trimmed().isEmpty()) {
        if (!isScalar(value) && value.isValid()) {
            lose(key, value);
        }
        return {};
    }
    const std::optional<ReadDay> read = readDay(value.toString());
    if (!read) {
        lose(key, value, u"import.badDate"_s);
        return {};
    }
    if (read->time.isValid()) {
        m_losses.lose(m_place.at(key), value, u"import.timeLeftOut"_s,
            {read->time.toString(u"HH:mm"_s), read->day.toString(Qt::ISODate)});
    }
    return read->day;
}

std::optional<qint64> Members::cents(const QString &key)
{
    const QVariant value = take(key);
    if (!value.isValid()) {
        return std::nullopt;
    }
    // A JSON number has no separators: only a text does. It is written out in full, so that 0.1 + 0.2 does not become a
    // fraction of a cent.
    constexpr int digits = 12;
    QString text = value.toString();
    if (value.typeId() == QMetaType::Double) {
        text = QString::number(value.toDouble(), 'f', digits);
        while (text.endsWith(u'0')) {
            text.chop(1);
        }
        text.chop(text.endsWith(u'.') ? 1 : 0);
    }
    const bool isWritten = value.typeId() == QMetaType::QString;
    const std::optional<ReadAmount> read =
        isScalar(value) && value.typeId() != QMetaType::Bool ? readAmount(text) : std::nullopt;
    if (!read || (!isWritten && read->isGuess)) {
        lose(key, value, u"import.badNumber"_s);
        return std::nullopt;
    }
    if (read->isGuess) {
        m_losses.lose(m_place.at(key), value, u"import.readAs"_s, {QString::number(double(read->cents) / 100, 'f', 2)});
    }
    return read->cents;
}

std::optional<double> Members::number(const QString &key)
{
    const QVariant value = take(key);
    if (!value.isValid()) {
        return std::nullopt;
    }
    bool ok = isScalar(value) && value.typeId() != QMetaType::Bool;
    const double number = ok ? value.toString().trimmed().replace(u',', u'.').toDouble(&ok) : 0;
    if (!ok || !std::isfinite(number)) {
        lose(key, value, u"import.badNumber"_s);
        return std::nullopt;
    }
    return number;
}

std::optional<qint64> Members::count(const QString &key)
{
    const QVariant value = m_map.value(key);
    const std::optional<double> given = number(key);
    constexpr double most = 1e9;
    if (given && (*given < 0 || *given > most || *given != std::floor(*given))) {
        lose(key, value, u"import.badNumber"_s);
        return std::nullopt;
    }
    return given ? std::optional(qint64(*given)) : std::nullopt;
}

QVariantList Members::list(const QString &key)
{
    const QVariant value = take(key);
    QVariantList items = isList(value) ? value.toList() : value.isValid() ? QVariantList{value} : QVariantList();
    items.removeIf(isNothing);
    return items;
}

QStringList Members::codes(const QString &key, std::span<const Name> names)
{
    QStringList result;
    const QVariantList items = list(key);
    for (const QVariant &item : items) {
        const QString theirs = isScalar(item) ? item.toString().trimmed() : QString();
        const auto found = std::ranges::find_if(
            names, [&](const Name &name) { return spelling(QString::fromLatin1(name.theirs)) == spelling(theirs); });
        if (!theirs.isEmpty() && found != names.end()) {
            if (const QString ours = QString::fromLatin1(found->ours); !result.contains(ours)) {
                result.append(ours);
            }
        } else if (theirs.startsWith(u"x-"_s)) {
            keep(key, QVariantList{theirs});
        } else if (!theirs.isEmpty() || !isScalar(item)) {
            lose(key, item, u"import.unknownValue"_s);
        }
    }
    return result;
}

Members::Relation Members::relation(const QString &key, const QString &identifier)
{
    QVariant value = take(key);
    if (isList(value)) {
        const QVariantList items = value.toList();
        value = items.isEmpty() ? QVariant() : items.first();
        for (qsizetype i = 1; i < items.size(); ++i) {
            m_losses.lose(m_place.at(key).at(i), items[i]);
        }
    }
    if (isMap(value)) {
        QVariantMap map = value.toMap();
        QString name = map.value(identifier).toString();
        if (name.isEmpty()) {
            name = map.value(u"id"_s).toString();
        }
        return {.identifier = name.trimmed(), .expanded = map};
    }
    return {.identifier = isScalar(value) ? value.toString().trimmed() : QString(), .expanded = {}};
}

void Members::set(domain::Record &record, const domain::FieldSpec &field, const QVariant &value, const QString &key)
{
    const auto normal = field.normalised(value);
    if (normal) {
        record.setValue(field, *normal);
    } else {
        lose(key, value, u"import.unknownValue"_s);
    }
}

QVariantMap Members::rest() const
{
    QVariantMap rest = m_kept;
    for (auto it = m_map.cbegin(); it != m_map.cend(); ++it) {
        const bool isEmpty = isNothing(it.value()) || (isMap(it.value()) && it.value().toMap().isEmpty())
            || (isList(it.value()) && it.value().toList().isEmpty());
        if (!isEmpty && !m_taken.contains(it.key())) {
            rest.insert(it.key(), it.value());
        }
    }
    return rest;
}

} // namespace leerschakel::exchange::reading
