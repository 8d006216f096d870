// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/basis.h"
#include "exchange/sheets/tables.h"
#include "exchange/writing/bundlefile.h"
#include "text/csvwriter.h"

#include <QFile>

#include <cerrno>
#include <map>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Kind;
using text::CsvWriter;

namespace {

/** One file, written in blocks of a few hundred kilobytes. */
struct CsvFile {
    QFile file;
    CsvWriter writer{CsvWriter::For::DutchSpreadsheets};

    [[nodiscard]] Result<void> put(qsizetype enough)
    {
        if (writer.bytes().size() < enough) {
            return {};
        }
        const QByteArray bytes = writer.taken();
        errno = 0;
        return file.write(bytes) == bytes.size()
            ? Result<void>()
            : std::unexpected(writing::cannotWrite(file.fileName(), file.errorString()));
    }
};

/** Comma-separated texts as a Dutch Excel opens them: semicolons, decimal commas and a byte order mark for UTF-8. */
class CsvFiles : public Tables
{
public:
    explicit CsvFiles(QString folder) : m_folder(std::move(folder)) {}

    Result<void> begin(Kind kind, const QList<Column> &columns) override
    {
        CsvFile &csv = m_files[kind];
        m_order.append(kind);
        csv.file.setFileName(m_folder + u'/' + csvFile(kind));
        errno = 0;
        if (!csv.file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            return std::unexpected(writing::cannotWrite(csv.file.fileName(), csv.file.errorString()));
        }
        for (const Column &column : columns) {
            csv.writer.text(column.role == Column::Role::Basis ? Basis::headOf(kind, columns) : column.key());
        }
        csv.writer.endRow();
        return {};
    }

    Result<void> add(Kind kind, const Cells &cells) override
    {
        CsvFile &csv = m_files.at(kind);
        for (const Cell &cell : cells) {
            if (cell.type == Cell::Type::Number) {
                csv.writer.exactNumber(cell.number);
            } else {
                csv.writer.text(cell.shown());
            }
        }
        csv.writer.endRow();
        constexpr qsizetype enough = 1 << 18;
        return csv.put(enough);
    }

    Result<QList<Made>> finish() override
    {
        QList<Made> made;
        for (const Kind kind : std::as_const(m_order)) {
            CsvFile &csv = m_files.at(kind);
            if (const Result<void> written = csv.put(0); !written) {
                return std::unexpected(written.error());
            }
            csv.file.close();
            made.append({.name = csvFile(kind), .path = csv.file.fileName()});
        }
        return made;
    }

private:
    QString m_folder;
    std::map<Kind, CsvFile> m_files;
    QList<Kind> m_order;
};

} // namespace

QString csvFile(Kind kind)
{
    return domain::kindTable(kind).name() + u".csv"_s;
}

std::unique_ptr<Tables> csvFilesIn(const QString &folder)
{
    return std::make_unique<CsvFiles>(folder);
}

} // namespace leerschakel::exchange::sheets
