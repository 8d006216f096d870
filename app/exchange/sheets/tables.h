// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/result.h"
#include "exchange/sheets/cell.h"
#include "exchange/sheets/columns.h"

#include <QDateTime>
#include <QHash>

#include <memory>

namespace leerschakel::exchange::sheets {

/** Writes the sheets of an export: to one workbook, or to a file each. Rows of different sheets come in any order. */
class Tables
{
public:
    virtual ~Tables() = default;
    /** Begins the sheets, in display order; \a columns: those of the sheet of \a kind. */
    [[nodiscard]] virtual Result<void> begin(domain::Kind kind, const QList<Column> &columns) = 0;
    /** Adds a row to the sheet of \a kind, which was begun. */
    [[nodiscard]] virtual Result<void> add(domain::Kind kind, const Cells &cells) = 0;

    /** One file that was made, and its name in the folder of the export. */
    struct Made {
        QString name;
        QString path;
    };
    /** Nothing can be added afterwards. */
    [[nodiscard]] virtual Result<QList<Made>> finish() = 0;
};

/** What a workbook states about itself, and the choices that it offers. */
struct WorkbookTerms {
    QString title;
    /** When it was last changed, which it states as its time of creation: the same catalogue gives the same bytes. */
    QDateTime time;
    /** For the words in lists of codes. */
    domain::Language language = domain::Language::Dutch;
    /** The values that cells referring to one of these records can have. */
    QHash<domain::Kind, QStringList> choices;
};

/** Files are made in \a folder. */
[[nodiscard]] std::unique_ptr<Tables> workbookIn(const QString &folder, WorkbookTerms terms);
[[nodiscard]] std::unique_ptr<Tables> csvFilesIn(const QString &folder);

/** The names of their files; the folder of an export has no other files of ours. */
inline constexpr char16_t workbookFile[] = u"catalogue.xlsx";
[[nodiscard]] QString csvFile(domain::Kind kind);

} // namespace leerschakel::exchange::sheets
