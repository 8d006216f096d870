// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/csvreader.h"
#include "vocabulary/loading/reader.h"
#include "vocabulary/rdf/boundeddevice.h"

#include <QFile>

namespace leerschakel::vocabulary {

/** One CSV file of ESCO as a table with named columns; reports its progress and problems to a Reading. */
class EscoTable
{
public:
    /** Whether rows may omit empty cells at their end (skillsHierarchy does). */
    enum class Ends { Whole, MayBeLeftOff };

    EscoTable(const SourceFile &file, Reading &reading, Ends ends);

    /**
     * Opens it and reads the header. Errors: csv.… (file, line, column; see CsvFault), store.cannotRead,
     * vocabulary.missingColumn (file, name) for each of \a required that is absent.
     */
    [[nodiscard]] Result<void> open(std::initializer_list<const char *> required);
    /**
     * Moves to the next usable row, true; rows that are not usable are reported as problems. Also fails with
     * cancelled.
     */
    [[nodiscard]] Result<bool> next();

    /** The position of that column in a row; -1 when the file has no such column. */
    [[nodiscard]] int column(const char *name) const { return int(m_header.indexOf(QByteArrayView(name))); }
    /** Empty where the row or the file has no such cell. */
    [[nodiscard]] QByteArrayView cell(int column) const;
    /** Reports a problem with \a column of this row. */
    void note(int column, const QString &code, const QStringList &arguments);

private:
    /** The next row of the file, whatever is in it. */
    [[nodiscard]] Result<bool> nextRow();

    SourceFile m_file;
    Reading &m_reading;
    Ends m_ends;
    QFile m_device;
    rdf::Source m_source;
    /** Reports the progress: a file may be long without containing a row. */
    rdf::BoundedDevice m_watched;
    text::CsvReader m_csv;
    QByteArrayList m_header;
};

} // namespace leerschakel::vocabulary
