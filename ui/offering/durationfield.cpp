// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/durationfield.h"

#include "widgets/numberfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

DurationFieldEditor::DurationFieldEditor(const domain::FieldSpec &field, QWidget *parent)
    : FieldEditor(field, parent),
      m_number(new NumberField(NumberField::Style::Whole, this)),
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
    connect(m_number, &NumberField::chosen, this, &FieldEditor::chosen);
    connect(m_unit, &QComboBox::activated, this, [this] {
        if (m_number->value().isValid()) {
            Q_EMIT chosen();
        }
    });
}

void DurationFieldEditor::showValue(const QVariant &value)
{
    if (value.toString() == m_shown && !m_shown.isEmpty()) {
        return;
    }
    m_shown = value.toString();
    static const QRegularExpression simple(u"^P(\\d{1,4})([DWMY])$"_s);
    const QRegularExpressionMatch match = simple.match(m_shown);
    m_number->setValue(match.hasMatch() ? QVariant(match.captured(1).toLongLong()) : QVariant());
    m_number->setPlaceholderText(match.hasMatch() ? QString() : m_shown);
    if (match.hasMatch()) {
        m_unit->setCurrentIndex(m_unit->findData(match.captured(2)));
    }
}

QVariant DurationFieldEditor::edited(const QVariant &) const
{
    const QVariant number = m_number->value();
    if (!number.isValid()) {
        return {};
    }
    return number.typeId() == QMetaType::QString
        ? m_shown
        : u"P%1%2"_s.arg(number.toLongLong()).arg(m_unit->currentData().toString());
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
