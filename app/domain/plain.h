// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field.h"

#include <QStringList>

namespace leerschakel::domain {

/** \a value with its empty forms (empty text, list or map) made absent. */
[[nodiscard]] QVariant absentWhenEmpty(const QVariant &value);

template<>
struct Plain<QString> {
    static FieldType type(const FieldTraits &traits) { return traits.codes ? FieldType::Code : FieldType::Text; }
    static QString from(const QVariant &value) { return value.toString(); }
    static QVariant to(const QString &value) { return absentWhenEmpty(value); }
};

template<>
struct Plain<UriList> {
    static FieldType type(const FieldTraits &) { return FieldType::Text; }
    static UriList from(const QVariant &value) { return {value.toString().split(u' ', Qt::SkipEmptyParts)}; }
    static QVariant to(const UriList &value) { return absentWhenEmpty(value.uris.join(u' ')); }
};

template<>
struct Plain<LocalizedText> {
    static FieldType type(const FieldTraits &) { return FieldType::LocalizedText; }
    static LocalizedText from(const QVariant &value) { return LocalizedText::fromMap(value.toMap()); }
    static QVariant to(const LocalizedText &value) { return absentWhenEmpty(value.toMap()); }
};

template<>
struct Plain<bool> {
    static FieldType type(const FieldTraits &) { return FieldType::Boolean; }
    static bool from(const QVariant &value) { return value.toBool(); }
    static QVariant to(bool value) { return value ? QVariant(true) : QVariant(); }
};

template<>
struct Plain<std::optional<qint64>> {
    static FieldType type(const FieldTraits &) { return FieldType::Integer; }
    static std::optional<qint64> from(const QVariant &value)
    {
        return value.isValid() ? std::optional(value.toLongLong()) : std::nullopt;
    }
    static QVariant to(std::optional<qint64> value) { return value ? QVariant(qlonglong(*value)) : QVariant(); }
};

template<>
struct Plain<std::optional<double>> {
    static FieldType type(const FieldTraits &) { return FieldType::Decimal; }
    static std::optional<double> from(const QVariant &value)
    {
        return value.isValid() ? std::optional(value.toDouble()) : std::nullopt;
    }
    static QVariant to(std::optional<double> value) { return value ? QVariant(*value) : QVariant(); }
};

template<>
struct Plain<QDate> {
    static FieldType type(const FieldTraits &) { return FieldType::Date; }
    static QDate from(const QVariant &value) { return QDate::fromString(value.toString(), Qt::ISODate); }
    static QVariant to(QDate value) { return value.isValid() ? QVariant(value.toString(Qt::ISODate)) : QVariant(); }
};

template<>
struct Plain<QDateTime> {
    static FieldType type(const FieldTraits &) { return FieldType::Instant; }
    static QDateTime from(const QVariant &value) { return QDateTime::fromString(value.toString(), Qt::ISODateWithMs); }
    static QVariant to(const QDateTime &value)
    {
        return value.isValid() ? QVariant(value.toUTC().toString(Qt::ISODateWithMs)) : QVariant();
    }
};

template<>
struct Plain<QStringList> {
    static FieldType type(const FieldTraits &) { return FieldType::CodeList; }
    static QStringList from(const QVariant &value) { return value.toStringList(); }
    static QVariant to(const QStringList &value);
};

template<>
struct Plain<Id> {
    static FieldType type(const FieldTraits &) { return FieldType::Reference; }
    static Id from(const QVariant &value) { return Id::fromString(value.toString()); }
    static QVariant to(const Id &value) { return absentWhenEmpty(value.toString()); }
};

template<>
struct Plain<QList<Id>> {
    static FieldType type(const FieldTraits &) { return FieldType::ReferenceList; }
    static QList<Id> from(const QVariant &value);
    static QVariant to(const QList<Id> &value);
};

template<>
struct Plain<QList<StudyLoad>> {
    static FieldType type(const FieldTraits &) { return FieldType::Items; }
    static QList<StudyLoad> from(const QVariant &value);
    static QVariant to(const QList<StudyLoad> &value);
};

template<>
struct Plain<QList<TypedCode>> {
    static FieldType type(const FieldTraits &) { return FieldType::Items; }
    static QList<TypedCode> from(const QVariant &value);
    static QVariant to(const QList<TypedCode> &value);
};

template<>
struct Plain<QList<TextIn>> {
    static FieldType type(const FieldTraits &) { return FieldType::Items; }
    static QList<TextIn> from(const QVariant &value);
    static QVariant to(const QList<TextIn> &value);
};

template<>
struct Plain<QList<ConceptMapping>> {
    static FieldType type(const FieldTraits &) { return FieldType::Items; }
    static QList<ConceptMapping> from(const QVariant &value);
    static QVariant to(const QList<ConceptMapping> &value);
};

template<>
struct Plain<QVariantMap> {
    static FieldType type(const FieldTraits &) { return FieldType::Tree; }
    static QVariantMap from(const QVariant &value) { return value.toMap(); }
    static QVariant to(const QVariantMap &value) { return absentWhenEmpty(value); }
};

} // namespace leerschakel::domain
