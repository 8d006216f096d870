// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/fieldeditor.h"

namespace leerschakel::ui {

class SearchCombo;

/** Edits a reference to one record, which is found by typing a part of its name. Its value is the id as text. */
class SearchFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    void showValue(const QVariant &value) override;
    [[nodiscard]] Edited edited(const QVariant &stored) const override;
    [[nodiscard]] bool isSearching() const override;
    void settle() override;
    void reset(const QVariant &value) override;
    [[nodiscard]] QVariant typedText() const override;
    void putBack(const QVariant &text) override;
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;

protected:
    SearchFieldEditor(const domain::FieldSpec &field, const QString &hint, QWidget *parent);

    struct Item {
        QString label;
        QString id;
    };

    [[nodiscard]] SearchCombo &combo() const { return *m_combo; }
    [[nodiscard]] const QString &id() const { return m_id; }
    /** Replaces what can be chosen; what is typed stays. */
    void fill(const QList<Item> &items);

    /** The name of the record \a id; empty for none. */
    [[nodiscard]] virtual QString labelOf(const QString &id) const = 0;
    /** Why \a typed, which is the name of \a count records (0, or more than one), is not accepted. */
    [[nodiscard]] virtual QString problemWith(const QString &typed, int count) const = 0;
    /** Called when the value is shown; \a isOther if it is not the one that was shown before. */
    virtual void shown(bool isOther) { Q_UNUSED(isOther) }

private:
    void showLabel();

    SearchCombo *m_combo;
    QString m_id;
};

} // namespace leerschakel::ui
