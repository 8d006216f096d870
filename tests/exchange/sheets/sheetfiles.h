// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/registry.h"
#include "exchange/sheets/reading/sheetrow.h"
#include "support/result.h"

#include <KZip>

#include <QFile>
#include <QMap>
#include <QTest>

#include <memory>

/** Sheets on disk: read as the importer does, and changed as a person would. */
namespace leerschakel::tests {

/** The rows of each sheet of \a path, by its name. */
[[nodiscard]] inline QMap<QString, QList<exchange::sheets::Cells>> sheetsIn(const QString &path)
{
    using namespace exchange::sheets;
    QMap<QString, QList<Cells>> sheets;
    QFile file(path);
    domain::NoProgress progress;
    if (file.open(QIODevice::ReadOnly)) {
        const auto read = readSheets(
            file, path,
            [&](const SheetOf &sheet, const SheetRow &row) -> exchange::Result<void> {
                sheets[sheet.name].append(row.cells);
                return {};
            },
            progress);
        if (!read) {
            sheets.clear();
        }
    }
    return sheets;
}

/** The parts of the zip \a path, by name. */
[[nodiscard]] inline QMap<QString, QByteArray> partsOf(const QString &path)
{
    QMap<QString, QByteArray> parts;
    KZip zip(path);
    if (!zip.open(QIODevice::ReadOnly)) {
        return parts;
    }
    const std::function<void(const KArchiveDirectory &, const QString &)> take = [&](const KArchiveDirectory &folder,
                                                                                     const QString &before) {
        const QStringList names = folder.entries();
        for (const QString &name : names) {
            const KArchiveEntry *entry = folder.entry(name);
            if (entry->isFile()) {
                parts.insert(before + name, static_cast<const KArchiveFile *>(entry)->data());
            } else {
                take(*static_cast<const KArchiveDirectory *>(entry), before + name + QChar(u'/'));
            }
        }
    };
    take(*zip.directory(), {});
    return parts;
}

/** Writes a zip with \a parts to \a path. The caller checks QTest::currentTestFailed(). */
inline void writeZip(const QString &path, const QMap<QString, QByteArray> &parts)
{
    KZip zip(path);
    QVERIFY(zip.open(QIODevice::WriteOnly));
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        QVERIFY(zip.writeFile(part.key(), part.value()));
    }
    QVERIFY(zip.close());
}

/** Replaces \a before, which occurs \a times, with \a after in the text file \a path. */
inline void changeText(const QString &path, const QByteArray &before, const QByteArray &after, int times = 1)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    QCOMPARE(text.count(before), times);
    text.replace(before, after);
    QVERIFY(file.resize(0) && file.seek(0) && file.write(text) == text.size());
}

/** The same in a workbook, in whichever sheet has it. */
inline void changeWorkbook(const QString &path, const QByteArray &before, const QByteArray &after)
{
    QMap<QString, QByteArray> parts = partsOf(path);
    qsizetype found = 0;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (part.key().startsWith(QStringLiteral("xl/worksheets/"))) {
            found += part->count(before);
            part->replace(before, after);
        }
    }
    QCOMPARE(found, 1);
    writeZip(path, parts);
}

} // namespace leerschakel::tests
