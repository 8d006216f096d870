// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <optional>

namespace leerschakel::ui {

/** A number or none, typed the way people write it: "2,5", "1.250", "€ 1.250,00". */
class NumberField : public QLineEdit
{
    Q_OBJECT

public:
    enum class Style {
        Whole,
        Decimal,
        Euros ///< its value is whole cents
    };

    explicit NumberField(Style style, QWidget *parent = nullptr);

    /** \a value is a number, or invalid for none. */
    void setValue(const QVariant &value);
    /** The number; invalid for none; what was typed when that is no number. */
    [[nodiscard]] QVariant value() const;

    /** The number that \a text means. Of the signs "." and ",", the last one with one or two digits behind it is the decimal sign. */
    [[nodiscard]] static std::optional<double> understood(const QString &text);

Q_SIGNALS:
    void chosen();

private:
    [[nodiscard]] QString written(const QVariant &value) const;

    Style m_style;
};

} // namespace leerschakel::ui
