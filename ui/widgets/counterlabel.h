// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace leerschakel::ui {

/**
 * "35/225": how much of a limit is used. Amber with a sign when nearly full, red when over; it never prevents typing.
 */
class CounterLabel : public QLabel
{
    Q_OBJECT

public:
    explicit CounterLabel(QWidget *parent = nullptr);

    /** 0 means no limit, and nothing is shown. \a why says whose limit it is. */
    void setLimit(int characters, const QString &why);
    void setCount(int characters);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    int m_limit = 0;
    int m_count = 0;
};

} // namespace leerschakel::ui
