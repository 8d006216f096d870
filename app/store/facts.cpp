// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/facts.h"

#include "domain/canonicaljson.h"
#include "store/deliveries.h"
#include "store/journal.h"
#include "store/switchedon.h"

#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::ChangeEntry;
using domain::Error;
using domain::Failure;
using domain::Id;

namespace {

QString keyOf(const QString &setting)
{
    return u"setting."_s + setting;
}

Result<QVariant> current(Catalogue &catalogue, const Fact &fact)
{
    if (fact.kind == u"setting") {
        return catalogueSetting(catalogue, fact.field).transform([](const QString &value) {
            return value.isNull() ? QVariant() : QVariant(value);
        });
    }
    if (fact.kind == u"dismissal") {
        return catalogue
            .single(
                u"SELECT 1 FROM dismissed_suggestion WHERE offering = ? AND concept = ?"_s, {fact.record, fact.element})
            .transform([](const QVariant &there) { return there.isValid() ? QVariant(true) : QVariant(); });
    }
    if (fact.kind == u"delivery") {
        return catalogue.single(
            u"SELECT state FROM published WHERE offering = ? AND destination = ?"_s, {fact.record, fact.element});
    }
    return QVariant();
}

Result<void> putDelivery(Catalogue &catalogue, const Fact &fact)
{
    if (!fact.after.isValid()) {
        return catalogue.execute(
            u"DELETE FROM published WHERE offering = ? AND destination = ?"_s, {fact.record, fact.element});
    }
    QList<Delivery> known;
    const Result<void> read = eachDelivery(catalogue, u"WHERE d.offering = ? AND d.destination = ?"_s,
        {fact.record, fact.element}, [&](const Delivery &delivery, const QString &, const QString &) -> Result<void> {
            known.append(delivery);
            return {};
        });
    if (!read || known.isEmpty()) {
        return read; // what was delivered elsewhere is not known here
    }
    known.first().state = fact.after.toString();
    return noteDelivery(catalogue, known.constFirst());
}

} // namespace

bool isFact(const QString &kind)
{
    return kind == u"setting" || kind == u"dismissal" || kind == u"delivery" || kind == u"publication";
}

Fact factFrom(const ChangeEntry &entry)
{
    return {.kind = entry.kind,
        .record = entry.record,
        .field = entry.field,
        .element = entry.element,
        .before = domain::fromCanonicalJson(entry.before),
        .after = domain::fromCanonicalJson(entry.after)};
}

ChangeEntry entryOf(const Fact &fact)
{
    std::array<quint32, 4> salt;
    QRandomGenerator::system()->fillRange(salt.data(), qsizetype(salt.size()));
    return {.kind = fact.kind,
        .record = fact.record,
        .ownerKind = {},
        .owner = {},
        .field = fact.field,
        .element = fact.element,
        .before = domain::canonicalJson(fact.before),
        .after = domain::canonicalJson(fact.after),
        .salt = {reinterpret_cast<const char *>(salt.data()), sizeof salt},
        .erased = {}};
}

Result<void> takeFact(Catalogue &catalogue, const Fact &fact)
{
    const Result<QVariant> now = current(catalogue, fact);
    if (!now) {
        return std::unexpected(now.error());
    }
    if (*now != fact.before) {
        return std::unexpected(Error::of(
            Failure::Conflict, u"change.conflict"_s, {fact.field.isEmpty() ? fact.kind : fact.field, fact.record}));
    }
    return putFact(catalogue, fact);
}

Result<void> putFact(Catalogue &catalogue, const Fact &fact)
{
    if (fact.kind == u"setting") {
        const Result<void> put = fact.after.isValid()
            ? catalogue.setInfo(keyOf(fact.field), fact.after.toString())
            : catalogue.execute(u"DELETE FROM catalogue_info WHERE key = ?"_s, {keyOf(fact.field)});
        return put && fact.field == destinationsKey() ? noteSwitch(catalogue) : put;
    }
    if (fact.kind == u"dismissal") {
        return catalogue.execute(fact.after.isValid()
                ? u"INSERT OR IGNORE INTO dismissed_suggestion (offering, concept) VALUES (?, ?)"_s
                : u"DELETE FROM dismissed_suggestion WHERE offering = ? AND concept = ?"_s,
            {fact.record, fact.element});
    }
    return fact.kind == u"delivery" ? putDelivery(catalogue, fact) : Result<void>();
}

Result<QString> catalogueSetting(Catalogue &catalogue, const QString &key)
{
    return catalogue.single(u"SELECT value FROM catalogue_info WHERE key = ?"_s, {keyOf(key)})
        .transform([](const QVariant &value) { return value.toString(); });
}

Result<QMap<QString, QString>> catalogueSettings(Catalogue &catalogue, const QString &start)
{
    const QString whole = keyOf(start);
    const qsizetype prefix = whole.size() - start.size();
    QMap<QString, QString> settings;
    return catalogue
        .rows(u"SELECT key, value FROM catalogue_info WHERE substr(key, 1, ?) = ?"_s, {whole.size(), whole},
            [&](const Row &row) { settings.insert(row.string(0).sliced(prefix), row.string(1)); })
        .transform([&] { return std::move(settings); });
}

Result<AppliedChange> changeSetting(Catalogue &catalogue, const QString &key, const QString &value)
{
    // Not within a transaction of its own: applyFacts() reports the change when it has committed, and a reader on
    // another connection must then find it. If the value changes in between, it fails with change.conflict.
    const Result<QString> before = catalogueSetting(catalogue, key);
    if (!before) {
        return std::unexpected(before.error());
    }
    if (*before == value && before->isNull() == value.isNull()) {
        return AppliedChange();
    }
    return applyFacts(
        catalogue, {.code = u"change.setting"_s, .arguments = {key}}, u"setting"_s, {settingFact(key, *before, value)});
}

Fact settingFact(const QString &key, const QString &before, const QString &after)
{
    const auto valueOf = [](const QString &text) { return text.isNull() ? QVariant() : QVariant(text); };
    return {.kind = u"setting"_s,
        .record = Id::fromName(u"setting:"_s + key).toString(),
        .field = key,
        .element = {},
        .before = valueOf(before),
        .after = valueOf(after)};
}

} // namespace leerschakel::store
