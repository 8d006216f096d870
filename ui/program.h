// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/appearance.h"

#include <QObject>

#include <memory>

namespace leerschakel::ui {

class MainWindow;

/** The running program: settings, appearance and its window, which is created again when the language changes. */
class Program : public QObject
{
    Q_OBJECT

public:
    explicit Program(const Settings &settings, QObject *parent = nullptr);
    ~Program() override;

    /** Shows the window, with \a path open when that is not empty. */
    void start(const QString &path);

private:
    void makeWindow(const QString &path);

    Settings m_settings;
    Appearance m_appearance;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace leerschakel::ui
