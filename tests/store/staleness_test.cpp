// SPDX-License-Identifier: GPL-3.0-or-later
// Stored readiness is computed again where a field changed that rules read, and nowhere else.
#include "rules/evaluator.h"
#include "store/derivedcheck.h"
#include "store/journal.h"
#include "store/readiness.h"
#include "store/records.h"
#include "store/sqlitehandle.h"
#include "support/freshcatalogue.h"
#include "support/generator.h"
#include "support/rows.h"
#include "support/trees.h"

#include <QRandomGenerator>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::ChangeSet;
using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::Record;

class StalenessTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    static ChangeSet empty() { return ChangeSet({.code = u"change.edit"_s, .arguments = {}}); }

    void refreshAll()
    {
        int left = 1;
        while (left > 0) {
            left = store::refreshStaleReadiness(*m_catalogue, 500).value_or(-1);
        }
        QCOMPARE(left, 0);
    }

    [[nodiscard]] QList<Record> stored(Kind kind)
    {
        return store::loadAll(*m_catalogue, kind).value_or(QList<Record>());
    }

    /** Stores counts that no rule gives, so that it shows whether they are computed again. */
    void spoilFindings() { SUCCEEDS(m_catalogue->execute(u"UPDATE readiness SET blocks = 77, stale = 0"_s)); }

    [[nodiscard]] qint64 withFindings(const QString &condition)
    {
        return tests::numberOf(*m_catalogue, u"SELECT count(DISTINCT offering) FROM readiness WHERE "_s + condition);
    }

    /** What is stored equals what computing everything again would give, except for what is marked as stale. */
    void isAsComputedAnew()
    {
        const auto wrong = store::checkReadiness(*m_catalogue, 10);
        SUCCEEDS(wrong);
        QCOMPARE(wrong->size(), 0);
    }

    /** Whether a rule of a destination that is switched on reads \a field. */
    [[nodiscard]] static bool isRead(const FieldSpec &field)
    {
        const QStringList on = rules::Evaluator::builtIn().onAtFirst();
        const QStringList readers = rules::Evaluator::builtIn().readers(field);
        return std::ranges::any_of(readers, [&](const QString &each) { return on.contains(each); });
    }

    /** A field of \a kind that none of those rules reads. */
    [[nodiscard]] static const FieldSpec &unread(Kind kind)
    {
        for (const FieldSpec *field : domain::kindTable(kind).fields()) {
            if (!isRead(*field) && tests::valueFor(*field, 1).isValid()) {
                return *field;
            }
        }
        qFatal("rules go by each field");
    }

    /** Another value than \a record has in \a field; the same value where no other can be made. */
    [[nodiscard]] QVariant otherValue(const Record &record, const FieldSpec &field, int number) const
    {
        if (field.isOwner() || field.isWithin()) {
            return record.value(field);
        }
        if (field.type() == FieldType::Tree) {
            return QVariantMap{{u"x"_s, number}};
        }
        const QVariant value = tests::valueFor(field, number);
        return value == record.value(field) ? QVariant() : value;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
    }

    void cleanup() { dropCatalogue(); }

    void findingsAreComputedWhereAFieldChangesThatRulesGoBy()
    {
        ChangeSet made = empty();
        const QList<Record> records = tests::everything(0);
        const Id offering = records.constFirst().id();
        for (const Record &record : records) {
            made.create(record);
        }
        SUCCEEDS(store::apply(*m_catalogue, made));
        // The modules that it consists of are offerings too.
        const QString ofIt = u" AND offering = (SELECT row FROM offering WHERE id = '%1')"_s.arg(offering.toString());
        int computed = 0;
        int left = 0;
        for (const Record &was : records) {
            if (was.kind() == Kind::Offering && was.id() != offering) {
                continue;
            }
            for (const FieldSpec *field : domain::kindTable(was.kind()).fields()) {
                const auto record = store::load(*m_catalogue, was.kind(), was.id());
                SUCCEEDS(record);
                const QVariant value = otherValue(**record, *field, 3);
                if (value == (*record)->value(*field)) {
                    continue;
                }
                spoilFindings();
                ChangeSet change = empty();
                change.set(**record, *field, value);
                SUCCEEDS(store::apply(*m_catalogue, change));
                const bool isComputed = isRead(*field);
                const QString name = domain::kindTable(was.kind()).name() + u'.' + field->key();
                QVERIFY2(withFindings(u"blocks = 77"_s + ofIt) == (isComputed ? 0 : 1), qPrintable(name));
                QCOMPARE(withFindings(u"stale > 0"_s), 0);
                ++(isComputed ? computed : left);
                SUCCEEDS(m_catalogue->execute(u"UPDATE readiness SET stale = 1"_s));
                refreshAll();
                isAsComputedAnew();
            }
        }
        QVERIFY(computed > 30);
        QVERIFY(left > 30);
    }

    void ofManyOnlyTheHashIsStaleWhereNoRuleGoesByTheField()
    {
        constexpr int many = 210;
        ChangeSet made = empty();
        for (int i = 0; i < many; ++i) {
            made.create(Record(Kind::Offering));
        }
        SUCCEEDS(store::apply(*m_catalogue, made));
        refreshAll();
        const domain::OfferingTable &table = domain::offeringTable();
        const FieldSpec &other = unread(Kind::Offering);
        QVERIFY(isRead(table.title));
        ChangeSet ofOther = empty();
        ChangeSet ofTitle = empty();
        const QList<Record> offerings = stored(Kind::Offering);
        for (const Record &offering : offerings) {
            ofOther.set(offering, other, tests::valueFor(other, 1));
            ofTitle.set(offering, table.title, QVariantMap{{u"nl"_s, u"Een"_s}});
        }
        spoilFindings();
        SUCCEEDS(store::apply(*m_catalogue, ofOther));
        QCOMPARE(withFindings(u"stale = 2"_s), many);
        QCOMPARE(store::staleReadiness(*m_catalogue).value_or(-1), many);
        refreshAll();
        QCOMPARE(withFindings(u"blocks = 77 AND stale = 0"_s), many);

        SUCCEEDS(store::apply(*m_catalogue, ofTitle));
        QCOMPARE(withFindings(u"stale = 1"_s), many);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(withFindings(u"stale = 1"_s), many); // nothing was refreshed meanwhile
        refreshAll();
        QCOMPARE(withFindings(u"blocks = 77"_s), 0);
        isAsComputedAnew();
    }

    void aChangedOrganisationIsJudgedOnlyWhereRulesGoByIt()
    {
        constexpr int many = 30; // more than are computed at once
        const domain::OrganisationTable &table = domain::organisationTable();
        const FieldSpec &other = unread(Kind::Organisation);
        QVERIFY(isRead(table.codes));
        const Record provider(Kind::Organisation);
        ChangeSet made = empty();
        made.create(provider);
        for (int i = 0; i < many; ++i) {
            Record offering(Kind::Offering);
            domain::offeringTable().provider.set(offering, provider.id());
            made.create(offering);
        }
        SUCCEEDS(store::apply(*m_catalogue, made));
        refreshAll();
        ChangeSet ofOther = empty();
        ofOther.set(provider, other, tests::valueFor(other, 1));
        SUCCEEDS(store::apply(*m_catalogue, ofOther));
        QCOMPARE(withFindings(u"stale = 2"_s), many);
        isAsComputedAnew();
        ChangeSet codes = empty();
        codes.set(stored(Kind::Organisation).constFirst(), table.codes, tests::valueFor(table.codes, 1));
        SUCCEEDS(store::apply(*m_catalogue, codes));
        QCOMPARE(withFindings(u"stale = 1"_s), many);
        refreshAll();
        isAsComputedAnew();
    }

    void whatIsKeptIsAlwaysWhatAllOfItComputedAnewGives()
    {
        constexpr quint32 seed = 20261129;
        constexpr int many = 260; // more than are computed at once
        tests::Generator generator({.seed = 5,
            .offerings = many,
            .skillLinksPerOffering = 1,
            .editionsPerOffering = 1,
            .organisations = 5,
            .longTextEvery = 0});
        SUCCEEDS(store::apply(*m_catalogue, generator.referred()));
        SUCCEEDS(store::apply(*m_catalogue, generator.next(many)));
        refreshAll();
        QRandomGenerator random(seed);
        const auto below = [&](qsizetype bound) { return qsizetype(random.bounded(int(bound))); };
        for (int round = 0; round < 24; ++round) {
            QList<Kind> kinds(domain::partKinds().begin(), domain::partKinds().end());
            const qsizetype parts = kinds.size();
            kinds << Kind::Offering << Kind::Organisation << Kind::Location << Kind::Contact << Kind::Deal;
            const qsizetype which = below(kinds.size());
            const Kind kind = kinds[which];
            const QList<Record> records = stored(kind);
            const QList<const FieldSpec *> &fields = domain::kindTable(kind).fields();
            const FieldSpec &field = *fields[below(fields.size())];
            ChangeSet change = empty();
            if (round % 7 == 6 && which < parts && kind != Kind::Edition && kind != Kind::Outcome) {
                change.remove(records[below(records.size())]);
            } else {
                const bool isOfAll = round % 3 == 0;
                const qsizetype first = isOfAll ? 0 : below(records.size());
                for (qsizetype i = first; i < (isOfAll ? records.size() : first + 1); ++i) {
                    change.set(records[i], field, otherValue(records[i], field, int(below(12))));
                }
            }
            SUCCEEDS(store::apply(*m_catalogue, change));
            isAsComputedAnew();
            if (round % 5 == 4) {
                SUCCEEDS(store::undo(*m_catalogue));
                isAsComputedAnew();
            }
            if (round % 4 == 3) {
                refreshAll();
                QCOMPARE(store::staleReadiness(*m_catalogue).value_or(-1), 0);
                isAsComputedAnew();
            }
        }
    }

    /** Refreshing one offering takes as long however many are stale, also with statistics from when none were. */
    void oneTakesAsLongWhateverElseIsStale()
    {
        constexpr int all = 1500;
        tests::Generator generator({.seed = 7, .offerings = all});
        SUCCEEDS(store::apply(*m_catalogue, generator.referred()));
        SUCCEEDS(store::apply(*m_catalogue, generator.next(all)));
        refreshAll();
        SUCCEEDS(m_catalogue->execute(u"ANALYZE"_s));
        const auto steps = [&](int stale) -> qint64 {
            const auto marked = m_catalogue->execute(
                u"UPDATE readiness SET stale = CASE WHEN offering IN (SELECT row FROM offering ORDER BY row LIMIT ?) "
                "THEN ? ELSE 0 END"_s,
                {stale, int(store::Stale::HashOnly)});
            if (!marked) {
                return -1;
            }
            qint64 count = 0;
            constexpr int instructions = 10;
            const auto counting = [](void *counted) {
                ++*static_cast<qint64 *>(counted);
                return 0;
            };
            sqlite3_progress_handler(store::handleOf(*m_catalogue), instructions, counting, &count);
            const auto refreshed = store::refreshStaleReadiness(*m_catalogue, 20);
            sqlite3_progress_handler(store::handleOf(*m_catalogue), 0, nullptr, nullptr);
            return refreshed.value_or(0) == 20 ? count : -1;
        };
        const qint64 alone = steps(20);
        QVERIFY(alone > 0);
        const qint64 amongAll = steps(all);
        QVERIFY2(amongAll > 0 && amongAll < alone * 3 / 2, qPrintable(u"%1, then %2"_s.arg(alone).arg(amongAll)));
    }
};

LEERSCHAKEL_TEST_MAIN(StalenessTest)
#include "staleness_test.moc"
