// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/institutiondialog.h"

#include "application/look.h"
#include "words/fieldlabels.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::Id;

InstitutionDialog::InstitutionDialog(
    const QList<domain::Record> &institutions, const Id &current, domain::Language language, QWidget *parent)
    : QDialog(parent), m_name(new QComboBox(this))
{
    setObjectName(u"institutionDialog"_s);
    setWindowTitle(tr("Institution"));
    QList<std::pair<QString, Id>> named;
    for (const domain::Record &institution : institutions) {
        named.append({recordLabel(institution, language), institution.id()});
    }
    std::ranges::sort(
        named, [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    for (const auto &[name, id] : std::as_const(named)) {
        m_name->addItem(name, id.toString());
    }
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->completer()->setFilterMode(Qt::MatchContains);
    m_name->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_name->setCurrentIndex(current.isNull() ? -1 : m_name->findData(current.toString()));
    auto *label = new QLabel(tr("&Which institution provides what you make in this catalogue?"), this);
    label->setBuddy(m_name);
    label->setWordWrap(true);
    auto *note = new QLabel(
        tr("It becomes the provider of every new offering; you can still choose another one there. Type a name that is "
           "not in the list to add an institution."),
        this);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(tr("&Use this one"));
    m_accept->setEnabled(!name().isEmpty());
    connect(m_name, &QComboBox::editTextChanged, this, [this] { m_accept->setEnabled(!name().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * rhythm, 3 * rhythm, 3 * rhythm, 2 * rhythm);
    layout->setSpacing(2 * rhythm);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(note);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(scaledTo(font(), 50 * rhythm));
    m_name->setFocus();
}

Id InstitutionDialog::chosen() const
{
    const int row = m_name->findText(name(), Qt::MatchFixedString);
    return row < 0 ? Id() : Id::fromString(m_name->itemData(row).toString());
}

QString InstitutionDialog::name() const
{
    return m_name->currentText().trimmed();
}

} // namespace leerschakel::ui
