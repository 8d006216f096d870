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

/** One step of a change as the journal has it. Kinds and fields are named, so that it can be of a newer program. */
struct ChangeEntry {
    QString kind;
    QString record;
    /** Of a part: the record that it is a part of. */
    QString ownerKind;
    QString owner;
    /** Null: the whole record. */
    QString field;
    /** A language of a text; null: the whole value. */
    QString element;
    /** JSON (RFC 8785); null is absent. */
    QByteArray before;
    QByteArray after;
    /** 16 random bytes; empty where the values are gone. */
    QByteArray salt;
    /** Of values that are gone (erased, or no longer kept: store/compaction.h): their salted hash. */
    QByteArray erased;
    /** What ChangeDigest has of it, where that was worked out before: see digested(). */
    QByteArray line = {};

    /**
     * SHA-256 over the salt and both values: it says nothing of values that can be guessed to who does not have the
     * salt.
     */
    [[nodiscard]] QByteArray valueHash() const;
    /** Itself as the digest of a change has it: JSON, with a salted hash for its values. */
    [[nodiscard]] QByteArray digested() const;
    /** Whether its values are gone: erased, or no longer kept. */
    [[nodiscard]] bool isEmptied() const { return salt.isEmpty() && !erased.isEmpty(); }
    friend bool operator==(const ChangeEntry &, const ChangeEntry &) = default;
};

/** What a replica had seen of the others: the greatest number of each, by its id. */
using Context = QMap<QString, qint64>;

/** A change with all that makes it known elsewhere. Immutable once it left its catalogue. */
struct Change {
    QString id;
    QString replica;
    /** Of its replica, from 1. */
    qint64 number = 0;
    /** Hybrid logical clock (see HybridClock). */
    qint64 clock = 0;
    /** What it had seen of other replicas and the change of its replica before had not. */
    Context context;
    /** UTC, ISO 8601. */
    QString time;
    /** Id of a person. */
    QString person;
    QString kind;
    domain::Message label;
    /** Of an undo or redo: id of the change taken back or done again. */
    QString target;
    int format = 1;
    /** Words for what a program must know to take it. */
    QStringList requires_;
    /** Left out where there may be a million: see ChangeDigest. */
    QList<ChangeEntry> entries;

    /**
     * SHA-256 over the change as JSON (RFC 8785), hashes in the place of values, and \a previous: the digest of the
     * change of this replica before; empty for its first.
     */
    [[nodiscard]] QByteArray digest(const QByteArray &previous) const;

    /** All of it as JSON, with \a digest. */
    [[nodiscard]] QByteArray toJson(const QByteArray &digest) const;
    /** What toJson() wrote; absent for what is something else. */
    [[nodiscard]] static std::optional<std::pair<Change, QByteArray>> fromJson(QByteArrayView json);
    friend bool operator==(const Change &, const Change &) = default;
};

/** The digest of a change of which the entries come one by one. */
class ChangeDigest
{
public:
    /** \a change says all but its entries. */
    ChangeDigest(const Change &change, const QByteArray &previous);
    void add(const ChangeEntry &entry);
    /** \a change got another label since, as that says how many entries came. */
    void relabel(const Change &change);
    [[nodiscard]] QByteArray finish();

private:
    QByteArray m_previous;
    domain::Sha256 m_hash;
    QByteArray m_json;
    QByteArray m_rest;
    bool m_isFirst = true;
};

/** The kinds that this program takes. */
[[nodiscard]] const QStringList &changeKinds();

} // namespace leerschakel::changes
