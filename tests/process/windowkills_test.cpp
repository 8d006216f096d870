// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/beside.h"
#include "support/drivenwindow.h"
#include "support/extent.h"
#include "support/rounds.h"
#include "support/sources.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/**
 * The window, killed at a random moment while a user types, goes elsewhere, adds, copies, deletes and undoes, while a
 * vocabulary or offerings are imported, and while it closes. What its status bar reported as saved is in the catalogue;
 * what was typed a second before the kill comes back when the catalogue is opened again.
 */
class WindowKillsTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int courses = 150;

    /** One command for the window, and its effect on the catalogue. */
    struct Step {
        QStringList words;
        /** The word that it types, and the field that it types in. */
        QString word = {};
        QString field = {};
        /** How many offerings it adds. */
        int offerings = 0;
        /** It may undo typing in \a field. */
        bool takesBack = false;
    };
    struct Word {
        QString text;
        QString field;
        /** The step that typed it, and the one that may have undone it. */
        int typed = 0;
        int takenBack = std::numeric_limits<int>::max();
        /** When the window received it, in milliseconds from the start. */
        qint64 time = -1;
    };

    QTemporaryDir m_folder;
    QString m_sample;
    QString m_vocabulary;
    QString m_courses;
    int m_offerings = 0;
    /** The commands sent to the window in this round. */
    QStringList m_said;
    /** In all rounds: typed texts that were reported as saved, and those that were not but came back. */
    int m_saved = 0;
    int m_cameBack = 0;

    static int offeringsIn(const QString &path, const QString &where)
    {
        return tests::valueIn(path, u"SELECT count(*) FROM offering WHERE "_s + where).toInt();
    }
    static QString textsIn(const QString &path)
    {
        QStringList columns;
        for (const QString &field : fields()) {
            QString column = field.section(u'.', 1);
            column.replace(u"targetGroup"_s, u"target_group"_s);
            columns << u"coalesce(%1_nl, '')"_s.arg(column) << u"coalesce(%1_en, '')"_s.arg(column);
        }
        return tests::valueIn(path, u"SELECT group_concat(%1) FROM offering"_s.arg(columns.join(u" || ' ' || "_s)));
    }
    static QStringList fields()
    {
        return {u"offering.title"_s, u"offering.summary"_s, u"offering.description"_s, u"offering.targetGroup"_s,
            u"offering.admission"_s, u"offering.assessment"_s};
    }

    /** The next thing that a user does. */
    QList<Step> next(QRandomGenerator &random, const QString &word, bool &hasWorkBeside)
    {
        const QString field = fields()[random.bounded(int(fields().size()))];
        const QString language = random.bounded(2) == 0 ? u"nl"_s : u"en"_s;
        const QList<Step> typing{{{u"field"_s, field, language}}, {{u"key"_s, u"Ctrl+End"_s}},
            {.words = {u"type"_s, u' ' + word}, .word = word, .field = field}};
        switch (random.bounded(12)) {
        case 0:
            return {{.words = {u"key"_s, u"Ctrl+N"_s}, .offerings = 1}, {{u"field"_s, u"offering.title"_s, u"nl"_s}},
                {.words = {u"type"_s, u"Nieuw "_s + word}, .word = word, .field = u"offering.title"_s}};
        case 1:
            if (hasWorkBeside) {
                return typing;
            }
            return {{.words = {u"key"_s, u"Ctrl+N"_s}, .offerings = 1},
                {.words = {u"take"_s, u"Delete"_s}, .offerings = -1},
                {.words = {u"key"_s, u"Ctrl+Z"_s}, .offerings = 1}};
        case 2:
            return {{.words = {u"take"_s, u"Duplicate"_s}, .offerings = 1}};
        case 3:
            if (hasWorkBeside) {
                return typing;
            }
            return typing + QList<Step>{{.words = {u"key"_s, u"Ctrl+Z"_s}, .field = field, .takesBack = true}};
        case 4:
            return {{{u"key"_s, u"Ctrl+%1"_s.arg(random.bounded(2, 6))}}, {{u"key"_s, u"Ctrl+1"_s}}};
        case 5:
            return {{{u"wait"_s, QString::number(random.bounded(900))}}};
        case 6:
            if (std::exchange(hasWorkBeside, true)) {
                return typing;
            }
            if (random.bounded(2) == 0) {
                return {{{u"take"_s, u"Load a vocabulary…"_s, m_vocabulary}}, {{u"key"_s, u"Ctrl+1"_s}}};
            }
            return {{{u"take"_s, u"Import offerings from a folder…"_s, m_courses}}};
        case 7:
        case 8:
            return QList<Step>{{{u"row"_s, QString::number(random.bounded(6))}}} + typing;
        default:
            return typing;
        }
    }

    QString round(const QString &path, QRandomGenerator &random, int number)
    {
        m_said.clear();
        QList<Word> words;
        QList<int> offeringsAfter{m_offerings};
        qint64 killed = 0;
        int acknowledged = 0;
        QElapsedTimer clock;
        {
            tests::DrivenWindow window(path);
            if (const QString wrong = window.start(); !wrong.isEmpty()) {
                return wrong;
            }
            const int before = window.told();
            clock.start();
            const QDeadlineTimer deadline(random.bounded(200, 5000));
            const bool closes = random.bounded(6) == 0;
            bool hasWorkBeside = false;
            int serial = 0;
            while (!deadline.hasExpired()) {
                const QList<Step> steps = next(random, u"woord%1x%2"_s.arg(number).arg(++serial), hasWorkBeside);
                for (const Step &step : steps) {
                    const int at = window.told() - before + 1;
                    offeringsAfter.append(offeringsAfter.constLast() + step.offerings);
                    if (step.takesBack) {
                        for (Word &word : words) {
                            if (word.field == step.field) {
                                word.takenBack = qMin(word.takenBack, at);
                            }
                        }
                    }
                    if (!step.word.isEmpty()) {
                        words.append({.text = step.word, .field = step.field, .typed = at});
                    }
                    m_said.append(step.words.join(u' '));
                    if (!window.sayBy(step.words, deadline)) {
                        break;
                    }
                    if (!window.answer().isDone) {
                        return step.words.join(u' ') + u": "_s + window.answer().why;
                    }
                    if (!step.word.isEmpty()) {
                        words.last().time = clock.elapsed();
                    }
                }
            }
            if (closes && window.isRunning()) {
                window.tell({u"key"_s, u"Ctrl+Q"_s});
                offeringsAfter.append(offeringsAfter.constLast());
                QTest::qSleep(random.bounded(1, 400));
            }
            window.kill();
            killed = clock.elapsed();
            acknowledged = window.acknowledged() - before;
        }
        QString wrong = tests::wrongWith(path);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        const QString texts = textsIn(path);
        for (const Word &word : std::as_const(words)) {
            const bool mayBeGone = word.takenBack < offeringsAfter.size();
            const bool isSaid = word.typed <= acknowledged && !mayBeGone;
            m_saved += isSaid ? 1 : 0;
            if (isSaid && !texts.contains(word.text)) {
                wrong +=
                    u"said to be saved and lost: %1 in %2 (step %3 of %4, saved up to %5) "_s.arg(word.text, word.field)
                        .arg(word.typed)
                        .arg(offeringsAfter.size() - 1)
                        .arg(acknowledged);
            }
        }
        const int imported = offeringsIn(path, u"code LIKE 'C-%'"_s);
        if (imported != 0 && imported != courses) {
            wrong += u"half an import: %1 "_s.arg(imported);
        }
        const int own = offeringsIn(path, u"code IS NULL OR code NOT LIKE 'C-%'"_s);
        if (!offeringsAfter.mid(qMax(0, acknowledged)).contains(own)) {
            wrong += u"%1 offerings, after %2 steps that are saved there were %3 "_s.arg(own)
                         .arg(acknowledged)
                         .arg(offeringsAfter.value(acknowledged));
        }
        return wrong.isEmpty() ? whatComesBack(path, words, killed, int(offeringsAfter.size())) : wrong;
    }

    /**
     * Verifies that what was typed and not undone is there when the catalogue is opened again, except for the last
     * moments before \a killed. Returns what was wrong, or nothing.
     */
    QString whatComesBack(const QString &path, const QList<Word> &words, qint64 killed, int steps)
    {
        // The draft is written every second, and a slow machine that is busy with other work takes longer.
        const qint64 latest = killed - tests::rounds(5000, 5000, 1500);
        const QString before = textsIn(path);
        tests::DrivenWindow window(path);
        if (const QString wrong = window.start(); !wrong.isEmpty()) {
            return u"opened again: "_s + wrong;
        }
        const tests::Answer answer = window.say({u"until"_s, u"Everything saved"_s});
        window.kill();
        const QString texts = textsIn(path);
        QString wrong = answer.isDone ? QString() : answer.why;
        for (const Word &word : words) {
            m_cameBack += !before.contains(word.text) && texts.contains(word.text) ? 1 : 0;
            if (word.time >= 0 && word.time <= latest && word.takenBack >= steps && !texts.contains(word.text)) {
                wrong +=
                    u"typed %1 ms before and not back: %2 in %3 "_s.arg(killed - word.time).arg(word.text, word.field);
            }
        }
        return wrong.isEmpty() ? tests::wrongWith(path) : wrong + answer.messages.join(u"; "_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sample = m_folder.filePath(u"sample.llo"_s);
        const QString wrong = tests::makeSampleCatalogue(m_sample);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        m_offerings = offeringsIn(m_sample, u"true"_s);
        QVERIFY(m_offerings > 6);
        m_vocabulary = m_folder.filePath(u"vocabulary.ttl"_s);
        m_courses = m_folder.filePath(u"courses"_s);
        QVERIFY(tests::writeVocabulary(m_vocabulary, 20'000, 1) && tests::writeCourses(m_courses, courses, 1));
    }

    void whatIsSavedIsThereAndWhatWasTypedComesBack()
    {
        QRandomGenerator random(20270204);
        const int count = tests::rounds(3, 8, 200);
        for (int number = 0; number < count; ++number) {
            const QString path = m_folder.filePath(u"round%1.llo"_s.arg(number));
            QVERIFY(QFile::copy(m_sample, path));
            const QString wrong = round(path, random, number);
            QVERIFY2(wrong.isEmpty(),
                qPrintable(u"round %1 of %2: "_s.arg(number + 1).arg(count) + wrong + u"; it was told: "_s
                    + m_said.join(u", "_s)));
            QVERIFY(QFile::remove(path));
        }
        qInfo("%d rounds, %d texts said to be saved and there, %d came back from a draft", count, m_saved, m_cameBack);
        QVERIFY(m_saved > count);
    }
};

LEERSCHAKEL_TEST_MAIN(WindowKillsTest)
#include "windowkills_test.moc"
