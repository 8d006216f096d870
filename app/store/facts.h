// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/change.h"
#include "store/catalogue.h"

namespace leerschakel::store {

/**
 * What is in the history but is not a field of a record. Kinds:
 * "setting": field is its key, values are texts;
 * "dismissal": record is an offering, element the URI of a concept that is not to be suggested for it; true, or absent;
 * "delivery": record is an offering, field "state", element a destination; "published", "withdrawing" or "withdrawn";
 * "publication": record is its id; what was delivered, as a map. It is never undone.
 */
struct Fact {
    QString kind;
    QString record;
    QString field;
    QString element;
    QVariant before;
    QVariant after;
    friend bool operator==(const Fact &, const Fact &) = default;
};

/** Whether \a kind names a kind of fact that this program knows. */
[[nodiscard]] bool isFact(const QString &kind);
[[nodiscard]] Fact factFrom(const changes::ChangeEntry &entry);
[[nodiscard]] changes::ChangeEntry entryOf(const Fact &fact);

/**
 * Writes the new value of \a fact, if the catalogue has the one it starts from. Errors: change.conflict (kind,
 * record).
 */
[[nodiscard]] Result<void> takeFact(Catalogue &catalogue, const Fact &fact);
/** As takeFact(), whatever the catalogue has now. */
[[nodiscard]] Result<void> putFact(Catalogue &catalogue, const Fact &fact);

/**
 * The value of a setting that belongs to the catalogue and not to this device, and a change of it, which is in the
 * history and can be undone. A null \a value removes the setting.
 */
[[nodiscard]] Result<QString> catalogueSetting(Catalogue &catalogue, const QString &key);
/** Those whose key begins with \a start, by key. */
[[nodiscard]] Result<QMap<QString, QString>> catalogueSettings(Catalogue &catalogue, const QString &start);
[[nodiscard]] Result<AppliedChange> changeSetting(Catalogue &catalogue, const QString &key, const QString &value);
/** That change as a fact, for use in a larger change; null texts are absent. */
[[nodiscard]] Fact settingFact(const QString &key, const QString &before, const QString &after);

} // namespace leerschakel::store
