// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample/sample.h"
#include "inspection/deviations.h"
#include "inspection/documents.h"
#include "inspection/formats.h"
#include "inspection/mutations.h"
#include "support/exporting.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using inspection::Deviation;
using inspection::Form;
using rules::Severity;

/** Deviations from the form of documents are found in the right place, and described so that users can mend them. */
class DeviationsTest
    : public QObject
    , private tests::ExportingCatalogue
{
    Q_OBJECT

public:
    DeviationsTest() : tests::ExportingCatalogue(u"ooapi5"_s) {}

private:
    /** The deviations of an OOAPI 5 course that is valid except for \a members. */
    static QList<Deviation> course(const QVariantMap &members)
    {
        QVariantMap map{{u"courseId"_s, u"6b1f0d7e-3a52-4c1c-9a10-1d1f5d0f6a01"_s},
            {u"primaryCode"_s, QVariantMap{{u"codeType"_s, u"identifier"_s}, {u"code"_s, u"WP-1"_s}}},
            {u"name"_s, QVariantList{QVariantMap{{u"language"_s, u"nl-NL"_s}, {u"value"_s, u"Warmtepompen"_s}}}},
            {u"abbreviation"_s, u"WP"_s}, {u"duration"_s, u"P6W"_s}, {u"level"_s, u"bachelor"_s},
            {u"description"_s, QVariantList{QVariantMap{{u"language"_s, u"nl-NL"_s}, {u"value"_s, u"Over"_s}}}},
            {u"teachingLanguage"_s, u"nld"_s}, {u"organization"_s, u"6b1f0d7e-3a52-4c1c-9a10-1d1f5d0f6a02"_s}};
        for (auto each = members.cbegin(); each != members.cend(); ++each) {
            if (each->isValid()) {
                map.insert(each.key(), *each);
            } else {
                map.remove(each.key());
            }
        }
        const Form &form = *Form::of(u"ooapi5"_s);
        return inspection::deviations(
            form, *form.thing(u"courses"_s), map, {.source = u"cursus.json"_s, .path = u"/items/0"_s});
    }

private Q_SLOTS:
    void init()
    {
        makeCatalogue();
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QVariantMap>("members");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("member");
        QTest::addColumn<domain::Message>("text");
        const auto row = [](const char *name, const QVariantMap &members, const QString &path, const QString &member,
                             const QString &code, const QStringList &arguments) {
            QTest::newRow(name) << members << u"/items/0"_s + path << member
                                << domain::Message{.code = code, .arguments = arguments};
        };
        row("a member is missing", {{u"name"_s, QVariant()}}, {}, u"Course.name"_s, u"form.missing"_s,
            {u"name"_s, u"Course"_s});
        row("a code with a capital", {{u"level"_s, u"Bachelor"_s}}, u"/level"_s, u"Course.level"_s, u"form.codeMeant"_s,
            {u"level"_s, u"Bachelor"_s, u"bachelor"_s});
        row("a text for a list", {{u"name"_s, u"Warmtepompen"_s}}, u"/name"_s, u"Course.name"_s, u"form.list"_s,
            {u"name"_s, u"Warmtepompen"_s});
        row("a number in quotation marks",
            {{u"studyLoad"_s, QVariantMap{{u"studyLoadUnit"_s, u"ects"_s}, {u"value"_s, u"2,5"_s}}}},
            u"/studyLoad/value"_s, u"StudyLoadDescriptor.value"_s, u"form.number"_s, {u"value"_s, u"2,5"_s});
        row("an identifier that is no UUID", {{u"organization"_s, u"HAN"_s}}, u"/organization"_s,
            u"Course.organization"_s, u"form.uuid"_s, {u"organization"_s, u"HAN"_s});
        row("neither an identifier nor an organisation", {{u"organization"_s, 12LL}}, u"/organization"_s,
            u"Course.organization"_s, u"form.either"_s, {u"organization"_s, u"12"_s});
        row("what is wrong inside an organisation, not that it is no identifier",
            {{u"organization"_s, QVariantMap{{u"organizationId"_s, u"x"_s}}}}, u"/organization/organizationId"_s,
            u"Organization.organizationId"_s, u"form.uuid"_s, {u"organizationId"_s, u"x"_s});
        row("a misspelt member", {{u"discription"_s, u"x"_s}}, u"/discription"_s, u"Course.discription"_s,
            u"form.unknownMeant"_s, {u"discription"_s, u"Course"_s, u"description"_s});
        row("a member of their own", {{u"vakgroep"_s, u"x"_s}}, u"/vakgroep"_s, u"Course.vakgroep"_s, u"form.unknown"_s,
            {u"vakgroep"_s, u"Course"_s});
        row("nothing", {{u"link"_s, QVariant::fromValue(nullptr)}}, u"/link"_s, u"Course.link"_s, u"form.null"_s,
            {u"link"_s});
        row("a day that is none", {{u"firstStartDate"_s, u"2026-02-30"_s}}, u"/firstStartDate"_s,
            u"Course.firstStartDate"_s, u"form.date"_s, {u"firstStartDate"_s, u"2026-02-30"_s});
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QVariantMap, members);
        QFETCH(QString, path);
        QFETCH(QString, member);
        QFETCH(domain::Message, text);
        const QList<Deviation> found = course(members);
        const auto at = std::ranges::find(found, text, &Deviation::text);
        QVERIFY2(at != found.cend(), found.isEmpty() ? "nothing found" : qPrintable(found[0].text.code));
        QCOMPARE(at->place.path, path);
        QCOMPARE(at->place.source, u"cursus.json"_s);
        QCOMPARE(at->member, member);
    }

    void whatIsRightHasNothingSaidOfIt()
    {
        QVERIFY(course({}).isEmpty());
        QVERIFY(course({{u"ext"_s, QVariantMap{{u"vakgroep"_s, QVariantList{1, u"x"_s}}}},
                           {u"consumers"_s, QVariantList{QVariantMap{{u"consumerKey"_s, u"rio"_s}, {u"zelf"_s, 1}}}}})
                .isEmpty());
    }

    void formats_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        const auto row = [](const QString &format, const QString &text, bool fits) {
            QTest::addRow("%s %s", qPrintable(format), qPrintable(text)) << format << text << fits;
        };
        row(u"uuid"_s, u"6B1F0D7E-3a52-4c1c-9a10-1d1f5d0f6a01"_s, true);
        row(u"uuid"_s, u"{6b1f0d7e-3a52-4c1c-9a10-1d1f5d0f6a01}"_s, false);
        row(u"date"_s, u"2028-02-29"_s, true);
        row(u"date"_s, u"2026-02-29"_s, false);
        row(u"date"_s, u"2026-2-9"_s, false);
        row(u"date"_s, u"01-09-2026"_s, false);
        row(u"date-time"_s, u"2026-09-01T09:00:00+02:00"_s, true);
        row(u"date-time"_s, u"2026-09-01T09:00:00.5Z"_s, true);
        row(u"date-time"_s, u"2026-09-01T09:00:00"_s, false);
        row(u"date-time"_s, u"2026-09-01T24:00:00Z"_s, false);
        row(u"email"_s, u"info@hogeschool.example"_s, true);
        row(u"email"_s, u"info@hogeschool"_s, false);
        row(u"email"_s, u"info @hogeschool.example"_s, false);
        row(u"uri"_s, u"https://hogeschool.example/a?b=c#d"_s, true);
        row(u"uri"_s, u"www.hogeschool.example"_s, false);
        row(u"uri"_s, u"https://hogeschool.example/een cursus"_s, false);
        row(u"een eigen formaat"_s, u"wat dan ook"_s, true);
    }

    void formats()
    {
        QFETCH(QString, format);
        QFETCH(QString, text);
        QFETCH(bool, fits);
        QCOMPARE(inspection::isOfFormat(text, format), fits);
    }

    void whatWeWriteHasTheFormAndWhatIsMadeWrongInItIsFound_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("ooapi5") << u"ooapi5"_s;
        QTest::newRow("oeapi6") << u"oeapi6"_s;
    }

    void whatWeWriteHasTheFormAndWhatIsMadeWrongInItIsFound()
    {
        QFETCH(QString, format);
        const Form &form = *Form::of(format);
        domain::NoProgress progress;
        SUCCEEDS(exchange::exporter(format)->write(*m_catalogue,
            {.folder = path(u"out"_s),
                .selection = exchange::Selection::Ready,
                .offerings = {},
                .language = {},
                .address = {}},
            progress));
        const QList<tests::Document> documents = tests::documentsIn(path(u"out"_s), form);
        QVERIFY(documents.size() > 40);
        QSet<QString> rules;
        int tried = 0;
        for (qsizetype i = 0; i < documents.size(); ++i) {
            const tests::Document &each = documents[i];
            const inspection::Shape &shape = *form.thing(each.collection);
            const QList<Deviation> found = inspection::deviations(form, shape, each.value, {});
            QVERIFY2(found.isEmpty(),
                qPrintable(found.isEmpty() ? QString() : each.file + found[0].place.path + u' ' + found[0].text.code));
            if (i % 4 != 0) {
                continue; // one in four is enough
            }
            const tests::Mutations mutations(form, shape, each.value);
            for (const tests::Mutation &mutation : mutations.all()) {
                const QList<Deviation> said = inspection::deviations(form, shape, mutation.document, {});
                const bool isFound = std::ranges::any_of(said, [&](const Deviation &one) {
                    return one.place.path == mutation.path && one.text.code.startsWith(mutation.rule);
                });
                // An offering is of a course, a program or a component, and may now be valid as another of these.
                QVERIFY2(
                    isFound || !shape.either.empty(), qPrintable(each.file + mutation.path + u' ' + mutation.rule));
                rules.insert(mutation.rule);
                ++tried;
            }
        }
        qInfo("%d mutations, %lld kinds", tried, qlonglong(rules.size()));
        QVERIFY(tried > 500);
        for (const QString &rule : {u"form.missing"_s, u"form.tooLong"_s, u"form.uuid"_s, u"form.null"_s,
                 u"form.list"_s, u"form.notAllowed"_s, format == u"ooapi5" ? u"form.code"_s : u"form.ownCode"_s}) {
            QVERIFY2(rules.contains(rule), qPrintable(rule));
        }
    }
};

LEERSCHAKEL_TEST_MAIN(DeviationsTest)
#include "deviations_test.moc"
