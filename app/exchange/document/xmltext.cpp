// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/document/xmltext.h"

#include "domain/cleantext.h"

#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::document {

namespace {

bool isAttribute(const Node::Member &member)
{
    return member.key.startsWith(u'@');
}

/** For a value that is neither a list nor an object; fractions as XML Schema writes them. */
QString scalarText(const Node::Content &content)
{
    if (const auto *text = std::get_if<QString>(&content)) {
        return *text;
    }
    if (const auto *whole = std::get_if<qint64>(&content)) {
        return QString::number(*whole);
    }
    if (const auto *number = std::get_if<double>(&content)) {
        return QString::number(*number, 'f', QLocale::FloatingPointShortest);
    }
    const auto *truth = std::get_if<bool>(&content);
    return truth ? (*truth ? u"true"_s : u"false"_s) : QString();
}

/** The members in the order of \a form, followed by those that it does not list. */
std::vector<const Node::Member *> inOrder(const Node::Object &object, const QString &element, const XmlForm &form)
{
    std::vector<const Node::Member *> members;
    members.reserve(object.size());
    for (const Node::Member &member : object) {
        members.push_back(&member);
    }
    const auto sequence = std::ranges::find_if(
        form.sequences, [&](const XmlSequence &each) { return element == QLatin1StringView(each.element); });
    if (sequence != form.sequences.end()) {
        std::ranges::stable_sort(members, {}, [&](const Node::Member *member) {
            return std::ranges::find_if(sequence->children, [&](const char *child) {
                return member->key == QLatin1StringView(child);
            }) - sequence->children.begin();
        });
    }
    return members;
}

} // namespace

XmlWriter::XmlWriter(const XmlForm &form, Marks marks)
    : m_form(form), m_xml(std::make_unique<QXmlStreamWriter>(&m_bytes)), m_isMarking(marks == Marks::Yes)
{
    m_xml->setAutoFormatting(true);
    m_xml->setAutoFormattingIndent(1);
    m_xml->writeStartDocument();
    m_xml->writeStartElement(form.root);
    for (const auto &[name, value] : form.attributes) {
        m_xml->writeAttribute(name, value);
    }
}

XmlWriter::~XmlWriter() = default;

void XmlWriter::put(const QString &name, const Node &value)
{
    write(name, value, {});
}

void XmlWriter::putAll(const Node &value)
{
    writeContent(m_form.root, value, {});
}

std::string XmlWriter::end()
{
    m_xml->writeEndDocument();
    return std::move(m_bytes).toStdString();
}

void XmlWriter::write(const QString &name, const Node &value, const std::vector<Origin> &origins, const Node *list)
{
    const std::vector<Origin> &own = value.origins().empty() ? origins : value.origins();
    if (const auto *items = std::get_if<Node::Array>(&value.content())) {
        for (const Node &item : *items) {
            write(name, item, own, &item == &items->front() ? &value : nullptr);
        }
        return;
    }
    m_xml->writeStartElement(name);
    if (list) {
        mark(*list);
    }
    mark(value);
    writeContent(name, value, own);
    m_xml->writeEndElement();
}

void XmlWriter::writeContent(const QString &name, const Node &value, const std::vector<Origin> &origins)
{
    const auto *object = std::get_if<Node::Object>(&value.content());
    if (!object) {
        m_xml->writeCharacters(clean(scalarText(value.content()), origins));
        return;
    }
    for (const Node::Member &member : *object) {
        if (isAttribute(member)) {
            mark(member.value);
            m_xml->writeAttribute(member.key.sliced(1), clean(scalarText(member.value.content()), origins));
        }
    }
    for (const Node::Member *member : inOrder(*object, name, m_form)) {
        if (member->key == u"#") {
            mark(member->value);
            writeContent(name, member->value, member->value.origins().empty() ? origins : member->value.origins());
        } else if (!isAttribute(*member)) {
            write(member->key, member->value, origins);
        }
    }
}

void XmlWriter::mark(const Node &value)
{
    if (!m_isMarking || value.origins().empty()) {
        return;
    }
    m_line += int(std::count(m_bytes.cbegin() + m_counted, m_bytes.cend(), '\n'));
    m_counted = m_bytes.size();
    for (const Origin &origin : value.origins()) {
        m_marks.append({.line = m_line, .kind = origin.kind, .record = origin.record, .field = origin.field->key()});
    }
}

QString XmlWriter::clean(const QString &text, const std::vector<Origin> &origins)
{
    const domain::Cleaned<QString> cleaned = domain::cleanText(text);
    if (cleaned.removed > 0) {
        for (const Origin &origin : origins) {
            m_omissions.push_back({.origin = origin, .characters = cleaned.which});
        }
    }
    return cleaned.value;
}

} // namespace leerschakel::exchange::document
