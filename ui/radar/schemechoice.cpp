// SPDX-License-Identifier: GPL-3.0-or-later
#include "radar/schemechoice.h"

#include "application/look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

namespace leerschakel::ui {

SchemeChoice::SchemeChoice(QWidget *parent) : QWidget(parent), m_scheme(new QComboBox), m_overMappings(new QCheckBox)
{
    m_scheme->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(rhythm);
    layout->addWidget(m_scheme);
    layout->addWidget(m_overMappings);
    connect(m_scheme, &QComboBox::activated, this, [this](int index) {
        m_chosen = m_scheme->itemData(index).toString();
        Q_EMIT changed();
    });
    connect(m_overMappings, &QCheckBox::toggled, this, &SchemeChoice::changed);
    setVisible(false);
    retranslate();
}

void SchemeChoice::retranslate()
{
    m_scheme->setAccessibleName(tr("Vocabulary"));
    m_overMappings->setText(tr("Count over mappings"));
    m_overMappings->setToolTip(
        tr("Skills of other vocabularies count as what they are mapped to in this one, no skill twice"));
}

void SchemeChoice::applyTo(coverage::CoverageRequest &request) const
{
    request.scheme = m_chosen;
    request.overMappings = m_overMappings->isChecked();
}

void SchemeChoice::showSchemes(const QList<vocabulary::SchemeSummary> &schemes, const QString &current)
{
    m_scheme->clear();
    for (const vocabulary::SchemeSummary &scheme : schemes) {
        m_scheme->addItem(scheme.title.isEmpty() ? scheme.uri : scheme.title, scheme.uri);
    }
    m_scheme->setCurrentIndex(m_scheme->findData(current));
    setVisible(m_scheme->count() > 1);
}

} // namespace leerschakel::ui
