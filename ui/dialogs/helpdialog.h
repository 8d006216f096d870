// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace leerschakel::ui {

/** The manual: pages of resources/help in the language of the window, a topic each. Stays open beside the work. */
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HelpDialog(domain::Language language, QWidget *parent = nullptr);

    /** Shows the page whose file is called so ("3-skills"). */
    void showTopic(const QString &name);

private:
    void showPage(int row);

    QListWidget *m_topics;
    QTextBrowser *m_page;
};

} // namespace leerschakel::ui
