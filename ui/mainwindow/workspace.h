// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/cataloguefigures.h"
#include "mainwindow/sectionbar.h"
#include "session.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace leerschakel::ui {

class HistoryView;
class MessageBar;
class OfferingList;
class Panes;
class ReportPane;
class SelectedOfferings;

/** Everything that is shown of one open catalogue: sections, list, editor and what stands beside it. */
class Workspace : public QWidget
{
    Q_OBJECT

public:
    enum class Column { Sections, List, Side };

    explicit Workspace(
        std::unique_ptr<store::Catalogue> catalogue, domain::Language language, QWidget *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] Session &session() { return *m_session; }
    [[nodiscard]] OfferingList &list() { return *m_list; }
    [[nodiscard]] MessageBar &messages() { return *m_messages; }
    [[nodiscard]] const CatalogueFigures::Overview &overview() const { return m_figures->overview(); }
    /** How many rows of the list are selected. */
    [[nodiscard]] int selectedCount() const;

    [[nodiscard]] Section section() const { return m_section; }
    void showSection(Section section);
    void showOffering(const domain::Id &offering);
    /** Shows \a record where it is edited, with the keyboard in \a field. */
    void goTo(domain::Kind kind, const domain::Id &record, const QString &field);

    void addOffering(const QString &kind);
    void duplicateOffering();
    /** The selected ones; asks first when there are more than one. */
    void deleteOfferings();
    void setStatus(const QString &status);
    void loadVocabulary();
    /** From a folder laid out as an OOAPI endpoint, a document, or an http(s) address: one step that can be undone. */
    void importOfferings(const QString &source);
    /** Puts the keyboard in the findings of the offering that is shown. */
    void showFindings();
    /** Writes what was typed a moment ago: before the window goes. */
    void commitPending();

    void setColumnShown(Column column, bool isShown);
    void setSideBelow(bool isBelow);
    [[nodiscard]] bool hasSide() const;
    [[nodiscard]] QByteArray paneState() const;
    void restorePanes(const QByteArray &state);
    /** Puts the keyboard in the next column (by 1) or the one before (by -1). */
    void stepColumn(int by);

    /** Nothing is being fetched or worked out for what is on screen. */
    [[nodiscard]] bool isSettled() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void sectionChanged();
    void overviewChanged();
    void selectionChanged();

private:
    void buildColumns();
    [[nodiscard]] QWidget *pageOf(Section section);
    void showMatches();
    void showOnly(const QList<domain::Id> &ids, const QString &label);
    void tellRadar();
    void showOverview();
    /** Puts the columns as the width allows: see the measures of the window in the design. */
    void arrange();
    enum class Width {
        Wide, ///< all beside each other
        Narrow, ///< what stands beside the form goes below it
        Tiny, ///< and the sections give up their room: they are in the menu too
    };
    void tellImport(const Result<exchange::ImportReport> &report, const QString &source);
    /** \a text tells what was done, which can be undone. */
    void offerUndo(const QString &text);

    std::unique_ptr<Session> m_session;
    MessageBar *m_messages;
    ReportPane *m_report;
    SectionBar *m_sectionBar = nullptr;
    OfferingList *m_list = nullptr;
    SelectedOfferings *m_selected = nullptr;
    CatalogueFigures *m_figures = nullptr;
    Panes *m_panes = nullptr;
    QTabWidget *m_side = nullptr;
    HistoryView *m_offeringHistory = nullptr;
    HistoryView *m_history = nullptr;
    QSplitter *m_outer = nullptr;
    QSplitter *m_offeringColumns = nullptr;
    QSplitter *m_editorColumns = nullptr;
    QStackedWidget *m_pages = nullptr;
    QHash<Section, QWidget *> m_pageOf;
    Section m_section = Section::Offerings;
    Width m_width = Width::Wide;
    /** Of the list in a wide window, in pixels. */
    int m_wideList = 480;
    bool m_areSectionsShown = true;
    bool m_isSideBelow = false;
    bool m_isSideShown = true;
    /** So little height that what stands below the form goes until it is asked for. */
    bool m_isLow = false;
};

} // namespace leerschakel::ui
