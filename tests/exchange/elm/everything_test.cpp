// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/trees.h"
#include "support/validator.h"
#include "support/volume.h"

#include <QDirIterator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::Record;

/**
 * Offerings with a value in every field, LEERSCHAKEL_VOLUME of them (60 if unset): each is ready, and both documents
 * are valid against the official schemas.
 */
class ElmEverythingTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QString skill(int number)
    {
        return number % 3 == 0
            ? u"https://linkeddata.competentnl.nl/id/skill/%1"_s.arg(number)
            : u"http://data.europa.eu/esco/skill/00000000-0000-4000-8000-%1"_s.arg(number, 12, 16, QChar(u'0'));
    }

    /** The records of tests::everything(), with valid values in the fields that require a particular form. */
    static QList<Record> offering(int number)
    {
        QList<Record> records = tests::everything(number);
        const auto &table = domain::offeringTable();
        const auto &organisations = domain::organisationTable();
        const auto &editions = domain::editionTable();
        int made = number;
        for (Record &record : records) {
            ++made;
            switch (record.kind()) {
            case Kind::Offering: {
                const domain::LocalizedText text = table.description(record);
                const QString more = u" **en meer** — &eacute; <b>\n\n- a\n- b "_s;
                table.description.set(record, {.nl = text.nl + more, .en = text.en + more});
                table.status.set(record, u"approved"_s);
                table.webPage.set(record, u"https://example.org/%1?a=1&b=2"_s.arg(number));
                table.validTo.set(record, QDate(2099, 1, 1));
                // Some offerings share a code.
                table.code.set(record, u"LLO %1 %2"_s.arg(number % 50).arg(table.kind(record)));
                break;
            }
            case Kind::Organisation:
                organisations.codes.set(
                    record, {{.type = u"brin"_s, .code = u"25BE"_s}, {.type = u"kvk"_s, .code = u"12345678"_s}});
                organisations.email.set(record, u"llo@example.org"_s);
                organisations.webPage.set(record, u"https://example.org"_s);
                break;
            case Kind::Location:
                domain::locationTable().country.set(record, number % 2 == 0 ? u"NL"_s : u"BE"_s);
                break;
            case Kind::SkillLink:
                domain::skillLinkTable().concept_.set(record, skill(made));
                break;
            case Kind::Edition:
                editions.webPage.set(record, u"https://example.org/%1/run"_s.arg(number));
                editions.end.set(record, editions.start(record).addDays(number % 300));
                break;
            case Kind::Price:
                domain::priceTable().currency.set(record, number % 2 == 0 ? u"EUR"_s : u"USD"_s);
                break;
            case Kind::EnrolmentPeriod:
                domain::enrolmentPeriodTable().webPage.set(record, u"https://example.org/enrol"_s);
                break;
            default:
                break;
            }
        }
        return records;
    }

private Q_SLOTS:
    void everyDocumentIsValid()
    {
        auto catalogue = store::Catalogue::create(m_folder.filePath(u"veel.llo"_s), {});
        SUCCEEDS(catalogue);
        const int offerings = tests::volumeOr(60);
        int made = 0;
        tests::addOfferings(**catalogue, offerings, offering, made);
        if (QTest::currentTestFailed()) {
            return;
        }
        domain::NoProgress progress;
        const auto report = exchange::exporter(u"elm"_s)->write(**catalogue,
            {.folder = m_folder.filePath(u"uit"_s),
                .selection = exchange::Selection::Ready,
                .offerings = {},
                .language = {}},
            progress);
        SUCCEEDS(report);
        QVERIFY2(report->skipped.isEmpty(), qPrintable(QString::number(report->skipped.size())));
        QCOMPARE(report->offerings, made);
        tests::tellSpeed(*report);
        if (!tests::hasValidators()) {
            QSKIP("LEERSCHAKEL_VALIDATE does not name a folder with the validators of exports (tools/validate, "
                  "installed)");
        }
        QStringList files;
        for (QDirIterator it(m_folder.filePath(u"uit"_s), {u"loq*"_s}, QDir::Files); it.hasNext();) {
            files.append(it.next());
        }
        QVERIFY(files.size() >= 2);
        const QString verdict = tests::verdictOf(u"elm.mjs"_s, QStringList{u"--mdr"_s} + files);
        QVERIFY2(verdict.isEmpty(), qPrintable(verdict));
    }
};

LEERSCHAKEL_TEST_MAIN(ElmEverythingTest)
#include "everything_test.moc"
