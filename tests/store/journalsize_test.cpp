// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/compaction.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::ChangeSet;
using domain::Kind;
using domain::offeringTable;
using domain::Record;
using store::Catalogue;

/** The size of the history: 10,000 edits of a text must not take more than 6 MB. */
class JournalSizeTest : public QObject
{
    Q_OBJECT

    static qint64 sizeOf(Catalogue &catalogue)
    {
        static_cast<void>(catalogue.execute(u"VACUUM"_s));
        const auto pages = catalogue.single(u"PRAGMA page_count"_s);
        const auto size = catalogue.single(u"PRAGMA page_size"_s);
        return pages && size ? pages->toLongLong() * size->toLongLong() : 0;
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void anEditOfATextIsSmall()
    {
        const QTemporaryDir folder;
        const auto catalogue =
            Catalogue::create(folder.filePath(u"groot.llo"_s), {}, {.author = u"Ans"_s, .device = u"d"_s});
        SUCCEEDS(catalogue);
        constexpr int edits = 10'000;
        constexpr qint64 most = 6'000'000; // bytes, of the history and all that belongs to it
        QList<Record> offerings;
        ChangeSet making({.code = u"change.create"_s, .arguments = {}});
        for (int i = 0; i < 50; ++i) {
            offerings.append(Record(Kind::Offering));
            offeringTable().title.set(
                offerings.last(), {.nl = u"Een titel van zo'n vijftig tekens, als titels zijn"_s, .en = {}});
            making.create(offerings.last());
        }
        SUCCEEDS(store::apply(**catalogue, making));
        const qint64 before = sizeOf(**catalogue);
        SUCCEEDS((*catalogue)->inTransaction([&]() -> store::Result<void> {
            for (int i = 0; i < edits; ++i) {
                Record &offering = offerings[i % offerings.size()];
                Record after = offering;
                offeringTable().title.set(
                    after, {.nl = u"Een titel van zo'n vijftig tekens, nummer %1 nu"_s.arg(i), .en = {}});
                ChangeSet change(
                    {.code = u"change.edit"_s, .arguments = {u"title"_s, u"Een titel van zo'n vijftig tekens"_s}});
                change.update(offering, after);
                if (const auto applied = store::apply(**catalogue, change); !applied) {
                    return std::unexpected(applied.error());
                }
                offering = after;
            }
            return {};
        }));
        const qint64 all = sizeOf(**catalogue) - before;
        qInfo("%lld bytes for %d edits", all, edits);
        QVERIFY2(all <= most, qPrintable(QString::number(all)));

        const auto compacted = store::compactJournal(**catalogue, QDateTime::currentDateTimeUtc().addDays(1));
        SUCCEEDS(compacted);
        const qint64 rest = sizeOf(**catalogue) - before;
        qInfo("%lld bytes once it is compacted", rest);
        QVERIFY(rest < all * 9 / 10);
    }
};

LEERSCHAKEL_TEST_MAIN(JournalSizeTest)
#include "journalsize_test.moc"
