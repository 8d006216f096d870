// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspection/inspector.h"
#include "work/watchedprogress.h"

#include <QDialog>
#include <QThreadPool>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace leerschakel::ui {

class WorkRow;

/**
 * Checks a file, folder or endpoint of another party: shows what is wrong with it and what would be right, grouped by
 * problem. Imports nothing, and needs no catalogue.
 */
class InspectDialog : public QDialog
{
    Q_OBJECT

public:
    explicit InspectDialog(QWidget *parent = nullptr);
    ~InspectDialog() override;

    /** Does what happens when the user chooses \a source of \a format and presses the button. */
    void inspect(const QString &source, const QString &format);

private:
    /** What was found; only the first observations if there are very many. */
    struct Found {
        QList<inspection::Observation> first;
        QMap<rules::Severity, qint64> counts;
        inspection::Inspected inspected = {};
    };
    void chooseSource(bool folder);
    void start();
    void finish(const exchange::Result<Found> &found);
    void showFound(const Found &found);
    [[nodiscard]] static QString praise(const inspection::Inspected &inspected);
    void fitColumns();
    void showReason(const QTreeWidgetItem *item);
    void fillRules();
    void save();

    QComboBox *m_format;
    QLineEdit *m_source;
    QComboBox *m_rules;
    QPushButton *m_inspect;
    QPushButton *m_save;
    QLabel *m_summary;
    QTreeWidget *m_list;
    QLabel *m_reason;
    WorkRow *m_row = nullptr;
    std::shared_ptr<WatchedProgress> m_progress;
    /** The source that was inspected last: a file, a folder or an address. */
    QString m_inspected;
    Found m_found;
    int m_timer = 0;
    QThreadPool m_thread;

protected:
    void timerEvent(QTimerEvent *event) override;
};

} // namespace leerschakel::ui
