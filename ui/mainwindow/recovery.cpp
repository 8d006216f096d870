// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/recovery.h"

#include "session/drafting.h"
#include "widgets/messagebar.h"
#include "words/fieldlabels.h"
#include "words/valuetext.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using changes::ChangeSet;
using changes::Entry;
using changes::RecordRef;
using domain::FieldSpec;
using domain::Record;
using store::DraftValue;

Recovery::Recovery(Session &session, MessageBar &messages, QObject *parent)
    : QObject(parent), m_session(session), m_messages(messages)
{
    connect(&session.queue(), &WriteQueue::overridden, this, [this](const QList<changes::Conflict> &fields) {
        QStringList places;
        for (const changes::Conflict &field : fields) {
            places.append(placeOf(field.record, field.field));
        }
        m_messages.warn(tr("%1 was also changed elsewhere in the meantime. What you typed was saved; the other value "
                           "is in the history.")
                .arg(listed(places)));
    });
    connect(&session.queue(), &WriteQueue::lost, this, [this](const ChangeSet &, const QList<Entry> &entries) {
        m_session.drafting().offer(entries);
        showOffered(tr("What it belongs to was deleted in the meantime, so this could not be saved:"));
    });
    connect(&session, &Session::savingChanged, this, [this] {
        if (m_session.saving().state == Session::Saving::State::Moved) {
            m_messages.fail(
                domain::Error::of(domain::Failure::System, u"store.moved"_s, {m_session.catalogue().path()}));
        }
    });
    connect(&session.drafting(), &Drafting::failed, this, [this](const domain::Error &error) {
        m_messages.fail(error);
        m_messages.warn(tr("What you type is not safe against a power cut until it is saved."));
    });
}

void Recovery::takeDraft()
{
    const Result<Drafting::Found> found = m_session.drafting().find();
    if (!found) {
        m_messages.fail(found.error());
        return;
    }
    if (found->fits.isEmpty() && found->unread.isEmpty() && found->offered.isEmpty()) {
        m_session.drafting().settle(); // everything had been saved
        return;
    }
    // First, so that every draft written from now on has them.
    for (const DraftValue &value : found->unread) {
        m_session.typing().keep({.record = value.record,
            .field = value.field,
            .value = value.value,
            .before = value.before,
            .state = TypedValue::State::Unreadable,
            .problem = value.problem,
            .text = value.text,
            .isRead = false});
    }
    if (!found->fits.isEmpty()) {
        if (const Result<void> kept = m_session.handOver(found->fits); !kept) {
            m_session.queue().enqueue(found->fits, kept.error()); // so that it stays in the draft
        }
    }
    m_session.drafting().settle();
    // The last message is on top.
    if (!found->offered.isEmpty()) {
        showOffered(tr("You had also typed this when the program stopped. It was not put back, because there is "
                       "another value by now, or because it cannot be read:"));
    }
    showUnread(found->unread);
    if (!found->fits.isEmpty()) {
        showRestored(found->fits);
    }
}

void Recovery::showRestored(const ChangeSet &change)
{
    QStringList places;
    for (const Entry &entry : change.entries()) {
        places.append(placeOf(entry.record, entry.field));
    }
    const Entry &first = change.entries().constFirst();
    m_messages.offer(tr("What you typed when the program stopped is back: %1").arg(listed(places)),
        {{.text = tr("Show"),
             .run = [this, first] { Q_EMIT fieldRequested(first.record.kind, first.record.id, first.field); }},
            {.text = tr("Undo"), .run = [this] { m_session.undo(); }}});
}

void Recovery::showOffered(const QString &why)
{
    const QList<DraftValue> values = m_session.drafting().offered();
    QStringList lines;
    QStringList texts;
    for (const DraftValue &value : values) {
        const QString text = valueOf(value.record, value.field, value.value);
        lines.append(u"• "_s + placeOf(value.record, value.field) + u": "_s + text);
        texts.append(text);
    }
    if (lines.isEmpty()) {
        return;
    }
    m_messages.warn(why + u'\n' + lines.join(u'\n'),
        {{.text = tr("Copy"),
            .run =
                [this, texts] {
                    QGuiApplication::clipboard()->setText(texts.join(u'\n'));
                    m_session.drafting().forgetOffered();
                }}},
        [this] { m_session.drafting().forgetOffered(); });
}

void Recovery::showUnread(const QList<DraftValue> &values)
{
    QStringList lines;
    for (const DraftValue &value : values) {
        const FieldSpec *spec = domain::kindTable(value.record.kind).field(value.field);
        const bool isWords = !spec || !spec->normalised(value.value);
        const QString words = isWords ? u": "_s + value.value.toString() : QString();
        lines.append(u"• "_s + placeOf(value.record, value.field) + words
            + (value.problem.isEmpty() ? QString() : u" – "_s + value.problem));
    }
    if (lines.isEmpty()) {
        return;
    }
    const DraftValue &first = values.constFirst();
    m_messages.warn(
        tr("What you typed when the program stopped is in its field again, but cannot be saved as it is written:")
            + u'\n' + lines.join(u'\n'),
        {{.text = tr("Show"),
            .run = [this, first] { Q_EMIT fieldRequested(first.record.kind, first.record.id, first.field); }}});
}

QString Recovery::listed(const QStringList &places) const
{
    constexpr qsizetype most = 3;
    QStringList unique = places;
    unique.removeDuplicates();
    const QString text = unique.mid(0, most).join(u", "_s);
    return unique.size() > most ? tr("%1 and %Ln more", nullptr, int(unique.size() - most)).arg(text) : text;
}

QString Recovery::valueOf(const RecordRef &ref, const QString &field, const QVariant &value) const
{
    const domain::KindTable &table = domain::kindTable(ref.kind);
    if (const FieldSpec *spec = table.field(field)) {
        // What could not be read is shown as it was typed.
        return spec->normalised(value) ? valueText(*spec, value, m_session.language()) : value.toString();
    }
    QStringList texts;
    const QVariantMap map = value.toMap();
    for (const FieldSpec *each : table.fields()) {
        if (map.contains(each->key()) && !each->isOwner() && !each->isHidden() && each->target().isEmpty()) {
            texts.append(valueText(*each, map.value(each->key()), m_session.language()));
        }
    }
    return texts.join(u" · "_s);
}

} // namespace leerschakel::ui
