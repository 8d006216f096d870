// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/removal.h"
#include "domain/constant.h"
#include "everydestination.h"
#include "publishing/withdrawal.h"
#include "store/integrity.h"
#include "support/validator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using exchange::Withdrawal;
using publishing::Readiness;

/** Withdrawn offerings leave each destination in the way that the destination requires. */
class WithdrawalTest
    : public QObject
    , private tests::EveryDestination
{
    Q_OBJECT

private:
    Readiness stateOf(const Id &id)
    {
        const auto rows = publishing::readiness(*m_catalogue, m_destination);
        for (const publishing::OfferingReadiness &row : rows ? *rows : QList<publishing::OfferingReadiness>()) {
            if (row.offering == id) {
                return row.readiness;
            }
        }
        return Readiness::Ready;
    }
    /** The files whose text contains \a word. */
    [[nodiscard]] QStringList filesWith(const QString &word) const
    {
        QStringList names;
        const auto all = files();
        for (auto each = all.cbegin(); each != all.cend(); ++each) {
            if (each->contains(word.toUtf8())) {
                names.append(each.key());
            }
        }
        return names;
    }
    [[nodiscard]] QJsonObject manifest() const
    {
        return QJsonDocument::fromJson(tests::filesBelow(folder())[u"manifest.json"_s]).object();
    }
    void validate() const
    {
        if (!tests::hasValidators()) {
            return;
        }
        if (m_destination == u"rio") {
            const QString verdict = tests::verdictOfExport(u"rio.sh"_s, {u"--strict"_s}, folder());
            QVERIFY2(verdict.isEmpty() || !verdict.contains(u"fails to validate"_s), qPrintable(verdict));
        } else if (m_destination == u"edudex") {
            // Not --strict: expiry in the past, which is how EDU-DEX removes an offering, is a warning.
            QStringList documents;
            for (const QString &name : constant(files().keys())) {
                documents.append(folder() + u'/' + name);
            }
            QCOMPARE(tests::verdictOf(u"edudex.mjs"_s, documents), QString());
        }
    }

private Q_SLOTS:
    void cleanup() { dropCatalogue(); }

    void theNextDeliveryCarriesItOut_data() { addDestinations(); }
    void theNextDeliveryCarriesItOut()
    {
        QFETCH(const QString, destination);
        makeFor(destination);
        const QString title = u"Lassen dat niemand anders heet"_s;
        rename(m_ids.welding, title);
        SUCCEEDS(published());
        QVERIFY(!filesWith(title).isEmpty());
        QCOMPARE(stateOf(m_ids.welding), Readiness::Published);
        SUCCEEDS(publishing::withdraw(*m_catalogue, m_ids.welding, destination));
        QCOMPARE(stateOf(m_ids.welding), Readiness::Withdrawing);
        // Later edits do not matter: the offering is ended as it was delivered.
        rename(m_ids.welding, u"Heel iets anders"_s);

        const auto report = published();
        SUCCEEDS(report);
        QVERIFY(!report->written.contains(m_ids.welding));
        QCOMPARE(stateOf(m_ids.welding), Readiness::Withdrawn);
        QVERIFY(filesWith(u"Heel iets anders"_s).isEmpty());
        const bool isEnded = exchange::withdrawalFrom(destination) != Withdrawal::Way::LeftOut;
        QCOMPARE(report->ended, isEnded ? QList{m_ids.welding} : QList<Id>());
        QCOMPARE(filesWith(title).isEmpty(), !isEnded);
        QCOMPARE(manifest()[u"withdrawn"].toArray(), isEnded ? QJsonArray{m_ids.welding.toString()} : QJsonArray());
        QVERIFY(!exchange::introductionTo(destination).withdrawal.isEmpty());
        validate();

        // The ending is delivered once and stays in the history; the offering is not delivered again unless requested.
        SUCCEEDS(published());
        QVERIFY(filesWith(title).isEmpty());
        QCOMPARE(stateOf(m_ids.welding), Readiness::Withdrawn);
        const auto history = store::history(*m_catalogue);
        SUCCEEDS(history);
        QVERIFY(std::ranges::any_of(*history, [](const auto &item) { return item.kind == u"withdraw"; }));
        const auto damage = store::check(*m_catalogue);
        SUCCEEDS(damage);
        QVERIFY(damage->isEmpty());
    }

    void manyAreOneStep()
    {
        makeFor(u"ooapi5"_s);
        SUCCEEDS(published());
        const QList<Id> both{m_ids.welding, m_ids.safety};
        QCOMPARE(publishing::withdraw(*m_catalogue, both, m_destination), store::Result<int>(2));
        QCOMPARE(publishing::withdraw(*m_catalogue, both, m_destination), store::Result<int>(0));
        QCOMPARE(stateOf(m_ids.safety), Readiness::Withdrawing);
        const auto undone = store::undo(*m_catalogue);
        SUCCEEDS(undone);
        QCOMPARE(undone->code, u"change.withdrawMany"_s);
        QCOMPARE(stateOf(m_ids.welding), Readiness::Published);
        QCOMPARE(stateOf(m_ids.safety), Readiness::Published);
        // All or nothing.
        FAILS_WITH(
            publishing::withdraw(*m_catalogue, {m_ids.welding, m_ids.draft}, m_destination), u"publish.notPublished"_s);
        QCOMPARE(stateOf(m_ids.welding), Readiness::Published);
    }

    void eduDexGetsItExpired()
    {
        makeFor(u"edudex"_s);
        SUCCEEDS(published());
        const auto before = files();
        SUCCEEDS(publishing::withdraw(*m_catalogue, m_ids.welding, m_destination));
        SUCCEEDS(published());
        const auto after = files();
        QCOMPARE(after.keys(), before.keys());
        int expired = 0;
        for (auto each = after.cbegin(); each != after.cend(); ++each) {
            if (each.key().startsWith(u"json/"_s) && *each != before[each.key()]) {
                ++expired;
                const QJsonObject now = QJsonDocument::fromJson(*each).object();
                const QJsonObject was = QJsonDocument::fromJson(before[each.key()]).object();
                QCOMPARE(now[u"expires"].toString(), u"2026-11-20"_s);
                QVERIFY(now[u"lastEdited"].toString() > was[u"lastEdited"].toString());
            }
        }
        QCOMPARE(expired, 1);
    }

    void rioGetsAnEndDateAndNoOpenCohort()
    {
        makeFor(u"rio"_s);
        SUCCEEDS(published());
        const QString file = u"aangeboden-opleiding/%1.xml"_s.arg(m_ids.heatPumps.toString());
        const auto before = files();
        QVERIFY(before.contains(file));
        SUCCEEDS(publishing::withdraw(*m_catalogue, m_ids.heatPumps, m_destination));
        SUCCEEDS(published());
        const QByteArray ended = files()[file];
        // Ends on the day before, or on its first day if that is later.
        const domain::Record offering = *store::load(*m_catalogue, Kind::Offering, m_ids.heatPumps).value();
        const QDate begin = domain::offeringTable().validFrom(offering);
        const QString end = std::max(begin, QDate(2026, 11, 20)).toString(Qt::ISODate);
        QVERIFY2(ended.contains(QByteArray("einddatum>" + end.toUtf8() + "<")), ended.constData());
        QVERIFY(!ended.contains("cohortstatus>O<"));
        validate();
    }

    void whatWasDeletedIsEndedAsItWas()
    {
        makeFor(u"edudex"_s);
        SUCCEEDS(published());
        const auto before = files();
        SUCCEEDS(publishing::withdraw(*m_catalogue, m_ids.welding, m_destination));
        domain::NoProgress progress;
        const auto removal = authoring::removal(*m_catalogue, {m_ids.welding}, progress);
        SUCCEEDS(removal);
        apply(*removal);
        const auto report = published();
        SUCCEEDS(report);
        QCOMPARE(report->ended, QList{m_ids.welding});
        QCOMPARE(files().keys(), before.keys());
        validate();
    }

    /**
     * If another offering takes the code by which the destination knew the withdrawn one, the document is that of the
     * new one.
     */
    void whoeverHasTheCodeNowKeepsIt()
    {
        makeFor(u"edudex"_s);
        const auto &codes = domain::offeringTable().codes;
        const QVariantList code{QVariantMap{{u"type"_s, u"edudex"_s}, {u"code"_s, u"P-1"_s}}};
        set(Kind::Offering, m_ids.welding, codes, code);
        SUCCEEDS(published());
        QVERIFY(files().contains(u"json/P-1.json"_s));
        SUCCEEDS(publishing::withdraw(*m_catalogue, m_ids.welding, m_destination));
        set(Kind::Offering, m_ids.safety, codes, code);
        rename(m_ids.safety, u"Veilig werken met een code"_s);
        SUCCEEDS(published());
        const QByteArray now = files()[u"json/P-1.json"_s];
        QVERIFY(now.contains("Veilig werken met een code"));
        QVERIFY(QJsonDocument::fromJson(now).object()[u"expires"].toString() > u"2026-11-21"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(WithdrawalTest)
#include "withdrawal_test.moc"
