// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/sharedmodel.h"

#include "domain/sharing.h"
#include "forms/partsentence.h"
#include "words/fieldlabels.h"
#include "words/valuetext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using authoring::Doubles;
using authoring::Likeness;
using authoring::SharedRecord;
using authoring::Use;
using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Record;

namespace {

/** Its name in every language. */
QString allNames(const Record &record)
{
    const FieldSpec *field = domain::nameField(domain::kindTable(record.kind()));
    return field && record.has(*field) ? valueText(*field, record.value(*field), {}) : QString();
}

/** Its address, e-mail, codes and what it belongs to, on one line. */
QString factsIn(const Record &record, domain::Language language, const RecordNames &names)
{
    QStringList parts;
    const QString sentence = partSentence(record, language);
    if (!sentence.isEmpty()) {
        parts.append(sentence);
    }
    // The fields that the sentence leaves out and that tell two records of the same name apart.
    for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
        const bool tells = field->type() == FieldType::Items || field->type() == FieldType::Reference;
        if (tells && !field->isHidden() && record.has(*field)) {
            parts.append(valueText(*field, record.value(*field), language, names));
        }
    }
    return parts.join(u" · "_s);
}

QString alikeText(const Doubles &doubles)
{
    QStringList parts;
    for (const Likeness likeness : doubles.alike) {
        switch (likeness) {
        case Likeness::Name:
            parts.append(SharedModel::tr("same name"));
            break;
        case Likeness::Email:
            parts.append(SharedModel::tr("same e-mail"));
            break;
        case Likeness::Code:
            parts.append(SharedModel::tr("same code"));
            break;
        }
    }
    return SharedModel::tr("%1 as %Ln other(s)", nullptr, int(doubles.records.size()) - 1).arg(parts.join(u", "_s));
}

} // namespace

QString SharedModel::nameOf(const Record &record, domain::Language language)
{
    const QString name = recordLabel(record, language);
    return name.isEmpty() ? tr("(no name yet)") : name;
}

QString SharedModel::useText(const Use &use)
{
    QStringList parts;
    if (use.offerings > 0) {
        parts.append(tr("%Ln offering(s)", nullptr, use.offerings));
    }
    if (use.others > 0) {
        parts.append(tr("%Ln other(s)", nullptr, use.others));
    }
    if (use.isSetting) {
        parts.append(tr("institution of new offerings"));
    }
    return parts.isEmpty() ? tr("not used") : parts.join(u", "_s);
}

QString SharedModel::kindName(domain::Kind kind)
{
    const QString label = kindLabel(kind);
    return label.isEmpty() ? label : QString(label[0].toUpper() + label.mid(1));
}

SharedModel::Content SharedModel::contentOf(const QList<SharedRecord> &records, domain::Language language)
{
    RecordNames names;
    for (const SharedRecord &each : records) {
        names.insert(each.record.id(), nameOf(each.record, language));
    }
    Content content;
    for (const SharedRecord &each : records) {
        content.rowOf.insert(each.record.id(), int(content.rows.size()));
        content.rows.append({.shared = each,
            .name = names.value(each.record.id()),
            .facts = factsIn(each.record, language, names),
            .alike = {}});
    }
    content.doubles = authoring::doublesAmong(records);
    for (int i = 0; i < content.doubles.size(); ++i) {
        const QString text = alikeText(content.doubles[i]);
        for (const Id &id : std::as_const(content.doubles[i].records)) {
            Row &row = content.rows[content.rowOf.value(id)];
            content.withDoubles += row.doubles < 0 ? 1 : 0;
            row.doubles = row.doubles < 0 ? i : row.doubles;
            row.alike += (row.alike.isEmpty() ? QString() : u"; "_s) + text;
        }
    }
    return content;
}

void SharedModel::setContent(const Content &content)
{
    const Content before = std::exchange(m_content, content);
    // While the user types in one of the records, the rows and the selection among them stay as they are.
    if (before.rowOf != content.rowOf) {
        m_content = before;
        beginResetModel();
        m_content = content;
        endResetModel();
        return;
    }
    for (int row = 0; row < int(content.rows.size()); ++row) {
        if (!(before.rows[row] == content.rows[row])) {
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

QString SharedModel::factsOf(const Id &id) const
{
    const auto row = m_content.rowOf.constFind(id);
    return row == m_content.rowOf.cend() ? QString() : m_content.rows[*row].facts;
}

QModelIndex SharedModel::indexOf(const Id &id) const
{
    const auto row = m_content.rowOf.constFind(id);
    return row == m_content.rowOf.cend() ? QModelIndex() : index(*row, 0);
}

int SharedModel::unusedCount() const
{
    return int(std::ranges::count_if(m_content.rows, [](const Row &row) { return row.shared.use.isNone(); }));
}

QList<Id> SharedModel::doublesOf(const Id &id) const
{
    const auto row = m_content.rowOf.constFind(id);
    const int doubles = row == m_content.rowOf.cend() ? -1 : m_content.rows[*row].doubles;
    return doubles < 0 ? QList<Id>() : m_content.doubles[doubles].records;
}

int SharedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_content.rows.size());
}

int SharedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SharedModel::sortValue(const Row &row, int column) const
{
    switch (column) {
    case Kind:
        return QString(kindName(row.shared.record.kind()) + u'\n' + row.name);
    case Uses:
        return row.shared.use.offerings * 1'000'000LL + row.shared.use.others * 10LL
            + (row.shared.use.isSetting ? 1 : 0);
    case Alike:
        return row.doubles < 0 ? int(m_content.doubles.size()) : row.doubles;
    case Facts:
        return row.facts;
    default:
        return row.name;
    }
}

QVariant SharedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_content.rows[index.row()];
    switch (role) {
    case SortRole:
        return sortValue(row, index.column());
    case IdRole:
        return QVariant::fromValue(row.shared.record.id());
    case KindRole:
        return int(row.shared.record.kind());
    case UnusedRole:
        return row.shared.use.isNone();
    case DoublesRole:
        return row.doubles;
    case TextRole:
        return QString(row.name + u'\n' + allNames(row.shared.record) + u'\n' + row.facts);
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Name:
        // With its facts, for which a narrow table has no room.
        return role == Qt::ToolTipRole && !row.facts.isEmpty() ? QString(row.name + u'\n' + row.facts) : row.name;
    case Kind:
        return kindName(row.shared.record.kind());
    case Facts:
        return row.facts;
    case Uses: {
        // Short, to save room: the full text is in the tooltip and next to the table.
        const Use offerings{.offerings = row.shared.use.offerings};
        return useText(role == Qt::DisplayRole && offerings.offerings > 0 ? offerings : row.shared.use);
    }
    case Alike:
        return row.alike;
    default:
        return {};
    }
}

QVariant SharedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignLeft | Qt::AlignVCenter)) : QVariant();
    }
    switch (section) {
    case Name:
        return fieldLabel(domain::Kind::Organisation, u"name"_s);
    case Kind:
        return fieldLabel(domain::Kind::Organisation, u"kind"_s);
    case Facts:
        return tr("Details");
    case Uses:
        return tr("Used in");
    case Alike:
        return tr("Likely double");
    default:
        return {};
    }
}

} // namespace leerschakel::ui
