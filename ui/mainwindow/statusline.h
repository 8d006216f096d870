// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QStatusBar>

class QLabel;

namespace leerschakel::publishing {
struct ReadinessCounts;
}

namespace leerschakel::ui {

class SavedLabel;
class Workspace;

/** The bar at the bottom: whether all is saved, how many offerings there are, and how many are ready. */
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent);

    /** The catalogue it is about; none when null. */
    void follow(Workspace *workspace);
    /** Hides the name of the file, which is also in the title of the window. */
    void setNarrow(bool isNarrow);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QLabel *addLabel(const QString &name);
    void refresh();
    /** Shortens the readiness to the room there is; it is whole in the tooltip. */
    void shortenReadiness();
    [[nodiscard]] static QString inWords(const publishing::ReadinessCounts &readiness);

    QPointer<Workspace> m_workspace;
    SavedLabel *m_saved;
    QLabel *m_matches;
    QLabel *m_readiness;
    QString m_readinessWords;
    QLabel *m_file;
};

} // namespace leerschakel::ui
