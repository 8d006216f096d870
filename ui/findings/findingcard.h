// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/finding.h"

#include <QWidget>

namespace leerschakel::ui {

/**
 * One finding: what is wrong, for which destination and how serious, with a link to the field, a fix if one is
 * certain, and the reason.
 */
class FindingCard : public QWidget
{
    Q_OBJECT

public:
    /** \a part: which part of the offering it is about (partLabel()), empty for the offering as a whole. */
    FindingCard(const rules::Finding &finding, const QString &part, domain::Language language, bool writable,
        QWidget *parent = nullptr);

    [[nodiscard]] const rules::Finding &finding() const { return m_finding; }

Q_SIGNALS:
    void jumpRequested();
    void fixRequested();
    /** Go to its line in what the destination gets. */
    void sourceRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addLinks(class QVBoxLayout &column, bool writable);
    [[nodiscard]] QString fixText() const;
    [[nodiscard]] QString reasonText() const;

    rules::Finding m_finding;
    QString m_part;
    domain::Language m_language;
};

} // namespace leerschakel::ui
