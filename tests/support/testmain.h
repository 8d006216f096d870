// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/** The main() of a test without a screen. */
#define LEERSCHAKEL_TEST_MAIN(Class)                                                                                   \
    int main(int argc, char *argv[])                                                                                   \
    {                                                                                                                  \
        QStandardPaths::setTestModeEnabled(true);                                                                      \
        const leerschakel::tests::OwnGuards guards;                                                                    \
        QCoreApplication application(argc, argv);                                                                      \
        Class test;                                                                                                    \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
