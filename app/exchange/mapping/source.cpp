// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping/source.h"

#include "exchange/mapping/losslines.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::mapping {

using domain::FieldSpec;
using domain::FieldType;
using domain::Kind;
using domain::Language;
using domain::Message;

namespace {

constexpr Language otherThan(Language language)
{
    return language == Language::Dutch ? Language::English : Language::Dutch;
}

} // namespace

QList<Language> Source::languagesOf(const domain::Field<domain::LocalizedText> &field) const
{
    const domain::LocalizedText text = wanted(field);
    QList<Language> all;
    for (const Language each : {Language::Dutch, Language::English}) {
        if (!text.in(each).isEmpty()) {
            all.append(each);
        }
    }
    return all.isEmpty() ? QList{language().value_or(Language::Dutch)} : all;
}

QString Source::leftOutLanguage(const FieldSpec &field) const
{
    const std::optional<Language> wanted = language();
    if (!wanted || field.type() != FieldType::LocalizedText) {
        return {};
    }
    const QVariantMap texts = record().value(field).toMap();
    const QString other = domain::languageCode(otherThan(*wanted));
    return texts.contains(domain::languageCode(*wanted)) && texts.contains(other) ? other : QString();
}

QVariant Source::plain(const FieldSpec &field) const
{
    const QVariant &value = record().value(field);
    const QString other = leftOutLanguage(field);
    if (other.isEmpty()) {
        return value;
    }
    QVariantMap texts = value.toMap();
    texts.remove(other);
    return texts;
}

void Source::carried(const FieldSpec &field) const
{
    if (const QString other = leftOutLanguage(field); !other.isEmpty()) {
        const QString text = record().value(field).toMap().value(other).toString();
        m_ledger->book(m_entry, field, Fate::Narrowed,
            m_ledger->note({.code = u"lost.otherLanguage"_s, .arguments = {}}, shortened(text)));
        return;
    }
    m_ledger->book(m_entry, field, Fate::Carried);
}

void Source::carriedElsewhere(const FieldSpec &field) const
{
    m_ledger->book(m_entry, field, Fate::Carried, m_ledger->note({}, {}, true));
}

void Source::narrow(const FieldSpec &field, const QString &instead) const
{
    narrow(field, Message{.code = u"lost.instead"_s, .arguments = {instead}});
}

void Source::narrow(const FieldSpec &field, const Message &why) const
{
    if (isOpen(field)) {
        m_ledger->book(m_entry, field, Fate::Narrowed, m_ledger->note(why));
        return;
    }
    m_ledger->book(m_entry, field, Fate::Narrowed);
}

void Source::leaveOut(const FieldSpec &field, const QVariant &left, Fate fate, const Message &why) const
{
    if (!left.isValid()) {
        carried(field);
        return;
    }
    m_ledger->book(m_entry, field, fate, isOpen(field) ? m_ledger->note(why, valueText(field, left)) : 0);
}

void Source::extensionOnly(const FieldSpec &field, const Message &why) const
{
    m_ledger->book(m_entry, field, Fate::ExtensionOnly, isOpen(field) ? m_ledger->note(why) : 0);
}

void Source::filter(const FieldSpec &field, const Message &why) const
{
    m_ledger->book(m_entry, field, Fate::Filtered, isOpen(field) ? m_ledger->note(why) : 0);
}

void Source::drop(const FieldSpec &field, const Message &why) const
{
    m_ledger->book(m_entry, field, Fate::Dropped, isOpen(field) ? m_ledger->note(why) : 0);
}

void Source::rest(Fate fate, const Message &why) const
{
    quint32 note = 0;
    bool hasNote = why.isEmpty();
    const QList<const FieldSpec *> &fields = domain::kindTable(kind()).fields();
    for (const FieldSpec *field : fields) {
        if (isOpen(*field)) {
            note = hasNote ? note : m_ledger->note(why);
            hasNote = true;
            m_ledger->book(m_entry, *field, fate, note);
        }
    }
}

bool Source::isOpen(const FieldSpec &field) const
{
    const Ledger::Cell *const cell = m_ledger->cell(m_entry, field);
    return cell && cell->state == Ledger::State::Open;
}

QList<Source> Source::partsWithin(Kind kind, int entry) const
{
    const Ledger::Range range = m_ledger->range(kind);
    QList<Source> sources;
    for (int each = range.first; each < range.first + range.count; ++each) {
        if (m_ledger->m_entries[size_t(each)].within == entry) {
            sources.append({*m_ledger, each});
        }
    }
    return sources;
}

QList<Source> Source::parts(Kind kind) const
{
    if (m_entry != 0) {
        return partsWithin(kind, m_entry);
    }
    const Ledger::Range range = m_ledger->range(kind);
    QList<Source> sources;
    sources.reserve(range.count);
    for (int each = range.first; each < range.first + range.count; ++each) {
        sources.append({*m_ledger, each});
    }
    return sources;
}

QList<Source> Source::loose(Kind kind) const
{
    return partsWithin(kind, -1);
}

std::optional<Source> Source::within() const
{
    const int entry = m_ledger->m_entries[size_t(m_entry)].within;
    return entry < 0 ? std::nullopt : std::optional(Source(*m_ledger, entry));
}

std::optional<Source> Source::target(const domain::Field<domain::Id> &field) const
{
    const domain::Id id = field(record());
    const domain::KindTable *const table = domain::kindTable(field.target());
    if (id.isNull() || !table) {
        return std::nullopt;
    }
    const int entry = m_ledger->entryOf(table->kind(), id);
    return entry < 0 ? std::nullopt : std::optional(Source(*m_ledger, entry));
}

} // namespace leerschakel::exchange::mapping
