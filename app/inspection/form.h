// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace leerschakel::inspection {

/** What may occur in one place of a document. */
struct Shape {
    enum class Type : quint8 { Anything, Text, Integer, Number, Boolean, List, Object };
    Type type = Type::Anything;
    /** Refers to the shape of this name in the form: nothing else in this one counts except isNullable. */
    QString name;
    bool isNullable = false;
    /** Any one of these, if there are any. */
    std::vector<Shape> either;
    /** Only one of them may fit. */
    bool isExclusive = false;

    // An object
    QHash<QString, Shape> members;
    QStringList required;
    /** At least one of these groups of members has to be present, if there are any. */
    QList<QStringList> someOf;
    /** Other members are refused; otherwise they are ignored. */
    bool isClosed = false;
    /** Other members are expected. */
    bool isOpen = false;
    /** Other members with matching names have the shape "of": for example texts by language. */
    std::optional<QRegularExpression> names;

    /** For a list, the shape of its items. */
    std::shared_ptr<const Shape> of;
    /** How many characters, items or members; -1 for no limit. */
    qint64 least = -1;
    qint64 most = -1;

    // A text
    /** "uuid", "date", "date-time", "email", "uri", or empty. */
    QString format;
    std::optional<QRegularExpression> pattern;
    /** All allowed values, if there are any; with isExtensible, custom codes are allowed too. */
    QStringList codes;
    bool isExtensible = false;
    /** The same, where there are many. */
    QSet<QString> codeSet;
    [[nodiscard]] bool hasCode(const QString &code) const
    {
        return codeSet.isEmpty() ? codes.contains(code) : codeSet.contains(code);
    }
    /**
     * For XML: whitespace is significant. Otherwise leading and trailing whitespace is dropped, and runs of it become
     * one space (XSD, whiteSpace).
     */
    bool keepsBlanks = false;

    // A number
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::optional<double> multipleOf;
};

/** The shape that \a json describes, as in resources/forms. */
[[nodiscard]] Shape shapeFrom(const QJsonObject &json);

/**
 * The form of the documents of a standard: what can be checked without knowing the meaning. Derived from its OpenAPI
 * document (packaging/forms/derive.mjs). Immutable after loading; may be used from several threads.
 */
class Form
{
public:
    /** The form of \a format, by its name in imports; null if its form is not known. */
    [[nodiscard]] static const Form *of(const QString &format);

    /** "OOAPI 5.0" */
    [[nodiscard]] const QString &owner() const { return m_owner; }
    /** The shape of a thing in the collection with this path (reading::Collection); null for another collection. */
    [[nodiscard]] const Shape *thing(const QString &collection) const;
    /** What \a shape refers to, where it only names another. */
    [[nodiscard]] const Shape &resolved(const Shape &shape) const;

    explicit Form(const QJsonObject &form);
    /** Names of its types. */
    [[nodiscard]] QStringList types() const { return m_types.keys(); }

private:
    QString m_owner;
    QHash<QString, Shape> m_things;
    QHash<QString, Shape> m_types;
};

} // namespace leerschakel::inspection
