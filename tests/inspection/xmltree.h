// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <vector>

namespace leerschakel::tests {

/** An element of an XML document that a test changes; comments and whitespace between elements are not kept. */
struct XmlNode {
    QString uri;
    QString name;
    std::vector<std::pair<QString, QString>> attributes; ///< with names as written: "xml:lang"
    std::vector<XmlNode> children;
    QString text;

    [[nodiscard]] static XmlNode read(const QByteArray &bytes)
    {
        QXmlStreamReader xml(bytes);
        xml.readNextStartElement();
        return element(xml);
    }

    [[nodiscard]] QByteArray written() const
    {
        QByteArray bytes;
        QXmlStreamWriter xml(&bytes);
        xml.writeStartDocument();
        xml.writeDefaultNamespace(uri);
        write(xml, uri);
        xml.writeEndDocument();
        return bytes;
    }

private:
    static XmlNode element(QXmlStreamReader &xml)
    {
        XmlNode node{.uri = xml.namespaceUri().toString(),
            .name = xml.name().toString(),
            .attributes = {},
            .children = {},
            .text = {}};
        for (const QXmlStreamAttribute &each : xml.attributes()) {
            if (each.prefix() != u"xsi") {
                node.attributes.emplace_back(each.qualifiedName().toString(), each.value().toString());
            }
        }
        while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
            if (xml.isStartElement()) {
                node.children.push_back(element(xml));
            } else if (xml.isCharacters()) {
                node.text += xml.text();
            }
        }
        if (!node.children.empty()) {
            node.text = node.text.trimmed();
        }
        return node;
    }

    void write(QXmlStreamWriter &xml, const QString &parentUri) const
    {
        if (uri == parentUri) {
            xml.writeStartElement(uri, name);
        } else {
            xml.writeStartElement(name);
            xml.writeDefaultNamespace(uri);
        }
        for (const auto &[key, value] : attributes) {
            xml.writeAttribute(key, value);
        }
        xml.writeCharacters(text);
        for (const XmlNode &each : children) {
            each.write(xml, uri);
        }
        xml.writeEndElement();
    }
};

} // namespace leerschakel::tests
