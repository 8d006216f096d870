// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/stepshown.h"

#include "list/offeringlist.h"
#include "mainwindow/panes.h"
#include "mainwindow/placeinwords.h"
#include "widgets/announcement.h"
#include "widgets/messagebar.h"
#include "words/fieldlabels.h"

namespace leerschakel::ui {

using changes::Entry;
using domain::Id;
using domain::Kind;

StepShown::StepShown(Session &session, OfferingList &list, Panes &panes, MessageBar &messages, QObject *parent)
    : QObject(parent), m_session(session), m_list(list), m_panes(panes), m_messages(messages)
{
    connect(&session, &Session::stepped, this, &StepShown::show);
}

void StepShown::show(const Session::Step &step)
{
    const QString what = changeLabel(step.label);
    const QString text =
        step.direction == store::Direction::Back ? tr("Undone: %1").arg(what) : tr("Redone: %1").arg(what);
    announce(m_list, text);
    if (!showInForm(step) && !showInList(step, text)) {
        showInMessage(step, text);
    }
}

bool StepShown::showInForm(const Session::Step &step)
{
    QList<Entry> entries = step.entries;
    // Only the first entries of a large change are known. It did the same to each offering.
    if (const Id current = m_list.current(); step.offerings.contains(current) && !entries.isEmpty()) {
        const bool isKnown = std::ranges::contains(entries, current, [](const Entry &each) { return each.record.id; });
        if (!isKnown && entries.constFirst().record.kind == Kind::Offering && !entries.constFirst().isWhole()) {
            entries.first().record.id = current;
        }
    }
    return m_panes.showChanged(entries);
}

/**
 * Only one offering that is back leads the user to it, and not away from the form: the caret would stay in the field of
 * the same name, and what is typed next would be saved in another offering.
 */
bool StepShown::showInList(const Session::Step &step, const QString &text)
{
    const auto isOffering = [](const Entry &entry) { return entry.isWhole() && entry.record.kind == Kind::Offering; };
    if (!m_list.isVisible() || std::ranges::none_of(step.entries, isOffering)) {
        return false;
    }
    const QList<Id> back = offeringsBack(step);
    if (back.isEmpty()) {
        offerBack(step, text);
        return true;
    }
    if (back.size() > 1 || m_panes.focusedPlace()) {
        return false;
    }
    m_list.select(back.constFirst());
    return true;
}

/** A single key removed them from the list, perhaps all of them: the user must not wonder how to get them back. */
void StepShown::offerBack(const Session::Step &step, const QString &text)
{
    const bool isBack = step.direction == store::Direction::Back;
    m_messages.offer(
        text, isBack ? tr("Redo") : tr("Undo"), [this, isBack] { isBack ? m_session.redo() : m_session.undo(); });
}

void StepShown::showInMessage(const Session::Step &step, const QString &text)
{
    const auto isThere = [this](const Entry &entry) { return !recordThere(m_session, entry.record).isNull(); };
    const auto place = std::ranges::find_if(step.entries, isThere);
    if (place == step.entries.cend()) {
        m_messages.tell(text);
        return;
    }
    m_messages.offer(text, tr("Show"),
        [this, entry = *place] { Q_EMIT placeRequested(entry.record.kind, entry.record.id, entry.field); });
}

QList<Id> StepShown::offeringsBack(const Session::Step &step) const
{
    QList<Id> offerings;
    for (const Entry &entry : step.entries) {
        if (entry.record.kind == Kind::Offering && entry.isWhole() && entry.after.isValid()
            && !recordThere(m_session, entry.record).isNull()) {
            offerings.append(entry.record.id);
        }
    }
    return offerings;
}

} // namespace leerschakel::ui
