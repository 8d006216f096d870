// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sharing.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;

/** What offerings share, and what refers to it, follows from the field table. */
class SharingTest : public QObject
{
    Q_OBJECT

private:
    static QStringList referencesTo(Kind kind)
    {
        QStringList paths;
        for (const domain::FieldSpec *field : domain::referencesTo(kind)) {
            paths.append(domain::kindTable(field->kind()).name() + u'.' + field->key());
        }
        paths.sort();
        return paths;
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void whatOfferingsReferToAndIsNoPartIsShared()
    {
        QCOMPARE(domain::sharedKinds(), (QList{Kind::Organisation, Kind::Contact, Kind::Location, Kind::Deal}));
    }

    void everyReferenceCountsButThatToAnOwner()
    {
        QCOMPARE(referencesTo(Kind::Organisation),
            (QStringList{u"contact.organisation"_s, u"deal.partners"_s, u"location.organisation"_s,
                u"offering.provider"_s, u"organisation.parent"_s, u"partner.organisation"_s}));
        QCOMPARE(referencesTo(Kind::Location), QStringList{u"edition.location"_s});
        QCOMPARE(referencesTo(Kind::Offering), QStringList{u"component.module"_s});
        QVERIFY(referencesTo(Kind::Price).isEmpty());
    }

    void eachSharedKindHasAName()
    {
        for (const Kind kind : domain::sharedKinds()) {
            QCOMPARE(domain::nameField(domain::kindTable(kind))->key(), u"name"_s);
        }
        QVERIFY(!domain::nameField(domain::kindTable(Kind::Price)));
    }

    void editionsAndOutcomesHaveParts()
    {
        QVERIFY(domain::hasPartsWithin(Kind::Edition));
        QVERIFY(domain::hasPartsWithin(Kind::Outcome));
        QVERIFY(!domain::hasPartsWithin(Kind::Partner));
    }
};

LEERSCHAKEL_TEST_MAIN(SharingTest)
#include "sharing_test.moc"
