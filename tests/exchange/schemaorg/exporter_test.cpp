// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/ooapi5catalogue.h"
#include "exchange/registry.h"
#include "store/records.h"
#include "support/exported.h"
#include "support/freshcatalogue.h"
#include "support/result.h"
#include "support/validator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimeZone>
#include <QUrl>
#include <QXmlStreamReader>

#include <gumbo.h>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::Language;
using domain::Record;
using exchange::ExportReport;
using exchange::Selection;

/** The website and its JSON-LD: complete, valid, safe, and searchable in a browser. */
class SchemaorgExporterTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    const tests::SampleOfferings m_ids;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    store::Result<ExportReport> exported(const QString &folder, Selection selection = Selection::All,
        std::optional<Language> language = {}, const QString &address = {})
    {
        domain::NoProgress progress;
        return exchange::exporter(u"schemaorg"_s)
            ->write(*m_catalogue,
                {.folder = path(folder),
                    .selection = selection,
                    .offerings = {},
                    .language = language,
                    .address = address},
                progress);
    }

    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString text(const QString &name) const { return QString::fromUtf8(bytes(name)); }
    [[nodiscard]] QJsonObject json(const QString &name) const { return QJsonDocument::fromJson(bytes(name)).object(); }

    [[nodiscard]] QMap<QString, QByteArray> pages(const QString &folder) const
    {
        QMap<QString, QByteArray> files = tests::filesBelow(path(folder));
        files.removeIf([](const auto &file) { return !file.key().endsWith(u".html"_s); });
        return files;
    }

    /** The JSON-LD in a page. */
    [[nodiscard]] static QJsonObject dataIn(const QByteArray &page)
    {
        const QByteArray begin = "<script type=\"application/ld+json\">";
        const qsizetype from = page.indexOf(begin);
        const qsizetype to = page.indexOf("</script>", from);
        return from < 0 ? QJsonObject()
                        : QJsonDocument::fromJson(page.sliced(from + begin.size(), to - from - begin.size())).object();
    }

    static void visit(const GumboNode *node, const std::function<void(const GumboElement &)> &take)
    {
        if (node->type != GUMBO_NODE_ELEMENT) {
            return;
        }
        take(node->v.element);
        for (unsigned i = 0; i < node->v.element.children.length; ++i) {
            visit(static_cast<const GumboNode *>(node->v.element.children.data[i]), take);
        }
    }
    /** What is wrong with a page: in its HTML, in its accessibility, or because it loads something from the network. */
    [[nodiscard]] static QStringList wrongIn(const QByteArray &page)
    {
        QStringList wrong;
        GumboOutput *const output =
            gumbo_parse_with_options(&kGumboDefaultOptions, page.constData(), size_t(page.size()));
        if (output->errors.length > 0) {
            wrong.append(u"%1 errors of HTML"_s.arg(output->errors.length));
        }
        QSet<QString> ids;
        QSet<QString> labelled;
        QStringList fields;
        int heading = 0;
        visit(output->root, [&](const GumboElement &element) {
            const auto attribute = [&](const char *name) {
                const GumboAttribute *const found = gumbo_get_attribute(&element.attributes, name);
                return found ? QString::fromUtf8(found->value) : QString();
            };
            const QString tag = QString::fromLatin1(gumbo_normalized_tagname(element.tag));
            const QString id = attribute("id");
            if (!id.isEmpty() && ids.contains(id)) {
                wrong.append(u"two of id "_s + id);
            }
            ids.insert(id);
            if (tag == u"html" && attribute("lang").isEmpty()) {
                wrong.append(u"no language"_s);
            }
            if (tag == u"input" || tag == u"select") {
                fields.append(id);
            }
            if (tag == u"label") {
                labelled.insert(attribute("for"));
            }
            static const QRegularExpression headings(u"^h([1-6])$"_s);
            if (const auto match = headings.match(tag); match.hasMatch()) {
                const int level = match.captured(1).toInt();
                if (level > heading + 1 || (heading == 0 && level != 1) || (heading > 0 && level == 1)) {
                    wrong.append(u"heading %1 after %2"_s.arg(level).arg(heading));
                }
                heading = level;
            }
            const QString target = attribute("href");
            if (tag == u"a" && !target.isEmpty()
                && !QRegularExpression(u"^(https?://|mailto:|#content$|[a-z0-9./-]+\\.html$)"_s)
                    .match(target)
                    .hasMatch()) {
                wrong.append(u"a link to "_s + target);
            }
            if ((tag == u"link" && target.contains(u"//"_s) && attribute("rel") != u"alternate") || tag == u"img"
                || tag == u"iframe" || !attribute("src").isEmpty() || !attribute("style").isEmpty()) {
                wrong.append(u"%1 asks for something"_s.arg(tag));
            }
            for (unsigned i = 0; i < element.attributes.length; ++i) {
                const auto *const each = static_cast<const GumboAttribute *>(element.attributes.data[i]);
                if (QLatin1StringView(each->name).startsWith("on"_L1) || QLatin1StringView(each->name) == "align"_L1) {
                    wrong.append(u"attribute "_s + QString::fromLatin1(each->name));
                }
            }
        });
        for (const QString &field : std::as_const(fields)) {
            if (!labelled.contains(field)) {
                wrong.append(u"no label for "_s + field);
            }
        }
        if (heading == 0) {
            wrong.append(u"no heading"_s);
        }
        gumbo_destroy_output(&kGumboDefaultOptions, output);
        return wrong;
    }

    void change(const Id &offering, const std::function<void(changes::ChangeSet &, const Record &)> &with)
    {
        const auto tree = store::loadTree(*m_catalogue, offering);
        SUCCEEDS(tree);
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        with(change, (*tree)->offering);
        SUCCEEDS(store::apply(*m_catalogue, change));
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue({.author = u"t"_s, .device = u"d"_s});
        m_catalogue->setClock([] { return QDateTime(QDate(2026, 11, 21), QTime(12, 0), QTimeZone::UTC); });
        SUCCEEDS(tests::makeSample(*m_catalogue));
    }
    void cleanup() { dropCatalogue(); }

    void theFolderIsAWebsite()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QCOMPARE(report->offerings, 5);
        QCOMPARE(report->editions, 5);
        const QStringList names = tests::filesBelow(path(u"out"_s)).keys();
        for (const char *name : {"index.html", "en/index.html", "search-1.js", "en/search-1.js", "site.css",
                 "courses.jsonld", "sitemap.xml", "warmtepompen.html", "warmtepompen.jsonld", "en/warmtepompen.html",
                 "en/warmtepompen.jsonld", "energietechniek.html", "loss-report.json", "manifest.json"}) {
            QVERIFY2(names.contains(QString::fromLatin1(name)), name);
        }
        QCOMPARE(names.filter(u"organizations/"_s).size(), 4);
        QCOMPARE(json(u"out/manifest.json"_s)[u"files"].toArray().size() + 1, names.size());
        SUCCEEDS(exported(u"english"_s, Selection::All, Language::English));
        QVERIFY(tests::filesBelow(path(u"english"_s)).contains(u"heat-pumps.html"_s));
        QVERIFY(!QFileInfo::exists(path(u"english/en"_s)));
        FAILS_WITH(exported(u"bad"_s, Selection::All, {}, u"javascript:alert(1)"_s), u"export.badAddress"_s);
    }

    void theSameCatalogueGivesTheSameBytes()
    {
        SUCCEEDS(exported(u"a"_s));
        SUCCEEDS(exported(u"b"_s));
        QCOMPARE(tests::filesBelow(path(u"a"_s)), tests::filesBelow(path(u"b"_s)));
    }

    void aModuleIsACourse()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject course = json(u"out/warmtepompen.jsonld"_s);
        QCOMPARE(course[u"@type"].toString(), u"Course"_s);
        QCOMPARE(course[u"@id"].toString(), u"urn:uuid:"_s + m_ids.heatPumps.toString());
        QCOMPARE(course[u"name"].toString(), u"Warmtepompen"_s);
        QCOMPARE(course[u"alternateName"].toString(), u"Heat pumps"_s);
        QCOMPARE(course[u"courseCode"].toString(), u"WP-1"_s);
        QCOMPARE(course[u"url"].toString(), u"https://example.org/wp"_s);
        QCOMPARE(course[u"inLanguage"].toArray(), (QJsonArray{u"nl"_s, u"en"_s}));
        QCOMPARE(course[u"numberOfCredits"][u"value"].toDouble(), 2.5);
        QCOMPARE(course[u"timeRequired"].toString(), u"PT70H"_s);
        QCOMPARE(course[u"provider"][0][u"name"].toString(), u"Academie Techniek"_s);
        QCOMPARE(course[u"provider"][0][u"contactPoint"][u"name"].toString(), u"A. de Vries"_s);
        QCOMPARE(course[u"educationalLevel"][1][u"termCode"].toString(), u"6"_s);
        QCOMPARE(course[u"about"][0][u"@id"].toString(), u"http://data.europa.eu/snb/isced-f/0713"_s);
        const QJsonArray taught = course[u"teaches"].toArray();
        QCOMPARE(taught.size(), 5); // two outcomes with a text, three skills
        QCOMPARE(taught[2][u"@id"].toString(), u"http://data.europa.eu/esco/skill/1"_s);
        QCOMPARE(taught[2][u"inDefinedTermSet"].toString(), u"http://data.europa.eu/esco/concept-scheme/skills"_s);
        QCOMPARE(course[u"isPartOf"][0][u"@id"].toString(), u"urn:uuid:"_s + m_ids.programme.toString());
        QCOMPARE(course[u"offers"][0][u"price"].toString(), u"50.05"_s);
        QCOMPARE(course[u"offers"][0][u"validFrom"].toString(), u"2027-01-01"_s);
        const QJsonArray runs = course[u"hasCourseInstance"].toArray();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0][u"startDate"].toString(), u"2027-02-01"_s);
        QCOMPARE(runs[0][u"courseMode"].toArray(), QJsonArray{u"Onsite"_s});
        QCOMPARE(runs[0][u"location"][u"address"][u"streetAddress"].toString(), u"Dorpsstraat 1a"_s);
        const QJsonValue offer = runs[0][u"offers"][0];
        QCOMPARE(offer[u"price"].toString(), u"1210.00"_s);
        QCOMPARE(offer[u"priceCurrency"].toString(), u"EUR"_s);
        QCOMPARE(offer[u"priceSpecification"][u"valueAddedTaxIncluded"].toBool(), true);
        QCOMPARE(offer[u"availability"].toString(), u"https://schema.org/InStock"_s);
        QCOMPARE(offer[u"availabilityStarts"].toString(), u"2026-11-01"_s);
        QCOMPARE(runs[1][u"eventStatus"].toString(), u"https://schema.org/EventCancelled"_s);
        QCOMPARE(dataIn(bytes(u"out/warmtepompen.html"_s)), course);
    }

    void aProgrammeHasItsModules()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject programme = json(u"out/en/energietechniek.jsonld"_s);
        QCOMPARE(programme[u"@type"].toArray(), (QJsonArray{u"EducationalOccupationalProgram"_s, u"Course"_s}));
        QCOMPARE(programme[u"name"].toString(), u"Energy engineering"_s);
        QCOMPARE(programme[u"timeToComplete"].toString(), u"P2Y"_s);
        QCOMPARE(programme[u"hasCourse"].toArray().size(), 2);
        QCOMPARE(programme[u"hasCourse"][0][u"name"].toString(), u"Heat pumps"_s);
        QCOMPARE(programme[u"applicationStartDate"].toString(), u"2027-06-01"_s);
        QVERIFY(text(u"out/en/energietechniek.html"_s).contains(u"<a href=\"warmtepompen.html\">Heat pumps</a>"_s));
    }

    void anAddressIsInWhatNamesAddresses()
    {
        SUCCEEDS(exported(u"out"_s, Selection::All, {}, u"https://opleidingen.example.org/llo"_s));
        QCOMPARE(json(u"out/lassen.jsonld"_s)[u"url"].toString(), u"https://opleidingen.example.org/llo/lassen.html"_s);
        QCOMPARE(json(u"out/en/lassen.jsonld"_s)[u"url"].toString(),
            u"https://opleidingen.example.org/llo/en/lassen.html"_s);
        const QJsonArray items = json(u"out/courses.jsonld"_s)[u"itemListElement"].toArray();
        QCOMPARE(items.size(), 5);
        QCOMPARE(items[0][u"name"].toString(), u"Energietechniek"_s); // by title
        QCOMPARE(items[0][u"position"].toInt(), 1);
        QCOMPARE(items[4][u"url"].toString(), u"https://opleidingen.example.org/llo/warmtepompen.html"_s);
        QStringList addresses;
        QXmlStreamReader map(text(u"out/sitemap.xml"_s));
        while (!map.atEnd()) {
            if (map.readNext() == QXmlStreamReader::StartElement && map.name() == u"loc") {
                addresses.append(map.readElementText());
            }
        }
        QVERIFY2(!map.hasError(), qPrintable(map.errorString()));
        QCOMPARE(addresses.size(), 12); // five pages and a list in each language
        QVERIFY(addresses.contains(u"https://opleidingen.example.org/llo/en/index.html"_s));
        SUCCEEDS(exported(u"nowhere"_s));
        QCOMPARE(json(u"nowhere/lassen.jsonld"_s)[u"url"].toString(), u"lassen.html"_s);
        QVERIFY(text(u"nowhere/sitemap.xml"_s).contains(u"<loc>https://example.invalid/lassen.html</loc>"_s));
    }

    void everyPageIsValidAndForEverybody()
    {
        SUCCEEDS(exported(u"out"_s));
        const QMap<QString, QByteArray> all = pages(u"out"_s);
        QCOMPARE(all.size(), 12);
        for (const auto &[name, page] : all.asKeyValueRange()) {
            const QStringList wrong = wrongIn(page);
            QVERIFY2(wrong.isEmpty(), qPrintable(name + u": "_s + wrong.join(u"; "_s)));
        }
        QVERIFY(text(u"out/en/lassen.html"_s).contains(u"<html lang=\"en\">"_s));
        QVERIFY(text(u"out/en/lassen.html"_s).contains(u"<h1><span lang=\"nl\">Lassen</span></h1>"_s));
    }

    void whatPeopleTypeIsNeverRun()
    {
        const QString evil =
            u"</script><script>alert('&')</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) "
            "[t](tel:1) ![p](https://evil.example/p.png) <!--"_s;
        for (const Id &id : {m_ids.heatPumps, m_ids.programme}) {
            change(id, [&](changes::ChangeSet &change, const Record &offering) {
                for (const domain::FieldSpec *field : domain::kindTable(Kind::Offering).fields()) {
                    if (field->type() == domain::FieldType::LocalizedText) {
                        change.set(offering, *field,
                            QVariantMap{{u"nl"_s, evil}, {u"en"_s, QString(u"# A\n\n### B\n\n"_s + evil)}});
                    }
                }
                change.set(offering, domain::offeringTable().webPage, u"javascript:alert(1)"_s);
            });
        }
        SUCCEEDS(exported(u"out"_s));
        const QMap<QString, QByteArray> all = pages(u"out"_s);
        QCOMPARE(all.size(), 12);
        int scripts = 0;
        for (const auto &[name, page] : all.asKeyValueRange()) {
            const QStringList wrong = wrongIn(page);
            QVERIFY2(wrong.isEmpty(), qPrintable(name + u": "_s + wrong.join(u"; "_s)));
            QCOMPARE(page.count("<script"), 1); // ours
            QCOMPARE(page.count("</script"), page.count("<script"));
            scripts += int(page.count("<script"));
            if (!name.endsWith(u"index.html"_s)) {
                QVERIFY2(!dataIn(page).isEmpty(), qPrintable(name));
            }
        }
        QCOMPARE(scripts, 12);
    }

    void theListSaysWhatIsThere()
    {
        SUCCEEDS(exported(u"out"_s));
        const QString list = text(u"out/index.html"_s);
        QCOMPARE(list.count(u"<li>\n<h2>"_s), 5);
        QVERIFY(list.indexOf(u"Energietechniek"_s) < list.indexOf(u"Lassen"_s));
        QVERIFY(list.contains(u"<p id=\"count\" role=\"status\">5 opleidingen</p>"_s));
        QVERIFY(list.contains(u"Academie Techniek · hbo-bachelor · "_s));
        QVERIFY(list.contains(u"start 1 februari 2027"_s)); // the one in 2028 is cancelled
        QVERIFY(list.contains(u"<option value=\"mbo3\">mbo 3</option>"_s));
        QVERIFY(!list.contains(u"<option value=\"mbo4\""_s));
        QVERIFY(text(u"out/en/index.html"_s).contains(u"<h2><a href=\"warmtepompen.html\">Heat pumps</a></h2>"_s));
        QVERIFY(text(u"out/en/index.html"_s).contains(u"<h2 lang=\"nl\"><a href=\"lassen.html\">Lassen</a></h2>"_s));
        QString rows = text(u"out/search-1.js"_s);
        QVERIFY(rows.startsWith(u"leerschakel("_s) && rows.endsWith(u");\n"_s));
        rows = rows.sliced(12).chopped(3);
        QCOMPARE(QJsonDocument::fromJson(rows.toUtf8()).array().size(), 5);
    }

    void aLongListHasPages()
    {
        changes::ChangeSet many({.code = u"change.sample"_s, .arguments = {}});
        for (int i = 0; i < 250; ++i) {
            many.create(
                tests::offeringNamed(tests::idOf(u"veel %1"_s.arg(i)), u"module"_s, u"Cursus %1"_s.arg(i), {}, {}, {}));
        }
        SUCCEEDS(store::apply(*m_catalogue, many));
        SUCCEEDS(exported(u"out"_s));
        QCOMPARE(text(u"out/index.html"_s).count(u"<li>\n<h2>"_s), 100);
        QCOMPARE(text(u"out/index-3.html"_s).count(u"<li>\n<h2>"_s), 55);
        QVERIFY(text(u"out/index-2.html"_s).contains(u"<a rel=\"prev\" href=\"index.html\">"_s));
        QVERIFY(text(u"out/index-2.html"_s).contains(u"<a rel=\"next\" href=\"index-3.html\">"_s));
        for (const auto &[name, page] : pages(u"out"_s).asKeyValueRange()) {
            const QStringList wrong = wrongIn(page);
            QVERIFY2(wrong.isEmpty(), qPrintable(name + u": "_s + wrong.join(u"; "_s)));
        }
    }

    void anEmptyCatalogueIsASiteToo()
    {
        dropCatalogue();
        makeCatalogue();
        SUCCEEDS(exported(u"out"_s));
        QVERIFY(text(u"out/index.html"_s).contains(u"0 opleidingen"_s));
        QCOMPARE(wrongIn(bytes(u"out/index.html"_s)), QStringList());
        QVERIFY(json(u"out/courses.jsonld"_s)[u"itemListElement"].toArray().isEmpty());
    }

    void whatIsLostIsReported()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QStringList fields;
        for (const exchange::LostValue &lost : report->lost) {
            if (lost.offering == m_ids.heatPumps || lost.offerings > 0) {
                fields.append(lost.field);
            }
        }
        for (const QString &field : {u"status"_s, u"reach"_s, u"partners.role"_s}) {
            QVERIFY2(fields.contains(field), qPrintable(fields.join(u' ')));
        }
        for (const QString &field :
            {u"title"_s, u"skills"_s, u"summary"_s, u"targetGroup"_s, u"prices"_s, u"funding"_s}) {
            QVERIFY2(!fields.contains(field), qPrintable(field));
        }
        QCOMPARE(json(u"out/loss-report.json"_s)[u"lost"].toArray().size(), report->lostTotal);
    }

    void theDocumentsAreThoseOfTheReference()
    {
        SUCCEEDS(exported(u"out"_s));
        for (const QString &name :
            {u"warmtepompen.jsonld"_s, u"en/warmtepompen.jsonld"_s, u"warmtepompen.html"_s, u"energietechniek.jsonld"_s,
                u"en/lassen.html"_s, u"index.html"_s, u"courses.jsonld"_s, u"sitemap.xml"_s}) {
            const QByteArray made =
                name.endsWith(u".jsonld"_s) ? QJsonDocument(json(u"out/"_s + name)).toJson() : bytes(u"out/"_s + name);
            QVERIFY(!made.isEmpty());
            tests::compareWithReference(made, u"schemaorg/"_s + QString(name).replace(u'/', u'-'));
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }

    void theVocabularyTakesIt_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::newRow("our own export contract") << u"llo"_s;
        QTest::newRow("Google's course list") << u"google-list"_s;
    }

    void theVocabularyTakesIt()
    {
        if (!tests::hasValidators()) {
            QSKIP("LEERSCHAKEL_VALIDATE does not name a folder with the validators of exports (tools/validate, "
                  "installed)");
        }
        QFETCH(const QString, profile);
        SUCCEEDS(exported(u"out"_s, Selection::Ready));
        QStringList arguments{u"--profile"_s, profile};
        for (const QString &name : tests::filesBelow(path(u"out"_s)).keys()) {
            const bool isList = name == u"courses.jsonld";
            const bool isCourse = (name.endsWith(u".jsonld"_s) && !name.startsWith(u"organizations"_s) && !isList)
                || (name.endsWith(u".html"_s) && !name.endsWith(u"index.html"_s));
            if (isCourse || (isList && profile != u"llo")) {
                arguments.append(path(u"out/"_s + name));
            }
        }
        const auto [isValid, said] = tests::validated(u"schemaorg.mjs"_s, arguments, 120'000);
        QVERIFY2(isValid, qPrintable(said));
        QVERIFY2(!said.contains(u"is not in schema.org"_s) && !said.contains(u"is not defined for"_s)
                && !said.contains(u"is not an expected type"_s),
            qPrintable(said));
    }

    void aBrowserFindsOfferings()
    {
        const QString browser = QStandardPaths::findExecutable(u"chromium"_s);
        if (browser.isEmpty()) {
            QSKIP("there is no chromium to look at the pages with");
        }
        SUCCEEDS(exported(u"out"_s));
        const auto shown = [&](const QString &state) {
            QUrl page = QUrl::fromLocalFile(path(u"out/index.html"_s));
            page.setFragment(state);
            QProcess chromium;
            chromium.start(browser,
                {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--user-data-dir="_s + path(u"profile"_s),
                    u"--virtual-time-budget=5000"_s, u"--dump-dom"_s, page.toString(QUrl::FullyEncoded)});
            return chromium.waitForFinished(60000) ? QString::fromUtf8(chromium.readAllStandardOutput()) : QString();
        };
        const QString all = shown({});
        QVERIFY2(all.contains(u"5 opleidingen</p>"_s), qPrintable(all));
        const QString pumps = shown(u"words=POMPEN"_s);
        QVERIFY2(pumps.contains(u">1 opleiding</p>"_s), qPrintable(pumps));
        QCOMPARE(pumps.section(u"id=\"found\""_s, 1).count(u"<h2>"_s), 1);
        QVERIFY(shown(u"level=mbo3"_s).contains(u">1 opleiding</p>"_s));
        QVERIFY(shown(u"kind=module"_s).contains(u">4 opleidingen</p>"_s));
        QVERIFY(shown(u"start=2027-09-01"_s).contains(u">1 opleiding</p>"_s));
        QVERIFY(shown(u"words=bestaat niet"_s).contains(u"Geen opleiding gevonden."_s));
    }
};

LEERSCHAKEL_TEST_MAIN(SchemaorgExporterTest)
#include "exporter_test.moc"
