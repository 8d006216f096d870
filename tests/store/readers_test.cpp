// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "store/readers.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;

class ReadersTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void eachAnswerIsThatOfItsQuestion()
    {
        const auto catalogue = m_one.fresh();
        QVERIFY(catalogue);
        store::Readers readers(*catalogue, 3);
        std::vector<std::future<store::Result<QString>>> coming;
        for (int i = 0; i < 50; ++i) {
            coming.push_back(readers.ask<QString>([this, i](store::Catalogue &own) -> store::Result<QString> {
                return tests::titleIn(own, m_one.id()) + QString::number(i);
            }));
        }
        for (int i = 0; i < 50; ++i) {
            QCOMPARE(coming[size_t(i)].get().value_or(QString()), u"Een"_s + QString::number(i));
        }
    }

    void theirWorkIsTakenInTheOrderInWhichItWasGiven()
    {
        const auto catalogue = m_one.fresh();
        QVERIFY(catalogue);
        store::Readers readers(*catalogue, 3);
        using Work = std::function<store::Result<int>(store::Catalogue &)>;
        const auto numbers = [](int &given, int end, int broken) {
            return [&given, end, broken]() -> store::Result<Work> {
                if (given == end) {
                    return Work();
                }
                return [number = given++, broken](store::Catalogue &own) -> store::Result<int> {
                    if (number == broken) {
                        return own.single(u"SELECT nothing FROM nowhere"_s).transform([](const QVariant &) {
                            return 0;
                        });
                    }
                    QThread::msleep(number % 3 == 0 ? 5 : 0); // others finish before this one
                    return number;
                };
            };
        };
        QList<int> taken;
        int given = 0;
        SUCCEEDS(readers.inOrder<int>(numbers(given, 40, -1), [&](int number) -> store::Result<bool> {
            taken.append(number);
            return true;
        }));
        QCOMPARE(taken.size(), 40);
        QVERIFY(std::ranges::is_sorted(taken));

        // Until the caller stops or an error occurs; then no more is read than was requested in advance.
        given = 0;
        SUCCEEDS(readers.inOrder<int>(
            numbers(given, 40, -1), [&](int number) -> store::Result<bool> { return number < 5; }));
        QVERIFY(given <= 6 + int(readers.enough()));
        given = 0;
        taken.clear();
        QVERIFY(!readers.inOrder<int>(numbers(given, 40, 7), [&](int number) -> store::Result<bool> {
            taken.append(number);
            return true;
        }));
        QCOMPARE(taken, (QList<int>{0, 1, 2, 3, 4, 5, 6}));
    }

    void theyRunAtTheSameTime()
    {
        const auto catalogue = m_one.fresh();
        QVERIFY(catalogue);
        store::Readers readers(*catalogue, 2);
        std::promise<void> first, second;
        const auto meet = [](std::promise<void> &here, std::promise<void> &other) {
            return [&here, other = other.get_future().share()](store::Catalogue &) -> store::Result<bool> {
                here.set_value();
                return other.wait_for(std::chrono::seconds(30)) == std::future_status::ready;
            };
        };
        auto one = readers.ask<bool>(meet(first, second));
        auto another = readers.ask<bool>(meet(second, first));
        QVERIFY(one.get().value_or(false));
        QVERIFY(another.get().value_or(false));
    }

    void anErrorIsThatOfTheOneThatAsked()
    {
        const auto catalogue = m_one.fresh();
        QVERIFY(catalogue);
        store::Readers readers(*catalogue, 1);
        auto failing = readers.ask<int>([](store::Catalogue &own) -> store::Result<int> {
            return own.single(u"SELECT nothing FROM nowhere"_s).transform([](const QVariant &) { return 1; });
        });
        auto further =
            readers.ask<int>([](store::Catalogue &own) -> store::Result<int> { return own.isWritable() ? 1 : 2; });
        FAILS_WITH(failing.get(), u"store.sql"_s);
        QCOMPARE(further.get().value_or(0), 2);
    }

    void whatWasNotBegunIsNotDone()
    {
        const auto catalogue = m_one.fresh();
        QVERIFY(catalogue);
        std::atomic<int> done = 0;
        std::promise<void> begun, let;
        {
            store::Readers readers(*catalogue, 1);
            const auto held =
                readers.ask<int>([&, waits = let.get_future().share()](store::Catalogue &) -> store::Result<int> {
                    begun.set_value();
                    waits.wait();
                    return ++done;
                });
            const auto never = readers.ask<int>([&](store::Catalogue &) -> store::Result<int> { return ++done; });
            begun.get_future().wait();
            std::jthread letting([&] {
                QTest::qSleep(50);
                let.set_value();
            });
        }
        QVERIFY(done >= 1);
        QVERIFY(done <= 2);
    }
};

LEERSCHAKEL_TEST_MAIN(ReadersTest)
#include "readers_test.moc"
