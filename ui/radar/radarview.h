// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "radar/radarpage.h"
#include "session/view.h"

#include <QKeySequence>

class QBoxLayout;
class QListWidget;
class QStackedWidget;

namespace leerschakel::ui {

class Session;

/**
 * The LLO radar: what the listed offerings teach, in pages (radar/pages.h). The list of pages is next to the current
 * page, or above it when there is little room; Ctrl+Tab and Ctrl+Shift+Tab go through the pages. The page that was last
 * chosen is restored.
 */
class RadarView : public View
{
    Q_OBJECT

public:
    explicit RadarView(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool countsListed() const override { return true; }
    void setOfferings(const QList<domain::Id> &offerings, const QString &filter) override;
    [[nodiscard]] bool isSettled() const override;
    bool showPage(const QString &page) override;
    /** The id of the current page. */
    [[nodiscard]] QString page() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildList();
    /** Makes \a keys move by \a step pages. */
    void addKeys(QKeySequence::StandardKey keys, int step);
    /** Shows the page of \a row of the list. */
    void choose(int row);
    RadarPage *makePage(int row);
    void retranslate();
    /** Puts the list next to the page, or above it when there is little room. */
    void arrange();

    Session &m_session;
    RadarScope m_scope;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_pages = nullptr;
    QBoxLayout *m_layout = nullptr;
    /** By row of the list; null until first chosen. */
    QList<RadarPage *> m_made;
};

} // namespace leerschakel::ui
