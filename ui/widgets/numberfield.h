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
        Coordinate, ///< degrees: has no thousands, so that "52.221" is read in one way only
        Euros ///< its value is whole cents
    };
    /** Why a text is not read as a number. */
    enum class Fault {
        NoNumber,
        NotWhole,
        /** "3.125": with thousands in one way of writing, with decimals in another. */
        TwoReadings,
    };

    explicit NumberField(Style style, QWidget *parent = nullptr);

    /** \a value is a number, or invalid for none. */
    void setValue(const QVariant &value);
    /** The number that is in it (cents for Euros); invalid for none. */
    [[nodiscard]] std::expected<QVariant, Fault> value() const;
    /** Why what is in it cannot be read, and how to write it in the locale of the field; empty when it can. */
    [[nodiscard]] QString problem() const;

    /**
     * The number that \a text means: as \a locale writes numbers, or as Dutch or English do. Where these differ ("3.125"), amounts of money and whole
     * numbers have thousands and coordinates have decimals; for other numbers it is a fault.
     */
    [[nodiscard]] static std::expected<double, Fault> understood(
        const QString &text, Style style, const QLocale &locale);

Q_SIGNALS:
    void typed();
    /** Enter, or the focus went elsewhere. */
    void left();

private:
    [[nodiscard]] QString written(const QVariant &value) const;

    Style m_style;
};

} // namespace leerschakel::ui
