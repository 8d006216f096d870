// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/sourceplaces.h"

#include <algorithm>

namespace leerschakel::ui {

using exchange::PreviewMark;

SourcePlaces::SourcePlaces(const QList<PreviewMark> &marks) : m_marks(marks)
{
    std::ranges::stable_sort(m_marks, {}, &PreviewMark::line);
    for (const PreviewMark &mark : std::as_const(m_marks)) {
        if (const std::pair key(mark.record, mark.field); !m_fields.contains(key)) {
            m_fields.insert(key, mark.line);
        }
        if (!m_records.contains(mark.record)) {
            m_records.insert(mark.record, mark.line);
        }
    }
}

int SourcePlaces::lineOf(const FieldPlace &place) const
{
    return place.field.isEmpty() ? lineOf(place.record) : m_fields.value({place.record, place.field}, -1);
}

std::optional<FieldPlace> SourcePlaces::at(int line, const std::function<int(int)> &endOf) const
{
    auto mark = std::ranges::upper_bound(m_marks, line, {}, &PreviewMark::line);
    while (mark != m_marks.cbegin()) {
        --mark;
        if (mark->line == line || endOf(mark->line) >= line) {
            // If several share the line, the first of them: the others only contributed to it.
            const auto first = std::ranges::lower_bound(m_marks, mark->line, {}, &PreviewMark::line);
            return FieldPlace{.kind = first->kind, .record = first->record, .field = first->field};
        }
    }
    return std::nullopt;
}

} // namespace leerschakel::ui
