// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/preview.h"

#include <span>
#include <string>

class QXmlStreamWriter;

namespace leerschakel::exchange::document {

/** The order that a schema prescribes for the children of an element (xs:sequence). */
struct XmlSequence {
    const char *element;
    std::span<const char *const> children;
};

/** The XML form of a document, apart from its values. */
struct XmlForm {
    QString root;
    /** Attributes of the root, in order, including its namespaces ("xmlns", "xmlns:dc"). */
    QList<std::pair<QString, QString>> attributes;
    /** Elements that are not listed here keep the order of the node. */
    std::span<const XmlSequence> sequences;
};

/** A text that XML cannot hold as it is: characters were left out of it (domain::cleanText). */
struct XmlOmission {
    Origin origin;
    /** Which: "U+0001 U+000B". */
    QString characters;
};

/**
 * Writes a node as XML, one element at a time, with the same bytes for the same node: a member becomes an element, each
 * item of an array an element of the same name, a member "@name" an attribute, and a member "#" the text of an element
 * with attributes. Names are qualified with the prefixes that the form declares.
 */
class XmlWriter
{
public:
    /** Whether lines are marked with what they came from, for people who view them. */
    enum class Marks { No, Yes };
    explicit XmlWriter(const XmlForm &form, Marks marks = Marks::No);
    ~XmlWriter();
    Q_DISABLE_COPY_MOVE(XmlWriter)

    /** Writes the next element in the root. */
    void put(const QString &name, const Node &value);
    /** Writes all members of \a value, in the order that the form prescribes for the root. */
    void putAll(const Node &value);
    /** Ends the document and returns all of it, as UTF-8. */
    [[nodiscard]] std::string end();
    /** The lines so far, with a mark for each element, attribute and text that came from a field. */
    [[nodiscard]] const QList<PreviewMark> &marks() const { return m_marks; }
    /** What was left out so far. */
    [[nodiscard]] const std::vector<XmlOmission> &omissions() const { return m_omissions; }

private:
    /** \a list: the array that \a value is the first item of; null for none. */
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
    /** The number of line ends in the first m_counted bytes. */
    int m_line = 0;
    qsizetype m_counted = 0;
};

} // namespace leerschakel::exchange::document
