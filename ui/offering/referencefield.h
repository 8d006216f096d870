// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/fieldeditor.h"

class QToolButton;

namespace leerschakel::ui {

class FieldForm;
class SearchCombo;

/**
 * Which organisation, contact, location or deal: chosen by typing a part of its name, or made on the spot. The record itself can
 * be looked at and changed in a form that folds out below.
 */
class ReferenceFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    ReferenceFieldEditor(RecordDocument &document, const domain::FieldSpec &field, QWidget *parent = nullptr);

    void showValue(const QVariant &value) override;
    [[nodiscard]] Edited edited(const QVariant &stored) const override;
    void settle() override;
    void reset(const QVariant &value) override;
    [[nodiscard]] QVariant typedText() const override;
    void putBack(const QVariant &text) override;
    void lookUp() override { fill(); }
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /** Reads the records to choose from, afresh; they are few. */
    void fill();
    void showTarget(bool isOther);
    void showLabel();
    [[nodiscard]] QString labelOf(const QString &id) const;
    void makeNew();
    void showDetails(bool show);

    RecordDocument &m_document;
    domain::Kind m_target;
    SearchCombo *m_combo;
    QToolButton *m_details;
    QToolButton *m_new;
    FieldForm *m_form = nullptr;
    QString m_value;
    bool m_openNew = false;
};

} // namespace leerschakel::ui
