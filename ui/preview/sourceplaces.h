// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/preview.h"
#include "forms/fieldplace.h"

#include <QHash>

#include <functional>
#include <optional>

namespace leerschakel::ui {

/** Which lines of a preview came from which fields, looked up both ways. Lines are counted from 0. */
class SourcePlaces
{
public:
    SourcePlaces() = default;
    explicit SourcePlaces(const QList<exchange::PreviewMark> &marks);

    /** The first line that came from \a place; -1 when there is none. */
    [[nodiscard]] int lineOf(const FieldPlace &place) const;
    /** The first line that came from \a record; -1 when there is none. */
    [[nodiscard]] int lineOf(const domain::Id &record) const { return m_records.value(record, -1); }
    /**
     * What \a line came from, or else the innermost value that contains it; \a endOf returns the last line of what
     * begins on a line. Absent when the line came from no field.
     */
    [[nodiscard]] std::optional<FieldPlace> at(int line, const std::function<int(int)> &endOf) const;

private:
    /** In the order of their lines. */
    QList<exchange::PreviewMark> m_marks;
    QHash<std::pair<domain::Id, QString>, int> m_fields;
    QHash<domain::Id, int> m_records;
};

} // namespace leerschakel::ui
