// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/others/mappedsheet.h"

#include <QRegularExpression>

#include <map>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::Record;

namespace {

/** The format under which imports keep what they have no field for. */
const QString keptFormat = u"sheet"_s;
/** The key for values that differ between the rows of one offering. */
const QString keptRows = u"rows"_s;
/** The most values of one column that are kept with one offering. */
constexpr qsizetype mostKept = 1000;

Id partId(const Id &offering, const QString &kind, const QStringList &words)
{
    return Id::fromName(offering.toString() + u'\n' + kind + u'\n' + words.join(u'\n'));
}

/** Adds \a item to the list \a before, unless that has one with the same \a member (a unit, a type). */
QVariant withItem(const QVariant &before, const QString &member, const QVariantMap &item)
{
    QVariantList items = before.toList();
    const bool isThere = std::ranges::any_of(
        items, [&](const QVariant &each) { return each.toMap().value(member) == item.value(member); });
    if (!isThere) {
        items.append(item);
    }
    return items;
}

/** Sentences on lines of their own, or between semicolons, without the bullets of list items. */
QStringList sentencesIn(const QString &text)
{
    static const QRegularExpression ends(u"\\s*(?:\\n|;|\\x{2022})\\s*"_s);
    static const QRegularExpression marks(u"^(?:[-*\\x{2022}\\x{00B7}\\x{2013}]|\\d{1,2}[.)])\\s+"_s);
    QStringList sentences;
    const QStringList parts = text.split(ends, Qt::SkipEmptyParts);
    for (QString part : parts) {
        part = part.remove(marks).trimmed();
        if (!part.isEmpty()) {
            sentences.append(part);
        }
    }
    return sentences;
}

} // namespace

struct MappedSheet::Making {
    struct RowPrice {
        qint64 row = 0;
        qsizetype column = 0;
        Id edition;
        Record price;
    };
    struct Kept {
        qint64 row = 0;
        QString text;
        Id edition;
    };

    Record offering;
    QList<Record> parts;
    qint64 firstRow = 0;
    /** Where the value of each field of the offering came from. */
    QHash<QString, QString> said;
    QList<QStringList> rowTexts;
    QList<QStringList> editionKeys;
    QList<RowPrice> prices;
    QHash<QString, QList<Kept>> kept;
    QSet<QString> outcomes;
    /** That of the current row; null for none. */
    Id edition;
    QVariantMap keptWhole;
};

void MappedSheet::keep(Making &making, const SheetRow &row, qsizetype column, const QString &text)
{
    QList<Making::Kept> &kept = making.kept[m_keptHeaders.value(column)];
    if (kept.size() < mostKept) {
        kept.append({.row = row.number, .text = text, .edition = making.edition});
    } else {
        losses.lose(place(row, column), text, u"import.tooManyRowsOfOne"_s, {QString::number(mostKept)});
    }
}

void MappedSheet::takeOffering(Making &making, const SheetRow &row, const Bound &bound, const CellReading &read)
{
    const domain::FieldSpec &field = *bound.target->field;
    const QString shown = plainTextOf(row.cells.value(bound.column.place));
    const auto &table = domain::offeringTable();
    if (const auto said = making.said.constFind(bound.target->key); said != making.said.cend()) {
        if (said->compare(shown, Qt::CaseInsensitive) != 0) {
            losses.lose(
                place(row, bound.column.place), shown, u"import.rowsDiffer"_s, {QString::number(making.firstRow)});
            keep(making, row, bound.column.place, shown);
        }
        return;
    }
    making.said.insert(bound.target->key, shown);
    if (read.length) {
        for (const domain::StudyLoad &load : read.length->loads) {
            making.offering.setValue(table.studyLoad,
                withItem(making.offering.value(table.studyLoad), u"unit"_s,
                    {{u"unit"_s, load.unit}, {u"value"_s, load.value}}));
        }
        if (!read.length->duration.isEmpty() && !making.offering.has(table.duration)) {
            table.duration.set(making.offering, read.length->duration);
        }
        return;
    }
    QVariant value = read.value;
    if (bound.target->isLocalized()) {
        QVariantMap texts = making.offering.value(field).toMap();
        const QString language = domain::languageCode(bound.target->language.value_or(m_mapping.language));
        if (!texts.contains(language)) {
            texts.insert(language, value);
        }
        value = texts;
    } else if (field.type() == FieldType::Items) {
        const QString member = QString::fromLatin1(field.members().first().name);
        const QString other = QString::fromLatin1(field.members().last().name);
        value = withItem(making.offering.value(field), member, {{member, bound.target->member}, {other, value}});
    } else if (field.type() == FieldType::Reference) {
        return; // made from the whole row
    }
    if (const auto normal = field.normalised(value)) {
        making.offering.setValue(field, *normal);
    } else {
        losses.lose(place(row, bound.column.place), shown, u"import.notUnderstood"_s);
        keep(making, row, bound.column.place, shown);
    }
}

void MappedSheet::takeOutcomes(Making &making, const Bound &bound, const CellReading &read) const
{
    const auto &table = domain::outcomeTable();
    const domain::Language language = bound.target->language.value_or(m_mapping.language);
    const QStringList sentences = sentencesIn(read.value.toString());
    for (const QString &sentence : sentences) {
        if (making.outcomes.contains(sentence)) {
            continue;
        }
        making.outcomes.insert(sentence);
        Record outcome(Kind::Outcome, partId(making.offering.id(), u"outcome"_s, {sentence.toLower()}));
        domain::LocalizedText text;
        (language == domain::Language::Dutch ? text.nl : text.en) = sentence;
        table.text.set(outcome, text);
        table.position.set(outcome, double(making.outcomes.size()));
        making.parts.append(outcome);
    }
}

void MappedSheet::takeEdition(Making &making, const SheetRow &row, const QHash<QString, CellReading> &reads)
{
    const auto &table = domain::editionTable();
    Record edition(Kind::Edition);
    Record period(Kind::EnrolmentPeriod);
    bool hasPeriod = false;
    QStringList key;
    for (const Bound &bound : std::as_const(m_bound)) {
        const CellReading read = reads.value(bound.target->key);
        const bool isPeriod = bound.target->kind == Kind::EnrolmentPeriod;
        if ((bound.target->kind != Kind::Edition && !isPeriod) || !read.value.isValid() || !read.isRead
            || bound.target->field == &table.location) {
            continue;
        }
        Record &record = isPeriod ? period : edition;
        QVariant value = read.value;
        if (bound.target->isLocalized()) {
            value =
                QVariantMap{{domain::languageCode(bound.target->language.value_or(m_mapping.language)), read.value}};
        }
        const auto normal = bound.target->field->normalised(value);
        if (!normal) {
            losses.lose(place(row, bound.column.place), read.value, u"import.notUnderstood"_s);
            continue;
        }
        record.setValue(*bound.target->field, *normal);
        hasPeriod = hasPeriod || isPeriod;
        if (read.last.isValid()) {
            const domain::FieldSpec *end = domain::kindTable(record.kind()).field(u"end"_s);
            if (end && bound.target->field->key() == u"start" && !record.has(*end)) {
                record.setValue(*end, read.last);
            }
        }
        if (bound.target->field == &table.code || bound.target->field == &table.start) {
            key.append(bound.target->key + u'=' + read.value.toString().toLower());
        }
    }
    const Record location = locationOf(row);
    if (!location.isNull()) {
        table.location.set(edition, location.id());
        key.append(location.id().toString());
    }
    const bool isSaid = hasPeriod
        || std::ranges::any_of(domain::kindTable(Kind::Edition).fields(),
            [&](const domain::FieldSpec *field) { return edition.has(*field); });
    if (!isSaid) {
        return;
    }
    QStringList unique = key;
    for (int again = 2; making.editionKeys.contains(unique); ++again) {
        unique = key + QStringList{QString::number(again)};
    }
    making.editionKeys.append(unique);
    making.edition = partId(making.offering.id(), u"edition"_s, unique);
    making.parts.append(edition.withId(making.edition));
    if (hasPeriod) {
        Record made = period.withId(partId(making.offering.id(), u"period"_s, unique));
        domain::enrolmentPeriodTable().edition.set(made, making.edition);
        making.parts.append(made);
    }
}

void MappedSheet::takePrice(Making &making, const SheetRow &row, const QHash<QString, CellReading> &reads)
{
    const auto &table = domain::priceTable();
    Record price(Kind::Price);
    qsizetype column = -1;
    QString words;
    for (const Bound &bound : std::as_const(m_bound)) {
        const CellReading read = reads.value(bound.target->key);
        if (bound.target->kind != Kind::Price || !read.isRead || (!read.price && !read.value.isValid())) {
            continue;
        }
        column = bound.column.place;
        if (read.price && read.price->cents) {
            table.cents.set(price, read.price->cents);
            if (!read.price->currency.isEmpty() && read.price->currency != u"EUR") {
                table.currency.set(price, read.price->currency);
            }
            if (!read.price->vat.isEmpty()) {
                table.vat.set(price, read.price->vat);
            }
        } else if (read.price || bound.target->isLocalized()) {
            words += (words.isEmpty() ? QString() : u"; "_s) + read.value.toString();
        } else if (const auto normal = bound.target->field->normalised(read.value)) {
            price.setValue(*bound.target->field, *normal);
        }
    }
    if (!price.has(table.cents) && words.isEmpty()) {
        return;
    }
    if (!words.isEmpty()) {
        domain::LocalizedText text;
        (m_mapping.language == domain::Language::Dutch ? text.nl : text.en) = words;
        table.description.set(price, text);
    }
    if (!price.has(table.kind)) {
        table.kind.set(price, u"total"_s); // a list of offerings states what one pays for each
    }
    making.prices.append({.row = row.number, .column = column, .edition = making.edition, .price = price});
}

void MappedSheet::takeRow(Making &making, const SheetRow &row)
{
    QStringList texts;
    for (const Cell &cell : row.cells) {
        texts.append(plainTextOf(cell));
    }
    if (making.rowTexts.contains(texts) && m_mapping.rows != RowsAre::Each) {
        losses.reject(place(row), u"import.rowAgain"_s);
        return;
    }
    QHash<QString, CellReading> reads;
    for (const Bound &bound : std::as_const(m_bound)) {
        reads.insert(bound.target->key, readCellFor(*bound.target, bound.column, row.cells.value(bound.column.place)));
    }
    constexpr qsizetype mostCompared = 1000;
    if (making.rowTexts.size() < mostCompared) {
        making.rowTexts.append(texts);
    }
    making.edition = Id();
    takeEdition(making, row, reads);
    QSet<qsizetype> bound;
    for (const Bound &each : std::as_const(m_bound)) {
        bound.insert(each.column.place);
        const CellReading read = reads.value(each.target->key);
        const QString shown = plainTextOf(row.cells.value(each.column.place));
        if (read.remark) {
            losses.lose(place(row, each.column.place), shown, read.remark->code, read.remark->arguments);
        }
        if (!read.isRead) {
            keep(making, row, each.column.place, shown);
        } else if (each.target->kind == Kind::Outcome && read.value.isValid()) {
            takeOutcomes(making, each, read);
        } else if (each.target->kind == Kind::Offering && (read.value.isValid() || read.length)) {
            takeOffering(making, row, each, read);
        }
    }
    takePrice(making, row, reads);
    const auto &table = domain::offeringTable();
    const Record provider = providerOf(row);
    const Record contact = contactOf(row);
    if (!provider.isNull() && !making.offering.has(table.provider)) {
        table.provider.set(making.offering, provider.id());
    }
    if (!contact.isNull() && !making.offering.has(table.contact)) {
        table.contact.set(making.offering, contact.id());
    }
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QString text = bound.contains(i) ? QString() : wholeTextOf(row.cells[i]);
        if (text.isEmpty()) {
            continue;
        }
        if (!m_keptHeaders.contains(i)) {
            m_keptHeaders.insert(i, nameOfColumn(i));
            losses.lose(place(row, i), text, u"import.columnKept"_s);
        }
        keep(making, row, i, text);
    }
}

void MappedSheet::finishPrices(Making &making)
{
    const auto &table = domain::priceTable();
    const auto isSame = [&](const Making::RowPrice &each) {
        return each.price.toMap() == making.prices.first().price.toMap();
    };
    const bool areSame = std::ranges::all_of(making.prices, isSame);
    qsizetype made = 0;
    for (const Making::RowPrice &each : std::as_const(making.prices)) {
        if (!areSame && each.edition.isNull() && made > 0) {
            losses.lose(placeOf(m_sheet.of, each.row, each.column), {}, u"import.rowsDiffer"_s,
                {QString::number(making.prices.first().row)});
            continue;
        }
        const Id edition = areSame ? Id() : each.edition;
        Record price = each.price.withId(partId(making.offering.id(), u"price"_s, {edition.toString()}));
        table.edition.set(price, edition);
        making.parts.append(price);
        ++made;
        if (areSame) {
            return;
        }
    }
}

void MappedSheet::finishKept(Making &making)
{
    QHash<Id, QVariantMap> ofEditions;
    std::map<qint64, QVariantMap> ofRows;
    for (auto each = making.kept.cbegin(); each != making.kept.cend(); ++each) {
        const auto isFirst = [&](const Making::Kept &kept) { return kept.text == each->first().text; };
        if (std::ranges::all_of(*each, isFirst)) {
            making.keptWhole.insert(each.key(), each->first().text);
            continue;
        }
        for (const Making::Kept &kept : *each) {
            (kept.edition.isNull() ? ofRows[kept.row] : ofEditions[kept.edition]).insert(each.key(), kept.text);
        }
    }
    if (!ofRows.empty()) {
        // Values that differ between rows that are not editions stay together, row by row.
        QVariantList rows;
        for (const auto &[number, values] : ofRows) {
            rows.append(values);
        }
        making.keptWhole.insert(keptRows, rows);
    }
    for (Record &part : making.parts) {
        if (part.kind() == Kind::Edition && ofEditions.contains(part.id())) {
            domain::editionTable().kept.set(part, {{keptFormat, ofEditions.value(part.id())}});
        }
    }
}

Result<reading::Turn> MappedSheet::turn(qsizetype offering, const QList<qsizetype> &)
{
    const reading::OfferingHead &head = offerings[offering];
    Making making;
    making.offering = Record(Kind::Offering, head.id);
    reading::Turn turn;
    for (const qsizetype at : std::as_const(m_rowsOf[size_t(offering)])) {
        const Result<SheetRow> row = m_sheet.row(at);
        if (!row) {
            return std::unexpected(row.error());
        }
        if (making.firstRow == 0) {
            making.firstRow = row->number;
            turn.offering.place = place(*row);
        }
        takeRow(making, *row);
    }
    domain::offeringTable().kind.set(making.offering, head.kind);
    finishPrices(making);
    finishKept(making);
    if (const Result<void> checked = checkLosses(); !checked) {
        return std::unexpected(checked.error());
    }
    turn.offering.offering = making.offering;
    turn.offering.parts = making.parts;
    turn.offering.kept = making.keptWhole;
    return turn;
}

} // namespace leerschakel::exchange::sheets
