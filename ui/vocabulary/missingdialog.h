// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace leerschakel::ui {

/** Shown before a vocabulary is loaded of which files are missing: which, and what one does without them. */
class MissingDialog : public QDialog
{
    Q_OBJECT

public:
    /** \a missing: a sentence for each. */
    explicit MissingDialog(const QStringList &missing, QWidget *parent = nullptr);
};

} // namespace leerschakel::ui
