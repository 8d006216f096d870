// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/languageswitch.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

LanguageSwitch::LanguageSwitch(RecordDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_choices(new QButtonGroup(this))
{
    setObjectName(u"languageSwitch"_s);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    addChoice(ShownLanguages::Dutch, u"nl"_s, tr("Show the Dutch texts"));
    addChoice(ShownLanguages::English, u"en"_s, tr("Show the English texts"));
    addChoice(ShownLanguages::Both, tr("both"), tr("Show the texts in both languages"));
    const auto showChosen = [this] { m_choices->button(int(m_document.shownLanguages()))->setChecked(true); };
    showChosen();
    connect(&document, &RecordDocument::shownLanguagesChanged, this, showChosen);
    connect(
        m_choices, &QButtonGroup::idClicked, this, [this](int id) { m_document.showLanguages(ShownLanguages(id)); });
}

void LanguageSwitch::addChoice(ShownLanguages languages, const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_choices->addButton(button, int(languages));
    layout()->addWidget(button);
}

QString languagesName(ShownLanguages languages)
{
    return languages == ShownLanguages::Dutch ? u"nl"_s : languages == ShownLanguages::English ? u"en"_s : u"both"_s;
}

ShownLanguages languagesNamed(const QString &name)
{
    return name == u"nl" ? ShownLanguages::Dutch : name == u"en" ? ShownLanguages::English : ShownLanguages::Both;
}

} // namespace leerschakel::ui
