// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspection/form.h"

namespace leerschakel::inspection {

/** An element that may occur in another. */
struct XmlChild {
    /**
     * With the prefix that the form has for its namespace: "skos:prefLabel"; without a prefix, in the namespace of
     * the root.
     */
    QString name;
    /** A name for XmlForm::type(); an element whose type is not there may hold anything. */
    QString type;
    /** An error in its text is no reason to refuse the document. */
    bool warns = false;
    /** For a name with a value: the element that holds the value. */
    QString as = {};
};

/** A position in the sequence of child elements: one of several elements, a number of times. */
struct XmlSlot {
    std::vector<XmlChild> children;
    int least = 1;
    /** -1 for no limit. */
    int most = 1;
};

struct XmlAttribute {
    Shape shape;
    bool isRequired = false;
    /** It should be present, but the document is accepted without it. */
    bool isExpected = false;
};

/** Elements that contain a name and a value: another type defines which names there may be, and how often. */
struct XmlNamed {
    /** "kenmerken", and inside it "kenmerknaam" */
    QString element;
    QString name;
    /** The type whose content defines the names. */
    QString type;
};

/** What may occur in an element. */
struct XmlType {
    /** Fixed: another order is refused. Usual: the order of the standard, as far as known. */
    enum class Order : quint8 { Free, Usual, Fixed };
    Order order = Order::Fixed;
    std::vector<XmlSlot> content;
    QHash<QString, XmlAttribute> attributes;
    /** Absent where it has no text. */
    std::optional<Shape> text;
    /** The rules of refusal are not published: nothing in it is reported as blocking. */
    bool isInferred = false;
    std::optional<XmlNamed> named;

    /** Indices of the slots in which \a name may occur. */
    [[nodiscard]] QList<qsizetype> slotsOf(const QString &name) const { return m_slots.value(name); }
    [[nodiscard]] const XmlChild &childIn(qsizetype slot, const QString &name) const;
    [[nodiscard]] QStringList names() const { return m_slots.keys(); }
    void index();

private:
    QHash<QString, QList<qsizetype>> m_slots;
};

/** The location of something in a document, from the root's child on: {"agentReferences", "*"}; "*" for any element. */
using XmlPath = QStringList;

/** What identifies things in a document (xs:key), and what refers to them (xs:keyref). */
struct XmlKey {
    QString name;
    QList<XmlPath> paths;
    QString attribute;
};

/**
 * The form of a standard's XML documents: the elements, their order and number, attributes and texts. Derived from
 * its XML Schema (packaging/forms/derivexsd.mjs), or where that is not published, from what is known
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

    /** The form of \a format; null if its documents are not XML, or its form is not known. */
    [[nodiscard]] static const XmlForm *of(const QString &format);
    /** Formats that have one. */
    [[nodiscard]] static QStringList formats();

    [[nodiscard]] const QString &owner() const { return m_shapes.owner(); }
    /** The root element of this name; null for any other element. */
    [[nodiscard]] const Root *root(const QString &name) const;
    [[nodiscard]] QStringList rootNames() const;
    /** Prefix by namespace URI. */
    [[nodiscard]] const QHash<QString, QString> &prefixes() const { return m_prefixes; }
    /** Null for a type that may contain anything. */
    [[nodiscard]] const XmlType *type(const QString &name) const;
    [[nodiscard]] const QList<XmlKey> &keys() const { return m_keys; }
    /** Each refers to the key with the same name. */
    [[nodiscard]] const QList<XmlKey> &references() const { return m_references; }
    /** Elements whose text is unique within a document: {"programRun", "id"}, the parent element first. */
    [[nodiscard]] const QList<std::pair<QString, QString>> &uniques() const { return m_uniques; }
    /** Documents that state the type of an element (xsi:type) are refused. */
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
