// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/fieldeditor.h"

#include <QHash>

class QCheckBox;

namespace leerschakel::ui {

class Chip;
class CodeCombo;
class DateField;
class FlowLayout;
class NumberField;

/** One value of a code list. */
class CodeFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    CodeFieldEditor(const domain::FieldSpec &field, domain::Language language, QWidget *parent = nullptr);

    [[nodiscard]] bool isSearching() const override;
    void settle() override;
    void showValue(const QVariant &value) override;
    [[nodiscard]] Edited edited(const QVariant &stored) const override;
    void reset(const QVariant &value) override;
    [[nodiscard]] QVariant typedText() const override;
    void putBack(const QVariant &text) override;
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;

private:
    CodeCombo *m_combo;
};

/**
 * Several values of a code list: a short list as chips that are on or off, a long one as the chosen chips and a search
 * for more. A code that is not available in this version is shown while it is one of the values, and can be removed.
 */
class CodesFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    CodesFieldEditor(const domain::FieldSpec &field, domain::Language language, QWidget *parent = nullptr);

    [[nodiscard]] bool isSearching() const override;
    void settle() override;
    void showValue(const QVariant &value) override;
    [[nodiscard]] Edited edited(const QVariant &stored) const override;
    void reset(const QVariant &value) override;
    [[nodiscard]] QVariant typedText() const override;
    void putBack(const QVariant &text) override;
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;
    [[nodiscard]] bool isWide() const override { return true; }
    void takeFocus(const QString &language) override;
    void setDestinations(const QStringList &destinations) override;
    /** Also offers codes that are not available in this version, so that they can be removed from many records. */
    void offerAll();

private:
    void makeChoices();
    void makeSearch();
    void showCodes();
    void showChosen();

    domain::Language m_language;
    FlowLayout *m_flow;
    QHash<QString, Chip *> m_chips;
    CodeCombo *m_more = nullptr;
    QStringList m_codes;
    QString m_label;
    bool m_readOnly = false;
    bool m_offersAll = false;
    QStringList m_destinations;
};

class BooleanFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit BooleanFieldEditor(const domain::FieldSpec &field, QWidget *parent = nullptr);

    void showValue(const QVariant &value) override;
    [[nodiscard]] Edited edited(const QVariant &stored) const override;
    void reset(const QVariant &value) override;
    [[nodiscard]] QVariant typedText() const override;
    void putBack(const QVariant &text) override;
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;
    [[nodiscard]] bool hasOwnLabel() const override { return true; }

private:
    QCheckBox *m_box;
};

class DateFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit DateFieldEditor(const domain::FieldSpec &field, QWidget *parent = nullptr);

    void showValue(const QVariant &value) override;
    [[nodiscard]] Edited edited(const QVariant &stored) const override;
    void reset(const QVariant &value) override;
    [[nodiscard]] QVariant typedText() const override;
    void putBack(const QVariant &text) override;
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;

private:
    DateField *m_date;
};

/** A number, formatted as the field table says: money with its sign, degrees without thousands separators. */
class NumberFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit NumberFieldEditor(const domain::FieldSpec &field, QWidget *parent = nullptr);

    void showValue(const QVariant &value) override;
    [[nodiscard]] Edited edited(const QVariant &stored) const override;
    void reset(const QVariant &value) override;
    [[nodiscard]] QVariant typedText() const override;
    void putBack(const QVariant &text) override;
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;

private:
    NumberField *m_number;
};

} // namespace leerschakel::ui
