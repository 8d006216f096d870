// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/drafting.h"

#include "store/records.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using changes::ChangeSet;
using changes::Entry;
using domain::FieldSpec;
using store::Draft;
using store::DraftValue;

namespace {

/** Those of \a entries that the user may want back, which excludes deletions. */
QList<DraftValue> valuesOf(const QList<Entry> &entries)
{
    QList<DraftValue> values;
    for (const Entry &entry : entries) {
        if (entry.after.isValid()) {
            values.append({.record = entry.record, .field = entry.field, .value = entry.after, .before = entry.before});
        }
    }
    return values;
}

} // namespace

Drafting::Drafting(store::Catalogue &catalogue, const Typing &typing, const WriteQueue &queue, QObject *parent)
    : QObject(parent), m_catalogue(catalogue), m_typing(typing), m_queue(queue)
{
    if (!catalogue.isWritable()) {
        return;
    }
    const Result<QString> id = catalogue.info(u"id"_s);
    m_file.emplace(catalogue.path(), id.value_or(QString()));
    m_thread.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Drafting::write);
    connect(&typing, &Typing::changed, this, &Drafting::writeSoon);
    connect(&queue, &WriteQueue::waitingChanged, this, &Drafting::write);
}

Drafting::~Drafting()
{
    m_thread.waitForDone();
}

Result<Drafting::Found> Drafting::find()
{
    Found found;
    if (!m_file) {
        return found;
    }
    const std::expected<Draft, domain::Error> draft = m_file->read();
    if (!draft) {
        // Renamed, because the next draft will have the same name.
        QFile::remove(m_file->path() + u".damaged"_s);
        QFile::rename(m_file->path(), m_file->path() + u".damaged"_s);
        return std::unexpected(draft.error());
    }
    if (draft->isEmpty()) {
        return found;
    }
    m_isThere = true;
    ChangeSet all;
    for (const ChangeSet &change : draft->waiting) {
        all = all.squashedWith(change);
    }
    QList<DraftValue> unreadable;
    QList<DraftValue> inFields;
    for (const DraftValue &value : draft->typed) {
        const FieldSpec *field = domain::kindTable(value.record.kind).field(value.field);
        const auto normalised = field ? field->normalised(value.value)
                                      : std::unexpected(domain::Error::of(domain::Failure::Data, u"field.unknown"_s));
        if (value.text.isValid()) {
            inFields.append(value);
        }
        if (!normalised && !value.text.isValid()) {
            unreadable.append(value);
        } else if (normalised && *normalised != value.before) {
            ChangeSet one;
            one.append({.record = value.record, .field = value.field, .before = value.before, .after = *normalised});
            all = all.squashedWith(one);
        }
    }
    const Result<store::Rebased> rebased = store::rebased(m_catalogue, all);
    if (!rebased) {
        m_offered = draft->typed + valuesOf(all.entries());
        return std::unexpected(rebased.error());
    }
    // A value that was changed elsewhere in the meantime is not overwritten without confirmation.
    found.fits.setLabel({.code = u"change.draft"_s, .arguments = {}});
    const auto isOverridden = [&](const Entry &entry) {
        return std::ranges::any_of(rebased->overridden, [&](const changes::Conflict &conflict) {
            return conflict.record == entry.record && conflict.field == entry.field;
        });
    };
    for (const Entry &entry : rebased->change.entries()) {
        if (isOverridden(entry)) {
            found.offered.append(
                {.record = entry.record, .field = entry.field, .value = entry.after, .before = entry.before});
        } else {
            found.fits.append(entry);
        }
    }
    for (const DraftValue &value : std::as_const(inFields)) {
        const bool isMade = std::ranges::any_of(found.fits.entries(), [&](const Entry &entry) {
            return entry.record == value.record && entry.isWhole() && entry.after.isValid();
        });
        const Result<std::optional<domain::Record>> record =
            store::load(m_catalogue, value.record.kind, value.record.id);
        (isMade || (record && *record) ? found.unread : unreadable).append(value);
    }
    found.offered.append(unreadable);
    found.offered.append(valuesOf(rebased->lost));
    m_offered = found.offered;
    return found;
}

void Drafting::offer(const QList<Entry> &entries)
{
    m_offered.append(valuesOf(entries));
    write();
}

void Drafting::forgetOffered()
{
    m_offered.clear();
    write();
}

Draft Drafting::draft() const
{
    Draft draft{.typed = m_offered, .waiting = m_queue.waiting()};
    const QList<TypedValue> typed = m_typing.values();
    for (const TypedValue &value : typed) {
        draft.typed.append({.record = value.record,
            .field = value.field,
            .value = value.value,
            .before = value.before,
            .text = value.isRead ? QVariant() : value.text,
            .problem = value.isRead ? QString() : value.problem});
    }
    return draft;
}

void Drafting::writeSoon()
{
    constexpr qint64 atMostEvery = 1000;
    if (!m_timer.isActive()) {
        const qint64 since = m_sinceWritten.isValid() ? m_sinceWritten.elapsed() : atMostEvery;
        m_timer.start(int(std::clamp<qint64>(atMostEvery - since, 0, atMostEvery)));
    }
}

void Drafting::write()
{
    m_timer.stop();
    const Draft now = draft();
    if (!m_file || (now.isEmpty() && !m_isThere)) {
        return;
    }
    m_isThere = !now.isEmpty();
    m_sinceWritten.start();
    m_thread.start([this, file = *m_file, now] {
        const std::expected<void, domain::Error> written = file.write(now);
        QMetaObject::invokeMethod(this, [this, written] {
            if (!written && !std::exchange(m_hasFailed, true)) {
                Q_EMIT failed(written.error());
            } else if (written) {
                m_hasFailed = false;
            }
        });
    });
}

void Drafting::finish()
{
    if (!m_file) {
        return;
    }
    disconnect(&m_typing, nullptr, this, nullptr);
    disconnect(&m_queue, nullptr, this, nullptr);
    write();
    m_timer.stop();
    m_thread.waitForDone();
}

} // namespace leerschakel::ui
