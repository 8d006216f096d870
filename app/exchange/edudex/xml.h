// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/xmltext.h"

namespace leerschakel::exchange::edudex {

/** A document of the feed, and what could not be expressed in XML. */
struct XmlDocument {
    std::string text;
    std::vector<document::XmlOmission> omissions;
};

/** The XML document of a program, made from its JSON document. */
[[nodiscard]] XmlDocument programXml(const document::Node &program);
/** The same for an organisation. */
[[nodiscard]] XmlDocument instituteXml(const document::Node &institute);

/** The address book of one organisation, which EDU-DEX reads first. */
class DirectoryXml
{
public:
    /** \a address: of the folder that contains its documents, ending in a slash. */
    DirectoryXml(const QString &editor, const QString &generator, const QString &orgUnitId, QString address);

    /** \a file: the name of the program's document in that folder. */
    void add(const QString &programId, const QString &lastEdited, const QString &file);
    [[nodiscard]] std::string end() { return m_xml.end(); }

private:
    QString m_address;
    document::XmlWriter m_xml;
};

} // namespace leerschakel::exchange::edudex
