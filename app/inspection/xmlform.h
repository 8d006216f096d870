// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspection/form.h"

namespace leerschakel::inspection {

/** An element that can stand in another. */
struct XmlChild {
    /** With the prefix that the form has for its namespace: "skos:prefLabel"; without one, of the root's. */
    QString name;
    /** Of XmlForm::type(); one that is not there may hold anything. */
    QString type;
    /** What is wrong with its text is no reason to refuse the document. */
    bool warns = false;
    /** Of a name with a value: the element that the value stands in. */
    QString as = {};
};

/** A place in the order of the elements in another: for one of several, so many times. */
struct XmlSlot {
    std::vector<XmlChild> children;
    int least = 1;
    /** -1 for no limit. */
    int most = 1;
};

struct XmlAttribute {
    Shape shape;
    bool isRequired = false;
    /** It should be there, but the document is taken without it. */
    bool isExpected = false;
};

/** Elements with a name and a value in them: which there can be, and how often, is what stands in another type. */
struct XmlNamed {
    /** "kenmerken", and in it "kenmerknaam" */
    QString element;
    QString name;
    /** Its content has the names. */
    QString type;
};

/** What can stand in an element. */
struct XmlType {
    /** Fixed: another order is refused. Usual: it is the order of the standard, as far as is known. */
    enum class Order : quint8 { Free, Usual, Fixed };
    Order order = Order::Fixed;
    std::vector<XmlSlot> content;
    QHash<QString, XmlAttribute> attributes;
    /** Absent where it has no text. */
    std::optional<Shape> text;
    /** It is not published what is refused here: nothing in it is said to block. */
    bool isInferred = false;
    std::optional<XmlNamed> named;

    /** Numbers of the slots in which \a name can stand. */
    [[nodiscard]] QList<qsizetype> slotsOf(const QString &name) const { return m_slots.value(name); }
    [[nodiscard]] const XmlChild &childIn(qsizetype slot, const QString &name) const;
    [[nodiscard]] QStringList names() const { return m_slots.keys(); }
    void index();

private:
    QHash<QString, QList<qsizetype>> m_slots;
};

/** Where in a document something is, from the root's child on: {"agentReferences", "*"}; "*" for any element. */
using XmlPath = QStringList;

/** What identifies things in a document (xs:key), and what refers to them (xs:keyref). */
struct XmlKey {
    QString name;
    QList<XmlPath> paths;
    QString attribute;
};

/**
 * The form of a standard's XML documents: the elements, their order and number, attributes and texts. Drawn from its
 * XML Schema (packaging/forms/derivexsd.mjs), or where that is not published, from what is known
 * (packaging/forms/edudexxml.mjs). Immutable after loading; may be used from several threads.
 */
class XmlForm
{
public:
    struct Root {
        QString name;
        QString uri;
        QString type;
    };

    /** That of \a format; null for one whose documents are not XML, or whose form is not known. */
    [[nodiscard]] static const XmlForm *of(const QString &format);
    /** Formats that have one. */
    [[nodiscard]] static QStringList formats();

    [[nodiscard]] const QString &owner() const { return m_shapes.owner(); }
    /** What can be in the documents; null for another element. */
    [[nodiscard]] const Root *root(const QString &name) const;
    [[nodiscard]] QStringList rootNames() const;
    /** Prefix by address of a namespace. */
    [[nodiscard]] const QHash<QString, QString> &prefixes() const { return m_prefixes; }
    /** Null for one in which anything may stand. */
    [[nodiscard]] const XmlType *type(const QString &name) const;
    [[nodiscard]] const QList<XmlKey> &keys() const { return m_keys; }
    /** Each refers to the key of its name. */
    [[nodiscard]] const QList<XmlKey> &references() const { return m_references; }
    /** Elements whose text stands once in a document: {"programRun", "id"}, the element they are in first. */
    [[nodiscard]] const QList<std::pair<QString, QString>> &uniques() const { return m_uniques; }
    /** Documents that say of an element what type it has (xsi:type) are refused. */
    [[nodiscard]] bool refusesTypes() const { return m_refusesTypes; }
    /** For the shapes of texts, which refer to each other by name. */
    [[nodiscard]] const Form &shapes() const { return m_shapes; }

    explicit XmlForm(const QJsonObject &json);

private:
    Form m_shapes;
    QList<Root> m_roots;
    QHash<QString, QString> m_prefixes;
    QHash<QString, XmlType> m_types;
    QList<XmlKey> m_keys;
    QList<XmlKey> m_references;
    QList<std::pair<QString, QString>> m_uniques;
    bool m_refusesTypes = false;
};

} // namespace leerschakel::inspection
