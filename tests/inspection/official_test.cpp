// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/deviations.h"
#include "inspection/documents.h"
#include "inspection/mutations.h"
#include "support/testmain.h"
#include "support/validator.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using inspection::Deviation;
using inspection::Form;
using rules::Severity;

/** Our forms against the official documents: they say the same, and so do the verdicts. */
class OfficialTest : public QObject
{
    Q_OBJECT

private:
    static bool isRefused(const QList<Deviation> &list)
    {
        return std::ranges::contains(list, Severity::Blocks, &Deviation::severity);
    }

    static bool write(const QString &path, const QVariant &document)
    {
        QFile file(path);
        return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
            && file.write(QJsonDocument::fromVariant(document).toJson(QJsonDocument::Compact)) > 0;
    }

    static void formats()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QStringList>("openApis");
        QTest::newRow("ooapi5") << u"ooapi5"_s << QStringList{u"ooapi"_s, u"rio"_s, u"eduxchange"_s};
        QTest::newRow("oeapi6") << u"oeapi6"_s << QStringList{u"oeapi"_s};
    }

private Q_SLOTS:
    void theFormIsThatOfTheOfficialDocument_data() { formats(); }
    void theFormIsThatOfTheOfficialDocument()
    {
        QFETCH(QString, format);
        QFETCH(QStringList, openApis);
        SKIP_WITHOUT_SHARED();
        QStringList arguments{tests::sourcePath(u"packaging/forms/derive.mjs"_s), format};
        for (const QString &each : openApis) {
            arguments.append(tests::sharedFolder() + u"/data/specs/"_s + format + u'/' + each + u".openapi.json"_s);
        }
        QProcess node;
        node.start(u"node"_s, arguments);
        if (!node.waitForStarted()) {
            QSKIP("needs node, which is not here");
        }
        QVERIFY(node.waitForFinished());
        QFile file(tests::sourcePath(u"resources/forms/"_s + format + u".json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(node.readAllStandardOutput() == file.readAll(), "run packaging/forms/derive.mjs again");
    }

    void whatTheOfficialValidatorSaysOfAThousandMutations_data() { formats(); }
    void whatTheOfficialValidatorSaysOfAThousandMutations()
    {
        QFETCH(QString, format);
        SKIP_WITHOUT_SHARED();
        if (!tests::hasValidators()) {
            QSKIP("needs the official validators, which packaging/test installs");
        }
        const Form &form = *Form::of(format);
        QTemporaryDir folder;
        struct Tried {
            QString file;
            QString said;
            bool isRefused = false;
            bool isPlaced = false;
        };
        QHash<QString, Tried> tried;
        int number = 0;
        const auto tryOut = [&](const tests::Document &document, const QVariant &value,
                                const tests::Mutation *mutation) {
            const QList<Deviation> found = inspection::deviations(form, *form.thing(document.collection), value, {});
            // The validator tells what a document is by its path.
            const QString path = folder.filePath(
                u"%1/%2/5f6e1c0a-0c5b-4b43-9a55-0d4b8a1d2c3e.json"_s.arg(++number).arg(document.collection));
            QVERIFY(write(path, value));
            const bool isPlaced = !mutation
                || std::ranges::any_of(found, [&](const Deviation &each) { return each.place.path == mutation->path; });
            tried.insert(path,
                {.file = document.file + u' ' + (mutation ? mutation->path + u' ' + mutation->rule : QString()),
                    .said = found.isEmpty() ? QString() : found[0].place.path + u' ' + found[0].text.code,
                    .isRefused = isRefused(found),
                    .isPlaced = isPlaced});
        };
        const QList<tests::Document> documents =
            tests::documentsIn(tests::sharedFolder() + u"/data/fixtures/"_s + format, form);
        QVERIFY(documents.size() > 3);
        for (const tests::Document &each : documents) {
            tryOut(each, each.value, nullptr);
            if (each.file.contains(u"nonconformant"_s)) {
                continue;
            }
            const tests::Mutations mutations(form, *form.thing(each.collection), each.value);
            for (const tests::Mutation &mutation : mutations.all()) {
                tryOut(each, mutation.document, &mutation);
            }
        }
        const tests::Validation validation = tests::validated(format + u".mjs"_s, {u"--json"_s, folder.path()});
        const QJsonArray files = QJsonDocument::fromJson(validation.said.toUtf8())[u"files"].toArray();
        QCOMPARE(files.size(), tried.size());
        int refused = 0, elsewhere = 0;
        for (const QJsonValue &each : files) {
            const Tried &ours = tried[each[u"file"].toString()];
            const bool isOk = each[u"ok"].toBool();
            QVERIFY2(ours.isRefused == !isOk,
                qPrintable(ours.file
                    + (isOk ? QString(u": refused by us only, "_s + ours.said) : u": refused by the standard only: "_s)
                    + QString::fromUtf8(QJsonDocument(each[u"errors"].toArray()).toJson(QJsonDocument::Compact))));
            refused += isOk ? 0 : 1;
            elsewhere += !isOk && !ours.isPlaced ? 1 : 0;
        }
        qInfo("%lld documents, %d refused, %d named elsewhere", qlonglong(tried.size()), refused, elsewhere);
        QVERIFY(refused > 300);
        QCOMPARE(elsewhere, 0);
    }
};

LEERSCHAKEL_TEST_MAIN(OfficialTest)
#include "official_test.moc"
