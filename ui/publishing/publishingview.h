// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/publisher.h"
#include "session/view.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace leerschakel::ui {

class ComparisonPage;
class DestinationsPage;
class ReadinessTable;
class ReportPane;
class Session;
class StateFilter;
class WorkListPage;

/**
 * Publishing: what is ready, what is blocked and why, what changed since last time; publishes, and reports what could
 * not be exported.
 */
class PublishingView : public View
{
    Q_OBJECT

public:
    explicit PublishingView(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const override;
    /** See publishingPageIds(). */
    bool showPage(const QString &page) override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildPage(QWidget *page);
    void buildChoices(QWidget *choices);
    /** Shows \a page, made when it is first shown; when it is closed, the focus goes back to \a opener. */
    template<typename Page>
    void showMade(Page *&page, QWidget *opener);
    /** Compares what is selected, or all, with what was delivered last. */
    void compare();
    /** Lets the width decide what stands side by side, and hides columns that it has no room for or that are empty. */
    void arrange();
    /** What is switched on, to choose from. */
    void fillDestinations();
    /** The folder that was last published to. */
    void showFolder();
    void retranslate();
    void reload();
    void show(
        const QList<publishing::OfferingReadiness> &rows, const QList<publishing::PublicationSummary> &publications);
    /** Replaces what show() showed when the stored readiness is of other rules, or from before a change. */
    void showUnknown();
    void chooseFolder();
    void publish();
    /** Marks what is selected, of what was delivered. */
    void withdraw();
    void finish(const store::Result<exchange::ExportReport> &report, exchange::Selection selection);
    /** As chosen. */
    [[nodiscard]] exchange::Selection selection() const;
    void refreshButton();

    Session &m_session;
    int m_pending = 0;
    bool m_stale = true;
    bool m_working = false;
    /** Whether anything was published to the destination that is chosen. */
    bool m_isPublished = false;

    QStackedWidget *m_pages = nullptr;
    // Made when they are first shown.
    DestinationsPage *m_cards = nullptr;
    WorkListPage *m_work = nullptr;
    ComparisonPage *m_comparison = nullptr;
    QPushButton *m_showCards = nullptr;
    QPushButton *m_showWork = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_withdraw = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_last = nullptr;
    /** Says why what is ready is not all published. */
    QLabel *m_notApproved = nullptr;
    QBoxLayout *m_choices = nullptr;
    QComboBox *m_destination = nullptr;
    QLineEdit *m_folder = nullptr;
    QPushButton *m_browse = nullptr;
    QComboBox *m_selection = nullptr;
    QPushButton *m_publish = nullptr;
    StateFilter *m_states = nullptr;
    ReadinessTable *m_table = nullptr;
    ReportPane *m_report = nullptr;
};

/**
 * The ids of its pages: "delivery", what is ready and what is published; "destinations", where to; "work-list", what is
 * missing; "comparison", what a delivery would change.
 */
[[nodiscard]] QStringList publishingPageIds();

} // namespace leerschakel::ui
