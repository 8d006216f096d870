// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/mapping/ledger.h"

namespace leerschakel::exchange::mapping {

/**
 * One record as a mapping reads it: a handle on its ledger, cheap to copy. Every read books what became of the value,
 * unless noted otherwise. Booking a value that is absent does nothing, so a mapping need not ask first; booking one
 * twice with different fates is a mistake in the mapping.
 */
class Source
{
public:
    [[nodiscard]] const domain::Record &record() const { return *m_ledger->m_entries[size_t(m_entry)].record; }
    [[nodiscard]] const domain::Id &id() const { return record().id(); }
    [[nodiscard]] domain::Kind kind() const { return record().kind(); }
    [[nodiscard]] std::optional<domain::Language> language() const { return m_ledger->language(); }

    /** For a decision, or for a value that is booked separately. Books nothing. */
    template<typename T>
    [[nodiscard]] T look(const domain::Field<T> &field) const
    {
        return field(record());
    }
    [[nodiscard]] bool has(const domain::FieldSpec &field) const { return record().has(field); }
    /** The origin of a document member that is made from \a field. */
    [[nodiscard]] document::Origin origin(const domain::FieldSpec &field) const
    {
        return document::originOf(record(), field);
    }
    /** A text, only in the requested language. Books nothing. */
    [[nodiscard]] domain::LocalizedText wanted(const domain::Field<domain::LocalizedText> &field) const
    {
        return domain::LocalizedText::fromMap(plain(field).toMap());
    }
    /** The languages that wanted() has of \a field; if none, the requested one, or Dutch. Books nothing. */
    [[nodiscard]] QList<domain::Language> languagesOf(const domain::Field<domain::LocalizedText> &field) const;
    /** The plain value; a text only in the requested language. Books nothing. */
    [[nodiscard]] QVariant plain(const domain::FieldSpec &field) const;

    /**
     * The value, which goes into the document unchanged. A text is in the requested language; the other language is
     * booked as left out.
     */
    template<typename T>
    [[nodiscard]] T carry(const domain::Field<T> &field) const
    {
        carried(field);
        return domain::Plain<T>::from(plain(field));
    }
    /**
     * The items of a list that \a fits accepts, which go into the document. When others are left over, the field is
     * booked as narrowed, or as \a otherwise when no item fits, with \a why.
     */
    template<typename T, typename Fits>
    QList<T> carryThose(const domain::Field<QList<T>> &field, Fits fits, const domain::Message &why,
        Fate otherwise = Fate::ExtensionOnly) const
    {
        const QList<T> all = field(record());
        QList<T> those;
        QList<T> others;
        for (const T &each : all) {
            (fits(each) ? those : others).append(each);
        }
        const QVariant left = domain::Plain<QList<T>>::to(others);
        leaveOut(field, left, those.isEmpty() ? otherwise : Fate::Narrowed, why);
        return those;
    }

    /** Books that the value is in the document unchanged. */
    void carried(const domain::FieldSpec &field) const;
    /** Books that it is in a document of another record. */
    void carriedElsewhere(const domain::FieldSpec &field) const;
    /** Books that \a instead is in the document in its place. */
    void narrow(const domain::FieldSpec &field, const QString &instead) const;
    void narrow(const domain::FieldSpec &field, const domain::Message &why) const;
    /** Books that all but \a left, some items of the list in the field, are in the document. */
    void leaveOut(const domain::FieldSpec &field, const QVariant &left, Fate fate, const domain::Message &why) const;
    void extensionOnly(const domain::FieldSpec &field, const domain::Message &why = {}) const;
    void filter(const domain::FieldSpec &field, const domain::Message &why) const;
    void drop(const domain::FieldSpec &field, const domain::Message &why) const;
    /** Books every value of the record that is still open. */
    void rest(Fate fate, const domain::Message &why = {}) const;
    /** "nl" or "en": the language of the text in \a field that was not requested; empty when none is left out. */
    [[nodiscard]] QString leftOutLanguage(const domain::FieldSpec &field) const;
    /** Nothing is booked yet. */
    [[nodiscard]] bool isOpen(const domain::FieldSpec &field) const;

    /** For the offering, all parts of \a kind; for a part, those within it. In their order. */
    [[nodiscard]] QList<Source> parts(domain::Kind kind) const;
    /** The parts of \a kind that are within no other part, such as a price for every edition. */
    [[nodiscard]] QList<Source> loose(domain::Kind kind) const;
    /** The part that it is within. */
    [[nodiscard]] std::optional<Source> within() const;
    /**
     * The record that \a field refers to: a contact, a deal, a location or an organisation. Absent when it no longer
     * exists. Books nothing.
     */
    [[nodiscard]] std::optional<Source> target(const domain::Field<domain::Id> &field) const;

    friend bool operator==(const Source &, const Source &) = default;

private:
    friend class Ledger;
    Source(Ledger &ledger, int entry) : m_ledger(&ledger), m_entry(entry) {}

    [[nodiscard]] QList<Source> partsWithin(domain::Kind kind, int entry) const;
    Ledger *m_ledger;
    int m_entry;
};

} // namespace leerschakel::exchange::mapping
