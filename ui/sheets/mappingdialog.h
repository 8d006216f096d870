// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/report.h"
#include "exchange/sheets/importer.h"
#include "store/catalogue.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStandardItemModel;
class QTableWidget;

namespace leerschakel::ui {

class ReportPane;
class Session;

/**
 * Lets the user say what the columns of someone else's sheet contain: a proposal, next to their first values, can be
 * corrected by hand. The import can be tried without changing anything.
 */
class MappingDialog : public QDialog
{
    Q_OBJECT

public:
    /** \a looked contains sheets made by others. */
    MappingDialog(Session &session, QString source, exchange::sheets::LookedInto looked, QWidget *parent = nullptr);

    /** The mapping as currently chosen. */
    [[nodiscard]] exchange::sheets::SheetMapping mapping() const;

Q_SIGNALS:
    /** The sheet must be imported with \a mapping, and the mapping remembered. */
    void chosen(const QByteArray &mapping);

private:
    void buildChoices();
    void buildFields();
    /** Proposes how to read the chosen sheet; \a headerRow is the row of its headers, absent to detect it. */
    void propose(std::optional<qint64> headerRow);
    void showMapping(const exchange::sheets::SheetMapping &mapping);
    void fillColumns();
    void chooseField(qsizetype column, int choice);
    void retitle();
    void tryOut();
    void showTried(const store::Result<exchange::ImportReport> &report);
    [[nodiscard]] const exchange::sheets::PiledSheet *sheet() const;

    Session &m_session;
    QString m_source;
    exchange::sheets::LookedInto m_looked;
    exchange::sheets::SheetMapping m_mapping;
    QComboBox *m_sheets;
    QSpinBox *m_headerRow;
    QComboBox *m_rows;
    QComboBox *m_kind;
    QComboBox *m_language;
    QStandardItemModel *m_fields;
    QTableWidget *m_columns;
    QLabel *m_result;
    ReportPane *m_report;
    QPushButton *m_try;
    QPushButton *m_import;
};

} // namespace leerschakel::ui
