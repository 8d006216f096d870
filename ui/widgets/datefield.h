// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

#include <optional>

class QKeyEvent;
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
    /** The typed date, invalid if the field is empty; absent when the text is not a date. */
    [[nodiscard]] std::optional<QDate> date() const;
    /** Why the text cannot be read, and how to write a date in the locale of the field; empty when it can. */
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QLineEdit *input() const { return m_text; }
    void setReadOnly(bool readOnly);
    void setName(const QString &name);
    /** Whether the key of \a event opens the calendar, as in a combo box. */
    [[nodiscard]] bool opensBy(const QKeyEvent &event) const;

    /**
     * The date that \a text means: in the notation of \a locale, or 2027-02-01, 1-2-2027, 1-2-27, 1 feb 2027. Invalid
     * when it means none.
     */
    [[nodiscard]] static QDate understood(const QString &text, const QLocale &locale);

Q_SIGNALS:
    void typed();
    /** A date was picked from the calendar. */
    void picked();
    /** Enter was pressed, or the focus moved elsewhere. */
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void openCalendar();
    /** Makes the field wide enough for a date, at any text size. */
    void makeRoom();
    /** Shows the hint on how to write a date, if there is room for all of it. */
    void showExample();

    QLineEdit *m_text;
    QToolButton *m_button;
    QDate m_shown;
};

} // namespace leerschakel::ui
