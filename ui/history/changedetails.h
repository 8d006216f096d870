// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QTreeWidget;

namespace leerschakel::ui {

struct ChangeDescription;

/** One change in full: by record, each field with its value before and after. */
class ChangeDetails : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeDetails(Session &session, QWidget *parent = nullptr);

    /** Shows nothing when \a seq is 0. */
    void showChange(qint64 seq);
    [[nodiscard]] bool isSettled() const { return !m_isFetching; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void fill(const ChangeDescription &change);

    Session &m_session;
    QLabel *m_title;
    QLabel *m_subtitle;
    QTreeWidget *m_fields;
    /** The change to show; it is read once the widget is visible. */
    qint64 m_seq = 0;
    bool m_isStale = false;
    bool m_hasWidths = false;
    int m_generation = 0;
    QTimer m_relayout;
    bool m_isFetching = false;
};

} // namespace leerschakel::ui
