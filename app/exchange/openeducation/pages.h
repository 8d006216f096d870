// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/writing/layout.h"

// How lists are served, and the document at "/".
namespace leerschakel::exchange::openeducation {

/** A folder in which each list is one page of an endpoint. */
class PagedLayout : public writing::Layout
{
public:
    [[nodiscard]] std::string beforeItems() const override;
    [[nodiscard]] std::string behindItems(qint64 items) const override;
};

/** \a items as such a page, one per line. */
[[nodiscard]] std::string pageOf(const std::vector<document::Node> &items);

/**
 * The Service: the contact address, taken from \a organisations, and links to \a specification and \a documentation.
 */
[[nodiscard]] document::Node service(
    const QList<domain::Record> &organisations, const char *specification, const char *documentation);

} // namespace leerschakel::exchange::openeducation
