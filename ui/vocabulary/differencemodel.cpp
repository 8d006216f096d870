// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/differencemodel.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using vocabulary::ConceptDifference;
using vocabulary::Fate;

namespace {

/** Compares by language: one version may have a label in a language that the other was loaded without. */
bool has(const QList<domain::LocalizedText> &labels, const domain::LocalizedText &label)
{
    return std::ranges::any_of(labels, [&](const domain::LocalizedText &each) {
        return (!label.nl.isEmpty() && each.nl == label.nl) || (!label.en.isEmpty() && each.en == label.en);
    });
}

int alignment(int column)
{
    return int((column == DifferenceModel::Uses ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

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
    showOnly(std::nullopt, false, {});
}

void DifferenceModel::showOnly(std::optional<Fate> fate, bool inUse, const QString &text)
{
    const auto has = [&](const domain::LocalizedText &label) {
        return label.nl.contains(text, Qt::CaseInsensitive) || label.en.contains(text, Qt::CaseInsensitive);
    };
    beginResetModel();
    m_shown.clear();
    for (int i = 0; i < m_difference.concepts.size(); ++i) {
        const ConceptDifference &each = m_difference.concepts[i];
        if ((!fate || each.fate == *fate) && (!inUse || each.uses > 0)
            && (text.isEmpty() || has(each.before) || has(each.after))) {
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
    case Qt::FontRole:
        if (each.uses > 0 && index.column() == Concept) {
            QFont strong;
            strong.setWeight(QFont::DemiBold);
            return strong;
        }
        return {};
    case Qt::TextAlignmentRole:
        return alignment(index.column());
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
        return each.uses > 0 ? tr("%Ln offering(s)", nullptr, each.uses) : QString();
    }
}

QString DifferenceModel::joined(const QList<domain::LocalizedText> &labels) const
{
    QStringList texts;
    for (const domain::LocalizedText &label : labels) {
        if (!label.isEmpty()) {
            texts.append(label.preferring(m_language));
        }
    }
    return texts.join(u", "_s);
}

QString DifferenceModel::renaming(const ConceptDifference &each) const
{
    using domain::Language;
    const auto differs = [&](Language language) {
        const QString &before = each.before.in(language), &after = each.after.in(language);
        return !before.isEmpty() && !after.isEmpty() && before != after;
    };
    if (differs(m_language)) {
        return tr("was: %1").arg(each.before.in(m_language));
    }
    const Language other = m_language == Language::Dutch ? Language::English : Language::Dutch;
    if (!differs(other)) {
        return {};
    }
    return (other == Language::English ? tr("in English: %1, was: %2") : tr("in Dutch: %1, was: %2"))
        .arg(each.after.in(other), each.before.in(other));
}

QString DifferenceModel::moving(const ConceptDifference &each) const
{
    QList<domain::LocalizedText> come = each.parentsAfter, gone = each.parentsBefore;
    come.removeIf([&](const domain::LocalizedText &label) { return has(each.parentsBefore, label); });
    gone.removeIf([&](const domain::LocalizedText &label) { return has(each.parentsAfter, label); });
    const QString to = joined(come), from = joined(gone);
    if (to.isEmpty() && from.isEmpty()) {
        return {};
    }
    if (to.isEmpty()) {
        return tr("no longer below %1").arg(from);
    }
    if (!from.isEmpty()) {
        return tr("from %1 to %2").arg(from, to);
    }
    return (each.parentsBefore.isEmpty() ? tr("now below %1") : tr("now also below %1")).arg(to);
}

QString DifferenceModel::replacing(const ConceptDifference &each) const
{
    if (const QString labels = joined(each.successorLabels); !labels.isEmpty()) {
        return tr("perhaps instead: %1").arg(labels);
    }
    return each.successors.isEmpty() ? QString()
                                     : tr("%Ln concept(s) may replace it", nullptr, int(each.successors.size()));
}

QString DifferenceModel::detail(const ConceptDifference &each) const
{
    switch (each.fate) {
    case Fate::Relabelled:
        return renaming(each);
    case Fate::Moved: {
        QStringList both{moving(each), renaming(each)};
        both.removeAll(QString());
        return both.join(u" · "_s);
    }
    case Fate::Vanished:
    case Fate::Split:
    case Fate::Retired:
        return replacing(each);
    case Fate::New:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return alignment(section);
    }
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
