// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "exchange/sheets/layout.h"
#include "exchange/sheets/others/proposal.h"

namespace leerschakel::exchange::sheets {

/**
 * Imports what was changed in sheets that the exporter wrote, and what is new in them; and sheets made by others (xlsx,
 * ods, xls, text with separators), as a mapping describes.
 */
class Importer : public exchange::Importer
{
public:
    explicit Importer(Form form) : m_form(form) {}

    [[nodiscard]] QString format() const override { return nameOf(m_form); }
    /**
     * Reads a file, or a folder with such files of ours. What cannot be taken is reported with sheet, row and column.
     * Of other people's sheets, one is read, according to chosenMapping(); the catalogue keeps a mapping given in
     * \a request for sheets of that shape. Errors: import.notASheet, import.tooLarge, import.badWorkbook,
     * import.mappingUnsure (source, the proposal in words, names of sheets), import.oneSheetAtATime (source), and those
     * of chosenMapping() and reading::bringIn().
     */
    [[nodiscard]] Result<ImportReport> read(
        store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const override;
    [[nodiscard]] Result<QByteArray> mapping(
        store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const override;

private:
    Form m_form;
};

/** What is in a file with sheets, for a person to choose from. */
struct LookedInto {
    /** Sheets made by others. Null when there are sheets of ours, which need no choice. */
    std::shared_ptr<const SheetPile> others;
    /** How it would be read. */
    Proposal proposal;
};
/** Errors: those of Importer::mapping(). */
[[nodiscard]] Result<LookedInto> lookInto(
    store::Catalogue &catalogue, const QString &source, domain::Progress &progress);

/** Reads a file by itself, without a catalogue, and counts the offerings in it. For tests with arbitrary bytes. */
[[nodiscard]] Result<qsizetype> readDocument(const QByteArray &bytes);

} // namespace leerschakel::exchange::sheets
