// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/missingdialog.h"

#include "application/look.h"
#include "widgets/labels.h"
#include "widgets/tone.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

QLayout *warning(const QString &text, const QWidget &dialog)
{
    auto *sign = new QLabel;
    sign->setPixmap(tonePixmap(Tone::Warns, dialog.palette(), 2 * rhythm, dialog.devicePixelRatioF()));
    auto *row = new QHBoxLayout;
    row->setSpacing(rhythm);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(wrappedLabel(text), 1);
    return row;
}

} // namespace

MissingDialog::MissingDialog(const QStringList &missing, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Not all of the vocabulary is here"));
    auto *buttons = new QDialogButtonBox;
    auto *load = buttons->addButton(tr("Load what is here"), QDialogButtonBox::AcceptRole);
    load->setObjectName(u"load"_s);
    auto *leave = buttons->addButton(tr("Do not load it"), QDialogButtonBox::RejectRole);
    leave->setDefault(true); // so that Enter makes the safe choice
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);
    layout->addWidget(headingLabel(windowTitle(), 1.4));
    for (const QString &each : missing) {
        layout->addLayout(warning(each, *this));
    }
    layout->addWidget(wrappedLabel(tr("You can load what is missing later; it is then added to the rest.")));
    layout->addStretch();
    layout->addWidget(buttons);
    const int width = fontMetrics().averageCharWidth() * 80;
    resize(width, layout->totalHeightForWidth(width));
    leave->setFocus();
}

} // namespace leerschakel::ui
