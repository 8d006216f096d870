// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/draft.h"
#include "exchange/reading/members.h"

namespace leerschakel::exchange::reading {

/**
 * A part of a document while it is read, for formats that keep nothing to be written back: what has not been taken by
 * done() is lost, with its place.
 */
class Part : public Members
{
public:
    /** \a language: that of texts that do not state theirs. */
    Part(const QVariant &value, const Place &place, Losses &losses, bool isOurs,
        domain::Language language = domain::Language::Dutch)
        : Members(value.toMap(), place, losses, isOurs, language),
          m_losses(losses),
          m_isOurs(isOurs),
          m_language(language)
    {
        if (value.isValid() && value.typeId() != QMetaType::QVariantMap && value.typeId() != QMetaType::Nullptr) {
            losses.lose(place, value);
        }
    }
    Part(const Part &) = delete;
    Part &operator=(const Part &) = delete;

    [[nodiscard]] bool isOurs() const { return m_isOurs; }
    [[nodiscard]] domain::Language language() const { return m_language; }
    [[nodiscard]] Losses &losses() { return m_losses; }
    /** The member \a key as a part. */
    [[nodiscard]] Part part(const QString &key) { return {take(key), place().at(key), m_losses, m_isOurs, m_language}; }
    /** Calls \a read for each item of the list \a key, with its place. */
    template<typename Read>
    void each(const QString &key, const Read &read)
    {
        const QVariantList items = list(key);
        for (qsizetype i = 0; i < items.size(); ++i) {
            Part item(items[i], place().at(key).at(i), m_losses, m_isOurs, m_language);
            read(item);
            item.done();
        }
    }
    /** true, false, "true" and "false"; anything else is lost. */
    [[nodiscard]] std::optional<bool> flag(const QString &key);
    /** A list of plain texts. */
    [[nodiscard]] QStringList words(const QString &key);
    /** A text with markup, as Markdown. */
    [[nodiscard]] domain::LocalizedText markup(const QString &key);
    /** Takes the member without reporting it when it has a value that our own documents have by default. */
    void expect(const QString &key, std::initializer_list<const char16_t *> usual);
    /** Takes members that are derived from what is read elsewhere, so nothing is lost with them. */
    void pass(std::initializer_list<const char16_t *> keys);
    /** Reports what is left as lost: it has no field. */
    void done();

private:
    Losses &m_losses;
    bool m_isOurs;
    domain::Language m_language;
};

} // namespace leerschakel::exchange::reading
