// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/numberfield.h"

#include "application/look.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

constexpr double greatest = 1e12;

bool byAmount(double a, double b)
{
    return std::abs(a) < std::abs(b);
}

/** All distinct values that \a text can have in these notations, that of \a locale first. */
QList<double> readings(const QString &text, const QLocale &locale)
{
    QList<double> found;
    for (const QLocale &each : {locale, QLocale(QLocale::Dutch), QLocale(QLocale::English), QLocale::c()}) {
        bool isNumber = false;
        const double number = each.toDouble(text, &isNumber);
        if (isNumber && std::isfinite(number) && std::abs(number) < greatest && !found.contains(number)) {
            found.append(number);
        }
    }
    // Nobody writes a thousands separator after a leading zero.
    static const QRegularExpression nought(u"^[+-]?0?[.,]"_s);
    if (found.size() > 1 && nought.match(text).hasMatch()) {
        return {*std::ranges::min_element(found, byAmount)};
    }
    return found;
}

/**
 * Removes currency signs and the spaces that some languages put between thousands; "1e5" is not how people write
 * numbers.
 */
QString tidied(const QString &text)
{
    QString tidy;
    for (const QChar c : text) {
        if (c != u'€' && !c.isSpace()) {
            tidy.append(c == QChar(0x2212) ? u'-' : c); // a typographic minus sign
        }
    }
    return tidy.contains(u'e', Qt::CaseInsensitive) ? QString() : tidy;
}

} // namespace

NumberField::NumberField(Style style, QWidget *parent) : QLineEdit(parent), m_style(style)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    makeRoomFor(u"€ 00.000,00 "_s);
    connect(this, &QLineEdit::textEdited, this, &NumberField::typed);
    connect(this, &QLineEdit::editingFinished, this, &NumberField::left);
}

void NumberField::makeRoomFor(const QString &longest)
{
    m_longest = longest;
    updateGeometry();
}

QSize NumberField::minimumSizeHint() const
{
    const QSize least = QLineEdit::minimumSizeHint();
    // The margins around the text: Qt's minimum without the wide letter that it allows for.
    const int around = least.width() - fontMetrics().maxWidth();
    return {std::max(least.width(), fontMetrics().horizontalAdvance(m_longest) + std::max(around, 2 * rhythm)),
        least.height()};
}

void NumberField::setValue(const QVariant &value)
{
    const QString text = value.isValid() ? written(value) : QString();
    if (text != this->text()) {
        setText(text);
    }
}

QString NumberField::written(const QVariant &value) const
{
    QLocale in = locale();
    switch (m_style) {
    case Style::Whole:
        in.setNumberOptions(QLocale::OmitGroupSeparator);
        return in.toString(value.toLongLong());
    case Style::Decimal:
    case Style::Coordinate:
        in.setNumberOptions(QLocale::OmitGroupSeparator);
        return in.toString(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    case Style::Euros:
        return u"€ "_s + in.toString(double(value.toLongLong()) / 100, 'f', 2);
    }
    return {};
}

std::expected<QVariant, NumberField::Fault> NumberField::value() const
{
    const QString typed = text().trimmed();
    if (typed.isEmpty()) {
        return QVariant();
    }
    const std::expected<double, Fault> number = understood(typed, m_style, locale());
    if (!number) {
        return std::unexpected(number.error());
    }
    switch (m_style) {
    case Style::Whole:
        return qlonglong(*number);
    case Style::Decimal:
    case Style::Coordinate:
        return *number;
    case Style::Euros:
        return qlonglong(std::llround(*number * 100));
    }
    return QVariant();
}

QString NumberField::problem() const
{
    const std::expected<QVariant, Fault> read = value();
    if (read) {
        return {};
    }
    const QString typed = text().trimmed();
    QLocale in = locale();
    in.setNumberOptions(QLocale::OmitGroupSeparator);
    switch (read.error()) {
    case Fault::NotWhole:
        return tr("\"%1\" is not a whole number (write it as %2).").arg(typed, in.toString(12));
    case Fault::TwoReadings: {
        const QList<double> both = readings(tidied(typed), locale());
        const auto [least, most] = std::minmax(both.at(0), both.at(1));
        return tr("\"%1\" can be read in two ways (write %2 or %3).")
            .arg(typed, in.toString(least, 'f', QLocale::FloatingPointShortest),
                in.toString(most, 'f', QLocale::FloatingPointShortest));
    }
    case Fault::NoNumber:
        break;
    }
    QString example;
    switch (m_style) {
    case Style::Whole:
        example = in.toString(12);
        break;
    case Style::Decimal:
        example = in.toString(2.5);
        break;
    case Style::Coordinate:
        example = in.toString(52.2215, 'f', 4);
        break;
    case Style::Euros:
        example = locale().toString(1250.0, 'f', 2);
        break;
    }
    return tr("\"%1\" is not a number (write it as %2).").arg(typed, example);
}

std::expected<double, NumberField::Fault> NumberField::understood(
    const QString &text, Style style, const QLocale &locale)
{
    const QList<double> found = readings(tidied(text), locale);
    if (found.isEmpty()) {
        return std::unexpected(Fault::NoNumber);
    }
    double number = found.first();
    if (found.size() > 1) {
        switch (style) {
        case Style::Decimal:
            return std::unexpected(Fault::TwoReadings);
        case Style::Coordinate:
            number = *std::ranges::min_element(found, byAmount);
            break;
        case Style::Whole:
        case Style::Euros:
            number = *std::ranges::max_element(found, byAmount);
            break;
        }
    }
    if (style == Style::Whole && number != std::floor(number)) {
        return std::unexpected(Fault::NotWhole);
    }
    return number;
}

} // namespace leerschakel::ui
