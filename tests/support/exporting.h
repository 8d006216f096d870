// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/registry.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/freshcatalogue.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace leerschakel::tests {

/** A new catalogue for each test function, its export to one destination, and edits in between. */
class ExportingCatalogue : protected FreshCatalogue
{
protected:
    explicit ExportingCatalogue(const QString &destination) : m_destination(destination) {}

    /** For init(): creates a catalogue filled by \a fill, with a fixed date. */
    void makeCatalogueWith(store::Result<store::AppliedChange> (*fill)(store::Catalogue &))
    {
        makeCatalogue({.author = QStringLiteral("t"), .device = QStringLiteral("d")});
        m_catalogue->setClock([] { return QDateTime(QDate(2026, 11, 21), QTime(12, 0), QTimeZone::UTC); });
        SUCCEEDS(fill(*m_catalogue));
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    exchange::Result<exchange::ExportReport> exported(const QString &folder,
        exchange::Selection selection = exchange::Selection::Ready, std::optional<domain::Language> language = {},
        const QString &address = {})
    {
        domain::NoProgress progress;
        return exchange::exporter(m_destination)
            ->write(*m_catalogue,
                {.folder = path(folder),
                    .selection = selection,
                    .offerings = {},
                    .language = language,
                    .address = address},
                progress);
    }

    /** The content of a file, by its path below the folder of the test. */
    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QJsonObject json(const QString &name) const { return QJsonDocument::fromJson(bytes(name)).object(); }

    void set(const domain::Record &record, const domain::FieldSpec &field, const QVariant &value)
    {
        changes::ChangeSet change({.code = QStringLiteral("change.edit"), .arguments = {}});
        change.set(record, field, value);
        SUCCEEDS(store::apply(*m_catalogue, change));
    }
    /** Sets a field of the offering \a offering, or of its part \a part. */
    void set(
        const domain::Id &offering, const domain::FieldSpec &field, const QVariant &value, const domain::Id &part = {})
    {
        const auto tree = store::loadTree(*m_catalogue, offering);
        SUCCEEDS(tree);
        const domain::Record record = (*tree)->record(field.kind(), part.isNull() ? offering : part);
        QVERIFY(!record.isNull());
        set(record, field, value);
    }

private:
    QString m_destination;
};

} // namespace leerschakel::tests
