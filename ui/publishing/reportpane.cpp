// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/reportpane.h"

#include "application/look.h"
#include "domain/codelist.h"
#include "domain/sentences.h"
#include "exchange/registry.h"
#include "widgets/reportfile.h"
#include "words/fieldlabels.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

/** What happened to a value, to be followed by the reason. */
QString fateText(exchange::mapping::Fate fate)
{
    switch (fate) {
    case exchange::mapping::Fate::Narrowed:
        return ReportPane::tr("Partly exported");
    case exchange::mapping::Fate::ExtensionOnly:
        return ReportPane::tr("For Leerschakel only");
    case exchange::mapping::Fate::Filtered:
        return ReportPane::tr("Left out on request");
    case exchange::mapping::Fate::Dropped:
        return ReportPane::tr("Not exported");
    case exchange::mapping::Fate::Carried:
        break;
    }
    return {};
}

const domain::FieldSpec *fieldOf(const exchange::LostValue &lost)
{
    return domain::kindTable(lost.kind).field(lost.field.sliced(lost.field.lastIndexOf(u'.') + 1));
}

/** "Level"; "edition: Status"; "price" for a record as a whole. */
QString placeText(domain::Kind kind, const domain::FieldSpec *field)
{
    if (!field) {
        return kindLabel(kind);
    }
    const QString label = fieldLabel(kind, field->key());
    return kind == domain::Kind::Offering ? label : kindLabel(kind) + u": "_s + label;
}

QString whatHappened(exchange::mapping::Fate fate, const domain::Message &why)
{
    return fateText(fate) + u": "_s + domain::sentence(why);
}

QString shownValue(const exchange::LostValue &lost, domain::Language language)
{
    const domain::FieldSpec *field = fieldOf(lost);
    return field && field->type() == domain::FieldType::Code
        ? domain::CodeList::named(field->codes()).label(lost.value, language)
        : lost.value;
}

} // namespace

ReportPane::ReportPane(QWidget *parent)
    : QWidget(parent),
      m_summary(new QLabel),
      m_explanation(new QLabel),
      m_lost(new QTreeWidget),
      m_save(new QToolButton),
      m_open(new QToolButton),
      m_close(new QToolButton)
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_summary->setFont(strong);
    m_summary->setObjectName(u"reportSummary"_s);
    m_summary->setWordWrap(true);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_explanation->setWordWrap(true);
    m_lost->setColumnCount(3);
    m_lost->setRootIsDecorated(true);
    m_lost->setFrameShape(QFrame::NoFrame);
    m_lost->setUniformRowHeights(true);
    m_lost->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_lost->header()->setStretchLastSection(true);
    m_save->setIcon(QIcon::fromTheme(u"document-save"_s));
    m_open->setIcon(QIcon::fromTheme(u"folder-open"_s));
    m_close->setIcon(QIcon::fromTheme(u"window-close"_s));
    m_close->setObjectName(u"reportClose"_s);
    m_save->setObjectName(u"reportSave"_s);
    for (QToolButton *button : {m_save, m_open, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    for (QToolButton *button : {m_save, m_open}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }

    auto *head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_save);
    head->addWidget(m_open);
    head->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, rhythm, 0, 0);
    layout->setSpacing(rhythm / 2);
    layout->addLayout(head);
    layout->addWidget(m_explanation);
    layout->addWidget(m_lost, 1);

    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_save, &QToolButton::clicked, this, &ReportPane::askWhereToSave);
    connect(m_open, &QToolButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(m_lost, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const domain::Id id = domain::Id::fromString(item->data(0, Qt::UserRole).toString());
        if (!id.isNull()) {
            Q_EMIT offeringRequested(id);
        }
    });
    retranslate();
}

void ReportPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ReportPane::retranslate()
{
    m_lost->setAccessibleName(tr("What could not be carried over"));
    m_save->setText(tr("Save report…"));
    m_open->setText(tr("Open folder"));
    m_close->setAccessibleName(tr("Close the report"));
    m_close->setToolTip(tr("Close the report"));
    m_lost->setHeaderLabels({tr("What happened"), m_isImport ? tr("Where it was") : tr("Field"), tr("Value")});
}

void ReportPane::setReport(
    const exchange::ExportReport &report, const QHash<domain::Id, QString> &titles, domain::Language language)
{
    m_isImport = false;
    m_folder = report.folder;
    const QLocale locale;
    m_summary->setText(tr("%Ln offering(s) and %1 editions written: %2 files, %3", nullptr, report.offerings)
            .arg(locale.toString(report.editions), locale.toString(report.files),
                locale.formattedDataSize(report.bytes, 1, QLocale::DataSizeSIFormat)));
    m_explanation->setText(report.lost.isEmpty()
            ? tr("Everything was exported.")
            : tr("%Ln value(s) could not be exported as they are; they stay in the catalogue.", nullptr,
                  int(std::max<qint64>(report.lostTotal, report.lost.size()))));
    m_lines.clear();
    for (const exchange::LostValue &lost : report.lost) {
        m_lines.append({.what = whatHappened(lost.fate, lost.text),
            .title = lost.offerings > 0 ? tr("%Ln offering(s)", nullptr, lost.offerings) : titles.value(lost.offering),
            .where = placeText(lost.kind, fieldOf(lost)),
            .value = shownValue(lost, language),
            .offering = lost.offering});
    }
    QHash<QString, qint64> counts;
    for (const exchange::LostCount &count : report.lostCounts) {
        counts[whatHappened(count.fate, count.text)] += count.values;
    }
    fill(counts);
}

void ReportPane::setReport(const exchange::ImportReport &report, const QString &source, Import import)
{
    m_isImport = true;
    m_folder.clear();
    const QLocale locale;
    const QString done = tr("Imported from %1: %2 new, %3 changed, %4 unchanged");
    const QString tried = tr("What %1 would bring: %2 new, %3 changed, %4 unchanged");
    m_summary->setText((import == Import::Done ? done : tried)
            .arg(source, locale.toString(report.added), locale.toString(report.changed),
                locale.toString(report.unchanged)));
    m_lines.clear();
    const auto place = [](const QString &file, const QString &path) {
        return QStringList{file, path}.join(u' ').trimmed();
    };
    for (const exchange::Rejected &rejected : report.rejected) {
        m_lines.append({.what = domain::sentence(rejected.text),
            .title = {},
            .where = place(rejected.source, rejected.path),
            .value = {},
            .offering = {}});
    }
    for (const exchange::LostInput &lost : report.lost) {
        m_lines.append({.what = domain::sentence(lost.text),
            .title = {},
            .where = place(lost.source, lost.path),
            .value = lost.value,
            .offering = {}});
    }
    m_explanation->setText(m_lines.isEmpty()
            ? tr("Everything was imported.")
            : tr("%Ln value(s) could not be imported as they are.", nullptr, int(m_lines.size())));
    fill();
}

void ReportPane::setReport(const publishing::delivery::PushReport &report, const QHash<domain::Id, QString> &titles)
{
    m_isImport = false;
    m_folder.clear();
    const QLocale locale;
    const QString done = tr("%1 accepted %2 and removed %3; %4 were unchanged");
    const QString asked = tr("%1 would accept %2 and remove %3; %4 are unchanged");
    m_summary->setText((report.isDryRun ? asked : done)
            .arg(exchange::nameOfDestination(report.destination), locale.toString(report.sent.size()),
                locale.toString(report.deleted.size()), locale.toString(report.unchanged.size())));
    m_lines.clear();
    for (const QList<publishing::delivery::Remark> *remarks : {&report.refused, &report.failed, &report.remarks}) {
        for (const publishing::delivery::Remark &remark : *remarks) {
            const domain::FieldSpec *const field = domain::kindTable(remark.kind).field(remark.field);
            m_lines.append({.what = domain::sentence(remark.text),
                .title = titles.value(remark.offering),
                .where = field ? placeText(remark.kind, field) : QString(),
                .value = remark.rule,
                .offering = remark.offering});
        }
    }
    const QString atFault = tr("Not sent: something is missing here");
    for (const exchange::Skipped &skipped : report.skipped) {
        if (skipped.findings > 0) {
            m_lines.append({.what = atFault,
                .title = titles.value(skipped.offering),
                .where = tr("%Ln finding(s)", nullptr, skipped.findings),
                .value = {},
                .offering = skipped.offering});
        }
    }
    const QString kept = tr("Still there: it was not withdrawn, but it is not sent now");
    for (const domain::Id &offering : report.kept) {
        m_lines.append({.what = kept, .title = titles.value(offering), .where = {}, .value = {}, .offering = offering});
    }
    m_explanation->setText(m_lines.isEmpty()
            ? tr("No remarks.")
            : tr("%Ln remark(s), grouped by what they say.", nullptr, int(m_lines.size())));
    fill();
}

void ReportPane::fill(const QHash<QString, qint64> &counts)
{
    retranslate();
    m_open->setVisible(!m_folder.isEmpty());
    m_save->setVisible(!m_lines.isEmpty());
    m_lost->setVisible(!m_lines.isEmpty());
    m_lost->clear();
    // Grouped by what happened: one sentence with forty values under it reads better than forty times the same
    // sentence.
    QHash<QString, QTreeWidgetItem *> groups;
    for (const Line &line : std::as_const(m_lines)) {
        QTreeWidgetItem *&group = groups[line.what];
        if (!group) {
            group = new QTreeWidgetItem(m_lost, {line.what});
        }
        auto *item = new QTreeWidgetItem(group, {line.title, line.where, line.value.simplified().left(160)});
        item->setData(0, Qt::UserRole, line.offering.toString());
    }
    const QLocale locale;
    for (auto [what, group] : std::as_const(groups).asKeyValueRange()) {
        const qint64 shown = group->childCount();
        const qint64 all = std::max(shown, counts.value(what));
        if (all > shown) {
            auto *more = new QTreeWidgetItem(
                group, {tr("%Ln more in %1", nullptr, int(all - shown)).arg(u"loss-report.json"_s)});
            more->setFirstColumnSpanned(true);
        }
        group->setText(0, u"%1 (%2)"_s.arg(what, locale.toString(all)));
        group->setFirstColumnSpanned(true);
    }
    constexpr int fewGroups = 3;
    if (groups.size() <= fewGroups) {
        m_lost->expandAll();
    }
}

std::expected<void, domain::Error> ReportPane::saveTo(const QString &path) const
{
    QStringList lines;
    for (const Line &line : m_lines) {
        QStringList parts{line.what, line.title, line.where, line.value.simplified()};
        parts.removeAll(QString());
        lines.append(parts.join(u'\t'));
    }
    return ReportFile::save(path, {m_summary->text(), m_explanation->text()}, lines);
}

void ReportPane::askWhereToSave()
{
    const QString path = ReportFile::ask(this);
    if (path.isEmpty()) {
        return;
    }
    if (const auto saved = saveTo(path); !saved) {
        Q_EMIT failed(saved.error());
    }
}

} // namespace leerschakel::ui
