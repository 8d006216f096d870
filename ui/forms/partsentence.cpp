// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/partsentence.h"

#include "domain/codelist.h"
#include "domain/constant.h"
#include "words/fieldlabels.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::CodeList;
using domain::Kind;
using domain::Language;
using domain::OfferingTree;
using domain::Record;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("partSentence", text);
}

QString codeLabel(const QString &list, const QString &code, Language language)
{
    return code.isEmpty() ? QString() : CodeList::named(list).label(code, language);
}

QString dateText(QDate date)
{
    return QLocale().toString(date, u"d MMM yyyy"_s);
}

QString rangeText(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid()) {
        return from.isValid() ? words(QT_TRANSLATE_NOOP("partSentence", "from %1")).arg(dateText(from))
            : to.isValid()    ? words(QT_TRANSLATE_NOOP("partSentence", "until %1")).arg(dateText(to))
                              : QString();
    }
    const QString start = from.year() == to.year() ? QLocale().toString(from, u"d MMM"_s) : dateText(from);
    return start + u" – "_s + dateText(to);
}

QString priceOf(const OfferingTree &tree, const Record &edition)
{
    QList<Record> prices = tree.ofEdition(Kind::Price, edition.id());
    prices.append(tree.ofEdition(Kind::Price, {}));
    for (const Record &price : std::as_const(prices)) {
        const QString kind = domain::priceTable().kind(price);
        if (const auto cents = domain::priceTable().cents(price); cents && (kind.isEmpty() || kind == u"total")) {
            return u"€ "_s + QLocale().toString(double(*cents) / 100, 'f', *cents % 100 == 0 ? 0 : 2);
        }
    }
    return {};
}

QStringList editionParts(const OfferingTree &tree, const Record &edition, Language language)
{
    const auto &table = domain::editionTable();
    QStringList modes;
    for (const QString &mode : constant(table.modes(edition))) {
        modes.append(codeLabel(u"mode"_s, mode, language));
    }
    const Record location = tree.record(Kind::Location, table.location(edition));
    QString place = location.isNull() ? QString() : domain::locationTable().city(location);
    place = place.isEmpty() ? recordLabel(location, language) : place;
    QStringList parts{rangeText(table.start(edition), table.end(edition)), place, modes.join(u", "_s)};
    if (const auto places = table.places(edition)) {
        parts.append(QCoreApplication::translate("partSentence", "%Ln place(s)", nullptr, int(*places)));
    }
    QDate lastDay;
    for (const Record &period : constant(tree.ofEdition(Kind::EnrolmentPeriod, edition.id()))) {
        lastDay = std::max(lastDay, domain::enrolmentPeriodTable().end(period));
    }
    if (lastDay.isValid()) {
        parts.append(words(QT_TRANSLATE_NOOP("partSentence", "enrol until %1")).arg(dateText(lastDay)));
    }
    parts << priceOf(tree, edition) << codeLabel(u"editionStatus"_s, table.status(edition), language);
    return parts;
}

QStringList locationParts(const Record &location, Language language)
{
    const auto &table = domain::locationTable();
    const QString address = QString(table.street(location) + u' ' + table.number(location)).trimmed();
    const QString town = QString(table.postalCode(location) + u' ' + table.city(location)).trimmed();
    return {address, town, codeLabel(u"region"_s, table.region(location), language)};
}

} // namespace

QString partSentence(const OfferingTree &tree, const Record &part, Language language)
{
    QStringList parts;
    switch (part.isNull() ? Kind::Offering : part.kind()) {
    case Kind::Edition:
        parts = editionParts(tree, part, language);
        break;
    case Kind::Funding: {
        const auto &table = domain::fundingTable();
        parts = {codeLabel(u"fundingScheme"_s, table.scheme(part), language), table.name(part).preferring(language),
            rangeText(table.validFrom(part), table.validTo(part))};
        break;
    }
    case Kind::Partner:
        parts = {recordLabel(tree.record(Kind::Organisation, domain::partnerTable().organisation(part)), language),
            codeLabel(u"partnerRole"_s, domain::partnerTable().role(part), language)};
        break;
    case Kind::Organisation:
        parts = {codeLabel(u"organisationKind"_s, domain::organisationTable().kind(part), language),
            domain::organisationTable().webPage(part), domain::organisationTable().email(part)};
        break;
    case Kind::Contact:
        parts = {domain::contactTable().email(part), domain::contactTable().phone(part)};
        break;
    case Kind::Location:
        parts = locationParts(part, language);
        break;
    case Kind::Deal:
        parts = {codeLabel(u"theme"_s, domain::dealTable().theme(part), language),
            rangeText(domain::dealTable().validFrom(part), domain::dealTable().validTo(part))};
        break;
    default:
        break;
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString partSentence(const Record &referred, Language language)
{
    return partSentence({}, referred, language);
}

} // namespace leerschakel::ui
