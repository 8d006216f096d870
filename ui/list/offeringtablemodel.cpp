// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/offeringtablemodel.h"

#include "application/look.h"
#include "domain/codelist.h"
#include "domain/studyload.h"
#include "words/readinesswords.h"

#include <QFont>
#include <QGuiApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using store::OfferingRow;
using store::SortKey;

namespace {

constexpr int chunkSize = 64;
constexpr int chunksKept = 200;

std::optional<SortKey> sortKey(int column)
{
    switch (column) {
    case OfferingTableModel::Title:
        return SortKey::Title;
    case OfferingTableModel::Kind:
        return SortKey::Kind;
    case OfferingTableModel::Level:
        return SortKey::Level;
    case OfferingTableModel::Status:
        return SortKey::Status;
    case OfferingTableModel::Provider:
        return SortKey::Provider;
    case OfferingTableModel::Code:
        return SortKey::Code;
    case OfferingTableModel::Updated:
        return SortKey::Updated;
    default:
        return std::nullopt;
    }
}

bool isNumber(int column)
{
    return column == OfferingTableModel::Load || column == OfferingTableModel::Editions
        || column == OfferingTableModel::Skills;
}

QString number(int value)
{
    return value == 0 ? u"–"_s : QLocale().toString(value);
}

QString moment(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    if (!local.isValid()) {
        return {};
    }
    const bool isToday = local.date() == QDate::currentDate();
    return isToday ? QLocale().toString(local.time(), QLocale::ShortFormat)
                   : QLocale().toString(local.date(), u"d MMM yyyy"_s);
}

} // namespace

OfferingTableModel::OfferingTableModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_chunks(chunksKept)
{
    connect(&session, &Session::waitingChanged, this, &OfferingTableModel::takeWaiting);
    m_made = made();
}

bool OfferingTableModel::canSortBy(int column)
{
    return sortKey(column).has_value();
}

void OfferingTableModel::setQuery(const store::OfferingQuery &query)
{
    if (query == m_query && m_isFinding) {
        return; // already requested
    }
    m_query = query;
    find();
}

void OfferingTableModel::refresh()
{
    find();
}

void OfferingTableModel::find()
{
    if (m_isFinding) {
        m_isOutdated = true; // one more search when this one is done, however often it was asked for
        return;
    }
    m_isFinding = true;
    m_session.background<Found>(
        this,
        [query = m_query](store::Catalogue &catalogue) -> Result<Found> {
            const Result<QList<qint64>> rows = store::findOfferings(catalogue, query);
            if (!rows) {
                return std::unexpected(rows.error());
            }
            const Result<QList<OfferingRow>> first = store::offeringRows(catalogue, rows->mid(0, chunkSize));
            if (!first) {
                return std::unexpected(first.error());
            }
            return Found{.rows = *rows, .first = *first};
        },
        [this](const Result<Found> &found) {
            m_isFinding = false;
            if (std::exchange(m_isOutdated, false)) {
                find();
                return;
            }
            if (!found) {
                Q_EMIT failed(found.error());
                return;
            }
            take(*found);
        });
}

void OfferingTableModel::take(const Found &found)
{
    const QList<OfferingRow> made = this->made();
    const bool isSame =
        m_isLoaded && found.rows == m_rows && std::ranges::equal(made, m_made, {}, &OfferingRow::id, &OfferingRow::id);
    if (!isSame) {
        beginResetModel();
    }
    m_isLoaded = true;
    m_made = made;
    m_rows = found.rows;
    m_chunks.clear();
    m_wanted.clear();
    if (!found.first.isEmpty()) {
        m_chunks.insert(0, new Chunk(found.first));
    }
    if (!isSame) {
        endResetModel();
    } else if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    Q_EMIT loaded();
}

QList<OfferingRow> OfferingTableModel::made() const
{
    QList<domain::Record> offerings;
    for (const changes::ChangeSet &change : m_session.queue().waiting()) {
        for (const changes::Entry &entry : change.entries()) {
            const auto known = std::ranges::find(offerings, entry.record.id, &domain::Record::id);
            if (entry.record.kind != domain::Kind::Offering) {
                continue;
            }
            if (entry.isWhole() && entry.after.isValid()) {
                offerings.append(domain::Record::fromMap(entry.record.kind, entry.record.id, entry.after.toMap()));
            } else if (known != offerings.end() && entry.isWhole()) {
                offerings.erase(known);
            } else if (const domain::FieldSpec *field = domain::offeringTable().field(entry.field);
                field && known != offerings.end()) {
                known->setValue(*field, entry.after);
            }
        }
    }
    QList<OfferingRow> rows;
    for (const domain::Record &offering : std::as_const(offerings)) {
        const domain::OfferingTable &table = domain::offeringTable();
        OfferingRow row;
        row.id = offering.id();
        row.kind = table.kind(offering);
        row.code = table.code(offering);
        row.title = table.title(offering);
        row.status = table.status(offering);
        row.level = table.level(offering);
        row.provider = table.provider(offering);
        row.studyLoad = table.studyLoad(offering);
        rows.append(row);
    }
    return rows;
}

void OfferingTableModel::takeWaiting()
{
    const QList<OfferingRow> now = made();
    for (qsizetype row = m_made.size() - 1; row >= 0; --row) {
        const domain::Id &id = m_made.at(row).id;
        const auto still = std::ranges::find(now, id, &OfferingRow::id);
        if (still != now.cend()) {
            m_made[row] = *still;
            Q_EMIT dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
        } else if (store::offeringRowOf(m_session.catalogue(), id).value_or(0) == 0) {
            beginRemoveRows({}, int(row), int(row)); // withdrawn
            m_made.removeAt(row);
            endRemoveRows();
        } // otherwise it was added: it moves to its place when the query runs again
    }
    for (const OfferingRow &row : now) {
        if (rowOfMade(row.id) < 0) {
            beginInsertRows({}, int(m_made.size()), int(m_made.size()));
            m_made.append(row);
            endInsertRows();
        }
    }
}

int OfferingTableModel::rowOfMade(const domain::Id &offering) const
{
    const auto found = std::ranges::find(m_made, offering, &OfferingRow::id);
    return found == m_made.cend() ? -1 : int(found - m_made.cbegin());
}

const OfferingRow *OfferingTableModel::offering(int row) const
{
    if (row >= 0 && row < m_made.size()) {
        return &m_made.at(row);
    }
    row -= int(m_made.size());
    if (row < 0 || row >= m_rows.size()) {
        return nullptr;
    }
    const int number = row / chunkSize;
    const Chunk *chunk = m_chunks.object(number);
    if (!chunk) {
        want(number);
        return nullptr;
    }
    return row % chunkSize < chunk->size() ? &chunk->at(row % chunkSize) : nullptr;
}

void OfferingTableModel::want(int chunk) const
{
    // The last request is for what is in view now; what was scrolled past need not be fetched.
    constexpr int mostWanted = 6;
    m_wanted.removeOne(chunk);
    m_wanted.append(chunk);
    if (m_wanted.size() > mostWanted) {
        m_wanted.removeFirst();
    }
    auto *self = const_cast<OfferingTableModel *>(this);
    QMetaObject::invokeMethod(self, [self] { self->fetchNext(); }, Qt::QueuedConnection);
}

void OfferingTableModel::fetchNext()
{
    if (m_isFetching || m_wanted.isEmpty()) {
        return;
    }
    m_isFetching = true;
    const int number = m_wanted.takeLast();
    const QList<qint64> rows = m_rows.mid(qsizetype(number) * chunkSize, chunkSize);
    m_session.background<Chunk>(
        this, [rows](store::Catalogue &catalogue) { return store::offeringRows(catalogue, rows); },
        [this, number, rows](const Result<Chunk> &chunk) {
            m_isFetching = false;
            if (!chunk) {
                m_wanted.clear();
                Q_EMIT failed(chunk.error());
                return;
            }
            const qsizetype first = qsizetype(number) * chunkSize;
            if (m_rows.mid(first, chunkSize) == rows && !rows.isEmpty()) {
                m_chunks.insert(number, new Chunk(*chunk));
                const int from = int(first + m_made.size());
                Q_EMIT dataChanged(index(from, 0), index(from + int(rows.size()) - 1, ColumnCount - 1));
            }
            fetchNext();
        });
}

void OfferingTableModel::setReadinessShown(bool isShown)
{
    if (isShown != m_showsReadiness) {
        m_showsReadiness = isShown;
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, Ready), index(rowCount() - 1, Ready));
        }
    }
}

int OfferingTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_made.size() + m_rows.size());
}

int OfferingTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OfferingTableModel::shown(const OfferingRow &offering, int column) const
{
    const domain::Language language = m_session.language();
    const auto label = [language](const QString &list, const QString &code) {
        return code.isEmpty() ? QString() : domain::CodeList::named(list).label(code, language);
    };
    switch (column) {
    case Title: {
        const QString title = offering.title.preferring(language);
        return title.isEmpty() ? tr("(no title yet)") : title;
    }
    case Kind:
        return label(u"kind"_s, offering.kind);
    case Load:
        if (offering.studyLoad.isEmpty()) {
            return u"–"_s;
        }
        return domain::inWords(offering.studyLoad.first(), QLocale(), language);
    case Level:
        return label(u"level"_s, offering.level);
    case Status:
        return label(u"status"_s, offering.status);
    case Provider:
        return offering.providerName.preferring(language);
    case Code:
        return offering.code;
    case NextStart:
        return offering.nextStart.isValid() ? QLocale().toString(offering.nextStart, u"d MMM yyyy"_s) : u"–"_s;
    case Editions:
        return number(offering.editions);
    case Skills:
        return number(offering.skillLinks);
    case Updated:
        return moment(offering.updated);
    default:
        return {};
    }
}

QString OfferingTableModel::facts(const OfferingRow &offering) const
{
    QStringList parts{shown(offering, Kind).toString()};
    if (!offering.studyLoad.isEmpty()) {
        parts.append(shown(offering, Load).toString());
    }
    parts.append(shown(offering, Status).toString());
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString OfferingTableModel::described(const QModelIndex &index, const OfferingRow &offering) const
{
    QStringList lines{shown(offering, Title).toString()};
    if (m_isInOneColumn) {
        lines.append(facts(offering));
        lines.append(data(index.siblingAtColumn(Ready), Qt::AccessibleTextRole).toString());
        lines.removeAll(QString());
    }
    return lines.join(u'\n');
}

QVariant OfferingTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole
        && role != Qt::ForegroundRole && role != IdRole && role != WaitsRole && role != ReadinessRole
        && role != FactsRole) {
        return {};
    }
    const OfferingRow *row = offering(index.row());
    if (!row) {
        return role == Qt::DisplayRole && index.column() == Title ? QVariant(u"…"_s) : QVariant();
    }
    switch (role) {
    case IdRole:
        return row->id.toString();
    case WaitsRole:
        return index.row() < m_made.size();
    case Qt::ForegroundRole: {
        const bool isQuiet = index.column() != Title || row->title.isEmpty() || row->status == "retired"_L1;
        return isQuiet && index.column() == Title ? QVariant(Look::of(QGuiApplication::palette()).dim) : QVariant();
    }
    case ReadinessRole: {
        if (index.column() != Ready || !m_showsReadiness) {
            return {};
        }
        QVariantMap findings;
        for (auto it = row->findings.cbegin(); it != row->findings.cend(); ++it) {
            findings.insert(it.key(), it->first > 0 ? it->first : it->second > 0 ? -1 : 0);
        }
        return findings;
    }
    case Qt::AccessibleTextRole:
        if (index.column() == Ready) {
            return index.row() < m_made.size() ? tr("waits to be added")
                                               : readinessInWords(data(index, ReadinessRole).toMap());
        }
        return index.column() == Title ? QVariant(described(index, *row)) : shown(*row, index.column());
    case FactsRole:
        return facts(*row);
    case Qt::ToolTipRole:
        if (index.row() < m_made.size()) {
            return tr("Waits to be added: something else is writing");
        }
        return index.column() == Title ? QVariant(described(index, *row)) : QVariant();
    case Qt::DisplayRole:
        return index.column() == Ready && index.row() < m_made.size() ? QVariant(tr("waits"))
                                                                      : shown(*row, index.column());
    default:
        return shown(*row, index.column());
    }
}

QVariant OfferingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Title:
        return tr("Title");
    case Kind:
        return tr("Kind");
    case Load:
        return tr("Study load");
    case Ready:
        return tr("Ready");
    case Level:
        return tr("Level");
    case Status:
        return tr("Status");
    case Provider:
        return tr("Provider");
    case Code:
        return tr("Code");
    case NextStart:
        return tr("Next start");
    case Editions:
        return tr("Editions");
    case Skills:
        return tr("Skills");
    default:
        return tr("Changed");
    }
}

void OfferingTableModel::sort(int column, Qt::SortOrder order)
{
    const std::optional<SortKey> key = sortKey(column);
    if (!key || (*key == m_query.sort && m_query.descending == (order == Qt::DescendingOrder) && m_isLoaded)) {
        return;
    }
    m_query.sort = *key;
    m_query.descending = order == Qt::DescendingOrder;
    if (m_isLoaded || m_isFinding) {
        find();
    }
}

} // namespace leerschakel::ui
