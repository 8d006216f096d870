// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/choicefields.h"

#include "domain/codelist.h"
#include "widgets/chip.h"
#include "widgets/codecombo.h"
#include "widgets/datefield.h"
#include "widgets/flowlayout.h"
#include "widgets/numberfield.h"
#include "words/availability.h"

#include <QCheckBox>
#include <QLineEdit>
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
    watch(m_combo);
    connect(m_combo, &CodeCombo::chosen, this, &CodeFieldEditor::noteChosen);
    connect(m_combo, &CodeCombo::typed, this, &CodeFieldEditor::noteTyped);
    connect(m_combo, &CodeCombo::entered, this, &CodeFieldEditor::entered);
}

void CodeFieldEditor::showValue(const QVariant &value)
{
    if (!isTyped() && m_combo->code() != value.toString()) {
        m_combo->setCode(value.toString());
    }
}

FieldEditor::Edited CodeFieldEditor::edited(const QVariant &) const
{
    const std::expected<QString, int> code = m_combo->meant();
    return code ? Edited{.value = *code, .problem = {}} : Edited{.value = {}, .problem = m_combo->problem()};
}

bool CodeFieldEditor::isSearching() const
{
    return m_combo->isTyped();
}

void CodeFieldEditor::settle()
{
    FieldEditor::settle();
    if (const std::expected<QString, int> code = m_combo->meant()) {
        m_combo->settle(*code);
    }
}

void CodeFieldEditor::reset(const QVariant &value)
{
    setTyped(false);
    m_combo->setCode(value.toString());
}

QVariant CodeFieldEditor::typedText() const
{
    return m_combo->isTyped() ? QVariantMap{{u"text"_s, m_combo->currentText()}}
                              : QVariantMap{{u"code"_s, m_combo->code()}};
}

void CodeFieldEditor::putBack(const QVariant &text)
{
    const QVariantMap map = text.toMap();
    if (map.contains(u"text"_s)) {
        m_combo->putBack(map.value(u"text"_s).toString());
    } else {
        m_combo->setCode(map.value(u"code"_s).toString());
    }
    setTyped(true);
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
    makeSearch();
}

void CodesFieldEditor::makeSearch()
{
    m_more = new CodeCombo(field().codes(), m_language, this);
    m_more->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_more->setMinimumContentsLength(18);
    m_flow->addWidget(m_more);
    watch(m_more);
    connect(m_more, &CodeCombo::chosen, this, [this] {
        if (const QString code = m_more->code(); !code.isEmpty() && !m_codes.contains(code)) {
            m_codes.append(code);
        }
        m_more->setCode(QString());
        // The completer writes the chosen label after this.
        QMetaObject::invokeMethod(
            m_more,
            [this] {
                if (!m_more->isTyped()) {
                    m_more->setCode(QString());
                }
            },
            Qt::QueuedConnection);
        noteChosen();
    });
    connect(m_more, &CodeCombo::typed, this, &CodesFieldEditor::noteTyped);
    connect(m_more, &CodeCombo::entered, this, &CodesFieldEditor::entered);
}

void CodesFieldEditor::makeChoices()
{
    for (const domain::Code &code : CodeList::named(field().codes()).codes()) {
        auto *chip = new Chip(choiceLabel(field(), code.code, m_language, m_destinations), Chip::Style::Choice, this);
        chip->setVisible(isAvailable(field(), code.code, m_destinations));
        m_chips.insert(code.code, chip);
        m_flow->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, value = code.code](bool on) {
            m_codes.removeAll(value);
            if (on) {
                m_codes.append(value);
            }
            noteChosen();
        });
    }
}

void CodesFieldEditor::showValue(const QVariant &value)
{
    if (!isTyped()) {
        m_codes = value.toStringList();
        showCodes();
    }
}

void CodesFieldEditor::showCodes()
{
    if (m_more) {
        showChosen();
        return;
    }
    for (auto it = m_chips.cbegin(); it != m_chips.cend(); ++it) {
        const bool isOn = m_codes.contains(it.key());
        (*it)->setChecked(isOn);
        // One that was just switched off stays while it has the focus: it can be switched on again.
        (*it)->setVisible(isOn || m_offersAll || (*it)->hasFocus() || isAvailable(field(), it.key(), m_destinations));
    }
}

void CodesFieldEditor::setDestinations(const QStringList &destinations)
{
    m_destinations = destinations;
    if (m_more) {
        return; // in long lists every code is available
    }
    for (auto it = m_chips.cbegin(); it != m_chips.cend(); ++it) {
        (*it)->setText(choiceLabel(field(), it.key(), m_language, destinations));
    }
    showCodes();
}

void CodesFieldEditor::offerAll()
{
    m_offersAll = true;
    showCodes();
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
            noteChosen();
        });
    }
}

FieldEditor::Edited CodesFieldEditor::edited(const QVariant &) const
{
    Edited edited;
    QStringList codes = m_codes;
    if (m_more) {
        const std::expected<QString, int> more = m_more->meant();
        edited.problem = more ? QString() : m_more->problem();
        if (const QString code = more.value_or(QString()); !code.isEmpty() && !codes.contains(code)) {
            codes.append(code);
        }
    }
    // The order of choosing has no meaning; that of the list is stable and reads better.
    const CodeList &list = CodeList::named(field().codes());
    std::ranges::stable_sort(codes, {}, [&](const QString &code) { return list.position(code); });
    edited.value = QVariantList(codes.cbegin(), codes.cend());
    return edited;
}

bool CodesFieldEditor::isSearching() const
{
    return m_more && m_more->isTyped();
}

void CodesFieldEditor::settle()
{
    const bool isWhole = edited({}).isReadable();
    m_codes = edited({}).value->toStringList();
    setTyped(!isWhole);
    if (m_more && isWhole && m_more->isTyped()) {
        m_more->setCode(QString());
    }
    showCodes();
}

void CodesFieldEditor::reset(const QVariant &value)
{
    setTyped(false);
    m_codes = value.toStringList();
    if (m_more) {
        m_more->setCode(QString());
    }
    showCodes();
}

QVariant CodesFieldEditor::typedText() const
{
    return QVariantMap{
        {u"codes"_s, m_codes}, {u"text"_s, m_more && m_more->isTyped() ? m_more->currentText() : QString()}};
}

void CodesFieldEditor::putBack(const QVariant &text)
{
    m_codes = text.toMap().value(u"codes"_s).toStringList();
    if (const QString more = text.toMap().value(u"text"_s).toString(); m_more && !more.isEmpty()) {
        m_more->putBack(more);
    }
    setTyped(true);
    showCodes();
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
        return;
    }
    for (int i = 0; i < m_flow->count(); ++i) {
        if (QWidget *chip = m_flow->itemAt(i)->widget(); !chip->isHidden()) {
            chip->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

BooleanFieldEditor::BooleanFieldEditor(const FieldSpec &field, QWidget *parent)
    : FieldEditor(field, parent), m_box(new QCheckBox(this))
{
    holdOnly(this, m_box);
    watch(m_box);
    connect(m_box, &QCheckBox::clicked, this, &BooleanFieldEditor::noteChosen);
}

void BooleanFieldEditor::showValue(const QVariant &value)
{
    if (!isTyped()) {
        m_box->setChecked(value.toBool());
    }
}

FieldEditor::Edited BooleanFieldEditor::edited(const QVariant &) const
{
    return {.value = m_box->isChecked(), .problem = {}};
}

void BooleanFieldEditor::reset(const QVariant &value)
{
    setTyped(false);
    m_box->setChecked(value.toBool());
}

QVariant BooleanFieldEditor::typedText() const
{
    return m_box->isChecked();
}

void BooleanFieldEditor::putBack(const QVariant &text)
{
    m_box->setChecked(text.toBool());
    setTyped(true);
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
    watch(m_date->input());
    connect(m_date, &DateField::picked, this, &DateFieldEditor::noteChosen);
    connect(m_date, &DateField::typed, this, &DateFieldEditor::noteTyped);
    connect(m_date, &DateField::left, this, [this] { noteDone(m_date->input()); });
}

void DateFieldEditor::showValue(const QVariant &value)
{
    // The same date in another notation stays as typed while the user is typing.
    const QDate date = domain::Plain<QDate>::from(value);
    if (!isTyped() && !(m_date->input()->hasFocus() && m_date->date() == date)) {
        m_date->setDate(date);
    }
}

FieldEditor::Edited DateFieldEditor::edited(const QVariant &) const
{
    const std::optional<QDate> date = m_date->date();
    return date ? Edited{.value = domain::Plain<QDate>::to(*date), .problem = {}}
                : Edited{.value = {}, .problem = m_date->problem()};
}

void DateFieldEditor::reset(const QVariant &value)
{
    setTyped(false);
    m_date->setDate(domain::Plain<QDate>::from(value));
}

QVariant DateFieldEditor::typedText() const
{
    return m_date->input()->text();
}

void DateFieldEditor::putBack(const QVariant &text)
{
    m_date->input()->setText(text.toString());
    setTyped(true);
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
    if (field.shown() == domain::Presentation::Money) {
        return NumberField::Style::Euros;
    }
    if (field.shown() == domain::Presentation::Degrees) {
        return NumberField::Style::Coordinate;
    }
    return field.type() == domain::FieldType::Integer ? NumberField::Style::Whole : NumberField::Style::Decimal;
}

} // namespace

NumberFieldEditor::NumberFieldEditor(const FieldSpec &field, QWidget *parent)
    : FieldEditor(field, parent), m_number(new NumberField(styleOf(field), this))
{
    holdOnly(this, m_number);
    watch(m_number);
    connect(m_number, &NumberField::typed, this, &NumberFieldEditor::noteTyped);
    connect(m_number, &NumberField::left, this, [this] { noteDone(m_number); });
}

void NumberFieldEditor::showValue(const QVariant &value)
{
    // The same number in another notation stays as typed while the user is typing.
    if (!isTyped() && !(m_number->hasFocus() && m_number->value() == value)) {
        m_number->setValue(value);
    }
}

FieldEditor::Edited NumberFieldEditor::edited(const QVariant &) const
{
    const auto number = m_number->value();
    return number ? Edited{.value = *number, .problem = {}} : Edited{.value = {}, .problem = m_number->problem()};
}

void NumberFieldEditor::reset(const QVariant &value)
{
    setTyped(false);
    m_number->setValue(value);
}

QVariant NumberFieldEditor::typedText() const
{
    return m_number->text();
}

void NumberFieldEditor::putBack(const QVariant &text)
{
    m_number->setText(text.toString());
    setTyped(true);
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
