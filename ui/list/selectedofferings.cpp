// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/selectedofferings.h"

#include "list/offeringcommands.h"
#include "list/offeringlist.h"
#include "widgets/messagebar.h"

#include <QLocale>

namespace leerschakel::ui {

using domain::Id;

SelectedOfferings::SelectedOfferings(Session &session, OfferingList &list, MessageBar &messages, QObject *parent)
    : QObject(parent), m_session(session), m_list(list), m_messages(messages)
{}

void SelectedOfferings::remove()
{
    const QList<qint64> rows = m_list.selectedNumbers();
    const QList<Id> made = m_list.selectedMade();
    if (rows.size() + made.size() > 1) {
        const QString count = QLocale().toString(rows.size() + made.size());
        const auto run = [this, rows, made] {
            std::ranges::for_each(made, [this](const Id &id) { OfferingCommands(m_session).remove(id); });
            removeMany(rows);
        };
        m_messages.ask(tr("%1 offerings are selected, including those that are not in view.").arg(count),
            {{.text = tr("Delete %1 offerings").arg(count), .run = run}, {.text = tr("Keep them"), .run = {}}});
        return;
    }
    const QList<Id> ids = m_list.selected();
    if (!ids.isEmpty() && OfferingCommands(m_session).remove(ids.constFirst())) {
        offerUndo(tr("%n offering(s) deleted", nullptr, 1));
    }
}

void SelectedOfferings::removeMany(const QList<qint64> &rows)
{
    if (rows.isEmpty()) {
        return;
    }
    m_session.longWork<OfferingCommands::Done>(
        this, {.what = tr("Deleting %n offering(s)…", nullptr, int(rows.size())), .endsAnywhere = true},
        [rows](store::Catalogue &catalogue, domain::Progress &progress) {
            return OfferingCommands::removeMany(catalogue, rows, progress);
        },
        [this](const Result<OfferingCommands::Done> &done) {
            if (done) {
                offerUndo(tr("%n offering(s) deleted", nullptr, done->offerings));
            } else {
                m_messages.fail(done.error());
            }
        });
}

void SelectedOfferings::setStatus(const QString &status)
{
    const QList<qint64> rows = m_list.selectedNumbers();
    const QList<Id> made = m_list.selectedMade();
    if (rows.size() + made.size() > 1) {
        std::ranges::for_each(made, [&](const Id &id) { OfferingCommands(m_session).setStatus(id, status); });
        if (!rows.isEmpty()) {
            setStatusOfMany(rows, status);
        }
        return;
    }
    const QList<Id> ids = m_list.selected();
    if (!ids.isEmpty()) {
        OfferingCommands(m_session).setStatus(ids.constFirst(), status);
    }
}

void SelectedOfferings::setStatusOfMany(const QList<qint64> &rows, const QString &status)
{
    m_session.longWork<OfferingCommands::Done>(
        this, {.what = tr("Changing the status of %n offering(s)…", nullptr, int(rows.size())), .endsAnywhere = true},
        [rows, status](store::Catalogue &catalogue, domain::Progress &progress) {
            return OfferingCommands::setStatusOfMany(catalogue, rows, status, progress);
        },
        [this](const Result<OfferingCommands::Done> &done) {
            if (done) {
                offerUndo(tr("Status of %n offering(s) changed", nullptr, done->offerings));
            } else {
                m_messages.fail(done.error());
            }
        });
}

void SelectedOfferings::offerUndo(const QString &text)
{
    m_messages.offer(text, tr("Undo"), [this] { m_session.undo(); });
}

} // namespace leerschakel::ui
