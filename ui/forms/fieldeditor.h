// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace leerschakel::ui {

class RecordDocument;

/**
 * Shows and edits the value of one field. The type of the field determines the editor: see makeFieldEditor(). It keeps
 * what is typed or chosen until settle(): showValue() does not overwrite it.
 */
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    /** How an editor reads what was typed in it. */
    struct Edited {
        /** The value as far as it can be read (plain, not yet normalised); absent when nothing can be read. */
        std::optional<QVariant> value;
        /** Why it, or a part of it, cannot be read, and how to write it instead; empty when all of it can be read. */
        QString problem;

        [[nodiscard]] bool isReadable() const { return problem.isEmpty(); }
    };

    explicit FieldEditor(const domain::FieldSpec &field, QWidget *parent = nullptr) : QWidget(parent), m_field(field) {}
    ~FieldEditor() override;

    [[nodiscard]] const domain::FieldSpec &field() const { return m_field; }

    /** Shows \a value (plain). What is typed and not yet committed stays. */
    virtual void showValue(const QVariant &value) = 0;
    /** The edited value, on top of what is \a stored. */
    [[nodiscard]] virtual Edited edited(const QVariant &stored) const = 0;
    /** Whether something was typed or chosen that is not yet committed. */
    [[nodiscard]] bool isTyped() const { return m_isTyped; }
    /**
     * Whether what is typed looks for a value and is not one itself: it is taken when the user has finished, not when
     * the typing pauses.
     */
    [[nodiscard]] virtual bool isSearching() const { return false; }
    /** Call when what can be read of the input has been committed. The field keeps it as it was typed. */
    virtual void settle() { m_isTyped = false; }
    /**
     * What was committed is \a value: if it was typed differently from how it is shown, the field now shows it that
     * way.
     */
    virtual void tidy(const QVariant &value) { reset(value); }
    /** Discards what was typed and shows \a value. */
    virtual void reset(const QVariant &value) = 0;
    /** What is typed, readable or not, as plain values: for putBack(), now or after a restart. */
    [[nodiscard]] virtual QVariant typedText() const = 0;
    /** Puts \a text back in the field, as if it had just been typed, without emitting typed(). */
    virtual void putBack(const QVariant &text) = 0;
    /**
     * Looks up what is needed to read the input, where that takes a moment. Call before edited(), once the user has
     * finished.
     */
    virtual void lookUp() {}

    virtual void setReadOnly(bool readOnly) = 0;
    /** Sets the accessible name; with a counter, also the label above it. */
    virtual void setLabel(const QString &label) = 0;
    /** Sets the limit that applies, and whose it is. Only for text. */
    virtual void setLimit(int, const QString &) {}
    /** Sets the destinations that are switched on: only those are offered. Only for lists of codes. */
    virtual void setDestinations(const QStringList &) {}
    /** True when it shows its label itself. */
    [[nodiscard]] virtual bool hasOwnLabel() const { return false; }
    /** Whether it needs a whole line of the form. */
    [[nodiscard]] virtual bool isWide() const { return false; }
    /** Puts the cursor in it; in the field for \a language ("nl", "en") where it has two. */
    virtual void takeFocus(const QString &) { setFocus(Qt::OtherFocusReason); }

    /** Marks the field, also for screen readers, as not saved because of \a problem; an empty one removes the mark. */
    void setProblem(const QString &problem);

Q_SIGNALS:
    /** The user changed its content: commit it when the typing pauses. */
    void typed();
    /** A value was chosen: commit it now. */
    void chosen();
    /** The user has finished typing (Enter): commit it now, and report what cannot be read. */
    void entered();
    /** The user wants the stored value back. */
    void revertRequested();
    /** The user pressed the undo key, and the window has no saved change to undo. */
    void undoRequested();
    /** A new record to refer to; it is to be created together with the reference. */
    void madeTarget(const leerschakel::domain::Record &record);

protected:
    /**
     * Registers \a input as a widget for typing or choosing: its keys are handled, and it shows the mark of a problem.
     */
    void watch(QWidget *input);
    /** \a input is about to be deleted. */
    void unwatch(QWidget *input) { m_inputs.removeAll(input); }
    bool eventFilter(QObject *watched, QEvent *event) override;

    void setTyped(bool isTyped) { m_isTyped = isTyped; }
    void noteTyped()
    {
        m_isTyped = true;
        Q_EMIT typed();
    }
    void noteChosen()
    {
        m_isTyped = true;
        Q_EMIT chosen();
    }
    /**
     * Editing in \a input has finished: by Enter if it still has the focus; the form itself notices when the focus
     * leaves.
     */
    void noteDone(const QWidget *input)
    {
        if (m_isTyped && input->hasFocus()) {
            Q_EMIT entered();
        }
    }
    /** The inputs that have the problem: all, unless the editor has parts of its own. */
    [[nodiscard]] virtual QList<QWidget *> wrongInputs() const { return m_inputs; }
    /** Whether Escape discards what was typed. Not for texts: one key would lose too much work. */
    [[nodiscard]] virtual bool canBeReverted() const { return true; }

private:
    const domain::FieldSpec &m_field;
    QList<QWidget *> m_inputs;
    bool m_isTyped = false;
};

/**
 * The editor for \a field by its type, limit and code list. \a document provides the records that references can be
 * chosen from.
 */
[[nodiscard]] FieldEditor *makeFieldEditor(RecordDocument &document, const domain::FieldSpec &field, QWidget *parent);

} // namespace leerschakel::ui
