// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace leerschakel::ui {

/**
 * While it lives, Ctrl+C, a hang-up and a request to end (the session ends, say) close the windows as their owner would: what was
 * being typed is kept and the catalogue is left in order. A second one ends the process as usual. Does nothing where there are no
 * such signals. One at a time.
 */
class EndRequests : public QObject
{
    Q_OBJECT

public:
    explicit EndRequests(QObject *parent = nullptr);
    ~EndRequests() override;
};

} // namespace leerschakel::ui
