// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "widgets/tone.h"

#include <QLabel>
#include <QPointer>

namespace leerschakel::ui {

class LinkButton;

/**
 * Shows in the status bar whether everything is saved, and if not, what is not, why, and where it is; and when the last
 * thing the user did could not be done.
 */
class SavedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit SavedLabel(QWidget *parent = nullptr);

    /** Shows the state of \a session; nothing when null. */
    void follow(Session *session);

Q_SIGNALS:
    /** Go to a value that is not saved. */
    void fieldRequested(leerschakel::domain::Kind kind, const leerschakel::domain::Id &record, const QString &field);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    /** Remembers that something could not be done, until something was; empty when something was. */
    void noteFailure(const QString &why);
    /** "Not saved: …" with the beginning of \a why. */
    [[nodiscard]] QString withReason(const QString &text, const QString &why) const;
    /** Gives the text the colour of its tone. */
    void dress();

    QLabel *m_text;
    Tone m_tone = Tone::Good;
    LinkButton *m_show;
    QString m_failure;
    QPointer<Session> m_session;
};

} // namespace leerschakel::ui
