// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/fieldeditor.h"

class QComboBox;

namespace leerschakel::ui {

class NumberField;

/**
 * An ISO 8601 duration as a whole number of days, weeks, months or years; another one stays as it is until it is changed here. Half a year is said to be written
 * as six months: destinations take no fractions.
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
    /** Why the number and unit make no duration; empty when they do. */
    [[nodiscard]] QString problem() const;

    NumberField *m_number;
    QComboBox *m_unit;
    QString m_shown;
    /** The unit was chosen since, so that there is to be a number with it. */
    bool m_isUnitChosen = false;
};

} // namespace leerschakel::ui
