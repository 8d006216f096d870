// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/coverage.h"
#include "vocabulary/search/conceptindex.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace leerschakel::ui {

/**
 * Lets the user choose in which vocabulary skills are counted, and whether links into other vocabularies count through
 * their mappings; hidden while there is nothing to choose.
 */
class SchemeChoice : public QWidget
{
    Q_OBJECT

public:
    explicit SchemeChoice(QWidget *parent = nullptr);

    void applyTo(coverage::CoverageRequest &request) const;
    /** \a current: the URI of the vocabulary that was counted in. */
    void showSchemes(const QList<vocabulary::SchemeSummary> &schemes, const QString &current);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    QComboBox *m_scheme;
    QCheckBox *m_overMappings;
    /** The user's choice; empty for the vocabulary that most links point into. */
    QString m_chosen;
};

} // namespace leerschakel::ui
