// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/change.h"

#include <QSet>
#include <QVariant>

namespace leerschakel::tests {

/**
 * An in-memory engine that keeps every change and computes the state from scratch, in the simplest possible way, for
 * comparison with the store. All it knows of fields is which are lists (with the member that is the key of an item, or
 * none) and which are references.
 */
class JournalOracle
{
public:
    struct List {
        QString key;
    };
    static const QMap<QString, List> &lists();
    static const QMap<QString, QString> &references();

    explicit JournalOracle(const QList<changes::Change> &changes);

    /** "kind id" → field → value, for the records that are visible. */
    QMap<QString, QVariantMap> state;
    /** The parked values: "kind record field element oursChange theirsChange". */
    QSet<QString> parked;
    /** Whether \a later was made with knowledge of \a earlier. */
    [[nodiscard]] bool sees(const changes::Change &later, const changes::Change &earlier) const;

private:
    struct Step {
        qsizetype change;
        qsizetype position;
        const changes::ChangeEntry *entry;
    };
    struct Value {
        Step step;
        QVariant value;
        bool isImplied;
    };
    [[nodiscard]] bool saw(const Step &later, const Step &earlier) const;
    [[nodiscard]] bool before(const Step &a, const Step &b) const;
    void computeRecord(const QString &name, const QList<Step> &steps);
    void hideWhatIsGone();

    QList<changes::Change> m_changes;
    QList<changes::Context> m_contexts;
    QMap<QString, QString> m_owners;
    QMap<QString, QString> m_deletions;
    QMap<QString, QString> m_lastChanges;
    QMap<QString, QMap<QString, QString>> m_written;
};

} // namespace leerschakel::tests
