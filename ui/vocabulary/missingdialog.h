// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace leerschakel::ui {

/**
 * Shown before loading a vocabulary with missing files: lists them, and the consequences of loading it without them.
 */
class MissingDialog : public QDialog
{
    Q_OBJECT

public:
    /** \a missing: a sentence for each missing file. */
    explicit MissingDialog(const QStringList &missing, QWidget *parent = nullptr);
};

} // namespace leerschakel::ui
