// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/xmlchecking.h"
#include "inspection/xmlmutations.h"
#include "support/testmain.h"
#include "support/validator.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using inspection::Deviation;
using inspection::XmlForm;
using rules::Severity;

/** Our XML forms compared with the official schemas: they say the same, and give the same verdicts. */
class OfficialXmlTest : public QObject
{
    Q_OBJECT

private:
    struct Trial {
        QString what;
        QString said;
        bool isRefused = false;
    };
    QHash<QString, Trial> m_trials;
    std::unique_ptr<QTemporaryDir> m_folder;

    static QString specs() { return tests::sharedFolder() + u"/data/specs/"_s; }
    static QString schemaOf(const QString &format)
    {
        return format == u"rio" ? specs() + u"rio/DUO_RIO_Beheren_OnderwijsOrganisatie_V4.xsd"_s
                                : specs() + u"elm/xsd-loq/loq.xsd"_s;
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /** Files that the validators accept, ours and those of others. */
    static QStringList documentsOf(const QString &format)
    {
        QStringList paths;
        for (const QString &folder : QStringList{tests::sourcePath(u"tests/reference/"_s + format),
                 tests::sharedFolder() + u"/data/fixtures/"_s + format,
                 tests::sharedFolder() + u"/tools/validate/samples/"_s + format}) {
            const QDir dir(folder);
            for (const QString &name : dir.entryList({u"*.xml"_s}, QDir::Files)) {
                paths.append(dir.filePath(name));
            }
        }
        return paths;
    }

    void add(const QString &format, const QByteArray &document, const QString &what)
    {
        QFile file(m_folder->filePath(QString::number(m_trials.size()) + u".xml"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size()) {
            return;
        }
        file.close();
        Trial trial{.what = what, .said = {}};
        domain::NoProgress progress;
        if (file.open(QIODevice::ReadOnly)) {
            const exchange::Result<void> checked = inspection::checkXml(
                *XmlForm::of(format), file, file.fileName(),
                [&](const Deviation &each) {
                    trial.isRefused = trial.isRefused || each.severity == Severity::Blocks;
                    trial.said += each.place.path + u' ' + each.text.code + u"; "_s;
                },
                progress);
            trial.isRefused = trial.isRefused || !checked;
        }
        m_trials.insert(file.fileName(), trial);
    }

    void addAll(const QString &format)
    {
        m_trials.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        for (const QString &path : documentsOf(format)) {
            const QByteArray document = bytesOf(path);
            add(format, document, path);
            // The lists of all languages and regions make the ELM schema slow: one document, and every eighth mutation.
            const bool isSlow = format == u"elm";
            if (isSlow && !path.startsWith(tests::sourcePath(u"tests/reference"_s))) {
                continue;
            }
            const tests::XmlMutations mutations(
                *XmlForm::of(format), document,
                [&](const tests::XmlMutation &each) {
                    add(format, each.document, path + u' ' + each.path + u' ' + each.rule);
                },
                isSlow ? 8 : 1);
        }
    }

    static QString run(const QString &program, const QStringList &arguments, const QString &folder)
    {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.setProcessChannelMode(QProcess::MergedChannels);
        QTemporaryDir output;
        process.setStandardOutputFile(output.filePath(u"said"_s));
        process.start(program, arguments);
        if (!process.waitForStarted() || !process.waitForFinished(400'000)) {
            return {};
        }
        return QString::fromUtf8(bytesOf(output.filePath(u"said"_s)));
    }

    /** Whether each document is valid, by path. */
    [[nodiscard]] QHash<QString, bool> xmllintVerdicts(const QString &format) const
    {
        QHash<QString, bool> verdicts;
        const QString said = run(u"xmllint"_s,
            QStringList{u"--nonet"_s, u"--noout"_s, u"--schema"_s, schemaOf(format)} + m_trials.keys(), {});
        for (const QString &line : said.split(u'\n')) {
            if (line.endsWith(u" validates"_s)) {
                verdicts.insert(line.chopped(qsizetype(qstrlen(" validates"))), true);
            } else if (line.endsWith(u" fails to validate"_s)) {
                verdicts.insert(line.chopped(qsizetype(qstrlen(" fails to validate"))), false);
            }
        }
        return verdicts;
    }

    [[nodiscard]] QHash<QString, bool> edudexVerdicts() const
    {
        QHash<QString, bool> verdicts;
        const QString said = run(
            u"node"_s, QStringList{u"edudex.mjs"_s} + m_trials.keys(), qEnvironmentVariable("LEERSCHAKEL_VALIDATE"));
        static const QRegularExpression form(u"^(INVALID|valid) +(\\S+) \\["_s);
        for (const QString &line : said.split(u'\n')) {
            if (const auto match = form.match(line); match.hasMatch()) {
                verdicts.insert(match.captured(2), match.captured(1) == u"valid");
            }
        }
        return verdicts;
    }

private Q_SLOTS:
    void theFormIsThatOfTheOfficialSchema_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("elm") << u"elm"_s;
        QTest::newRow("rio") << u"rio"_s;
        QTest::newRow("edudex") << u"edudex"_s;
    }

    void theFormIsThatOfTheOfficialSchema()
    {
        QFETCH(QString, format);
        QStringList arguments{tests::sourcePath(u"packaging/forms/edudexxml.mjs"_s)};
        if (format != u"edudex") {
            SKIP_WITHOUT_SHARED();
            arguments = {tests::sourcePath(u"packaging/forms/derivexsd.mjs"_s), format, schemaOf(format)};
        }
        QProcess node;
        node.start(u"node"_s, arguments);
        if (!node.waitForStarted()) {
            QSKIP("needs node, which is not here");
        }
        QVERIFY(node.waitForFinished());
        QVERIFY2(
            node.readAllStandardOutput() == bytesOf(tests::sourcePath(u"resources/forms/xml/"_s + format + u".json"_s)),
            "run the script in packaging/forms again");
    }

    void whatTheOfficialSchemaSaysOfAThousandMutations_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("elm") << u"elm"_s;
        QTest::newRow("rio") << u"rio"_s;
    }

    void whatTheOfficialSchemaSaysOfAThousandMutations()
    {
        QFETCH(QString, format);
        SKIP_WITHOUT_SHARED();
        addAll(format);
        const QHash<QString, bool> verdicts = xmllintVerdicts(format);
        if (verdicts.isEmpty()) {
            QSKIP("needs xmllint, which is not here");
        }
        QCOMPARE(verdicts.size(), m_trials.size());
        int refused = 0;
        QStringList differ;
        for (const auto [path, isRight] : verdicts.asKeyValueRange()) {
            const Trial &ours = m_trials[path];
            refused += isRight ? 0 : 1;
            if (ours.isRefused == isRight) {
                differ.append(ours.what + (isRight ? u": by us only, "_s : u": by the schema only, "_s) + ours.said);
            }
        }
        qInfo("%lld documents, %d refused by the schema, %lld verdicts differ", qlonglong(verdicts.size()), refused,
            qlonglong(differ.size()));
        QVERIFY2(differ.isEmpty(), qPrintable(differ.mid(0, 20).join(u'\n')));
        QVERIFY(refused > (format == u"elm" ? 100 : 1000));
    }

    /** The second step of RIO's validator: which names with values (kenmerken) are allowed, and how often. */
    void whatTheValidatorOfRioSaysOfNames()
    {
        SKIP_WITHOUT_SHARED();
        if (!tests::hasValidators()) {
            QSKIP("needs the validators, which packaging/test installs");
        }
        m_trials.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        for (const QString &path : documentsOf(u"rio"_s)) {
            const QByteArray document = bytesOf(path);
            add(u"rio"_s, document, path);
            const tests::XmlMutations mutations(
                *XmlForm::of(u"rio"_s), document,
                [&](const tests::XmlMutation &each) {
                    add(u"rio"_s, each.document, path + u' ' + each.path + u' ' + each.rule);
                },
                3, tests::XmlMutations::About::Names);
        }
        const QString said =
            run(u"bash"_s, {u"rio.sh"_s, m_folder->path()}, qEnvironmentVariable("LEERSCHAKEL_VALIDATE"));
        int count = 0, refused = 0;
        QStringList differ;
        for (const QString &line : said.split(u'\n')) {
            if (!line.startsWith(u"FAIL ") && !line.startsWith(u"OK   ")) {
                continue;
            }
            const bool isRight = line.startsWith(u"OK");
            const Trial &ours = m_trials[line.sliced(5)];
            ++count;
            refused += isRight ? 0 : 1;
            if (ours.isRefused == isRight) {
                differ.append(ours.what + (isRight ? u": by us only, "_s : u": by the validator only, "_s) + ours.said);
            }
        }
        qInfo("%d documents, %d refused, %lld verdicts differ", count, refused, qlonglong(differ.size()));
        QVERIFY2(differ.isEmpty(), qPrintable(differ.mid(0, 20).join(u'\n')));
        QCOMPARE(count, m_trials.size());
        QVERIFY(refused > 30);
    }

    /**
     * There is no official schema for EDU-DEX: what is known of it refuses no more than we do, and accepts valid
     * documents.
     */
    void whatIsKnownOfEdudexRefusesNoMore()
    {
        SKIP_WITHOUT_SHARED();
        if (!tests::hasValidators()) {
            QSKIP("needs the validators, which packaging/test installs");
        }
        addAll(u"edudex"_s);
        const QHash<QString, bool> verdicts = edudexVerdicts();
        QCOMPARE(verdicts.size(), m_trials.size());
        int refused = 0, byUsOnly = 0;
        for (const auto [path, isRight] : verdicts.asKeyValueRange()) {
            const Trial &ours = m_trials[path];
            const bool isMutation = ours.what.contains(u" form."_s);
            QVERIFY2(ours.isRefused || isRight, qPrintable(ours.what + u": by the validator only, "_s + ours.said));
            QVERIFY2(isMutation || ours.isRefused == !isRight, qPrintable(ours.what + u": by us only, "_s + ours.said));
            refused += isRight ? 0 : 1;
            byUsOnly += isRight && ours.isRefused ? 1 : 0;
        }
        qInfo("%lld documents, %d refused, %d more by us", qlonglong(verdicts.size()), refused, byUsOnly);
        QVERIFY(refused > 300);
    }
};

LEERSCHAKEL_TEST_MAIN(OfficialXmlTest)
#include "officialxml_test.moc"
