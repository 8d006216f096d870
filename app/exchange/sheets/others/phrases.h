// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field.h"

#include <QDate>
#include <QString>

#include <optional>

// What people write in the cells of their own sheets, in Dutch and in English, when one value is expected. Nothing is
// guessed: a text that is not completely understood gives nothing.
namespace leerschakel::exchange::sheets {

/** "n.v.t.", "-", "TBC", "nader te bepalen": a cell that was filled in to say that there is nothing, or nothing yet. */
[[nodiscard]] bool saysNothing(const QString &text);

struct WrittenPrice {
    /** In hundredths; absent when the text is not one amount: "In overleg", "€350-€750", "vanaf € 795". */
    std::optional<qint64> cents;
    /** ISO 4217, when the text states it. */
    QString currency;
    /** A code of list "vat", when the text states it. */
    QString vat;
    /** It is ambiguous: "1.250". */
    bool isGuess = false;
};
/** "€ 5.975,-", "£2300", "795 euro incl. btw", "gratis". */
[[nodiscard]] WrittenPrice writtenPrice(const QString &text);
/** The currency (ISO 4217) that \a text names, by its sign or code; empty for none, and for several. */
[[nodiscard]] QString currencyIn(const QString &text);

/** How long something takes: in study loads, in calendar time, or both ("2 dagen (16 uur)"). */
struct WrittenLength {
    QList<domain::StudyLoad> loads;
    /** ISO 8601. */
    QString duration;
    /** It is less exact than it seems: "~18 uur", "4+2 uur", which is 6. */
    bool isRounded = false;
};
/**
 * "3 uur 45 min", "140 SBU", "10 weken"; absent for anything that is not one length, such as "60-75 minuten" and
 * "verschillend". \a unit: that of a number without one, as in a column of hours; empty when it is not known.
 */
[[nodiscard]] std::optional<WrittenLength> writtenLength(const QString &text, const QString &unit = {});
/** The unit of length that \a word means: a code of list "studyLoadUnit", "days", "weeks", "months" or "years". */
[[nodiscard]] QString lengthUnit(const QString &word);

/** Whether days come before months; in American sheets it is the other way around. */
enum class DayOrder { DayFirst, MonthFirst };
struct WrittenDays {
    QDate first;
    /** Of a range: "1-9-2026 t/m 15-12-2026". */
    QDate last;
};
/** Both invalid when it is neither a day nor a range of days. */
[[nodiscard]] WrittenDays writtenDays(const QString &text, DayOrder order);

} // namespace leerschakel::exchange::sheets
