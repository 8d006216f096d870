// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace leerschakel::tests {

/** From now on, any logged warning that was not announced with QTest::ignoreMessage fails the running test. */
void failOnWarnings();

/**
 * Puts the guards of replicas, of this process and of the programs it starts, in a folder that is removed on
 * destruction.
 */
class OwnGuards
{
public:
    OwnGuards();

private:
    QTemporaryDir m_folder;
};

/** The path in the source tree of \a below ("tests/data"). */
[[nodiscard]] QString sourcePath(const QString &below);

/** Runs a test, with the command-line arguments after its name. */
using RunTest = int (*)(int argc, char *argv[]);
/**
 * A test of this program: the tests of a folder form one program, which takes the name of one as argument
 * (programmain.cpp).
 */
class RegisteredTest
{
public:
    /** \a source is the path of its source: "tests/store/backup_test.cpp" is called "backup_test". */
    RegisteredTest(const char *source, RunTest run);
};
/** The test called \a name, or null; and the names of all tests. */
[[nodiscard]] RunTest registeredTest(const QByteArray &name);
[[nodiscard]] QByteArrayList registeredTests();

/** The folder with real data next to the source tree; empty if absent (then skip, with skipWithoutShared). */
[[nodiscard]] QString sharedFolder();

} // namespace leerschakel::tests

/** Skips the running test if the real data next to the source tree are absent, and says so. */
#define SKIP_WITHOUT_SHARED()                                                                                          \
    do {                                                                                                               \
        if (leerschakel::tests::sharedFolder().isEmpty()) {                                                            \
            QSKIP("needs the real data in ../shared next to the source tree, which is not here");                      \
        }                                                                                                              \
    } while (false)

/** Registers the test \a Class of this source, to be run by \a run, a RunTest. */
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
