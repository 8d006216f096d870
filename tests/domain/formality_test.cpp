// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/formality.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel::domain;

class FormalityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { leerschakel::tests::failOnWarnings(); }

    void nonFormalIsWhatNobodyRecognises()
    {
        const auto &table = offeringTable();
        Record offering(Kind::Offering);
        Record provider(Kind::Organisation);
        organisationTable().kind.set(provider, u"hbo"_s);
        QVERIFY(isNonFormal(offering, provider)); // it has no quality mark
        table.accredited.set(offering, true);
        QVERIFY(!isNonFormal(offering, provider));
        QVERIFY(!isNonFormal(offering, Record()));
        table.accreditation.set(offering, u"own"_s);
        QVERIFY(isNonFormal(offering, provider));
        table.accreditation.set(offering, u"crebo"_s);
        table.accredited.set(offering, false);
        QVERIFY(!isNonFormal(offering, provider));
        organisationTable().kind.set(provider, u"private"_s);
        QVERIFY(isNonFormal(offering, provider));
    }
};

LEERSCHAKEL_TEST_MAIN(FormalityTest)
#include "formality_test.moc"
