// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/coverage.h"
#include "session/view.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QStackedLayout;
class QTableView;
class QPushButton;
class QToolButton;

namespace leerschakel::ui {

class CoverageChart;
class CoverageModel;
class Session;

/** The LLO radar: which skills the shown offerings teach, group by group, as a chart with its table next to it. */
class RadarView : public View
{
    Q_OBJECT

public:
    explicit RadarView(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool countsListed() const override { return true; }
    void setOfferings(const QList<domain::Id> &offerings, const QString &filter) override;
    [[nodiscard]] bool isSettled() const override { return m_pending == 0; }

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildHeader(QWidget *header);
    void reload();
    void show(const coverage::Coverage &coverage);
    void activate(int row);
    void save(const QString &format);
    void retranslate();

    Session &m_session;
    coverage::CoverageRequest m_request;
    QString m_filter;
    coverage::Coverage m_coverage;
    int m_pending = 0;
    bool m_stale = true;

    QLabel *m_reading = nullptr;
    QLabel *m_basis = nullptr;
    QComboBox *m_by = nullptr;
    QComboBox *m_scheme = nullptr;
    QCheckBox *m_overMappings = nullptr;
    QToolButton *m_everything = nullptr;
    QPushButton *m_save = nullptr;
    CoverageChart *m_chart = nullptr;
    QTableView *m_table = nullptr;
    CoverageModel *m_model = nullptr;
    QStackedLayout *m_pages = nullptr;
    QLabel *m_empty = nullptr;
};

} // namespace leerschakel::ui
