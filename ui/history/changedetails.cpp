// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/changedetails.h"

#include "application/look.h"
#include "widgets/labels.h"
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

/** Below this width, in letters, there are no columns: each would be a few words wide. */
constexpr int lettersForColumns = 70;

/** As much as people read in a tooltip. */
QString tooltipOf(const QString &text)
{
    return text.left(2000);
}

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
    m_title->setObjectName(u"changeTitle"_s);
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
        clear();
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
                m_change = *change;
                fill();
            }
        });
}

void ChangeDetails::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (const bool isNarrow = isNarrowerThan(lettersForColumns, *this); isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        m_hasWidths = false; // a single column has taken up the width of all
        if (m_change.seq != 0) {
            fill();
        }
    }
}

void ChangeDetails::clear()
{
    m_change = {};
    m_title->clear();
    m_subtitle->clear();
    m_fields->clear();
}

void ChangeDetails::fill()
{
    m_title->setText(m_change.title);
    m_subtitle->setText(tr("%1 by %2 on %3")
            .arg(QLocale().toString(m_change.time.toLocalTime(), QLocale::ShortFormat), m_change.author,
                m_change.device));
    m_fields->clear();
    // Builds all rows before adding them to the tree, which lays itself out again for each row it is given.
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    QList<QTreeWidgetItem *> groups;
    for (const ChangedRecord &record : std::as_const(m_change.records)) {
        auto *group = new QTreeWidgetItem({record.heading});
        group->setFont(0, bold);
        for (const ChangedField &field : record.fields) {
            group->addChild(rowOf(field));
        }
        groups.append(group);
    }
    if (m_change.more > 0) {
        groups.append(new QTreeWidgetItem({tr("and %Ln more", nullptr, int(m_change.more))}));
    }
    if (!m_change.gone.isEmpty()) {
        groups.append(goneRows());
    }
    m_fields->addTopLevelItems(groups);
    for (QTreeWidgetItem *group : std::as_const(groups)) {
        group->setFirstColumnSpanned(true);
    }
    arrangeColumns();
    expand();
}

QTreeWidgetItem *ChangeDetails::rowOf(const ChangedField &field) const
{
    if (m_isNarrow) {
        QStringList lines{field.field};
        if (field.before != noValue()) {
            lines.append(tr("Before: %1").arg(oneLine(field.before)));
            lines.append(tr("After: %1").arg(oneLine(field.after)));
        } else {
            lines.append(oneLine(field.after));
        }
        auto *row = new QTreeWidgetItem({lines.join(u'\n')});
        row->setToolTip(0, tooltipOf(field.after));
        return row;
    }
    auto *row = new QTreeWidgetItem({field.field, oneLine(field.before), oneLine(field.after)});
    for (int column = 0; column < 3; ++column) {
        row->setTextAlignment(column, Qt::AlignLeft | Qt::AlignTop);
    }
    row->setForeground(1, palette().color(QPalette::PlaceholderText));
    row->setToolTip(1, tooltipOf(field.before));
    row->setToolTip(2, tooltipOf(field.after));
    return row;
}

QTreeWidgetItem *ChangeDetails::goneRows() const
{
    auto *gone = new QTreeWidgetItem({tr("Details no longer kept")});
    gone->setToolTip(0, tr("Old values of these fields were left out of the history to make the file smaller."));
    for (const QString &name : m_change.gone) {
        new QTreeWidgetItem(gone, {name});
    }
    return gone;
}

void ChangeDetails::arrangeColumns()
{
    // If everything was added there is nothing to compare with, and the values get the room.
    const bool hasBefore = std::ranges::any_of(m_change.records, [](const ChangedRecord &record) {
        return std::ranges::any_of(record.fields, [](const ChangedField &field) { return field.before != noValue(); });
    });
    m_fields->setHeaderHidden(m_isNarrow);
    if (m_isNarrow) {
        m_fields->setIndentation(2 * rhythm);
    } else {
        m_fields->resetIndentation();
    }
    m_fields->setHorizontalScrollBarPolicy(m_isNarrow ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_fields->setColumnHidden(1, m_isNarrow || !hasBefore);
    m_fields->setColumnHidden(2, m_isNarrow);
    if (!m_isNarrow && !std::exchange(m_hasWidths, true)) {
        // The columns before and after start equally wide; from then on the user sets their widths.
        const int width = m_fields->viewport()->width();
        m_fields->header()->resizeSection(0, std::min(24 * fontMetrics().averageCharWidth(), width / 3));
        m_fields->header()->resizeSection(1, (width - m_fields->columnWidth(0)) / 2);
    }
    m_relayout.start();
}

void ChangeDetails::expand()
{
    constexpr qsizetype openedAtMost = 40;
    qsizetype rows = 0;
    for (const ChangedRecord &record : std::as_const(m_change.records)) {
        rows += record.fields.size();
    }
    if (rows <= openedAtMost) {
        m_fields->expandAll();
    } else if (m_fields->topLevelItemCount() > 0) {
        m_fields->topLevelItem(0)->setExpanded(true);
    }
}

} // namespace leerschakel::ui
