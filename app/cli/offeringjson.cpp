// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/offeringjson.h"

#include "authoring/partlist.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using authoring::PartList;
using authoring::partLists;
using domain::FieldSpec;
using domain::FieldType;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

QJsonValue toJson(const FieldSpec &field, const QVariant &value)
{
    if (value.isValid()) {
        return QJsonValue::fromVariant(value);
    }
    switch (field.type()) {
    case FieldType::LocalizedText:
    case FieldType::Tree:
        return QJsonObject();
    case FieldType::CodeList:
    case FieldType::ReferenceList:
    case FieldType::Items:
        return QJsonArray();
    case FieldType::Boolean:
        return false;
    default:
        return QJsonValue::Null;
    }
}

QJsonObject toJson(const Record &record)
{
    QJsonObject json{{u"id"_s, record.id().toString()}};
    for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
        if (!field->isOwner() && field->key() != u"position") {
            json.insert(field->key(), toJson(*field, record.value(*field)));
        }
    }
    if (record.kind() == Kind::SkillLink) {
        json.insert(u"uri"_s, json.value(u"concept"_s)); // the name that all other commands use
    }
    return json;
}

QJsonObject toJson(const OfferingTree &tree)
{
    QJsonObject json = toJson(tree.offering);
    for (const PartList &list : partLists()) {
        QJsonArray parts;
        for (const Record &part : tree.of(list.kind)) {
            QJsonObject object = toJson(part);
            if (list.kind == Kind::Outcome) {
                QJsonArray uris;
                const QList<Record> links = tree.skillLinks(part.id());
                for (const Record &link : links) {
                    uris.append(domain::skillLinkTable().concept_(link));
                }
                object.insert(u"skills"_s, uris);
            }
            parts.append(object);
        }
        json.insert(list.key, parts);
    }
    return json;
}

QJsonObject toJson(const domain::LocalizedText &text)
{
    return QJsonObject::fromVariantMap(text.toMap());
}

namespace {

QString shown(const QVariant &value)
{
    if (value.typeId() == QMetaType::QVariantMap || value.typeId() == QMetaType::QVariantList) {
        const QJsonDocument json = value.typeId() == QMetaType::QVariantMap
            ? QJsonDocument(QJsonObject::fromVariantMap(value.toMap()))
            : QJsonDocument(QJsonArray::fromVariantList(value.toList()));
        return QString::fromUtf8(json.toJson(QJsonDocument::Compact));
    }
    return value.toString();
}

void appendFields(QString &text, const Record &record, const QString &indent)
{
    for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
        if (!record.has(*field) || field->isOwner() || field->isHidden()) {
            continue;
        }
        if (field->type() == FieldType::LocalizedText) {
            const QVariantMap texts = record.value(*field).toMap();
            for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
                text += indent + u"%1 (%2): "_s.arg(field->key(), it.key()) + it.value().toString() + u'\n';
            }
        } else {
            text += indent + field->key() + u": "_s + shown(record.value(*field)) + u'\n';
        }
    }
}

} // namespace

QString toText(const OfferingTree &tree)
{
    QString text = u"id: "_s + tree.offering.id().toString() + u'\n';
    appendFields(text, tree.offering, {});
    for (const PartList &list : partLists()) {
        for (const Record &part : tree.of(list.kind)) {
            text += list.key + u": "_s + part.id().toString() + u'\n';
            appendFields(text, part, u"  "_s);
        }
    }
    return text;
}

} // namespace leerschakel::cli
