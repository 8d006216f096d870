// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/searchfield.h"

class QToolButton;

namespace leerschakel::ui {

class FieldForm;

/**
 * Chooses an organisation, contact, location or deal by typing a part of its name, or adds a new one. The record itself
 * can be viewed and edited in a form that unfolds below.
 */
class ReferenceFieldEditor : public SearchFieldEditor
{
    Q_OBJECT

public:
    ReferenceFieldEditor(RecordDocument &document, const domain::FieldSpec &field, QWidget *parent = nullptr);

    void lookUp() override { loadTargets(); }
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] QString labelOf(const QString &id) const override;
    [[nodiscard]] QString problemWith(const QString &typed, int count) const override;
    void shown(bool isOther) override;

private:
    /** Reloads the records to choose from; there are few. */
    void loadTargets();
    void makeNew();
    void showDetails(bool show);

    RecordDocument &m_document;
    domain::Kind m_target;
    QToolButton *m_details;
    QToolButton *m_new;
    FieldForm *m_form = nullptr;
    bool m_openNew = false;
};

} // namespace leerschakel::ui
