// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/others/mappedsheet.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Id;
using domain::Kind;
using domain::Record;

namespace {

/** The same id for the same \a words in every import of the sheet. */
Id idOfWords(const QString &kind, const QStringList &words)
{
    return Id::fromName(u"sheet of others\n"_s + kind + u'\n' + words.join(u'\n'));
}

/** What people write after the last row of a group. */
bool isTotal(const QString &title)
{
    static const QStringList totals{
        u"totaal"_s, u"total"_s, u"subtotaal"_s, u"subtotal"_s, u"eindtotaal"_s, u"grand total"_s, u"som"_s, u"sum"_s};
    return totals.contains(title.toLower().section(u':', 0, 0).trimmed());
}

} // namespace

MappedSheet::MappedSheet(PiledSheet &sheet, SheetMapping mapping) : m_sheet(sheet), m_mapping(std::move(mapping))
{
    arePublished = false;
    QSet<QString> taken;
    for (const MappedColumn &column : std::as_const(m_mapping.columns)) {
        QString name = column.header.isEmpty() ? nameOfColumn(column.place) : column.header;
        name = taken.contains(name) ? name + u" ("_s + nameOfColumn(column.place) + u')' : name;
        taken.insert(name);
        m_keptHeaders.insert(column.place, name);
        m_headerCells.resize(std::max(m_headerCells.size(), column.place + 1));
        m_headerCells[column.place] = comparableHeader(column.header);
        if (const Target *target = targetOf(column.field)) {
            m_bound.append({.column = column, .target = target});
        } else {
            losses.lose(placeOf(m_sheet.of, m_mapping.headerRow, column.place), column.header, u"import.columnKept"_s);
        }
    }
}

reading::Place MappedSheet::place(const SheetRow &row, qsizetype column) const
{
    return placeOf(m_sheet.of, row.number, column);
}

QString MappedSheet::textFor(const SheetRow &row, QStringView key) const
{
    for (const Bound &bound : m_bound) {
        if (bound.target->key != key) {
            continue;
        }
        const CellReading read = readCellFor(*bound.target, bound.column, row.cells.value(bound.column.place));
        return read.value.toString();
    }
    return {};
}

MappedSheet::RowIdentity MappedSheet::identityOf(const SheetRow &row) const
{
    RowIdentity identity;
    for (const Bound &bound : m_bound) {
        const Cell cell = row.cells.value(bound.column.place);
        if (plainTextOf(cell).isEmpty()) {
            continue;
        }
        const CellReading read = readCellFor(*bound.target, bound.column, cell);
        const bool hasValue = read.value.isValid() || read.length || read.price;
        identity.hasEdition = identity.hasEdition || (bound.target->isOfEdition() && hasValue && read.isRead);
        if (bound.target->field == &domain::offeringTable().title && identity.title.isEmpty()) {
            identity.title = read.value.toString();
        } else if (bound.target->field == &domain::offeringTable().code) {
            identity.code = read.value.toString();
        } else if (bound.target->field == &domain::offeringTable().provider) {
            identity.provider = read.value.toString();
        } else if (bound.target->field == &domain::offeringTable().kind) {
            identity.kind = read.value.toString();
        }
    }
    identity.filled = std::ranges::count_if(row.cells, [](const Cell &cell) { return !plainTextOf(cell).isEmpty(); });
    return identity;
}

bool MappedSheet::isHeaderAgain(const SheetRow &row) const
{
    qsizetype same = 0;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QString text = comparableHeader(plainTextOf(row.cells[i]));
        if (text != m_headerCells.value(i)) {
            return false;
        }
        same += text.isEmpty() ? 0 : 1;
    }
    return same > 1;
}

Record MappedSheet::providerOf(const SheetRow &row) const
{
    const QString name = textFor(row, u"provider");
    if (name.isEmpty()) {
        return {};
    }
    Record record(Kind::Organisation, idOfWords(u"organisation"_s, {name.toLower()}));
    domain::LocalizedText texts;
    (m_mapping.language == domain::Language::Dutch ? texts.nl : texts.en) = name;
    domain::organisationTable().name.set(record, texts);
    for (const Bound &bound : m_bound) {
        if (bound.target->kind == Kind::Organisation) {
            const CellReading read = readCellFor(*bound.target, bound.column, row.cells.value(bound.column.place));
            if (const auto value = bound.target->field->normalised(read.value); value && !bound.target->isLocalized()) {
                record.setValue(*bound.target->field, *value);
            }
        }
    }
    return record;
}

Record MappedSheet::contactOf(const SheetRow &row) const
{
    const QString name = textFor(row, u"contact");
    const QString email = textFor(row, u"contact.email");
    const QString phone = textFor(row, u"contact.phone");
    if (name.isEmpty() && email.isEmpty() && phone.isEmpty()) {
        return {};
    }
    const auto &table = domain::contactTable();
    Record record(
        Kind::Contact, idOfWords(u"contact"_s, {name.toLower(), email.toLower(), name.isEmpty() ? phone : QString()}));
    table.name.set(record, name);
    table.email.set(record, email);
    table.phone.set(record, phone);
    return record;
}

Record MappedSheet::locationOf(const SheetRow &row) const
{
    const QString name = textFor(row, u"edition.location");
    QStringList words{name.toLower()};
    Record record(Kind::Location);
    bool isEmpty = name.isEmpty();
    for (const Bound &bound : m_bound) {
        if (bound.target->kind != Kind::Location || bound.target->isLocalized()) {
            continue;
        }
        const CellReading read = readCellFor(*bound.target, bound.column, row.cells.value(bound.column.place));
        const auto value = bound.target->field->normalised(read.value);
        if (value && value->isValid()) {
            record.setValue(*bound.target->field, *value);
            words.append(bound.target->key + u'=' + value->toString().toLower());
            isEmpty = false;
        }
    }
    if (isEmpty) {
        return {};
    }
    domain::LocalizedText texts;
    (m_mapping.language == domain::Language::Dutch ? texts.nl : texts.en) = name;
    domain::locationTable().name.set(record, texts);
    return record.withId(idOfWords(u"location"_s, words));
}

void MappedSheet::noteReferred(const SheetRow &row)
{
    for (const Record &record : {providerOf(row), contactOf(row), locationOf(row)}) {
        if (!record.isNull() && !m_referredIds.contains(record.id())) {
            m_referredIds.insert(record.id());
            referred.append({.record = record, .place = place(row)});
        }
    }
}

void MappedSheet::note(const SheetRow &row, qsizetype at)
{
    if (row.number <= m_mapping.headerRow) {
        if (row.number < m_mapping.headerRow) {
            QStringList texts;
            for (const Cell &cell : row.cells) {
                texts.append(plainTextOf(cell));
            }
            texts.removeAll(QString());
            if (!texts.isEmpty()) {
                losses.lose(place(row), texts.join(u" | "_s), u"import.aboveHeaders"_s);
            }
        }
        return;
    }
    const RowIdentity identity = identityOf(row);
    if (identity.filled == 0 || isHeaderAgain(row)) {
        return;
    }
    const bool isNameless =
        identity.title.isEmpty() && (identity.code.isEmpty() || m_mapping.rows != RowsAre::OneByCode);
    if (isNameless && identity.hasEdition && m_lastOffering >= 0) {
        // A cell that spans several rows, or one that was filled in only once: the row below is another edition.
        losses.lose(place(row), {}, u"import.rowOfAbove"_s);
        m_rowsOf[size_t(m_lastOffering)].append(at);
        noteReferred(row);
        return;
    }
    m_lastOffering = -1;
    if (isNameless) {
        losses.reject(place(row), u"import.rowUnnamed"_s);
        return;
    }
    if (isTotal(identity.title)) {
        losses.reject(place(row), u"import.rowTotal"_s, {identity.title});
        return;
    }
    if (identity.filled == 1 && m_usualFilled >= 3) {
        losses.reject(place(row), u"import.rowAlone"_s, {identity.title.isEmpty() ? identity.code : identity.title});
        return;
    }
    const bool isByCode = m_mapping.rows == RowsAre::OneByCode && !identity.code.isEmpty();
    QStringList words{isByCode ? u"code"_s : u"title"_s, isByCode ? identity.code : identity.title.toLower()};
    words.append(identity.provider.toLower());
    if (m_mapping.rows == RowsAre::Each && !identity.code.isEmpty()) {
        words.append(identity.code);
    }
    QString key = words.join(u'\n');
    if (const int before = m_mapping.rows == RowsAre::Each ? m_timesOfKey[key]++ : 0; before > 0) {
        key += u'\n' + QString::number(before + 1);
    }
    const auto known = m_offeringByKey.constFind(key);
    if (known != m_offeringByKey.cend()) {
        m_lastOffering = *known;
    } else {
        m_lastOffering = offerings.size();
        m_offeringByKey.insert(key, m_lastOffering);
        const Record provider = providerOf(row);
        offerings.append({.id = idOfWords(u"offering"_s, {key}),
            .code = identity.code,
            .kind = identity.kind.isEmpty() ? m_mapping.kind : identity.kind,
            .provider = provider.isNull() ? Id() : provider.id()});
        m_rowsOf.emplace_back();
    }
    m_rowsOf[size_t(m_lastOffering)].append(at);
    noteReferred(row);
}

Result<void> MappedSheet::checkLosses() const
{
    constexpr qsizetype most = 100'000;
    if (losses.rejected().size() + losses.lost().size() > most) {
        const domain::Error tooMany = domain::Error::of(
            domain::Failure::Data, u"import.tooManyLosses"_s, QStringList{m_sheet.of.source, QString::number(most)});
        return std::unexpected(tooMany);
    }
    return {};
}

Result<void> MappedSheet::prepare(domain::Progress &progress)
{
    // The usual number of filled cells in a row: a row with only one of them is a heading.
    QList<qsizetype> filled;
    for (const SheetRow &row : std::as_const(m_sheet.first)) {
        if (row.number > m_mapping.headerRow) {
            filled.append(
                std::ranges::count_if(row.cells, [](const Cell &cell) { return !plainTextOf(cell).isEmpty(); }));
        }
    }
    std::ranges::sort(filled);
    constexpr qsizetype enoughRows = 5; // with fewer, there is no usual number
    m_usualFilled = filled.size() < enoughRows ? 0 : filled[filled.size() / 2];
    if (!m_sheet.of.guessedEncoding.isEmpty()) {
        losses.lose(
            {.source = m_sheet.of.source, .path = {}}, {}, u"import.encodingTaken"_s, {m_sheet.of.guessedEncoding});
    }
    for (qsizetype at = 0; at < m_sheet.rows(); ++at) {
        if (!progress.step(at, m_sheet.rows(), {.code = u"import.reading"_s, .arguments = {m_sheet.of.source}})) {
            return domain::cancelled();
        }
        const Result<SheetRow> row = m_sheet.row(at);
        if (!row) {
            return std::unexpected(row.error());
        }
        note(*row, at);
        if (const Result<void> checked = checkLosses(); !checked) {
            return checked;
        }
    }
    return {};
}

} // namespace leerschakel::exchange::sheets
