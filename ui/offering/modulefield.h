// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/fieldeditor.h"
#include "offering/offeringdocument.h"
#include "store/offeringlist.h"

#include <QTimer>

namespace leerschakel::ui {

class OfferingDocument;
class SearchCombo;

/** Which module: searched among all of the catalogue while typing, as there may be many thousands. */
class ModuleFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    ModuleFieldEditor(OfferingDocument &document, const domain::FieldSpec &field, QWidget *parent = nullptr);

    void showValue(const QVariant &value) override;
    [[nodiscard]] Edited edited(const QVariant &stored) const override;
    void settle() override;
    void reset(const QVariant &value) override;
    [[nodiscard]] QVariant typedText() const override;
    void putBack(const QVariant &text) override;
    void lookUp() override;
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    [[nodiscard]] store::OfferingQuery query() const;
    void fill(const QList<store::OfferingRow> &rows);
    void showLabel();
    [[nodiscard]] QString labelOf(const QString &id) const;
    [[nodiscard]] bool hasText() const;

    OfferingDocument &m_document;
    SearchCombo *m_combo;
    QTimer m_pause;
    QString m_value;
    int m_asked = 0;
};

} // namespace leerschakel::ui
