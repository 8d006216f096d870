// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/markup.h"
#include "inspection/markupmutations.h"
#include "support/testmain.h"
#include "support/validator.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using inspection::Markup;
using inspection::MarkupDeviation;
using rules::Severity;

/**
 * Markup in the vocabulary of schema.org: misspelt words, wrong dates and missing members are found; valid markup is
 * not reported.
 */
class MarkupTest : public QObject
{
    Q_OBJECT

private:
    static const Markup &markup() { return *Markup::of(u"schemaorg"_s); }
    static QList<MarkupDeviation> found(const QVariant &document)
    {
        return inspection::markupDeviations(markup(), document, {.source = u"cursus.jsonld"_s, .path = {}});
    }

    static QVariant read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).toVariant() : QVariant();
    }

    static bool isFound(const QList<MarkupDeviation> &list, const QString &path, const QString &rule)
    {
        return std::ranges::any_of(list, [&](const MarkupDeviation &each) {
            return each.deviation.place.path == path && each.deviation.text.code.startsWith(rule);
        });
    }

    static QString said(const QList<MarkupDeviation> &list)
    {
        QStringList lines;
        for (const MarkupDeviation &each : list) {
            lines.append(each.deviation.place.path + u' ' + each.deviation.text.code + u' '
                + each.deviation.text.arguments.join(u','));
        }
        return lines.join(u'\n');
    }

    static QVariantMap course(const QVariantMap &more)
    {
        QVariantMap map{{u"@context"_s, u"https://schema.org"_s}, {u"@type"_s, u"Course"_s},
            {u"name"_s, u"Warmtepompen"_s}, {u"description"_s, u"Over warmtepompen."_s},
            {u"provider"_s, QVariantMap{{u"@type"_s, u"Organization"_s}, {u"name"_s, u"HAN"_s}}}};
        map.insert(more);
        return map;
    }

    static QStringList documents()
    {
        QStringList paths;
        for (const QString &folder : QStringList{tests::sourcePath(u"tests/reference/schemaorg"_s),
                 tests::sharedFolder() + u"/tools/validate/samples/schemaorg"_s}) {
            const QDir dir(folder);
            for (const QString &name : dir.entryList({u"*.jsonld"_s}, QDir::Files)) {
                if (!name.startsWith(u"broken"_s)) {
                    paths.append(dir.filePath(name));
                }
            }
        }
        return paths;
    }

private Q_SLOTS:
    void whatWeWriteIsRightAndWhatIsMadeWrongInItIsFound()
    {
        int tried = 0;
        QSet<QString> rules;
        for (const QString &path : documents()) {
            const QVariant document = read(path);
            QVERIFY2(found(document).isEmpty(), qPrintable(path + u": "_s + said(found(document))));
            QStringList missed;
            const tests::MarkupMutations mutations(markup(), document, [&](const tests::MarkupMutation &each) {
                const QList<MarkupDeviation> list = found(each.document);
                if (!isFound(list, each.path, each.rule)) {
                    missed.append(each.path + u' ' + each.rule + u": "_s + said(list));
                }
                rules.insert(each.rule);
                ++tried;
            });
            QVERIFY2(missed.isEmpty(), qPrintable(path + u": "_s + missed.mid(0, 5).join(u'\n')));
        }
        qInfo("%d mutations, %lld kinds", tried, qlonglong(rules.size()));
        QVERIFY(tried > 300);
        QVERIFY(rules.contains(u"markup.date"_s) && rules.contains(u"form.missing"_s));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QVariantMap>("more");
        QTest::addColumn<QString>("path");
        QTest::addColumn<domain::Message>("text");
        QTest::addColumn<QString>("owner");
        const auto row = [](const char *name, const QVariantMap &more, const QString &path, const QString &code,
                             const QStringList &arguments, const QString &owner = u"schema.org"_s) {
            QTest::newRow(name) << more << path << domain::Message{.code = code, .arguments = arguments} << owner;
        };
        row("a misspelt property", {{u"desciption"_s, u"x"_s}}, u"/desciption"_s, u"markup.noPropertyMeant"_s,
            {u"desciption"_s, u"description"_s});
        row("a misspelt type", {{u"@type"_s, u"Cource"_s}}, u"/@type"_s, u"markup.noTypeMeant"_s,
            {u"Cource"_s, u"Course"_s});
        row("a property of another type", {{u"startDate"_s, u"2026-09-01"_s}}, u"/startDate"_s, u"markup.elsewhere"_s,
            {u"Course"_s, u"startDate"_s,
                u"CreativeWorkSeason, CreativeWorkSeries, DatedMoneySpecification, EducationalOccupationalProgram, "
                "Event, MerchantReturnPolicySeasonalOverride, Role, Schedule"_s});
        row("a date as people write it",
            {{u"hasCourseInstance"_s,
                QVariantMap{{u"@type"_s, u"CourseInstance"_s}, {u"courseMode"_s, u"Online"_s},
                    {u"startDate"_s, u"1-9-2026"_s}}}},
            u"/hasCourseInstance/startDate"_s, u"markup.date"_s, {u"startDate"_s, u"1-9-2026"_s});
        row("weeks in words", {{u"timeRequired"_s, u"10 weken"_s}}, u"/timeRequired"_s, u"markup.duration"_s,
            {u"timeRequired"_s, u"10 weken"_s});
        row("no description", {{u"description"_s, QString()}}, QString(), u"form.missing"_s,
            {u"description"_s, u"Course"_s}, u"Google"_s);
        row("another vocabulary", {{u"@context"_s, u"https://example.org/"_s}}, QString(), u"markup.context"_s, {});
        row("a price with a comma",
            {{u"offers"_s,
                QVariantMap{{u"@type"_s, u"Offer"_s}, {u"price"_s, u"12,50"_s}, {u"priceCurrency"_s, u"EUR"_s}}}},
            u"/offers/price"_s, u"form.decimal"_s, {u"price"_s, u"12,50"_s});
        row("an event for an organisation",
            {{u"provider"_s, QVariantMap{{u"@type"_s, u"Place"_s}, {u"name"_s, u"Arnhem"_s}}}}, u"/provider"_s,
            u"markup.value"_s, {u"provider"_s, u"Place"_s, u"Organization, Person"_s});
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QVariantMap, more);
        QFETCH(QString, path);
        QFETCH(domain::Message, text);
        QFETCH(QString, owner);
        const QList<MarkupDeviation> list = found(course(more));
        const auto at = std::ranges::find(list, text, [](const MarkupDeviation &each) { return each.deviation.text; });
        QVERIFY2(at != list.cend(), qPrintable(said(list)));
        QCOMPARE(at->deviation.place.path, path);
        QCOMPARE(at->owner, owner);
    }

    void whatIsRightHasNothingSaidOfIt()
    {
        QVERIFY2(found(course({})).isEmpty(), qPrintable(said(found(course({})))));
        // The same, written in other ways.
        QVariantMap prefixed{{u"@context"_s, QVariantMap{{u"s"_s, u"http://schema.org/"_s}}},
            {u"@type"_s, u"s:Course"_s}, {u"s:name"_s, u"a"_s}, {u"s:description"_s, u"b"_s},
            {u"s:provider"_s, QVariantMap{{u"@id"_s, u"https://example.org/#han"_s}}},
            {u"esco:skill"_s, u"of another vocabulary"_s}};
        QVERIFY2(found(prefixed).isEmpty(), qPrintable(said(found(prefixed))));
        const QVariantMap graph{{u"@context"_s, u"https://schema.org"_s},
            {u"@graph"_s,
                QVariantList{course({}).value(u"provider"_s),
                    QVariantMap{{u"@type"_s, u"Course"_s}, {u"@id"_s, u"https://example.org/1"_s}}}}};
        QVERIFY2(found(graph).isEmpty(), qPrintable(said(found(graph))));
    }

    void theWordsAreThoseOfTheVocabulary()
    {
        SKIP_WITHOUT_SHARED();
        QProcess node;
        node.start(u"node"_s,
            {tests::sourcePath(u"packaging/forms/vocabulary.mjs"_s),
                tests::sharedFolder() + u"/data/specs/schemaorg/schemaorg-current-https.jsonld"_s});
        if (!node.waitForStarted()) {
            QSKIP("needs node, which is not here");
        }
        QVERIFY(node.waitForFinished());
        QFile file(tests::sourcePath(u"resources/forms/markup/schemaorg.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(node.readAllStandardOutput() == file.readAll(), "run packaging/forms/vocabulary.mjs again");
    }

    /**
     * The validator requires more of a list of courses than we do; for single courses its verdicts are the same as
     * ours.
     */
    void whatTheValidatorSaysOfMutations()
    {
        SKIP_WITHOUT_SHARED();
        if (!tests::hasValidators()) {
            QSKIP("needs the validators, which packaging/test installs");
        }
        QTemporaryDir folder;
        QHash<QString, QPair<bool, QString>> ours;
        const auto add = [&](const QVariant &document, const QString &what) {
            const QString path = folder.filePath(QString::number(ours.size()) + u".jsonld"_s);
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write(QJsonDocument::fromVariant(document).toJson()) > 0);
            const QList<MarkupDeviation> list = found(document);
            const bool blocks = std::ranges::any_of(
                list, [](const MarkupDeviation &each) { return each.deviation.severity == Severity::Blocks; });
            ours.insert(path, {blocks, what + u": "_s + said(list)});
        };
        for (const QString &path : documents()) {
            const QVariant document = read(path);
            if (document.toMap().value(u"@type"_s).toString() != u"Course") {
                continue;
            }
            add(document, path);
            const tests::MarkupMutations mutations(markup(), document, [&](const tests::MarkupMutation &each) {
                if (each.path != u"/@type") { // if the document is not a course, the validator checks nothing else
                    add(each.document, path + u' ' + each.path + u' ' + each.rule);
                }
            });
        }
        const QString said =
            tests::validated(u"schemaorg.mjs"_s, QStringList{u"--profile"_s, u"google-list"_s} + ours.keys()).said;
        static const QRegularExpression form(u"(?:^|\\n)(INVALID|valid) +(\\S+) \\["_s);
        int count = 0, refused = 0;
        QStringList differ;
        for (const QRegularExpressionMatch &each : form.globalMatch(said)) {
            const bool isRight = each.captured(1) == u"valid";
            const auto &[blocks, what] = ours[each.captured(2)];
            ++count;
            refused += isRight ? 0 : 1;
            if (blocks == isRight) {
                differ.append((isRight ? u"by us only: "_s : u"by the validator only: "_s) + what);
            }
        }
        qInfo("%d documents, %d refused, %lld verdicts differ", count, refused, qlonglong(differ.size()));
        QVERIFY2(differ.isEmpty(), qPrintable(differ.mid(0, 10).join(u'\n')));
        QCOMPARE(count, ours.size());
        QVERIFY(refused > 100);
    }
};

LEERSCHAKEL_TEST_MAIN(MarkupTest)
#include "markup_test.moc"
