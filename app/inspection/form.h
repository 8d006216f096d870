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

/** What can stand in one place of a document. */
struct Shape {
    enum class Type : quint8 { Anything, Text, Integer, Number, Boolean, List, Object };
    Type type = Type::Anything;
    /** The shape of this name in the form: nothing else of this one counts but isNullable. */
    QString name;
    bool isNullable = false;
    /** One of these, where there are any. */
    std::vector<Shape> either;
    /** Only one of them may fit. */
    bool isExclusive = false;

    // An object
    QHash<QString, Shape> members;
    QStringList required;
    /** At least one of these groups of members has to be there, where there are any. */
    QList<QStringList> someOf;
    /** Other members are refused; by themselves they are passed over. */
    bool isClosed = false;
    /** Other members are asked for. */
    bool isOpen = false;
    /** Other members that have such names are of the shape "of": texts by their language, for one. */
    std::optional<QRegularExpression> names;

    /** Of a list the shape of its items. */
    std::shared_ptr<const Shape> of;
    /** How many characters, items or members; -1 for no limit. */
    qint64 least = -1;
    qint64 most = -1;

    // A text
    /** "uuid", "date", "date-time", "email", "uri", or empty. */
    QString format;
    std::optional<QRegularExpression> pattern;
    /** All that can be given, where there are any; where isExtensible, codes of one's own too. */
    QStringList codes;
    bool isExtensible = false;
    /** The same, where there are many. */
    QSet<QString> codeSet;
    [[nodiscard]] bool hasCode(const QString &code) const
    {
        return codeSet.isEmpty() ? codes.contains(code) : codeSet.contains(code);
    }
    /** Of XML: blanks count. By themselves those around a text are left out, and several are one (XSD, whiteSpace). */
    bool keepsBlanks = false;

    // A number
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::optional<double> multipleOf;
};

/** The one that \a json describes, as resources/forms has them. */
[[nodiscard]] Shape shapeFrom(const QJsonObject &json);

/**
 * The form of the documents of a standard: what of it can be said without knowing what it means. Drawn from its OpenAPI
 * document (packaging/forms/derive.mjs). Immutable after loading; may be used from several threads.
 */
class Form
{
public:
    /** The form of \a format, as import calls it; null for one whose form is not known. */
    [[nodiscard]] static const Form *of(const QString &format);

    /** "OOAPI 5.0" */
    [[nodiscard]] const QString &owner() const { return m_owner; }
    /** Of a thing of the collection with this path (reading::Collection); null for another. */
    [[nodiscard]] const Shape *thing(const QString &collection) const;
    /** What \a shape is, where it only names another. */
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
