// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/reading/ownsheets.h"

#include "exchange/reading/identity.h"
#include "text/csvwriter.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Id;
using domain::Kind;
using domain::Record;
using reading::OfferingDraft;

namespace {

bool isShared(Kind kind)
{
    return std::ranges::find(sharedKinds(), kind) != sharedKinds().end();
}

const Column *columnOf(Kind kind, const QString &key)
{
    const QList<Column> &columns = columnsOf(kind);
    const auto found = std::ranges::find_if(
        columns, [&](const Column &column) { return column.role != Column::Role::Basis && column.key() == key; });
    return found == columns.cend() ? nullptr : &*found;
}

/** The kind of a sheet without a basis, from the name of its file or sheet. */
std::optional<Kind> kindByName(const QString &name)
{
    const domain::KindTable *table = domain::kindTable(name);
    if (table && std::ranges::find(sheetKinds(), table->kind()) != sheetKinds().end()) {
        return table->kind();
    }
    const auto found = std::ranges::find_if(sheetKinds(), [&](Kind kind) { return sheetName(kind) == name; });
    return found == sheetKinds().end() ? std::nullopt : std::optional(*found);
}

std::optional<Kind> kindOf(const SheetOf &sheet, const SheetRow &row)
{
    bool hasId = false;
    for (const Cell &cell : row.cells) {
        if (const auto head = Basis::headIn(cell.text)) {
            return head->kind;
        }
        hasId = hasId || cell.text == u"id";
    }
    return hasId ? kindByName(sheet.name) : std::nullopt;
}

} // namespace

OwnSheets::OwnSheets(QList<AllLabels> known) : m_known(std::move(known))
{
    arePublished = false;
}

bool OwnSheets::isHead(const SheetOf &sheet, const SheetRow &row)
{
    return kindOf(sheet, row).has_value();
}

void OwnSheets::begin(const SheetOf &sheet, const SheetRow &row)
{
    const std::optional<Kind> kind = kindOf(sheet, row);
    if (!kind) {
        return;
    }
    auto table = std::make_unique<Table>();
    table->sheet = sheet;
    table->kind = *kind;
    table->headRow = row.number;
    QStringList basisKeys;
    for (const Cell &cell : row.cells) {
        if (const auto head = Basis::headIn(cell.text)) {
            basisKeys = head->keys;
        }
    }
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QString key = row.cells[i].shown();
        const Column *column = columnOf(*kind, key);
        table->columns.append(column);
        table->basisPlaces.append(column ? basisKeys.indexOf(key) : -1);
        if (Basis::headIn(key)) {
            table->basis = i;
        } else if (!column && !key.isEmpty()) {
            losses.lose(placeOf(sheet, row.number, i), key, u"import.unknownColumn"_s);
        } else if (column && column->role == Column::Role::Id) {
            table->id = i;
        } else if (column && column->role == Column::Role::Label) {
            table->label = i;
        } else if (column && column->field && column->field->isOwner()) {
            table->owner = i;
        }
    }
    m_tables.push_back(std::move(table));
}

bool OwnSheets::isHeading(const Table &table, const SheetRow &row)
{
    const QString id = row.cells.value(table.id).text;
    const bool isNoId = table.id >= 0 && !id.isEmpty() && Id::fromString(id).isNull();
    const QString basis = row.cells.value(table.basis).text;
    const bool isNoBasis = table.basis >= 0 && !basis.isEmpty() && Basis::entriesOf(basis).isEmpty();
    return row.number == table.headRow + 1 && (isNoId || isNoBasis);
}

bool OwnSheets::isBlank(const Table &table, const Cells &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const Column *column = table.columns.value(i);
        if (column && !column->isHidden() && !cells[i].shown().trimmed().isEmpty()) {
            return false;
        }
    }
    return cells.value(table.id).shown().trimmed().isEmpty();
}

Result<void> OwnSheets::take(const SheetOf &sheet, const SheetRow &row)
{
    if (!isOf(sheet)) {
        begin(sheet, row);
        return {};
    }
    const Table &table = *m_tables.back();
    if (isHeading(table, row) || isBlank(table, row.cells)) {
        return {};
    }
    Cells cells = row.cells;
    for (Cell &cell : cells) {
        if (sheet.isText && cell.type == Cell::Type::Text) {
            cell.text = text::undefused(cell.text);
        }
    }
    RowPacking packing;
    packing.add(row.number, cells);
    Rows &rows = m_rows[table.kind];
    rows.shelf.add(QByteArray::fromStdString(packing.taken()));
    rows.tables.push_back(quint16(m_tables.size() - 1));
    rows.ids.emplace_back();
    return {};
}

Result<OwnSheets::StoredRow> OwnSheets::rowAt(Kind kind, qsizetype number)
{
    Rows &rows = m_rows[kind];
    const Result<QByteArray> bytes = rows.shelf.at(number);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    RowUnpacking::Row row = RowUnpacking(*bytes).next();
    return StoredRow{
        .table = m_tables[rows.tables[size_t(number)]].get(), .number = row.number, .cells = std::move(row.cells)};
}

Result<void> OwnSheets::eachRow(Kind kind, const std::function<void(const StoredRow &row, qsizetype number)> &use)
{
    const qsizetype count = m_rows[kind].shelf.size();
    for (qsizetype number = 0; number < count; ++number) {
        const Result<StoredRow> row = rowAt(kind, number);
        if (!row) {
            return std::unexpected(row.error());
        }
        use(*row, number);
    }
    return {};
}

Id OwnSheets::idForNew(const StoredRow &row, const Id &owner)
{
    // Made from what distinguishes the row: another import of it finds what this one made.
    QStringList words{domain::kindTable(row.table->kind).name(), owner.toString()};
    const auto named = [&](const QString &key) {
        const auto found = std::ranges::find_if(row.table->columns, [&](const Column *column) {
            return column && column->role == Column::Role::Field && column->key() == key;
        });
        return found == row.table->columns.cend() ? QString()
                                                  : row.text(found - row.table->columns.cbegin()).simplified();
    };
    QStringList keys{named(u"code"_s)};
    if (keys.first().isEmpty() || row.table->kind == Kind::Edition) {
        keys += {named(u"title.nl"_s), named(u"title.en"_s), named(u"name"_s), named(u"name.nl"_s), named(u"start"_s)};
    }
    if (keys.join(QString()).isEmpty()) {
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            keys.append(row.text(i));
        }
    }
    return Id::fromName(u"sheet "_s + (words + keys).join(u'\n'));
}

Id OwnSheets::identify(const StoredRow &row, const Id &owner)
{
    const QString given = row.text(row.table->id).trimmed();
    const Id id = given.isEmpty() ? idForNew(row, owner) : Id::fromString(given);
    if (id.isNull()) {
        losses.reject(row.place(row.table->id), u"import.badIdentifier"_s, {given});
        return {};
    }
    Rows &rows = m_rows[row.table->kind];
    if (rows.known.contains(id)) {
        losses.reject(row.place(row.table->id), u"import.twice"_s, {id.toString()});
        return {};
    }
    rows.known.insert(id);
    return id;
}

void OwnSheets::noteLabel(const StoredRow &row, const Id &id)
{
    if (const QString label = row.text(row.table->label).simplified(); !label.isEmpty()) {
        m_labels[row.table->kind].insert(label, id);
    }
    for (qsizetype i = 0; i < row.table->columns.size(); ++i) {
        const Column *column = row.table->columns[i];
        const bool isName = column && column->field
            && (column->field->key() == u"code" || column->field->key() == u"title" || column->field->key() == u"name"
                || (row.table->kind == Kind::Outcome && column->field->key() == u"text"));
        const QString name = isName ? row.text(i).simplified() : QString();
        if (name.isEmpty()) {
            continue;
        }
        auto &names = m_names[row.table->kind];
        const auto known = names.find(name);
        if (known == names.end()) {
            names.insert(name, id);
        } else if (*known != id) {
            *known = Id(); // two of them: it means neither
        }
    }
}

void OwnSheets::noteOffering(const StoredRow &row, qsizetype number)
{
    const Id id = identify(row, {});
    m_rows[Kind::Offering].ids[size_t(number)] = id;
    if (id.isNull()) {
        return;
    }
    noteLabel(row, id);
    reading::OfferingHead head{.id = id, .code = {}, .kind = {}, .provider = {}};
    for (qsizetype i = 0; i < row.table->columns.size(); ++i) {
        const Column *column = row.table->columns[i];
        if (column && column->field && column->field == &domain::offeringTable().code) {
            head.code = row.text(i).trimmed();
        } else if (column && column->field && column->field == &domain::offeringTable().kind) {
            head.kind = valueOf(*column, row.cells.value(i), {}).value_or(QVariant()).toString();
        }
    }
    offerings.append(head);
    m_offeringRows.push_back(number);
}

void OwnSheets::noteShared(const StoredRow &row, qsizetype number)
{
    const Id id = identify(row, {});
    m_rows[row.table->kind].ids[size_t(number)] = id;
    if (!id.isNull()) {
        noteLabel(row, id);
    }
}

void OwnSheets::notePart(const StoredRow &row, qsizetype number)
{
    const QString said = row.text(row.table->owner);
    const Id owner = meantBy(Kind::Offering, said);
    if (owner.isNull()) {
        losses.reject(row.place(row.table->owner),
            said.isEmpty() ? u"import.rowOfNothing"_s : u"import.noOfferingOfRow"_s,
            said.isEmpty() ? QStringList() : QStringList{said});
        return;
    }
    const Id id = identify(row, owner);
    if (id.isNull()) {
        return;
    }
    Rows &rows = m_rows[row.table->kind];
    rows.ids[size_t(number)] = id;
    rows.ofOffering[owner].append(number);
    if (!m_rows[Kind::Offering].known.contains(owner)) {
        // The catalogue has it, and the sheets have only parts of it.
        m_rows[Kind::Offering].known.insert(owner);
        offerings.append({.id = owner, .code = {}, .kind = {}, .provider = {}});
        m_offeringRows.push_back(-1);
    }
}

Result<void> OwnSheets::finish()
{
    Result<void> done;
    for (const Kind kind : sharedKinds()) {
        done = done.and_then(
            [&] { return eachRow(kind, [&](const StoredRow &row, qsizetype i) { noteShared(row, i); }); });
    }
    done = done.and_then(
        [&] { return eachRow(Kind::Offering, [&](const StoredRow &row, qsizetype i) { noteOffering(row, i); }); });
    for (const Kind kind : domain::partKinds()) {
        done =
            done.and_then([&] { return eachRow(kind, [&](const StoredRow &row, qsizetype i) { notePart(row, i); }); });
    }
    for (const Kind kind : sharedKinds()) {
        done = done.and_then([&] {
            return eachRow(kind, [&](const StoredRow &row, qsizetype i) {
                const Id id = m_rows[kind].ids[size_t(i)];
                if (!id.isNull()) {
                    // One without an id may be there already, under its name.
                    referred.append({.record = read(row, id, m_sharedStatements[id]),
                        .place = row.place(),
                        .isOurs = !row.text(row.table->id).trimmed().isEmpty()});
                }
            });
        });
    }
    return done;
}

Id OwnSheets::meantBy(Kind kind, const QString &text) const
{
    const QString given = text.simplified();
    if (const Id id = m_labels.value(kind).value(given); !id.isNull()) {
        return id;
    }
    const Id written = Id::fromString(given);
    const auto rows = m_rows.find(kind);
    if (!written.isNull() && rows != m_rows.end() && rows->second.known.contains(written)) {
        return written;
    }
    for (const AllLabels &all : m_known) {
        const auto known = all.constFind(kind);
        const Id id = known == all.cend() ? Id() : known->meantBy(given);
        if (!id.isNull()) {
            return id;
        }
    }
    return m_names.value(kind).value(given);
}

Record OwnSheets::read(const StoredRow &row, const Id &id, Statement &statement)
{
    const Table &table = *row.table;
    Record record(table.kind, id);
    statement = {};
    const QList<Basis::Entry> basis = Basis::entriesOf(row.text(table.basis));
    const auto meant = [this](Kind kind, const QString &text) { return meantBy(kind, text); };
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const Column *column = table.columns[i];
        if (!column || column->role != Column::Role::Field || column->field->isOwner()) {
            continue;
        }
        const Cell cell = row.cells.value(i);
        const auto value = valueOf(*column, cell, meant);
        if (!value) {
            losses.lose(row.place(i), cell.shown(), value.error().code, value.error().arguments);
            continue;
        }
        if (cell.type == Cell::Type::Date && !cell.text.isEmpty()) {
            losses.lose(row.place(i), cell.text, u"import.timeLeftOut"_s, {cell.text, cell.shown()});
        }
        const bool isOfText =
            column->field->type() == domain::FieldType::Text || column->field->type() == domain::FieldType::Code;
        if (isOfText && cell.type == Cell::Type::Number && cell.text.isEmpty()) {
            // Leading zeros are gone, if there were any.
            losses.lose(row.place(i), cell.shown(), u"import.readAs"_s, {cell.shown()});
        }
        setValue(record, *column, *value);
        const qsizetype place = table.basisPlaces[i];
        statement.said.append({.column = column,
            .before = place >= 0 && place < basis.size() ? std::optional(basis[place]) : std::nullopt});
    }
    return record;
}

Result<void> OwnSheets::readParts(Kind kind, const Id &offering, OfferingDraft &draft)
{
    Rows &rows = m_rows[kind];
    const QList<qsizetype> numbers = rows.ofOffering.value(offering);
    for (const qsizetype number : numbers) {
        const Result<StoredRow> row = rowAt(kind, number);
        if (!row) {
            return std::unexpected(row.error());
        }
        const Id id = rows.ids[size_t(number)];
        if (kind == Kind::Outcome || kind == Kind::Edition) {
            noteLabel(*row, id); // other records of this offering refer to it
        }
        Record part = read(*row, id, m_partStatements[id]);
        part.setValue(*domain::kindTable(kind).owner(), offering.toString());
        draft.parts.append(std::move(part));
    }
    return {};
}

Result<reading::Turn> OwnSheets::turn(qsizetype offering, const QList<qsizetype> &)
{
    const Id id = offerings[offering].id;
    const qsizetype number = m_offeringRows[size_t(offering)];
    m_partStatements.clear();
    m_offeringStatement = {};
    reading::Turn turn;
    turn.offering.isOurs = true;
    turn.offering.offering = Record(Kind::Offering, id);
    if (number >= 0) {
        const Result<StoredRow> row = rowAt(Kind::Offering, number);
        if (!row) {
            return std::unexpected(row.error());
        }
        turn.offering.offering = read(*row, id, m_offeringStatement);
        turn.offering.place = row->place();
    }
    for (const Kind kind : {Kind::Outcome, Kind::Edition}) {
        m_labels[kind].clear();
        m_names[kind].clear();
    }
    for (const Kind kind : domain::partKinds()) {
        if (const Result<void> read = readParts(kind, id, turn.offering); !read) {
            return std::unexpected(read.error());
        }
    }
    return turn;
}

std::optional<reading::Settled> OwnSheets::settledBySource(const Record &existing, const Record &incoming)
{
    if (incoming.kind() == Kind::Offering) {
        return m_offeringStatement.settled(existing, incoming);
    }
    return (isShared(incoming.kind()) ? m_sharedStatements : m_partStatements)
        .value(incoming.id())
        .settled(existing, incoming);
}

} // namespace leerschakel::exchange::sheets
