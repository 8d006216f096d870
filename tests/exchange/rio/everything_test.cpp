// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "support/freshcatalogue.h"
#include "support/trees.h"
#include "support/validator.h"
#include "support/volume.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::Record;

/**
 * Offerings with a value in every field, LEERSCHAKEL_VOLUME of them (16 if unset): each is ready, and every message is
 * valid against the official schema.
 */
class RioEverythingTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    /** The records of tests::everything(), with valid values in the fields that require a particular form. */
    static QList<Record> offering(int number)
    {
        QList<Record> records = tests::everything(number);
        const auto &table = domain::offeringTable();
        int each = 0;
        for (Record &record : records) {
            ++each;
            switch (record.kind()) {
            case Kind::Offering: {
                const domain::LocalizedText text = table.description(record);
                const QString more = u" **en meer** — \"zo\" & zo \n\n- é\n"_s.repeated(number % 90 + 8);
                table.description.set(record, {.nl = text.nl + more, .en = text.en + more});
                table.status.set(record, u"approved"_s);
                table.webPage.set(record, u"https://example.org/%1?a=1&b=2"_s.arg(number));
                const QString unit = u"%1O%2"_s.arg(number % 10'000, 4, 10, QChar(u'0')).arg(each, 4, 10, QChar(u'0'));
                QList<domain::TypedCode> codes{{.type = u"rioUnit"_s, .code = unit},
                    {.type = u"crebo"_s, .code = u"25252"_s}, {.type = u"identifier"_s, .code = u"x"_s}};
                if (number % 2 == 0) {
                    codes.append({.type = u"croho"_s, .code = u"34280"_s});
                }
                table.codes.set(record, codes);
                table.validTo.set(record, QDate(2099, 1, 1));
                break;
            }
            case Kind::Organisation:
                domain::organisationTable().codes.set(record,
                    {{.type = u"rioOfferer"_s, .code = u"%1A123"_s.arg(number % 1000, 3, 10, QChar(u'0'))},
                        {.type = u"brin"_s, .code = u"25BE"_s}, {.type = u"kvk"_s, .code = u"12345678"_s}});
                break;
            case Kind::Location:
                domain::locationTable().codes.set(
                    record, {{.type = u"rioLocation"_s, .code = u"%1X123"_s.arg(each, 3, 10, QChar(u'0'))}});
                break;
            case Kind::Edition:
                if (number % 3 == 0) {
                    domain::editionTable().entryFrom.set(record, {});
                    domain::editionTable().entryTo.set(record, {});
                }
                break;
            case Kind::Price:
                domain::priceTable().currency.set(record, u"EUR"_s);
                break;
            case Kind::EnrolmentPeriod: {
                const auto &periods = domain::enrolmentPeriodTable();
                periods.end.set(record, periods.start(record).addDays(number % 30));
                break;
            }
            default:
                break;
            }
        }
        return records;
    }

    /** Each value has a fate, and a value that is carried is marked in the preview. */
    void whatIsSaidToBeThereIsThere(int offerings)
    {
        int cohorts = 0;
        for (int number = 0; number < qMin(offerings, 16); ++number) {
            const domain::Id id = offering(number).constFirst().id();
            const auto preview = exchange::exporter(u"rio"_s)->preview(*m_catalogue, id);
            SUCCEEDS(preview);
            cohorts += preview->text.contains(u"cohortcode"_s) ? 1 : 0;
            for (const exchange::mapping::Booking &booking : preview->bookings) {
                const QString what = u"%1.%2 (%3, %4)"_s.arg(domain::kindTable(booking.kind).name(),
                    booking.field->key(), booking.why.code, domain::offeringTable().level(offering(number).first()));
                QVERIFY2(booking.why.code != u"lost.unaccounted", qPrintable(what));
                const bool isMarked = std::ranges::any_of(preview->marks, [&](const exchange::PreviewMark &mark) {
                    return mark.record == booking.record && mark.field == booking.field->key();
                });
                QVERIFY2(isMarked == (booking.fate <= exchange::mapping::Fate::Narrowed), qPrintable(what));
            }
        }
        QVERIFY(cohorts > 8 || offerings < 16);
    }

private Q_SLOTS:
    void init() { makeCatalogue(); }
    void cleanup() { dropCatalogue(); }

    void everyMessageIsValid()
    {
        const int offerings = tests::volumeOr(16);
        int made = 0;
        tests::addOfferings(*m_catalogue, offerings, offering, made);
        if (QTest::currentTestFailed()) {
            return;
        }
        whatIsSaidToBeThereIsThere(offerings);
        if (QTest::currentTestFailed()) {
            return;
        }
        domain::NoProgress progress;
        const QString folder = m_folder->filePath(u"uit"_s);
        const auto report = exchange::exporter(u"rio"_s)->write(*m_catalogue,
            {.folder = folder, .selection = exchange::Selection::Ready, .offerings = {}, .language = {}}, progress);
        SUCCEEDS(report);
        QVERIFY2(report->skipped.isEmpty(), qPrintable(QString::number(report->skipped.size())));
        QCOMPARE(report->offerings, made);
        tests::tellSpeed(*report);
        if (!tests::hasValidators()) {
            QSKIP("LEERSCHAKEL_VALIDATE does not name a folder with the validators of exports (tools/validate, "
                  "installed)");
        }
        const QString verdict = tests::verdictOf(u"rio.sh"_s, {u"--strict"_s, folder});
        QStringList wrong = verdict.split(u'\n');
        wrong.removeIf([](const QString &line) { return line.startsWith(u"OK "_s); });
        QVERIFY2(verdict.isEmpty(), qPrintable(wrong.mid(0, 30).join(u'\n')));
    }
};

LEERSCHAKEL_TEST_MAIN(RioEverythingTest)
#include "everything_test.moc"
