// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspection/form.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace leerschakel::tests {

/** A document, or an item of a list, in a folder laid out as an endpoint. */
struct Document {
    QString file;
    /** The collection that its form belongs to. */
    QString collection;
    QVariant value;
};

/** The documents below \a folder that \a form has a form for; each item of a list is one document. */
[[nodiscard]] inline QList<Document> documentsIn(const QString &folder, const inspection::Form &form)
{
    QList<Document> documents;
    QDirIterator files(folder, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString parent = QFileInfo(path).dir().dirName();
        // courses/<id>.json and courses/<id>/offerings.json
        const QString own = QFileInfo(path).completeBaseName();
        const QString collection = form.thing(parent) ? parent : own;
        QFile file(path);
        if (!form.thing(collection) || !file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        if (!json.contains(QStringLiteral("items"))) {
            documents.append({.file = path, .collection = collection, .value = json.toVariantMap()});
            continue;
        }
        for (const QVariant &each : json[QStringLiteral("items")].toVariant().toList()) {
            documents.append({.file = path, .collection = collection, .value = each});
        }
    }
    std::ranges::sort(documents, {}, &Document::file);
    return documents;
}

} // namespace leerschakel::tests
