// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/preview.h"

#include <span>
#include <string>

class QXmlStreamWriter;

namespace leerschakel::exchange::document {

/** The order in which a schema wants what is in an element (xs:sequence). */
struct XmlSequence {
    const char *element;
    std::span<const char *const> children;
};

/** What a document is as XML, besides its values. */
struct XmlForm {
    QString root;
    /** Attributes of the root, in their order: its namespaces among them ("xmlns", "xmlns:dc"). */
    QList<std::pair<QString, QString>> attributes;
    /** Elements that are not among them have what is in them in the order of the node. */
    std::span<const XmlSequence> sequences;
};

/** A text that XML cannot hold as it is: characters were left out of it (domain::cleanText). */
struct XmlOmission {
    Origin origin;
    /** Which: "U+0001 U+000B". */
    QString characters;
};

/**
 * Writes a node as XML, an element at a time, the same bytes for the same node: a member is an element, each item of an
 * array one of the same name, a member "@name" an attribute, and a member "#" the text of an element with attributes.
 * Names are qualified, with the prefixes that the form declares.
 */
class XmlWriter
{
public:
    /** Whether the lines are marked with what they came from: for somebody who looks at them. */
    enum class Marks { No, Yes };
    explicit XmlWriter(const XmlForm &form, Marks marks = Marks::No);
    ~XmlWriter();
    Q_DISABLE_COPY_MOVE(XmlWriter)

    /** The next element in the root. */
    void put(const QString &name, const Node &value);
    /** All members of \a value, in the order that the form has for the root. */
    void putAll(const Node &value);
    /** Ends the document, and gives it whole, UTF-8. */
    [[nodiscard]] std::string end();
    /** The lines so far, with a mark for each element, attribute and text that came from a field. */
    [[nodiscard]] const QList<PreviewMark> &marks() const { return m_marks; }
    /** What was left out so far. */
    [[nodiscard]] const std::vector<XmlOmission> &omissions() const { return m_omissions; }

private:
    /** \a list is what \a value is the first item of. */
    void write(const QString &name, const Node &value, const std::vector<Origin> &origins, const Node *list = nullptr);
    void writeContent(const QString &name, const Node &value, const std::vector<Origin> &origins);
    void mark(const Node &value);
    [[nodiscard]] QString clean(const QString &text, const std::vector<Origin> &origins);

    const XmlForm &m_form;
    QByteArray m_bytes;
    std::unique_ptr<QXmlStreamWriter> m_xml;
    std::vector<XmlOmission> m_omissions;
    const bool m_isMarking;
    QList<PreviewMark> m_marks;
    /** Line ends in so many of the bytes. */
    int m_line = 0;
    qsizetype m_counted = 0;
};

} // namespace leerschakel::exchange::document
