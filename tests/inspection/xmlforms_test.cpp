// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/xmlchecking.h"
#include "inspection/xmlmutations.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using inspection::Deviation;
using inspection::XmlForm;
using rules::Severity;

/**
 * The form of XML documents: deviations are found in the right place, valid documents are not reported, bombs are
 * refused.
 */
class XmlFormsTest : public QObject
{
    Q_OBJECT

private:
    QList<Deviation> m_found;

    exchange::Result<void> check(const QString &format, QByteArray xml)
    {
        m_found.clear();
        QBuffer buffer(&xml);
        domain::NoProgress progress;
        if (!buffer.open(QIODevice::ReadOnly)) {
            return {};
        }
        return inspection::checkXml(
            *XmlForm::of(format), buffer, u"bron.xml"_s, [this](const Deviation &each) { m_found.append(each); },
            progress);
    }

    [[nodiscard]] bool isFound(const QString &path, const QString &rule) const
    {
        return std::ranges::any_of(
            m_found, [&](const Deviation &each) { return each.place.path == path && each.text.code.startsWith(rule); });
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] QByteArray said() const
    {
        QStringList lines;
        for (const Deviation &each : m_found) {
            lines.append(u"%1 %2 (%3)"_s.arg(each.place.path, each.text.code, each.text.arguments.join(u", "_s)));
        }
        return lines.join(u'\n').toUtf8();
    }

    static QByteArray named(const QByteArray &name, const QByteArray &value)
    {
        return "<kenmerken><kenmerknaam>" + name + "</kenmerknaam><kenmerkwaardeEnumeratiewaarde>" + value
            + "</kenmerkwaardeEnumeratiewaarde></kenmerken>";
    }

    /** A request to RIO with \a code as that of the provider, on line 4, and \a behind at the end of its offering. */
    static QByteArray offered(const QByteArray &code, const QByteArray &behind = {})
    {
        return "<aanleveren_aangebodenOpleiding_request "
               "xmlns=\"http://duo.nl/schema/DUO_RIO_Beheren_OnderwijsOrganisatie_V4\">\n"
               "<identificatiecodeBedrijfsdocument>1</identificatiecodeBedrijfsdocument>"
               "<verzendendeInstantie>a</verzendendeInstantie><ontvangendeInstantie>b</ontvangendeInstantie>"
               "<datumTijdBedrijfsdocument>2026-11-21T12:00:00Z</datumTijdBedrijfsdocument>\n"
               "<aangebodenHOOpleiding>"
               "<aangebodenOpleidingCode>49ca7998-74b1-f44a-1ec1-000000000002</aangebodenOpleidingCode>\n"
               "<onderwijsaanbiedercode>"
            + code
            + "</onderwijsaanbiedercode><begindatum>2026-09-01</begindatum>"
              "<opleidingseenheidSleutel>1011O5055</opleidingseenheidSleutel>"
              "<aangebodenHOOpleidingPeriode><begindatum>2026-09-01</begindatum>"
            + named("propedeutischeFase", "GEEN") + named("studiekeuzecheck", "GEEN")
            + "</aangebodenHOOpleidingPeriode>" + named("vorm", "DUAAL") + behind
            + "</aangebodenHOOpleiding></aanleveren_aangebodenOpleiding_request>";
    }

private Q_SLOTS:
    void whatWeWriteHasTheFormAndWhatIsMadeWrongInItIsFound_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("least");
        QTest::newRow("edudex") << u"edudex"_s << 400;
        QTest::newRow("elm") << u"elm"_s << 1000;
        QTest::newRow("rio") << u"rio"_s << 1000;
    }

    void whatWeWriteHasTheFormAndWhatIsMadeWrongInItIsFound()
    {
        QFETCH(QString, format);
        QFETCH(int, least);
        const XmlForm &form = *XmlForm::of(format);
        const QDir folder(tests::sourcePath(u"tests/reference/"_s + format));
        QHash<QString, int> rules;
        int tried = 0;
        QStringList missed;
        for (const QString &name : folder.entryList({u"*.xml"_s}, QDir::Files)) {
            const QByteArray document = bytesOf(folder.filePath(name));
            QVERIFY(check(format, document));
            QVERIFY2(m_found.isEmpty(), qPrintable(name + u": "_s + QString::fromUtf8(said())));
            const auto take = [&](const tests::XmlMutation &mutation) {
                const bool isRead = check(format, mutation.document).has_value();
                if (!isRead || !isFound(mutation.path, mutation.rule)) {
                    missed.append(
                        name + u' ' + mutation.path + u' ' + mutation.rule + u": "_s + QString::fromUtf8(said()));
                }
                ++rules[mutation.rule];
                ++tried;
            };
            const tests::XmlMutations ofSchema(form, document, take);
            const tests::XmlMutations ofNames(form, document, take, 1, tests::XmlMutations::About::Names);
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.mid(0, 10).join(u"\n"_s)));
        qInfo("%d mutations, %lld kinds", tried, qlonglong(rules.size()));
        QVERIFY(tried >= least);
        for (const QString &rule : {u"form.missing"_s, u"form.tooOften"_s, u"form.order"_s, u"form.notAllowed"_s,
                 u"form.textBetween"_s, format == u"rio" ? u"form.tooLong"_s : u"form.code"_s}) {
            QVERIFY2(rules.contains(rule), qPrintable(rule));
        }
        QCOMPARE(rules.contains(u"form.missingNamed"_s), format == u"rio");
    }

    void whatDeviatesIsToldWithLineAndWhatWouldBeRight()
    {
        QVERIFY(check(u"rio"_s, offered("110A133")));
        QVERIFY2(m_found.isEmpty(), said().constData());
        QVERIFY(check(u"rio"_s, offered("110-133")));
        QCOMPARE(m_found.size(), 1);
        QCOMPARE(m_found[0].place.path,
            u"/aanleveren_aangebodenOpleiding_request/aangebodenHOOpleiding/onderwijsaanbiedercode"_s);
        QCOMPARE(m_found[0].member, u"aangebodenHOOpleiding.onderwijsaanbiedercode"_s);
        QCOMPARE(m_found[0].text.code, u"form.pattern"_s);
        QCOMPARE(m_found[0].line, 4);
        QCOMPARE(m_found[0].severity, Severity::Blocks);
        QVERIFY(check(u"rio"_s, offered("110A133", "<kenmerk/>")));
        QCOMPARE(m_found[0].text,
            (domain::Message{.code = u"form.notAllowedMeant"_s,
                .arguments = {u"kenmerk"_s, u"aangebodenHOOpleiding"_s, u"kenmerken"_s}}));
        QVERIFY(check(u"rio"_s, offered("110A133", "<onderwijslocatiecode>107X215</onderwijslocatiecode>")));
        QCOMPARE(m_found[0].text,
            (domain::Message{.code = u"form.order"_s, .arguments = {u"onderwijslocatiecode"_s, u"begindatum"_s}}));
    }

    void ofSeveralOnlyOneCanBeThereAndOneMust()
    {
        QVERIFY(check(u"rio"_s,
            offered("110A133").replace("</opleidingseenheidSleutel>",
                "</opleidingseenheidSleutel><voVakerkenningSleutel><opleidingsstelsel>a</opleidingsstelsel>"
                "<opleidingscode>1</opleidingscode><opleidingsniveau>B</opleidingsniveau></voVakerkenningSleutel>")));
        QCOMPARE(m_found.size(), 1);
        QCOMPARE(m_found[0].text.code, u"form.onlyOne"_s);
        QVERIFY(check(u"rio"_s,
            offered("110A133").replace("<opleidingseenheidSleutel>1011O5055</opleidingseenheidSleutel>", "")));
        QCOMPARE(m_found.size(), 1);
        QCOMPARE(m_found[0].text.code, u"form.missingOne"_s);
    }

    void namesWithValuesAreThoseOfTheirThing()
    {
        const QString own = u"/aanleveren_aangebodenOpleiding_request/aangebodenHOOpleiding"_s;
        QVERIFY(check(u"rio"_s, offered("110A133", named("voertal", "NLD"))));
        QCOMPARE(m_found.size(), 1);
        QCOMPARE(m_found[0].place.path, own + u"/kenmerken[2]/kenmerknaam"_s);
        QCOMPARE(m_found[0].text,
            (domain::Message{
                .code = u"form.codeMeant"_s, .arguments = {u"kenmerknaam"_s, u"voertal"_s, u"voertaal"_s}}));
        QVERIFY(check(u"rio"_s, offered("110A133", named("vorm", "VOLTIJD"))));
        QCOMPARE(m_found.size(), 1);
        QCOMPARE(m_found[0].text.code, u"form.tooOften"_s);
        QVERIFY(check(u"rio"_s, offered("110A133").replace(named("vorm", "DUAAL"), "")));
        QCOMPARE(m_found.size(), 1);
        QCOMPARE(m_found[0].place.path, own);
        QCOMPARE(m_found[0].text.code, u"form.missingNamed"_s);
        QVERIFY(check(u"rio"_s,
            offered("110A133",
                "<kenmerken><kenmerknaam>laatsteInstroomdatum</kenmerknaam>"
                "<kenmerkwaardeTekst>1 september</kenmerkwaardeTekst></kenmerken>")));
        QCOMPARE(m_found.size(), 2);
        QCOMPARE(m_found[0].text.code, u"form.valueElement"_s);
        QCOMPARE(m_found[0].severity, Severity::Warns);
        QCOMPARE(m_found[1].text.code, u"form.xml-date"_s);
    }

    void anEnvelopeIsLookedInto()
    {
        const QByteArray start =
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header/><s:Body>";
        QVERIFY(check(u"rio"_s, start + offered("110A133") + offered("110-133") + "</s:Body></s:Envelope>"));
        QCOMPARE(m_found.size(), 1);
        QCOMPARE(m_found[0].place.path,
            u"//aanleveren_aangebodenOpleiding_request[2]/aangebodenHOOpleiding/onderwijsaanbiedercode"_s);
    }

    void aWrongNamespaceIsSaidOnce()
    {
        QVERIFY(check(u"edudex"_s,
            bytesOf(tests::sourcePath(u"tests/reference/edudex/institute.xml"_s))
                .replace("xmlns=\"http://studieData.nl", "xmlns=\"http://studiedata.nl")));
        QCOMPARE(m_found.size(), 1);
        QCOMPARE(m_found[0].text.code, u"form.namespace"_s);
        QCOMPARE(m_found[0].text.arguments.constLast(), u"http://studieData.nl/schema/edudex/institute"_s);
    }

    void anotherDocumentIsNone()
    {
        QVERIFY(check(u"elm"_s, "<html><body/></html>"));
        QCOMPARE(m_found.size(), 1);
        QCOMPARE(m_found[0].text.code, u"form.root"_s);
        QCOMPARE(m_found[0].text.arguments, QStringList({u"html"_s, u"Courses"_s}));
    }

    void identifiersThatMeetAndReferencesThatDoNot()
    {
        const QByteArray loq = bytesOf(tests::sourcePath(u"tests/reference/elm/loq.xml"_s));
        const qsizetype first = loq.indexOf("<location id=");
        const qsizetype end = loq.indexOf("</location>", first);
        QVERIFY(first > 0 && end > first);
        QByteArray twice = loq;
        const QByteArray location = loq.mid(first, end - first) + "</location>";
        twice.insert(end + qsizetype(qstrlen("</location>")), location);
        QVERIFY(check(u"elm"_s, twice));
        QVERIFY2(isFound(u"/Courses/locationReferences/location[2]/@id"_s, u"inspect.twice"_s), said().constData());
        QVERIFY(check(u"elm"_s, QByteArray(loq).replace("<providedBy idref=\"", "<providedBy idref=\"x")));
        QVERIFY2(isFound(u"/Courses/learningOpportunityReferences/learningOpportunity[1]/providedBy[1]/@idref"_s,
                     u"form.noSuchThing"_s),
            said().constData());
    }

    void bombsAndBrokenDocumentsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("error");
        const QByteArray program = "<program xmlns='http://studieData.nl/schema/edudex/program'>";
        QTest::newRow("a file of this machine") << QByteArray("<!DOCTYPE p [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>")
                + program + "<editor>&f;</editor></program>"
                                                << u"import.documentType"_s;
        QTest::newRow("a billion laughs") << QByteArray("<!DOCTYPE p [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>")
                + program + "<editor>&b;</editor></program>"
                                          << u"import.documentType"_s;
        QTest::newRow("an entity of nobody") << program + "<editor>&x;</editor></program>" << u"import.badXml"_s;
        QTest::newRow("too deep") << program + QByteArray("<programFree>") + QByteArray("<a>").repeated(200)
                                  << u"import.tooDeep"_s;
        QTest::newRow("broken off") << program + "<editor>a" << u"import.badXml"_s;
        QTest::newRow("nothing") << QByteArray() << u"import.empty"_s;
        QTest::newRow("no end to a text") << program + "<editor>" + QByteArray(9 << 20, 'a') << u"import.tooLarge"_s;
    }

    void bombsAndBrokenDocumentsAreRefused()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, error);
        const exchange::Result<void> checked = check(u"edudex"_s, xml);
        QVERIFY(!checked);
        QCOMPARE(checked.error().message.code, error);
    }

    void whatIsOpenIsAllThatIsKept()
    {
        QByteArray many = "<edudexDirectory xmlns=\"http://studieData.nl/schema/edudex/directory\"><editor>a</editor>"
                          "<generator>b</generator><version>1</version><orgUnitId>c</orgUnitId>";
        constexpr int count = 20'000;
        for (int i = 0; i < count; ++i) {
            many += "<programResource><programId>" + QByteArray::number(i)
                + "</programId><resourceUrl>ftp://x</resourceUrl></programResource>";
        }
        QVERIFY(check(u"edudex"_s, many + "</edudexDirectory>"));
        QCOMPARE(m_found.size(), count);
        QCOMPARE(m_found.constLast().place.path, u"/edudexDirectory/programResource[20000]/resourceUrl"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(XmlFormsTest)
#include "xmlforms_test.moc"
