// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QVariantMap>

namespace leerschakel::domain {

/**
 * The two languages of a catalogue. Texts in other languages are kept with the record and written back to their
 * source.
 */
enum class Language { Dutch, English };

/** "nl" or "en". */
[[nodiscard]] QString languageCode(Language language);

/** The language of texts for a user with \a locale: Dutch for Dutch, English for all others. */
[[nodiscard]] Language languageOf(const QLocale &locale);

/** How numbers and dates are written in texts in that language: as in the Netherlands and in the United Kingdom. */
[[nodiscard]] const QLocale &localeOf(Language language);

/** One text in Dutch and English; either may be empty. */
struct LocalizedText {
    QString nl;
    QString en;

    [[nodiscard]] bool isEmpty() const { return nl.isEmpty() && en.isEmpty(); }
    [[nodiscard]] const QString &in(Language language) const { return language == Language::Dutch ? nl : en; }
    /** The text in \a language, or in the other one where that is empty. */
    [[nodiscard]] const QString &preferring(Language language) const;

    /** {"nl": …, "en": …} without the empty ones. */
    [[nodiscard]] QVariantMap toMap() const;
    [[nodiscard]] static LocalizedText fromMap(const QVariantMap &map);

    friend bool operator==(const LocalizedText &, const LocalizedText &) = default;
};

} // namespace leerschakel::domain
