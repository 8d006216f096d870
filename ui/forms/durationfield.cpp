// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/durationfield.h"

#include "domain/duration.h"
#include "widgets/numberfield.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

DurationFieldEditor::DurationFieldEditor(const domain::FieldSpec &field, QWidget *parent)
    : FieldEditor(field, parent),
      m_number(new NumberField(NumberField::Style::Decimal, this)),
      m_unit(new QComboBox(this))
{
    m_unit->addItem(tr("days"), u"D"_s);
    m_unit->addItem(tr("weeks"), u"W"_s);
    m_unit->addItem(tr("months"), u"M"_s);
    m_unit->addItem(tr("years"), u"Y"_s);
    m_unit->setCurrentIndex(1);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(m_number, 1);
    line->addWidget(m_unit, 2);
    setFocusProxy(m_number);
    watch(m_number);
    watch(m_unit);
    connect(m_number, &NumberField::typed, this, &DurationFieldEditor::noteTyped);
    connect(m_number, &NumberField::left, this, [this] { noteDone(m_number); });
    connect(m_unit, &QComboBox::activated, this, [this] {
        m_isUnitChosen = true;
        noteChosen();
    });
}

void DurationFieldEditor::show(const QString &duration)
{
    const std::optional<domain::Duration> read = domain::durationIn(duration);
    m_shown = duration;
    m_isUnitChosen = false;
    m_number->setValue(read ? QVariant(qint64(read->number)) : QVariant());
    m_number->setPlaceholderText(read ? QString() : duration);
    // Without a duration: weeks, not the unit of what was shown before.
    m_unit->setCurrentIndex(m_unit->findData(QString(read ? read->unit : u'W')));
}

void DurationFieldEditor::showValue(const QVariant &value)
{
    // What is being typed stays as it is typed while it means the same.
    if (!isTyped() && (value.toString() != m_shown || !m_number->hasFocus())) {
        show(value.toString());
    }
}

QString DurationFieldEditor::unit() const
{
    return m_unit->currentData().toString();
}

QString DurationFieldEditor::problem() const
{
    const auto number = m_number->value();
    if (!number) {
        // The field itself would suggest a fraction, which is refused here.
        return number.error() == NumberField::Fault::NoNumber
            ? NumberField::tr("\"%1\" is not a whole number (write it as %2).")
                  .arg(m_number->text().trimmed(), locale().toString(12))
            : m_number->problem();
    }
    if (!number->isValid()) {
        return m_isUnitChosen ? tr("Write how many %1 it takes, 10 for example.").arg(m_unit->currentText())
                              : QString();
    }
    const double amount = number->toDouble();
    if (amount >= 1 && amount < 10'000 && amount == std::floor(amount)) {
        return {};
    }
    constexpr int monthsInYear = 12;
    constexpr int daysInWeek = 7;
    const auto instead = [&](int times, const QString &unit) {
        const double exact = amount * times;
        return exact >= 1 && exact == std::floor(exact)
            ? tr("Only whole numbers go here (write it as %1 %2).").arg(locale().toString(qlonglong(exact)), unit)
            : QString();
    };
    const QString other = unit() == u"Y" ? instead(monthsInYear, m_unit->itemText(m_unit->findData(u"M"_s)))
        : unit() == u"W"                 ? instead(daysInWeek, m_unit->itemText(m_unit->findData(u"D"_s)))
                                         : QString();
    return other.isEmpty() ? tr("Only whole numbers from 1 to 9999 go here (write it as 10, or choose a smaller unit).")
                           : other;
}

FieldEditor::Edited DurationFieldEditor::edited(const QVariant &) const
{
    if (const QString wrong = problem(); !wrong.isEmpty()) {
        return {.value = {}, .problem = wrong};
    }
    const QVariant number = m_number->value().value_or(QVariant());
    return {.value = number.isValid() ? QVariant(u"P%1%2"_s.arg(number.toLongLong()).arg(unit())) : QVariant(),
        .problem = {}};
}

void DurationFieldEditor::settle()
{
    FieldEditor::settle();
    m_isUnitChosen = false;
    m_shown = edited({}).value.value_or(QVariant()).toString();
    m_number->setPlaceholderText(QString());
}

void DurationFieldEditor::reset(const QVariant &value)
{
    setTyped(false);
    show(value.toString());
}

QVariant DurationFieldEditor::typedText() const
{
    return QVariantMap{{u"number"_s, m_number->text()}, {u"unit"_s, unit()}, {u"isUnitChosen"_s, m_isUnitChosen}};
}

void DurationFieldEditor::putBack(const QVariant &text)
{
    const QVariantMap map = text.toMap();
    m_number->setText(map.value(u"number"_s).toString());
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(map.value(u"unit"_s))));
    m_isUnitChosen = map.value(u"isUnitChosen"_s).toBool();
    setTyped(true);
}

void DurationFieldEditor::setReadOnly(bool readOnly)
{
    m_number->setReadOnly(readOnly);
    m_unit->setEnabled(!readOnly);
}

void DurationFieldEditor::setLabel(const QString &label)
{
    m_number->setAccessibleName(label);
    m_unit->setAccessibleName(tr("%1: unit").arg(label));
}

} // namespace leerschakel::ui
