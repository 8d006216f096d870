// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "session/view.h"

class QListView;
class QSplitter;
class QStackedWidget;

namespace leerschakel::ui {

class ChangeDetails;
class HistoryModel;

/** Who changed what and when, in the whole catalogue or in one offering. */
class HistoryView : public View
{
    Q_OBJECT

public:
    enum class Scope { Catalogue, Offering };

    HistoryView(Session &session, Scope scope, QWidget *parent = nullptr);

    /** For Scope::Offering; nothing is shown while it is null. */
    void showOffering(const domain::Id &offering);
    [[nodiscard]] bool isSettled() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showLoaded();
    void buildList();

    Scope m_scope;
    HistoryModel *m_model;
    QListView *m_list;
    ChangeDetails *m_details;
    QSplitter *m_parts;
    QStackedWidget *m_pages;
};

} // namespace leerschakel::ui
