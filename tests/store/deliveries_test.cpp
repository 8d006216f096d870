// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "store/deliveries.h"
#include "support/rows.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::Delivery;
using store::Publication;

class DeliveriesTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;
    std::unique_ptr<store::Catalogue> m_catalogue;

    static Publication publication()
    {
        return {.id = u"p"_s,
            .destination = u"ergens"_s,
            .time = u"2027-02-01T00:00:00.000Z"_s,
            .author = u"Ans"_s,
            .device = u"d"_s,
            .target = u"/tmp/uit"_s,
            .offerings = 1,
            .files = 5,
            .bytes = 1000,
            .hash = u"h"_s};
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_catalogue.reset();
        m_catalogue = m_one.fresh();
        QVERIFY(m_catalogue);
    }

    void eachValueIsInTheDigest_data()
    {
        QTest::addColumn<Publication>("other");
        const auto row = [](const char *name, auto member, const auto &value) {
            Publication other = publication();
            other.*member = value;
            QTest::newRow(name) << other;
        };
        row("id", &Publication::id, u"q"_s);
        row("destination", &Publication::destination, u"elders"_s);
        row("time", &Publication::time, u"2027-02-02T00:00:00.000Z"_s);
        row("author", &Publication::author, u"Bo"_s);
        row("device", &Publication::device, u"e"_s);
        row("target", &Publication::target, u"/tmp/in"_s);
        row("offerings", &Publication::offerings, qint64(2));
        row("files", &Publication::files, qint64(6));
        row("bytes", &Publication::bytes, qint64(1001));
        row("hash", &Publication::hash, u"0"_s);
    }

    void eachValueIsInTheDigest()
    {
        QFETCH(const Publication, other);
        QCOMPARE(store::digestOf(publication()), store::digestOf(publication()));
        QVERIFY(store::digestOf(other) != store::digestOf(publication()));
        QCOMPARE(store::factOf(other).after.toMap().value(u"digest"_s).toString(), store::digestOf(other));
    }

    void whatIsNotedIsReadBack()
    {
        Delivery delivery{.offering = m_one.id().toString(),
            .destination = u"ergens"_s,
            .publication = 1,
            .wholeHash = u"w"_s,
            .documentHash = u"d"_s,
            .change = 2,
            .state = u"published"_s};
        const Publication of = publication();
        SUCCEEDS(m_catalogue->execute(
            u"INSERT INTO publication (number, id, destination, time, author, device, target, change, offerings, "
            "files, bytes, hash, digest) VALUES (1, ?, ?, ?, ?, ?, ?, 2, ?, ?, ?, ?, ?)"_s,
            {of.id, of.destination, of.time, of.author, of.device, of.target, of.offerings, of.files, of.bytes, of.hash,
                store::digestOf(of)}));
        SUCCEEDS(store::noteDelivery(*m_catalogue, delivery));
        delivery.state = u"withdrawn"_s;
        SUCCEEDS(store::noteDelivery(*m_catalogue, delivery)); // replaces the other one
        int found = 0;
        SUCCEEDS(store::eachDelivery(*m_catalogue, u"WHERE d.destination = ?"_s, {u"ergens"_s},
            [&](const Delivery &each, const QString &publication, const QString &digest) -> store::Result<void> {
                ++found;
                const bool isSame = each.offering == delivery.offering && each.wholeHash == u"w"
                    && each.documentHash == u"d" && each.change == 2 && each.state == u"withdrawn"
                    && publication == of.id && digest == store::digestOf(delivery, of.id);
                return isSame ? store::Result<void>()
                              : std::unexpected(domain::Error::of(domain::Failure::Data, u"other"_s));
            }));
        QCOMPARE(found, 1);
    }

    void aStateThatThereIsNotIsRefused()
    {
        Delivery delivery{.offering = u"x"_s,
            .destination = u"y"_s,
            .publication = 1,
            .wholeHash = u"w"_s,
            .documentHash = u"d"_s,
            .change = 0,
            .state = u"lost"_s};
        QVERIFY(!store::noteDelivery(*m_catalogue, delivery).has_value());
        QCOMPARE(tests::numberOf(*m_catalogue, u"SELECT count(*) FROM published"_s), 0);
    }
};

LEERSCHAKEL_TEST_MAIN(DeliveriesTest)
#include "deliveries_test.moc"
