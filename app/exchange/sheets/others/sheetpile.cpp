// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/others/sheetpile.h"

#include "exchange/sheets/rows.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

namespace {

/** For all sheets together: cells with whole pages in them must not fill the memory. */
constexpr qsizetype mostFirstCharacters = 16 << 20;
/** More sheets than this are not a list of anything. */
constexpr size_t mostSheets = 255;

} // namespace

Result<SheetRow> PiledSheet::row(qsizetype at)
{
    return shelf.at(at).transform([](const QByteArray &bytes) {
        RowUnpacking::Row row = RowUnpacking(bytes).next();
        return SheetRow{.number = row.number, .cells = std::move(row.cells)};
    });
}

Result<void> SheetPile::take(const SheetOf &sheet, const SheetRow &row)
{
    if (m_sheets.empty() || m_sheets.back()->of != sheet) {
        if (m_sheets.size() == mostSheets) {
            return std::unexpected(domain::Error::of(
                domain::Failure::Data, u"import.tooManySheets"_s, {sheet.source, QString::number(mostSheets)}));
        }
        m_sheets.push_back(std::make_unique<PiledSheet>());
        m_sheets.back()->of = sheet;
    }
    PiledSheet &piled = *m_sheets.back();
    RowPacking packing;
    packing.add(row.number, row.cells);
    piled.shelf.add(QByteArray::fromStdString(packing.taken()));
    if (piled.first.size() < PiledSheet::mostFirst && m_firstSize < mostFirstCharacters) {
        piled.first.append(row);
        for (const Cell &cell : row.cells) {
            m_firstSize += cell.text.size() + 1;
        }
    }
    return {};
}

PiledSheet *SheetPile::sheet(const QString &name) const
{
    const auto found = std::ranges::find_if(m_sheets, [&](const auto &each) { return each->of.name == name; });
    return found == m_sheets.end() ? nullptr : found->get();
}

} // namespace leerschakel::exchange::sheets
