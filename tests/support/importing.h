// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/registry.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/freshcatalogue.h"

#include <QDir>

namespace leerschakel::tests {

/** A new catalogue for each test function, files to import into it, and the content of the import report. */
class ImportingCatalogue : protected FreshCatalogue
{
protected:
    explicit ImportingCatalogue(const QString &format) : m_format(format) {}

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    /** Writes a file of the source. Single quotes in \a text become double ones, which are hard to read in C++. */
    void write(const QString &name, QByteArray text) const { writeAsItIs(name, text.replace('\'', '"')); }
    void writeAsItIs(const QString &name, const QByteArray &bytes) const
    {
        const QString file = path(QStringLiteral("bron/") + name);
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

    [[nodiscard]] exchange::Result<exchange::ImportReport> import(const QString &source, bool dryRun = false)
    {
        domain::NoProgress progress;
        return exchange::importer(m_format)->read(
            *m_catalogue, {.source = source, .dryRun = dryRun, .credentials = {}}, progress);
    }
    /** Imports what write() wrote: one file, or all of it. */
    [[nodiscard]] exchange::Result<exchange::ImportReport> importWritten(const QString &name = {})
    {
        return import(path(name.isEmpty() ? QStringLiteral("bron") : QStringLiteral("bron/") + name));
    }

    /** "/path code value" for each line, sorted. */
    [[nodiscard]] static QStringList said(const exchange::ImportReport &report)
    {
        QStringList lines;
        for (const exchange::Rejected &each : report.rejected) {
            lines.append(each.path + QChar(u' ') + each.text.code);
        }
        for (const exchange::LostInput &each : report.lost) {
            lines.append(each.path + QChar(u' ') + each.text.code + QChar(u' ') + each.value);
        }
        lines.sort();
        return lines;
    }

    /** The offerings by their Dutch title, or else the English one. */
    [[nodiscard]] QMap<QString, domain::OfferingTree> offerings() const
    {
        QMap<QString, domain::OfferingTree> all;
        const auto ids = store::nextOfferings(*m_catalogue, {}, 1000);
        const auto trees = ids ? store::loadTrees(*m_catalogue, *ids) : std::unexpected(ids.error());
        for (const domain::OfferingTree &tree : trees ? *trees : QList<domain::OfferingTree>()) {
            all.insert(domain::offeringTable().title(tree.offering).preferring(domain::Language::Dutch), tree);
        }
        return all;
    }

private:
    QString m_format;
};

} // namespace leerschakel::tests
