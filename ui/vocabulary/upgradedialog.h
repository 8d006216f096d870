// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/difference.h"

#include <QDialog>

namespace leerschakel::ui {

/** Before a newer version of a vocabulary is used: what is new, moved, renamed, retired or gone, and what of that is in use here. */
class UpgradeDialog : public QDialog
{
    Q_OBJECT

public:
    UpgradeDialog(const vocabulary::SchemeDifference &difference, domain::Language language, QWidget *parent = nullptr);
};

} // namespace leerschakel::ui
