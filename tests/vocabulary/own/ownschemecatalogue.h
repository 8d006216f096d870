// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/journal.h"
#include "store/records.h"
#include "support/freshcatalogue.h"
#include "vocabulary/own/ownscheme.h"

namespace leerschakel::tests {

/** A new catalogue in which a test makes an own scheme and changes it. */
class OwnSchemeCatalogue : protected FreshCatalogue
{
protected:
    static inline const QString schemeUri = QStringLiteral("https://college.example/vaardigheden");

    void start()
    {
        failOnWarnings();
        makeCatalogue(store::Identity::ofThisSession(), vocabulary::derivations());
    }

    store::Result<void> apply(const store::Result<changes::ChangeSet> &change)
    {
        return change.and_then([&](const changes::ChangeSet &set) { return store::apply(*m_catalogue, set); })
            .transform([](const store::AppliedChange &) {});
    }

    vocabulary::OwnScheme own(const QString &uri = schemeUri)
    {
        return vocabulary::OwnScheme::load(*m_catalogue, uri).value_or(std::nullopt).value_or(vocabulary::OwnScheme());
    }

    void makeScheme()
    {
        SUCCEEDS(apply(vocabulary::changeToMakeScheme(*m_catalogue,
            {.title = {.nl = QStringLiteral("Vaardigheden"), .en = QStringLiteral("Skills")}, .uri = schemeUri})));
    }

    template<typename T>
    store::Result<void> set(const domain::Id &id, const domain::Field<T> &field, const T &value)
    {
        using domain::Record;
        const auto record = store::load(*m_catalogue, domain::Kind::OwnConcept, id);
        changes::ChangeSet change(
            {.code = QStringLiteral("change.edit"), .arguments = {field.key(), QStringLiteral("x")}});
        change.set(record.value_or(std::nullopt).value_or(Record(domain::Kind::OwnConcept)), field,
            domain::Plain<T>::to(value));
        return apply(change);
    }
};

} // namespace leerschakel::tests
