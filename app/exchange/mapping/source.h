// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/mapping/ledger.h"

namespace leerschakel::exchange::mapping {

/**
 * One record as a mapping reads it: a handle on its ledger, cheap to copy. Every read but look() books what became of
 * the value. Booking a value that is absent does nothing, so that a mapping need not ask first; booking one twice with
 * different fates is a mistake in the mapping.
 */
class Source
{
public:
    [[nodiscard]] const domain::Record &record() const { return *m_ledger->m_entries[size_t(m_entry)].record; }
    [[nodiscard]] const domain::Id &id() const { return record().id(); }
    [[nodiscard]] domain::Kind kind() const { return record().kind(); }
    [[nodiscard]] std::optional<domain::Language> language() const { return m_ledger->language(); }

    /** For a decision, or for a value that is booked apart. Books nothing. */
    template<typename T>
    [[nodiscard]] T look(const domain::Field<T> &field) const
    {
        return field(record());
    }
    [[nodiscard]] bool has(const domain::FieldSpec &field) const { return record().has(field); }
    /** What a member of a document that is made of \a field says of itself. */
    [[nodiscard]] document::Origin origin(const domain::FieldSpec &field) const
    {
        return document::originOf(record(), field);
    }
    /** A text only in the language that was asked for. Books nothing. */
    [[nodiscard]] domain::LocalizedText wanted(const domain::Field<domain::LocalizedText> &field) const
    {
        return domain::LocalizedText::fromMap(plain(field).toMap());
    }
    /** The plain value, a text only in the language that was asked for. Books nothing. */
    [[nodiscard]] QVariant plain(const domain::FieldSpec &field) const;

    /**
     * The value, which goes into the document as it is. A text is in the language that was asked for; the other is
     * booked as left out.
     */
    template<typename T>
    [[nodiscard]] T carry(const domain::Field<T> &field) const
    {
        carried(field);
        return domain::Plain<T>::from(plain(field));
    }
    /**
     * The items of a list that \a fits takes, which go into the document; the others stay in an extension, or are \a
     * otherwise, with \a why.
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

    /** The value is in the document as it is. */
    void carried(const domain::FieldSpec &field) const;
    /** It is in a document of another record. */
    void carriedElsewhere(const domain::FieldSpec &field) const;
    /** \a instead is in the document. */
    void narrow(const domain::FieldSpec &field, const QString &instead) const;
    void narrow(const domain::FieldSpec &field, const domain::Message &why) const;
    /** All but \a left, some items of the list in the field, are in the document. */
    void leaveOut(const domain::FieldSpec &field, const QVariant &left, Fate fate, const domain::Message &why) const;
    void extensionOnly(const domain::FieldSpec &field, const domain::Message &why = {}) const;
    void filter(const domain::FieldSpec &field, const domain::Message &why) const;
    void drop(const domain::FieldSpec &field, const domain::Message &why) const;
    /** Every value of the record that is still open. */
    void rest(Fate fate, const domain::Message &why = {}) const;
    /** "nl" or "en": the language of the text in \a field that was not asked for; empty where all of it goes along. */
    [[nodiscard]] QString leftOutLanguage(const domain::FieldSpec &field) const;
    /** Nothing is booked yet. */
    [[nodiscard]] bool isOpen(const domain::FieldSpec &field) const;

    /** Of the offering all parts of \a kind; of a part those within it. In their order. */
    [[nodiscard]] QList<Source> parts(domain::Kind kind) const;
    /** The parts of \a kind that are within no other part, as a price for every edition. */
    [[nodiscard]] QList<Source> loose(domain::Kind kind) const;
    /** The part that it is within. */
    [[nodiscard]] std::optional<Source> within() const;
    /**
     * The record that \a field refers to: a contact, a deal, a location or an organisation. Nothing where it is gone.
     * Books nothing.
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
