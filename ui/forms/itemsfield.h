// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/fieldeditor.h"

#include <QSet>

class QVBoxLayout;

namespace leerschakel::ui {

class Chip;

/**
 * A short list of pairs: amounts of study with their unit, codes with their type. A row that is emptied is removed. A
 * row that was not touched keeps exactly what is stored, whatever it looks like; one that is half filled in or
 * unreadable is marked and does not affect the others.
 */
class ItemsFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    ItemsFieldEditor(const domain::FieldSpec &field, domain::Language language, QWidget *parent = nullptr);

    void showValue(const QVariant &value) override;
    [[nodiscard]] Edited edited(const QVariant &stored) const override;
    void settle() override;
    void tidy(const QVariant &value) override;
    void reset(const QVariant &value) override;
    [[nodiscard]] QVariant typedText() const override;
    void putBack(const QVariant &text) override;
    /** True if words are typed in it: a code or a name needs a line of its own. */
    [[nodiscard]] bool isWide() const override;
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;
    void takeFocus(const QString &language) override;
    /** An empty list is as wide as one with rows, so that the first row does not rearrange the form. */
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QList<QWidget *> wrongInputs() const override;
    void changeEvent(QEvent *event) override;

private:
    struct Item {
        QWidget *line = nullptr;
        /** One widget per member: a combo box, a number or a text. */
        QList<QWidget *> members;
        /** The stored item; empty for a row that was added and not yet committed. */
        QVariantMap stored;
        /** The members that were edited since. */
        QSet<const QWidget *> touched;
    };
    /** The result of reading a row. */
    struct Row {
        QVariantMap map;
        QString problem;
        QWidget *wrong = nullptr;
    };
    Item &addItem(const QVariantMap &stored = {});
    /** Puts an input for each member in \a line, and a button; returns the inputs. */
    QList<QWidget *> fill(QWidget *line);
    /** The minimum width of a row at the current text size, in pixels. */
    [[nodiscard]] int widthOfRow();
    QWidget *makeMember(const domain::Member &member, QWidget *parent);
    void touch(QWidget *member);
    static void showMember(QWidget *widget, const QVariant &value);
    static void showItem(const domain::FieldSpec &field, const Item &item);
    [[nodiscard]] Row read(const Item &item) const;
    [[nodiscard]] QString missing(const domain::Member &member) const;
    void removeItem(QWidget *line);
    void dropItem(qsizetype index);
    void nameMembers();

    domain::Language m_language;
    QVBoxLayout *m_lines;
    Chip *m_add;
    QList<Item> m_items;
    QString m_label;
    int m_rowWidth = 0;
};

} // namespace leerschakel::ui
