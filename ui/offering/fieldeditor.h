// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace leerschakel::ui {

class RecordDocument;

/**
 * Shows and edits the value of one field. Which one goes with a field follows from its type: see makeFieldEditor().
 * What is typed or chosen in it is its own until settle(): nothing that is shown meanwhile takes it away.
 */
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    /** What an editor makes of what was typed in it. */
    struct Edited {
        /** The value as far as it can be read (plain, still to be normalised); none where nothing of it can. */
        std::optional<QVariant> value;
        /** Why it, or a part of it, cannot be read, and how to write it then; empty where all of it can. */
        QString problem;

        [[nodiscard]] bool isReadable() const { return problem.isEmpty(); }
    };

    explicit FieldEditor(const domain::FieldSpec &field, QWidget *parent = nullptr) : QWidget(parent), m_field(field) {}
    ~FieldEditor() override;

    [[nodiscard]] const domain::FieldSpec &field() const { return m_field; }

    /** Shows \a value (plain). What is typed and not handed over yet stays. */
    virtual void showValue(const QVariant &value) = 0;
    /** The value as edited, on top of what is \a stored. */
    [[nodiscard]] virtual Edited edited(const QVariant &stored) const = 0;
    /** Something was typed or chosen that is not handed over yet. */
    [[nodiscard]] bool isTyped() const { return m_isTyped; }
    /** What can be read of it has been handed over. What stands in the field stays as it was typed. */
    virtual void settle() { m_isTyped = false; }
    /** What was handed over is \a value: where it was typed in another way than it is shown, it is shown so. */
    virtual void tidy(const QVariant &value) { reset(value); }
    /** Gives up what was typed and shows \a value. */
    virtual void reset(const QVariant &value) = 0;
    /** What is typed, read or not, as plain values: for putBack(), now or after a restart. */
    [[nodiscard]] virtual QVariant typedText() const = 0;
    /** Puts \a text in the field again, as if it had just been typed; typed() is not given. */
    virtual void putBack(const QVariant &text) = 0;
    /** Finds out what is needed to read it, where that takes a moment: before edited() when the person has done with it. */
    virtual void lookUp() {}

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

    /** Marks what is typed as not kept because of \a problem, for the eye and for screen readers; takes the mark away when that is empty. */
    void setProblem(const QString &problem);

Q_SIGNALS:
    /** What stands in it changed under the hands of the person: hand it over when he pauses. */
    void typed();
    /** A value was chosen: hand it over now. */
    void chosen();
    /** The person has done with what he typed (Enter): hand it over now, and say what cannot be read. */
    void entered();
    /** The person wants back what is stored. */
    void revertRequested();
    /** The person pressed the key of undo, and the window has nothing to undo that was kept already. */
    void undoRequested();
    /** A record to refer to was made here; it is to be created together with the reference. */
    void madeTarget(const leerschakel::domain::Record &record);

protected:
    /** \a input is where values are typed or chosen: its keys are looked after, and it bears the mark of a problem. */
    void watch(QWidget *input);
    /** \a input is about to go. */
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
    /** \a input is done with: by Enter if it has the focus still; when the focus went, that is seen by the form. */
    void noteDone(const QWidget *input)
    {
        if (m_isTyped && input->hasFocus()) {
            Q_EMIT entered();
        }
    }
    /** Those of the inputs that a problem is with: all, where it has no parts of its own. */
    [[nodiscard]] virtual QList<QWidget *> wrongInputs() const { return m_inputs; }
    /** Escape gives up what was typed in it. Not of texts: too much work is lost by one key. */
    [[nodiscard]] virtual bool canBeReverted() const { return true; }

private:
    const domain::FieldSpec &m_field;
    QList<QWidget *> m_inputs;
    bool m_isTyped = false;
};

/** The editor for \a field by its type, limit and code list. \a document gives what references can be chosen from. */
[[nodiscard]] FieldEditor *makeFieldEditor(RecordDocument &document, const domain::FieldSpec &field, QWidget *parent);

} // namespace leerschakel::ui
