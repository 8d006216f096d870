// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/rdf/xmlliteral.h"

#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary::rdf {

namespace {

/** Prefixes that have been declared in the text so far, with their namespaces. */
using Rendered = QHash<QByteArray, QByteArray>;

QByteArray escaped(QStringView text, bool isAttribute)
{
    QByteArray result;
    const QByteArray bytes = text.toUtf8();
    for (const char c : bytes) {
        if (c == '&') {
            result += "&amp;";
        } else if (c == '<') {
            result += "&lt;";
        } else if (c == '>' && !isAttribute) {
            result += "&gt;";
        } else if (c == '"' && isAttribute) {
            result += "&quot;";
        } else if (c == '\r') {
            result += "&#xD;";
        } else if (c == '\t' && isAttribute) {
            result += "&#x9;";
        } else if (c == '\n' && isAttribute) {
            result += "&#xA;";
        } else {
            result += c;
        }
    }
    return result;
}

QByteArray startTag(const QXmlStreamReader &xml, Rendered &rendered)
{
    QByteArrayList declarations;
    const auto use = [&](QStringView prefix, QStringView uri) {
        const QByteArray key = prefix.toUtf8(), value = uri.toUtf8();
        if (key == "xml" || rendered.value(key) == value) {
            return;
        }
        rendered.insert(key, value);
        declarations.append((key.isEmpty() ? " xmlns"_ba : " xmlns:" + key) + "=\"" + escaped(uri, true) + '"');
    };
    use(xml.prefix(), xml.namespaceUri());
    QXmlStreamAttributes attributes = xml.attributes();
    for (const QXmlStreamAttribute &attribute : std::as_const(attributes)) {
        if (!attribute.prefix().isEmpty()) {
            use(attribute.prefix(), attribute.namespaceUri());
        }
    }
    std::ranges::sort(declarations);
    std::ranges::sort(attributes, {}, [](const QXmlStreamAttribute &attribute) {
        return std::pair(attribute.namespaceUri().toUtf8(), attribute.name().toUtf8());
    });
    QByteArray tag = '<' + xml.qualifiedName().toUtf8() + declarations.join();
    for (const QXmlStreamAttribute &attribute : std::as_const(attributes)) {
        tag += ' ' + attribute.qualifiedName().toUtf8() + "=\"" + escaped(attribute.value(), true) + '"';
    }
    return tag + '>';
}

} // namespace

QByteArray canonicalContent(QXmlStreamReader &xml, int deepest, qsizetype longest, Excess &excess)
{
    QByteArray text;
    QList<Rendered> open{Rendered()};
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            open.append(open.constLast());
            text += startTag(xml, open.last());
            break;
        case QXmlStreamReader::EndElement:
            open.removeLast();
            if (open.isEmpty()) {
                return text;
            }
            text += "</" + xml.qualifiedName().toUtf8() + '>';
            break;
        case QXmlStreamReader::Characters:
            text += escaped(xml.text(), false);
            break;
        case QXmlStreamReader::Comment:
            text += "<!--" + xml.text().toUtf8() + "-->";
            break;
        case QXmlStreamReader::ProcessingInstruction: {
            const QByteArray data = xml.processingInstructionData().toUtf8();
            text += "<?" + xml.processingInstructionTarget().toUtf8() + (data.isEmpty() ? data : ' ' + data) + "?>";
            break;
        }
        default:
            break;
        }
        if (open.size() > deepest || text.size() > longest) {
            excess = open.size() > deepest ? Excess::Deep : Excess::Long;
            return {};
        }
    }
    return {};
}

} // namespace leerschakel::vocabulary::rdf
