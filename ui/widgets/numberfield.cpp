// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/numberfield.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

NumberField::NumberField(Style style, QWidget *parent) : QLineEdit(parent), m_style(style)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setMinimumWidth(fontMetrics().horizontalAdvance(u"€ 00.000,00 "_s));
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (!isModified()) {
            return;
        }
        setModified(false);
        const QVariant now = value();
        if (now.typeId() != QMetaType::QString) {
            setValue(now);
        }
        Q_EMIT chosen();
    });
}

void NumberField::setValue(const QVariant &value)
{
    setText(value.isValid() ? written(value) : QString());
    setModified(false);
}

QString NumberField::written(const QVariant &value) const
{
    QLocale in = locale();
    switch (m_style) {
    case Style::Whole:
        in.setNumberOptions(QLocale::OmitGroupSeparator);
        return in.toString(value.toLongLong());
    case Style::Decimal:
        in.setNumberOptions(QLocale::OmitGroupSeparator);
        return in.toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case Style::Euros:
        return u"€ "_s + in.toString(double(value.toLongLong()) / 100, 'f', 2);
    }
    return {};
}

QVariant NumberField::value() const
{
    const QString typed = text().trimmed();
    if (typed.isEmpty()) {
        return {};
    }
    const std::optional<double> number = understood(typed);
    if (!number) {
        return typed;
    }
    switch (m_style) {
    case Style::Whole:
        return *number == std::floor(*number) ? QVariant(qlonglong(*number)) : QVariant(typed);
    case Style::Decimal:
        return *number;
    case Style::Euros:
        return qlonglong(std::llround(*number * 100));
    }
    return {};
}

std::optional<double> NumberField::understood(const QString &text)
{
    QString digits = text;
    digits.remove(u'€').remove(QChar::Nbsp);
    digits.remove(u' ');
    digits.remove(QChar(0x202f)); // narrow space: the group sign of some languages
    const qsizetype last = std::max(digits.lastIndexOf(u','), digits.lastIndexOf(u'.'));
    const qsizetype behind = last < 0 ? 0 : digits.size() - last - 1;
    QString tidy;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const QChar c = digits[i];
        if (c == u',' || c == u'.') {
            if (i == last && behind > 0 && behind < 3) {
                tidy.append(u'.');
            }
        } else {
            tidy.append(c);
        }
    }
    bool ok = false;
    const double number = tidy.toDouble(&ok);
    return ok && std::isfinite(number) && std::abs(number) < 1e12 ? std::optional(number) : std::nullopt;
}

} // namespace leerschakel::ui
