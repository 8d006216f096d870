// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/recorddocument.h"
#include "vocabulary/own/ownscheme.h"

namespace leerschakel::ui {

/** An own scheme and the concept shown of it; follows every change, whatever its origin. */
class OwnSchemeDocument : public RecordDocument
{
    Q_OBJECT

public:
    explicit OwnSchemeDocument(Session &session, QObject *parent = nullptr);

    /** Shows the concept \a uri; false when no own scheme has it. */
    bool showConcept(const QString &uri);
    /** Shows the scheme \a uri itself; false when it is not an own scheme. */
    bool showScheme(const QString &uri);
    /** Shows nothing. */
    void leave();

    /** Has no record when nothing is shown. */
    [[nodiscard]] const vocabulary::OwnScheme &scheme() const { return m_scheme; }
    [[nodiscard]] QString schemeUri() const;
    /** Null when the scheme itself is shown, or nothing. */
    [[nodiscard]] domain::Record concept_() const;
    [[nodiscard]] QString conceptUri() const;
    /** Its first parent; null for a top concept and for the scheme. */
    [[nodiscard]] domain::Record above() const;
    [[nodiscard]] QString aboveUri() const;

    [[nodiscard]] domain::Record record(domain::Kind kind, const domain::Id &id) const override;
    [[nodiscard]] QString title() const override;

private:
    bool load(const QString &uri);
    void take(const store::AppliedChange &change);

    vocabulary::OwnScheme m_scheme;
    domain::Id m_concept;
};

} // namespace leerschakel::ui
