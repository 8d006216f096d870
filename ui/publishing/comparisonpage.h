// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/comparison.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTreeWidget;

namespace leerschakel::ui {

class DifferenceView;
class EmptyState;
class Session;

/**
 * What a delivery now would change compared with the last one: the offerings with their documents, and the differences
 * in each document.
 */
class ComparisonPage : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonPage(Session &session, QWidget *parent = nullptr);

    /**
     * Compares \a offerings, or all offerings if empty; \a selection is that of the delivery. The user returns to the
     * offering \a origin, or to Publishing if it is null.
     */
    void compare(const QString &destination, const QList<domain::Id> &offerings, exchange::Selection selection,
        const domain::Id &origin);
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    /** The user is done here. */
    void closed();
    void offeringRequested(const leerschakel::domain::Id &offering);
    void failed(const leerschakel::domain::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /** The result, limited to what is shown. */
    struct Found {
        publishing::Comparison comparison;
        QList<publishing::OfferingDifference> differences;
        bool isMore = false;
    };
    QWidget *makeTools();
    void retranslate();
    void arrange();
    /** Gives the documents and what changes in them their shares of the room. */
    void divideParts();
    void show(const store::Result<Found> &found);
    void fillTree();
    void showCurrent();

    Session &m_session;
    QString m_destination;
    domain::Id m_origin; ///< the offering that the user came from; null when it was Publishing
    int m_pending = 0;
    std::optional<Found> m_found;
    /** Nothing was ever delivered to this destination. */
    bool m_isNever = false;

    QLabel *m_heading;
    QLabel *m_about;
    QPushButton *m_back;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_sideBySide;
    QPushButton *m_asOne;
    QButtonGroup *m_forms;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QSplitter *m_parts;
    QTreeWidget *m_tree;
    QLabel *m_remark;
    DifferenceView *m_view;
};

} // namespace leerschakel::ui
