// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

#include <QStringList>

struct sqlite3;

namespace leerschakel::benchmarks {

/**
 * The baseline that takes no effort: one FTS5 table over labels and descriptions, searched for any of a text's words
 * and ranked by its BM25.
 */
class PlainSearch
{
public:
    /** From the skills and knowledge of the catalogue \a path; their texts in \a languages ("nl", "en") only. */
    PlainSearch(const QString &path, const QStringList &languages);
    ~PlainSearch();
    PlainSearch(const PlainSearch &) = delete;
    PlainSearch &operator=(const PlainSearch &) = delete;

    /** URIs, best first. */
    [[nodiscard]] QStringList best(const QString &text, int limit) const;

private:
    sqlite3 *m_database = nullptr;
};

} // namespace leerschakel::benchmarks
