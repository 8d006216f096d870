// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/searchfield.h"

class QToolButton;

namespace leerschakel::ui {

class FieldForm;
class PartCard;

/**
 * Chooses an organisation, contact, location or deal by typing a part of its name, or adds a new one. The record itself
 * is a card below it, where it can be viewed and edited.
 */
class ReferenceFieldEditor : public SearchFieldEditor
{
    Q_OBJECT

public:
    ReferenceFieldEditor(RecordDocument &document, const domain::FieldSpec &field, QWidget *parent = nullptr);

    void lookUp() override { loadTargets(); }
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;
    [[nodiscard]] bool isWide() const override { return true; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] QString labelOf(const QString &id) const override;
    [[nodiscard]] QString problemWith(const QString &typed, int count) const override;
    void shown(bool isOther) override;

private:
    /** Reloads the records to choose from; there are few. */
    void loadTargets();
    void makeNew();
    [[nodiscard]] QWidget *makeForm(QWidget *parent);
    void showCard();

    RecordDocument &m_document;
    domain::Kind m_target;
    PartCard *m_card;
    QToolButton *m_new;
    FieldForm *m_form = nullptr;
    bool m_openNew = false;
};

} // namespace leerschakel::ui
