// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "session.h"

namespace leerschakel::ui {

/**
 * The offering in the editor: what the catalogue has of it, kept in step with every change by anybody, and the ways to change it.
 * Each edit is one change with a label that the Edit menu and the history show.
 */
class OfferingDocument : public QObject
{
    Q_OBJECT

public:
    explicit OfferingDocument(Session &session, QObject *parent = nullptr);

    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] const domain::Id &id() const { return m_id; }
    [[nodiscard]] bool isEmpty() const { return m_tree.offering.isNull(); }
    [[nodiscard]] const domain::OfferingTree &tree() const { return m_tree; }
    [[nodiscard]] bool isWritable() const { return m_session.isWritable(); }
    [[nodiscard]] domain::Language language() const { return m_session.language(); }
    /** The offering's title, for labels of changes. */
    [[nodiscard]] QString title() const;

    /** The offering itself, a part of it, or a record it refers to; null when it has none such. */
    [[nodiscard]] domain::Record record(domain::Kind kind, const domain::Id &id) const;

    void show(const domain::Id &id);
    /** Asks the forms to hand over what is being typed, now. */
    void flush() { Q_EMIT flushing(); }

    /** Sets one field; \a value is normalised. False when it could not be written. */
    bool setField(domain::Kind kind, const domain::Id &id, const domain::FieldSpec &field, const QVariant &value,
        store::Joining joining = store::Joining::Never);
    /** Adds a part: "Change the price of …". */
    bool add(const domain::Record &part);
    /** Deletes a part with what belongs to it (the links of an outcome; periods and prices of an edition). */
    bool remove(domain::Kind kind, const domain::Id &id);
    /** Puts a part with a position \a steps places further (negative: back) among \a siblings, which are in order. */
    bool move(const QList<domain::Record> &siblings, const domain::Id &id, int steps);
    /** A position behind the last of \a siblings, or between \a after and the one behind it. */
    [[nodiscard]] static double positionAfter(const QList<domain::Record> &siblings, const domain::Id &after = {});
    bool apply(const changes::ChangeSet &change, store::Joining joining = store::Joining::Never)
    {
        return m_session.apply(change, joining);
    }

Q_SIGNALS:
    /** Another offering is shown from now on. */
    void replaced();
    /** Values are others: show them. Comes after replaced() too. */
    void refreshed();
    void flushing();

private:
    void take(const store::AppliedChange &change);
    void load();

    Session &m_session;
    domain::Id m_id;
    domain::OfferingTree m_tree;
};

} // namespace leerschakel::ui
