// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/valuetext.h"

#include "domain/codelist.h"
#include "domain/duration.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Language;

namespace {

QString joinedTexts(const QVariantList &values, const std::function<QString(const QVariant &)> &one)
{
    QStringList parts;
    for (const QVariant &value : values) {
        parts.append(one(value));
    }
    return parts.join(u", "_s);
}

QString memberText(const QVariantMap &item, const FieldSpec &field, Language language)
{
    QStringList parts;
    for (const domain::Member &member : field.members()) {
        const QVariant value = item.value(QString::fromLatin1(member.name));
        if (member.codes) {
            parts.append(domain::CodeList::named(QString::fromLatin1(member.codes)).label(value.toString(), language));
        } else {
            parts.append(
                member.type == FieldType::Decimal ? QLocale().toString(value.toDouble(), 'g', 6) : value.toString());
        }
    }
    return parts.join(u' ');
}

QString dateText(const QVariant &value)
{
    const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, u"d MMM yyyy"_s) : value.toString();
}

QString instantText(const QVariant &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toLocalTime();
    return time.isValid() ? QLocale().toString(time, QLocale::ShortFormat) : value.toString();
}

} // namespace

QString valueText(const FieldSpec &field, const QVariant &value, Language language, const RecordNames &names)
{
    if (!value.isValid()) {
        return noValue();
    }
    const auto codeText = [&](const QVariant &code) {
        return domain::CodeList::named(field.codes()).label(code.toString(), language);
    };
    const auto nameText = [&](const QVariant &id) {
        const QString name = names.value(Id::fromString(id.toString()));
        return name.isEmpty() ? QCoreApplication::translate("ChangeDetails", "something that is not there any more")
                              : name;
    };
    switch (field.type()) {
    case FieldType::LocalizedText: {
        const domain::LocalizedText text = domain::LocalizedText::fromMap(value.toMap());
        QStringList parts{text.nl, text.en};
        parts.removeAll(QString());
        return parts.join(u" / "_s);
    }
    case FieldType::Code:
        return codeText(value);
    case FieldType::CodeList:
        return joinedTexts(value.toList(), codeText);
    case FieldType::Boolean:
        return value.toBool() ? QCoreApplication::translate("ChangeDetails", "yes")
                              : QCoreApplication::translate("ChangeDetails", "no");
    case FieldType::Integer:
        return field.shown() == domain::Presentation::Money
            ? QLocale().toCurrencyString(double(value.toLongLong()) / 100, u"€"_s)
            : QLocale().toString(value.toLongLong());
    case FieldType::Decimal:
        return QLocale().toString(
            value.toDouble(), 'g', field.shown() == domain::Presentation::Degrees ? QLocale::FloatingPointShortest : 6);
    case FieldType::Date:
        return dateText(value);
    case FieldType::Instant:
        return instantText(value);
    case FieldType::Items:
        return joinedTexts(
            value.toList(), [&](const QVariant &item) { return memberText(item.toMap(), field, language); });
    case FieldType::ReferenceList:
        return joinedTexts(value.toList(), nameText);
    case FieldType::Reference:
        return nameText(value);
    case FieldType::Tree:
        return u"…"_s;
    default:
        return field.shown() == domain::Presentation::Duration ? domain::durationInWords(value.toString(), language)
                                                               : value.toString();
    }
}

QList<Id> referencesIn(const FieldSpec &field, const QVariant &value)
{
    QList<Id> ids;
    if (field.type() == FieldType::Reference && value.isValid()) {
        ids.append(Id::fromString(value.toString()));
    } else if (field.type() == FieldType::ReferenceList) {
        const QStringList texts = value.toStringList();
        std::ranges::transform(texts, std::back_inserter(ids), &Id::fromString);
    }
    ids.removeIf([](const Id &id) { return id.isNull(); });
    return ids;
}

} // namespace leerschakel::ui
