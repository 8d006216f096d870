// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edudex/edudexcatalogue.h"
#include "support/testmain.h"
#include "support/thereandback.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;

/** The EDU-DEX round trip: all files of an export, only JSON and only XML. */
class EdudexRoundTripTest
    : public QObject
    , private tests::ThereAndBack
{
    Q_OBJECT

public:
    EdudexRoundTripTest() : ThereAndBack(u"edudex"_s) {}

private:
    /** Values that the export writes only as text. */
    [[nodiscard]] bool mayLose(const exchange::LostInput &line) const override
    {
        return line.path.contains(u"/subjectText/"_s) || line.path.contains(u"/genericModule/"_s);
    }
    [[nodiscard]] QStringList sources() const override { return {u"out"_s, u"out/json"_s, u"out/xml"_s}; }
    /** Documents of providers are in the feed only. */
    [[nodiscard]] bool hasProviders(const QString &source) const override { return source != u"out/json"_s; }
    void complete(domain::Record &record) const override
    {
        if (record.kind() == domain::Kind::Organisation) {
            tests::giveOrgUnitId(record, u"org-"_s + record.id().toString().right(12));
        }
    }

private Q_SLOTS:
    void init() { makeEmpty(); }
    void cleanup() { dropCatalogue(); }

    void theSample() { theSampleComesBack(); }

    void whatIsReady()
    {
        SUCCEEDS(tests::makeEdudexSample(*m_catalogue));
        goThereAndBack();
    }

    void everyField() { everyFieldComesBack(); }
    void generated() { generatedOnesComeBack(); }
};

LEERSCHAKEL_TEST_MAIN(EdudexRoundTripTest)
#include "roundtrip_test.moc"
