// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

#include <QWidget>

#include <functional>

namespace leerschakel::ui {

class RecordDocument;

/** Shows and edits the value of one field. Which one goes with a field follows from its type: see makeFieldEditor(). */
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FieldEditor(const domain::FieldSpec &field, QWidget *parent = nullptr) : QWidget(parent), m_field(field) {}

    [[nodiscard]] const domain::FieldSpec &field() const { return m_field; }

    /** Shows \a value (plain). What is typed and not handed over yet stays. */
    virtual void showValue(const QVariant &value) = 0;
    /** The value as edited, on top of what is \a stored; it is still to be normalised. */
    [[nodiscard]] virtual QVariant edited(const QVariant &stored) const = 0;
    /** What is edited has been handed over. */
    virtual void settle() {}
    virtual void setReadOnly(bool readOnly) = 0;
    /** What screen readers say of it; with a counter, also what stands above it. */
    virtual void setLabel(const QString &label) = 0;
    /** The widest limit that holds, and whose it is. Only for text. */
    virtual void setLimit(int, const QString &) {}
    /** True when it shows its label itself. */
    [[nodiscard]] virtual bool hasOwnLabel() const { return false; }
    /** Wants a whole line of the form. */
    [[nodiscard]] virtual bool isWide() const { return false; }
    /** Puts the cursor in it; in the field for \a language ("nl", "en") where it has two. */
    virtual void takeFocus(const QString &) { setFocus(Qt::OtherFocusReason); }

Q_SIGNALS:
    /** Text changed under the hands of the person: hand it over when he pauses. */
    void typed();
    /** A value was chosen, or the focus left: hand it over now. */
    void chosen();
    /** A record to refer to was made here; it is to be created together with the reference. */
    void madeTarget(const leerschakel::domain::Record &record);

private:
    const domain::FieldSpec &m_field;
};

/** The editor for \a field by its type, limit and code list. \a document gives what references can be chosen from. */
[[nodiscard]] FieldEditor *makeFieldEditor(
    RecordDocument &document, const domain::KindTable &table, const domain::FieldSpec &field, QWidget *parent);

} // namespace leerschakel::ui
