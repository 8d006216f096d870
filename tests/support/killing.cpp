// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/killing.h"

#include "support/program.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

namespace {

/** A list of outcomes that takes a while to write; \a round tells one list from the next. */
QString outcomes(int round)
{
    QJsonArray list;
    for (int i = 0; i < 300; ++i) {
        list.append(u"Ronde %1, leeruitkomst %2"_s.arg(round).arg(i));
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QStringList outcomesIn(const SmallCatalogue &catalogue)
{
    QStringList texts;
    const QJsonArray list =
        runCli({u"show"_s, catalogue.path, catalogue.offering, u"--json"_s}).json().toObject()[u"outcomes"_s].toArray();
    for (const QJsonValue &outcome : list) {
        texts.append(outcome.toObject()[u"text"_s].toObject()[u"nl"_s].toString());
    }
    return texts;
}

QStringList expected(int round)
{
    return QJsonDocument::fromJson(outcomes(round).toUtf8()).toVariant().toStringList();
}

} // namespace

QString killWhileWriting(const SmallCatalogue &catalogue, int rounds)
{
    QElapsedTimer timer;
    timer.start();
    if (const Ended first = runCli({u"set"_s, catalogue.path, catalogue.offering, u"outcomes"_s, outcomes(0)});
        first.code != 0) {
        return QString::fromUtf8(first.messages);
    }
    const int whole = int(qMax(qint64(20), timer.elapsed()));
    QRandomGenerator random(20270201); // the same moments in every run, as far as the machine allows
    int last = 0;
    int killed = 0;
    for (int round = 1; round <= rounds; ++round) {
        QProcess writer;
        writer.start(programPath(u"leerschakel-cli"_s),
            {u"set"_s, catalogue.path, catalogue.offering, u"outcomes"_s, outcomes(round)});
        if (!writer.waitForFinished(random.bounded(1, whole))) {
            writer.kill();
            writer.waitForFinished();
            ++killed;
        } else if (writer.exitCode() != 0) {
            return u"round %1, after %2 kills: "_s.arg(round).arg(killed)
                + QString::fromUtf8(writer.readAllStandardError());
        }
        const QStringList now = outcomesIn(catalogue);
        if (now == expected(round)) {
            last = round;
        } else if (now != expected(last)) {
            return u"after round %1 half a change stands in the catalogue"_s.arg(round);
        }
        if (const Ended check = runCli({u"check"_s, catalogue.path}); check.code != 0) {
            return u"after round %1: "_s.arg(round) + QString::fromUtf8(check.out + check.messages);
        }
    }
    if (killed == 0) {
        return u"no command could be killed while it ran"_s;
    }
    const Ended after = runCli({u"set"_s, catalogue.path, catalogue.offering, u"code"_s, u"na"_s});
    return after.code == 0 ? QString() : QString::fromUtf8(after.messages);
}

} // namespace leerschakel::tests
