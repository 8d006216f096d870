// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

#include <QStringList>

#include <optional>

namespace leerschakel::exchange::sheets {

/**
 * What a column of a sheet made by others can hold: a field of an offering, or of something that belongs to it. All
 * targets are derived from the field table.
 */
struct Target {
    /**
     * For the offering, the field's own key ("title", "level"); otherwise with the kind before it ("edition.start",
     * "price.cents", "location.city"); "title.nl" for one language; "studyLoad.ec" and "codes.crebo" for one member;
     * "provider", "contact" and "edition.location" by name.
     */
    QString key;
    domain::Kind kind{};
    const domain::FieldSpec *field = nullptr;
    /** The one language that the column is in; absent: that of the sheet. */
    std::optional<domain::Language> language = {};
    /** A unit of study loads, or a type of codes. */
    QString member = {};

    /** It is of an edition, its place or its periods: each row may have its own. */
    [[nodiscard]] bool isOfEdition() const;
    /** A text that may hold anything. */
    [[nodiscard]] bool isText() const;
    /** A text in a language. */
    [[nodiscard]] bool isLocalized() const { return field && field->type() == domain::FieldType::LocalizedText; }
};

/** Both a duration and a study load: "3 uur", "2 dagen (16 uur)". */
inline const QString lengthKey = QStringLiteral("length");

/** All of them, in the order of the list to choose from. */
[[nodiscard]] const QList<Target> &allTargets();
/** The target with \a key; null for none. */
[[nodiscard]] const Target *targetOf(const QString &key);
/** What people call it, in the language of the program: "Edition: Start". */
[[nodiscard]] QString nameOf(const Target &target);

/** The words of a header: "StandardName (lookup)" is "standard name", with "lookup" aside. */
struct HeaderWords {
    QStringList words;
    /** What is between brackets. */
    QString aside;
};
[[nodiscard]] HeaderWords headerWords(const QString &header);
/** \a header made comparable: sheets with the same headers have one shape, whatever their capitals and spaces. */
[[nodiscard]] QString comparableHeader(const QString &header);

/** How certainly \a header names \a target, from 0 to 1: 1 is one of its names, in Dutch or in English. */
[[nodiscard]] double likeness(const HeaderWords &header, const Target &target);
/** How many of \a headers are in \a language, judging by which names they are. */
[[nodiscard]] int headersIn(domain::Language language, const QStringList &headers);

} // namespace leerschakel::exchange::sheets
