// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/writing/layout.h"
#include "store/pastrecords.h"

namespace leerschakel::exchange::writing {

/**
 * When anything in the catalogue was last changed, apart from publications; when it was created, if nothing was. In the
 * store's own form.
 */
[[nodiscard]] Result<QString> lastChangeOf(store::Catalogue &catalogue, const store::PastRecords *past = nullptr);

/**
 * What a destination needs to know of a catalogue in addition to its offerings; read in advance, as any thread may ask
 * for it.
 */
class Facts
{
public:
    /**
     * For an export of \a exported: reads the facts of these offerings and their providers, and of \a more providers;
     * as they were, when \a past is given.
     */
    [[nodiscard]] Result<void> load(store::Catalogue &catalogue, const Needs &needs, const QSet<domain::Id> &exported,
        const QSet<domain::Id> &more = {}, store::PastRecords *past = nullptr);
    /** For a preview: reads those of a few offerings only, without going through the catalogue. */
    [[nodiscard]] Result<void> loadFew(store::Catalogue &catalogue, const Needs &needs, const QList<domain::Id> &few);

    /** Of offerings, or providers, whose codes differ in case only, the first has the code. */
    [[nodiscard]] QString code(const domain::Id &record) const { return m_codes.value(record); }
    [[nodiscard]] QString lastEdited(const domain::Id &record) const;
    [[nodiscard]] const QString &lastChange() const { return m_lastChange; }

private:
    /** Loads those offerings that \a isWanted accepts, from the rows that \a where, with \a values, selects. */
    [[nodiscard]] Result<void> loadOfferings(store::Catalogue &catalogue, const Needs &needs, const QString &where,
        const QVariantList &values, const std::function<bool(const domain::Id &)> &isWanted,
        store::PastRecords *past = nullptr);
    [[nodiscard]] Result<void> loadProviders(store::Catalogue &catalogue, const Needs &needs, store::PastRecords *past);

    QSet<domain::Id> m_providers;
    QHash<domain::Id, QString> m_codes;
    /** In milliseconds since 1970, because there may be a hundred thousand. */
    QHash<domain::Id, qint64> m_edited;
    QString m_lastChange;
};

} // namespace leerschakel::exchange::writing
