// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"
#include "store/journal.h"

namespace leerschakel::ui {

/** A field before and after a change, in words. */
struct ChangedField {
    QString field;
    QString before;
    QString after;
};

/** What a change did to one record. */
struct ChangedRecord {
    QString heading; ///< "Edition, added"
    QList<ChangedField> fields;
};

/** A change in words: the first few hundred of its entries, which is more than people read. */
struct ChangeDescription {
    qint64 seq = 0; ///< 0: there is no such change
    QString title; ///< what was done; "Undone: …" if it undid a change
    QDateTime time;
    QString author;
    QString device;
    QList<ChangedRecord> records;
    qint64 more = 0; ///< entries after these
    QStringList gone; ///< names of the fields whose values are no longer kept
};

/** Puts change \a seq in words; takes a while, so not on the window's thread. Errors: those of store::history(). */
[[nodiscard]] store::Result<ChangeDescription> describeChange(
    store::Catalogue &catalogue, qint64 seq, domain::Language language);

} // namespace leerschakel::ui
