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

private:
    [[nodiscard]] QLabel *addLabel(const QString &name);
    void refresh();
    [[nodiscard]] static QString inWords(const publishing::ReadinessCounts &readiness);

    QPointer<Workspace> m_workspace;
    SavedLabel *m_saved;
    QLabel *m_matches;
    QLabel *m_readiness;
    QLabel *m_file;
};

} // namespace leerschakel::ui
