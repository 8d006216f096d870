// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/duration.h"
#include "exchange/elm/mapping/parts.h"
#include "exchange/mapping/prices.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::elm {

using domain::Kind;

namespace {

/** When an edition runs; for what can be started at any time, how long it is offered. */
void putPeriod(Node &opportunity, const Task &task, const std::optional<Source> &edition)
{
    const auto &fields = offeringFields();
    Node period = typed("PeriodOfTime");
    const auto put = [&](const QString &key, const Source &source, const domain::Field<QDate> &field,
                         QString (*instant)(QDate)) {
        if (const QDate date = source.carry(field); date.isValid()) {
            period.put(key, instant(date), source.origin(field));
        }
    };
    if (edition) {
        put(u"startDate"_s, *edition, editionFields().start, beginOf);
        put(u"endDate"_s, *edition, editionFields().end, endOf);
        task.offering.drop(fields.validFrom, noPlaceForIt());
        task.offering.drop(fields.validTo, noPlaceForIt());
    } else {
        put(u"startDate"_s, task.offering, fields.validFrom, beginOf);
        put(u"endDate"_s, task.offering, fields.validTo, beginOf); // our field is the day after the last one
    }
    if (period.find(u"startDate"_s) || period.find(u"endDate"_s)) {
        opportunity.put(u"temporal"_s, std::move(period));
    }
}

void putDuration(Node &opportunity, const Task &task)
{
    const auto &field = offeringFields().duration;
    if (const QString duration = xsDuration(task.offering.look(field)); !duration.isEmpty()) {
        opportunity.put(u"duration"_s, duration, task.offering.origin(field));
        task.offering.carried(field);
    } else {
        task.offering.drop(field, badForm());
    }
}

/** Its own modes, else those of the offering, which are booked with the specification. */
void putModesOf(Node &opportunity, const Task &task, const std::optional<Source> &edition)
{
    const auto known = [](const QString &code) { return theirsFor(modes, code) != nullptr; };
    const auto put = [&](const QStringList &codes, const Origin &origin) {
        Node::Array all;
        for (const QString &code : codes) {
            if (known(code)) {
                all.push_back(listed(QString::fromLatin1(theirsFor(modes, code))));
            }
        }
        if (!all.empty()) {
            opportunity.put(u"mode"_s, std::move(all), origin);
        }
    };
    if (edition && edition->has(editionFields().modes)) {
        put(edition->carryThose(editionFields().modes, known, noPlaceForIt(), Fate::Dropped),
            edition->origin(editionFields().modes));
    } else if (task.offering.has(offeringFields().modes)) {
        put(task.offering.look(offeringFields().modes), task.offering.origin(offeringFields().modes));
    }
}

QString labelsOf(const char *list, const QStringList &codes, Language language)
{
    QStringList labels;
    for (const QString &code : codes) {
        labels.append(labelOf(list, code, language));
    }
    return labels.join(u", "_s);
}

/** A note on the time of day and week, how often, when learners can join, and in which language. */
void putScheduleInformation(Node &opportunity, const Task &task, const std::optional<Source> &edition)
{
    const auto &fields = offeringFields();
    const auto &run = editionFields();
    const auto text = [&](Language language) {
        QStringList lines{labelsOf("timing", task.offering.look(fields.timing), language)};
        if (const std::optional<qint64> moments = task.offering.look(fields.contactMoments)) {
            lines.append(said(language, "contactmomenten: %1", "meetings: %1").arg(*moments));
        }
        if (edition) {
            const QString entry = spanOf(edition->look(run.entryFrom), edition->look(run.entryTo), language);
            lines.append(entry.isEmpty() ? entry : said(language, "doorlopende instroom ", "rolling entry ") + entry);
            const QString languages = labelsOf("language", edition->look(run.languages), language);
            lines.append(languages.isEmpty() ? languages : said(language, "voertaal: ", "language: ") + languages);
        }
        lines.removeAll(QString());
        return lines.join(u"; "_s);
    };
    Origins origins = originsOf(task.offering, {&fields.timing, &fields.contactMoments});
    bookAsText(task.offering, {&fields.timing, &fields.contactMoments});
    if (edition) {
        const auto own = originsOf(*edition, {&run.entryFrom, &run.entryTo, &run.languages});
        origins.insert(origins.end(), own.begin(), own.end());
        bookAsText(*edition, {&run.entryFrom, &run.entryTo, &run.languages});
    }
    putOneNote(opportunity, u"scheduleInformation"_s, {task.languages.constFirst()}, text, origins, text);
}

/** A note on the state of enrolment and whether permission is needed. */
void putAdmissionProcedure(Node &opportunity, const Task &task, const Source &edition)
{
    const auto &run = editionFields();
    const LocalizedText explanation = edition.wanted(run.permissionExplanation);
    const auto text = [&](Language language) {
        QStringList lines;
        if (const QString status = edition.look(run.status); !status.isEmpty()) {
            lines.append(labelOf("editionStatus", status, language));
        }
        if (edition.look(run.permissionRequired)) {
            lines.append(
                said(language, "alleen met toestemming van de aanbieder", "only with the permission of the provider"));
        }
        lines.append(explanation.in(language));
        lines.removeAll(QString());
        return lines.join(u"; "_s);
    };
    const bool isForbidden = edition.has(run.permissionRequired) && !edition.look(run.permissionRequired);
    QList<Language> languages{task.languages.constFirst()};
    for (const Language language : constant(startingWith(languages.constFirst()))) {
        if (!languages.contains(language) && !explanation.in(language).isEmpty()) {
            languages.append(language);
        }
    }
    putOneNote(opportunity, u"admissionProcedure"_s, languages, text,
        isForbidden ? originsOf(edition, {&run.status, &run.permissionExplanation})
                    : originsOf(edition, {&run.status, &run.permissionRequired, &run.permissionExplanation}),
        [](Language language) { return said(language, "Aanmelding", "Enrolment"); });
    bookAsText(edition, {&run.status});
    edition.carried(run.permissionExplanation);
    if (isForbidden) {
        edition.drop(run.permissionRequired, noPlaceForIt());
    } else {
        bookAsText(edition, {&run.permissionRequired});
    }
}

/** The last days of enrolment, and the enrolment pages. */
void putEnrolment(Node &opportunity, const QList<Source> &periods)
{
    const auto &table = domain::enrolmentPeriodTable();
    for (const Source &period : periods) {
        if (const QDate end = period.carry(table.end); end.isValid()) {
            Node deadline(endOf(end));
            deadline.addOrigin(period.origin(table.end));
            appendTo(opportunity, u"applicationDeadline"_s, std::move(deadline));
        }
        appendPage(opportunity, u"supplementaryDocument"_s, period, table.webPage);
    }
}

/** The amount, named after its kind and VAT. */
Node priceDetail(const Source &price)
{
    const auto &table = priceFields();
    Node detail = typed("PriceDetail");
    const QString currency = mapping::currencyOf(price.record());
    const std::optional<qint64> cents = price.look(table.cents);
    if (cents && *cents >= 0 && std::ranges::contains(knownCurrencies, currency, [](const char *code) {
            return QString::fromLatin1(code);
        })) {
        Node amount = typed("Amount");
        Node unit = listed(QLatin1StringView(currencies) + currency);
        addOrigins(unit, originsOf(price, {&table.currency}));
        amount.put(u"unit"_s, std::move(unit));
        amount.put(u"value"_s, mapping::amountText(*cents), price.origin(table.cents));
        detail.put(u"amount"_s, std::move(amount));
        price.carried(table.cents);
        price.carried(table.currency);
    } else {
        price.drop(table.cents, badForm());
        price.drop(table.currency, badForm());
    }
    const QString kind = price.look(table.kind);
    const QString vat = price.look(table.vat);
    Node label = textIn({Language::Dutch, Language::English}, [&](Language language) {
        QStringList parts;
        if (!kind.isEmpty()) {
            parts.append(labelOf("priceKind", kind, language));
        }
        if (!vat.isEmpty()) {
            parts.append(u"(%1)"_s.arg(labelOf("vat", vat, language)));
        }
        return parts.join(u' ');
    });
    if (!label.isEmpty()) {
        addOrigins(label, originsOf(price, {&table.kind, &table.vat}));
        detail.put(u"prefLabel"_s, std::move(label));
    }
    bookAsText(price, {&table.kind, &table.vat});
    putText(detail, u"description"_s, price, table.description);
    return detail;
}

void putPrices(Node &opportunity, const Task &task, const std::optional<Source> &edition)
{
    QList<Source> prices = task.offering.loose(Kind::Price);
    if (edition) {
        prices = mapping::pricesFor(task.offering, *edition);
    } else {
        prices.removeIf([](const Source &price) { return !mapping::isPriced(price); });
    }
    for (const Source &price : std::as_const(prices)) {
        appendTo(opportunity, u"priceDetail"_s, priceDetail(price));
    }
}

/** Ways to get it funded; STAP has ended. */
void putGrants(Node &opportunity, const Task &task)
{
    const auto &table = domain::fundingTable();
    for (const Source &funding : constant(task.offering.parts(Kind::Funding))) {
        const QString scheme = funding.look(table.scheme);
        if (scheme == u"stap") {
            funding.rest(Fate::Dropped, {.code = u"lost.schemeEnded"_s, .arguments = {}});
            continue;
        }
        const LocalizedText name = funding.wanted(table.name);
        Node grant = typed("Grant");
        const auto label = [&](Language language) {
            return scheme.isEmpty() ? QString() : labelOf("fundingScheme", scheme, language);
        };
        if (!name.isEmpty()) {
            putText(grant, u"title"_s, funding, table.name);
        } else if (!scheme.isEmpty()) {
            grant.put(u"title"_s, textIn(task.languages, label), funding.origin(table.scheme));
        } else {
            funding.rest(Fate::Dropped, noPlaceForIt());
            continue;
        }
        Node more = textIn(task.languages, [&](Language language) {
            QStringList lines{name.isEmpty() ? QString() : label(language),
                spanOf(funding.look(table.validFrom), funding.look(table.validTo), language)};
            lines.removeAll(QString());
            return lines.join(u", "_s);
        });
        if (!more.isEmpty()) {
            addOrigins(more, originsOf(funding, {&table.scheme, &table.validFrom, &table.validTo}));
            grant.put(u"description"_s, std::move(more));
        }
        bookAsText(funding, {&table.scheme, &table.validFrom, &table.validTo});
        appendTo(opportunity, u"grant"_s, std::move(grant));
    }
}

} // namespace

void putSchedule(Node &opportunity, const Task &task, const std::optional<Source> &edition)
{
    putPeriod(opportunity, task, edition);
    putDuration(opportunity, task);
    putModesOf(opportunity, task, edition);
    putGrants(opportunity, task);
    putScheduleInformation(opportunity, task, edition);
    if (edition) {
        putAdmissionProcedure(opportunity, task, *edition);
        putLocation(opportunity, task, *edition);
        putEnrolment(opportunity, edition->parts(Kind::EnrolmentPeriod));
    }
    putEnrolment(opportunity, task.offering.loose(Kind::EnrolmentPeriod));
    putPrices(opportunity, task, edition);
}

} // namespace leerschakel::exchange::elm
