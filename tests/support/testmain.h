// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace leerschakel::tests {

/** From now on any warning on the log that was not announced with QTest::ignoreMessage fails the running test. */
void failOnWarnings();

/**
 * Guards of replicas in a folder of their own, which goes with it: those of this process and of the programs that it
 * starts.
 */
class OwnGuards
{
public:
    OwnGuards();

private:
    QTemporaryDir m_folder;
};

/** The path of \a below ("tests/data") in the source tree. */
[[nodiscard]] QString sourcePath(const QString &below);

/** Runs a test, with what the command line says behind its name. */
using RunTest = int (*)(int argc, char *argv[]);
/** A test of this program: the tests of a folder are one program, which takes the name of one (programmain.cpp). */
class RegisteredTest
{
public:
    /** \a source: its path; "tests/store/backup_test.cpp" is called "backup_test". */
    RegisteredTest(const char *source, RunTest run);
};
/** The test called \a name, or null; and what all are called. */
[[nodiscard]] RunTest registeredTest(const QByteArray &name);
[[nodiscard]] QByteArrayList registeredTests();

/** The folder next to the source tree with real data; empty where it is absent (then skip, with skipWithoutShared). */
[[nodiscard]] QString sharedFolder();

} // namespace leerschakel::tests

/** Skips the running test with a reason when the real data next to the source tree are not there. */
#define SKIP_WITHOUT_SHARED()                                                                                          \
    do {                                                                                                               \
        if (leerschakel::tests::sharedFolder().isEmpty()) {                                                            \
            QSKIP("needs the real data in ../shared next to the source tree, which is not here");                      \
        }                                                                                                              \
    } while (false)

/** Has \a run, a RunTest, run the test in this source, which is that of \a Class. */
#define LEERSCHAKEL_TEST_RUN_BY(Class, run)                                                                            \
    static const leerschakel::tests::RegisteredTest registered##Class(__FILE__, run)

/** Runs a test without a screen. */
#define LEERSCHAKEL_TEST_MAIN(Class)                                                                                   \
    LEERSCHAKEL_TEST_RUN_BY(Class, [](int argc, char *argv[]) {                                                        \
        QStandardPaths::setTestModeEnabled(true);                                                                      \
        const leerschakel::tests::OwnGuards guards;                                                                    \
        QCoreApplication application(argc, argv);                                                                      \
        Class test;                                                                                                    \
        return QTest::qExec(&test, argc, argv);                                                                        \
    });
