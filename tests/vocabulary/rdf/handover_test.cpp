// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "vocabulary/rdf/handover.h"

#include <set>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace vocabulary;

namespace {

/** Keeps the triples it gets as text, and stops after a number of them. */
class Keeping : public rdf::TripleSink
{
public:
    explicit Keeping(qsizetype most) : m_most(most) {}
    bool take(const rdf::Triple &triple) override
    {
        m_threads.insert(std::this_thread::get_id());
        m_taken.append(QByteArrayList{QByteArray::number(int(triple.subject.kind)), triple.subject.value.toByteArray(),
            triple.predicate.toByteArray(), QByteArray::number(int(triple.object.kind)),
            triple.object.value.toByteArray(), triple.object.datatype.toByteArray(),
            triple.object.language.toByteArray()}
                .join('|'));
        return m_taken.size() < m_most;
    }
    [[nodiscard]] const QByteArrayList &taken() const { return m_taken; }
    [[nodiscard]] const std::set<std::thread::id> &threads() const { return m_threads; }

private:
    qsizetype m_most;
    QByteArrayList m_taken;
    std::set<std::thread::id> m_threads;
};

constexpr int many = 20'000; // several batches

/** Gives \a sink \a many triples, or fewer when it wants no more; returns how many it took. */
int give(rdf::TripleSink &sink)
{
    for (int i = 0; i < many; ++i) {
        const QByteArray subject = "http://example.org/" + QByteArray::number(i);
        const QByteArray text = QByteArray("woord ").repeated(i % 7);
        const bool goesOn = sink.take(
            {.subject = {.kind = i % 5 == 0 ? rdf::Term::Kind::Blank : rdf::Term::Kind::Iri, .value = subject},
                .predicate = "http://example.org/p",
                .object = {.kind = rdf::Term::Kind::Literal,
                    .value = text,
                    .datatype = i % 2 == 0 ? QByteArrayView("http://example.org/d") : QByteArrayView(),
                    .language = i % 2 == 0 ? QByteArrayView() : QByteArrayView("nl")}});
        if (!goesOn) {
            return i + 1;
        }
    }
    return many;
}

} // namespace

class HandOverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void everyTripleArrivesInOrderInAnotherThread()
    {
        Keeping straight(many + 1), handed(many + 1);
        QCOMPARE(give(straight), many);
        rdf::HandOver handOver(handed);
        QCOMPARE(give(handOver), many);
        handOver.finish();
        QCOMPARE(handed.taken(), straight.taken());
        QCOMPARE(handed.threads().size(), 1U);
        QVERIFY(!handed.threads().contains(std::this_thread::get_id()));
    }

    void whereTheSinkStopsItStops()
    {
        Keeping handed(5000);
        rdf::HandOver handOver(handed);
        const int given = give(handOver);
        handOver.finish();
        QCOMPARE(handed.taken().size(), 5000);
        QVERIFY(given >= 5000);
        QVERIFY(!handOver.take({}));
    }

    void nothingIsNothing()
    {
        Keeping handed(1);
        rdf::HandOver handOver(handed);
        handOver.finish();
        QCOMPARE(handed.taken().size(), 0);
    }
};

LEERSCHAKEL_TEST_MAIN(HandOverTest)
#include "handover_test.moc"
