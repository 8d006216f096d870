// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/resolution.h"

#include "changes/elements.h"
#include "domain/canonicaljson.h"
#include "domain/kinds.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace leerschakel::changes {

using domain::FieldSpec;
using domain::FieldType;

namespace {

/** The register for the order of a list. No code or item has this key. */
const QString orderElement = u"\n"_s;

using Key = std::pair<QString, QString>;

struct Written {
    Stamp stamp;
    QVariant base;
    QVariant value;
    /** The step that created the record did not mention it. */
    bool isImplied = false;
    /** Its values are no longer kept. */
    bool isEmptied = false;
};

bool isList(const FieldSpec *field)
{
    return field && hasElements(*field) && field->type() != FieldType::LocalizedText;
}

QVariantList orderOf(const QList<Element> &elements)
{
    QVariantList keys;
    for (const Element &element : elements) {
        keys.append(element.key);
    }
    return keys;
}

QVariant elementOf(const QList<Element> &elements, const QString &key)
{
    const auto found = std::ranges::find(elements, key, &Element::key);
    return found == elements.cend() ? QVariant() : found->value;
}

/** Splits steps into writes to each register, and determines the result of each. */
class Resolver
{
public:
    Resolver(const QString &kind, const Sees &sees) : m_table(domain::kindTable(kind)), m_sees(sees)
    {
        m_result.kind = kind;
    }

    void take(const Operation &operation);
    Resolution finish();

private:
    void takeWhole(const Operation &operation);
    void takeField(
        const Stamp &stamp, const QString &key, const QString &element, const QVariant &before, const QVariant &after);
    void write(const Stamp &stamp, const Key &key, const QVariant &before, const QVariant &after)
    {
        m_registers[key].append({.stamp = stamp, .base = before, .value = after, .isEmptied = m_isEmptied});
    }
    void settle(const Key &key, QList<Written> written);
    [[nodiscard]] QList<Written> heads(const QList<Written> &written) const;
    void decideLife();
    void putTogether();

    const domain::KindTable *m_table;
    const Sees &m_sees;
    QMap<Key, QList<Written>> m_registers;
    QList<Stamp> m_made;
    QList<Stamp> m_touched;
    QList<Stamp> m_deleted;
    bool m_isEmptied = false; ///< of the step being handled
    Resolution m_result;
};

void Resolver::take(const Operation &operation)
{
    m_result.last = std::max(m_result.last, operation.stamp);
    m_isEmptied = operation.entry.isEmptied();
    if (!operation.entry.owner.isEmpty()) {
        m_result.ownerKind = operation.entry.ownerKind;
        m_result.owner = operation.entry.owner;
    }
    if (operation.entry.field.isNull()) {
        takeWhole(operation);
        return;
    }
    m_touched.append(operation.stamp);
    takeField(operation.stamp, operation.entry.field, operation.entry.element,
        domain::fromCanonicalJson(operation.entry.before), domain::fromCanonicalJson(operation.entry.after));
}

void Resolver::takeWhole(const Operation &operation)
{
    const QVariantMap before = domain::fromCanonicalJson(operation.entry.before).toMap();
    const QVariantMap after = domain::fromCanonicalJson(operation.entry.after).toMap();
    const bool wasThere = !operation.entry.before.isEmpty();
    if (operation.entry.after.isEmpty()) {
        m_deleted.append(operation.stamp);
        return;
    }
    m_touched.append(operation.stamp);
    if (!wasThere) {
        m_made.append(operation.stamp);
    }
    QStringList keys = after.keys();
    if (wasThere) {
        keys.append(before.keys());
        keys.removeDuplicates();
    }
    for (const QString &key : std::as_const(keys)) {
        if (!wasThere || before.value(key) != after.value(key)) {
            takeField(operation.stamp, key, {}, before.value(key), after.value(key));
        }
    }
}

void Resolver::takeField(
    const Stamp &stamp, const QString &key, const QString &element, const QVariant &before, const QVariant &after)
{
    const FieldSpec *field = m_table ? m_table->field(key) : nullptr;
    if (!element.isEmpty() || !field || !hasElements(*field)) {
        write(stamp, {key, element}, before, after);
        return;
    }
    const QList<Element> was = elementsOf(*field, before);
    const QList<Element> is = elementsOf(*field, after);
    const QStringList changed = changedElements(*field, before, after);
    for (const QString &each : changed) {
        write(stamp, {key, each}, elementOf(was, each), elementOf(is, each));
    }
    if (isList(field)) {
        write(stamp, {key, orderElement}, orderOf(was), orderOf(is));
    }
}

QList<Written> Resolver::heads(const QList<Written> &written) const
{
    QList<Written> unseen;
    for (const Written &each : written) {
        // Starting at the last: most values were changed one after another, and the last step has seen them all.
        const bool isSeen = std::ranges::any_of(written | std::views::reverse,
            [&](const Written &other) { return other.stamp != each.stamp && m_sees(other.stamp, each.stamp); });
        if (!isSeen) {
            unseen.append(each);
        }
    }
    if (std::ranges::any_of(unseen, [](const Written &each) { return !each.isImplied; })) {
        unseen.removeIf([](const Written &each) { return each.isImplied; });
    }
    return unseen;
}

void Resolver::settle(const Key &key, QList<Written> written)
{
    for (const Stamp &made : std::as_const(m_made)) {
        if (!std::ranges::contains(written, made, &Written::stamp)) {
            written.append({.stamp = made, .base = {}, .value = {}, .isImplied = true});
        }
    }
    const QList<Written> unseen = heads(written);
    for (const Written &each : unseen) {
        m_result.latest.insert({each.stamp.change, each.stamp.position});
        if (each.isEmptied) {
            m_result.gone.append(each.stamp.change);
        }
    }
    const Written &shown = *std::ranges::max_element(unseen, {}, &Written::stamp);
    m_result.registers.append({.field = key.first, .element = key.second, .value = shown.value, .stamp = shown.stamp});
    if (key.second == orderElement) {
        return;
    }
    for (const Written &other : unseen) {
        if (other.value != shown.value) {
            m_result.parked.append({.kind = u"value"_s,
                .field = key.first,
                .element = key.second,
                .base = other.base,
                .ours = shown.value,
                .theirs = other.value,
                .oursChange = shown.stamp.change,
                .theirsChange = other.stamp.change});
        }
    }
}

/**
 * An edit that the deletion had not seen keeps the record; this is parked until someone who saw both changes the
 * record.
 */
void Resolver::decideLife()
{
    QList<Stamp> keeping;
    std::ranges::copy_if(m_touched, std::back_inserter(keeping), [this](const Stamp &touched) {
        return std::ranges::none_of(m_deleted, [&](const Stamp &deleted) { return m_sees(deleted, touched); });
    });
    m_result.isAlive = !keeping.isEmpty();
    m_result.made = m_made.isEmpty() ? Stamp() : *std::ranges::max_element(m_made);
    m_result.deleted = m_deleted.isEmpty() ? Stamp() : *std::ranges::max_element(m_deleted);
    if (!m_result.isAlive) {
        m_result.parked.clear();
        return;
    }
    for (const Stamp &deleted : std::as_const(m_deleted)) {
        if (std::ranges::none_of(m_touched, [&](const Stamp &touched) { return m_sees(touched, deleted); })) {
            m_result.parked.append({.kind = u"deletedAndEdited"_s,
                .field = {},
                .element = {},
                .base = {},
                .ours = {},
                .theirs = {},
                .oursChange = std::ranges::max_element(keeping)->change,
                .theirsChange = deleted.change});
        }
    }
}

void Resolver::putTogether()
{
    QMap<QString, QList<Resolution::Register>> byField;
    for (const Resolution::Register &each : std::as_const(m_result.registers)) {
        byField[each.field].append(each);
    }
    for (auto field = byField.begin(); field != byField.end(); ++field) {
        const FieldSpec *const spec = m_table ? m_table->field(field.key()) : nullptr;
        QVariantList order;
        QList<Resolution::Register> present;
        for (const Resolution::Register &each : std::as_const(*field)) {
            if (each.element == orderElement) {
                order = each.value.toList();
            } else if (each.value.isValid()) {
                present.append(each);
            }
        }
        if (present.isEmpty()) {
            continue;
        }
        if (!spec || !hasElements(*spec)) {
            QVariantMap elements;
            for (const Resolution::Register &each : std::as_const(present)) {
                elements.insert(each.element, each.value);
            }
            m_result.values.insert(field.key(), elements.contains(QString()) ? elements.value(QString()) : elements);
            continue;
        }
        const auto place = [&](const Resolution::Register &each) {
            const qsizetype at = order.indexOf(QVariant(each.element));
            return std::tuple(at < 0 ? order.size() : at, each.stamp, each.element);
        };
        std::ranges::sort(present, {}, place);
        QList<Element> elements;
        for (const Resolution::Register &each : std::as_const(present)) {
            elements.append({.key = each.element, .value = each.value});
        }
        m_result.values.insert(field.key(), valueOf(*spec, elements));
    }
}

Resolution Resolver::finish()
{
    for (auto each = m_registers.cbegin(); each != m_registers.cend(); ++each) {
        settle(each.key(), *each);
    }
    putTogether();
    decideLife();
    return m_result;
}

} // namespace

QString idOf(const Parked &parked, const QString &record)
{
    QStringList both{parked.oursChange, parked.theirsChange};
    both.sort();
    return domain::Id::fromName(
        QStringList{parked.kind, record, parked.field, parked.element, both.join(u' ')}.join(u'\n'))
        .toString();
}

Resolution resolved(QList<Operation> operations, const Sees &sees)
{
    if (operations.isEmpty()) {
        return {};
    }
    std::ranges::sort(operations, {}, &Operation::stamp);
    Resolver resolver(operations.constFirst().entry.kind, sees);
    for (const Operation &operation : std::as_const(operations)) {
        resolver.take(operation);
    }
    return resolver.finish();
}

} // namespace leerschakel::changes
