// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include <benchmark/benchmark.h>

namespace leerschakel::benchmarks {

/** Keeps every figure of a run, prints each line as it comes, and writes the report about them. */
class Report : public benchmark::ConsoleReporter
{
public:
    using ConsoleReporter::ConsoleReporter;

    void ReportRuns(const std::vector<Run> &runs) override;

    /** The report in Markdown: promises with what was measured, the machine, and then all figures. */
    [[nodiscard]] QString markdown() const;

private:
    /** Figures by name, per benchmark. */
    QMap<QString, QMap<QString, double>> m_figures;
};

} // namespace leerschakel::benchmarks
