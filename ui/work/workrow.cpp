// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/workrow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

WorkRow::WorkRow(const QString &what, const std::shared_ptr<WatchedProgress> &progress, QWidget *parent)
    : QWidget(parent),
      m_text(what),
      m_progress(progress),
      m_what(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_what);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    m_what->setObjectName(u"workWhat"_s);
    m_cancel->setObjectName(u"workCancel"_s);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(what);
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(what));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelled();
        showProgress(false);
    });
}

void WorkRow::showProgress(bool waits)
{
    m_what->setText(m_progress->isCancelled() ? tr("Stopping: %1").arg(m_text)
            : waits                           ? tr("Waiting: %1").arg(m_text)
                                              : m_text);
    const qint64 total = m_progress->total();
    // Thousandths, since QProgressBar counts in int and files can be larger. The bar of a waiting job is empty and does
    // not move.
    m_bar->setRange(0, total > 0 || waits ? 1000 : 0);
    m_bar->setValue(total > 0 && !waits ? int(m_progress->done() * 1000 / total) : 0);
}

} // namespace leerschakel::ui
