// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/edudex/edudexcatalogue.h"
#include "exchange/sample/sample.h"
#include "support/carriedback.h"
#include "support/exporting.h"
#include "support/generator.h"
#include "support/testmain.h"
#include "support/trees.h"
#include "support/volume.h"
#include "vocabulary/own/ownscheme.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::Record;
using store::Catalogue;

/**
 * What goes out as EDU-DEX comes back, but for what the export's own report says it could not carry, as JSON and as XML;
 * a second time there is nothing to do.
 */
class EdudexRoundTripTest
    : public QObject
    , private tests::ExportingCatalogue
{
    Q_OBJECT

public:
    EdudexRoundTripTest() : ExportingCatalogue(u"edudex"_s) {}

private:
    static exchange::Result<exchange::ImportReport> import(Catalogue &catalogue, const QString &source)
    {
        domain::NoProgress progress;
        return exchange::importer(u"edudex"_s)
            ->read(catalogue, {.source = source, .dryRun = false, .credentials = {}}, progress);
    }

    static QString firstOf(const QList<exchange::Rejected> &rejected)
    {
        return rejected.isEmpty()
            ? QString()
            : rejected.first().source + rejected.first().path + u' ' + domain::sentence(rejected.first().text);
    }

    /** What is lost of a document of ours is what its export said goes along in a text only. */
    static QString strangeIn(const exchange::ImportReport &report)
    {
        for (const exchange::LostInput &each : report.lost) {
            if (!each.path.contains(u"/subjectText/"_s)) {
                return each.path + u' ' + each.value + u' ' + each.text.code;
            }
        }
        return {};
    }

    /** All that \a source, a part of the export in "out", brings into an empty catalogue. */
    void comesBack(const QString &source, const exchange::ExportReport &written)
    {
        const QString file = source == u"out"_s ? u"alles.llo"_s : u"deel.llo"_s;
        auto again = Catalogue::create(path(file), vocabulary::derivations());
        SUCCEEDS(again);
        const auto report = import(**again, path(source));
        SUCCEEDS(report);
        QVERIFY2(report->rejected.isEmpty(), qPrintable(firstOf(report->rejected)));
        QVERIFY2(strangeIn(*report).isEmpty(), qPrintable(strangeIn(*report)));
        QCOMPARE(report->added, written.offerings);
        for (const Id &id : written.written) {
            const auto before = store::loadTree(*m_catalogue, id);
            const auto after = store::loadTree(**again, id);
            SUCCEEDS(before);
            SUCCEEDS(after);
            QVERIFY2(after->has_value(), qPrintable(domain::offeringTable().title((*before)->offering).nl));
            const auto preview = exchange::exporter(u"edudex"_s)->preview(*m_catalogue, id, std::nullopt);
            SUCCEEDS(preview);
            const tests::CarriedBack carried(**before, **after);
            QStringList missing = carried.missing(preview->bookings);
            const Record provider = (*before)->target(domain::offeringTable().provider((*before)->offering));
            if (!provider.isNull() && source != u"out/json"_s) { // its document is in the feed
                missing += carried.missing(provider, written.lost);
            }
            QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
        }
        const auto unchanged = import(**again, path(source));
        SUCCEEDS(unchanged);
        QCOMPARE(unchanged->change, 0);
        QCOMPARE(unchanged->unchanged, written.offerings);
    }

    void goThereAndBack()
    {
        const auto written = exported(u"out"_s, exchange::Selection::All);
        SUCCEEDS(written);
        for (const QString &source : {u"out"_s, u"out/json"_s, u"out/xml"_s}) {
            comesBack(source, *written);
            if (QTest::currentTestFailed()) {
                qWarning("%s", qPrintable(source));
                return;
            }
            QFile::remove(path(u"deel.llo"_s));
        }
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue(store::Identity::ofThisSession(), vocabulary::derivations());
    }
    void cleanup() { dropCatalogue(); }

    void theSample()
    {
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
        goThereAndBack();
    }

    void whatIsReady()
    {
        SUCCEEDS(tests::makeEdudexSample(*m_catalogue));
        goThereAndBack();
    }

    void everyField()
    {
        int made = 0;
        const auto offering = [](int number) {
            constexpr int apart = 101; // organisations with the same code would be one
            QList<Record> records = tests::everything(number * apart);
            for (Record &record : records) {
                if (record.kind() == Kind::Location) {
                    domain::locationTable().latitude.set(record, 52.25 + number);
                    domain::locationTable().longitude.set(record, 6.125 - number);
                }
                if (record.kind() == Kind::Organisation) {
                    tests::giveOrgUnitId(record, u"org-"_s + record.id().toString().right(12));
                } else if (record.kind() == Kind::Offering) {
                    domain::offeringTable().webPage.set(record, u"https://example.org/%1?a=1&b=2"_s.arg(number));
                    domain::offeringTable().description.set(record,
                        {.nl = u"# Kop %1\n\n- een **vet**\n- twee <b>\n\nEn *schuin*, [elders](https://example.org/x)."_s
                                .arg(number),
                            .en = u"Words & signs: a < b"_s});
                }
            }
            return records;
        };
        tests::addOfferings(*m_catalogue, tests::volumeOr(36), offering, made);
        goThereAndBack();
    }

    void generated()
    {
        tests::Generator generator({.seed = 5, .offerings = 150});
        SUCCEEDS(store::apply(*m_catalogue, generator.referred()));
        while (!generator.atEnd()) {
            SUCCEEDS(store::apply(*m_catalogue, generator.next(100)));
        }
        goThereAndBack();
    }
};

LEERSCHAKEL_TEST_MAIN(EdudexRoundTripTest)
#include "roundtrip_test.moc"
