// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/fieldeditor.h"

class QComboBox;

namespace leerschakel::ui {

class NumberField;

/**
 * An ISO 8601 duration as a whole number of days, weeks, months or years; any other duration stays as it is until it is
 * changed here. For half a year the user is asked to write six months: destinations accept no fractions.
 */
class DurationFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit DurationFieldEditor(const domain::FieldSpec &field, QWidget *parent = nullptr);

    void showValue(const QVariant &value) override;
    [[nodiscard]] Edited edited(const QVariant &stored) const override;
    void settle() override;
    void reset(const QVariant &value) override;
    [[nodiscard]] QVariant typedText() const override;
    void putBack(const QVariant &text) override;
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;

private:
    void show(const QString &duration);
    [[nodiscard]] QString unit() const;
    /** Why the number and unit are not a duration; empty when they are. */
    [[nodiscard]] QString problem() const;

    NumberField *m_number;
    QComboBox *m_unit;
    QString m_shown;
    /** Whether the unit was chosen since the value was shown, so that a number is expected. */
    bool m_isUnitChosen = false;
};

} // namespace leerschakel::ui
