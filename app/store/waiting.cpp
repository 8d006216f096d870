// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/waiting.h"

#include "store/records.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::ChangeSet;
using changes::Entry;
using changes::RecordRef;
using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

namespace {

/** Applies a change to the current records, in memory. */
class Rebasing
{
public:
    explicit Rebasing(Catalogue &catalogue) : m_catalogue(catalogue) {}

    [[nodiscard]] Result<void> take(const Entry &entry);
    Rebased result;

private:
    [[nodiscard]] Result<std::optional<Record> *> now(const RecordRef &ref);
    [[nodiscard]] Result<void> create(const Entry &entry);
    [[nodiscard]] Result<void> removeWithParts(const RecordRef &ref);
    void setField(const Entry &entry, Record &record);

    Catalogue &m_catalogue;
    QHash<RecordRef, std::optional<Record>> m_now;
};

Result<std::optional<Record> *> Rebasing::now(const RecordRef &ref)
{
    const auto known = m_now.find(ref);
    if (known != m_now.end()) {
        return &*known;
    }
    const Result<std::optional<Record>> record = load(m_catalogue, ref.kind, ref.id);
    if (!record) {
        return std::unexpected(record.error());
    }
    return &*m_now.insert(ref, *record);
}

Result<void> Rebasing::take(const Entry &entry)
{
    if (entry.isWhole()) {
        return entry.before.isValid() ? removeWithParts(entry.record) : create(entry);
    }
    const Result<std::optional<Record> *> record = now(entry.record);
    if (!record) {
        return std::unexpected(record.error());
    }
    if (**record) {
        setField(entry, ***record);
    } else {
        result.lost.append(entry);
    }
    return {};
}

Result<void> Rebasing::create(const Entry &entry)
{
    const Result<std::optional<Record> *> record = now(entry.record);
    if (!record) {
        return std::unexpected(record.error());
    }
    if (**record) {
        return {};
    }
    const Record made = Record::fromMap(entry.record.kind, entry.record.id, entry.after.toMap());
    if (const FieldSpec *owner = domain::kindTable(entry.record.kind).owner(); owner && made.has(*owner)) {
        const Result<std::optional<Record> *> whole = now(
            {.kind = domain::kindTable(owner->target())->kind(), .id = Id::fromString(made.value(*owner).toString())});
        if (!whole) {
            return std::unexpected(whole.error());
        }
        if (!**whole) {
            result.lost.append(entry);
            return {};
        }
    }
    m_now[entry.record] = made;
    result.change.append(entry);
    return {};
}

/** What cannot exist without \a record: its parts, and what belongs to it among the parts of its offering. */
Result<QList<Record>> belongingsOf(Catalogue &catalogue, const Record &record)
{
    QList<Record> all;
    Result<void> done;
    const auto add = [&](Kind kind, const FieldSpec &reference) {
        const Result<QList<Record>> found =
            done ? loadWhere(catalogue, kind, reference, record.id().toString()) : QList<Record>();
        if (found) {
            all.append(*found);
        } else {
            done = std::unexpected(found.error());
        }
    };
    const std::span<const Kind> kinds = domain::partKinds();
    if (record.kind() == Kind::Offering) {
        add(Kind::Component, domain::componentTable().module);
        std::for_each(kinds.rbegin(), kinds.rend(), [&](Kind kind) { add(kind, *domain::kindTable(kind).owner()); });
    } else {
        for (const Kind kind : kinds) {
            const FieldSpec *within = domain::kindTable(kind).within();
            if (within && within->target() == domain::kindTable(record.kind()).name()) {
                add(kind, *within);
            }
        }
    }
    return done ? Result<QList<Record>>(all) : std::unexpected(done.error());
}

Result<void> Rebasing::removeWithParts(const RecordRef &ref)
{
    const Result<std::optional<Record> *> record = now(ref);
    if (!record) {
        return std::unexpected(record.error());
    }
    if (!**record) {
        return {};
    }
    const Record gone = ***record;
    m_now[ref] = std::nullopt;
    const Result<QList<Record>> belongings = belongingsOf(m_catalogue, gone);
    if (!belongings) {
        return std::unexpected(belongings.error());
    }
    for (const Record &belonging : *belongings) {
        if (const Result<void> removed = removeWithParts(RecordRef::of(belonging)); !removed) {
            return removed;
        }
    }
    result.change.remove(gone);
    return {};
}

/** \a now with what \a entry removed from and added to a list applied to it. */
QVariant listWith(const Entry &entry, const QVariant &now)
{
    const QVariantList before = entry.before.toList();
    const QVariantList after = entry.after.toList();
    QVariantList list = now.toList();
    list.removeIf([&](const QVariant &item) { return before.contains(item) && !after.contains(item); });
    for (const QVariant &item : after) {
        if (!before.contains(item) && !list.contains(item)) {
            list.append(item);
        }
    }
    return list.isEmpty() ? QVariant() : QVariant(list);
}

void Rebasing::setField(const Entry &entry, Record &record)
{
    const FieldSpec *field = domain::kindTable(entry.record.kind).field(entry.field);
    if (!field) {
        result.lost.append(entry);
        return;
    }
    const QVariant now = record.value(*field);
    QVariant after = entry.after;
    bool isOverridden = false;
    if (now != entry.before && now != entry.after) {
        if (field->type() == FieldType::LocalizedText) {
            QVariantMap text = now.toMap();
            for (const QString &language : {u"nl"_s, u"en"_s}) {
                const QVariant was = entry.before.toMap().value(language);
                const QVariant is = entry.after.toMap().value(language);
                if (was == is) {
                    continue;
                }
                isOverridden = isOverridden || (text.value(language) != was && text.value(language) != is);
                if (is.isValid()) {
                    text.insert(language, is);
                } else {
                    text.remove(language);
                }
            }
            after = domain::absentWhenEmpty(text);
        } else if (field->type() == FieldType::CodeList || field->type() == FieldType::ReferenceList) {
            after = listWith(entry, now);
        } else {
            isOverridden = true;
        }
    }
    if (isOverridden) {
        result.overridden.append(
            {.record = entry.record, .field = entry.field, .base = entry.before, .ours = entry.after, .theirs = now});
    }
    if (now != after) {
        result.change.append({.record = entry.record, .field = entry.field, .before = now, .after = after});
        record.setValue(*field, after);
    }
}

/** An offering with changes applied to it in memory. */
class Overlay
{
public:
    Overlay(const Id &id, OfferingTree tree) : m_id(id), m_tree(std::move(tree)) {}

    void take(const Entry &entry);
    /** Completes it with what the new values refer to, which \a catalogue has unless the changes made it. */
    [[nodiscard]] Result<OfferingTree> finished(Catalogue &catalogue);

private:
    void takePart(const Entry &entry);

    Id m_id;
    OfferingTree m_tree;
    QHash<Id, Record> m_made;
};

void Overlay::take(const Entry &entry)
{
    const Id &id = entry.record.id;
    const Kind kind = entry.record.kind;
    if (entry.isWhole() && entry.after.isValid()) {
        m_made.insert(id, Record::fromMap(kind, id, entry.after.toMap()));
    }
    if (kind == Kind::Offering && id == m_id) {
        if (entry.isWhole()) {
            m_tree = {};
            m_tree.offering = entry.after.isValid() ? m_made.value(id) : Record();
        } else if (const FieldSpec *field = domain::kindTable(kind).field(entry.field);
            field && !m_tree.offering.isNull()) {
            m_tree.offering.setValue(*field, entry.after);
        }
    } else if (std::ranges::contains(domain::partKinds(), kind)) {
        takePart(entry);
    } else {
        auto &others = kind == Kind::Offering ? m_tree.modules : m_tree.referred;
        if (entry.isWhole()) {
            others.remove(id); // records made by the changes are added where something refers to them
        } else if (const FieldSpec *field = domain::kindTable(kind).field(entry.field); field) {
            for (auto *records : {&others, &m_made}) {
                if (const auto found = records->find(id); found != records->end()) {
                    found->setValue(*field, entry.after);
                }
            }
        }
    }
}

void Overlay::takePart(const Entry &entry)
{
    QList<Record> &parts = m_tree.parts[entry.record.kind];
    const auto found = std::ranges::find(parts, entry.record.id, &Record::id);
    if (!entry.isWhole()) {
        const FieldSpec *field = domain::kindTable(entry.record.kind).field(entry.field);
        if (field && found != parts.end()) {
            found->setValue(*field, entry.after);
        }
        return;
    }
    if (found != parts.end()) {
        parts.erase(found);
    }
    if (entry.after.isValid()) {
        const Record made = m_made.value(entry.record.id);
        const FieldSpec *owner = domain::kindTable(entry.record.kind).owner();
        if (owner && Id::fromString(made.value(*owner).toString()) == m_id) {
            parts.append(made);
        }
    }
}

/** The position of \a part among those of its kind, as in loadTree(): by start, by position, by id. */
std::tuple<QString, double, Id> placeOf(const Record &part)
{
    const domain::KindTable &table = domain::kindTable(part.kind());
    const bool byStart = part.kind() == Kind::Edition || part.kind() == Kind::EnrolmentPeriod;
    const FieldSpec *start = byStart ? table.field(u"start"_s) : nullptr;
    const FieldSpec *position = table.field(u"position"_s);
    return {
        start ? part.value(*start).toString() : QString(), position ? part.value(*position).toDouble() : 0, part.id()};
}

Result<OfferingTree> Overlay::finished(Catalogue &catalogue)
{
    if (m_tree.offering.isNull()) {
        return m_tree;
    }
    QList<Record> toLook{m_tree.offering};
    for (auto parts = m_tree.parts.begin(); parts != m_tree.parts.end(); ++parts) {
        std::ranges::sort(*parts, {}, placeOf);
        toLook.append(*parts);
    }
    while (!toLook.isEmpty()) {
        const Record record = toLook.takeLast();
        for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
            const domain::KindTable *target =
                field->target().isEmpty() || field->isOwner() ? nullptr : domain::kindTable(field->target());
            if (!target || !record.has(*field) || std::ranges::contains(domain::partKinds(), target->kind())) {
                continue;
            }
            auto &others = target->kind() == Kind::Offering ? m_tree.modules : m_tree.referred;
            const QStringList ids = field->type() == FieldType::Reference ? QStringList{record.value(*field).toString()}
                                                                          : record.value(*field).toStringList();
            for (const QString &text : ids) {
                const Id id = Id::fromString(text);
                if (id == m_id || others.contains(id)) {
                    continue;
                }
                Record found = m_made.value(id);
                if (found.isNull()) {
                    const Result<std::optional<Record>> stored = load(catalogue, target->kind(), id);
                    if (!stored) {
                        return std::unexpected(stored.error());
                    }
                    found = stored->value_or(Record());
                }
                if (!found.isNull()) {
                    others.insert(id, found);
                    if (target->kind() != Kind::Offering) {
                        toLook.append(found); // a contact's organisation, a deal's partners
                    }
                }
            }
        }
    }
    return m_tree;
}

} // namespace

Result<Rebased> rebased(Catalogue &catalogue, const ChangeSet &change, const QList<ChangeSet> &before)
{
    Rebasing rebasing(catalogue);
    for (const ChangeSet &each : before) {
        for (const Entry &entry : each.entries()) {
            if (const Result<void> taken = rebasing.take(entry); !taken) {
                return std::unexpected(taken.error());
            }
        }
    }
    rebasing.result = {};
    rebasing.result.change.setLabel(change.label());
    for (const Entry &entry : change.entries()) {
        if (const Result<void> taken = rebasing.take(entry); !taken) {
            return std::unexpected(taken.error());
        }
    }
    return std::move(rebasing.result);
}

Result<std::optional<OfferingTree>> loadTreeWith(Catalogue &catalogue, const Id &id, const QList<ChangeSet> &waiting)
{
    Result<std::optional<OfferingTree>> stored = loadTree(catalogue, id);
    if (!stored || waiting.isEmpty()) {
        return stored;
    }
    Overlay overlay(id, stored->value_or(OfferingTree()));
    for (const ChangeSet &change : waiting) {
        std::ranges::for_each(change.entries(), [&](const Entry &entry) { overlay.take(entry); });
    }
    return overlay.finished(catalogue).transform([](OfferingTree tree) {
        return tree.offering.isNull() ? std::optional<OfferingTree>() : std::optional(std::move(tree));
    });
}

} // namespace leerschakel::store
