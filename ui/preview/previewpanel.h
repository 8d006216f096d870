// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/preview.h"
#include "rules/finding.h"
#include "session/session.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTabBar;

namespace leerschakel::ui {

class CodeView;

/** What each destination would get for one offering, with findings marked on their lines. */
class PreviewPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPanel(Session &session, QWidget *parent = nullptr);

    void showOffering(const domain::Id &id);
    [[nodiscard]] QString destination() const;
    [[nodiscard]] bool isSettled() const { return !m_soon.isActive() && m_running == 0; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Answer {
        exchange::Preview preview;
        QList<rules::Finding> findings;
    };
    /** A tab for each destination that is switched on. */
    void makeTabs();
    /** Only what is looked at is made; the rest waits until it is shown. */
    void ask();
    void take(const Answer &answer);
    void showState(const QString &text);
    void copy();
    void save();
    void write(const QString &path);
    /** The line to mark \a finding on; -1 when there is no text. */
    [[nodiscard]] static int lineOf(const rules::Finding &finding, const exchange::Preview &preview);

    Session &m_session;
    domain::Id m_offering;
    QTabBar *m_tabs;
    CodeView *m_view;
    /** What is said about the line with the focus. */
    QLabel *m_remark;
    QLabel *m_state;
    QLabel *m_file;
    QPushButton *m_copy;
    QPushButton *m_save;
    QTimer m_soon;
    QString m_fileName;
    bool m_isStale = true;
    int m_asked = 0;
    int m_running = 0;
};

} // namespace leerschakel::ui
