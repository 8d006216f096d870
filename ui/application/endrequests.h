// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace leerschakel::ui {

/**
 * While it exists, SIGINT, SIGHUP and SIGTERM (as at the end of a session) close the windows as the user would: what
 * was being typed is saved and the catalogue is closed properly. A second signal ends the process as usual. Does
 * nothing on platforms without these signals. Only one object at a time.
 */
class EndRequests : public QObject
{
    Q_OBJECT

public:
    explicit EndRequests(QObject *parent = nullptr);
    ~EndRequests() override;
};

} // namespace leerschakel::ui
