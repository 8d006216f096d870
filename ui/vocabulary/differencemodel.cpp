// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/differencemodel.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using vocabulary::ConceptDifference;
using vocabulary::Fate;

QString DifferenceModel::fateText(Fate fate)
{
    switch (fate) {
    case Fate::Vanished:
        return tr("no longer there");
    case Fate::Split:
        return tr("split");
    case Fate::Retired:
        return tr("retired");
    case Fate::Moved:
        return tr("moved");
    case Fate::Relabelled:
        return tr("another name");
    case Fate::New:
        return tr("new");
    }
    Q_UNREACHABLE_RETURN({});
}

DifferenceModel::DifferenceModel(
    const vocabulary::SchemeDifference &difference, domain::Language language, QObject *parent)
    : QAbstractTableModel(parent), m_difference(difference), m_language(language)
{
    showOnly(std::nullopt);
}

void DifferenceModel::showOnly(std::optional<Fate> fate)
{
    beginResetModel();
    m_shown.clear();
    for (int i = 0; i < m_difference.concepts.size(); ++i) {
        if (!fate || m_difference.concepts[i].fate == *fate) {
            m_shown.append(i);
        }
    }
    endResetModel();
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int DifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ConceptDifference &each = m_difference.concepts[m_shown[index.row()]];
    switch (role) {
    case Qt::DisplayRole:
        return text(each, index.column());
    case Qt::ToolTipRole:
        return QString(text(each, index.column()) + u'\n' + each.uri);
    case Qt::TextAlignmentRole:
        return int((index.column() == Uses ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString DifferenceModel::text(const ConceptDifference &each, int column) const
{
    switch (column) {
    case Concept:
        return (each.after.isEmpty() ? each.before : each.after).preferring(m_language);
    case What:
        return fateText(each.fate);
    case Detail:
        return detail(each);
    default:
        return each.uses > 0 ? tr("%n offering(s)", nullptr, each.uses) : QString();
    }
}

QString DifferenceModel::detail(const ConceptDifference &each) const
{
    const auto joined = [this](const QList<domain::LocalizedText> &labels) {
        QStringList texts;
        for (const domain::LocalizedText &label : labels) {
            texts.append(label.preferring(m_language));
        }
        return texts.join(u", "_s);
    };
    switch (each.fate) {
    case Fate::Relabelled:
        return tr("was: %1").arg(each.before.preferring(m_language));
    case Fate::Moved:
        return tr("from %1 to %2").arg(joined(each.parentsBefore), joined(each.parentsAfter));
    case Fate::Vanished:
    case Fate::Split:
    case Fate::Retired:
        return each.successors.isEmpty() ? QString()
                                         : tr("%n concept(s) may replace it", nullptr, int(each.successors.size()));
    case Fate::New:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Concept:
        return tr("Concept");
    case What:
        return tr("What changes");
    case Detail:
        return tr("How");
    default:
        return tr("In use by");
    }
}

} // namespace leerschakel::ui
