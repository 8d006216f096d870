// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/reportpane.h"

#include "application/look.h"
#include "domain/sentences.h"

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

ReportPane::ReportPane(QWidget *parent)
    : QWidget(parent),
      m_summary(new QLabel),
      m_explanation(new QLabel),
      m_lost(new QTreeWidget),
      m_open(new QToolButton),
      m_close(new QToolButton)
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_summary->setFont(strong);
    m_summary->setWordWrap(true);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_explanation->setWordWrap(true);
    m_lost->setColumnCount(3);
    m_lost->setRootIsDecorated(true);
    m_lost->setFrameShape(QFrame::NoFrame);
    m_lost->setUniformRowHeights(true);
    m_lost->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_lost->header()->setStretchLastSection(true);
    m_open->setIcon(QIcon::fromTheme(u"folder-open"_s));
    m_close->setIcon(QIcon::fromTheme(u"window-close"_s));
    m_close->setAutoRaise(true);
    m_open->setAutoRaise(true);
    m_open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto *head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_open);
    head->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, rhythm, 0, 0);
    layout->setSpacing(rhythm / 2);
    layout->addLayout(head);
    layout->addWidget(m_explanation);
    layout->addWidget(m_lost, 1);

    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_open, &QToolButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_content.folder)); });
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
    m_lost->setAccessibleName(tr("What could not go along"));
    m_lost->setHeaderLabels({tr("What happened"), tr("Field"), tr("Value")});
    m_open->setText(tr("Open folder"));
    m_close->setAccessibleName(tr("Close the report"));
    m_close->setToolTip(tr("Close the report"));
    setReport(m_content);
}

void ReportPane::setReport(const exchange::ExportReport &report)
{
    m_content = report;
    const QLocale locale;
    m_summary->setText(tr("%n offering(s) and %1 editions written: %2 files, %3", nullptr, report.offerings)
            .arg(locale.toString(report.editions), locale.toString(report.files),
                locale.formattedDataSize(report.bytes)));
    m_explanation->setText(report.lost.isEmpty()
            ? tr("Everything went along.")
            : tr("%n value(s) could not go along as they are; they stay in the catalogue.", nullptr,
                  int(report.lost.size())));
    m_lost->setVisible(!report.lost.isEmpty());
    m_lost->clear();
    // Grouped by what happened: forty times the same sentence says less than once with forty under it.
    QHash<QString, QTreeWidgetItem *> groups;
    for (const exchange::Lost &lost : report.lost) {
        const QString text = domain::sentence(lost.text);
        QTreeWidgetItem *&group = groups[text];
        if (!group) {
            group = new QTreeWidgetItem(m_lost, {text});
        }
        auto *item = new QTreeWidgetItem(group, {QString(), lost.field, lost.value.simplified().left(160)});
        item->setData(0, Qt::UserRole, lost.offering.toString());
    }
    for (QTreeWidgetItem *group : std::as_const(groups)) {
        group->setText(0, u"%1 (%2)"_s.arg(group->text(0), locale.toString(group->childCount())));
        group->setFirstColumnSpanned(true);
    }
}

} // namespace leerschakel::ui
