// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QTreeWidget;

namespace leerschakel::ui {

/** What a publication came to: how much was written, and the loss report, field by field. */
class ReportPane : public QWidget
{
    Q_OBJECT

public:
    explicit ReportPane(QWidget *parent = nullptr);

    void setReport(const exchange::ExportReport &report);

Q_SIGNALS:
    void offeringRequested(const leerschakel::domain::Id &offering);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    exchange::ExportReport m_content;
    QLabel *m_summary;
    QLabel *m_explanation;
    QTreeWidget *m_lost;
    QToolButton *m_open;
    QToolButton *m_close;
};

} // namespace leerschakel::ui
