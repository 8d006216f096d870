// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/addressdialog.h"

#include "application/look.h"
#include "widgets/wholetip.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

AddressDialog::AddressDialog(const QString &format, QWidget *parent) : QDialog(parent), m_address(new QLineEdit(this))
{
    setObjectName(u"addressDialog"_s);
    setWindowTitle(tr("Import from an endpoint of %1").arg(format));
    m_address->setObjectName(u"address"_s);
    m_address->setText(u"https://"_s);
    m_address->setMinimumWidth(scaledTo(font(), 50 * rhythm));
    new WholeTip(m_address);
    auto *label = new QLabel(tr("&Address of the endpoint"), this);
    label->setBuddy(m_address);
    auto *note = new QLabel(tr("It begins with https:// or http:// and is where the endpoint starts, above its courses "
                               "and programmes; for example https://www.example.org/ooapi/v5"),
        this);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_import = buttons->button(QDialogButtonBox::Ok);
    m_import->setText(tr("&Import"));
    m_import->setEnabled(isAddress());
    connect(m_address, &QLineEdit::textChanged, this, [this] { m_import->setEnabled(isAddress()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * rhythm, 3 * rhythm, 3 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);
    layout->addWidget(label);
    layout->addWidget(m_address);
    layout->addWidget(note);
    layout->addStretch(1);
    layout->addSpacing(rhythm);
    layout->addWidget(buttons);
    setMinimumWidth(scaledTo(font(), 65 * rhythm));
    // What is there is only the beginning: one pastes a whole address over it, or types on behind it.
    m_address->setFocus();
    m_address->selectAll();
}

QString AddressDialog::address() const
{
    const QString text = m_address->text().trimmed();
    return text.isEmpty() || text.contains(u"://"_s) ? text : QString(u"https://"_s + text);
}

bool AddressDialog::isAddress() const
{
    const QUrl url(address(), QUrl::StrictMode);
    const QString scheme = url.scheme();
    return url.isValid() && !url.host().isEmpty() && (scheme == "https"_L1 || scheme == "http"_L1);
}

} // namespace leerschakel::ui
