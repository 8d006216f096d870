// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowvalues.h"

namespace leerschakel::store {

void RowValues::addText(QByteArrayView text)
{
    if (text.isNull()) {
        addNull();
        return;
    }
    m_values.push_back({.sort = Sort::Text, .integer = m_texts.size(), .size = text.size()});
    m_texts += text;
}

void RowValues::addText(const QString &text)
{
    if (text.isNull()) {
        addNull();
        return;
    }
    // Ids, codes and dates, which are most of it, take one byte per character.
    const qsizetype begin = m_texts.size();
    m_texts.resize(begin + text.size());
    char *to = m_texts.data() + begin;
    char16_t all = 0;
    for (const QChar each : text) {
        all |= each.unicode();
        *to++ = char(each.unicode());
    }
    if (all >= 0x80) {
        m_texts.truncate(begin);
        m_texts += text.toUtf8();
    }
    m_values.push_back({.sort = Sort::Text, .integer = begin, .size = m_texts.size() - begin});
}

int RowValues::bindTo(Statement &statement) const
{
    int place = 0;
    for (const Value &value : m_values) {
        switch (value.sort) {
        case Sort::Null:
            statement.bindNull(place);
            break;
        case Sort::Integer:
            statement.bind(place, value.integer);
            break;
        case Sort::Real:
            statement.bindReal(place, value.real);
            break;
        case Sort::Text:
            statement.bind(place,
                value.size == 0 ? QByteArrayView("", qsizetype(0))
                                : QByteArrayView(m_texts).sliced(qsizetype(value.integer), value.size));
        }
        ++place;
    }
    return place;
}

} // namespace leerschakel::store
