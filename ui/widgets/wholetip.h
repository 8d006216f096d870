// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLineEdit;

namespace leerschakel::ui {

/** Shows the whole text of a line edit, or its placeholder, by hovering, while it does not fit in it. */
class WholeTip : public QObject
{
    Q_OBJECT

public:
    /** Belongs to \a line. */
    explicit WholeTip(QLineEdit *line);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();

    QLineEdit *m_line;
};

} // namespace leerschakel::ui
