// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/fieldeditor.h"

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace leerschakel::ui {

class CodeCombo;
class NumberField;

/** A short list of pairs: amounts of study with their unit, codes with their type. A row that is emptied goes. */
class ItemsFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    ItemsFieldEditor(const domain::FieldSpec &field, domain::Language language, QWidget *parent = nullptr);

    void showValue(const QVariant &value) override;
    [[nodiscard]] QVariant edited(const QVariant &stored) const override;
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;
    void takeFocus(const QString &language) override;

private:
    struct Item {
        QWidget *line = nullptr;
        /** One widget a member: a combo, a number or a text. */
        QList<QWidget *> members;
    };
    Item &addItem();
    QWidget *makeMember(const domain::Member &member, QWidget *parent);
    [[nodiscard]] QVariant memberValue(const QWidget *widget) const;
    void showMember(QWidget *widget, const QVariant &value);
    void removeItem(QWidget *line);
    void nameMembers();
    /** The rows that are filled in whole. */
    [[nodiscard]] QVariantList complete() const;

    domain::Language m_language;
    QVBoxLayout *m_lines;
    QPushButton *m_add;
    QList<Item> m_items;
    QString m_label;
};

} // namespace leerschakel::ui
