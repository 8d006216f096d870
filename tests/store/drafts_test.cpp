// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/drafts.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::offeringTable;
using domain::Record;
using store::Draft;
using store::DraftFile;

class DraftsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] DraftFile draft(const QString &catalogue = u"one"_s) const
    {
        return {m_folder->filePath(u"c.llo"_s), catalogue};
    }

    static Draft something()
    {
        Record offering(Kind::Offering);
        offeringTable().studyLoad.set(offering, {{.unit = u"ec"_s, .value = 2.5}});
        changes::ChangeSet waiting({.code = u"change.create"_s, .arguments = {u"x"_s}});
        waiting.create(offering);
        waiting.append({.record = changes::RecordRef::of(offering),
            .field = u"title"_s,
            .before = {},
            .after = u"Titel \u2028 \"x\""_s,
            .element = u"nl"_s});
        return {.typed = {{.record = changes::RecordRef::of(offering),
                    .field = u"code"_s,
                    .value = u"half typed"_s,
                    .before = {}}},
            .waiting = {waiting}};
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void whatIsWrittenReadsBack()
    {
        const Draft written = something();
        SUCCEEDS(draft().write(written));
        const auto read = draft().read();
        SUCCEEDS(read);
        QCOMPARE(read->typed, written.typed);
        QCOMPARE(read->waiting.size(), 1);
        QCOMPARE(read->waiting.first().label(), written.waiting.first().label());
        QCOMPARE(read->waiting.first().entries(), written.waiting.first().entries());
    }

    void anEmptyDraftIsNoFile()
    {
        SUCCEEDS(draft().write(something()));
        QVERIFY(QFile::exists(draft().path()));
        SUCCEEDS(draft().write({}));
        QVERIFY(!QFile::exists(draft().path()));
        const auto read = draft().read();
        SUCCEEDS(read);
        QVERIFY(read->isEmpty());
    }

    void aDraftOfAnotherCatalogueIsNotTaken()
    {
        SUCCEEDS(draft(u"other"_s).write(something()));
        const auto read = draft().read();
        SUCCEEDS(read);
        QVERIFY(read->isEmpty());
    }

    void whatCannotBeReadStays()
    {
        QFile file(draft().path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"catalogue\":\"one\",\"typed\":[{");
        file.close();
        FAILS_WITH(draft().read(), u"store.draftUnreadable"_s);
        QVERIFY(QFile::exists(draft().path()));
    }

    void whereItCannotBeWrittenThatIsSaid()
    {
        FAILS_WITH(DraftFile(u"/absent/folder/c.llo"_s, u"one"_s).write(something()), u"store.cannotWrite"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(DraftsTest)
#include "drafts_test.moc"
