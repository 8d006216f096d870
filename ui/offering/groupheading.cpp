// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/groupheading.h"

#include "widgets/fieldkeys.h"
#include "widgets/numberfield.h"
#include "widgets/wholetip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpressionValidator>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

GroupHeading::GroupHeading(QWidget *parent)
    : QWidget(parent),
      m_lead(new QLabel(this)),
      m_count(new NumberField(NumberField::Style::Whole, this)),
      m_tail(new QLabel(this)),
      m_name(new QLineEdit(this))
{
    static const QRegularExpression digits(u"\\d{0,3}"_s);
    m_count->setValidator(new QRegularExpressionValidator(digits, m_count));
    m_count->makeRoomFor(u"00"_s);
    m_count->setMaximumWidth(m_count->minimumSizeHint().width());
    m_count->setObjectName(u"electiveCount"_s);
    m_count->setAccessibleName(tr("Number of modules to choose"));
    m_count->setToolTip(tr("Leave this empty if the number is free"));
    m_lead->setBuddy(m_count);
    m_name->setObjectName(u"electiveGroup"_s);
    m_name->setPlaceholderText(tr("Name of this choice"));
    m_name->setAccessibleName(tr("Name of the group of electives"));
    new WholeTip(m_name);
    QFont strong = font();
    strong.setBold(true);
    m_lead->setFont(strong);
    m_tail->setFont(strong);
    auto *inside = new QHBoxLayout(this);
    inside->setContentsMargins(0, 6, 0, 0);
    inside->setSpacing(8);
    inside->addWidget(m_lead);
    inside->addWidget(m_count);
    inside->addWidget(m_tail);
    inside->addWidget(m_name, 1);
    for (QLineEdit *input : {static_cast<QLineEdit *>(m_count), m_name}) {
        FieldKeys::leaveUndoToCatalogue(input);
        connect(input, &QLineEdit::textEdited, this, &GroupHeading::typed);
        connect(input, &QLineEdit::editingFinished, this, &GroupHeading::left);
    }
}

void GroupHeading::setGroup(const Group &group, bool isWritable)
{
    m_group = group;
    const int size = int(group.members.size());
    const bool hasCount = isWritable || group.count;
    m_lead->setText(hasCount ? tr("Choose") : tr("Choose from %Ln module(s)", nullptr, size));
    m_tail->setText(tr("of %Ln module(s)", nullptr, size));
    m_count->setVisible(hasCount);
    m_tail->setVisible(hasCount);
    m_count->setReadOnly(!isWritable);
    m_name->setReadOnly(!isWritable);
    if (!m_count->isModified()) {
        m_count->setValue(group.count ? QVariant(*group.count) : QVariant());
    }
    if (!m_name->isModified() && m_name->text() != group.name) {
        m_name->setText(group.name);
    }
}

QString GroupHeading::name() const
{
    return m_name->text().trimmed();
}

std::optional<qint64> GroupHeading::count() const
{
    const QVariant typed = m_count->value().value_or(QVariant());
    return typed.isValid() ? std::optional(typed.toLongLong()) : std::nullopt;
}

void GroupHeading::settle()
{
    m_count->setModified(false);
    m_name->setModified(false);
}

void GroupHeading::takeFocus()
{
    m_count->setFocus(Qt::OtherFocusReason);
}

} // namespace leerschakel::ui
