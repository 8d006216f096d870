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
        Euros ///< its value is whole cents
    };
    /** Why a text is not read as a number. */
    enum class Fault {
        NoNumber,
        NotWhole,
        /** "3.125": thousands in one notation, decimals in another. */
        TwoReadings,
    };

    explicit NumberField(Style style, QWidget *parent = nullptr);

    /** It is never too narrow for \a longest, at any text size. */
    void makeRoomFor(const QString &longest);
    [[nodiscard]] QSize minimumSizeHint() const override;

    /** \a value is a number, or invalid for none. */
    void setValue(const QVariant &value);
    /** The typed number (cents for Euros); invalid for none. */
    [[nodiscard]] std::expected<QVariant, Fault> value() const;
    /** Why what is in it cannot be read, and how to write it in the locale of the field; empty when it can. */
    [[nodiscard]] QString problem() const;

    /**
     * The number that \a text means, in the notation of \a locale, or of Dutch or English. Where these differ
     * ("3.125"), amounts of money and whole numbers are read with thousands, coordinates with decimals; for other
     * numbers it is an error.
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
