// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/switchedon.h"

#include "rules/evaluator.h"
#include "store/facts.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using rules::Evaluator;

namespace {

/** Those that have rules here and are off. What a newer program stores for others is left alone. */
Result<QStringList> switchedOff(Catalogue &catalogue)
{
    return switchedOn(catalogue).transform([](const QStringList &on) {
        QStringList off = Evaluator::builtIn().destinations();
        off.removeIf([&](const QString &each) { return on.contains(each); });
        return off;
    });
}

} // namespace

const QString &destinationsKey()
{
    static const QString key = u"destinations"_s;
    return key;
}

QStringList switchedOnBy(const QString &setting)
{
    QStringList on = Evaluator::builtIn().destinations();
    const QStringList named = setting.split(u',');
    on.removeIf([&](const QString &each) { return !named.contains(each); });
    return on.isEmpty() ? Evaluator::builtIn().onAtFirst() : on;
}

Result<QStringList> switchedOn(Catalogue &catalogue)
{
    return catalogueSetting(catalogue, destinationsKey()).transform(switchedOnBy);
}

Result<QStringList> outdated(Catalogue &catalogue, const QStringList &destinations)
{
    return catalogue.info(u"rules"_s).transform([&](const QString &known) {
        QStringList found = Evaluator::builtIn().outdated(known);
        found.removeIf([&](const QString &each) { return !destinations.contains(each); });
        return found;
    });
}

Result<void> noteSwitch(Catalogue &catalogue)
{
    const Result<QStringList> on = switchedOn(catalogue);
    const Result<QString> known = on ? catalogue.info(u"rules"_s) : std::unexpected(on.error());
    if (!known) {
        return std::unexpected(known.error());
    }
    QStringList versions = known->split(u' ');
    versions.removeIf([&](const QString &each) { return !on->contains(each.section(u':', 0, 0)); });
    // Marking as stale starts over: what was marked before may have been recomputed since.
    return catalogue.setInfo(u"rules"_s, versions.isEmpty() ? u""_s : versions.join(u' ')).and_then([&] {
        return catalogue.execute(u"DELETE FROM catalogue_info WHERE key = 'rulesMarked'"_s);
    });
}

Result<bool> keepsSwitchedOff(Catalogue &catalogue)
{
    const Result<QStringList> off = switchedOff(catalogue);
    if (!off) {
        return std::unexpected(off.error());
    }
    for (const QString &destination : *off) {
        const Result<QVariant> any =
            catalogue.single(u"SELECT 1 FROM readiness WHERE destination = ? LIMIT 1"_s, {destination});
        if (!any || any->isValid()) {
            return any.transform([](const QVariant &) { return true; });
        }
    }
    return false;
}

Result<qint64> forgetSwitchedOff(Catalogue &catalogue, int atMost)
{
    qint64 forgotten = 0;
    const Result<void> done = catalogue.inTransaction([&]() -> Result<void> {
        const Result<QStringList> off = switchedOff(catalogue);
        if (!off) {
            return std::unexpected(off.error());
        }
        for (const QString &destination : *off) {
            const Result<void> gone =
                catalogue.execute(u"DELETE FROM readiness WHERE destination = ? AND offering IN "
                                  "(SELECT offering FROM readiness WHERE destination = ? LIMIT ?)"_s,
                    {destination, destination, atMost});
            if (!gone) {
                return std::unexpected(gone.error());
            }
            forgotten += catalogue.rowsWritten();
        }
        return {};
    });
    return done ? Result<qint64>(forgotten) : std::unexpected(done.error());
}

} // namespace leerschakel::store
