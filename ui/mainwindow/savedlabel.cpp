// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/savedlabel.h"

#include "application/look.h"
#include "domain/sentences.h"
#include "mainwindow/placeinwords.h"
#include "widgets/announcement.h"
#include "widgets/linkbutton.h"

#include <QEvent>
#include <QHBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

SavedLabel::SavedLabel(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_show(new LinkButton(tr("Show"), this))
{
    m_text->setObjectName(u"saved"_s);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_show->setObjectName(u"showUnsaved"_s);
    m_show->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(rhythm);
    layout->addWidget(m_text);
    layout->addWidget(m_show);
    connect(m_show, &LinkButton::clicked, this, [this] {
        if (const auto value = m_session ? m_session->saving().value : std::nullopt) {
            Q_EMIT fieldRequested(value->record.kind, value->record.id, value->field);
        }
    });
}

void SavedLabel::follow(Session *session)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
    }
    m_session = session;
    m_failure.clear();
    if (session) {
        connect(session, &Session::savingChanged, this, &SavedLabel::refresh);
        connect(session, &Session::failed, this,
            [this](const domain::Error &error) { noteFailure(domain::sentence(error)); });
        connect(session, &Session::changed, this, [this] { noteFailure({}); });
        connect(session, &Session::waitingChanged, this, [this] { noteFailure({}); });
        refresh();
    }
}

void SavedLabel::noteFailure(const QString &why)
{
    if (why != std::exchange(m_failure, why)) {
        refresh();
    }
}

QString SavedLabel::withReason(const QString &text, const QString &why) const
{
    constexpr int letters = 60;
    return u"! "_s
        + text.arg(fontMetrics().elidedText(why, Qt::ElideRight, letters * fontMetrics().averageCharWidth()));
}

void SavedLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        dress();
    }
}

void SavedLabel::dress()
{
    QPalette dressed = palette();
    if (m_tone != Tone::Good) {
        dressed.setColor(QPalette::PlaceholderText, toneColor(m_tone, dressed));
    }
    m_text->setPalette(dressed);
}

void SavedLabel::refresh()
{
    using State = Session::Saving::State;
    const Session::Saving saving = m_session->saving();
    const QString place =
        saving.value ? placeInWords(*m_session, saving.value->record, saving.value->field) : QString();
    m_show->setVisible(saving.value.has_value());
    m_show->setToolTip(place);
    m_show->setAccessibleName(tr("Show: %1").arg(place));
    QString text;
    Tone tone = Tone::Good;
    switch (saving.state) {
    case State::ReadOnly:
        text = tr("Read-only");
        break;
    case State::Saved:
        tone = m_failure.isEmpty() ? Tone::Good : Tone::Blocks;
        text = m_failure.isEmpty() ? u"✓ "_s + tr("Everything saved") : withReason(tr("Not done: %1"), m_failure);
        break;
    case State::Typing:
        text = u"… "_s + tr("Being typed, not saved yet");
        break;
    case State::Waiting:
        tone = Tone::Hints;
        text = u"… "_s
            + (saving.why.isEmpty() ? tr("%Ln change(s) wait: another program is writing", nullptr, saving.count)
                                    : tr("%Ln change(s) wait for: %1", nullptr, saving.count).arg(saving.why));
        break;
    case State::Unreadable:
        tone = Tone::Warns;
        text = u"! "_s + tr("%Ln value(s) not saved: cannot be read as written", nullptr, saving.count);
        break;
    case State::Refused:
        tone = Tone::Blocks;
        text = withReason(tr("Not saved: %1"), saving.why);
        break;
    case State::Moved:
        tone = Tone::Blocks;
        text = u"! "_s + tr("Not saved: the file is gone");
        break;
    }
    const QString why = saving.state == State::Saved ? m_failure : saving.why;
    m_text->setToolTip(place.isEmpty() ? why : place + u": "_s + why);
    if (text == m_text->text()) {
        return;
    }
    m_text->setText(text);
    m_tone = tone;
    dress();
    if (tone == Tone::Blocks || tone == Tone::Warns) {
        announce(*m_text, text);
    }
}

} // namespace leerschakel::ui
