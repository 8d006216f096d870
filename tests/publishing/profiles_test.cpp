// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/deliveryoption.h"
#include "publishing/profiles.h"
#include "store/journal.h"
#include "support/freshcatalogue.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using publishing::Profile;

/** Named deliveries: kept in the catalogue and its history, and never with a secret. */
class ProfilesTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    const Profile m_nightly{.name = u"nacht-rio"_s,
        .destination = u"rio"_s,
        .request = {.folder = u"/srv/rio"_s,
            .selection = exchange::Selection::Ready,
            .offerings = {},
            .language = domain::Language::English,
            .columns = {u"title"_s, u"edition.start"_s},
            .address = u"https://hogeschool.example/rio"_s,
            .alliances = {u"lde"_s}}};

    [[nodiscard]] QString refusal(const Profile &profile)
    {
        const auto set = publishing::setProfile(*m_catalogue, profile);
        return set ? u"kept"_s : set.error().message.code;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue({.author = u"Ans"_s, .device = u"d"_s});
    }
    void cleanup() { dropCatalogue(); }

    void allOfItComesBack()
    {
        SUCCEEDS(publishing::setProfile(*m_catalogue, m_nightly));
        const auto found = publishing::profile(*m_catalogue, u"nacht-rio"_s);
        SUCCEEDS(found);
        QCOMPARE(found->name, m_nightly.name);
        QCOMPARE(found->destination, m_nightly.destination);
        QCOMPARE(found->request.folder, m_nightly.request.folder);
        QCOMPARE(found->request.selection, m_nightly.request.selection);
        QCOMPARE(found->request.language, m_nightly.request.language);
        for (const exchange::OptionSpec &each : exchange::allOptions()) {
            QVERIFY2(!each.said(m_nightly.request).isEmpty(), each.name);
            QCOMPARE(each.said(found->request), each.said(m_nightly.request));
        }
    }

    void theSameAgainIsNoChange()
    {
        SUCCEEDS(publishing::setProfile(*m_catalogue, m_nightly));
        const auto again = publishing::setProfile(*m_catalogue, m_nightly);
        SUCCEEDS(again);
        QCOMPARE(again->seq, 0);
    }

    void itCanBeTakenBack()
    {
        SUCCEEDS(publishing::setProfile(*m_catalogue, m_nightly));
        SUCCEEDS(store::undo(*m_catalogue));
        QVERIFY(publishing::profiles(*m_catalogue)->isEmpty());
        SUCCEEDS(store::redo(*m_catalogue));
        QCOMPARE(publishing::profiles(*m_catalogue)->size(), 1);
        SUCCEEDS(publishing::removeProfile(*m_catalogue, m_nightly.name));
        QVERIFY(publishing::profiles(*m_catalogue)->isEmpty());
    }

    void aFolderIsKeptWhole()
    {
        Profile here = m_nightly;
        here.request.folder = u"levering"_s;
        SUCCEEDS(publishing::setProfile(*m_catalogue, here));
        QCOMPARE(
            publishing::profiles(*m_catalogue)->constFirst().request.folder, QDir().absoluteFilePath(u"levering"_s));
    }

    void whatCannotBeIsRefused()
    {
        Profile profile = m_nightly;
        profile.name = u"met spatie"_s;
        QCOMPARE(refusal(profile), u"publish.badProfileName"_s);
        profile = m_nightly;
        profile.destination = u"maan"_s;
        QCOMPARE(refusal(profile), u"export.unknownDestination"_s);
        profile = m_nightly;
        profile.request.folder.clear();
        QCOMPARE(refusal(profile), u"publish.noFolder"_s);
        for (const QString &address :
            {u"https://ans:geheim@hogeschool.example/"_s, u"https://hogeschool.example/?token=geheim"_s}) {
            profile = m_nightly;
            profile.request.address = address;
            QCOMPARE(refusal(profile), u"publish.secretInAddress"_s);
        }
        QVERIFY(publishing::profiles(*m_catalogue)->isEmpty());
        QCOMPARE(publishing::removeProfile(*m_catalogue, u"geen"_s).error().message.code, u"publish.noProfile"_s);
    }

    void aNameIsChangedInOneGo()
    {
        SUCCEEDS(publishing::keepProfile(*m_catalogue, {}, m_nightly));
        QCOMPARE(publishing::keepProfile(*m_catalogue, {}, m_nightly).error().message.code, u"publish.profileExists"_s);
        Profile renamed = m_nightly;
        renamed.name = u"rio-elke-nacht"_s;
        renamed.request.language = {};
        SUCCEEDS(publishing::keepProfile(*m_catalogue, m_nightly.name, renamed));
        const auto all = publishing::profiles(*m_catalogue);
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->constFirst().name, renamed.name);
        QVERIFY(!all->constFirst().request.language);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(publishing::profiles(*m_catalogue)->constFirst().name, m_nightly.name);
        QCOMPARE(
            publishing::keepProfile(*m_catalogue, u"geen"_s, renamed).error().message.code, u"publish.noProfile"_s);
        // Saving does not overwrite another profile.
        SUCCEEDS(publishing::keepProfile(*m_catalogue, {}, renamed));
        QCOMPARE(publishing::keepProfile(*m_catalogue, renamed.name, m_nightly).error().message.code,
            u"publish.profileExists"_s);
        QCOMPARE(publishing::profiles(*m_catalogue)->size(), 2);
    }

    void anUnknownSelectionIsTheNarrowest()
    {
        const Profile profile =
            publishing::profileOf(u"later"_s, u"{\"destination\":\"rio\",\"folder\":\"/srv\",\"only\":\"halfway\"}"_s);
        QCOMPARE(profile.request.selection, exchange::Selection::Approved);
    }
};

LEERSCHAKEL_TEST_MAIN(ProfilesTest)
#include "profiles_test.moc"
