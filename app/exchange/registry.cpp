// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"

#include "exchange/edubadges/exporter.h"
#include "exchange/edudex/exporter.h"
#include "exchange/edudex/importer.h"
#include "exchange/elm/exporter.h"
#include "exchange/oeapi6/exporter.h"
#include "exchange/oeapi6/importer.h"
#include "exchange/ooapi5/exporter.h"
#include "exchange/ooapi5/importer.h"
#include "exchange/rio/exporter.h"
#include "exchange/schemaorg/exporter.h"
#include "exchange/schemaorg/importer.h"
#include "exchange/sheets/exporter.h"
#include "exchange/sheets/importer.h"
#include "store/switchedon.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange {

namespace {

QStringList idsOf(bool (*isWanted)(const Destination &))
{
    QStringList ids;
    for (const Destination &each : allDestinations()) {
        if (isWanted(each)) {
            ids.append(each.id);
        }
    }
    return ids;
}

const Destination *find(const QString &id)
{
    const std::span<const Destination> all = allDestinations();
    const auto found = std::ranges::find(all, id, &Destination::id);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

std::span<const Destination> allDestinations()
{
    static const edubadges::Exporter edubadgesExporter;
    static const edudex::Exporter edudexExporter;
    static const edudex::Importer edudexImporter;
    static const elm::Exporter elmExporter;
    static const oeapi6::Exporter oeapi6Exporter;
    static const oeapi6::Importer oeapi6Importer;
    static const ooapi5::Exporter ooapi5Exporter;
    static const ooapi5::Importer ooapi5Importer;
    static const rio::Exporter rioExporter;
    static const schemaorg::Exporter schemaorgExporter;
    static const schemaorg::Importer schemaorgImporter;
    static const sheets::Exporter workbookExporter(sheets::Form::Workbook);
    static const sheets::Exporter csvExporter(sheets::Form::Csv);
    static const sheets::Importer workbookImporter(sheets::Form::Workbook);
    static const sheets::Importer csvImporter(sheets::Form::Csv);
    static constexpr std::array ooapi5Consumers{Consumer{.id = "rio", .name = QT_TRANSLATE_NOOP("destinations", "RIO")},
        Consumer{.id = "eduxchange", .name = QT_TRANSLATE_NOOP("destinations", "eduXchange")}};
    static constexpr std::array ooapi5Options{Option::Alliances};
    static constexpr std::array pageOptions{Option::Address};
    static constexpr std::array sheetOptions{Option::Columns};
    static const std::array all{
        Destination{.id = u"ooapi5"_s,
            .name = QT_TRANSLATE_NOOP("destinations", "OOAPI 5"),
            .about = QT_TRANSLATE_NOOP("destinations",
                "The Open Education API, version 5: how Dutch institutions offer their "
                "education to SURFeduhub, which passes it on to RIO and eduXchange."),
            .audience = QT_TRANSLATE_NOOP("destinations",
                "Institutions connected to SURFeduhub, or that want to be found in RIO or "
                "eduXchange."),
            .needs = QT_TRANSLATE_NOOP("destinations",
                "A connection to SURFeduhub, and a web address where it can read what is "
                "published. For RIO, the provider and its locations must be in RIO already."),
            .exporter = &ooapi5Exporter,
            .importer = &ooapi5Importer,
            .consumers = ooapi5Consumers,
            .options = ooapi5Options,
            .withdrawal = {.told = QT_TRANSLATE_NOOP("destinations",
                               "It is left out of what SURFeduhub reads. What SURFeduhub passed on to RIO or "
                               "eduXchange stays there until SURFeduhub is told to delete it: ask for that job, or "
                               "delete it in the portal of RIO.")},
            .isServed = true},
        Destination{.id = u"oeapi6"_s,
            .name = QT_TRANSLATE_NOOP("destinations", "OEAPI 6"),
            .about = QT_TRANSLATE_NOOP("destinations",
                "The Open Education API, version 6: the successor of OOAPI 5. It describes learning outcomes as things "
                "of their own, with their skills, several enrolment periods, and editions that are cancelled."),
            .audience = QT_TRANSLATE_NOOP("destinations",
                "Institutions that prepare for version 6, or whose partner asks for it. To reach SURFeduhub, RIO or "
                "eduXchange you need OOAPI 5."),
            .needs = QT_TRANSLATE_NOOP("destinations",
                "A web address where others can read what is published. The provider needs no codes of RIO."),
            .reserve = QT_TRANSLATE_NOOP("destinations",
                "Version 6.0 is a release candidate (rc2, June 2026): it can still change, and contradicts itself in "
                "places. SURFeduhub, its validator and eduXchange read version 5 only."),
            .exporter = &oeapi6Exporter,
            .importer = &oeapi6Importer,
            .withdrawal = {.told = QT_TRANSLATE_NOOP("destinations",
                               "It is left out of what others read. Copies that were read before stay until they are "
                               "read again.")}},
        Destination{.id = u"rio"_s,
            .name = QT_TRANSLATE_NOOP("destinations", "RIO"),
            .about = QT_TRANSLATE_NOOP("destinations",
                "The national register of education, kept by DUO. Leeroverzicht, KiesMBO and central enrolment in mbo "
                "read it."),
            .audience = QT_TRANSLATE_NOOP("destinations",
                "Institutions that deliver to RIO themselves, mbo among them. Who goes through SURFeduhub needs OOAPI "
                "5 "
                "instead."),
            .needs = QT_TRANSLATE_NOOP("destinations",
                "The codes that RIO gave your institution and its locations, and a connection of your own that signs "
                "these messages with your certificate and sends them."),
            .exporter = &rioExporter,
            .withdrawal = {.way = Withdrawal::Way::Ended,
                .told = QT_TRANSLATE_NOOP("destinations",
                    "RIO gets it once more, with an end date, without editions that have not begun, and closed for "
                    "enrolment. Leeroverzicht and KiesMBO follow RIO. To make it disappear from RIO altogether, delete "
                    "it in the portal of RIO.")},
            .pushing = {.way = Pushing::Way::Jobs, .publications = "ooapi5", .via = "SURFeduhub"}},
        Destination{.id = u"edudex"_s,
            .name = QT_TRANSLATE_NOOP("destinations", "EDU-DEX"),
            .about = QT_TRANSLATE_NOOP("destinations",
                "The Dutch standard for training courses. One delivery reaches the course portals that read it, such "
                "as Springest, Studytube, Leer-Rijk and Bloomville."),
            .audience =
                QT_TRANSLATE_NOOP("destinations", "Institutions with courses for employers and working people."),
            .needs = QT_TRANSLATE_NOOP("destinations",
                "An account with EDU-DEX (it costs money) and the orgUnitId that comes with it. EDU-DEX reads the "
                "files every night from a fixed web address of your institution, or is sent them, with its token."),
            .exporter = &edudexExporter,
            .importer = &edudexImporter,
            .options = pageOptions,
            .withdrawal = {.way = Withdrawal::Way::Expired,
                .told = QT_TRANSLATE_NOOP("destinations",
                    "EDU-DEX gets it once more, expired, and removes it when it reads the files at night. Portals such "
                    "as Springest remove it when they read EDU-DEX again, some only after days.")},
            .pushing = {.way = Pushing::Way::Programs, .address = "https://api.edudex.nl/data/v1"}},
        Destination{.id = u"elm"_s,
            .name = QT_TRANSLATE_NOOP("destinations", "Europass (ELM)"),
            .about = QT_TRANSLATE_NOOP("destinations",
                "The European Learning Model: how Europass describes what can be learnt in Europe, with its skills in "
                "ESCO."),
            .audience = QT_TRANSLATE_NOOP("destinations",
                "Institutions that want to be found by learners in other countries, or work in a European alliance."),
            .needs = QT_TRANSLATE_NOOP("destinations",
                "A party that may publish in the register of Europass. Ask the national Europass centre who that is; "
                "what is written here is the file for it."),
            .exporter = &elmExporter,
            .withdrawal = {.told = QT_TRANSLATE_NOOP("destinations",
                               "It is left out of the file. Europass shows it until the party that publishes there for "
                               "you has put in the new file.")}},
        Destination{.id = u"schemaorg"_s,
            .name = QT_TRANSLATE_NOOP("destinations", "schema.org"),
            .about = QT_TRANSLATE_NOOP("destinations",
                "A small website with a page for each offering, and in each page its description in the words that "
                "search engines read."),
            .audience = QT_TRANSLATE_NOOP("destinations",
                "Institutions that want to be found by search engines, or have no course site of their own."),
            .needs =
                QT_TRANSLATE_NOOP("destinations", "A website to put the pages on. No account, no code and no key."),
            .exporter = &schemaorgExporter,
            .importer = &schemaorgImporter,
            .options = pageOptions,
            .withdrawal = {.told = QT_TRANSLATE_NOOP("destinations",
                               "Its page is left out of the website: take the old one off the server too. Search "
                               "engines drop it when they come by again, which can take weeks.")}},
        Destination{.id = u"edubadges"_s,
            .name = QT_TRANSLATE_NOOP("destinations", "Edubadges"),
            .about = QT_TRANSLATE_NOOP("destinations",
                "A sheet for each badge class in edubadges, as an Achievement of Open Badges 3.0: name, criteria, "
                "credits, level, and skills in ESCO and CompetentNL. Only for offerings that result in an edubadge or "
                "a microcredential."),
            .audience = QT_TRANSLATE_NOOP("destinations",
                "Institutions that award edubadges or microcredentials, and keep what is on them in one place."),
            .needs = QT_TRANSLATE_NOOP("destinations",
                "An account with edubadges of SURF, where your badge classes are made after these sheets, and an "
                "image for each."),
            .reserve = QT_TRANSLATE_NOOP("destinations",
                "Edubadges still works with Open Badges 2: nothing there reads these sheets yet, and what is on a "
                "sheet is put into edubadges by hand."),
            .exporter = &edubadgesExporter,
            .options = pageOptions,
            .withdrawal = {.told = QT_TRANSLATE_NOOP("destinations",
                               "Its sheet is left out. The badge class stays in edubadges until your institution "
                               "archives it there, and badges that were awarded stay valid.")}},
        Destination{.id = u"xlsx"_s,
            .name = QT_TRANSLATE_NOOP("destinations", "Excel workbook"),
            .about = QT_TRANSLATE_NOOP("destinations",
                "The catalogue as a workbook to work in: a sheet for offerings, editions, prices and all the rest. "
                "What you change in it can be taken back."),
            .audience = QT_TRANSLATE_NOOP(
                "destinations", "Anybody who wants to look through many offerings, or change them, in a spreadsheet."),
            .needs = QT_TRANSLATE_NOOP("destinations", "Excel, LibreOffice Calc or another program for spreadsheets."),
            .exporter = &workbookExporter,
            .importer = &workbookImporter,
            .options = sheetOptions,
            .isWorkingCopy = true},
        Destination{.id = u"csv"_s,
            .name = QT_TRANSLATE_NOOP("destinations", "Comma-separated values (CSV)"),
            .about = QT_TRANSLATE_NOOP(
                "destinations", "The same sheets as the workbook, each as a text file that every program reads."),
            .audience = QT_TRANSLATE_NOOP("destinations", "Anybody who works on the catalogue with scripts."),
            .needs = QT_TRANSLATE_NOOP("destinations", "A program that reads such files."),
            .exporter = &csvExporter,
            .importer = &csvImporter,
            .options = sheetOptions,
            .isWorkingCopy = true}};
    return all;
}

QStringList knownDestinations()
{
    return idsOf([](const Destination &) { return true; });
}

QStringList destinations()
{
    return idsOf([](const Destination &each) { return each.exporter != nullptr && !each.isWorkingCopy; });
}

QStringList workingCopies()
{
    return idsOf([](const Destination &each) { return each.exporter != nullptr && each.isWorkingCopy; });
}

Result<QStringList> switchedOn(store::Catalogue &catalogue)
{
    return store::switchedOn(catalogue).transform([](const QStringList &on) {
        QStringList inOrder = destinations();
        inOrder.removeIf([&](const QString &each) { return !on.contains(each); });
        return inOrder;
    });
}

bool isReached(const QString &id, const QStringList &destinations)
{
    return std::ranges::any_of(allDestinations(), [&](const Destination &each) {
        const auto isIt = [&](const Consumer &consumer) { return id == QLatin1StringView(consumer.id); };
        return destinations.contains(each.id) && (each.id == id || std::ranges::any_of(each.consumers, isIt));
    });
}

QStringList servedApis()
{
    return idsOf([](const Destination &each) { return each.isServed; });
}

QStringList pushable()
{
    return idsOf([](const Destination &each) { return each.pushing.way != Pushing::Way::None; });
}

Pushing pushingTo(const QString &id)
{
    const Destination *found = find(id);
    return found ? found->pushing : Pushing();
}

QStringList formats()
{
    return idsOf([](const Destination &each) { return each.importer != nullptr; });
}

QStringList otherFormats()
{
    QStringList others = idsOf([](const Destination &each) { return each.importer && !each.isWorkingCopy; });
    others.removeOne(usualImporter()->format());
    return others;
}

bool hasUseFor(const QString &destination, Option option)
{
    const Destination *found = find(destination);
    const std::span<const OptionSpec> all = allOptions();
    return found && found->exporter
        && (std::ranges::find(all, option, &OptionSpec::option)->isCommon
            || std::ranges::find(found->options, option) != found->options.end());
}

QStringList thoseWithUseFor(Option option)
{
    QStringList ids = destinations() + workingCopies();
    ids.removeIf([option](const QString &each) { return !hasUseFor(each, option); });
    return ids;
}

const Exporter *exporter(const QString &destination)
{
    const Destination *found = find(destination);
    return found ? found->exporter : nullptr;
}

const Importer *importer(const QString &format)
{
    // These files are read according to their content, whatever they are called.
    static const QStringList sheets{u"xls"_s, u"ods"_s, u"tsv"_s};
    const Destination *found = find(sheets.contains(format) ? u"xlsx"_s : format);
    return found ? found->importer : nullptr;
}

const Importer *sheetImporter()
{
    return importer(workingCopies().constFirst());
}

const Importer *usualImporter()
{
    return importer(formats().constFirst());
}

Introduction introductionTo(const QString &id)
{
    const Destination *found = find(id);
    const auto translated = [](const char *text) {
        return *text ? QCoreApplication::translate("destinations", text) : QString();
    };
    return found ? Introduction{.about = translated(found->about),
                       .audience = translated(found->audience),
                       .needs = translated(found->needs),
                       .reserve = translated(found->reserve),
                       .withdrawal = translated(found->withdrawal.told)}
                 : Introduction();
}

Withdrawal::Way withdrawalFrom(const QString &id)
{
    const Destination *found = find(id);
    return found ? found->withdrawal.way : Withdrawal::Way::LeftOut;
}

QString nameOfDestination(const QString &id)
{
    if (const Destination *found = find(id)) {
        return QCoreApplication::translate("destinations", found->name);
    }
    for (const Destination &each : allDestinations()) {
        const auto consumer =
            std::ranges::find_if(each.consumers, [&](const Consumer &one) { return id == QLatin1StringView(one.id); });
        if (consumer != each.consumers.end()) {
            return QCoreApplication::translate("destinations", consumer->name);
        }
    }
    return id;
}

} // namespace leerschakel::exchange
