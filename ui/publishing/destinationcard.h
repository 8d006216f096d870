// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/judging.h"
#include "publishing/publisher.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace leerschakel::ui {

/**
 * A destination: what it is, who needs it, what the institution must have, its state in this catalogue, a trial, and
 * the switch that enables it.
 */
class DestinationCard : public QWidget
{
    Q_OBJECT

public:
    explicit DestinationCard(const QString &destination, QWidget *parent = nullptr);

    [[nodiscard]] const QString &destination() const { return m_destination; }

    /** Its state in the catalogue. */
    struct State {
        bool isOn = false;
        /** It is the only one that is on, so it cannot be switched off. */
        bool isLast = false;
        bool isWritable = true;
        /** Absent when unknown. */
        std::optional<publishing::ReadinessCounts> counts = {};
        friend bool operator==(const State &, const State &) = default;
    };
    void setState(const State &state);
    /** Whether a trial is running: another one cannot be requested until it is done. */
    void setTrying(bool isTrying);
    void setTrial(const publishing::Trial &trial, domain::Language language);
    /** What shows the trial, from top to bottom; empty before the first one. */
    [[nodiscard]] QList<QWidget *> trialParts() const;

Q_SIGNALS:
    void switchRequested(bool isOn);
    void trialRequested();
    /** Show these in the list; \a label says what they have in common. */
    void offeringsRequested(const QList<leerschakel::domain::Id> &offerings, const QString &label);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void showState();
    void showTrial();
    void addGap(const publishing::Gap &gap);
    [[nodiscard]] QString stateInWords() const;
    [[nodiscard]] QString trialInWords() const;

    QString m_destination;
    State m_state;
    std::optional<publishing::Trial> m_trial;
    domain::Language m_language = domain::Language::Dutch;
    /** All gaps are shown, not only the largest. */
    bool m_showsAll = false;
    bool m_isTrying = false;
    QLabel *m_name;
    QCheckBox *m_switch;
    QLabel *m_about;
    QLabel *m_audienceName;
    QLabel *m_audience;
    QLabel *m_needsName;
    QLabel *m_needs;
    QLabel *m_withdrawalName;
    QLabel *m_withdrawal;
    QLabel *m_reserveName;
    QLabel *m_reserve;
    /** Contains the two above; visible when there is a reason to be careful. */
    QWidget *m_reserveParagraph;
    QLabel *m_sign;
    QLabel *m_standing;
    QPushButton *m_try;
    QLabel *m_outcome;
    QWidget *m_gaps = nullptr;
    QVBoxLayout *m_column;
};

} // namespace leerschakel::ui
