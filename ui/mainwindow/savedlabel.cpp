// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/savedlabel.h"

#include "widgets/tone.h"

#include <QAccessible>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

SavedLabel::SavedLabel(QWidget *parent) : QLabel(parent)
{
    setObjectName(u"saved"_s);
    setForegroundRole(QPalette::PlaceholderText);
}

void SavedLabel::follow(Session *session)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
    }
    m_session = session;
    if (session) {
        connect(session, &Session::savingChanged, this, &SavedLabel::refresh);
        refresh();
    }
}

void SavedLabel::refresh()
{
    using State = Session::Saving::State;
    const Session::Saving saving = m_session->saving();
    QString text;
    Tone tone = Tone::Good;
    switch (saving.state) {
    case State::ReadOnly:
        text = tr("For reading only");
        break;
    case State::Saved:
        text = u"✓ "_s + tr("Everything saved");
        break;
    case State::Typing:
        text = u"… "_s + tr("Being typed, not saved yet");
        break;
    case State::Waiting:
        tone = Tone::Hints;
        text = u"… "_s
            + (saving.why.isEmpty() ? tr("%n change(s) wait: another program is writing", nullptr, saving.count)
                                    : tr("%n change(s) wait for: %1", nullptr, saving.count).arg(saving.why));
        break;
    case State::Unreadable:
        tone = Tone::Warns;
        text = u"! "_s + tr("%n value(s) not saved: to be written otherwise", nullptr, saving.count);
        break;
    case State::Refused: {
        tone = Tone::Blocks;
        constexpr int letters = 60;
        text = u"! "_s
            + tr("Not saved: %1")
                  .arg(
                      fontMetrics().elidedText(saving.why, Qt::ElideRight, letters * fontMetrics().averageCharWidth()));
        break;
    }
    case State::Moved:
        tone = Tone::Blocks;
        text = u"! "_s + tr("Not saved: the file is not there any more");
        break;
    }
    if (text == this->text()) {
        return;
    }
    setText(text);
    setToolTip(saving.why);
    QPalette dressed = parentWidget() ? parentWidget()->palette() : QPalette();
    if (tone != Tone::Good) {
        dressed.setColor(QPalette::PlaceholderText, toneColor(tone, dressed));
    }
    setPalette(dressed);
    if (tone == Tone::Blocks || tone == Tone::Warns) {
        QAccessibleAnnouncementEvent announcement(this, text);
        QAccessible::updateAccessibility(&announcement);
    }
}

} // namespace leerschakel::ui
