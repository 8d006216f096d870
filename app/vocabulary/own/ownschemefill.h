// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/content/content.h"

namespace leerschakel::vocabulary {

/**
 * Writes the records of an own scheme to a content: the only place where a record becomes labels, notes, relations and
 * mappings.
 */
class OwnSchemeFill
{
public:
    explicit OwnSchemeFill(ContentWriter &writer) : m_writer(writer) {}

    /** Adds a concept with everything but its relations. */
    void add(const domain::Record &concept_);
    /** Notes a concept that is already in the content, to relate others to. */
    void know(const domain::Id &id, const QString &uri);
    /** Adds the relations that \a concept_ states, to concepts that were added or are known; other ids are left out. */
    void relate(const domain::Record &concept_);
    /** Adds the relation of \a concept_ to \a other, if it states one; for a concept that is only known. */
    void relateBack(const domain::Record &concept_, const domain::Id &other);
    /** Adds all of these, in that order. */
    void addAll(const QList<domain::Record> &concepts);

private:
    ContentWriter &m_writer;
    QHash<domain::Id, ConceptNumber> m_numbers;
};

} // namespace leerschakel::vocabulary
