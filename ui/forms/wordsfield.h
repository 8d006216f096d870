// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/fieldeditor.h"

#include <array>

class QLabel;

namespace leerschakel::ui {

class GrowingTextEdit;

/**
 * Other labels of a concept in Dutch and English, side by side, one per line. Those in other languages stay as they
 * are.
 */
class WordsFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit WordsFieldEditor(const domain::FieldSpec &field, QWidget *parent = nullptr);

    void showValue(const QVariant &value) override;
    [[nodiscard]] Edited edited(const QVariant &stored) const override;
    void settle() override;
    void tidy(const QVariant &) override {}
    void reset(const QVariant &value) override;
    [[nodiscard]] QVariant typedText() const override;
    void putBack(const QVariant &text) override;
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;
    [[nodiscard]] bool hasOwnLabel() const override { return true; }
    [[nodiscard]] bool isWide() const override { return true; }
    void takeFocus(const QString &language) override;

protected:
    [[nodiscard]] bool canBeReverted() const override { return false; }

private:
    struct Side {
        QString language;
        QLabel *label = nullptr;
        GrowingTextEdit *text = nullptr;
        bool dirty = false;
    };
    std::array<Side, 2> m_sides;
};

} // namespace leerschakel::ui
