// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

#include <QComboBox>

namespace leerschakel::ui {

/** Lets the user choose which offerings are included. */
class SelectionCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit SelectionCombo(QWidget *parent = nullptr);

    [[nodiscard]] exchange::Selection selection() const;
    void setSelection(exchange::Selection selection);
    /** The display name of \a selection. */
    [[nodiscard]] static QString nameOf(exchange::Selection selection);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace leerschakel::ui
