// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/field.h"

#include "domain/cleantext.h"
#include "domain/codelist.h"
#include "domain/kinds.h"
#include "domain/plain.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::domain {

namespace {

using Normalised = std::expected<QVariant, Error>;

/** "studyLoad" → "study_load". */
QString snakeCase(const QString &key)
{
    QString result;
    for (const QChar c : key) {
        if (c.isUpper()) {
            result.append(u'_');
        }
        result.append(c.toLower());
    }
    return result;
}

/** What an error calls a value: a field, or a member of one of its items. */
struct Name {
    const QString &field;
    const char *member = nullptr;

    [[nodiscard]] QString text() const { return member ? field + u'.' + QString::fromLatin1(member) : field; }
};

Normalised refused(const QString &code, const Name &name, const QVariant &value, const QString &expected)
{
    QString shown = value.toString();
    if (shown.isEmpty()) {
        shown = QString::fromLatin1(value.typeName());
    }
    return std::unexpected(Error::of(Failure::Usage, code, {name.text(), shown.left(100), expected}));
}

/** The text in \a value, without a copy; only for a value that isText(). */
const QString &textIn(const QVariant &value)
{
    return *static_cast<const QString *>(value.constData());
}

bool isText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString;
}

bool isNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
        return true;
    default:
        return false;
    }
}

/**
 * Text without trailing white space (it is invisible and makes equal texts differ) and without what cannot be stored,
 * with line ends as LF.
 */
QVariant tidied(const QVariant &given)
{
    const Cleaned<QString> clean = cleanText(given.toString());
    QString text = clean.value;
    const bool isTidy = clean.removed == 0 && !text.isEmpty() && !text.back().isSpace() && !text.contains(u'\r');
    if (isText(given) && isTidy) {
        return given; // without a copy, as nearly every text is tidy
    }
    text.replace(u"\r\n"_s, u"\n"_s);
    while (!text.isEmpty() && text.back().isSpace()) {
        text.chop(1);
    }
    return absentWhenEmpty(text);
}

Normalised oneCode(const Name &key, const QString &codes, const QVariant &value)
{
    if (!isText(value)) {
        return refused(u"field.wrongType"_s, key, value, u"text"_s);
    }
    const CodeList &list = CodeList::named(codes);
    if (list.contains(textIn(value))) {
        return value;
    }
    const QString text = textIn(value).trimmed();
    if (text.isEmpty()) {
        return QVariant();
    }
    const QString code = list.meantBy(text);
    if (code.isEmpty()) {
        QStringList known;
        for (const Code &each : list.codes()) {
            known.append(each.code);
            if (known.size() == 12 && list.codes().size() > 13) {
                known.append(u"…"_s);
                break;
            }
        }
        return refused(u"field.unknownCode"_s, key, value, known.join(u", "_s));
    }
    return code;
}

Normalised oneId(const Name &key, const QVariant &value)
{
    const QString text = value.toString().trimmed();
    if (text.isEmpty()) {
        return QVariant();
    }
    const Id id = Id::fromString(text);
    return id.isNull() ? refused(u"field.badId"_s, key, value, u"uuid"_s) : Normalised(id.toString());
}

Normalised oneNumber(const Name &key, const QVariant &value, bool whole)
{
    constexpr qlonglong exact = 9'000'000'000'000'000; // below 2^53: the same number as a double
    if (const qlonglong number = value.typeId() == QMetaType::LongLong ? value.toLongLong() : exact + 1;
        whole && number >= -exact && number <= exact) {
        return value;
    }
    if (!whole && value.typeId() == QMetaType::Double && std::isfinite(value.toDouble())) {
        return value;
    }
    if (isText(value) && value.toString().trimmed().isEmpty()) {
        return QVariant();
    }
    bool ok = isNumber(value) || isText(value);
    const double number = ok ? value.toString().trimmed().toDouble(&ok) : 0;
    if (!ok || !std::isfinite(number) || (whole && (number != std::floor(number) || std::abs(number) > 9e15))) {
        return refused(u"field.notANumber"_s, key, value, whole ? u"12"_s : u"2.5"_s);
    }
    return whole ? QVariant(qlonglong(number)) : QVariant(number);
}

Normalised ofType(
    FieldType type, const Name &key, const QString &codes, const QList<Member> &members, const QVariant &value);

template<typename One>
Normalised eachOf(const Name &key, const QVariant &value, One one)
{
    const QVariantList given = isText(value) ? QVariantList{value} : value.toList();
    if (given.isEmpty() && value.isValid() && value.typeId() != QMetaType::QVariantList && !isText(value)
        && value.typeId() != QMetaType::QStringList) {
        return refused(u"field.wrongType"_s, key, value, u"list"_s);
    }
    QVariantList result;
    for (const QVariant &item : given) {
        const Normalised normal = one(item);
        if (!normal) {
            return normal;
        }
        if (normal->isValid() && !result.contains(*normal)) {
            result.append(*normal);
        }
    }
    return absentWhenEmpty(result);
}

Normalised oneItem(const Name &key, const QList<Member> &members, const QVariant &value)
{
    if (value.typeId() != QMetaType::QVariantMap) {
        return refused(u"field.wrongType"_s, key, value, u"object"_s);
    }
    const auto &map = *static_cast<const QVariantMap *>(value.constData());
    QVariantMap result;
    for (auto each = map.cbegin(); each != map.cend(); ++each) { // asKeyValueRange() would copy it
        const auto member = std::ranges::find_if(
            members, [&](const Member &known) { return each.key() == QLatin1StringView(known.name); });
        if (member == members.cend()) {
            return refused(u"field.unknownMember"_s, key, each.key(), {});
        }
        const Normalised normal = ofType(member->type, {.field = key.field, .member = member->name},
            QString::fromLatin1(member->codes), {}, each.value());
        if (!normal) {
            return normal;
        }
        if (normal->isValid()) {
            result.insert(result.cend(), each.key(), *normal);
        }
    }
    return absentWhenEmpty(result);
}

Normalised localized(const Name &key, const QVariant &value)
{
    if (value.typeId() != QMetaType::QVariantMap) {
        return refused(u"field.wrongType"_s, key, value, u"{\"nl\": …, \"en\": …}"_s);
    }
    QVariantMap result;
    const auto &map = *static_cast<const QVariantMap *>(value.constData());
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        if (it.key() != u"nl" && it.key() != u"en") {
            return refused(u"field.unknownLanguage"_s, key, it.key(), u"nl, en"_s);
        }
        if (it.value().isValid() && !it.value().isNull() && !isText(it.value())) {
            return refused(u"field.wrongType"_s, key, it.value(), u"text"_s);
        }
        if (const QVariant text = tidied(it.value()); text.isValid()) {
            result.insert(result.cend(), it.key(), text);
        }
    }
    return absentWhenEmpty(result);
}

Normalised truth(const Name &key, const QVariant &value)
{
    const QString text = value.toString().trimmed().toLower();
    if (text == u"true" || text == u"1") {
        return QVariant(true);
    }
    if (text == u"false" || text == u"0" || text.isEmpty()) {
        return QVariant(); // false and absent are the same: a catalogue records what an offering has
    }
    return refused(u"field.wrongType"_s, key, value, u"true, false"_s);
}

Normalised ofType(
    FieldType type, const Name &key, const QString &codes, const QList<Member> &members, const QVariant &value)
{
    if (!value.isValid() || value.typeId() == QMetaType::Nullptr) {
        return QVariant();
    }
    switch (type) {
    case FieldType::Text:
        return isText(value) || isNumber(value) ? Normalised(tidied(value))
                                                : refused(u"field.wrongType"_s, key, value, u"text"_s);
    case FieldType::LocalizedText:
        return localized(key, value);
    case FieldType::Code:
        return oneCode(key, codes, value);
    case FieldType::CodeList:
        return eachOf(key, value, [&](const QVariant &item) { return oneCode(key, codes, item); });
    case FieldType::Integer:
        return oneNumber(key, value, true);
    case FieldType::Decimal:
        return oneNumber(key, value, false);
    case FieldType::Boolean:
        return truth(key, value);
    case FieldType::Date: {
        const QString text = value.toString().trimmed();
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (text.isEmpty()) {
            return QVariant();
        }
        if (!date.isValid() || text.size() != 10) {
            return refused(u"field.badDate"_s, key, value, u"2027-02-01"_s);
        }
        // Qt accepts other separators as well.
        return text[4] == u'-' && text[7] == u'-' ? text : date.toString(Qt::ISODate);
    }
    case FieldType::Instant: {
        const QString text = value.toString().trimmed();
        const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
        if (text.isEmpty()) {
            return QVariant();
        }
        return instant.isValid() ? Normalised(Plain<QDateTime>::to(instant))
                                 : refused(u"field.badDate"_s, key, value, u"2027-02-01T08:00:00Z"_s);
    }
    case FieldType::Reference:
        return oneId(key, value);
    case FieldType::ReferenceList:
        return eachOf(key, value, [&](const QVariant &item) { return oneId(key, item); });
    case FieldType::Items:
        return eachOf(key, value, [&](const QVariant &item) { return oneItem(key, members, item); });
    case FieldType::Tree:
        return absentWhenEmpty(cleanValue(value).value);
    }
    return QVariant();
}

} // namespace

FieldSpec::FieldSpec(KindTable &table, const char *key, FieldType type, const FieldTraits &traits)
    : m_kind(table.kind()),
      m_key(QString::fromLatin1(key)),
      m_type(type),
      m_index(table.add(*this)),
      m_codes(QString::fromLatin1(traits.codes)),
      m_target(QString::fromLatin1(traits.target)),
      m_members(traits.members),
      m_markdown(traits.markdown),
      m_hidden(traits.hidden),
      m_owner(traits.owner),
      m_within(traits.within),
      m_rowless(traits.rowless),
      m_shown(traits.shown),
      m_room(traits.room),
      m_address(traits.address),
      m_uncopied(traits.uncopied),
      m_since(std::max(traits.since, table.since()))
{
    for (const char *item : traits.uncopiedItems) {
        m_uncopiedItems.append(QString::fromLatin1(item));
    }
    const QString column = snakeCase(m_key);
    m_columns =
        type == FieldType::LocalizedText ? QStringList{column + u"_nl"_s, column + u"_en"_s} : QStringList{column};
}

QVariant FieldSpec::copied(const QVariant &value) const
{
    if (m_uncopied) {
        return {};
    }
    const auto key = std::ranges::find(m_members, true, &Member::isKey);
    if (m_uncopiedItems.isEmpty() || key == m_members.cend()) {
        return value;
    }
    QVariantList items = value.toList();
    items.removeIf([&](const QVariant &item) {
        return m_uncopiedItems.contains(item.toMap().value(QString::fromLatin1(key->name)).toString());
    });
    return absentWhenEmpty(items);
}

std::expected<QVariant, Error> FieldSpec::normalised(const QVariant &value) const
{
    return ofType(m_type, {.field = m_key}, m_codes, m_members, value);
}

} // namespace leerschakel::domain
