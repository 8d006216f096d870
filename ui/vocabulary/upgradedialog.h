// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/loading/difference.h"

#include <QDialog>

class QLineEdit;
class QTreeWidget;

namespace leerschakel::ui {

class DifferenceModel;

/**
 * Shown before a newer version of a vocabulary is used: what is new, moved, renamed, retired or removed, and which of
 * these concepts are in use here.
 */
class UpgradeDialog : public QDialog
{
    Q_OBJECT

public:
    UpgradeDialog(const vocabulary::SchemeDifference &difference, domain::Language language, QWidget *parent = nullptr);

private:
    [[nodiscard]] QString sizes(const vocabulary::SchemeDifference &difference) const;
    [[nodiscard]] QString uses(const vocabulary::SchemeDifference &difference) const;
    void fillKinds(const vocabulary::SchemeDifference &difference);
    void filter();

    DifferenceModel *m_model;
    QTreeWidget *m_kinds;
    QLineEdit *m_text;
};

} // namespace leerschakel::ui
