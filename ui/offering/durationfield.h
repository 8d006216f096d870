// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/fieldeditor.h"

class QComboBox;

namespace leerschakel::ui {

class NumberField;

/** An ISO 8601 duration as a number of days, weeks, months or years; another one stays as it is until it is changed here. */
class DurationFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit DurationFieldEditor(const domain::FieldSpec &field, QWidget *parent = nullptr);

    void showValue(const QVariant &value) override;
    [[nodiscard]] QVariant edited(const QVariant &stored) const override;
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;

private:
    NumberField *m_number;
    QComboBox *m_unit;
    QString m_shown;
};

} // namespace leerschakel::ui
