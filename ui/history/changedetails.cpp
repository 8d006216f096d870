// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/changedetails.h"

#include "application/look.h"
#include "history/changedescription.h"
#include "widgets/labels.h"
#include "words/fieldlabels.h"
#include "words/valuetext.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

QString oneLine(const QString &text)
{
    constexpr int most = 300;
    const QString simple = text.simplified();
    return simple.size() > most ? simple.left(most) + u'…' : simple;
}

/**
 * Makes a cell as high as its text needs at the width of its column, which the tree itself does not take into account.
 */
class WrappingDelegate : public QStyledItemDelegate
{
public:
    explicit WrappingDelegate(QTreeView &tree) : QStyledItemDelegate(&tree), m_tree(tree) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &given, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        int width = m_tree.columnWidth(index.column());
        if (index.column() == 0) {
            for (QModelIndex at = index; at.isValid(); at = at.parent()) {
                width -= m_tree.indentation();
            }
        }
        option.features |= QStyleOptionViewItem::WrapText;
        option.rect = {0, 0, std::max(width, 1), 1}; // an empty rectangle would be ignored
        return m_tree.style()->sizeFromContents(QStyle::CT_ItemViewItem, &option, {}, &m_tree);
    }

private:
    QTreeView &m_tree;
};

} // namespace

ChangeDetails::ChangeDetails(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_title(headingLabel({}, 1.2)),
      m_subtitle(new QLabel(this)),
      m_fields(new QTreeWidget(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_fields->setAccessibleName(tr("Fields that changed"));
    m_fields->setHeaderLabels({tr("Field"), tr("Before"), tr("After")});
    m_fields->setFrameShape(QFrame::NoFrame);
    m_fields->setWordWrap(true);
    m_fields->setItemDelegate(new WrappingDelegate(*m_fields));
    m_fields->setRootIsDecorated(true);
    m_fields->setSelectionMode(QAbstractItemView::SingleSelection);
    m_fields->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_fields->header()->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    m_fields->header()->resizeSection(0, 24 * letter);
    // The tree keeps the height of a row's first layout; a value that wraps needs another height at another width.
    m_relayout.setSingleShot(true);
    m_relayout.setInterval(0);
    connect(&m_relayout, &QTimer::timeout, m_fields, &QTreeWidget::doItemsLayout);
    connect(m_fields->header(), &QHeaderView::sectionResized, &m_relayout, qOverload<>(&QTimer::start));

    auto *heads = new QVBoxLayout;
    heads->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, rhythm);
    heads->setSpacing(rhythm / 2);
    heads->addWidget(m_title);
    heads->addWidget(m_subtitle);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(heads);
    layout->addWidget(m_fields, 1);
}

void ChangeDetails::showChange(qint64 seq)
{
    m_seq = seq;
    m_isStale = true;
    if (isVisible()) {
        load();
    }
}

void ChangeDetails::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        load();
    }
}

void ChangeDetails::load()
{
    m_isStale = false;
    const int generation = ++m_generation;
    const qint64 seq = m_seq;
    if (seq == 0) {
        m_isFetching = false;
        m_title->clear();
        m_subtitle->clear();
        m_fields->clear();
        return;
    }
    m_isFetching = true;
    m_session.background<ChangeDescription>(
        this,
        [seq, language = m_session.language()](
            store::Catalogue &catalogue) { return describeChange(catalogue, seq, language); },
        [this, generation](const Result<ChangeDescription> &change) {
            if (generation != m_generation) {
                return;
            }
            m_isFetching = false;
            if (change && change->seq != 0) {
                fill(*change);
            }
        });
}

void ChangeDetails::fill(const ChangeDescription &change)
{
    m_title->setText(changeLabel(change.label));
    m_subtitle->setText(tr("%1 by %2 on %3")
            .arg(QLocale().toString(change.time.toLocalTime(), QLocale::ShortFormat), change.author, change.device));
    m_fields->clear();
    // Builds all rows before adding them to the tree, which lays itself out again for each row it is given.
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    QList<QTreeWidgetItem *> groups;
    for (const ChangedRecord &record : change.records) {
        auto *group = new QTreeWidgetItem({record.heading});
        group->setFont(0, bold);
        for (const ChangedField &field : record.fields) {
            auto *row = new QTreeWidgetItem(group, {field.field, oneLine(field.before), oneLine(field.after)});
            for (int column = 0; column < 3; ++column) {
                row->setTextAlignment(column, Qt::AlignLeft | Qt::AlignTop);
            }
            row->setForeground(1, palette().color(QPalette::PlaceholderText));
            row->setToolTip(1, field.before.left(2000));
            row->setToolTip(2, field.after.left(2000));
        }
        groups.append(group);
    }
    if (change.more > 0) {
        groups.append(new QTreeWidgetItem({tr("and %Ln more", nullptr, int(change.more))}));
    }
    if (!change.gone.isEmpty()) {
        auto *gone = new QTreeWidgetItem({tr("Details no longer kept")});
        gone->setToolTip(0, tr("Old values of these fields were left out of the history to make the file smaller."));
        for (const QString &name : change.gone) {
            new QTreeWidgetItem(gone, {name});
        }
        groups.append(gone);
    }
    m_fields->addTopLevelItems(groups);
    for (QTreeWidgetItem *group : std::as_const(groups)) {
        group->setFirstColumnSpanned(true);
    }
    if (!std::exchange(m_hasWidths, true)) {
        // The columns before and after start equally wide; from then on the user sets their widths.
        const int width = m_fields->viewport()->width();
        m_fields->header()->resizeSection(0, std::min(m_fields->columnWidth(0), width / 3));
        m_fields->header()->resizeSection(1, (width - m_fields->columnWidth(0)) / 2);
    }
    // If everything was added there is nothing to compare with, and the values get the room.
    const bool hasBefore = std::ranges::any_of(change.records, [](const ChangedRecord &record) {
        return std::ranges::any_of(record.fields, [](const ChangedField &field) { return field.before != noValue(); });
    });
    m_fields->setColumnHidden(1, !hasBefore);
    constexpr qsizetype openedAtMost = 40;
    qsizetype rows = 0;
    for (const ChangedRecord &record : change.records) {
        rows += record.fields.size();
    }
    if (rows <= openedAtMost) {
        m_fields->expandAll();
    } else if (m_fields->topLevelItemCount() > 0) {
        m_fields->topLevelItem(0)->setExpanded(true);
    }
}

} // namespace leerschakel::ui
