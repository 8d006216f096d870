// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

#include <QSet>
#include <QStringList>

#include <expected>
#include <optional>
#include <span>

namespace leerschakel::exchange::sheets {

/** A column of the sheet of one kind. All columns are derived from the field table. */
struct Column {
    enum class Role {
        Field,
        Id,
        /** The name by which other sheets refer to the record; it stays the same when a title or a code is changed. */
        Label,
        /** What was written, in short: from this an import sees which cells have been changed since (basis.h). */
        Basis,
    };

    Role role = Role::Field;
    /** Null except for Role::Field. */
    const domain::FieldSpec *field = nullptr;
    /** For a field with texts in two languages: which of them. */
    std::optional<domain::Language> language = {};

    /** As in the first row of our own sheets: "title.nl", "validFrom", "id". Not for Role::Basis. */
    [[nodiscard]] QString key() const;
    /** What people call it, in the language of the program. */
    [[nodiscard]] QString heading(domain::Kind kind) const;
    /** People have no use for it. */
    [[nodiscard]] bool isHidden() const { return role != Role::Field || field->isHidden(); }

    friend bool operator==(const Column &, const Column &) = default;
};

/** The kinds that have a sheet: offerings, everything that is a part of one, and what they refer to. In order. */
[[nodiscard]] std::span<const domain::Kind> sheetKinds();
/** The last of these: records that offerings share. */
[[nodiscard]] std::span<const domain::Kind> sharedKinds();
/** Every field of \a kind in the order of its table, then the other roles. */
[[nodiscard]] const QList<Column> &columnsOf(domain::Kind kind);
/** What people call the sheet, in the language of the program: "Offerings". */
[[nodiscard]] QString sheetName(domain::Kind kind);

/** Which columns are included. */
class ColumnChoice
{
public:
    /** All of them. */
    ColumnChoice() = default;
    /**
     * Those that \a keys name: a field of offerings ("title"), one language of it ("title.nl"), a sheet ("edition"), or
     * a field in one ("edition.start", "edition.title.en"). A key that names nothing is returned as the error.
     */
    [[nodiscard]] static std::expected<ColumnChoice, QString> of(const QStringList &keys);

    [[nodiscard]] bool isAll() const { return m_chosen.isEmpty(); }
    [[nodiscard]] bool has(domain::Kind kind, const Column &column) const;
    /** Whether some column of the field is included. */
    [[nodiscard]] bool has(const domain::FieldSpec &field) const;
    /** The columns of the sheet of \a kind; none when it is not written. */
    [[nodiscard]] QList<Column> columnsOf(domain::Kind kind) const;

private:
    /** "edition.title.en" */
    QSet<QString> m_chosen;
};

} // namespace leerschakel::exchange::sheets
