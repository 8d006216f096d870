// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/delivery/round.h"

namespace leerschakel::publishing::delivery {

/**
 * Notifies SURFeduhub's mapper to RIO which of the documents published for it have changed: the mapper reads them
 * itself and passes them on to RIO. POST to job/upsert/{kind}/{id} (job/delete, job/dry-run/upsert) is answered with
 * a token; status/{token} then reports the result of the job. The mapper runs one job per institution at a time, in
 * order; RIO needs a specification before its programs and courses, and only deletes it after them.
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
        /** "courses/…", the mapper's name for it. */
        QString resource;
        /** The offerings it belongs to: a specification can belong to several. */
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
    /** Whether \a status means that \a job has ended. */
    [[nodiscard]] Result<bool> end(const Job &job, const QJsonObject &status, Act act);
    void refuse(const Job &job, const domain::Message &why, const QString &rule = {});
    [[nodiscard]] Result<void> fail(const Job &job, const domain::Error &error);

    QString m_publications;
    /** Everything that is published for the mapper, by resource. */
    QMap<QString, Job> m_all;
    QList<Job> m_upserts;
    QList<Job> m_deletions;
    /** Offerings for which something went wrong, and those for which an upsert or a deletion succeeded. */
    QSet<domain::Id> m_broken;
    QSet<domain::Id> m_told;
    QSet<domain::Id> m_removed;
    /** Specifications that RIO does not have. */
    QSet<QString> m_missing;
    qint64 m_done = 0;
};

} // namespace leerschakel::publishing::delivery
