// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/profiles.h"
#include "publishing/publisher.h"
#include "session/view.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace leerschakel::ui {

class ComparisonPage;
class DeliveriesPage;
class DestinationsPage;
class FolderField;
class PublishingState;
class ReadinessTable;
class ReportPane;
class SelectionCombo;
class SendPage;
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
    /**
     * Compares \a offerings, or all if empty, with what was last delivered to \a destination. Closing the comparison
     * returns to the offering \a origin, if any.
     */
    void compare(const QString &destination, const QList<domain::Id> &offerings, exchange::Selection selection,
        const domain::Id &origin = {});

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildPage(QWidget *page);
    void buildChoices(QWidget *choices);
    /** Shows \a page, created on first use; when it is closed, the focus returns to \a opener. */
    template<typename Page>
    void showMade(Page *&page, QWidget *opener);
    /** Sends to the destination over the network, if it supports that. */
    void send();
    /** Lays out by width: decides what is placed side by side, and hides columns that do not fit or are empty. */
    void arrange();
    /** Lists the enabled destinations. */
    void fillDestinations();
    void retranslate();
    void reload();
    void show(const PublishingState &state);
    /** Replaces what show() showed when the stored readiness was made with other rules, or before a change. */
    void showUnknown();
    /** The delivery to the chosen destination and folder, with its options; null when there is none. */
    [[nodiscard]] const publishing::Profile *delivery() const;
    void showDelivery();
    /** Asks for the options of the delivery to the chosen destination and folder, or of a new one. */
    void askForOptions();
    void publish();
    void deliver(const publishing::Profile &profile);
    /** Marks the selected offerings that were delivered as withdrawn. */
    void withdraw();
    void finish(const store::Result<exchange::ExportReport> &report, exchange::Selection selection, bool isCopy);
    void refreshButton();

    Session &m_session;
    int m_pending = 0;
    bool m_stale = true;
    bool m_working = false;
    /** Whether anything was published to the chosen destination. */
    bool m_isPublished = false;

    QList<publishing::Profile> m_profiles;
    /** The name of the delivery whose selection of offerings is shown. */
    QString m_shownDelivery;

    QStackedWidget *m_pages = nullptr;
    // Created when first shown.
    DestinationsPage *m_cards = nullptr;
    WorkListPage *m_work = nullptr;
    DeliveriesPage *m_deliveries = nullptr;
    ComparisonPage *m_comparison = nullptr;
    SendPage *m_sending = nullptr;
    QPushButton *m_showCards = nullptr;
    QPushButton *m_showWork = nullptr;
    QPushButton *m_showDeliveries = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_withdraw = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_last = nullptr;
    /** Names the delivery and its options. */
    QLabel *m_asDelivery = nullptr;
    /** Explains why not all ready offerings will be published. */
    QLabel *m_notApproved = nullptr;
    QBoxLayout *m_choices = nullptr;
    QComboBox *m_destination = nullptr;
    FolderField *m_folder = nullptr;
    SelectionCombo *m_selection = nullptr;
    QPushButton *m_options = nullptr;
    QPushButton *m_publish = nullptr;
    StateFilter *m_states = nullptr;
    ReadinessTable *m_table = nullptr;
    ReportPane *m_report = nullptr;
};

/**
 * The ids of the pages of Publishing: "delivery", what is ready and what is published; "destinations", where to
 * publish; "work-list", what is missing; "deliveries", the named ones; "comparison", what a delivery would change.
 */
[[nodiscard]] QStringList publishingPageIds();

} // namespace leerschakel::ui
