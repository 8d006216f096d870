// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/outdatedlink.h"

#include "session/session.h"
#include "vocabulary/loading/outdated.h"
#include "vocabulary/outdateddialog.h"
#include "widgets/tone.h"

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

OutdatedLink::OutdatedLink(Session &session, QWidget *parent) : LinkButton(QString(), parent), m_session(session)
{
    setObjectName(u"outdated"_s);
    hide();
    connect(this, &LinkButton::clicked, this, &OutdatedLink::review);
}

void OutdatedLink::reload()
{
    ++m_pending;
    using Outdated = QList<vocabulary::OutdatedConcept>;
    m_session.background<Outdated>(
        this, [](store::Catalogue &catalogue) { return vocabulary::outdatedConcepts(catalogue); },
        [this](const Result<Outdated> &outdated) {
            --m_pending;
            if (!outdated) {
                Q_EMIT m_session.failed(outdated.error());
                return;
            }
            setIcon(toneIcon(Tone::Warns, palette()));
            setVisible(!outdated->isEmpty() && m_session.isWritable());
            setText(tr("%Ln linked skill(s) out of date: review them", nullptr, int(outdated->size())));
        });
}

void OutdatedLink::review()
{
    OutdatedDialog dialog(m_session, window());
    dialog.exec();
    if (!dialog.outcome().isEmpty()) {
        Q_EMIT changeMade(dialog.outcome());
    }
    reload();
}

} // namespace leerschakel::ui
