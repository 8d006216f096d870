// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testmain.h"

#include <QApplication>

/**
 * Runs a test with windows, on a virtual display or offscreen; never with the user's settings or files, but with its
 * own.
 */
#define LEERSCHAKEL_WINDOW_TEST_MAIN(Class)                                                                            \
    LEERSCHAKEL_TEST_RUN_BY(Class, [](int argc, char *argv[]) {                                                        \
        QStandardPaths::setTestModeEnabled(true);                                                                      \
        const leerschakel::tests::OwnGuards guards;                                                                    \
        QApplication application(argc, argv);                                                                          \
        QApplication::setOrganizationName(QStringLiteral("Leerschakel"));                                              \
        QApplication::setApplicationName(QStringLiteral("leerschakel-test-" #Class));                                  \
        Class test;                                                                                                    \
        return QTest::qExec(&test, argc, argv);                                                                        \
    });
