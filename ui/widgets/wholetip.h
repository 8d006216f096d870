// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLineEdit;

namespace leerschakel::ui {

/** Shows the whole text of a line edit, or its placeholder, as a tool tip when it does not fit. */
class WholeTip : public QObject
{
    Q_OBJECT

public:
    /** Becomes a child of \a line. */
    explicit WholeTip(QLineEdit *line);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();

    QLineEdit *m_line;
};

} // namespace leerschakel::ui
