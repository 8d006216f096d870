// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/localizedtext.h"
#include "domain/message.h"

#include <QDate>
#include <QDateTime>
#include <QVariant>

#include <expected>
#include <optional>

namespace leerschakel::domain {

enum class Kind;
class KindTable;
class Record;

/**
 * What a field holds. The plain form (QVariant, as in JSON) of each follows it; an absent value is an invalid
 * QVariant.
 */
enum class FieldType {
    Text, ///< QString
    LocalizedText, ///< QVariantMap {"nl": QString, "en": QString}, empty ones left out; two columns
    Code, ///< QString from a code list
    CodeList, ///< QVariantList of QString from a code list, order kept
    Integer, ///< qlonglong
    Decimal, ///< double
    Boolean, ///< bool
    Date, ///< QString "2027-02-01"
    Instant, ///< QString "2027-02-01T08:00:00.000Z", UTC
    Reference, ///< QString, the id of a record of kind traits.target
    ReferenceList, ///< QVariantList of QString ids
    Items, ///< QVariantList of QVariantMap with the members of traits.members
    Tree, ///< any plain value; kept for other programs, never shown
};

/** One member of the maps in a field of type Items: its name, and its code list where it has one. */
struct Member {
    const char *name = nullptr;
    FieldType type = FieldType::Text;
    const char *codes = nullptr;
    /**
     * The member that identifies an item: two users who change the item with the same key change the same item.
     * Without one, its whole value identifies it.
     */
    bool isKey = false;
};

/** How people read and write the value of a field, where its type does not say. */
enum class Presentation {
    Plain,
    Money, ///< hundredths of a currency
    Degrees, ///< of latitude or longitude: no thousands, and each decimal counts
    Duration, ///< ISO 8601, "P10W"
};

/** How much room the value of a field needs, where its type does not say. */
enum class Room {
    Usual,
    Short, ///< a code, a house number
    Long, ///< a name, a web address
};

/** What a field has in addition to its key and type. */
struct FieldTraits {
    /** Name of its code list, for Code and CodeList. */
    const char *codes = nullptr;
    /** Name of the kind it refers to, for Reference and ReferenceList. */
    const char *target = nullptr;
    std::initializer_list<Member> members = {};
    /** Markdown of several paragraphs. */
    bool markdown = false;
    /** Not offered in forms, bulk edit or import mapping. */
    bool hidden = false;
    /**
     * This reference is to the record that this one is a part of: changes of this record count as changes of that
     * one.
     */
    bool owner = false;
    /**
     * This reference, where it is set, is to another part of the same owner that this record is about and is deleted
     * and copied with: an edition's period, an outcome's skill.
     */
    bool within = false;
    /** No form has a row for it: it is set elsewhere in the window, or nowhere. */
    bool rowless = false;
    Presentation shown = Presentation::Plain;
    Room room = Room::Usual;
    /**
     * Part of the location of something, together with the other fields of its kind that have this: one record's are
     * never combined with another's where the two differ.
     */
    bool address = false;
    /** Applies to this one record only: a copy is made without it. */
    bool uncopied = false;
    /** The items with one of these keys apply to this one record only. */
    std::initializer_list<const char *> uncopiedItems = {};
    /** The schema (resources/schema) that introduced it; 0: the one that introduced its kind. */
    int since = 0;
};

/**
 * The declaration of one field: the store, the journal, the merge, the forms and the command line are all driven by
 * it.
 */
class FieldSpec
{
public:
    FieldSpec(KindTable &table, const char *key, FieldType type, const FieldTraits &traits);
    FieldSpec(const FieldSpec &) = delete;
    FieldSpec &operator=(const FieldSpec &) = delete;

    /** The kind of record that has it. */
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QString &key() const { return m_key; }
    [[nodiscard]] FieldType type() const { return m_type; }
    /** Its place in a Record's values and in its kind's fields(). */
    [[nodiscard]] int index() const { return m_index; }
    /** Name of its code list (CodeList::named), or empty. */
    [[nodiscard]] const QString &codes() const { return m_codes; }
    /** Name of the kind it refers to, or empty. */
    [[nodiscard]] const QString &target() const { return m_target; }
    [[nodiscard]] const QList<Member> &members() const { return m_members; }
    [[nodiscard]] bool isMarkdown() const { return m_markdown; }
    [[nodiscard]] bool isHidden() const { return m_hidden; }
    [[nodiscard]] bool isOwner() const { return m_owner; }
    [[nodiscard]] bool isWithin() const { return m_within; }
    [[nodiscard]] bool isRowless() const { return m_rowless; }
    [[nodiscard]] Presentation shown() const { return m_shown; }
    [[nodiscard]] Room room() const { return m_room; }
    [[nodiscard]] bool isAddress() const { return m_address; }
    /** \a value as it is in a copy of the record: without what applies to the original only. */
    [[nodiscard]] QVariant copied(const QVariant &value) const;
    /** The schema that introduced it: catalogues of an older one have no such column. */
    [[nodiscard]] int since() const { return m_since; }
    /** Its columns in the store: snake_case of the key; for a LocalizedText two, ending in _nl and _en. */
    [[nodiscard]] const QStringList &columns() const { return m_columns; }

    /**
     * The plain form of \a value as this field stores it: texts without characters that cannot be stored
     * (cleantext.h) and without trailing space, empty values absent, dates and ids in their canonical form, unknown
     * map members refused. domain::remarkOn() describes what is removed from the texts. Errors: field.wrongType,
     * field.unknownCode, field.badDate, field.badId, field.notANumber (arguments: key, the value, what was expected).
     */
    [[nodiscard]] std::expected<QVariant, Error> normalised(const QVariant &value) const;

private:
    Kind m_kind;
    QString m_key;
    FieldType m_type;
    int m_index;
    QString m_codes;
    QString m_target;
    QList<Member> m_members;
    bool m_markdown;
    bool m_hidden;
    bool m_owner;
    bool m_within;
    bool m_rowless;
    Presentation m_shown;
    Room m_room;
    bool m_address;
    bool m_uncopied;
    QStringList m_uncopiedItems;
    int m_since;
    QStringList m_columns;
};

/** An amount of study in one unit; unit from code list "studyLoadUnit" (ec, sbu, hours, contactHours). */
struct StudyLoad {
    QString unit;
    double value = 0;
    friend bool operator==(const StudyLoad &, const StudyLoad &) = default;
};

/** A code of a known kind; type from code list "codeType" (crebo, croho, rioUnit, …). */
struct TypedCode {
    QString type;
    QString code;
    friend bool operator==(const TypedCode &, const TypedCode &) = default;
};

/** A text in a language: a BCP 47 tag, or empty. */
struct TextIn {
    QString language;
    QString text;
    friend bool operator==(const TextIn &, const TextIn &) = default;
};

/**
 * A mapping to a concept of another vocabulary, loaded or not; kind from code list "mappingKind" (SKOS Reference,
 * section 10).
 */
struct ConceptMapping {
    QString kind;
    QString target;
    friend bool operator==(const ConceptMapping &, const ConceptMapping &) = default;
};

/** URIs, in order. Their plain form is one text with spaces in between, as no URI contains one. */
struct UriList {
    QStringList uris;
    friend bool operator==(const UriList &, const UriList &) = default;
};

/** Converts between a typed value and its plain form. */
template<typename T>
struct Plain;

/** A field with its C++ type: calling it with a record gives the typed value, an absent value as T{}. */
template<typename T>
class Field : public FieldSpec
{
public:
    Field(KindTable &table, const char *key, const FieldTraits &traits = {})
        : FieldSpec(table, key, Plain<T>::type(traits), traits)
    {}

    [[nodiscard]] T operator()(const Record &record) const;
    void set(Record &record, const T &value) const;
};

} // namespace leerschakel::domain
