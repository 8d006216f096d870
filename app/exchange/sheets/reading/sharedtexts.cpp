// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/reading/sharedtexts.h"

namespace leerschakel::exchange::sheets {

Result<void> SharedTexts::read(BiffRecords &records)
{
    BiffContents contents(records);
    contents.skip(sizeof(quint32)); // the number of references by cells
    const quint32 said = contents.doubleWord();
    while (m_ends.size() < said && !contents.atEnd() && !contents.hasFailed()) {
        m_all += contents.text({.isUnicode = true, .decode = {}});
        m_ends.append(quint32(m_all.size()));
    }
    return contents.finish();
}

std::optional<QString> SharedTexts::text(quint32 number)
{
    constexpr qsizetype mostMade = 1 << 16;
    if (number >= m_ends.size()) {
        return std::nullopt;
    }
    if (const auto made = m_made.constFind(number); made != m_made.cend()) {
        return *made;
    }
    if (m_made.size() >= mostMade) {
        m_made.clear();
    }
    const qsizetype start = number == 0 ? 0 : m_ends[number - 1];
    return *m_made.insert(number, m_all.sliced(start, m_ends[number] - start));
}

} // namespace leerschakel::exchange::sheets
