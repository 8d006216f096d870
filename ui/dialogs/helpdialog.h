// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace leerschakel::ui {

/** The manual: pages of resources/help in the language of the window, one per topic. It is not modal. */
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HelpDialog(domain::Language language, QWidget *parent = nullptr);

    /** Shows the page with this file name, without its number: "skills" for 3-skills.md. */
    void showTopic(const QString &name);

private:
    void showPage(int row);

    QListWidget *m_topics;
    QTextBrowser *m_page;
};

} // namespace leerschakel::ui
