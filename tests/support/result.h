// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sentences.h"

#include <QTest>

/** The std::expected \a expression (evaluated once) holds a value; else the test fails with what its error says. */
#define SUCCEEDS(expression)                                                                                           \
    do {                                                                                                               \
        const auto &outcome = (expression);                                                                            \
        QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(leerschakel::domain::sentence(outcome.error())));      \
    } while (false)

/** The std::expected \a expression holds an error with the code \a expected. */
#define FAILS_WITH(expression, expected)                                                                               \
    do {                                                                                                               \
        const auto &outcome = (expression);                                                                            \
        QVERIFY(!outcome.has_value());                                                                                 \
        QCOMPARE(outcome.error().message.code, expected);                                                              \
    } while (false)
