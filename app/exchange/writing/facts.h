// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/writing/layout.h"
#include "store/pastrecords.h"

namespace leerschakel::exchange::writing {

/**
 * When anything of the catalogue was last changed, publications aside; when it was made, where nothing was. As the
 * store has it.
 */
[[nodiscard]] Result<QString> lastChangeOf(store::Catalogue &catalogue, const store::PastRecords *past = nullptr);

/** What a destination needs of a catalogue besides its offerings; read beforehand, as any thread may ask for it. */
class Facts
{
public:
    /**
     * For an export of \a exported: of these offerings and their providers, and of \a more providers; as they were,
     * where \a past is given.
     */
    [[nodiscard]] Result<void> load(store::Catalogue &catalogue, const Needs &needs, const QSet<domain::Id> &exported,
        const QSet<domain::Id> &more = {}, store::PastRecords *past = nullptr);
    /** For a preview: of a few offerings only, without a walk through the catalogue. */
    [[nodiscard]] Result<void> loadFew(store::Catalogue &catalogue, const Needs &needs, const QList<domain::Id> &few);

    /** Of offerings, or providers, that have the same code but for capitals, the first has it. */
    [[nodiscard]] QString code(const domain::Id &record) const { return m_codes.value(record); }
    [[nodiscard]] QString lastEdited(const domain::Id &record) const;
    [[nodiscard]] const QString &lastChange() const { return m_lastChange; }

private:
    /** Of the rows that \a where, with \a values, leaves of the offerings those that \a isWanted. */
    [[nodiscard]] Result<void> loadOfferings(store::Catalogue &catalogue, const Needs &needs, const QString &where,
        const QVariantList &values, const std::function<bool(const domain::Id &)> &isWanted,
        store::PastRecords *past = nullptr);
    [[nodiscard]] Result<void> loadProviders(store::Catalogue &catalogue, const Needs &needs, store::PastRecords *past);

    QSet<domain::Id> m_providers;
    QHash<domain::Id, QString> m_codes;
    /** In milliseconds since 1970: there may be a hundred thousand. */
    QHash<domain::Id, qint64> m_edited;
    QString m_lastChange;
};

} // namespace leerschakel::exchange::writing
