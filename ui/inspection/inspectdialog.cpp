// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/inspectdialog.h"

#include "application/look.h"
#include "domain/constant.h"
#include "domain/sentences.h"
#include "exchange/registry.h"
#include "rules/evaluator.h"
#include "widgets/reportfile.h"
#include "widgets/tone.h"
#include "words/fieldlabels.h"
#include "words/findingtone.h"
#include "work/workrow.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QTimerEvent>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using inspection::Observation;
using rules::Severity;

namespace {

constexpr int reasonRole = Qt::UserRole;
/** Nobody reads more, and each row takes memory. */
constexpr qsizetype mostRows = 20'000;

/** The place of \a observation in \a source, which is its document as the user knows it. */
QString placeIn(const QString &source, const Observation &observation)
{
    const QString line = observation.line > 0 ? u':' + QString::number(observation.line) : QString();
    return observation.place.path.isEmpty() ? source : source + line + u"  "_s + observation.place.path;
}

QString placeText(const Observation &observation)
{
    return placeIn(observation.place.source, observation);
}

/** \a document without what it has in common with all others of \a source: "courses/1.json". */
QString nameWithin(const QString &source, const QString &document)
{
    const QString folder = source.endsWith(u'/') ? source : source + u'/';
    const QString rest = document.startsWith(folder) ? document.sliced(folder.size())
        : document == source                         ? document.section(u'/', -1)
                                                     : QString();
    return rest.isEmpty() ? document : rest;
}

QString fieldText(const Observation &observation)
{
    return observation.kind ? fieldLabel(*observation.kind, observation.field) : observation.field;
}

/** Shortens a place at its start, because places differ at their end. */
class FindingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.parent().isValid()) {
            option->textElideMode = Qt::ElideLeft;
        }
    }
};

} // namespace

InspectDialog::InspectDialog(QWidget *parent)
    : QDialog(parent),
      m_format(new QComboBox(this)),
      m_source(new QLineEdit(this)),
      m_rules(new QComboBox(this)),
      m_inspect(new QPushButton(tr("&Inspect"), this)),
      m_save(new QPushButton(tr("&Save report…"), this)),
      m_summary(new QLabel(this)),
      m_list(new QTreeWidget(this)),
      m_reason(new QLabel(this))
{
    setWindowTitle(tr("Inspect a source"));
    setObjectName(u"inspectDialog"_s);
    m_thread.setMaxThreadCount(1);
    for (const QString &format : constant(inspection::formats())) {
        m_format->addItem(exchange::nameOfDestination(format), format);
    }
    auto *file = new QPushButton(tr("&File…"), this);
    auto *folder = new QPushButton(tr("F&older…"), this);
    auto *source = new QHBoxLayout;
    source->addWidget(m_source, 1);
    source->addWidget(file);
    source->addWidget(folder);
    m_source->setPlaceholderText(tr("A file, a folder, or the address of an endpoint"));
    auto *form = new QFormLayout;
    form->addRow(tr("Fo&rmat"), m_format);
    auto *sourceLabel = new QLabel(tr("So&urce"), this);
    sourceLabel->setBuddy(m_source);
    form->addRow(sourceLabel, source);
    form->addRow(tr("&Rules of"), m_rules);
    m_source->setAccessibleName(tr("Source"));

    auto *about = new QLabel(tr("Checks what somebody else delivers: its form against the standard, and its content "
                                "against the rules of a destination. Nothing is imported."),
        this);
    about->setWordWrap(true);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(u"inspectSummary"_s);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_list->setColumnCount(4);
    m_list->setHeaderLabels({tr("Finding"), tr("Places"), tr("Field"), tr("Required by")});
    m_list->setAccessibleName(tr("What was found"));
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    fitColumns();

    m_inspect->setDefault(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    auto *row = new QHBoxLayout;
    row->addWidget(m_summary, 1);
    row->addWidget(m_inspect);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);
    layout->addWidget(about);
    layout->addLayout(form);
    layout->addLayout(row);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_reason);
    layout->addWidget(buttons);

    connect(file, &QPushButton::clicked, this, [this] { chooseSource(false); });
    connect(folder, &QPushButton::clicked, this, [this] { chooseSource(true); });
    connect(m_inspect, &QPushButton::clicked, this, &InspectDialog::start);
    connect(m_save, &QPushButton::clicked, this, &InspectDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QComboBox::currentIndexChanged, this, &InspectDialog::fillRules);
    connect(m_source, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_inspect->setEnabled(!text.trimmed().isEmpty() && !m_row); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) { showReason(item); });
    // A place has no other columns. Only when it becomes visible: there may be thousands, and each takes time.
    connect(m_list, &QTreeWidget::itemExpanded, this, [](const QTreeWidgetItem *group) {
        for (int i = 0; i < group->childCount(); ++i) {
            group->child(i)->setFirstColumnSpanned(true);
        }
    });
    fillRules();
    m_inspect->setEnabled(false);
    m_save->setEnabled(false);
    resize(QSize(fontMetrics().averageCharWidth() * 135, fontMetrics().height() * 36)
            .boundedTo(screen()->availableSize() * 0.92));
}

InspectDialog::~InspectDialog()
{
    if (m_progress) {
        m_progress->cancel();
    }
    m_thread.waitForDone();
}

void InspectDialog::fillRules()
{
    m_rules->clear();
    const QStringList known = rules::Evaluator::builtIn().destinations();
    const QString format = m_format->currentData().toString();
    const bool isImported = exchange::importer(format) != nullptr; // rules are about records, which an importer reads
    m_rules->addItem(
        isImported && known.contains(format) ? tr("%1 itself").arg(exchange::nameOfDestination(format)) : tr("None"),
        QString());
    for (const QString &each : known) {
        if (each != format && isImported) {
            m_rules->addItem(exchange::nameOfDestination(each), each);
        }
    }
}

void InspectDialog::chooseSource(bool folder)
{
    const QString chosen = folder ? QFileDialog::getExistingDirectory(this, tr("Choose a folder"))
                                  : QFileDialog::getOpenFileName(this, tr("Choose a file"));
    if (!chosen.isEmpty()) {
        m_source->setText(QDir::toNativeSeparators(chosen));
        m_inspect->setFocus();
    }
}

void InspectDialog::inspect(const QString &source, const QString &format)
{
    m_format->setCurrentIndex(qMax(0, m_format->findData(format)));
    m_source->setText(source);
    start();
}

void InspectDialog::start()
{
    if (m_row || m_source->text().trimmed().isEmpty()) {
        return;
    }
    m_inspect->setEnabled(false);
    m_save->setEnabled(false);
    m_list->clear();
    m_reason->clear();
    m_summary->clear();
    m_progress = std::make_shared<WatchedProgress>();
    m_row = new WorkRow(tr("Inspecting…"), m_progress, this);
    connect(m_row, &WorkRow::cancelled, this, [progress = m_progress] { progress->cancel(); });
    static_cast<QVBoxLayout *>(layout())->insertWidget(3, m_row);
    m_timer = startTimer(100);
    m_inspected = QDir::fromNativeSeparators(m_source->text().trimmed());
    const inspection::InspectRequest request{.source = {.source = m_inspected, .credentials = {}},
        .format = m_format->currentData().toString(),
        .destination = m_rules->currentData().toString(),
        .language = domain::languageOf(QLocale())};
    m_thread.start([this, request, progress = m_progress] {
        Found found;
        const exchange::Result<inspection::Inspected> inspected = inspection::inspect(
            request,
            [&found](const Observation &each) {
                ++found.counts[each.severity];
                if (found.first.size() < mostRows) {
                    found.first.append(each);
                }
            },
            *progress);
        found.inspected = inspected.value_or(inspection::Inspected());
        QMetaObject::invokeMethod(
            this,
            [this, result = inspected ? exchange::Result<Found>(found) : std::unexpected(inspected.error())] {
                finish(result);
            },
            Qt::QueuedConnection);
    });
}

void InspectDialog::finish(const exchange::Result<Found> &found)
{
    killTimer(std::exchange(m_timer, 0));
    delete std::exchange(m_row, nullptr);
    m_inspect->setEnabled(true);
    if (!found) {
        m_summary->setText(domain::sentence(found.error().message));
        return;
    }
    m_found = *found;
    showFound(*found);
}

/**
 * The text for a source in which nothing is wrong, with the number of offerings: a folder without any is not a good
 * source.
 */
QString InspectDialog::praise(const inspection::Inspected &inspected)
{
    if (!inspected.offerings) {
        return tr("Nothing is wrong with it.");
    }
    return *inspected.offerings == 0
        ? tr("There is no offering in it.")
        : tr("%Ln offering(s) read, nothing is wrong with them.", nullptr, *inspected.offerings);
}

void InspectDialog::showFound(const Found &found)
{
    const auto count = [&](Severity severity) { return int(found.counts.value(severity)); };
    const qint64 all = count(Severity::Blocks) + count(Severity::Warns) + count(Severity::Hints);
    const QStringList counts{tr("%Ln error(s)", nullptr, count(Severity::Blocks)),
        tr("%Ln warning(s)", nullptr, count(Severity::Warns)), tr("%Ln remark(s)", nullptr, count(Severity::Hints))};
    const int offerings = found.inspected.offerings.value_or(0);
    if (all == 0) {
        m_summary->setText(praise(found.inspected));
    } else if (offerings == 0) {
        m_summary->setText(counts.join(u", "_s));
    } else {
        m_summary->setText(tr("%1: %2").arg(tr("%Ln offering(s) read", nullptr, offerings), counts.join(u", "_s)));
    }
    m_save->setEnabled(all > 0);
    // The same observation forty times becomes one line with forty places.
    QMap<std::pair<Severity, QString>, QTreeWidgetItem *> groups;
    QMap<Severity, QIcon> icons;
    for (const Observation &each : found.first) {
        QTreeWidgetItem *&group = groups[{each.severity, each.text}];
        if (!group) {
            const Tone tone = toneOf(each.severity);
            QIcon &icon = icons[each.severity];
            if (icon.isNull()) {
                icon = toneIcon(tone, palette());
            }
            group = new QTreeWidgetItem({each.text, QString(), fieldText(each), each.owner});
            group->setIcon(0, icon);
            for (const int column : {0, 2, 3}) {
                group->setToolTip(column, group->text(column));
            }
            group->setData(0, Qt::AccessibleTextRole, QString(toneWord(tone) + u": "_s + each.text));
            group->setData(0, reasonRole, QStringList{each.text, each.reason}.join(u'\n'));
        }
        auto *item = new QTreeWidgetItem(group, {placeIn(nameWithin(m_inspected, each.place.source), each)});
        item->setToolTip(0, placeText(each));
        item->setData(0, reasonRole, QStringList{each.text, each.reason, placeText(each)}.join(u'\n'));
    }
    QList<QTreeWidgetItem *> items = groups.values();
    for (QTreeWidgetItem *group : std::as_const(items)) {
        group->setText(1, QLocale().toString(group->childCount()));
        group->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_list->addTopLevelItems(items);
    if (qint64 more = all - found.first.size(); more > 0) {
        new QTreeWidgetItem(m_list, {tr("…and %Ln more", nullptr, int(more))});
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    fitColumns();
}

void InspectDialog::fitColumns()
{
    // Most of the width is for the findings; the user can still make the other columns wider.
    const int most = 26 * fontMetrics().averageCharWidth();
    for (const int column : {1, 2, 3}) {
        m_list->resizeColumnToContents(column);
        m_list->header()->resizeSection(column, std::min(m_list->columnWidth(column), most));
    }
}

void InspectDialog::showReason(const QTreeWidgetItem *item)
{
    m_reason->setText(item ? item->data(0, reasonRole).toString() : QString());
}

void InspectDialog::save()
{
    const QString path = ReportFile::ask(this);
    if (path.isEmpty()) {
        return;
    }
    QStringList lines;
    for (const Observation &each : std::as_const(m_found.first)) {
        lines.append(QStringList{toneWord(toneOf(each.severity)), placeText(each), each.text, each.owner}.join(u'\t'));
    }
    if (const auto saved = ReportFile::save(path, {m_source->text(), m_summary->text()}, lines); !saved) {
        m_summary->setText(domain::sentence(saved.error().message));
    }
}

void InspectDialog::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer && m_row) {
        m_row->showProgress(false);
    }
}

} // namespace leerschakel::ui
