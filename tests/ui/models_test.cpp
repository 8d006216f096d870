// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample/sample.h"
#include "history/historymodel.h"
#include "list/offeringtablemodel.h"
#include "store/records.h"
#include "support/generator.h"
#include "support/result.h"
#include "support/windowtest.h"
#include "vocabulary/own/ownscheme.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using ui::HistoryModel;
using ui::OfferingTableModel;
using ui::Session;

class ModelsTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int offerings = 400;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = store::Catalogue::create(m_folder->filePath(u"models.llo"_s), vocabulary::derivations());
        SUCCEEDS(made);
        tests::Generator generator(
            {.seed = 7, .offerings = offerings, .skillLinksPerOffering = 1, .editionsPerOffering = 1});
        SUCCEEDS(store::apply(**made, generator.referred()));
        while (!generator.atEnd()) {
            SUCCEEDS(store::apply(**made, generator.next()));
        }
        m_session = std::make_unique<Session>(std::move(*made));
    }

    void cleanup()
    {
        m_session.reset();
        m_folder.reset();
    }

    void theListKeepsItsContractWhileRowsComeAndGo()
    {
        OfferingTableModel model(*m_session);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), offerings);
        // A row far down is fetched on request.
        QVERIFY(!model.offering(offerings - 1));
        QTRY_VERIFY(model.offering(offerings - 1));
        QTRY_VERIFY(model.isSettled());
        const domain::Id id = model.offering(offerings - 1)->id;
        const auto number = store::offeringRowOf(m_session->catalogue(), id);
        SUCCEEDS(number);
        QCOMPARE(model.rowOfNumber(*number), offerings - 1);

        store::OfferingQuery nothing;
        nothing.text = u"nothingiscalledso"_s;
        model.setQuery(nothing);
        QTRY_COMPARE(model.rowCount(), 0);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), offerings);
    }

    void ofManyQuestionsTheLastIsAnswered()
    {
        OfferingTableModel model(*m_session);
        QSignalSpy answers(&model, &OfferingTableModel::loaded);
        // As when the user types: each letter is a query, and the list does not answer all of them.
        store::OfferingQuery query;
        for (const QString &text : {u"n"_s, u"no"_s, u"not"_s, u"nothingiscalledso"_s}) {
            query.text = text;
            model.setQuery(query);
        }
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.query().text, query.text);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(answers.size(), 1);
    }

    void sortingAsksTheCatalogue()
    {
        OfferingTableModel model(*m_session);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), offerings);
        model.sort(OfferingTableModel::Code, Qt::DescendingOrder);
        QTRY_VERIFY(model.isSettled());
        QVERIFY(model.offering(0) && model.offering(1));
        QVERIFY(model.offering(0)->code >= model.offering(1)->code);
        QVERIFY(!OfferingTableModel::canSortBy(OfferingTableModel::Ready));
    }

    void theHistoryComesInPages()
    {
        // More changes than one page holds.
        constexpr int changes = 230;
        const auto ids = store::nextOfferings(m_session->catalogue(), {}, 1);
        SUCCEEDS(ids);
        for (int i = 0; i < changes; ++i) {
            const auto record = store::load(m_session->catalogue(), domain::Kind::Offering, ids->first());
            SUCCEEDS(record);
            changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {u"code"_s, u"x"_s}});
            change.set(**record, domain::offeringTable().code, u"C-%1"_s.arg(i));
            QVERIFY(m_session->apply(change));
        }
        HistoryModel model(*m_session);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY(model.isSettled() && model.rowCount() > 0);
        while (model.canFetchMore({})) {
            const int before = model.rowCount();
            model.fetchMore({});
            QTRY_VERIFY(model.isSettled());
            QVERIFY(model.rowCount() > before);
        }
        QVERIFY(model.rowCount() > changes);
        QVERIFY(model.index(0).data(HistoryModel::StateRole).toString().isEmpty());
        m_session->undo();
        QTRY_VERIFY(model.isSettled() && !model.index(1).data(HistoryModel::StateRole).toString().isEmpty());

        model.showOffering(domain::Id::make());
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.rowCount(), 0);
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(ModelsTest)
#include "models_test.moc"
