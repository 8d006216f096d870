// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/others/rowgroups.h"

#include "exchange/sheets/others/cellreading.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Kind;

namespace {

/** What the rows of one offering agree on, and what they do not. */
class RowGroups
{
public:
    RowGroups(const PiledSheet &sheet, const SheetMapping &mapping) : m_sheet(sheet), m_mapping(mapping) {}

    /** Groups the rows that have the same values in the columns \a places. */
    void group(const QList<qsizetype> &places)
    {
        m_groups.clear();
        for (qsizetype i = 0; i < m_sheet.first.size(); ++i) {
            const SheetRow &row = m_sheet.first[i];
            if (row.number <= m_mapping.headerRow || textAt(row, places.value(0)).isEmpty()) {
                continue;
            }
            QStringList key;
            for (const qsizetype place : places) {
                key.append(textAt(row, place).toLower());
            }
            m_groups[key].append(i);
        }
    }
    /** The number of groups of several rows. */
    [[nodiscard]] qsizetype several() const
    {
        return std::ranges::count_if(m_groups, [](const QList<qsizetype> &rows) { return rows.size() > 1; });
    }
    /** Their share of all groups. */
    [[nodiscard]] double severalShare() const
    {
        return double(several()) / std::max<double>(1, double(m_groups.size()));
    }
    /**
     * The share of groups of several rows whose rows differ in the column \a place. A text that is the start of another
     * does not count as different.
     */
    [[nodiscard]] double differing(qsizetype place) const
    {
        const auto differ = [&](const QList<qsizetype> &rows) {
            const QString first = textAt(m_sheet.first[rows.first()], place).toLower();
            return rows.size() > 1 && std::ranges::any_of(rows, [&](qsizetype row) {
                const QString other = textAt(m_sheet.first[row], place).toLower();
                return !other.isEmpty() && !first.isEmpty() && !other.startsWith(first) && !first.startsWith(other);
            });
        };
        return double(std::ranges::count_if(m_groups, differ)) / std::max<double>(1, double(several()));
    }

private:
    [[nodiscard]] static QString textAt(const SheetRow &row, qsizetype place)
    {
        const QString text = place < 0 ? QString() : plainTextOf(row.cells.value(place));
        return saysNothing(text) ? QString() : text;
    }

    const PiledSheet &m_sheet;
    const SheetMapping &m_mapping;
    QHash<QStringList, QList<qsizetype>> m_groups;
};

MappedColumn &columnAt(SheetMapping &mapping, qsizetype place)
{
    return *std::ranges::find(mapping.columns, place, &MappedColumn::place);
}

} // namespace

qsizetype titleColumn(const SheetMapping &mapping)
{
    for (const QString &key : {u"title"_s, u"title.nl"_s, u"title.en"_s}) {
        if (const qsizetype place = mapping.columnFor(key); place >= 0) {
            return place;
        }
    }
    return -1;
}

void settleRows(SheetMapping &mapping, const PiledSheet &sheet)
{
    constexpr double mostOften = 0.5;
    constexpr double hardlyEver = 0.25;
    const qsizetype title = titleColumn(mapping);
    const qsizetype provider = mapping.columnFor(u"provider"_s);
    RowGroups groups(sheet, mapping);
    mapping.rows = RowsAre::OneByTitle;
    if (const qsizetype code = mapping.columnFor(u"code"_s); code >= 0) {
        groups.group({code, provider});
        constexpr double mistakes = 0.05;
        if (title >= 0 && groups.several() > 0 && groups.differing(title) > hardlyEver) {
            if (groups.severalShare() <= mistakes) {
                mapping.rows = RowsAre::Each; // a code of one offering, apart from some mistakes
                return;
            }
            columnAt(mapping, code).field.clear(); // a code of a department or a subject, not of one offering
        } else {
            mapping.rows = RowsAre::OneByCode;
        }
    }
    if (mapping.rows == RowsAre::OneByTitle) {
        groups.group({title, provider});
    }
    if (groups.several() == 0) {
        return;
    }
    for (MappedColumn &column : mapping.columns) {
        const Target *target = targetOf(column.field);
        const bool isOfOne = target && target->kind == Kind::Offering && column.place != title
            && column.field != u"code" && column.field != u"provider";
        if (!isOfOne || groups.differing(column.place) <= mostOften) {
            continue;
        }
        const QString ofEdition = u"edition."_s + column.field;
        const bool isFree = targetOf(ofEdition) && mapping.columnFor(ofEdition) < 0;
        column.field = isFree ? ofEdition : QString();
    }
}

} // namespace leerschakel::exchange::sheets
