// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "forms/recorddocument.h"

namespace leerschakel::ui {

/**
 * The offering in the editor, as the catalogue has it with queued changes on top, and the ways to change it.
 * Each edit is one change with a label that the Edit menu and the history show.
 */
class OfferingDocument : public RecordDocument
{
    Q_OBJECT

public:
    explicit OfferingDocument(Session &session, QObject *parent = nullptr);

    [[nodiscard]] const domain::Id &id() const { return m_id; }
    [[nodiscard]] bool isEmpty() const { return m_tree.offering.isNull(); }
    [[nodiscard]] const domain::OfferingTree &tree() const { return m_tree; }
    /** The offering's title. */
    [[nodiscard]] QString title() const override;

    /** The offering itself, a part of it, or a record it refers to; null when there is none. */
    [[nodiscard]] domain::Record record(domain::Kind kind, const domain::Id &id) const override;
    [[nodiscard]] domain::Record offering() const override { return m_tree.offering; }

    void show(const domain::Id &id);
    /** Adds a part: "Change the price of …". */
    bool add(const domain::Record &part);
    /** Deletes a part along with what belongs to it (the links of an outcome; periods and prices of an edition). */
    bool remove(domain::Kind kind, const domain::Id &id);
    /** Moves a part with a position by \a steps places (negative: back) among \a siblings, which are in order. */
    bool move(const QList<domain::Record> &siblings, const domain::Id &id, int steps);
    /** A position after the last of \a siblings, or between \a after and the next one. */
    [[nodiscard]] static double positionAfter(const QList<domain::Record> &siblings, const domain::Id &after = {});

Q_SIGNALS:
    /** Another offering is shown; refreshed() follows. */
    void replaced();

private:
    void take(const store::AppliedChange &change);
    void load();

    domain::Id m_id;
    domain::OfferingTree m_tree;
};

} // namespace leerschakel::ui
