// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/merge.h"

#include "changes/elements.h"

#include <algorithm>

namespace leerschakel::changes {

using domain::FieldSpec;
using domain::FieldType;
using domain::Id;

namespace {

/** What one side did to one record. */
struct Deed {
    std::optional<QVariantMap> made;
    std::optional<QVariantMap> deleted;
    /** By field. */
    QMap<QString, Entry> fields;
    /** Those of them where only some languages changed. */
    QSet<QString> byLanguage;

    [[nodiscard]] QVariantMap changes() const
    {
        QVariantMap map;
        for (const Entry &entry : fields) {
            map.insert(entry.field, entry.after);
        }
        return map;
    }
};

/** What one side did, record by record, in its original order. */
struct Side {
    QList<RecordRef> order;
    QHash<RecordRef, Deed> deeds;

    explicit Side(const ChangeSet &change)
    {
        const ChangeSet squashed = ChangeSet().squashedWith(change);
        for (const Entry &entry : squashed.entries()) {
            if (!deeds.contains(entry.record)) {
                order.append(entry.record);
            }
            take(deeds[entry.record], entry);
        }
    }
    [[nodiscard]] bool hasDeleted(const RecordRef &ref) const
    {
        const auto deed = deeds.constFind(ref);
        return deed != deeds.cend() && deed->deleted.has_value();
    }

private:
    static void take(Deed &deed, const Entry &entry)
    {
        if (!entry.isWhole()) {
            Entry &field = deed.fields[entry.field];
            if (entry.element.isEmpty()) {
                field = entry;
                return;
            }
            deed.byLanguage.insert(entry.field);
            const auto joined = [&](const QVariant &text, const QVariant &value) {
                QVariantMap map = text.toMap();
                if (value.isValid()) {
                    map.insert(entry.element, value);
                }
                return domain::absentWhenEmpty(map);
            };
            field = {.record = entry.record,
                .field = entry.field,
                .before = joined(field.before, entry.before),
                .after = joined(field.after, entry.after)};
            return;
        }
        if (!entry.before.isValid()) {
            deed.made = entry.after.toMap();
        } else if (!entry.after.isValid()) {
            deed.deleted = entry.before.toMap();
        } else { // deleted and created again
            const QVariantMap before = entry.before.toMap();
            const QVariantMap after = entry.after.toMap();
            for (const FieldSpec *field : domain::kindTable(entry.record.kind).fields()) {
                if (before.value(field->key()) != after.value(field->key())) {
                    deed.fields.insert(field->key(),
                        {.record = entry.record,
                            .field = field->key(),
                            .before = before.value(field->key()),
                            .after = after.value(field->key())});
                }
            }
        }
    }
};

class Merger
{
public:
    Merger(const ChangeSet &ours, const ChangeSet &theirs) : m_ours(ours), m_theirs(theirs)
    {
        m_merge.toApply.setLabel(theirs.label());
    }

    Merge run()
    {
        keepWhatWeChanged();
        for (const RecordRef &ref : std::as_const(m_theirs.order)) {
            merge(ref, m_theirs.deeds[ref], m_ours.deeds.value(ref));
        }
        for (const RecordRef &ref : std::as_const(m_ours.order)) {
            mergeWithTheirDeletions(ref, m_ours.deeds[ref]);
        }
        return m_merge;
    }

private:
    /** What they deleted and we changed is kept, along with what it is a part of. */
    void keepWhatWeChanged()
    {
        for (const RecordRef &ref : std::as_const(m_theirs.order)) {
            const Deed their = m_theirs.deeds.value(ref);
            if (!their.deleted || m_ours.deeds.value(ref).fields.isEmpty()) {
                continue;
            }
            m_kept.insert(ref);
            if (const FieldSpec *owner = domain::kindTable(ref.kind).owner()) {
                m_kept.insert({.kind = domain::kindTable(owner->target())->kind(),
                    .id = Id::fromString(their.deleted->value(owner->key()).toString())});
            }
        }
    }

    void conflict(Conflict::Kind kind, const RecordRef &record, const QString &field, const QVariant &base,
        const QVariant &ours, const QVariant &theirs)
    {
        m_merge.conflicts.append(
            {.kind = kind, .record = record, .field = field, .base = base, .ours = ours, .theirs = theirs});
    }

    void merge(const RecordRef &ref, const Deed &their, const Deed &our)
    {
        if (our.deleted) {
            if (!their.deleted && !their.fields.isEmpty()) {
                conflict(Conflict::Kind::DeletedAndEdited, ref, {}, *our.deleted, {}, their.changes());
            }
        } else if (their.deleted) {
            if (!m_kept.contains(ref)) {
                m_merge.toApply.append({.record = ref, .field = {}, .before = *their.deleted, .after = {}});
            } else {
                conflict(Conflict::Kind::DeletedAndEdited, ref, {}, *their.deleted, our.changes(), {});
            }
        } else if (their.made && our.made) {
            for (const FieldSpec *field : domain::kindTable(ref.kind).fields()) {
                const QVariant value = their.made->value(field->key());
                if (value.isValid()) {
                    mergeValue(ref, *field, {}, our.made->value(field->key()), value, false);
                }
            }
        } else if (their.made) {
            make(ref, *their.made);
        } else {
            for (const Entry &entry : their.fields) {
                const FieldSpec *field = domain::kindTable(ref.kind).field(entry.field);
                const auto same = our.fields.constFind(entry.field);
                if (field) {
                    const QVariant ours = same == our.fields.cend() ? entry.before : oursOf(*field, entry, *same);
                    mergeValue(ref, *field, entry.before, ours, entry.after, their.byLanguage.contains(entry.field));
                }
            }
        }
    }

    /**
     * What we made of the value that they started from; in a text, they may have changed other languages than we did.
     */
    static QVariant oursOf(const FieldSpec &field, const Entry &their, const Entry &our)
    {
        if (field.type() != FieldType::LocalizedText) {
            return our.after;
        }
        QVariantMap text = their.before.toMap();
        const QStringList changed = changedElements(field, our.before, our.after);
        for (const QString &language : changed) {
            text.remove(language);
            if (const QVariant value = our.after.toMap().value(language); value.isValid()) {
                text.insert(language, value);
            }
        }
        return domain::absentWhenEmpty(text);
    }

    /** A part of something we deleted is not created; a reference to something we deleted is left out. */
    void make(const RecordRef &ref, QVariantMap map)
    {
        for (const FieldSpec *field : domain::kindTable(ref.kind).fields()) {
            if (!refersToDeleted(m_ours, *field, map.value(field->key()))) {
                continue;
            }
            if (field->isOwner()) {
                conflict(Conflict::Kind::OwnerGone, ref, {}, {}, {}, map);
                return;
            }
            conflict(Conflict::Kind::ReferenceGone, ref, field->key(), {}, {}, map.value(field->key()));
            map.remove(field->key());
        }
        m_merge.toApply.append({.record = ref, .field = {}, .before = {}, .after = map});
    }

    void mergeValue(const RecordRef &ref, const FieldSpec &field, const QVariant &base, const QVariant &ours,
        const QVariant &theirs, bool byLanguage)
    {
        if (refersToDeleted(m_ours, field, theirs)) {
            conflict(Conflict::Kind::ReferenceGone, ref, field.key(), base, ours, theirs);
            return;
        }
        const std::optional<QVariant> value = mergedValue(field, base, ours, theirs);
        if (!value) {
            conflict(Conflict::Kind::Value, ref, field.key(), base, ours, theirs);
        } else if (byLanguage) {
            const QStringList languages = changedElements(field, ours, *value);
            for (const QString &language : languages) {
                m_merge.toApply.append({.record = ref,
                    .field = field.key(),
                    .before = ours.toMap().value(language),
                    .after = value->toMap().value(language),
                    .element = language});
            }
        } else if (*value != ours) {
            m_merge.toApply.append({.record = ref, .field = field.key(), .before = ours, .after = *value});
        }
    }

    /** Handles parts we created of, and references we made to, what they deleted. */
    void mergeWithTheirDeletions(const RecordRef &ref, const Deed &our)
    {
        if (our.deleted) {
            return;
        }
        QVariantMap now = our.made ? *our.made : m_theirs.deeds.value(ref).deleted.value_or(QVariantMap());
        now.insert(our.changes());
        for (const FieldSpec *field : domain::kindTable(ref.kind).fields()) {
            const QVariant value = now.value(field->key());
            if (!refersToDeleted(m_theirs, *field, value)) {
                continue;
            }
            if (field->isOwner() && our.made) {
                conflict(Conflict::Kind::OwnerGone, ref, {}, {}, now, {});
                // Placed before the deletion of what it is a part of.
                ChangeSet first(m_merge.toApply.label());
                first.append({.record = ref, .field = {}, .before = now, .after = {}});
                for (const Entry &entry : m_merge.toApply.entries()) {
                    first.append(entry);
                }
                m_merge.toApply = first;
                return;
            }
            if (!field->isOwner()) {
                conflict(Conflict::Kind::ReferenceGone, ref, field->key(), {}, value, {});
                m_merge.toApply.append({.record = ref, .field = field->key(), .before = value, .after = {}});
            }
        }
    }

    /** Something that is kept because one side changed it does not count as deleted. */
    [[nodiscard]] bool refersToDeleted(const Side &side, const FieldSpec &field, const QVariant &value) const
    {
        const domain::KindTable *target =
            field.type() == FieldType::Reference ? domain::kindTable(field.target()) : nullptr;
        const RecordRef ref{.kind = target ? target->kind() : domain::Kind{}, .id = Id::fromString(value.toString())};
        return target && value.isValid() && side.hasDeleted(ref) && !m_kept.contains(ref);
    }

    Side m_ours;
    Side m_theirs;
    QSet<RecordRef> m_kept;
    Merge m_merge;
};

} // namespace

Merge merged(const ChangeSet &ours, const ChangeSet &theirs)
{
    return Merger(ours, theirs).run();
}

} // namespace leerschakel::changes
