// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/journaloracle.h"

#include "domain/canonicaljson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

using changes::Change;

const QMap<QString, JournalOracle::List> &JournalOracle::lists()
{
    static const QMap<QString, List> lists{{u"regions"_s, {}}, {u"studyLoad"_s, {u"unit"_s}}};
    return lists;
}

const QMap<QString, QString> &JournalOracle::references()
{
    static const QMap<QString, QString> references{{u"provider"_s, u"organisation"_s}};
    return references;
}

JournalOracle::JournalOracle(const QList<Change> &changes) : m_changes(changes)
{
    std::ranges::sort(m_changes, {}, [](const Change &each) { return std::pair(each.replica, each.number); });
    QMap<QString, QList<Step>> steps;
    for (qsizetype i = 0; i < m_changes.size(); ++i) {
        const Change &change = m_changes[i];
        changes::Context context =
            i > 0 && m_changes[i - 1].replica == change.replica ? m_contexts[i - 1] : changes::Context();
        context.insert(change.context);
        context.insert(change.replica, change.number - 1);
        m_contexts.append(context);
        for (qsizetype position = 0; position < change.entries.size(); ++position) {
            const changes::ChangeEntry &entry = change.entries[position];
            steps[entry.kind + u' ' + entry.record].append({i, position, &entry});
        }
    }
    for (auto record = steps.cbegin(); record != steps.cend(); ++record) {
        computeRecord(record.key(), *record);
    }
    hideWhatIsGone();
}

bool JournalOracle::sees(const Change &later, const Change &earlier) const
{
    const auto at = std::ranges::find(m_changes, later.id, &Change::id);
    return m_contexts[at - m_changes.cbegin()].value(earlier.replica) >= earlier.number;
}

bool JournalOracle::saw(const Step &later, const Step &earlier) const
{
    if (later.change == earlier.change) {
        return later.position > earlier.position;
    }
    const Change &change = m_changes[earlier.change];
    return m_contexts[later.change].value(change.replica) >= change.number;
}

bool JournalOracle::before(const Step &a, const Step &b) const
{
    const auto place = [&](const Step &step) {
        const Change &change = m_changes[step.change];
        return std::tuple(change.clock, change.replica, step.position);
    };
    return place(a) < place(b);
}

void JournalOracle::computeRecord(const QString &name, const QList<Step> &steps)
{
    QList<Step> deletions;
    QList<Step> makings;
    QList<Step> others;
    QMap<std::pair<QString, QString>, QList<Value>> values; // the order of a list is the element "*"
    const auto put = [&](const Step &step, const QString &field, const QVariant &was, const QVariant &is) {
        const auto list = lists().constFind(field);
        const bool isText = was.typeId() == QMetaType::QVariantMap || is.typeId() == QMetaType::QVariantMap;
        if (list == lists().cend() && !isText) {
            values[{field, {}}].append({step, is, false});
            return;
        }
        QVariantMap before = was.toMap();
        QVariantMap after = is.toMap();
        QVariantList order;
        if (list != lists().cend()) {
            const auto keyOf = [&](const QVariant &item) {
                return list->key.isEmpty() ? item.toString() : item.toMap().value(list->key).toString();
            };
            for (const QVariant &item : was.toList()) {
                before.insert(keyOf(item), item);
            }
            for (const QVariant &item : is.toList()) {
                after.insert(keyOf(item), item);
                order.append(keyOf(item));
            }
            values[{field, u"*"_s}].append({step, order, false});
        }
        const QStringList keys = before.keys() + after.keys();
        for (const QString &key : QSet<QString>(keys.cbegin(), keys.cend())) {
            if (before.value(key) != after.value(key)) {
                values[{field, key}].append({step, after.value(key), false});
            }
        }
    };
    for (const Step &step : steps) {
        const changes::ChangeEntry &entry = *step.entry;
        if (!entry.owner.isEmpty()) {
            m_owners[name] = entry.ownerKind + u' ' + entry.owner;
        }
        const QVariant was = domain::fromCanonicalJson(entry.before);
        const QVariant is = domain::fromCanonicalJson(entry.after);
        if (!entry.field.isEmpty()) {
            others.append(step);
            if (!entry.element.isEmpty()) {
                values[{entry.field, entry.element}].append({step, is, false});
            } else {
                put(step, entry.field, was, is);
            }
        } else if (entry.after.isEmpty()) {
            deletions.append(step);
        } else {
            (entry.before.isEmpty() ? makings : others).append(step);
            const QStringList keys = was.toMap().keys() + is.toMap().keys();
            for (const QString &key : QSet<QString>(keys.cbegin(), keys.cend())) {
                if (was.toMap().value(key) != is.toMap().value(key)) {
                    put(step, key, was.toMap().value(key), is.toMap().value(key));
                }
            }
        }
    }
    const auto isLess = [this](const Step &a, const Step &b) { return before(a, b); };
    m_lastChanges[name] = m_changes[std::ranges::max_element(steps, isLess)->change].id;
    if (!deletions.isEmpty()) {
        m_deletions[name] = m_changes[std::ranges::max_element(deletions, isLess)->change].id;
    }
    QList<Step> keeping = makings + others;
    keeping.removeIf([&](const Step &step) {
        return std::ranges::any_of(deletions, [&](const Step &deletion) { return saw(deletion, step); });
    });
    if (keeping.isEmpty()) {
        return;
    }
    const QString keeper = m_changes[std::ranges::max_element(keeping, isLess)->change].id;
    const QList<Step> touching = makings + others;
    for (const Step &deletion : std::as_const(deletions)) {
        if (std::ranges::none_of(touching, [&](const Step &step) { return saw(step, deletion); })) {
            parked.insert(
                QStringList{u"deletedAndEdited"_s, name, {}, {}, keeper, m_changes[deletion.change].id}.join(u'|'));
        }
    }
    QVariantMap fields;
    QMap<QString, QList<std::pair<QString, Value>>> shown;
    for (auto each = values.begin(); each != values.end(); ++each) {
        for (const Step &making : std::as_const(makings)) {
            if (std::ranges::none_of(*each, [&](const Value &value) {
                    return value.step.change == making.change && value.step.position == making.position;
                })) {
                each->append({making, {}, true});
            }
        }
        QList<Value> heads;
        std::ranges::copy_if(*each, std::back_inserter(heads), [&](const Value &value) {
            return std::ranges::none_of(*each, [&](const Value &other) { return saw(other.step, value.step); });
        });
        if (std::ranges::any_of(heads, [](const Value &value) { return !value.isImplied; })) {
            heads.removeIf([](const Value &value) { return value.isImplied; });
        }
        const Value winner = *std::ranges::max_element(heads, isLess, &Value::step);
        shown[each.key().first].append({each.key().second, winner});
        for (const Value &value : std::as_const(heads)) {
            if (value.value != winner.value && each.key().second != u"*") {
                parked.insert(QStringList{u"value"_s, name, each.key().first, each.key().second,
                    m_changes[winner.step.change].id, m_changes[value.step.change].id}
                        .join(u'|'));
            }
        }
    }
    for (auto field = shown.cbegin(); field != shown.cend(); ++field) {
        m_written[name][field.key()] = m_changes[field->first().second.step.change].id;
        if (!lists().contains(field.key())) {
            QVariantMap texts;
            for (const auto &[element, value] : *field) {
                if (value.value.isValid() && element.isEmpty()) {
                    fields.insert(field.key(), value.value);
                } else if (value.value.isValid()) {
                    texts.insert(element, value.value);
                    fields.insert(field.key(), texts);
                }
            }
            continue;
        }
        const auto order = std::ranges::find(*field, u"*"_s, [](const auto &each) { return each.first; });
        QStringList keys = order->second.value.toStringList();
        QList<std::pair<QString, Value>> more = *field;
        std::ranges::sort(more, [&](const auto &a, const auto &b) {
            return before(a.second.step, b.second.step) || (!before(b.second.step, a.second.step) && a.first < b.first);
        });
        for (const auto &[element, value] : std::as_const(more)) {
            if (!keys.contains(element)) {
                keys.append(element);
            }
        }
        QVariantList list;
        for (const QString &key : std::as_const(keys)) {
            const auto element = std::ranges::find(*field, key, [](const auto &each) { return each.first; });
            if (key != u"*" && element != field->cend() && element->second.value.isValid()) {
                list.append(element->second.value);
            }
        }
        if (!list.isEmpty()) {
            fields.insert(field.key(), list);
        }
    }
    state.insert(name, fields);
}

void JournalOracle::hideWhatIsGone()
{
    const QStringList names = state.keys();
    for (const QString &name : names) {
        const QString owner = m_owners.value(name);
        if (!owner.isEmpty() && !state.contains(owner)) {
            parked.insert(
                QStringList{u"ownerGone"_s, name, {}, {}, m_deletions.value(owner), m_lastChanges.value(name)}.join(
                    u'|'));
            state.remove(name);
        }
    }
    for (auto record = state.begin(); record != state.end(); ++record) {
        for (auto reference = references().cbegin(); reference != references().cend(); ++reference) {
            const QString target = *reference + u' ' + record->value(reference.key()).toString();
            if (record->contains(reference.key()) && !state.contains(target)) {
                record->remove(reference.key());
                parked.insert(QStringList{u"referenceGone"_s, record.key(), reference.key(), {},
                    m_deletions.value(target), m_written[record.key()][reference.key()]}
                        .join(u'|'));
            }
        }
    }
}

} // namespace leerschakel::tests
