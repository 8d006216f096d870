// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <expected>

namespace leerschakel::ui {

/** A number or none, typed the way people write it: "2,5", "1.250", "€ 1.250,00". */
class NumberField : public QLineEdit
{
    Q_OBJECT

public:
    enum class Style {
        Whole,
        Decimal,
        Coordinate, ///< degrees: no thousands separators, so that "52.221" has one meaning
        Euros ///< the value is in whole cents
    };
    /** Why a text cannot be read as a number. */
    enum class Fault {
        NoNumber,
        NotWhole,
        /** "3.125": a thousands separator in one notation, a decimal point in another. */
        TwoReadings,
    };

    explicit NumberField(Style style, QWidget *parent = nullptr);

    /** Makes the field wide enough for \a longest, at any text size. */
    void makeRoomFor(const QString &longest);
    [[nodiscard]] QSize minimumSizeHint() const override;

    /** \a value is a number, or invalid for none. */
    void setValue(const QVariant &value);
    /** The typed number (cents for Euros); invalid for none. */
    [[nodiscard]] std::expected<QVariant, Fault> value() const;
    /** Why the text cannot be read, and how to write a number in the locale of the field; empty when it can. */
    [[nodiscard]] QString problem() const;

    /**
     * The number that \a text means, in the notation of \a locale, or in Dutch or English notation. If these differ
     * ("3.125"), the separator counts as thousands in amounts of money and whole numbers, and as decimals in
     * coordinates; for other numbers it is an error.
     */
    [[nodiscard]] static std::expected<double, Fault> understood(
        const QString &text, Style style, const QLocale &locale);

Q_SIGNALS:
    void typed();
    /** Enter was pressed, or the focus moved elsewhere. */
    void left();

private:
    [[nodiscard]] QString written(const QVariant &value) const;

    Style m_style;
    QString m_longest;
};

} // namespace leerschakel::ui
