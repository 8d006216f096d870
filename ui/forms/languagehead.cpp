// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/languagehead.h"

#include "forms/textfields.h"

#include <QHBoxLayout>
#include <QLabel>

namespace leerschakel::ui {

LanguageHead::LanguageHead(RecordDocument &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_dutch(new QLabel(tr("Dutch"), this)),
      m_english(new QLabel(tr("English"), this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    for (QLabel *label : {m_dutch, m_english}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        line->addWidget(label, 1);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    showLabels();
    connect(&document, &RecordDocument::shownLanguagesChanged, this, &LanguageHead::showLabels);
}

QSize LanguageHead::sizeHint() const
{
    const bool isShown = m_areBeside || m_document.shownLanguages() != ShownLanguages::Both;
    return {0, isShown ? m_dutch->sizeHint().height() : 0};
}

void LanguageHead::showLabels()
{
    const ShownLanguages shown = m_document.shownLanguages();
    m_dutch->setVisible(shown == ShownLanguages::Both ? m_areBeside : shown == ShownLanguages::Dutch);
    m_english->setVisible(shown == ShownLanguages::Both ? m_areBeside : shown == ShownLanguages::English);
    updateGeometry();
}

void LanguageHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool areBeside = LocalizedFieldEditor::areBeside(font(), width());
    if (areBeside != m_areBeside) {
        m_areBeside = areBeside;
        showLabels();
    }
}

} // namespace leerschakel::ui
