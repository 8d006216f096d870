// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/importing.h"

#include "exchange/registry.h"
#include "publishing/reportpane.h"
#include "sheets/mappingdialog.h"
#include "store/journal.h"
#include "widgets/messagebar.h"

#include <QDir>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using exchange::ImportReport;
using store::Catalogue;

Importing::Importing(Session &session, MessageBar &messages, ReportPane &report, QWidget *window)
    : QObject(window), m_session(session), m_messages(messages), m_report(report), m_window(window)
{
    connect(&session, &Session::changed, this, &Importing::followSteps);
    connect(&session, &Session::stepped, this, &Importing::followSteps);
}

void Importing::importFrom(const exchange::Importer &importer, const QString &source, const QByteArray &mapping)
{
    Q_EMIT beginning();
    const Wish wish{.importer = &importer, .source = source, .mapping = mapping};
    m_session.longWork<ImportReport>(
        this, {.what = tr("Comparing the source with the catalogue…"), .access = LongWork::Access::Reads},
        [wish](Catalogue &catalogue, domain::Progress &progress) { return lookAhead(wish, catalogue, progress); },
        [this, wish](const Result<ImportReport> &ahead) {
            if (!ahead) {
                m_messages.fail(ahead.error());
            } else if (ahead->changed > 0) {
                ask(wish, *ahead);
            } else {
                write(wish);
            }
        });
}

Result<ImportReport> Importing::read(const Wish &wish, Run run, Catalogue &catalogue, domain::Progress &progress)
{
    return wish.importer->read(catalogue,
        {.source = wish.source, .dryRun = run == Run::Dry, .credentials = {}, .mapping = wish.mapping}, progress);
}

Result<ImportReport> Importing::lookAhead(const Wish &wish, Catalogue &catalogue, domain::Progress &progress)
{
    // The first import is often the largest: it is read only once.
    if (const Result<store::Counts> counts = catalogue.counts(); counts && counts->offerings == 0) {
        return ImportReport();
    }
    return read(wish, Run::Dry, catalogue, progress);
}

void Importing::importSheets(const QString &file)
{
    using exchange::sheets::LookedInto;
    m_session.longWork<LookedInto>(
        this, {.what = tr("Reading the sheet…"), .access = LongWork::Access::Reads},
        [file](Catalogue &catalogue, domain::Progress &progress) {
            return exchange::sheets::lookInto(catalogue, file, progress);
        },
        [this, file](const Result<LookedInto> &looked) {
            if (!looked) {
                m_messages.fail(looked.error());
            } else if (looked->others) {
                askForMapping(*looked, file);
            } else {
                importFrom(*exchange::sheetImporter(), file);
            }
        });
}

void Importing::askForMapping(const exchange::sheets::LookedInto &looked, const QString &file)
{
    auto *dialog = new MappingDialog(m_session, file, looked, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MappingDialog::chosen, this,
        [this, file](const QByteArray &mapping) { importFrom(*exchange::sheetImporter(), file, mapping); });
    dialog->open();
}

void Importing::ask(const Wish &wish, const ImportReport &ahead)
{
    m_change = 0;
    m_report.setReport(ahead, wish.source, ReportPane::Import::Tried);
    m_report.setVisible(!ahead.rejected.isEmpty() || !ahead.lost.isEmpty());
    const QLocale locale;
    const bool isFile = !wish.source.contains(u"://"_s);
    const QString text =
        tr("Import from %1? %2 new, %3 changed, %4 unchanged, %5 rejected; values not taken: %6. The changed ones "
           "get the values of the source in place of those that are here now.")
            .arg(isFile ? QDir::toNativeSeparators(wish.source) : wish.source, locale.toString(ahead.added),
                locale.toString(ahead.changed), locale.toString(ahead.unchanged),
                locale.toString(ahead.rejected.size()), locale.toString(ahead.lost.size()));
    const auto leave = [this] { m_report.hide(); };
    // Comparing may take a while, in which the user goes on typing. The first answer gets the focus, so that is the one
    // that does no harm.
    m_messages.ask(text,
        {{.text = tr("Cancel"), .run = leave}, {.text = tr("Import"), .run = [this, wish] { write(wish); }}}, leave);
}

void Importing::write(const Wish &wish)
{
    Q_EMIT beginning();
    m_session.longWork<ImportReport>(
        this, {.what = tr("Importing offerings…")},
        [wish](Catalogue &catalogue, domain::Progress &progress) { return read(wish, Run::Real, catalogue, progress); },
        [this, source = wish.source](const Result<ImportReport> &report) {
            if (report) {
                tell(*report, source);
            } else {
                m_report.hide(); // it says what would be imported
                m_messages.fail(report.error());
            }
        });
}

void Importing::tell(const ImportReport &report, const QString &source)
{
    m_change = report.change;
    m_isUndone = false;
    // Nothing is lost silently.
    m_report.setReport(report, source);
    m_report.setVisible(!report.rejected.isEmpty() || !report.lost.isEmpty());
    const QLocale locale;
    const QString text =
        tr("Imported: %1 new, %2 changed, %3 unchanged")
            .arg(locale.toString(report.added), locale.toString(report.changed), locale.toString(report.unchanged));
    if (report.change > 0) {
        Q_EMIT changeMade(text);
    } else {
        m_messages.tell(text);
    }
}

void Importing::followSteps()
{
    // Not once the user has closed it.
    if (m_change == 0 || (m_report.isHidden() && !m_isUndone)) {
        return;
    }
    const Result<QList<store::JournalItem>> found =
        store::history(m_session.catalogue(), {.record = {}, .before = m_change + 1, .limit = 1, .withEntries = false});
    if (!found || found->isEmpty() || found->constFirst().seq != m_change) {
        return;
    }
    const store::JournalItem::State state = found->constFirst().state;
    m_isUndone = state != store::JournalItem::State::Done;
    m_report.setVisible(!m_isUndone);
    if (state == store::JournalItem::State::Abandoned) {
        m_change = 0; // it can no longer be redone
    }
}

} // namespace leerschakel::ui
