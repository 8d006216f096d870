// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/report.h"
#include "publishing/delivery/push.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QTreeWidget;

namespace leerschakel::ui {

/**
 * The result of a publication, a push or an import, with what could not be exported or imported, value by value. It
 * stays until the user closes it, and can be saved as a file.
 */
class ReportPane : public QWidget
{
    Q_OBJECT

public:
    explicit ReportPane(QWidget *parent = nullptr);

    /** Shows an export; \a titles are those of the exported offerings, in \a language. */
    void setReport(
        const exchange::ExportReport &report, const QHash<domain::Id, QString> &titles, domain::Language language);
    /** Whether the import was done, or only tried. */
    enum class Import { Done, Tried };
    void setReport(const exchange::ImportReport &report, const QString &source, Import import = Import::Done);
    /** Shows a push to a destination over the network, or its dry run. */
    void setReport(const publishing::delivery::PushReport &report, const QHash<domain::Id, QString> &titles);
    /** Writes the whole report as text, one entry per line. Errors: store.cannotWrite (path, why). */
    [[nodiscard]] std::expected<void, domain::Error> saveTo(const QString &path) const;

Q_SIGNALS:
    void offeringRequested(const leerschakel::domain::Id &offering);
    void failed(const leerschakel::domain::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QString what;
        /** The title of the offering; empty when the line is not about one. */
        QString title;
        QString where;
        QString value;
        domain::Id offering;
    };
    void retranslate();
    /** \a counts: the number of lines of each kind, when m_lines contains only the first of them. */
    void fill(const QHash<QString, qint64> &counts = {});
    void askWhereToSave();

    QString m_folder;
    QList<Line> m_lines;
    bool m_isImport = false;
    QLabel *m_summary;
    QLabel *m_explanation;
    QTreeWidget *m_lost;
    QToolButton *m_save;
    QToolButton *m_open;
    QToolButton *m_close;
};

} // namespace leerschakel::ui
