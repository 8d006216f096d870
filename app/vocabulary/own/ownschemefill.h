// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/content/content.h"

namespace leerschakel::vocabulary {

/**
 * Tells a content what the records of an own scheme say: the one place where a record becomes labels, notes, relations
 * and mappings.
 */
class OwnSchemeFill
{
public:
    explicit OwnSchemeFill(ContentWriter &writer) : m_writer(writer) {}

    /** A concept with all but its relations. */
    void add(const domain::Record &concept_);
    /** Concepts that are in the content already, to relate others to. */
    void know(const domain::Id &id, const QString &uri);
    /** The relations that \a concept_ tells, to concepts that were added or are known; other ids are left out. */
    void relate(const domain::Record &concept_);
    /** That \a concept_ is related to \a other, when it says so; of a concept that is known only. */
    void relateBack(const domain::Record &concept_, const domain::Id &other);
    /** All of these, in that order. */
    void addAll(const QList<domain::Record> &concepts);

private:
    ContentWriter &m_writer;
    QHash<domain::Id, ConceptNumber> m_numbers;
};

} // namespace leerschakel::vocabulary
