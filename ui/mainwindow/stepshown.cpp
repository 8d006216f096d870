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

bool StepShown::showInList(const Session::Step &step, const QString &text)
{
    if (!m_list.isVisible()) {
        return false;
    }
    const auto isOffering = [](const Entry &entry) { return entry.isWhole() && entry.record.kind == Kind::Offering; };
    const bool isAboutOfferings = std::ranges::any_of(step.entries, isOffering);
    const QList<Id> offerings = offeringsOf(step);
    if (offerings.isEmpty() && isAboutOfferings) {
        offerBack(step, text);
        return true;
    }
    if (!isAboutOfferings && offerings.size() < 2) {
        return false;
    }
    if (!offerings.contains(m_list.current()) && !step.offerings.contains(m_list.current())) {
        m_list.selectFirst(offerings);
    }
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

QList<Id> StepShown::offeringsOf(const Session::Step &step)
{
    constexpr qsizetype most = 200; // each is looked up
    QList<Id> offerings = step.offerings.first(std::min(most, step.offerings.size()));
    for (const Entry &entry : step.entries) {
        const domain::FieldSpec *owner = domain::kindTable(entry.record.kind).owner();
        if (entry.record.kind == Kind::Offering) {
            offerings.append(entry.record.id);
        } else if (owner && domain::kindTable(owner->target())->kind() == Kind::Offering) {
            const QVariantMap whole = (entry.after.isValid() ? entry.after : entry.before).toMap();
            offerings.append(entry.isWhole() ? Id::fromString(whole.value(owner->key()).toString())
                                             : offeringWith(m_session, entry.record));
        }
    }
    QSet<Id> seen;
    offerings.removeIf([&](const Id &id) {
        const bool isNew = !seen.contains(id);
        seen.insert(id);
        return !isNew || id.isNull() || recordThere(m_session, {.kind = Kind::Offering, .id = id}).isNull();
    });
    return offerings;
}

} // namespace leerschakel::ui
