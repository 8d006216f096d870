// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspection/form.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace leerschakel::tests {

/** A thing out of a folder laid out as an endpoint. */
struct Document {
    QString file;
    /** That of its form. */
    QString collection;
    QVariant value;
};

/** Those below \a folder whose form \a form has; of lists each item is one. */
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
