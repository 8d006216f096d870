// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/conceptuse.h"

#include "application/look.h"
#include "domain/codelist.h"
#include "widgets/barchart.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using coverage::LevelUse;

ConceptUse::ConceptUse(QWidget *parent) : QWidget(parent), m_title(new QLabel), m_chart(new BarChart(u"@value"_s))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * rhythm, rhythm, 3 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm / 2);
    layout->addWidget(m_title);
    layout->addWidget(m_chart);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    connect(m_chart, &BarChart::barActivated, this, [this](int bar) {
        if (bar >= 0 && bar < m_levels.size()) {
            Q_EMIT levelActivated(m_levels[bar].level);
        }
    });
    hide();
}

QString ConceptUse::levelName(const QString &level, domain::Language language)
{
    return level.isEmpty() ? tr("no level") : domain::CodeList::named(u"level"_s).label(level, language);
}

void ConceptUse::setOfferings(const QList<coverage::TeachingOffering> &offerings, domain::Language language)
{
    m_levels = coverage::byLevel(offerings);
    m_language = language;
    draw();
}

void ConceptUse::draw()
{
    QList<BarChart::Bar> bars;
    QStringList figures;
    int most = 1;
    for (const LevelUse &each : std::as_const(m_levels)) {
        const int count = int(each.offerings.size());
        most = qMax(most, count);
        bars.append({.label = levelName(each.level, m_language), .value = double(count)});
        figures.append(u"%1: %2"_s.arg(bars.last().label).arg(count));
    }
    m_title->setText(tr("Offerings that teach it, by level"));
    m_chart->setAccessibleName(m_title->text());
    m_chart->setAccessibleDescription(figures.join(u", "_s));
    m_chart->setBars(bars, most);
    setVisible(!bars.isEmpty());
}

void ConceptUse::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        draw();
    }
}

} // namespace leerschakel::ui
