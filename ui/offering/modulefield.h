// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/fieldeditor.h"
#include "offering/offeringdocument.h"

#include <QTimer>

class QComboBox;

namespace leerschakel::ui {

/** Which module: searched among all of the catalogue while typing, as there may be many thousands. */
class ModuleFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    ModuleFieldEditor(OfferingDocument &document, const domain::FieldSpec &field, QWidget *parent = nullptr);

    void showValue(const QVariant &value) override;
    [[nodiscard]] QVariant edited(const QVariant &stored) const override;
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    [[nodiscard]] QString labelOf(const QString &id) const;

    OfferingDocument &m_document;
    QComboBox *m_combo;
    QTimer m_pause;
    QString m_value;
    int m_asked = 0;
};

} // namespace leerschakel::ui
