// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <QString>
#include <QVariant>

#include <functional>
#include <optional>

namespace leerschakel::domain {

/** A text, or a plain value with texts in it, without the characters that a catalogue does not store. */
template<typename T>
struct Cleaned {
    T value;
    /** How many characters were removed. */
    qsizetype removed = 0;
    /** The characters that were removed, each once: "U+000B U+FFFE". */
    QString which;
};

/**
 * The gate that every stored text passes: FieldSpec::normalised(), ChangeSet and the importers use it. It removes
 * what no XML 1.0 document can contain (production 2, Char: control characters other than tab, LF and CR; lone
 * surrogates; U+FFFE and U+FFFF) and the other noncharacters of Unicode (section 23.7: U+FDD0 to U+FDEF, and the last
 * two of each plane). SQLite turns some of them into U+FFFD, so that the hash of the record would no longer match
 * what is stored. A vertical tab or form feed, a line or page break in Word, leaves a space, so that words stay
 * apart.
 */
[[nodiscard]] Cleaned<QString> cleanText(const QString &text);

/** The same for UTF-8; absent when there is nothing to remove, as is nearly always the case. */
[[nodiscard]] std::optional<Cleaned<QByteArray>> cleanUtf8(QByteArrayView text);

/** A text that cleanText() changed: its place, as the keys and indices that lead there, and what was removed. */
using OnCleaned = std::function<void(const QStringList &path, const Cleaned<QString> &text)>;

/**
 * The same for the texts, and the keys, in a plain value (see FieldType), however deep. A key that becomes equal to
 * an existing one is dropped, with its value.
 */
[[nodiscard]] Cleaned<QVariant> cleanValue(const QVariant &value, const OnCleaned &onCleaned = {});

/**
 * The message for the user when \a value, given for the field \a key, loses characters: text.removed (key, how many,
 * which); empty when it loses none.
 */
[[nodiscard]] Message remarkOn(const QString &key, const QVariant &value);

} // namespace leerschakel::domain
