// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace leerschakel::ui {

/** A date or none: typed in any usual way, or picked from a calendar. */
class DateField : public QWidget
{
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);

    void setDate(QDate date);
    /** "2027-02-01"; empty for none; what was typed when that is no date. */
    [[nodiscard]] QString value() const;
    void setReadOnly(bool readOnly);
    void setName(const QString &name);

    /** The date that \a text means: 2027-02-01, 1-2-2027, 1 feb 2027 or as \a locale writes it. Invalid when none. */
    [[nodiscard]] static QDate understood(const QString &text, const QLocale &locale);

Q_SIGNALS:
    void chosen();

private:
    void openCalendar();

    QLineEdit *m_text;
    QToolButton *m_button;
    QDate m_shown;
};

} // namespace leerschakel::ui
