// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/fieldeditor.h"
#include "forms/recorddocument.h"

#include <array>

class QBoxLayout;
class QLabel;
class QLineEdit;

namespace leerschakel::ui {

class CounterLabel;
class GrowingTextEdit;

/** A short text without a language. */
class LineFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit LineFieldEditor(const domain::FieldSpec &field, QWidget *parent = nullptr);

    void showValue(const QVariant &value) override;
    [[nodiscard]] Edited edited(const QVariant &stored) const override;
    void tidy(const QVariant &) override {}
    void reset(const QVariant &value) override;
    [[nodiscard]] QVariant typedText() const override;
    void putBack(const QVariant &text) override;
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;
    /** Addresses are long. */
    [[nodiscard]] bool isWide() const override;

protected:
    [[nodiscard]] bool canBeReverted() const override { return false; }

private:
    QLineEdit *m_text;
};

/** A text in Dutch and English, side by side, or one below the other when there is too little width. */
class LocalizedFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit LocalizedFieldEditor(const domain::FieldSpec &field, QWidget *parent = nullptr);

    void showValue(const QVariant &value) override;
    [[nodiscard]] Edited edited(const QVariant &stored) const override;
    void settle() override;
    void tidy(const QVariant &) override {}
    void reset(const QVariant &value) override;
    [[nodiscard]] QVariant typedText() const override;
    void putBack(const QVariant &text) override;
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;
    void setLimit(int characters, const QString &why) override;
    [[nodiscard]] bool hasOwnLabel() const override { return true; }
    [[nodiscard]] bool isWide() const override { return true; }
    void takeFocus(const QString &language) override;

    /** Hides the labels, for rows whose position makes clear what they are. */
    void hideLabels();
    /** Shows only these languages. The texts in the other ones are kept, including what was typed. */
    void showLanguages(ShownLanguages languages);
    /** Shows \a language too, until showLanguages() is called again. */
    void showToo(domain::Language language);
    /** A LanguageHead above it says which language is where, unless they are one below the other. */
    void putUnderHead();
    /** Whether \a width pixels, with text in \a font, are enough for both languages side by side. */
    [[nodiscard]] static bool areBeside(const QFont &font, int width);
    [[nodiscard]] GrowingTextEdit *edit(domain::Language language) const;

protected:
    [[nodiscard]] bool canBeReverted() const override { return false; }
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Side {
        QWidget *box = nullptr;
        QLabel *label = nullptr;
        CounterLabel *counter = nullptr;
        GrowingTextEdit *text = nullptr;
        bool dirty = false;
    };
    void makeSide(domain::Language language);
    void arrange();
    void showSides();
    [[nodiscard]] bool isShown(domain::Language language) const;
    void showLabels();
    [[nodiscard]] Side &side(domain::Language language) { return m_sides[size_t(language)]; }
    static void count(const Side &own);

    QBoxLayout *m_line;
    std::array<Side, 2> m_sides;
    QString m_label;
    int m_limit = 0;
    QString m_whoseLimit;
    bool m_isUnderHead = false;
    ShownLanguages m_languages = ShownLanguages::Both;
    std::optional<domain::Language> m_shownToo;
};

} // namespace leerschakel::ui
