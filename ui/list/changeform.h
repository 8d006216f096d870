// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/alteration.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace leerschakel::ui {

class FieldEditor;
class RecordDocument;
class SearchCombo;
class Session;

/** Asks what to do to many offerings: an action, the field it is about, and its values. */
class ChangeForm : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeForm(Session &session, QWidget *parent = nullptr);
    ~ChangeForm() override;

    /**
     * What is asked for; absent while something still has to be filled in. Errors: what cannot be read, and those of
     * the makers of Alteration.
     */
    [[nodiscard]] std::optional<authoring::Result<authoring::Alteration>> alteration() const;
    /** Whether \a field can be set in many offerings at once. */
    [[nodiscard]] static bool canSet(const domain::FieldSpec &field);
    /** Asks for a value of \a field to set, and puts the focus there; does nothing if canSet() is false. */
    void choose(const domain::FieldSpec &field);
    /** Why the value cannot be read, if its editor says so; empty otherwise. */
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    /** alteration() may have changed. */
    void changed();

private:
    enum Action { Set, Clear, Add, Remove, Replace, Shift };

    void fillFields();
    void showAction();
    void showField();
    [[nodiscard]] Action action() const;
    /** Null while none is chosen. */
    [[nodiscard]] const domain::FieldSpec *field() const;
    [[nodiscard]] bool isOneText() const;
    [[nodiscard]] std::optional<domain::Language> language() const;
    [[nodiscard]] std::optional<QVariant> value() const;
    /** Adds \a name above \a input; they are hidden and shown together. */
    QWidget *addRow(const QString &name, QWidget *input);

    Session &m_session;
    std::unique_ptr<RecordDocument> m_document;
    QVBoxLayout *m_rows;
    QComboBox *m_action;
    SearchCombo *m_field;
    QComboBox *m_language;
    QLineEdit *m_text;
    QLineEdit *m_from;
    QLineEdit *m_with;
    QCheckBox *m_isRegex;
    QSpinBox *m_days;
    QWidget *m_fieldRow;
    QWidget *m_languageRow;
    QWidget *m_valueRow;
    QLabel *m_valueLabel;
    QWidget *m_fromRow;
    QWidget *m_withRow;
    QWidget *m_daysRow;
    QComboBox *m_reference;
    FieldEditor *m_editor = nullptr;
    /** The field for which the form asks a value. */
    const domain::FieldSpec *m_shown = nullptr;
};

} // namespace leerschakel::ui
