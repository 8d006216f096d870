// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace leerschakel::ui {

/** Asks for the address of an endpoint to import from. */
class AddressDialog : public QDialog
{
    Q_OBJECT

public:
    /** \a format: the common name of what the endpoint speaks. */
    explicit AddressDialog(const QString &format, QWidget *parent = nullptr);

    /** Without spaces around it; with https:// in front where the user left that out. */
    [[nodiscard]] QString address() const;

private:
    /** Whether address() is one of the web, and names a server. */
    [[nodiscard]] bool isAddress() const;

    QLineEdit *m_address;
    QPushButton *m_import = nullptr;
};

} // namespace leerschakel::ui
