// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edudex/reading/xmldocument.h"

#include "exchange/reading/json.h"
#include "exchange/reading/place.h"

#include <QXmlStreamReader>

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edudex {

using domain::Error;
using domain::Failure;

namespace {

constexpr std::array roots{"program", "instituteData", "edudexDirectory"};

/** Members that are lists in the Data API, even with a single item. */
constexpr std::array lists{"includeInCatalog", "includeInExternalCatalog", "requiredLevel", "LeerRijkOpenFor",
    "programForm", "programLocation", "credits", "applicationRequirement", "theme", "targetSector", "targetProfession",
    "contactData", "instructionLanguage", "instructionMode", "teacher", "subjectText", "media", "nlqfRegistration",
    "crohoRegistration", "creboRegistration", "accreditation", "industryRegistration", "industryExamOrCertificate",
    "genericModule", "programRun", "courseDay", "module", "cost", "contactHoursPartOfDay", "programResource",
    "subDirectory", "clientDiscountResource"};

bool isOneOf(std::span<const char *const> names, QStringView name)
{
    return std::ranges::any_of(names, [&](const char *each) { return name == QLatin1StringView(each); });
}

/** programForm is a single value in a run, elsewhere a list. */
bool isList(const QString &parent, const QString &name)
{
    return isOneOf(lists, name) && !(parent == u"programRun" && name == u"programForm");
}

/** The members of an element while it is read. Adding a member costs the same however many there are. */
class XmlMembers
{
public:
    void add(const QString &name, const QVariant &value) { m_values[name].append(value); }
    /** A text in a language. */
    void add(const QString &name, const QString &language, const QVariant &text)
    {
        m_texts[name][language.toLower()].append(text);
    }
    /** One member of an object: "program" of a studyLoad. */
    void add(const QString &name, const QVariantMap &member) { m_objects[name].insert(member); }

    /** \a parent: the element's name. */
    [[nodiscard]] QVariantMap all(const QString &parent) const
    {
        QVariantMap members;
        for (auto each = m_objects.cbegin(); each != m_objects.cend(); ++each) {
            members.insert(each.key(), *each);
        }
        for (auto each = m_values.cbegin(); each != m_values.cend(); ++each) {
            const bool isOne = each->size() == 1 && !isList(parent, each.key());
            members.insert(each.key(), isOne ? each->constFirst() : QVariant(*each));
        }
        for (auto each = m_texts.cbegin(); each != m_texts.cend(); ++each) {
            QVariantMap languages;
            for (auto text = each->cbegin(); text != each->cend(); ++text) {
                languages.insert(text.key(), text->size() == 1 ? text->constFirst() : QVariant(*text));
            }
            members.insert(each.key(), languages);
        }
        return members;
    }

private:
    QMap<QString, QVariantList> m_values;
    QMap<QString, QMap<QString, QVariantList>> m_texts;
    QMap<QString, QVariantMap> m_objects;
};

class XmlReading
{
public:
    XmlReading(const QByteArray &xml, QString source) : m_xml(xml), m_source(std::move(source)) {}

    [[nodiscard]] Result<QList<XmlContent>> read();

private:
    /** The current element and everything in it. */
    [[nodiscard]] QVariant element(const QString &name);
    /** Documents within an element that is not one itself. */
    void within(const QString &path);
    [[nodiscard]] bool goDeeper();
    [[nodiscard]] Error fault() const;

    QXmlStreamReader m_xml;
    QString m_source;
    QList<XmlContent> m_found;
    int m_depth = 0;
    bool m_isTooDeep = false;
};

bool XmlReading::goDeeper()
{
    if (m_depth >= reading::deepestNesting) {
        m_isTooDeep = true;
        m_xml.raiseError(QString());
        return false;
    }
    ++m_depth;
    return true;
}

QVariant XmlReading::element(const QString &name)
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    XmlMembers children;
    QString text;
    if (!goDeeper()) {
        return {};
    }
    while (!m_xml.atEnd()) {
        const QXmlStreamReader::TokenType token = m_xml.readNext();
        if (token == QXmlStreamReader::EndElement) {
            break;
        }
        if (token == QXmlStreamReader::Characters) {
            text += m_xml.text();
        } else if (token == QXmlStreamReader::StartElement) {
            const QString child = m_xml.name().toString();
            const QXmlStreamAttributes own = m_xml.attributes();
            const QString language = own.value(u"xml:lang"_s).toString();
            const QVariant value = element(child);
            if (child == u"programDuration" && own.hasAttribute(u"unit"_s)) { // unit="week": {"weeks": 10}
                children.add(child, QVariantMap{{own.value(u"unit"_s).toString() + u's', value}});
            } else if (child == u"studyLoad" && own.hasAttribute(u"period"_s)) {
                children.add(child, QVariantMap{{own.value(u"period"_s).toString(), value}});
            } else if (child == u"programLocation" && value.typeId() == QMetaType::QString) {
                children.add(child, QVariant(QVariantMap{{u"description"_s, value}}));
            } else if (!language.isEmpty() && value.typeId() == QMetaType::QString) {
                children.add(child, language, value);
            } else if (value.typeId() != QMetaType::QString || !value.toString().isEmpty()) { // empty, it says nothing
                children.add(child, value);
            }
        }
    }
    --m_depth;
    QVariantMap members = children.all(name);
    // Attributes become members too; the text of the element is then named after the element, a date "date".
    for (const QXmlStreamAttribute &each : attributes) {
        const QString key = each.name().toString();
        const bool isOfXml = each.prefix() == u"xsi" || each.prefix() == u"xml";
        const bool isPlaced =
            (name == u"programDuration" && key == u"unit") || (name == u"studyLoad" && key == u"period");
        if (!isOfXml && !isPlaced) {
            if (members.isEmpty() && !text.trimmed().isEmpty()) {
                members.insert(key == u"isFinal" ? u"date"_s : name, text.trimmed());
                text.clear();
            }
            members.insert(key, each.value().toString());
        }
    }
    if (members.isEmpty()) {
        return text.trimmed();
    }
    if (!text.trimmed().isEmpty()) {
        members.insert(u"#text"_s, text.trimmed());
    }
    return members;
}

void XmlReading::within(const QString &path)
{
    if (!goDeeper()) {
        return;
    }
    QHash<QString, int> numbers;
    while (!m_xml.atEnd()) {
        const QXmlStreamReader::TokenType token = m_xml.readNext();
        if (token == QXmlStreamReader::EndElement) {
            break;
        }
        if (token != QXmlStreamReader::StartElement) {
            continue;
        }
        const QString name = m_xml.name().toString();
        const QString place = path + u'/' + reading::pointerStep(name) + u'/' + QString::number(numbers[name]++);
        if (isOneOf(roots, name)) {
            m_found.append({.root = name, .value = element(name).toMap(), .path = place});
        } else {
            within(place);
        }
    }
    --m_depth;
}

Error XmlReading::fault() const
{
    const QStringList at{m_source, QString::number(m_xml.lineNumber()), QString::number(m_xml.columnNumber() + 1)};
    if (m_isTooDeep) {
        return Error::of(
            Failure::Data, u"import.tooDeep"_s, at + QStringList{QString::number(reading::deepestNesting)});
    }
    return Error::of(Failure::Data, u"import.badXml"_s, at);
}

Result<QList<XmlContent>> XmlReading::read()
{
    while (!m_xml.atEnd()) {
        const QXmlStreamReader::TokenType token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD) {
            return std::unexpected(Error::of(Failure::Data, u"import.documentType"_s, {m_source}));
        }
        if (token != QXmlStreamReader::StartElement) {
            continue;
        }
        const QString name = m_xml.name().toString();
        if (isOneOf(roots, name)) {
            m_found.append({.root = name, .value = element(name).toMap(), .path = {}});
        } else {
            within(u'/' + reading::pointerStep(name));
            if (m_found.isEmpty() && !m_xml.hasError()) {
                m_found.append({.root = name, .value = {}, .path = {}});
            }
        }
    }
    return m_xml.hasError() ? std::unexpected(fault()) : Result<QList<XmlContent>>(std::move(m_found));
}

} // namespace

Result<QList<XmlContent>> readXml(const QByteArray &xml, const QString &source)
{
    if (xml.trimmed().isEmpty()) {
        return std::unexpected(Error::of(Failure::Data, u"import.empty"_s, {source}));
    }
    return XmlReading(xml, source).read();
}

} // namespace leerschakel::exchange::edudex
