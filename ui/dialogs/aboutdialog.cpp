// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/aboutdialog.h"

#include "application/look.h"
#include "widgets/labels.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Leerschakel"));
    QLabel *title = headingLabel(u"Leerschakel "_s + QStringLiteral(LEERSCHAKEL_VERSION), 1.5);
    auto *text = new QLabel(this);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setText(tr("The catalogue editor for modular lifelong learning in Dutch vocational and higher education.")
        + u"\n\n"_s
        + tr("Free software: you may use, study, share and change it under the GNU General Public License, version 3 "
             "or later.")
        + u"\n\n"_s
        + tr("Made with Qt %1, KSyntaxHighlighting and SQLite. Icons: Breeze.").arg(QString::fromLatin1(qVersion()))
        + u"\n\n"_s
        + tr("ESCO, where you load it: this service uses the ESCO classification of the European Commission."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * rhythm, 3 * rhythm, 3 * rhythm, 2 * rhythm);
    layout->setSpacing(2 * rhythm);
    layout->addWidget(title);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    // Wide enough for a sentence in one or two lines, at any text size.
    text->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    text->setMinimumHeight(text->heightForWidth(text->minimumWidth()));
}

} // namespace leerschakel::ui
