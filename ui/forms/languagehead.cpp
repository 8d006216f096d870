// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/languagehead.h"

#include "forms/textfields.h"
#include "widgets/tone.h"

#include <QEvent>
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
        line->addWidget(label, 1);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    quieten();
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

void LanguageHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        quieten();
    }
}

void LanguageHead::quieten()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietColor(palette()));
    for (QLabel *label : {m_dutch, m_english}) {
        if (label->palette().color(QPalette::WindowText) != quiet.color(QPalette::WindowText)) {
            label->setPalette(quiet);
        }
    }
}

} // namespace leerschakel::ui
