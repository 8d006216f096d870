// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/delivery/keystore.h"

#include <QEventLoop>
#include <QTimer>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::delivery {

using domain::Error;
using domain::Failure;

namespace {

/** How a key store job ended; absent if it did not. */
struct Outcome {
    QKeychain::Error error = QKeychain::OtherError;
    QString reason;
    QString text;
};

/** Runs \a job, which deletes itself, until it is done or nobody has unlocked the key store in time. */
template<typename Job>
std::optional<Outcome> outcomeOf(Job *job)
{
    std::optional<Outcome> outcome;
    QEventLoop loop;
    QObject::connect(job, &QKeychain::Job::finished, &loop, [&outcome, &loop, job] {
        outcome = Outcome{.error = job->error(), .reason = job->errorString(), .text = {}};
        if constexpr (requires { job->textData(); }) {
            outcome->text = job->textData();
        }
        loop.quit();
    });
    constexpr std::chrono::minutes patience(1);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    job->start();
    if (!outcome) {
        loop.exec();
    }
    return outcome;
}

std::unexpected<Error> unavailable(const QString &reason)
{
    return std::unexpected(Error::of(Failure::System, u"keystore.unavailable"_s, {reason.simplified()}));
}

const QString service = u"Leerschakel"_s;

} // namespace

Result<QString> keptToken(const QUrl &address)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(address.toString());
    const std::optional<Outcome> outcome = outcomeOf(job);
    if (!outcome) {
        return unavailable({});
    }
    if (outcome->error == QKeychain::EntryNotFound
        || (outcome->error == QKeychain::NoError && outcome->text.isEmpty())) {
        return std::unexpected(Error::of(Failure::System, u"keystore.nothing"_s, {address.toString()}));
    }
    return outcome->error == QKeychain::NoError ? Result<QString>(outcome->text) : unavailable(outcome->reason);
}

Result<void> keepToken(const QUrl &address, const QString &token)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(address.toString());
    job->setTextData(token);
    const std::optional<Outcome> outcome = outcomeOf(job);
    return outcome && outcome->error == QKeychain::NoError ? Result<void>()
                                                           : unavailable(outcome ? outcome->reason : QString());
}

} // namespace leerschakel::publishing::delivery
