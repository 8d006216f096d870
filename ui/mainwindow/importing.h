// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "exchange/sheets/importer.h"
#include "session/session.h"

namespace leerschakel::ui {

class MessageBar;
class ReportPane;

/**
 * Imports offerings, each time in one step that can be undone. The source is compared with the catalogue first, and the
 * user is asked before anything changes that is already there. What could not be imported stays on screen, value by
 * value, until the user closes it or undoes the import.
 */
class Importing : public QObject
{
    Q_OBJECT

public:
    /** \a report shows what could not be imported; \a window is the parent of dialogs. */
    Importing(Session &session, MessageBar &messages, ReportPane &report, QWidget *window);

    /** Imports \a source as \a importer reads it; \a mapping is that of ImportRequest. */
    void importFrom(const exchange::Importer &importer, const QString &source, const QByteArray &mapping = {});
    /** Imports what was changed in an exported sheet; for a sheet from elsewhere, asks what its columns hold. */
    void importSheets(const QString &file);

Q_SIGNALS:
    /** What is being typed has to be committed now: the catalogue is about to be compared with a source, or changed. */
    void beginning();
    /** Something was imported: \a text says what, and it can be undone. */
    void changeMade(const QString &text);

private:
    /** What the user wants to import. */
    struct Wish {
        const exchange::Importer *importer = nullptr;
        QString source;
        QByteArray mapping;
    };
    enum class Run { Dry, Real };
    [[nodiscard]] static Result<exchange::ImportReport> read(
        const Wish &wish, Run run, store::Catalogue &catalogue, domain::Progress &progress);
    /** What \a wish would do; nothing is looked up for an empty catalogue, in which nothing can change. */
    [[nodiscard]] static Result<exchange::ImportReport> lookAhead(
        const Wish &wish, store::Catalogue &catalogue, domain::Progress &progress);
    void askForMapping(const exchange::sheets::LookedInto &looked, const QString &file);
    void ask(const Wish &wish, const exchange::ImportReport &ahead);
    void write(const Wish &wish);
    void tell(const exchange::ImportReport &report, const QString &source);
    /** Hides the report while the import it is about is undone. */
    void followSteps();

    Session &m_session;
    MessageBar &m_messages;
    ReportPane &m_report;
    QWidget *m_window;
    /** The change that the report is about; 0 for none. */
    qint64 m_change = 0;
    bool m_isUndone = false;
};

} // namespace leerschakel::ui
