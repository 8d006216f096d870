// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/fields.h"
#include "exchange/mapping/noplace.h"
#include "exchange/mapping/source.h"
#include "exchange/mapping/words.h"
#include "exchange/rio/convention.h"
#include "exchange/rio/mapping/mapper.h"
#include "exchange/rio/names.h"

// Shared by the mapper's sources; included nowhere else.
namespace leerschakel::exchange::rio {

using document::Origin;
using mapping::Source;

/** What an offering becomes in RIO. */
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

/** The texts of an offering at the lengths that RIO allows; most of them are in both of its objects. */
struct Texts {
    QString name;
    QString international;
    QString shortName;
    QString description;
};

/** What the messages contain of records that several editions or fields refer to; booked once all messages are made. */
struct Used {
    /** Prices that are an amount by themselves, and those that are part of a sum. */
    QSet<domain::Id> prices;
    QSet<domain::Id> summed;
    QSet<domain::Id> locations;
    /** Codes by organisation; names of foreign partners. */
    QHash<domain::Id, QStringList> codes;
    QSet<domain::Id> names;
    /** The modes of the offering are used, for an edition without modes of its own or for the offering itself. */
    bool modes = false;
};

/** One offering being mapped. */
struct MapperTask {
    Source offering;
    const domain::OfferingTree &tree;
    const Mapper::Surroundings &around;
    domain::Record provider;
    Education education = Education::HoEenheid;
    /** The code that RIO gave the unit; empty if it has none. */
    QString unitCode = {};
    /** The code in CREBO or ISAT of what is recognised; empty if it is not named that way. */
    QString recognition = {};
    /** The unit is ours to deliver. */
    bool hasUnit = false;
    /** What is offered of it can be reported to RIO. */
    bool isOffered = false;
    Texts texts = {};
    Used used = {};

    [[nodiscard]] const domain::Record &record() const { return offering.record(); }
    /** Why a value that only an aangebodenOpleiding has is not carried. */
    [[nodiscard]] domain::Message notOfferedYet() const;
};

/** Kenmerken of one object, in the order in which they are added. */
class Kenmerken
{
public:
    enum class Kind { Text, Listed, Number };

    void add(const char *name, Kind kind, const QString &value, const std::vector<Origin> &origins = {});
    void addListed(const char *name, const QString &value, const Origin &origin = {});
    void addText(const char *name, const QString &value, const Origin &origin = {});
    /** Puts them if there are any. */
    void putInto(Node &object) &&;

private:
    Node::Array m_all;
};

/** Puts \a value if it is not empty. */
void putIf(Node &object, const QString &key, const QString &value, const Origin &origin = {});
/** The code of \a type that matches \a pattern; empty if there is none. */
[[nodiscard]] QString codeOfForm(
    const QList<domain::TypedCode> &codes, const QString &type, const QRegularExpression &pattern);
/** The code by which RIO knows a unit; empty if there is none in the right form. */
[[nodiscard]] QString unitCodeOf(const domain::Record &offering);
/** The provider's code in RIO; empty if it has none. */
[[nodiscard]] QString offererCodeOf(const domain::Record &organisation);
/** The text in the one language that RIO takes: Dutch if there is one. */
[[nodiscard]] QString oneOf(const domain::LocalizedText &text);
/** Books a text written as oneOf() gives it: as cut off at \a limit, in one language or without markup, if it is. */
void bookOne(
    const Source &source, const domain::Field<domain::LocalizedText> &field, const QString &written, int limit);
/** Puts begindatum and, if there is one, einddatum. */
void putDates(Node &object, const MapperTask &task, const QDate &firstEntry = {});

[[nodiscard]] Texts textsOf(const Source &offering);
/** Books the texts, as cut off where they are. */
void bookTexts(const MapperTask &task);

/** The name of the element of an opleidingseenheid. */
[[nodiscard]] QString unitElement(Education education);
[[nodiscard]] Node unit(const MapperTask &task);
/** Books what only the unit has. */
void bookUnit(const MapperTask &task);

/** An aangebodenOpleiding. */
struct Offered {
    domain::Id key;
    QString code = {};
    /** Absent if there is none, or if it is taught online. */
    std::optional<Source> location = std::nullopt;
    /** The leertraject; mbo only. */
    QString path = {};
    /** Its editions that are not cancelled and that people can start. */
    QList<Source> editions = {};
};
[[nodiscard]] QList<Offered> offeredOf(const MapperTask &task);
[[nodiscard]] QString offeredElement(Education education);
[[nodiscard]] Node offered(MapperTask &task, const Offered &one);
/** Books what only aangebodenOpleidingen have. */
void bookOffered(const MapperTask &task);

/** Whether people can enrol for it: it is not cancelled and has a day on which it starts. */
[[nodiscard]] bool isRunning(const domain::Record &edition);
/** How an edition is taught: its own modes, else those of the offering. */
[[nodiscard]] QStringList modesOf(const MapperTask &task, const Source &edition);
/** Books the modes, of an edition or of the offering, that the opleidingsvorm is made from. */
void bookModes(const Source &source, const domain::Field<QStringList> &field);
/** Whether it is taught in no physical place. */
[[nodiscard]] bool isOnline(const QStringList &modes);
/** The RIO code of a location; empty if there is none in the right form. */
[[nodiscard]] QString locationCodeOf(const Source &location);
/** The cohort of an edition; \a codes: those of other cohorts of the same object. */
[[nodiscard]] Node cohort(MapperTask &task, const Source &edition, QStringList &codes);
/** Books the editions, and the prices and locations that they use. */
void bookEditions(const MapperTask &task);

/** The relations with the modules of a programme; books them. */
[[nodiscard]] std::vector<Message> relations(const MapperTask &task);
/** A message: the parts before its object, and the object itself. */
[[nodiscard]] Message message(const MapperTask &task, const QString &request, const QString &path,
    const QString &element, Node object, const Origin &origin = {});

} // namespace leerschakel::exchange::rio
