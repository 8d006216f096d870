// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/fields.h"
#include "exchange/mapping/noplace.h"
#include "exchange/mapping/source.h"
#include "exchange/mapping/words.h"
#include "exchange/rio/convention.h"
#include "exchange/rio/mapping/mapper.h"
#include "exchange/rio/names.h"

// What the mapper's sources share; nobody else includes it.
namespace leerschakel::exchange::rio {

using document::Origin;
using mapping::Source;

/** What an offering is in RIO. */
enum class Education { HoOpleiding, HoCluster, HoEenheid, Particulier, MboOpleiding, MboOnderdeel };

[[nodiscard]] Education educationOf(const domain::Record &offering, const domain::Record &provider);
[[nodiscard]] constexpr bool isMbo(Education education)
{
    return education == Education::MboOpleiding || education == Education::MboOnderdeel;
}
[[nodiscard]] constexpr bool isHo(Education education)
{
    return !isMbo(education) && education != Education::Particulier;
}

/** The texts of an offering as RIO has room for them; most of them are in both of its objects. */
struct Texts {
    QString name;
    QString international;
    QString shortName;
    QString description;
};

/** What the messages have of the records that several editions or fields refer to: booked when all of them are made. */
struct Used {
    /** Prices that are an amount, and those that are a part of one. */
    QSet<domain::Id> prices;
    QSet<domain::Id> summed;
    QSet<domain::Id> locations;
    /** Codes by organisation; names of foreign partners. */
    QHash<domain::Id, QStringList> codes;
    QSet<domain::Id> names;
    /** The modes of the offering say something of an edition that has none, or of the offering. */
    bool modes = false;
};

/** One offering being mapped. */
struct MapperTask {
    Source offering;
    const domain::OfferingTree &tree;
    const Mapper::Surroundings &around;
    domain::Record provider;
    Education education = Education::HoEenheid;
    /** The code that RIO gave the unit; empty where it has none. */
    QString unitCode = {};
    /** Of what is recognised, its code in CREBO or ISAT; empty where that is not how it is named. */
    QString recognition = {};
    /** The unit is ours to deliver. */
    bool hasUnit = false;
    /** RIO can be told what is offered of it. */
    bool isOffered = false;
    Texts texts = {};
    Used used = {};

    [[nodiscard]] const domain::Record &record() const { return offering.record(); }
    /** Why a value is not carried that only an aangebodenOpleiding has. */
    [[nodiscard]] domain::Message notOfferedYet() const;
};

/** Kenmerken of one object, in the order in which they are put. */
class Kenmerken
{
public:
    enum class Kind { Text, Listed, Number };

    void add(const char *name, Kind kind, const QString &value, const std::vector<Origin> &origins = {});
    void addListed(const char *name, const QString &value, const Origin &origin = {});
    void addText(const char *name, const QString &value, const Origin &origin = {});
    /** Puts them, if there are any. */
    void putInto(Node &object) &&;

private:
    Node::Array m_all;
};

/** \a value where there is one. */
void putIf(Node &object, const QString &key, const QString &value, const Origin &origin = {});
/** The code of \a type that is of the form \a pattern; empty where there is none. */
[[nodiscard]] QString codeOfForm(
    const QList<domain::TypedCode> &codes, const QString &type, const QRegularExpression &pattern);
/** The code by which RIO knows a unit; empty where it has none in the right form. */
[[nodiscard]] QString unitCodeOf(const domain::Record &offering);
/** The provider's code in RIO; empty where it has none. */
[[nodiscard]] QString offererCodeOf(const domain::Record &organisation);
/** The one language that RIO takes: Dutch, where there is any. */
[[nodiscard]] QString oneOf(const domain::LocalizedText &text);
/** Books a text of which oneOf() went along, cut off at \a limit or not, and without markup or with it. */
void bookOne(
    const Source &source, const domain::Field<domain::LocalizedText> &field, const QString &written, int limit);
/** begindatum and, where there is one, einddatum. */
void putDates(Node &object, const MapperTask &task, const QDate &firstEntry = {});

[[nodiscard]] Texts textsOf(const Source &offering);
/** Books them: as cut off where they are. */
void bookTexts(const MapperTask &task);

/** The opleidingseenheid, and the name of its element. */
[[nodiscard]] QString unitElement(Education education);
[[nodiscard]] Node unit(const MapperTask &task);
/** Books what only it has. */
void bookUnit(const MapperTask &task);

/** An aangebodenOpleiding. */
struct Offered {
    domain::Id key;
    QString code = {};
    /** Absent where there is none, or it is given online. */
    std::optional<Source> location = std::nullopt;
    /** Of mbo. */
    QString path = {};
    /** Those that are not cancelled, and that people can begin. */
    QList<Source> editions = {};
};
[[nodiscard]] QList<Offered> offeredOf(const MapperTask &task);
[[nodiscard]] QString offeredElement(Education education);
[[nodiscard]] Node offered(MapperTask &task, const Offered &one);
/** Books what only these have. */
void bookOffered(const MapperTask &task);

/** People can enrol for it: not cancelled, with a day on which it begins. */
[[nodiscard]] bool isRunning(const domain::Record &edition);
/** How an edition is taught: as it says, else as the offering does. */
[[nodiscard]] QStringList modesOf(const MapperTask &task, const Source &edition);
/** Books the modes of an edition, or of the offering, of which the opleidingsvorm is made. */
void bookModes(const Source &source, const domain::Field<QStringList> &field);
/** It is in no place. */
[[nodiscard]] bool isOnline(const QStringList &modes);
/** The RIO code of a location; empty where it has none in the right form. */
[[nodiscard]] QString locationCodeOf(const Source &location);
/** The cohort that an edition is, in \a element; \a codes: those that other cohorts of the same object have. */
[[nodiscard]] Node cohort(MapperTask &task, const Source &edition, QStringList &codes);
/** Books the editions, and the prices and locations that they use. */
void bookEditions(const MapperTask &task);

/** The relations with the modules of a programme; books these. */
[[nodiscard]] std::vector<Message> relations(const MapperTask &task);
/** The parts of a message before its object, and that. */
[[nodiscard]] Message message(const MapperTask &task, const QString &request, const QString &path,
    const QString &element, Node object, const Origin &origin = {});

} // namespace leerschakel::exchange::rio
