// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/ooapi5catalogue.h"
#include "support/testmain.h"
#include "support/thereandback.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;

/** The schema.org round trip, as data and as pages. */
class SchemaorgRoundTripTest
    : public QObject
    , private tests::ThereAndBack
{
    Q_OBJECT

public:
    SchemaorgRoundTripTest() : ThereAndBack(u"schemaorg"_s) {}

private:
    /** Nothing: everything in our own documents has a field. */
    [[nodiscard]] bool mayLose(const exchange::LostInput &line) const override
    {
        return line.text.code == u"import.passedOver"_s;
    }

private Q_SLOTS:
    void init() { makeEmpty(); }
    void cleanup() { dropCatalogue(); }

    void theSample() { theSampleComesBack(); }

    void whatIsReady()
    {
        SUCCEEDS(tests::makeSample(*m_catalogue));
        goThereAndBack();
    }

    void everyField() { everyFieldComesBack(); }
    void generated() { generatedOnesComeBack(); }
};

LEERSCHAKEL_TEST_MAIN(SchemaorgRoundTripTest)
#include "roundtrip_test.moc"
