// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/mapping/nonformal.h"
#include "exchange/ooapi5/convention.h"
#include "exchange/rio/mapping/parts.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::rio {

using domain::StudyLoad;

namespace {

constexpr double mostLoad = 99'999;

bool isWhole(double value)
{
    return value == std::floor(value) && value > 0 && value <= mostLoad;
}

/** A study load as RIO takes it, and which of our loads it is made from. */
struct Load {
    qint64 value = 0;
    QString unit;
    QString from;
};

/** RIO takes one whole number: EC, else SBU, given or calculated, else any other unit in which it is whole. */
std::optional<Load> loadOf(const QList<StudyLoad> &loads)
{
    constexpr double hoursInCredit = 28;
    const auto given = [&](const QString &unit) -> std::optional<Load> {
        const std::optional<double> value = domain::studyLoadIn(loads, unit);
        return value && isWhole(*value)
            ? std::optional(
                  Load{.value = qint64(*value), .unit = QString::fromLatin1(theirsFor(loadUnits, unit)), .from = unit})
            : std::nullopt;
    };
    for (const QString &unit : {u"ec"_s, u"sbu"_s}) {
        if (const std::optional<Load> load = given(unit)) {
            return load;
        }
    }
    // 1.1 has no exact double: 1.1 EC of 28 hours must be 30.8, not slightly less.
    const double hours = std::round(domain::studyLoadIn(loads, u"ec"_s).value_or(0) * hoursInCredit * 1000) / 1000;
    if (isWhole(hours)) {
        return Load{.value = qint64(hours), .unit = u"SBU"_s, .from = u"ec"_s};
    }
    for (const QString &unit : {u"hours"_s, u"contactHours"_s}) {
        if (const std::optional<Load> load = given(unit)) {
            return load;
        }
    }
    return std::nullopt;
}

void putLoad(Node &period, const MapperTask &task)
{
    const auto &field = offeringFields().studyLoad;
    if (const std::optional<Load> load = loadOf(task.offering.look(field))) {
        period.put(u"studielast"_s, Node(load->value), task.offering.origin(field));
        period.put(u"studielasteenheid"_s, load->unit, task.offering.origin(field));
    }
}

void bookLoad(const MapperTask &task)
{
    const auto &field = offeringFields().studyLoad;
    const QList<StudyLoad> loads = task.offering.look(field);
    const std::optional<Load> load = loadOf(loads);
    if (!load) {
        task.offering.drop(field, {.code = u"lost.notWhole"_s, .arguments = {}});
    } else if (load->from == u"ec" && load->unit == u"SBU") {
        task.offering.narrow(field, u"%1 SBU"_s.arg(load->value));
    } else {
        task.offering.carryThose(
            field, [&](const StudyLoad &each) { return each.unit == load->from; },
            {.code = u"lost.oneLoad"_s, .arguments = {}}, Fate::Narrowed);
    }
}

void putDocument(Node &object, const MapperTask &task)
{
    const auto &field = offeringFields().result;
    if (const char *document = theirsFor(documents, task.offering.look(field))) {
        object.put(u"waardedocumentsoort"_s, document, task.offering.origin(field));
    }
}

/** The first three digits of the ISCED field. */
QString iscedOf(const MapperTask &task)
{
    static const QRegularExpression form(u"^\\d{3,4}$"_s);
    const QString isced = task.offering.look(offeringFields().isced);
    constexpr qsizetype digits = 3;
    return form.match(isced).hasMatch() ? isced.first(digits) : QString();
}

/** The categories that it came with, else the one that follows from its subject. */
QStringList categoriesOf(const MapperTask &task)
{
    constexpr qsizetype most = 3;
    QStringList names = ooapi5::keptConsumer(task.record(), u"rio"_s).value(u"category"_s).toStringList();
    if (names.isEmpty()) {
        names.append(QString::fromLatin1(mapping::nonFormalCategory(task.record()).name));
    }
    QStringList theirs;
    for (const QString &name : std::as_const(names)) {
        if (const char *category = theirsFor(categories, name); category && theirs.size() < most) {
            theirs.append(QString::fromLatin1(category));
        }
    }
    return theirs;
}

/** The field that a category follows from; null if it came with categories. */
const domain::FieldSpec *categoryFrom(const MapperTask &task)
{
    const bool came = !ooapi5::keptConsumer(task.record(), u"rio"_s).value(u"category"_s).toStringList().isEmpty();
    return came ? nullptr : mapping::nonFormalCategory(task.record()).from;
}

Node period(const MapperTask &task)
{
    const auto &table = offeringFields();
    const Source &offering = task.offering;
    Node node = Node::object();
    putIf(node, u"begindatum"_s, offering.look(table.validFrom).toString(Qt::ISODate));
    putIf(node, u"naamLang"_s, task.texts.name, offering.origin(table.title));
    putIf(node, u"naamKort"_s, task.texts.shortName, offering.origin(table.code));
    putIf(node, u"internationaleNaam"_s, task.texts.international, offering.origin(table.title));
    putIf(node, u"omschrijving"_s, task.texts.description, offering.origin(table.description));
    if (task.education == Education::HoCluster || task.education == Education::HoEenheid) {
        putDocument(node, task);
    }
    putLoad(node, task);
    return node;
}

} // namespace

QString unitElement(Education education)
{
    return education == Education::HoOpleiding ? u"hoOpleiding"_s
        : education == Education::HoCluster    ? u"hoOnderwijseenhedencluster"_s
        : education == Education::HoEenheid    ? u"hoOnderwijseenheid"_s
                                               : u"particuliereOpleiding"_s;
}

void putDates(Node &object, const MapperTask &task, const QDate &firstEntry)
{
    const auto &table = offeringFields();
    const auto text = [](const QDate &date) { return date.toString(Qt::ISODate); };
    putIf(object, u"begindatum"_s, text(task.offering.look(table.validFrom)), task.offering.origin(table.validFrom));
    putIf(object, u"eersteInstroomDatum"_s, text(firstEntry));
    putIf(object, u"einddatum"_s, text(task.offering.look(table.validTo)), task.offering.origin(table.validTo));
}

Node unit(const MapperTask &task)
{
    const auto &table = offeringFields();
    const Source &offering = task.offering;
    Node node = Node::object();
    putIf(node, u"opleidingseenheidcode"_s, task.unitCode, offering.origin(table.codes));
    putDates(node, task);
    Kenmerken kenmerken;
    kenmerken.addText("eigenOpleidingseenheidSleutel", ooapi5::educationSpecificationOf(task.record()).toString());
    if (task.education == Education::HoOpleiding) {
        kenmerken.addListed("soort", u"OPLEIDING"_s);
    } else if (task.education == Education::HoCluster) {
        kenmerken.addListed("soort", u"HOEC"_s);
    } else if (task.education == Education::Particulier) {
        const domain::FieldSpec *from = categoryFrom(task);
        for (const QString &category : constant(categoriesOf(task))) {
            kenmerken.addListed("categorie", category, from ? offering.origin(*from) : Origin());
        }
    }
    std::move(kenmerken).putInto(node);
    node.put(unitElement(task.education) + u"Periode"_s, period(task));
    if (task.education == Education::HoOpleiding || task.education == Education::Particulier) {
        putDocument(node, task);
        if (const char *level = theirsFor(levels, offering.look(table.level))) {
            node.put(u"niveau"_s, level, offering.origin(table.level));
        }
    }
    if (isHo(task.education)) {
        putIf(node, u"ISCED"_s, iscedOf(task), offering.origin(table.isced));
    }
    return node;
}

void bookUnit(const MapperTask &task)
{
    const auto &table = offeringFields();
    const Source &offering = task.offering;
    offering.carried(table.validFrom);
    offering.carried(table.validTo);
    const QString level = offering.look(table.level);
    const bool hasLevel = isMbo(task.education)
        ? level.startsWith(u"mbo"_s)
        : task.education == Education::Particulier || (task.education == Education::HoOpleiding && task.hasUnit);
    if (hasLevel && level == u"postInitial") {
        offering.narrow(table.level, u"ONBEPAALD"_s);
    } else if (hasLevel) {
        offering.carried(table.level);
    }
    if (!task.hasUnit) {
        if (!isMbo(task.education)) {
            const bool isSame = task.recognition.isEmpty();
            const domain::Message why{.code = isSame ? u"lost.sameUnit"_s : u"lost.recognised"_s, .arguments = {}};
            for (const domain::FieldSpec *field : std::initializer_list<const domain::FieldSpec *>{
                     &table.result, &table.studyLoad, &table.isced, &table.theme}) {
                offering.drop(*field, why);
            }
            if (!hasLevel) {
                offering.drop(table.level, why);
            }
        }
        return;
    }
    bookLoad(task);
    const QString result = offering.look(table.result);
    const char *document = theirsFor(documents, result);
    if (result == u"diploma" || result == u"certificate" || result == u"none") {
        offering.carried(table.result);
    } else if (document) {
        offering.narrow(table.result, QString::fromLatin1(document));
    }
    if (isHo(task.education)) {
        const QString isced = iscedOf(task);
        if (isced.isEmpty()) {
            offering.drop(table.isced, badForm());
        } else if (isced == offering.look(table.isced)) {
            offering.carried(table.isced);
        } else {
            offering.narrow(table.isced, isced);
        }
    } else if (const domain::FieldSpec *from = categoryFrom(task)) {
        offering.narrow(*from, categoriesOf(task).join(u", "_s));
    }
}

} // namespace leerschakel::exchange::rio
