// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/languagehead.h"

#include "forms/textfields.h"

#include <QHBoxLayout>
#include <QLabel>

namespace leerschakel::ui {

LanguageHead::LanguageHead(QWidget *parent)
    : QWidget(parent), m_dutch(new QLabel(tr("Dutch"), this)), m_english(new QLabel(tr("English"), this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    for (QLabel *label : {m_dutch, m_english}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        line->addWidget(label, 1);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize LanguageHead::sizeHint() const
{
    return {0, m_areBeside ? m_dutch->sizeHint().height() : 0};
}

void LanguageHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool areBeside = LocalizedFieldEditor::areBeside(font(), width());
    if (areBeside != m_areBeside) {
        m_areBeside = areBeside;
        m_dutch->setVisible(areBeside);
        m_english->setVisible(areBeside);
        updateGeometry();
    }
}

} // namespace leerschakel::ui
