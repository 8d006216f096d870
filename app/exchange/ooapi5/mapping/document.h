// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/convention.h"
#include "exchange/ooapi5/names.h"
#include "exchange/openeducation/codes.h"
#include "exchange/openeducation/entitydocument.h"
#include "exchange/openeducation/parts.h"
#include "exchange/openeducation/texts.h"

namespace leerschakel::exchange::ooapi5 {

using document::Node;
using mapping::Source;
using openeducation::inExtension;
using openeducation::languageTyped;
using openeducation::narrowTo;
using openeducation::partEntries;
using openeducation::putEntries;
using openeducation::wholeRecord;

/** A document of OOAPI v5. */
class MapperDocument : public openeducation::EntityDocument
{
public:
    explicit MapperDocument(const Source &source) : EntityDocument(source, QString::fromLatin1(destinationName)) {}
};

/** The codes as IdentifierEntries, from index \a first; types that OOAPI has no name for start with "x-". */
[[nodiscard]] inline Node identifierEntries(const QList<domain::TypedCode> &codes, qsizetype first)
{
    return openeducation::identifierEntries(codes, first, codeTypes);
}
/** Whether \a codes would be read back the same: OOAPI has one name for two of our types. */
[[nodiscard]] inline bool readBack(const QList<domain::TypedCode> &codes)
{
    return openeducation::readBack(codes, codeTypes);
}

} // namespace leerschakel::exchange::ooapi5
