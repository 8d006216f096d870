// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/constant.h"
#include "exchange/report.h"
#include "store/journal.h"
#include "support/process.h"
#include "support/result.h"

#include <QTest>
#include <QtEnvironmentVariables>

#include <functional>

namespace leerschakel::tests {

/** The number of offerings set by LEERSCHAKEL_VOLUME; \a otherwise if it is not set. */
[[nodiscard]] inline int volumeOr(int otherwise)
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("LEERSCHAKEL_VOLUME", &isNumber);
    return isNumber ? wanted : otherwise;
}

/**
 * Adds the records that \a offering returns for each number below \a count, a hundred numbers per change; adds the
 * number of offerings among them to \a made. The caller must check QTest::currentTestFailed().
 */
inline void addOfferings(
    store::Catalogue &catalogue, int count, const std::function<QList<domain::Record>(int number)> &offering, int &made)
{
    constexpr int atOnce = 100;
    for (int begin = 0; begin < count; begin += atOnce) {
        changes::ChangeSet change({.code = QStringLiteral("change.sample"), .arguments = {}});
        for (int number = begin; number < qMin(begin + atOnce, count); ++number) {
            for (const domain::Record &record : constant(offering(number))) {
                change.create(record);
                made += record.kind() == domain::Kind::Offering ? 1 : 0;
            }
        }
        SUCCEEDS(store::apply(catalogue, change));
    }
}

/** Reports in the test's output how fast an export was, and how much memory it used. */
inline void tellSpeed(const exchange::ExportReport &report)
{
    const double megabytes = double(report.bytes) / 1e6;
    qInfo("%d offerings, %.1f MB in %d files in %.1f s: %.1f MB a second, peak %d MB", report.offerings, megabytes,
        report.files, report.seconds, megabytes / report.seconds, int(memoryOf(QStringLiteral("self"), "VmHWM:")));
}

} // namespace leerschakel::tests
