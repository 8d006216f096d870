// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/edudex/mapping/parts.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edudex {

using domain::Kind;

namespace {

Node date(QDate day)
{
    Node node = Node::object();
    node.put(u"date"_s, day.toString(Qt::ISODate));
    node.put(u"isFinal"_s, Node(true));
    return node;
}

Node location(const Source &location)
{
    const auto &table = domain::locationTable();
    Node node = Node::object();
    QStringList street{location.carry(table.street), location.carry(table.number)};
    street.removeAll(QString());
    if (!street.isEmpty()) {
        Node address(street.join(u' '));
        for (const domain::FieldSpec *field :
            std::initializer_list<const domain::FieldSpec *>{&table.street, &table.number}) {
            if (location.has(*field)) {
                address.addOrigin(location.origin(*field));
            }
        }
        node.put(u"address"_s, std::move(address));
    }
    const auto put = [&](const QString &key, const domain::Field<QString> &field) {
        if (location.has(field)) {
            node.put(key, location.carry(field), location.origin(field));
        }
    };
    put(u"city"_s, table.city);
    put(u"country"_s, table.country);
    const auto latitude = location.carry(table.latitude);
    const auto longitude = location.carry(table.longitude);
    if (latitude && longitude) {
        Node place(u"%1,%2"_s.arg(QString::number(*latitude, 'f', QLocale::FloatingPointShortest),
            QString::number(*longitude, 'f', QLocale::FloatingPointShortest)));
        place.addOrigin(location.origin(table.latitude));
        place.addOrigin(location.origin(table.longitude));
        node.put(u"geoCode"_s, std::move(place));
    }
    node.put(u"id"_s, location.id().toString());
    putText(node, u"locationName"_s, location, table.name, nameLimit);
    put(u"zipcode"_s, table.postalCode);
    return node;
}

/** The enrolment period that ends last; none if no period has an end. */
std::optional<Source> lastPeriod(const Source &run)
{
    const auto &end = domain::enrolmentPeriodTable().end;
    std::optional<Source> last;
    for (const Source &period : constant(run.parts(Kind::EnrolmentPeriod))) {
        if (period.has(end) && (!last || period.look(end) > last->look(end))) {
            last = period;
        }
    }
    return last;
}

void putStatus(Node &node, const Source &run)
{
    const auto &field = editionFields().status;
    const QString status = run.look(field);
    const char *state = theirsFor(runStates, status);
    node.put(u"status"_s, state ? state : "application opened", run.origin(field));
    if (status.isEmpty() || status == u"open" || status == u"cancelled") {
        run.carried(field);
    } else {
        run.narrow(field, QString::fromLatin1(state));
    }
}

/** A run has one form: its own if its modes are given, else none. */
void putForm(Node &node, const Source &run)
{
    const auto &field = editionFields().modes;
    const QStringList names = namesOf(forms, run.look(field));
    if (names.isEmpty()) {
        return;
    }
    node.put(u"programForm"_s, names.constFirst(), run.origin(field));
    const bool isPlain = names.constFirst() != u"part-time"; // which several modes map to
    if (run.look(field).size() == 1 && isPlain) {
        run.carried(field);
    } else {
        run.narrow(field, names.constFirst());
    }
}

Node partsOfDayOf(const MapperTask &task)
{
    const auto &field = offeringFields().timing;
    return listOf(namesOf(partsOfDay, task.offering.look(field)), task.offering.origin(field));
}

Node programRun(const MapperTask &task, const Source &run)
{
    const auto &table = editionFields();
    Node node = Node::object();
    if (const std::optional<Source> period = lastPeriod(run)) {
        const auto &end = domain::enrolmentPeriodTable().end;
        node.put(u"applicationDeadline"_s, period->carry(end).toString(Qt::ISODate), period->origin(end));
    }
    const auto put = [&](const QString &key, Node value, const Origin &origin = {}) {
        if (!value.isEmpty()) {
            node.put(key, std::move(value), origin);
        }
    };
    put(u"contactHoursPartOfDay"_s, partsOfDayOf(task));
    put(u"cost"_s, costs(task, run));
    put(u"endDate"_s, date(run.carry(table.end)), run.origin(table.end));
    if (run.has(table.modes)) {
        put(u"fullyOnline"_s, Node(run.look(table.modes) == QStringList{u"online"_s}), run.origin(table.modes));
    }
    node.put(u"id"_s, run.id().toString());
    if (const std::optional<Source> place = run.target(table.location)) {
        put(u"location"_s, location(*place), run.origin(table.location));
        run.carried(table.location);
    } else {
        run.drop(table.location, noPlaceForIt());
    }
    const auto number = [&](const QString &key, const domain::Field<std::optional<qint64>> &field) {
        const std::optional<qint64> value = run.look(field);
        if (!value || *value >= 0) {
            put(key, value ? Node(*value) : Node(), run.origin(field));
            run.carried(field);
        } else {
            run.drop(field, badForm());
        }
    };
    number(u"maxNumberOfParticipants"_s, table.places);
    number(u"minNumberOfParticipants"_s, table.minimumPlaces);
    putForm(node, run);
    put(u"startDate"_s, date(run.carry(table.start)), run.origin(table.start));
    putStatus(node, run);
    return node;
}

/** The modules of a programme, by name; they are programs themselves. */
Node modules(const MapperTask &task)
{
    const auto &table = domain::componentTable();
    Node::Array list;
    for (const Source &component : constant(task.offering.parts(Kind::Component))) {
        const auto module = task.tree.modules.constFind(component.look(table.module));
        domain::LocalizedText title =
            module == task.tree.modules.cend() ? domain::LocalizedText() : offeringFields().title(*module);
        if (title.isEmpty()) {
            component.drop(table.module, noPlaceForIt());
            continue;
        }
        if (const std::optional<domain::Language> only = task.offering.language()) {
            const QString text = title.preferring(*only);
            title = title.in(*only).isEmpty()      ? title
                : *only == domain::Language::Dutch ? domain::LocalizedText{.nl = text, .en = {}}
                                                   : domain::LocalizedText{.nl = {}, .en = text};
        }
        Node node = Node::object();
        node.put(u"name"_s, localized({.nl = shortenedTo(title.nl, nameLimit), .en = shortenedTo(title.en, nameLimit)}),
            component.origin(table.module));
        list.push_back(std::move(node));
        // A module names one programme that it is in; the other programmes are linked to it only by its name.
        const QList<domain::Id> programmes = task.around.programmesOf(component.look(table.module));
        if (!programmes.isEmpty() && programmes.constFirst() == task.offering.id()) {
            component.carried(table.module);
        } else {
            component.narrow(table.module, inTextOnly());
        }
    }
    return list;
}

Node genericRun(const MapperTask &task)
{
    const auto &table = offeringFields();
    Node node = Node::object();
    const auto put = [&](const QString &key, Node value, const Origin &origin = {}) {
        if (!value.isEmpty()) {
            node.put(key, std::move(value), origin);
        }
    };
    put(u"contactHoursPartOfDay"_s, partsOfDayOf(task));
    put(u"cost"_s, costs(task, {}));
    put(u"genericModule"_s, modules(task));
    const std::optional<qint64> moments = task.offering.look(table.contactMoments);
    if (moments && *moments >= 0) {
        put(u"numberOfContactSessions"_s, Node(*moments), task.offering.origin(table.contactMoments));
        task.offering.carried(table.contactMoments);
    } else {
        task.offering.drop(table.contactMoments, badForm());
    }
    task.offering.carryThose(
        table.timing, [](const QString &code) { return theirsFor(partsOfDay, code) != nullptr; }, noPlaceForIt(),
        Fate::Dropped);
    return node;
}

} // namespace

Node schedule(const MapperTask &task)
{
    Node part = Node::object();
    if (Node generic = genericRun(task); !generic.isEmpty()) {
        part.put(u"genericProgramRun"_s, std::move(generic));
    }
    Node::Array runs;
    for (const Source &run : task.runs) {
        runs.push_back(programRun(task, run));
    }
    if (!runs.empty()) {
        part.put(u"programRun"_s, std::move(runs));
    }
    return part;
}

} // namespace leerschakel::exchange::edudex
