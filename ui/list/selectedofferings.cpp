// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/selectedofferings.h"

#include "authoring/plan.h"
#include "authoring/removal.h"
#include "domain/codelist.h"
#include "domain/sentences.h"
#include "list/bulkchange.h"
#include "list/offeringcommands.h"
#include "list/offeringlist.h"
#include "store/offeringlist.h"
#include "widgets/messagebar.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using changes::ChangeSet;
using domain::Id;
using domain::Progress;
using store::Catalogue;

namespace {

/** More than this cannot be seen at a glance: what will be done to them is shown first. */
constexpr qsizetype atAGlance = 20;

QString inFigures(qsizetype count)
{
    return QLocale().toString(count);
}

Result<authoring::Plan> planStatus(
    Catalogue &catalogue, const QList<Id> &ids, const QString &status, Progress &progress)
{
    return authoring::Alteration::set(domain::offeringTable().status, status)
        .and_then([&](const authoring::Alteration &set) { return authoring::plan(catalogue, ids, set, progress); });
}

/** How many of the offerings that will change have each status now; the last figure is for those without a status. */
QString statusesNow(const ChangeSet &change, domain::Language language)
{
    const domain::CodeList &list = domain::CodeList::named(domain::offeringTable().status.codes());
    QHash<QString, int> counts;
    for (const changes::Entry &entry : change.entries()) {
        ++counts[entry.before.toString()];
    }
    QStringList parts;
    for (const domain::Code &code : list.codes()) {
        if (const int count = counts.take(code.code); count > 0) {
            parts.append(code.label.in(language) + u' ' + inFigures(count));
        }
    }
    if (const int none = counts.take({}); none > 0) {
        parts.append(u"– "_s + inFigures(none));
    }
    return parts.join(u", "_s);
}

} // namespace

Result<QList<Id>> SelectedOfferings::Selection::ids(Catalogue &catalogue) const
{
    return store::offeringIds(catalogue, rows).transform([this](const QList<Id> &ids) { return ids + made; });
}

SelectedOfferings::SelectedOfferings(Session &session, OfferingList &list, MessageBar &messages, QObject *parent)
    : QObject(parent), m_session(session), m_list(list), m_messages(messages)
{
    connect(&list, &OfferingList::selectionChanged, this, [this] {
        if (m_asked && !selection().isSameAs(*m_asked)) {
            m_asked.reset();
            m_messages.withdrawQuestion();
        }
    });
}

bool SelectedOfferings::Selection::isSameAs(const Selection &other) const
{
    // An offering that was saved meanwhile now has a number. Only those with a number in both selections are compared.
    const bool isLarger = rows.size() > other.rows.size();
    const QList<qint64> &many = isLarger ? rows : other.rows;
    const QList<qint64> &few = isLarger ? other.rows : rows;
    const QSet<qint64> known(many.begin(), many.end());
    return size() == other.size() && std::ranges::all_of(few, [&](qint64 row) { return known.contains(row); });
}

void SelectedOfferings::ask(const Selection &about, const QString &text, const QList<MessageRow::Action> &answers)
{
    // Reading what will change took a moment, and the user may have selected something else.
    if (selection().isSameAs(about)) {
        m_asked = about;
        m_messages.ask(text, answers);
    }
}

SelectedOfferings::Selection SelectedOfferings::selection() const
{
    return {.rows = m_list.selectedNumbers(), .made = m_list.selectedMade()};
}

void SelectedOfferings::remove()
{
    if (const Selection selected = selection(); selected.size() > 1) {
        askToRemove(selected);
        return;
    }
    const QList<Id> ids = m_list.selected();
    if (!ids.isEmpty() && OfferingCommands(m_session).remove(ids.constFirst())) {
        m_messages.offer(tr("%Ln offering(s) deleted", nullptr, 1), tr("Undo"), [this] { m_session.undo(); });
    }
}

template<typename T>
void SelectedOfferings::look(
    const std::function<Result<T>(Catalogue &, Progress &)> &work, const std::function<void(const Result<T> &)> &then)
{
    const auto tell = [this, then](const Result<T> &result) {
        if (result) {
            then(result);
        } else {
            fail(result.error());
        }
    };
    if (m_session.work().isIdle()) {
        m_session.longWork<T>(this,
            {.what = tr("Checking what will change…"), .access = LongWork::Access::Reads, .endsAnywhere = true}, work,
            tell);
    } else {
        // A running import does not hold up the question.
        m_session.background<T>(
            this,
            [work](Catalogue &catalogue) {
                domain::NoProgress progress;
                return work(catalogue, progress);
            },
            tell);
    }
}

void SelectedOfferings::fail(const domain::Error &error)
{
    if (error.failure == domain::Failure::Cancelled) {
        m_messages.tell(domain::sentence(error));
    } else {
        m_messages.fail(error);
    }
}

void SelectedOfferings::askToRemove(const Selection &selection)
{
    const QString count = inFigures(selection.size());
    look<authoring::Loss>(
        [selection](Catalogue &catalogue, Progress &) {
            return selection.ids(catalogue).and_then(
                [&](const QList<Id> &ids) { return authoring::lossOf(catalogue, ids); });
        },
        [this, selection, count](const Result<authoring::Loss> &loss) {
            QStringList sentences{tr("%1 offerings are selected, including those that are not in view.").arg(count)};
            if (loss->editions > 0) {
                sentences.append(tr("With %Ln edition(s).", nullptr, loss->editions));
            }
            if (loss->programmes > 0) {
                sentences.append(tr("%Ln other programme(s) will lose a module.", nullptr, loss->programmes));
            }
            const auto run = [this, selection] {
                change(
                    selection, tr("Deleting %Ln offering(s)…", nullptr, int(selection.size())),
                    [](Catalogue &catalogue, const QList<Id> &ids, Progress &progress) {
                        return authoring::removal(catalogue, ids, progress);
                    },
                    [](int done) { return tr("%Ln offering(s) deleted", nullptr, done); });
            };
            ask(selection, sentences.join(u' '),
                {{.text = tr("Delete %1 offerings").arg(count), .run = run}, {.text = tr("Keep them"), .run = {}}});
        });
}

void SelectedOfferings::setStatus(const QString &status)
{
    const Selection selected = selection();
    if (selected.size() > atAGlance) {
        askToSetStatus(selected, status);
    } else if (selected.size() > 1) {
        setStatusOfMany(selected, status);
    } else if (const QList<Id> ids = m_list.selected(); !ids.isEmpty()) {
        OfferingCommands(m_session).setStatus(ids.constFirst(), status);
    }
}

void SelectedOfferings::askToSetStatus(const Selection &selection, const QString &status)
{
    look<authoring::Plan>(
        [selection, status](Catalogue &catalogue, Progress &progress) {
            return selection.ids(catalogue).and_then(
                [&](const QList<Id> &ids) { return planStatus(catalogue, ids, status, progress); });
        },
        [this, selection, status](const Result<authoring::Plan> &plan) {
            const qsizetype changing = plan->offerings + selection.made.size();
            if (changing == 0) {
                m_messages.tell(tr("The selected offerings have that status already."));
                return;
            }
            const QString count = inFigures(changing);
            const QString label =
                domain::CodeList::named(domain::offeringTable().status.codes()).label(status, m_session.language());
            ask(selection,
                tr("%1 of the %2 selected offerings get the status “%3”. They have now: %4.")
                    .arg(count, inFigures(selection.size()), label, statusesNow(plan->change, m_session.language())),
                {{.text = tr("Change %1 offerings").arg(count),
                     .run = [this, selection, status] { setStatusOfMany(selection, status); }},
                    {.text = tr("Leave them"), .run = {}}});
        });
}

void SelectedOfferings::setStatusOfMany(const Selection &selection, const QString &status)
{
    change(
        selection, tr("Changing the status of %Ln offering(s)…", nullptr, int(selection.size())),
        [status](Catalogue &catalogue, const QList<Id> &ids, Progress &progress) {
            return planStatus(catalogue, ids, status, progress).transform([](const authoring::Plan &plan) {
                return plan.change;
            });
        },
        [](int done) { return tr("Status of %Ln offering(s) changed", nullptr, done); });
}

void SelectedOfferings::changeFields(QWidget *window)
{
    const Selection selected = selection();
    if (selected.size() == 0) {
        return;
    }
    askToChange(
        m_session, this, window, selected.size(), [selected](Catalogue &catalogue) { return selected.ids(catalogue); },
        nullptr,
        [this](const Result<int> &changed) {
            tell(changed, [](int done) { return tr("%Ln offering(s) changed", nullptr, done); });
        });
}

void SelectedOfferings::duplicate(authoring::Editions editions)
{
    if (const Selection selected = selection(); selected.size() > 1) {
        change(
            selected, tr("Duplicating %Ln offering(s)…", nullptr, int(selected.size())),
            [editions](Catalogue &catalogue, const QList<Id> &ids, Progress &progress) {
                return authoring::duplicates(catalogue, ids, editions, progress);
            },
            [](int done) { return tr("%Ln offering(s) duplicated", nullptr, done); });
        return;
    }
    const QList<Id> ids = m_list.selected();
    const Id copy = ids.isEmpty() ? Id() : OfferingCommands(m_session).duplicate(ids.constFirst(), editions);
    if (!copy.isNull()) {
        Q_EMIT duplicated(copy);
    }
}

void SelectedOfferings::change(
    const Selection &selection, const QString &what, const MakeChange &make, const std::function<QString(int)> &done)
{
    changeMany(
        m_session, this, what, [selection](Catalogue &catalogue) { return selection.ids(catalogue); }, make,
        [this, done](const Result<int> &changed) { tell(changed, done); });
}

void SelectedOfferings::tell(const Result<int> &changed, const std::function<QString(int)> &done)
{
    if (changed) {
        m_messages.offer(done(*changed), tr("Undo"), [this] { m_session.undo(); });
    } else {
        fail(changed.error());
    }
}

} // namespace leerschakel::ui
