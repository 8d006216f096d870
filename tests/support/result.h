// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sentences.h"

#include <QTest>

/**
 * Verifies that the std::expected \a expression (evaluated once) has a value; otherwise fails with the text of its
 * error.
 */
#define SUCCEEDS(expression)                                                                                           \
    do {                                                                                                               \
        const auto &outcome = (expression);                                                                            \
        QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(leerschakel::domain::sentence(outcome.error())));      \
    } while (false)

/** Verifies that the std::expected \a expression has an error with the code \a expected. */
#define FAILS_WITH(expression, expected)                                                                               \
    do {                                                                                                               \
        const auto &outcome = (expression);                                                                            \
        QVERIFY(!outcome.has_value());                                                                                 \
        QCOMPARE(outcome.error().message.code, expected);                                                              \
    } while (false)
