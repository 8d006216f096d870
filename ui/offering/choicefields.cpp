// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/choicefields.h"

#include "domain/codelist.h"
#include "widgets/chip.h"
#include "widgets/codecombo.h"
#include "widgets/datefield.h"
#include "widgets/flowlayout.h"
#include "widgets/numberfield.h"

#include <QCheckBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::CodeList;
using domain::FieldSpec;
using domain::Language;

namespace {

/** Lists up to this length show all their values. */
constexpr int showable = 12;

void holdOnly(QWidget *outer, QWidget *inner)
{
    auto *line = new QVBoxLayout(outer);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(inner);
    outer->setFocusProxy(inner);
}

} // namespace

CodeFieldEditor::CodeFieldEditor(const FieldSpec &field, Language language, QWidget *parent)
    : FieldEditor(field, parent), m_combo(new CodeCombo(field.codes(), language, this))
{
    holdOnly(this, m_combo);
    connect(m_combo, &CodeCombo::chosen, this, &FieldEditor::chosen);
}

void CodeFieldEditor::showValue(const QVariant &value)
{
    if (m_combo->code() != value.toString()) {
        m_combo->setCode(value.toString());
    }
}

QVariant CodeFieldEditor::edited(const QVariant &) const
{
    return m_combo->code();
}

void CodeFieldEditor::setReadOnly(bool readOnly)
{
    m_combo->setEnabled(!readOnly);
}

void CodeFieldEditor::setLabel(const QString &label)
{
    m_combo->setAccessibleName(label);
}

CodesFieldEditor::CodesFieldEditor(const FieldSpec &field, Language language, QWidget *parent)
    : FieldEditor(field, parent), m_language(language), m_flow(new FlowLayout(this))
{
    if (CodeList::named(field.codes()).codes().size() <= showable) {
        makeChoices();
        return;
    }
    m_more = new CodeCombo(field.codes(), language, this);
    m_more->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_more->setMinimumContentsLength(18);
    m_flow->addWidget(m_more);
    connect(m_more, &CodeCombo::chosen, this, [this] {
        const QString code = m_more->code();
        m_more->setCode(QString());
        if (!code.isEmpty() && !m_codes.contains(code)) {
            m_codes.append(code);
            Q_EMIT chosen();
        }
    });
}

void CodesFieldEditor::makeChoices()
{
    for (const domain::Code &code : CodeList::named(field().codes()).codes()) {
        auto *chip = new Chip(code.label.preferring(m_language), Chip::Style::Choice, this);
        m_chips.insert(code.code, chip);
        m_flow->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, value = code.code](bool on) {
            m_codes.removeAll(value);
            if (on) {
                m_codes.append(value);
            }
            Q_EMIT chosen();
        });
    }
}

void CodesFieldEditor::showValue(const QVariant &value)
{
    m_codes = value.toStringList();
    if (m_more) {
        showChosen();
        return;
    }
    for (auto it = m_chips.cbegin(); it != m_chips.cend(); ++it) {
        (*it)->setChecked(m_codes.contains(it.key()));
    }
}

void CodesFieldEditor::showChosen()
{
    const CodeList &list = CodeList::named(field().codes());
    const QStringList shown = m_chips.keys();
    for (const QString &code : shown) {
        if (!m_codes.contains(code)) {
            Chip *chip = m_chips.take(code);
            if (chip->hasFocus()) {
                m_more->setFocus(Qt::OtherFocusReason);
            }
            chip->hide();
            chip->deleteLater();
        }
    }
    for (const QString &code : std::as_const(m_codes)) {
        if (m_chips.contains(code)) {
            continue;
        }
        auto *chip = new Chip(list.label(code, m_language), Chip::Style::Plain, this);
        chip->setRemovable(!m_readOnly);
        chip->setAccessibleName(tr("%1: %2").arg(m_label, chip->text()));
        m_chips.insert(code, chip);
        m_flow->insertWidget(m_flow->count() - 1, chip);
        chip->show();
        connect(chip, &Chip::removeRequested, this, [this, code] {
            m_codes.removeAll(code);
            Q_EMIT chosen();
        });
    }
}

QVariant CodesFieldEditor::edited(const QVariant &) const
{
    // The order of choosing says nothing; that of the list is steady and reads better.
    QStringList codes = m_codes;
    const CodeList &list = CodeList::named(field().codes());
    std::ranges::stable_sort(codes, {}, [&](const QString &code) { return list.position(code); });
    return QVariantList(codes.cbegin(), codes.cend());
}

void CodesFieldEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (Chip *chip : std::as_const(m_chips)) {
        m_more ? chip->setRemovable(!readOnly) : chip->setEnabled(!readOnly);
    }
    if (m_more) {
        m_more->setVisible(!readOnly);
    }
}

void CodesFieldEditor::setLabel(const QString &label)
{
    m_label = label;
    for (Chip *chip : std::as_const(m_chips)) {
        chip->setAccessibleName(tr("%1: %2").arg(label, chip->text()));
    }
    if (m_more) {
        m_more->setAccessibleName(tr("Add to %1").arg(label));
    }
}

void CodesFieldEditor::takeFocus(const QString &)
{
    if (m_more) {
        m_more->setFocus(Qt::OtherFocusReason);
    } else if (m_flow->count() > 0) {
        m_flow->itemAt(0)->widget()->setFocus(Qt::OtherFocusReason);
    }
}

BooleanFieldEditor::BooleanFieldEditor(const FieldSpec &field, QWidget *parent)
    : FieldEditor(field, parent), m_box(new QCheckBox(this))
{
    holdOnly(this, m_box);
    connect(m_box, &QCheckBox::clicked, this, &FieldEditor::chosen);
}

void BooleanFieldEditor::showValue(const QVariant &value)
{
    m_box->setChecked(value.toBool());
}

QVariant BooleanFieldEditor::edited(const QVariant &) const
{
    return m_box->isChecked();
}

void BooleanFieldEditor::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

void BooleanFieldEditor::setLabel(const QString &label)
{
    m_box->setText(label);
    m_box->setAccessibleName(label);
}

DateFieldEditor::DateFieldEditor(const FieldSpec &field, QWidget *parent)
    : FieldEditor(field, parent), m_date(new DateField(this))
{
    holdOnly(this, m_date);
    connect(m_date, &DateField::chosen, this, &FieldEditor::chosen);
}

void DateFieldEditor::showValue(const QVariant &value)
{
    if (m_date->value() != value.toString()) {
        m_date->setDate(QDate::fromString(value.toString(), Qt::ISODate));
    }
}

QVariant DateFieldEditor::edited(const QVariant &) const
{
    return m_date->value();
}

void DateFieldEditor::setReadOnly(bool readOnly)
{
    m_date->setReadOnly(readOnly);
}

void DateFieldEditor::setLabel(const QString &label)
{
    m_date->setName(label);
}

namespace {

NumberField::Style styleOf(const FieldSpec &field)
{
    if (field.key() == u"cents") {
        return NumberField::Style::Euros;
    }
    return field.type() == domain::FieldType::Integer ? NumberField::Style::Whole : NumberField::Style::Decimal;
}

} // namespace

NumberFieldEditor::NumberFieldEditor(const FieldSpec &field, QWidget *parent)
    : FieldEditor(field, parent), m_number(new NumberField(styleOf(field), this))
{
    holdOnly(this, m_number);
    connect(m_number, &NumberField::chosen, this, &FieldEditor::chosen);
}

void NumberFieldEditor::showValue(const QVariant &value)
{
    if (!m_number->isModified() && m_number->value() != value) {
        m_number->setValue(value);
    }
}

QVariant NumberFieldEditor::edited(const QVariant &) const
{
    return m_number->value();
}

void NumberFieldEditor::setReadOnly(bool readOnly)
{
    m_number->setReadOnly(readOnly);
}

void NumberFieldEditor::setLabel(const QString &label)
{
    m_number->setAccessibleName(label);
}

} // namespace leerschakel::ui
