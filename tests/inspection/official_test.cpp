// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "exchange/sample/sample.h"
#include "inspection/deviations.h"
#include "inspection/documents.h"
#include "inspection/mutations.h"
#include "support/freshcatalogue.h"
#include "support/testmain.h"
#include "support/validator.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using inspection::Deviation;
using inspection::Form;
using rules::Severity;

/** Our forms compared with the official documents: they say the same, and give the same verdicts. */
class OfficialTest
    : public QObject
    , private tests::FreshCatalogue
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

private Q_SLOTS:
    void theFormIsThatOfTheOfficialDocument_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QStringList>("openApis");
        QTest::newRow("ooapi5") << u"ooapi5"_s
                                << QStringList{u"ooapi.openapi"_s, u"rio.openapi"_s, u"eduxchange.openapi"_s};
        QTest::newRow("oeapi6") << u"oeapi6"_s << QStringList{u"oeapi.openapi"_s};
        QTest::newRow("edudex") << u"edudex"_s << QStringList{u"openapi-edudex-data-api-1.0.2"_s};
    }

    void theFormIsThatOfTheOfficialDocument()
    {
        QFETCH(QString, format);
        QFETCH(QStringList, openApis);
        SKIP_WITHOUT_SHARED();
        QStringList arguments{tests::sourcePath(u"packaging/forms/derive.mjs"_s), format};
        for (const QString &each : openApis) {
            arguments.append(tests::sharedFolder() + u"/data/specs/"_s + format + u'/' + each + u".json"_s);
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

    void whatTheOfficialValidatorSaysOfAThousandMutations_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("ooapi5") << u"ooapi5"_s;
        QTest::newRow("oeapi6") << u"oeapi6"_s;
        QTest::newRow("edudex") << u"edudex"_s;
    }

    void whatTheOfficialValidatorSaysOfAThousandMutations()
    {
        QFETCH(QString, format);
        SKIP_WITHOUT_SHARED();
        if (!tests::hasValidators()) {
            QSKIP("needs the official validators, which packaging/test installs");
        }
        const Form &form = *Form::of(format);
        Trials trials(form);
        const bool isEdudex = format == u"edudex";
        const QList<tests::Document> documents = isEdudex ? programsOfEdudex() : fixturesOf(format, form);
        QVERIFY(documents.size() > 3);
        for (const tests::Document &each : documents) {
            QVERIFY(trials.add(each, each.value));
            if (each.file.contains(u"nonconformant"_s)) {
                continue;
            }
            const tests::Mutations mutations(form, *form.thing(each.collection), each.value);
            for (const tests::Mutation &mutation : mutations.all()) {
                QVERIFY(trials.add(each, mutation.document, &mutation));
            }
        }
        const QHash<QString, bool> verdicts =
            isEdudex ? edudexVerdicts(trials.files()) : verdictsOf(format, trials.folder());
        QCOMPARE(verdicts.size(), trials.files().size());
        int refused = 0, elsewhere = 0;
        for (auto [path, isRight] : verdicts.asKeyValueRange()) {
            const Trial &ours = trials[path];
            QVERIFY2(ours.isRefused == !isRight,
                qPrintable(ours.what + (isRight ? u": refused by us only, "_s : u": refused by the standard only "_s)
                    + ours.said));
            refused += isRight ? 0 : 1;
            elsewhere += !isRight && !ours.isPlaced ? 1 : 0;
        }
        qInfo("%lld documents, %d refused, %d named elsewhere", qlonglong(verdicts.size()), refused, elsewhere);
        QVERIFY(refused > 300);
        QCOMPARE(elsewhere, 0);
    }

private:
    struct Trial {
        QString what;
        QString said;
        bool isRefused = false;
        bool isPlaced = false;
    };

    /** Documents in a folder, with what we report about them. */
    class Trials
    {
    public:
        explicit Trials(const Form &form) : m_form(form) {}

        [[nodiscard]] bool add(
            const tests::Document &document, const QVariant &value, const tests::Mutation *mutation = nullptr)
        {
            const QList<Deviation> found =
                inspection::deviations(m_form, *m_form.thing(document.collection), value, {});
            // The validator derives the kind of a document from its path.
            const QString path = m_folder.filePath(
                u"%1/%2/5f6e1c0a-0c5b-4b43-9a55-0d4b8a1d2c3e.json"_s.arg(m_tried.size() + 1).arg(document.collection));
            const bool isPlaced = !mutation
                || std::ranges::any_of(found, [&](const Deviation &each) { return each.place.path == mutation->path; });
            m_tried.insert(path,
                {.what = document.file + u' ' + (mutation ? mutation->path + u' ' + mutation->rule : QString()),
                    .said = found.isEmpty() ? QString() : found[0].place.path + u' ' + found[0].text.code,
                    .isRefused = isRefused(found),
                    .isPlaced = isPlaced});
            return write(path, value);
        }

        [[nodiscard]] QString folder() const { return m_folder.path(); }
        [[nodiscard]] QStringList files() const { return m_tried.keys(); }
        [[nodiscard]] const Trial &operator[](const QString &path) { return m_tried[path]; }

    private:
        const Form &m_form;
        QTemporaryDir m_folder;
        QHash<QString, Trial> m_tried;
    };

    static QList<tests::Document> fixturesOf(const QString &format, const Form &form)
    {
        return tests::documentsIn(tests::sharedFolder() + u"/data/fixtures/"_s + format, form);
    }

    /** The fixture, and programs that we export ourselves. */
    QList<tests::Document> programsOfEdudex()
    {
        makeCatalogue();
        QList<tests::Document> documents;
        QTemporaryDir folder;
        domain::NoProgress progress;
        if (!exchange::sample::fill(*m_catalogue)
            || !exchange::exporter(u"edudex"_s)
                ->write(*m_catalogue,
                    {.folder = folder.filePath(u"uit"_s),
                        .selection = exchange::Selection::Ready,
                        .offerings = {},
                        .language = {}},
                    progress)) {
            return documents;
        }
        QStringList paths{tests::sharedFolder() + u"/data/fixtures/edudex/program-az307.json"_s};
        const QDir made(folder.filePath(u"uit/json"_s));
        for (const QString &name : made.entryList({u"*.json"_s}).first(4)) {
            paths.append(made.filePath(name));
        }
        for (const QString &path : std::as_const(paths)) {
            QFile file(path);
            if (file.open(QIODevice::ReadOnly)) {
                documents.append({.file = path,
                    .collection = u"program"_s,
                    .value = QJsonDocument::fromJson(file.readAll()).toVariant()});
            }
        }
        return documents;
    }

    /** Whether the official validator accepts each file. */
    static QHash<QString, bool> verdictsOf(const QString &format, const QString &folder)
    {
        const tests::Validation validation = tests::validated(format + u".mjs"_s, {u"--json"_s, folder});
        QHash<QString, bool> verdicts;
        for (const QJsonValue &each : QJsonDocument::fromJson(validation.said.toUtf8())[u"files"].toArray()) {
            verdicts.insert(each[u"file"].toString(), each[u"ok"].toBool());
        }
        return verdicts;
    }

    /**
     * This validator writes text; to a file, because it ends before a pipe has taken all of it. Its advice aborts on a
     * value of an unexpected type: such a file is not valid, and the next call begins after it.
     */
    static QHash<QString, bool> edudexVerdicts(QStringList files)
    {
        QHash<QString, bool> verdicts;
        while (!files.isEmpty()) {
            QTemporaryDir folder;
            QFile said(folder.filePath(u"said.txt"_s));
            QProcess node;
            node.setWorkingDirectory(qEnvironmentVariable("LEERSCHAKEL_VALIDATE"));
            node.setStandardOutputFile(said.fileName());
            node.start(u"node"_s, QStringList{u"edudex.mjs"_s} + files);
            if (!node.waitForFinished(200'000) || !said.open(QIODevice::ReadOnly)) {
                return {};
            }
            qsizetype done = 0;
            static const QRegularExpression line(u"^(INVALID|valid) +(\\S+) \\["_s);
            for (const QString &each : QString::fromUtf8(said.readAll()).split(u'\n')) {
                if (const auto match = line.match(each); match.hasMatch()) {
                    verdicts.insert(match.captured(2), match.captured(1) == u"valid");
                    ++done;
                }
            }
            files.remove(0, done);
            if (!files.isEmpty()) {
                verdicts.insert(files.takeFirst(), false);
            }
        }
        return verdicts;
    }
};

LEERSCHAKEL_TEST_MAIN(OfficialTest)
#include "official_test.moc"
