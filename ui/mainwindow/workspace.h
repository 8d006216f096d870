// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/copying.h"
#include "mainwindow/cataloguefigures.h"
#include "mainwindow/columns.h"
#include "session/session.h"

#include <QWidget>

class QStackedWidget;
class QTabWidget;

namespace leerschakel::ui {

class CatalogueSettings;
class HistoryView;
class Importing;
class InstitutionQuestion;
class MessageBar;
class OfferingList;
class Panes;
class ReportPane;
class SectionBar;
class SelectedOfferings;
class View;
struct FieldPlace;
struct ViewEntry;

/** Everything that is shown of one open catalogue: sections, list, editor and the column next to it. */
class Workspace : public QWidget
{
    Q_OBJECT

public:
    explicit Workspace(
        std::unique_ptr<store::Catalogue> catalogue, domain::Language language, QWidget *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] Session &session() { return *m_session; }
    [[nodiscard]] OfferingList &list() { return *m_list; }
    [[nodiscard]] MessageBar &messages() { return *m_messages; }
    /** The settings of the catalogue. */
    [[nodiscard]] const CatalogueSettings &settings() const { return *m_settings; }
    [[nodiscard]] const CatalogueFigures::Overview &overview() const { return m_figures->overview(); }
    /** How many rows of the list are selected. */
    [[nodiscard]] int selectedCount() const;

    /** The section on screen, by its name in views(). */
    [[nodiscard]] QString section() const { return m_section; }
    /** \a section may also name a page of it, as placeNames() does. */
    void showSection(const QString &section);
    void showOffering(const domain::Id &offering);
    /** Shows \a record where it is edited, with the focus in \a field. */
    void goTo(domain::Kind kind, const domain::Id &record, const QString &field);

    void addOffering(const QString &kind);
    /** Lets the user choose which institution provides the offerings made here. */
    void chooseInstitution();
    /** Duplicates the selected offerings, in one change. */
    void duplicateOfferings(authoring::Editions editions = authoring::Editions::Copied);
    /** Deletes the selected offerings; asks first when there is more than one. */
    void deleteOfferings();
    void setStatus(const QString &status);
    /** Asks what to change in the selected offerings. */
    void changeOfferings();
    void loadVocabulary();
    /** Imports a folder laid out as an OOAPI endpoint, a document, or an http(s) address; see Importing. */
    void importOfferings(const QString &source);
    /** Imports what was changed in an exported sheet; for a sheet from elsewhere, asks what its columns hold. */
    void importSheets(const QString &file);
    /** The same for any format that can be read (exchange::formats()): a file, or a folder of documents. */
    void importIn(const QString &format, const QString &source);
    /** Writes all offerings into \a folder, to be worked in. */
    void exportSheets(const QString &format, const QString &folder);
    /** Moves the focus to the findings of the shown offering. */
    void showFindings();
    /** Moves the focus from a field to its line in the source, or from a line there to its field. */
    void stepBetweenFieldAndSource();
    /** Commits what was typed, before the window closes. */
    void commitPending();

    [[nodiscard]] Columns &columns() const { return *m_columns; }
    [[nodiscard]] Panes &panes() const { return *m_panes; }
    /** Moves the focus to the next column (\a by 1) or the previous one (-1). */
    void stepColumn(int by);

    /** Whether nothing is being fetched or calculated for what is on screen. */
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void sectionChanged();
    void overviewChanged();
    void selectionChanged();

private:
    void buildColumns();
    [[nodiscard]] View *makeView(const ViewEntry &entry);
    /** The view on screen; null while that is the list. */
    [[nodiscard]] View *currentView() const;
    void showMatches();
    void showOnly(const QList<domain::Id> &ids, const QString &label);
    /** Notifies the view on screen of what the list shows, if it counts that. */
    void showListed();
    /**
     * Moves the focus to the line of \a place in what \a destination gets; empty for the destination last looked at.
     */
    void showInSource(const FieldPlace &place, const QString &destination);
    void compare(const QString &destination, const domain::Id &offering);
    void showOverview();
    /** Shows \a text about what was done, with an offer to undo it. */
    void offerUndo(const QString &text);

    std::unique_ptr<Session> m_session;
    CatalogueSettings *m_settings = nullptr;
    MessageBar *m_messages;
    ReportPane *m_report;
    SectionBar *m_sectionBar = nullptr;
    OfferingList *m_list = nullptr;
    SelectedOfferings *m_selected = nullptr;
    InstitutionQuestion *m_institution = nullptr;
    Importing *m_importing = nullptr;
    CatalogueFigures *m_figures = nullptr;
    Panes *m_panes = nullptr;
    QTabWidget *m_side = nullptr;
    HistoryView *m_offeringHistory = nullptr;
    Columns *m_columns = nullptr;
    QStackedWidget *m_pages = nullptr;
    QHash<QString, View *> m_views;
    QString m_section;
};

} // namespace leerschakel::ui
