// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edudex/edudexcatalogue.h"
#include "exchange/ooapi5/ooapi5catalogue.h"
#include "exchange/registry.h"
#include "store/records.h"
#include "support/exported.h"
#include "support/freshcatalogue.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using exchange::ExportRequest;
using exchange::Option;
using exchange::OptionSpec;

/** Each delivery option is declared once, and has an effect in the destinations that declare it. */
class DeliveryOptionTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    /** A request in which every option differs from that of a default request. */
    static ExportRequest everyOptionSaid()
    {
        ExportRequest request;
        request.selection = exchange::Selection::All;
        request.language = domain::Language::English;
        request.columns = {u"title"_s, u"edition.start"_s};
        request.address = u"https://hogeschool.example/aanbod/"_s;
        request.alliances = {u"lde"_s, u"kom"_s};
        return request;
    }
    /** The files that \a exporter writes for \a request into a folder of its own, without the manifest. */
    [[nodiscard]] QMap<QString, QByteArray> filesOf(const exchange::Exporter &exporter, const ExportRequest &request)
    {
        domain::NoProgress progress;
        ExportRequest there = request;
        there.folder = m_folder->filePath(exporter.destination());
        const auto written = exporter.write(*m_catalogue, there, progress);
        if (!written) {
            return {{written.error().message.code, {}}};
        }
        QMap<QString, QByteArray> files = tests::filesBelow(there.folder);
        files.remove(u"manifest.json"_s);
        return files;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue({.author = u"Ans"_s, .device = u"d"_s});
    }
    void cleanup() { dropCatalogue(); }

    void eachIsSaidAndUnderstood()
    {
        const ExportRequest said = everyOptionSaid();
        ExportRequest understood;
        QStringList names;
        for (const OptionSpec &each : exchange::allOptions()) {
            QVERIFY2(each.said(said) != each.said(ExportRequest()), each.name);
            each.say(understood, each.said(said));
            names.append(QString::fromLatin1(each.name));
        }
        QCOMPARE(names.removeDuplicates(), 0);
        // Anyone who adds a member decides here whether it is an option.
        const auto &[folder, selection, offerings, language, columns, address, alliances, endings] = understood;
        QCOMPARE(selection, said.selection);
        QCOMPARE(language, said.language);
        QCOMPARE(columns, said.columns);
        QCOMPARE(address, said.address);
        QCOMPARE(alliances, said.alliances);
        // The folder, the offerings selected in a list and the withdrawals that are still to be carried out are not
        // options.
        QVERIFY(folder.isEmpty() && offerings.isEmpty() && endings.isEmpty());
        for (const OptionSpec &each : exchange::allOptions()) {
            each.say(understood, {});
            QCOMPARE(each.said(understood), each.said(ExportRequest()));
        }
    }

    void whatMeansNothingIsNotTaken()
    {
        ExportRequest request = everyOptionSaid();
        for (const OptionSpec &each : exchange::allOptions()) {
            each.say(request, u"halfway"_s);
        }
        QCOMPARE(request.selection, exchange::Selection::Approved);
        QVERIFY(!request.language);
        QCOMPARE(request.alliances, QStringList());
    }

    void everyOneHasADestination()
    {
        for (const OptionSpec &each : exchange::allOptions()) {
            const QStringList those = exchange::thoseWithUseFor(each.option);
            QVERIFY2(!those.isEmpty(), each.name);
            QCOMPARE(those == exchange::destinations() + exchange::workingCopies(), each.isCommon);
        }
        for (const exchange::Destination &each : exchange::allDestinations()) {
            for (const Option option : each.options) {
                const auto all = exchange::allOptions();
                QVERIFY2(!std::ranges::find(all, option, &OptionSpec::option)->isCommon, qPrintable(each.id));
            }
        }
        QVERIFY(!exchange::hasUseFor(u"maan"_s, Option::Selection));
    }

    void whoSaysHeHasAUseForItDoesSomethingWithIt_data()
    {
        QTest::addColumn<QString>("destination");
        const QStringList all = exchange::destinations() + exchange::workingCopies();
        for (const QString &each : all) {
            QTest::newRow(qPrintable(each)) << each;
        }
    }

    void whoSaysHeHasAUseForItDoesSomethingWithIt()
    {
        QFETCH(QString, destination);
        if (destination == u"edudex") {
            SUCCEEDS(tests::makeEdudexSample(*m_catalogue));
        } else {
            SUCCEEDS(tests::makeSample(*m_catalogue));
            const auto tree = store::loadTree(*m_catalogue, tests::SampleOfferings().welding);
            SUCCEEDS(tree);
            changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
            change.set((*tree)->offering, domain::offeringTable().reach, QVariantList{u"eduxchange"_s});
            SUCCEEDS(store::apply(*m_catalogue, change));
        }
        const exchange::Exporter &exporter = *exchange::exporter(destination);
        ExportRequest plain;
        plain.selection = exchange::Selection::All;
        const auto usual = filesOf(exporter, plain);
        QVERIFY2(usual.size() > 1, qPrintable(usual.firstKey()));
        QCOMPARE(filesOf(exporter, plain), usual);
        for (const OptionSpec &each : exchange::allOptions()) {
            if (!each.isCommon) {
                ExportRequest request = plain;
                each.say(request, each.said(everyOptionSaid()));
                QVERIFY2(
                    (filesOf(exporter, request) != usual) == exchange::hasUseFor(destination, each.option), each.name);
            }
        }
    }
};

LEERSCHAKEL_TEST_MAIN(DeliveryOptionTest)
#include "deliveryoption_test.moc"
