// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/delivery/jobs.h"

#include "domain/sha256.h"
#include "exchange/registry.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::delivery {

using domain::Id;
using domain::OfferingTree;
using exchange::writing::File;
using exchange::writing::OfferingFiles;
using exchange::writing::Scope;

namespace {

/** The most jobs in the mapper's queue at a time, so that a push that is stopped leaves few behind. */
constexpr qsizetype jobsAtOnce = 20;
constexpr std::chrono::milliseconds longestPause(10'000);

const QString specifications = u"education-specifications/"_s;

/** The mapper's name for the document in the file \a path; empty for documents that do not concern it. */
QString resourceOf(const QString &path)
{
    static const QRegularExpression document(
        u"^((?:education-specifications|programs|courses)/[0-9a-f-]{36})\\.json$"_s);
    return document.match(path).captured(1);
}

/** Whether the document is for \a consumer. */
bool isFor(const std::string &document, const QString &consumer)
{
    const QJsonArray consumers =
        QJsonDocument::fromJson(QByteArray::fromStdString(document)).object()[u"consumers"].toArray();
    return std::any_of(consumers.begin(), consumers.end(),
        [&](const QJsonValue &each) { return each[u"consumerKey"].toString() == consumer; });
}

/** RIO's answer about a document, on one line: codes that it assigned, or what would change. */
QString attributesOf(const QJsonObject &attributes)
{
    QStringList parts;
    for (auto each = attributes.begin(); each != attributes.end(); ++each) {
        const QJsonObject difference = each->toObject();
        if (each->isString()) {
            parts.append(each.key() + u": "_s + each->toString());
        } else if (difference[u"diff"].toBool()) {
            const auto value = [&](const QString &member) {
                return difference[member].isUndefined() ? u"-"_s : difference[member].toVariant().toString();
            };
            parts.append(each.key() + u": "_s + value(u"current"_s) + u" → "_s + value(u"proposed"_s));
        }
    }
    return parts.join(u"; "_s);
}

QByteArray hashOfAll(QStringList hashes)
{
    hashes.sort();
    return domain::Sha256::hexOf(hashes.join(u'\n').toLatin1());
}

} // namespace

Result<void> JobRound::prepare()
{
    QHash<Id, QString> published;
    return catalogue()
        .rows(u"SELECT offering, document_hash FROM published WHERE destination = ? AND state IN ('published', "
              "'withdrawing')"_s,
            {m_publications},
            [&](const store::Row &row) { published.insert(Id::fromString(row.string(0)), row.string(1)); })
        .and_then([&]() -> Result<void> {
            return published.isEmpty() && pushed().isEmpty()
                ? std::unexpected(domain::Error::of(domain::Failure::System, u"publish.neverDelivered"_s,
                      {exchange::nameOfDestination(m_publications)}))
                : Result<void>();
        })
        .and_then([&] { return addJobs(published); })
        .and_then([&] { return leaving(m_publications, u"p.state = 'withdrawn'"_s); })
        .transform([&](const QSet<Id> &gone) { plan(published, gone); });
}

/** Which documents exist does not depend on their contents: they are made from the offerings as they are now. */
Result<void> JobRound::addJobs(const QHash<Id, QString> &published)
{
    QHash<QString, QStringList> hashes;
    const auto which = [&](const Scope &) {
        QList<Id> ids = published.keys();
        std::sort(ids.begin(), ids.end());
        return ids;
    };
    const auto take = [&](const OfferingTree &tree, const OfferingFiles &made) -> Result<void> {
        const Id id = tree.offering.id();
        QStringList resources;
        bool isForUs = false;
        for (const File &file : made.files) {
            const QString resource = resourceOf(file.path);
            if (!resource.isEmpty()) {
                resources.append(resource);
                isForUs = isForUs || (!resource.startsWith(specifications) && isFor(file.text, destination()));
            }
        }
        if (!isForUs) {
            return {};
        }
        const auto specification = std::ranges::find_if(
            std::as_const(resources), [](const QString &each) { return each.startsWith(specifications); });
        for (const QString &resource : std::as_const(resources)) {
            Job &job = m_all[resource];
            job.resource = resource;
            job.offerings.append(id);
            hashes[resource].append(published[id]);
            if (specification != resources.cend() && resource != *specification) {
                job.needs = *specification;
            }
        }
        return {};
    };
    return eachMade(m_publications, exchange::Selection::All, which, take).transform([&] {
        for (Job &job : m_all) {
            job.hash = QString::fromLatin1(hashOfAll(hashes[job.resource]));
        }
    });
}

void JobRound::plan(const QHash<Id, QString> &published, const QSet<Id> &leaving)
{
    const auto isAskedFor = [this](const QList<Id> &offerings) {
        return std::ranges::any_of(offerings, [this](const Id &id) { return isWanted(id); });
    };
    QSet<Id> same;
    for (const Job &job : std::as_const(m_all)) { // specifications come before the others only in bring()
        if (!isAskedFor(job.offerings)) {
            continue;
        }
        if (pushed().value(job.resource).hash == job.hash) {
            same.unite(QSet<Id>(job.offerings.cbegin(), job.offerings.cend()));
        } else {
            m_upserts.append(job);
        }
    }
    for (const Job &job : std::as_const(m_upserts)) {
        same.subtract(QSet<Id>(job.offerings.cbegin(), job.offerings.cend()));
    }
    same.removeIf([this](const Id &id) { return !isWanted(id); });
    report().unchanged = QList<Id>(same.cbegin(), same.cend());
    QSet<Id> kept;
    for (const Pushed &each : pushed()) {
        if (m_all.contains(each.resource) || !isWanted(each.offering)) {
            continue;
        }
        // What is still published, but no longer for RIO, was withdrawn from RIO.
        if (leaving.contains(each.offering) || published.contains(each.offering)) {
            m_deletions.append({.resource = each.resource, .offerings = {each.offering}, .hash = each.hash});
        } else {
            kept.insert(each.offering);
        }
    }
    report().kept = QList<Id>(kept.cbegin(), kept.cend());
    std::sort(report().unchanged.begin(), report().unchanged.end());
    std::sort(report().kept.begin(), report().kept.end());
    std::ranges::sort(m_deletions, {}, &Job::resource);
}

Result<void> JobRound::bring()
{
    const auto isSpecification = [](const Job &job) { return job.resource.startsWith(specifications); };
    const auto some = [&](const QList<Job> &jobs, bool specificationsToo) {
        QList<Job> chosen = jobs;
        chosen.removeIf([&](const Job &job) { return isSpecification(job) != specificationsToo; });
        return chosen;
    };
    const Result<void> done = ask(some(m_upserts, true), Act::Upsert)
                                  .and_then([&] { return ask(some(m_upserts, false), Act::Upsert); })
                                  .and_then([&] { return ask(some(m_deletions, false), Act::Delete); })
                                  .and_then([&] { return ask(some(m_deletions, true), Act::Delete); });
    const auto listed = [](QSet<Id> offerings, const QSet<Id> &without) {
        offerings.subtract(without);
        QList<Id> list(offerings.cbegin(), offerings.cend());
        std::sort(list.begin(), list.end());
        return list;
    };
    report().sent = listed(m_told, m_broken);
    report().deleted = listed(m_removed, m_broken);
    return done;
}

Result<void> JobRound::ask(QList<Job> jobs, Act act)
{
    for (qsizetype begin = 0; begin < jobs.size(); begin += jobsAtOnce) {
        QList<Job> batch = jobs.mid(begin, jobsAtOnce);
        const Result<void> done = order(batch, act).and_then([&] { return await(batch, act); });
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> JobRound::order(QList<Job> &batch, Act act)
{
    const QString name = exchange::nameOfDestination(destination());
    for (Job &job : batch) {
        if (!courier().step(
                m_done++, m_upserts.size() + m_deletions.size(), {.code = u"deliver.sending"_s, .arguments = {name}})) {
            return domain::cancelled();
        }
        if (m_missing.contains(job.needs)) {
            for (const Id &id : std::as_const(job.offerings)) {
                m_broken.insert(id);
                report().failed.append(
                    {.offering = id, .text = {.code = u"deliver.specificationFirst"_s, .arguments = {}}});
            }
            continue;
        }
        if (act == Act::Delete && request().isDryRun) { // there is no dry run of deletions
            m_removed.unite(QSet<Id>(job.offerings.cbegin(), job.offerings.cend()));
            continue;
        }
        const QString verb = act == Act::Delete ? u"job/delete/"_s
            : request().isDryRun                ? u"job/dry-run/upsert/"_s
                                                : u"job/upsert/"_s;
        const Result<Receipt> receipt = courier().send("POST", verb + job.resource);
        if (!receipt) {
            if (const Result<void> failed = fail(job, receipt.error()); !failed) {
                return failed;
            }
            continue;
        }
        static const QRegularExpression token(u"^[A-Za-z0-9_-]{1,100}$"_s);
        job.token = receipt->content[u"token"].toString();
        if (receipt->isGood() && !token.match(job.token).hasMatch()) {
            return std::unexpected(notUnderstood());
        }
        if (!receipt->isGood()) {
            job.token.clear();
            const QString why = receipt->content[u"message"].toString();
            refuse(job,
                why.isEmpty()
                    ? domain::Message{.code = u"deliver.refused"_s, .arguments = {QString::number(receipt->status)}}
                    : said(why));
        }
        worked();
    }
    batch.removeIf([](const Job &job) { return job.token.isEmpty(); });
    return {};
}

Result<void> JobRound::await(QList<Job> batch, Act act)
{
    QElapsedTimer sinceNews;
    sinceNews.start();
    std::chrono::milliseconds pause = courier().limits().pause;
    const bool goesOn = batch.isEmpty()
        || courier().step(m_done, m_upserts.size() + m_deletions.size(),
            {.code = u"deliver.awaiting"_s, .arguments = {exchange::nameOfDestination(destination())}});
    if (!goesOn) {
        return domain::cancelled();
    }
    while (!batch.isEmpty()) {
        if (const Result<void> waited = courier().wait(pause); !waited) {
            return waited;
        }
        pause = std::min(2 * pause, longestPause);
        QList<Job> open;
        for (const Job &job : std::as_const(batch)) {
            const Result<Receipt> receipt = courier().send("GET", u"status/"_s + job.token);
            const Result<bool> ended =
                receipt ? end(job, receipt->content, act) : fail(job, receipt.error()).transform([] { return true; });
            if (!ended) {
                return std::unexpected(ended.error());
            }
            if (!*ended) {
                open.append(job);
            }
        }
        if (open.size() < batch.size()) {
            sinceNews.restart();
            pause = courier().limits().pause;
        }
        batch = open;
        if (sinceNews.durationElapsed() > courier().limits().wholeRequest) {
            for (const Job &job : std::as_const(batch)) {
                const Result<void> failed =
                    fail(job, domain::Error::of(domain::Failure::System, u"deliver.noOutcome"_s, {report().address}));
                if (!failed) {
                    return failed;
                }
            }
            return {};
        }
    }
    return {};
}

Result<bool> JobRound::end(const Job &job, const QJsonObject &status, Act act)
{
    const QString word = status[u"status"].toString();
    if (word == u"pending" || word == u"in-progress") {
        return false;
    }
    if (word == u"error") {
        refuse(job, said(status[u"message"].toString()), status[u"phase"].toString());
        worked();
        return true;
    }
    if (word != u"done") {
        const QString code = word == u"time-out" ? u"deliver.timedOut"_s
            : word == u"unknown"                 ? u"deliver.forgotten"_s
                                                 : u"deliver.notUnderstood"_s;
        return fail(job, domain::Error::of(domain::Failure::System, code, {report().address})).transform([] {
            return true;
        });
    }
    if (const QString codes = attributesOf(status[u"attributes"].toObject()); !codes.isEmpty()) {
        report().remarks.append({.offering = job.offerings.constFirst(), .text = said(codes)});
    }
    QSet<Id> &dealtWith = act == Act::Delete ? m_removed : m_told;
    dealtWith.unite(QSet<Id>(job.offerings.cbegin(), job.offerings.cend()));
    const Result<void> noted = act == Act::Delete
        ? noteGone(job.resource)
        : noteTaken({.resource = job.resource, .offering = job.offerings.constFirst(), .hash = job.hash});
    return noted.transform([] { return true; });
}

void JobRound::refuse(const Job &job, const domain::Message &why, const QString &rule)
{
    m_missing.insert(job.resource);
    for (const Id &id : job.offerings) {
        m_broken.insert(id);
        report().refused.append({.offering = id, .text = why, .rule = rule});
    }
}

Result<void> JobRound::fail(const Job &job, const domain::Error &error)
{
    m_missing.insert(job.resource);
    m_broken.unite(QSet<Id>(job.offerings.cbegin(), job.offerings.cend()));
    return failedFor(job.offerings.constFirst(), error);
}

} // namespace leerschakel::publishing::delivery
