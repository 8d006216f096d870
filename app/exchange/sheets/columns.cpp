// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/columns.h"

#include "domain/fieldnames.h"

#include <QCoreApplication>
#include <QSet>

#include <array>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::FieldSpec;
using domain::FieldType;
using domain::Kind;
using domain::Language;

namespace {

constexpr std::array shared{Kind::Organisation, Kind::Contact, Kind::Location, Kind::Deal};

struct SheetName {
    Kind kind;
    const char *text;
};

// At most 31 characters in each language, and none of []:*?/\ or apostrophes (Excel's rules for names of sheets).
constexpr SheetName names[] = {
    {Kind::Offering, QT_TRANSLATE_NOOP("sheets", "Offerings")},
    {Kind::Outcome, QT_TRANSLATE_NOOP("sheets", "Learning outcomes")},
    {Kind::SkillLink, QT_TRANSLATE_NOOP("sheets", "Skills")},
    {Kind::Edition, QT_TRANSLATE_NOOP("sheets", "Editions")},
    {Kind::EnrolmentPeriod, QT_TRANSLATE_NOOP("sheets", "Enrolment periods")},
    {Kind::Price, QT_TRANSLATE_NOOP("sheets", "Prices")},
    {Kind::Funding, QT_TRANSLATE_NOOP("sheets", "Funding")},
    {Kind::Partner, QT_TRANSLATE_NOOP("sheets", "Partners")},
    {Kind::Component, QT_TRANSLATE_NOOP("sheets", "Modules of programmes")},
    {Kind::Organisation, QT_TRANSLATE_NOOP("sheets", "Organisations")},
    {Kind::Contact, QT_TRANSLATE_NOOP("sheets", "Contacts")},
    {Kind::Location, QT_TRANSLATE_NOOP("sheets", "Locations")},
    {Kind::Deal, QT_TRANSLATE_NOOP("sheets", "Regional deals")},
};

QString fullKey(Kind kind, const QString &key)
{
    return domain::kindTable(kind).name() + u'.' + key;
}

} // namespace

QString Column::key() const
{
    switch (role) {
    case Role::Field:
        return language ? field->key() + u'.' + domain::languageCode(*language) : field->key();
    case Role::Id:
        return u"id"_s;
    case Role::Label:
        return u"label"_s;
    case Role::Basis:
        break;
    }
    return {};
}

QString Column::heading(Kind kind) const
{
    switch (role) {
    case Role::Field: {
        const QString name =
            field->isOwner() ? domain::nameOfKind(field->target()) : domain::nameOfField(kind, field->key());
        const QString capital = name.isEmpty() ? name : name.first(1).toUpper() + name.sliced(1);
        return language ? u"%1 (%2)"_s.arg(capital, domain::languageCode(*language)) : capital;
    }
    case Role::Id:
        return QCoreApplication::translate("sheets", "Identifier (leave as it is)");
    case Role::Label:
        return QCoreApplication::translate("sheets", "Name in other sheets (leave as it is)");
    case Role::Basis:
        break;
    }
    return QCoreApplication::translate("sheets", "What was exported (leave as it is)");
}

std::span<const Kind> sharedKinds()
{
    return shared;
}

std::span<const Kind> sheetKinds()
{
    static const std::vector<Kind> all = [] {
        std::vector<Kind> kinds{Kind::Offering};
        std::ranges::copy(domain::partKinds(), std::back_inserter(kinds));
        std::ranges::copy(shared, std::back_inserter(kinds));
        return kinds;
    }();
    return all;
}

const QList<Column> &columnsOf(Kind kind)
{
    static const std::map<Kind, QList<Column>> all = [] {
        std::map<Kind, QList<Column>> made;
        for (const Kind each : sheetKinds()) {
            QList<Column> &columns = made[each];
            for (const FieldSpec *field : domain::kindTable(each).fields()) {
                if (field->type() == FieldType::LocalizedText) {
                    columns.append({.field = field, .language = Language::Dutch});
                    columns.append({.field = field, .language = Language::English});
                } else {
                    columns.append({.field = field});
                }
            }
            for (const Column::Role role : {Column::Role::Id, Column::Role::Label, Column::Role::Basis}) {
                columns.append({.role = role});
            }
        }
        return made;
    }();
    return all.at(kind);
}

QString sheetName(Kind kind)
{
    const auto found = std::ranges::find(names, kind, &SheetName::kind);
    return found == std::ranges::end(names) ? domain::kindTable(kind).name()
                                            : QCoreApplication::translate("sheets", found->text);
}

std::expected<ColumnChoice, QString> ColumnChoice::of(const QStringList &keys)
{
    ColumnChoice choice;
    for (const QString &key : keys) {
        const qsizetype before = choice.m_chosen.size();
        bool isKnown = false;
        for (const Kind kind : sheetKinds()) {
            for (const Column &column : sheets::columnsOf(kind)) {
                if (column.role != Column::Role::Field) {
                    continue;
                }
                const QString full = fullKey(kind, column.key());
                const QStringList ways{domain::kindTable(kind).name(), full, fullKey(kind, column.field->key())};
                const bool isOfOffering = kind == Kind::Offering && (key == column.key() || key == column.field->key());
                if (ways.contains(key) || isOfOffering) {
                    isKnown = true;
                    choice.m_chosen.insert(full);
                }
            }
        }
        if (!isKnown && choice.m_chosen.size() == before) {
            return std::unexpected(key);
        }
    }
    return choice;
}

bool ColumnChoice::has(Kind kind, const Column &column) const
{
    return isAll() || column.role != Column::Role::Field || m_chosen.contains(fullKey(kind, column.key()));
}

bool ColumnChoice::has(const FieldSpec &field) const
{
    const QList<Column> &columns = sheets::columnsOf(field.kind());
    return isAll() || std::ranges::any_of(columns, [&](const Column &column) {
        return column.field == &field && m_chosen.contains(fullKey(field.kind(), column.key()));
    });
}

QList<Column> ColumnChoice::columnsOf(Kind kind) const
{
    QList<Column> columns = sheets::columnsOf(kind);
    if (isAll()) {
        return columns;
    }
    const bool isChosen =
        std::ranges::any_of(columns, [&](const Column &column) { return column.field && has(kind, column); });
    // The columns for the record that a record is part of or about, and for its place in a list, are included whenever
    // any other column is.
    columns.removeIf([&](const Column &column) {
        const bool isPlace = column.field && (column.field->isOwner() || column.field->isWithin());
        return !isChosen || (!isPlace && !has(kind, column));
    });
    return columns;
}

} // namespace leerschakel::exchange::sheets
