// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/teaching.h"

#include <QWidget>

class QLabel;

namespace leerschakel::ui {

class BarChart;

/**
 * How many offerings teach a concept, one bar per level; hidden when none does. The page above it has the same numbers
 * in words.
 */
class ConceptUse : public QWidget
{
    Q_OBJECT

public:
    explicit ConceptUse(QWidget *parent = nullptr);

    void setOfferings(const QList<coverage::TeachingOffering> &offerings, domain::Language language);
    /** "mbo 4", or a text for no level. */
    [[nodiscard]] static QString levelName(const QString &level, domain::Language language);

Q_SIGNALS:
    /** A bar was clicked. */
    void levelActivated(const QString &level);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    QLabel *m_title = nullptr;
    BarChart *m_chart = nullptr;
    QList<coverage::LevelUse> m_levels;
    domain::Language m_language = domain::Language::Dutch;
};

} // namespace leerschakel::ui
