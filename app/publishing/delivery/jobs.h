// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/delivery/round.h"

namespace leerschakel::publishing::delivery {

/**
 * Tells SURFeduhub's mapper to RIO which documents are other than they were, of what was published for it: it reads
 * them itself, and brings them to RIO. POST of job/upsert/{kind}/{id} (job/delete, job/dry-run/upsert) is answered with
 * a token, by which status/{token} says what became of it. It does one job of an institution at a time, in their order;
 * RIO wants a specification before the programs and courses of it, and lets it go after them.
 */
class JobRound : public Round
{
public:
    /** \a publications: the destination whose publications the mapper reads. */
    JobRound(store::Catalogue &catalogue, const QString &destination, const QString &publications,
        const PushRequest &request, const QUrl &address, domain::Progress &progress)
        : Round(catalogue, destination, request, address, progress), m_publications(publications)
    {}

private:
    /** One document for the mapper. */
    struct Job {
        /** "courses/…", as the mapper calls it. */
        QString resource;
        /** Those that it is of: a specification can be of several. */
        QList<domain::Id> offerings;
        QString hash;
        /** The specification that has to be there first; empty for none. */
        QString needs = {};
        QString token = {};
    };
    enum class Act { Upsert, Delete };

    [[nodiscard]] Result<void> prepare() override;
    [[nodiscard]] Result<void> bring() override;
    [[nodiscard]] Result<void> addJobs(const QHash<domain::Id, QString> &published);
    void plan(const QHash<domain::Id, QString> &published, const QSet<domain::Id> &leaving);
    [[nodiscard]] Result<void> ask(QList<Job> jobs, Act act);
    [[nodiscard]] Result<void> order(QList<Job> &batch, Act act);
    [[nodiscard]] Result<void> await(QList<Job> batch, Act act);
    /** Whether \a status is the end of \a job. */
    [[nodiscard]] Result<bool> end(const Job &job, const QJsonObject &status, Act act);
    void refuse(const Job &job, const domain::Message &why, const QString &rule = {});
    [[nodiscard]] Result<void> fail(const Job &job, const domain::Error &error);

    QString m_publications;
    /** By resource, all that is published for the mapper. */
    QMap<QString, Job> m_all;
    QList<Job> m_upserts;
    QList<Job> m_deletions;
    /** Offerings that something is wrong with, and those that something was done of. */
    QSet<domain::Id> m_broken;
    QSet<domain::Id> m_told;
    QSet<domain::Id> m_removed;
    /** Specifications that RIO does not have. */
    QSet<QString> m_missing;
    qint64 m_done = 0;
};

} // namespace leerschakel::publishing::delivery
