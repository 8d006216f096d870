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
 * What the columns of somebody's sheet hold: proposed, next to the first values, and corrected by hand. It can be tried
 * without changing anything.
 */
class MappingDialog : public QDialog
{
    Q_OBJECT

public:
    /** \a looked has sheets of others. */
    MappingDialog(Session &session, QString source, exchange::sheets::LookedInto looked, QWidget *parent = nullptr);

    /** As it is in the dialog now. */
    [[nodiscard]] exchange::sheets::SheetMapping mapping() const;

Q_SIGNALS:
    /** The sheet is to be imported in this way, and the way remembered. */
    void chosen(const QByteArray &mapping);

private:
    void buildChoices();
    void buildFields();
    /** Proposes how the chosen sheet is read; \a headerRow: where its headers are, absent for where they seem to be. */
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
