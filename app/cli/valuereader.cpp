// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/valuereader.h"

#include "text/barejson.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using domain::Error;
using domain::Failure;
using domain::FieldSpec;
using domain::FieldType;

namespace {

std::unexpected<Error> wrong(const QString &code, const QStringList &arguments)
{
    return std::unexpected(Error::of(Failure::Usage, code, arguments));
}

bool looksLikeJson(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.startsWith(u'{') || trimmed.startsWith(u'[') || trimmed == u"null";
}

} // namespace

Result<QVariant> readJson(const QString &key, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const auto values = leerschakel::text::jsonValues(bytes);
    if (!values) {
        const qsizetype character = QString::fromUtf8(bytes.first(values.error().offset)).size() + 1;
        return wrong(u"cli.badJson"_s, {key, values.error().errorString(), QString::number(character)});
    }
    if (values->size() != 1) {
        return wrong(u"cli.badJson"_s, {key, u"one value expected"_s, u"1"_s});
    }
    return values->first().toVariant();
}

Result<QVariant> givenValue(
    const FieldSpec &field, const QVariant &current, const QString &text, std::optional<domain::Language> language)
{
    switch (field.type()) {
    case FieldType::LocalizedText: {
        if (!language && looksLikeJson(text)) {
            break;
        }
        QVariantMap texts = current.toMap();
        texts.insert(domain::languageCode(language.value_or(domain::Language::Dutch)), text);
        return texts;
    }
    case FieldType::CodeList:
    case FieldType::ReferenceList: {
        if (looksLikeJson(text)) {
            break;
        }
        QVariantList items;
        const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            items.append(part.trimmed());
        }
        return items;
    }
    case FieldType::Items:
    case FieldType::Tree:
        if (text.trimmed().isEmpty()) {
            return QVariant();
        }
        break;
    default:
        return text;
    }
    const Result<QVariant> value = readJson(field.key(), text);
    if (!value) {
        return value;
    }
    if ((field.type() == FieldType::Items || field.type() == FieldType::ReferenceList
            || field.type() == FieldType::CodeList)
        && !value->isNull() && value->typeId() != QMetaType::QVariantList) {
        return wrong(u"authoring.notAList"_s, {field.key()});
    }
    return value;
}

} // namespace leerschakel::cli
