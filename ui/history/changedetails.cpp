// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/changedetails.h"

#include "application/look.h"
#include "history/valuetext.h"
#include "offering/fieldlabels.h"
#include "store/records.h"
#include "vocabulary/content/content.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using changes::Entry;
using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Language;

namespace {

/** An import has many thousands of entries; nobody reads them here. */
constexpr qsizetype mostShown = 500;

struct Line {
    QString field;
    QString before;
    QString after;
};

/** One line per field; for a text in two languages, one per changed language. */
void addLines(QList<Line> &lines, domain::Kind kind, const FieldSpec &field, const QVariant &before,
    const QVariant &after, Language language, const RecordNames &names)
{
    const QString name = fieldLabel(kind, field.key());
    if (field.type() != FieldType::LocalizedText) {
        lines.append({name, valueText(field, before, language, names), valueText(field, after, language, names)});
        return;
    }
    for (const Language each : {Language::Dutch, Language::English}) {
        const QString was = domain::LocalizedText::fromMap(before.toMap()).in(each);
        const QString is = domain::LocalizedText::fromMap(after.toMap()).in(each);
        if (was != is) {
            lines.append({name + u" ("_s + domain::languageCode(each) + u')', was.isEmpty() ? u"–"_s : was,
                is.isEmpty() ? u"–"_s : is});
        }
    }
}

/** The content of a vocabulary is a digest that means nothing to a reader; its number of concepts does. */
void addContent(
    QList<Line> &lines, const QVariant &before, const QVariant &after, const QHash<QString, qint64> &concepts)
{
    const auto text = [&](const QVariant &content) {
        const auto found = concepts.constFind(content.toString());
        return found == concepts.cend() ? u"–"_s : QLocale().toString(*found);
    };
    if (before.isValid() || after.isValid()) {
        lines.append({ChangeDetails::tr("Concepts"), text(before), text(after)});
    }
}

QList<Line> linesOf(
    const Entry &entry, Language language, const QHash<QString, qint64> &concepts, const RecordNames &names)
{
    QList<Line> lines;
    const domain::KindTable &table = domain::kindTable(entry.record.kind);
    const QString content =
        entry.record.kind == domain::Kind::Scheme ? domain::schemeTable().contentDigest.key() : QString();
    if (!entry.isWhole()) {
        const FieldSpec *field = table.field(entry.field);
        if (field && entry.field == content) {
            addContent(lines, entry.before, entry.after, concepts);
        } else if (field) {
            addLines(lines, entry.record.kind, *field, entry.before, entry.after, language, names);
        }
        return lines;
    }
    const QVariantMap before = entry.before.toMap();
    const QVariantMap after = entry.after.toMap();
    for (const FieldSpec *field : table.fields()) {
        if (!field->isHidden() && !field->isOwner()
            && (before.contains(field->key()) || after.contains(field->key()))) {
            addLines(lines, entry.record.kind, *field, before.value(field->key()), after.value(field->key()), language,
                names);
        }
    }
    if (!content.isEmpty()) {
        addContent(lines, before.value(content), after.value(content), concepts);
    }
    return lines;
}

/** The names of the records that \a item refers to, as far as they still exist; for as many entries as are shown. */
Result<RecordNames> namesIn(store::Catalogue &catalogue, const store::JournalItem &item, Language language)
{
    QHash<domain::Kind, QSet<Id>> wanted;
    const auto collect = [&](const FieldSpec &field, const QVariant &value) {
        if (const domain::KindTable *target = domain::kindTable(field.target())) {
            const QList<Id> ids = referencesIn(field, value);
            wanted[target->kind()].unite({ids.cbegin(), ids.cend()});
        }
    };
    const QList<Entry> entries = item.entries.mid(0, mostShown);
    for (const Entry &entry : entries) {
        for (const FieldSpec *field : domain::kindTable(entry.record.kind).fields()) {
            if (field->target().isEmpty() || (!entry.isWhole() && field->key() != entry.field)) {
                continue;
            }
            for (const QVariant &side : {entry.before, entry.after}) {
                collect(*field, entry.isWhole() ? side.toMap().value(field->key()) : side);
            }
        }
    }
    RecordNames names;
    for (auto kind = wanted.cbegin(); kind != wanted.cend(); ++kind) {
        for (const Id &id : *kind) {
            const auto record = store::load(catalogue, kind.key(), id);
            if (!record) {
                return std::unexpected(record.error());
            }
            if (*record) {
                names.insert(id, recordLabel(**record, language));
            }
        }
    }
    return names;
}

QString oneLine(const QString &text)
{
    constexpr int most = 300;
    const QString simple = text.simplified();
    return simple.size() > most ? simple.left(most) + u'…' : simple;
}

/** A cell as high as its text needs at the width of its column, which the tree itself does not consider. */
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
      m_title(new QLabel(this)),
      m_subtitle(new QLabel(this)),
      m_fields(new QTreeWidget(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    QFont heading = font();
    heading.setPointSizeF(heading.pointSizeF() * 1.2);
    heading.setWeight(QFont::DemiBold);
    m_title->setFont(heading);
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
    m_session.background<Detail>(
        this,
        [seq, language = m_session.language()](store::Catalogue &catalogue) -> Result<Detail> {
            const auto items = store::history(catalogue, {.record = {}, .before = seq + 1, .limit = 1});
            const auto concepts = vocabulary::conceptsOfContents(catalogue);
            if (!items || !concepts) {
                return std::unexpected(items ? concepts.error() : items.error());
            }
            const Result<RecordNames> names = namesIn(catalogue, items->value(0), language);
            if (!names) {
                return std::unexpected(names.error());
            }
            return Detail{.item = items->value(0), .concepts = *concepts, .names = *names};
        },
        [this, generation, seq](const Result<Detail> &detail) {
            if (generation != m_generation) {
                return;
            }
            m_isFetching = false;
            if (detail && detail->item.seq == seq) {
                fill(*detail);
            }
        });
}

void ChangeDetails::fill(const Detail &detail)
{
    const store::JournalItem &item = detail.item;
    m_title->setText(changeLabel(item.label));
    const QDateTime time = item.time.toLocalTime();
    m_subtitle->setText(
        tr("%1 by %2 on %3").arg(QLocale().toString(time, QLocale::ShortFormat), item.author, item.device));
    m_fields->clear();
    const Language language = m_session.language();
    qsizetype shown = 0;
    QTreeWidgetItem *group = nullptr;
    changes::RecordRef record;
    for (const Entry &entry : item.entries) {
        if (++shown > mostShown) {
            new QTreeWidgetItem(m_fields, {tr("and %n more", nullptr, int(item.entries.size() - mostShown))});
            break;
        }
        if (!group || entry.record != record) {
            record = entry.record;
            const QString kind = kindLabel(record.kind);
            const QString done = !entry.isWhole() ? kind
                : entry.after.isValid()           ? tr("%1, added").arg(kind)
                                                  : tr("%1, deleted").arg(kind);
            group = new QTreeWidgetItem(m_fields, {done.left(1).toUpper() + done.mid(1)});
            group->setFirstColumnSpanned(true);
            QFont bold = font();
            bold.setWeight(QFont::DemiBold);
            group->setFont(0, bold);
        }
        const QList<Line> lines = linesOf(entry, language, detail.concepts, detail.names);
        for (const Line &line : lines) {
            auto *row = new QTreeWidgetItem(group, {line.field, oneLine(line.before), oneLine(line.after)});
            for (int column = 0; column < 3; ++column) {
                row->setTextAlignment(column, Qt::AlignLeft | Qt::AlignTop);
            }
            row->setForeground(1, palette().color(QPalette::PlaceholderText));
            row->setToolTip(1, line.before.left(2000));
            row->setToolTip(2, line.after.left(2000));
        }
    }
    if (!item.emptied.isEmpty()) {
        auto *gone = new QTreeWidgetItem(m_fields, {tr("Details no longer kept")});
        gone->setFirstColumnSpanned(true);
        gone->setToolTip(0, tr("Old values of these fields were left out of the history to make the file smaller."));
        QStringList names;
        const QList<Entry> emptied = item.emptied.first(std::min(item.emptied.size(), mostShown));
        for (const Entry &entry : emptied) {
            const QString name = fieldLabel(entry.record.kind, entry.field);
            if (!names.contains(name)) {
                names.append(name);
                new QTreeWidgetItem(gone, {name});
            }
        }
    }
    if (!std::exchange(m_hasWidths, true)) {
        // The columns before and after start equally wide; from then on the user sets their widths.
        m_fields->header()->resizeSection(1, (m_fields->viewport()->width() - m_fields->columnWidth(0)) / 2);
    }
    constexpr qsizetype openedAtMost = 40;
    if (item.entries.size() <= openedAtMost) {
        m_fields->expandAll();
    } else if (m_fields->topLevelItemCount() > 0) {
        m_fields->topLevelItem(0)->setExpanded(true);
    }
}

} // namespace leerschakel::ui
