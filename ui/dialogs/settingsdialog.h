// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/settings.h"

#include <QDialog>

class QComboBox;
class QSpinBox;

namespace leerschakel::ui {

/** Language, colours and text size; each takes effect at once, so there is nothing to confirm. */
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    /** Empty follows the system. */
    void languageChosen(const QString &language);
    void themeChosen(leerschakel::ui::Theme theme);
    void textSizeChosen(int percent);

private:
    QComboBox *m_language;
    QComboBox *m_theme;
    QSpinBox *m_textSize;
};

} // namespace leerschakel::ui
