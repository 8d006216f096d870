// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace leerschakel::exchange::sample {

/**
 * Turns the files of resources/sample into records. The files refer to records by short keys; ids are derived from
 * those keys, so the sample is the same each time it is made. Fields have their keys of the field table, and parts are
 * in lists within their record.
 */
class SampleRecords
{
public:
    /**
     * Skills are written as the last part of their URI: \a base is put before it, and \a labels (by complete URI) are
     * added to each link.
     */
    SampleRecords(const QString &base, const QHash<QString, domain::LocalizedText> &labels)
        : m_base(base), m_labels(labels)
    {}

    /** The id of the record of \a kind that the file calls \a key. */
    [[nodiscard]] static domain::Id idOf(const QString &kind, const QString &key);

    /**
     * One change, labelled change.sample: everything that makes \a scheme, with \a concepts in the order listed, and
     * all records of \a catalogue. Errors: sample.damaged (where, what).
     */
    [[nodiscard]] std::expected<changes::ChangeSet, domain::Error> read(
        const changes::ChangeSet &scheme, const QJsonArray &concepts, const QJsonObject &catalogue);

    /** The id of the scheme's record. */
    [[nodiscard]] static domain::Id schemeId() { return idOf(QStringLiteral("scheme"), QStringLiteral("skills")); }

private:
    using Done = std::expected<void, domain::Error>;
    /** What a part needs to know about the record it is in. */
    struct Place {
        QString key;
        domain::Id offering;
        domain::Id edition;
    };

    [[nodiscard]] Done addConcept(const QJsonObject &object);
    [[nodiscard]] Done addOffering(const QJsonObject &object);
    [[nodiscard]] Done addEdition(const QJsonObject &object, const Place &place);
    [[nodiscard]] Done addOutcome(const QJsonObject &object, const Place &place);
    [[nodiscard]] Done addSkills(const QJsonArray &skills, const Place &place, const domain::Id &outcome);
    [[nodiscard]] Done addParts(domain::Kind kind, const QJsonArray &parts, const Place &place);
    [[nodiscard]] std::expected<domain::Record, domain::Error> part(
        domain::Kind kind, const QJsonObject &object, const Place &place);
    [[nodiscard]] std::expected<domain::Record, domain::Error> record(
        domain::Kind kind, const QString &key, const QJsonObject &object) const;

    QString m_base;
    QHash<QString, domain::LocalizedText> m_labels;
    changes::ChangeSet m_change;
    int m_concepts = 0;
};

} // namespace leerschakel::exchange::sample
