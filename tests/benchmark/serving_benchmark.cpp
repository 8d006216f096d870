// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

namespace {

/** `leerschakel-cli serve` of the national catalogue, as a process of its own on the first processor. */
class Endpoint
{
public:
    Endpoint()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(u"taskset"_s,
            {u"-c"_s, u"0"_s, programPath(u"leerschakel-cli"_s), u"serve"_s, generatedCatalogue(nationalSize),
                u"--json"_s, u"--quiet"_s});
        constexpr int patience = 120'000;
        if (!m_process.waitForReadyRead(patience)) {
            die("serve", m_process.errorString());
        }
        m_url = QJsonDocument::fromJson(m_process.readLine())[u"url"].toString();
    }
    ~Endpoint()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    Endpoint(const Endpoint &) = delete;
    Endpoint &operator=(const Endpoint &) = delete;

    [[nodiscard]] QUrl url(const QString &path) const { return QUrl(m_url).resolved(QUrl(path)); }

    [[nodiscard]] QJsonObject get(const QString &path) const
    {
        QNetworkAccessManager manager;
        const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(url(path))));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        if (reply->error() != QNetworkReply::NoError) {
            die("serve", reply->errorString());
        }
        return QJsonDocument::fromJson(reply->readAll()).object();
    }

private:
    QProcess m_process;
    QString m_url;
};

/** The value after \a label in the output of wrk: "1.23ms", "45.00us", "12345.67"; times in milliseconds. */
double figure(const QByteArray &printed, const QString &label)
{
    const QRegularExpression pattern(u"^\\s*%1:?\\s+([0-9.]+)(us|ms|s)?"_s.arg(QRegularExpression::escape(label)),
        QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = pattern.match(QString::fromLatin1(printed));
    if (!match.hasMatch()) {
        die("wrk", QString::fromLatin1(printed));
    }
    const double value = match.captured(1).toDouble();
    const QString unit = match.captured(2);
    return unit == "us"_L1 ? value / 1000 : unit == "s"_L1 ? value * 1000 : value;
}

/** Has wrk request \a paths, one after the other, from the second processor. */
void ask(benchmark::State &state, const Endpoint &endpoint, const QStringList &paths)
{
    if (QStandardPaths::findExecutable(u"wrk"_s).isEmpty()) {
        state.SkipWithError("wrk is not installed");
        return;
    }
    const QString list = workFolder() + u"/paths.txt"_s;
    const QString script = workFolder() + u"/paths.lua"_s;
    QFile lines(list);
    QFile lua(script);
    if (!lines.open(QIODevice::WriteOnly) || !lua.open(QIODevice::WriteOnly)) {
        die("wrk", lines.errorString());
    }
    for (const QString &path : paths) {
        lines.write(endpoint.url(path).path(QUrl::FullyEncoded).toLatin1());
        const QString query = endpoint.url(path).query(QUrl::FullyEncoded);
        lines.write(query.isEmpty() ? "\n"_ba : '?' + query.toLatin1() + '\n');
    }
    lua.write("local paths, at = {}, 0\nfor line in io.lines(\"" + list.toUtf8()
        + "\") do paths[#paths + 1] = line end\n"
          "function request() at = at % #paths + 1 return wrk.format(\"GET\", paths[at]) end\n");
    lines.close();
    lua.close();
    for ([[maybe_unused]] auto _ : state) {
        const QString processor = sysconf(_SC_NPROCESSORS_ONLN) > 1 ? u"1"_s : u"0"_s;
        const ProcessUse use = runProcess(u"taskset"_s,
            {u"-c"_s, processor, u"wrk"_s, u"-t1"_s, u"-c8"_s, u"-d8s"_s, u"--latency"_s, u"-s"_s, script,
                endpoint.url({}).toString()},
            {.keepsOutput = true});
        if (use.exitCode != 0 || use.out.contains("Non-2xx")) {
            die("wrk", QString::fromUtf8(use.out + use.messages));
        }
        state.counters["requests_per_s"] = figure(use.out, u"Requests/sec"_s);
        state.counters["p50_ms"] = figure(use.out, u"50%"_s);
        state.counters["p99_ms"] = figure(use.out, u"99%"_s);
    }
    state.counters["addresses"] = double(paths.size());
}

void offeringsBenchmark(benchmark::State &state)
{
    const Endpoint endpoint;
    QStringList paths;
    for (const QJsonValue &course : endpoint.get(u"/courses?pageSize=250"_s)[u"items"].toArray()) {
        paths.append(u"/courses/"_s + course[u"courseId"].toString());
    }
    ask(state, endpoint, paths);
}

void pagesBenchmark(benchmark::State &state)
{
    const Endpoint endpoint;
    const int pages = endpoint.get(u"/courses?pageSize=100"_s)[u"totalPages"].toInt();
    QStringList paths;
    // In an order that a cache cannot predict: 37 has no factor in common with most counts.
    constexpr int stride = 37;
    for (int i = 0; i < pages; ++i) {
        paths.append(u"/courses?pageSize=100&pageNumber=%1"_s.arg((i * stride) % pages + 1));
    }
    ask(state, endpoint, paths);
}

} // namespace

void registerServingBenchmarks()
{
    const auto add = [](const char *name, void (*function)(benchmark::State &)) {
        benchmark::RegisterBenchmark(name, function)->Iterations(1)->Unit(benchmark::kMillisecond);
    };
    add("serving/course", offeringsBenchmark);
    add("serving/page-of-100", pagesBenchmark);
}

} // namespace leerschakel::benchmarks
