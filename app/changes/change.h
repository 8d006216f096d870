// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "domain/sha256.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace leerschakel::changes {

/**
 * One step of a change as in the journal. Kinds and fields are given by name, so that it can come from a newer
 * program.
 */
struct ChangeEntry {
    QString kind;
    QString record;
    /** For a part: the record that it is a part of. */
    QString ownerKind;
    QString owner;
    /** Null: the whole record. */
    QString field;
    /** One language of a text; null: the whole value. */
    QString element;
    /** JSON (RFC 8785); null is absent. */
    QByteArray before;
    QByteArray after;
    /** 16 random bytes; empty where the values are no longer kept. */
    QByteArray salt;
    /** For values that are no longer there (erased, or not kept: store/compaction.h): their salted hash. */
    QByteArray erased;
    /** Its text in ChangeDigest, where that was calculated before: see digested(). */
    QByteArray line = {};

    /** SHA-256 over the salt and both values: without the salt it does not reveal values that can be guessed. */
    [[nodiscard]] QByteArray valueHash() const;
    /** The entry as it is included in the digest of a change: JSON, with a salted hash in place of its values. */
    [[nodiscard]] QByteArray digested() const;
    /** Whether its values are no longer there: erased, or not kept. */
    [[nodiscard]] bool isEmptied() const { return salt.isEmpty() && !erased.isEmpty(); }
    friend bool operator==(const ChangeEntry &, const ChangeEntry &) = default;
};

/** What a replica had seen of the others: the highest number of each, by its id. */
using Context = QMap<QString, qint64>;

/** A change with everything needed to exchange it with other replicas. Immutable once it has left its catalogue. */
struct Change {
    QString id;
    QString replica;
    /** Sequence number within its replica, from 1. */
    qint64 number = 0;
    /** Hybrid logical clock (see HybridClock). */
    qint64 clock = 0;
    /** What it had seen of other replicas that the previous change of its own replica had not. */
    Context context;
    /** UTC, ISO 8601. */
    QString time;
    /** Id of a person. */
    QString person;
    QString kind;
    domain::Message label;
    /** For an undo or redo: the id of the change that is undone or redone. */
    QString target;
    int format = 1;
    /** Names of what a program must support to apply it. */
    QStringList requires_;
    /** Left out where there may be a million: see ChangeDigest. */
    QList<ChangeEntry> entries;

    /**
     * SHA-256 over the change as JSON (RFC 8785), with hashes in place of values, and \a previous: the digest of this
     * replica's previous change; empty for its first.
     */
    [[nodiscard]] QByteArray digest(const QByteArray &previous) const;

    /** The whole change as JSON, with \a digest. */
    [[nodiscard]] QByteArray toJson(const QByteArray &digest) const;
    /** Reads what toJson() wrote; absent for anything else. */
    [[nodiscard]] static std::optional<std::pair<Change, QByteArray>> fromJson(QByteArrayView json);
    friend bool operator==(const Change &, const Change &) = default;
};

/** The digest of a change whose entries arrive one by one. */
class ChangeDigest
{
public:
    /** \a change holds everything except its entries. */
    ChangeDigest(const Change &change, const QByteArray &previous);
    void add(const ChangeEntry &entry);
    /** \a change has another label since, because the label states how many entries there are. */
    void relabel(const Change &change);
    [[nodiscard]] QByteArray finish();

private:
    QByteArray m_previous;
    domain::Sha256 m_hash;
    QByteArray m_json;
    QByteArray m_rest;
    bool m_isFirst = true;
};

/** The kinds of change that this program accepts. */
[[nodiscard]] const QStringList &changeKinds();

} // namespace leerschakel::changes
