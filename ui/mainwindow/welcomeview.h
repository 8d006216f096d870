// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QListWidget;
class QVBoxLayout;

namespace leerschakel::ui {

/** Shown while no catalogue is open: what can be done, and the most recently used catalogues. */
class WelcomeView : public QWidget
{
    Q_OBJECT

public:
    /** The first of \a actions is the main one. */
    explicit WelcomeView(const QList<QAction *> &actions, QWidget *parent = nullptr);

    void setRecent(const QStringList &paths);

Q_SIGNALS:
    void recentChosen(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    /** Gives the rows the height of the text. */
    void sizeRecent();

    QListWidget *m_recent;
    QWidget *m_recentBox;
};

} // namespace leerschakel::ui
