// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/datefield.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {
constexpr QStringView shownAs = u"d MMM yyyy";
}

DateField::DateField(QWidget *parent) : QWidget(parent), m_text(new QLineEdit(this)), m_button(new QToolButton(this))
{
    m_text->setPlaceholderText(tr("day-month-year"));
    m_text->setMinimumWidth(m_text->fontMetrics().horizontalAdvance(u"28 mmm. 2028 x"_s));
    m_button->setArrowType(Qt::DownArrow);
    m_button->setToolTip(tr("Choose from a calendar"));
    m_button->setFocusPolicy(Qt::StrongFocus);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    line->addWidget(m_text);
    line->addWidget(m_button);
    setFocusProxy(m_text);
    setName(tr("Date"));

    connect(m_text, &QLineEdit::editingFinished, this, [this] {
        if (!m_text->isModified()) {
            return;
        }
        m_text->setModified(false);
        if (const QDate date = understood(m_text->text(), locale()); date.isValid()) {
            setDate(date);
        }
        Q_EMIT chosen();
    });
    connect(m_button, &QToolButton::clicked, this, &DateField::openCalendar);
}

void DateField::setDate(QDate date)
{
    m_shown = date;
    m_text->setText(date.isValid() ? locale().toString(date, shownAs) : QString());
    m_text->setModified(false);
}

QString DateField::value() const
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty()) {
        return {};
    }
    // What we wrote ourselves needs no second reading: a short month name may be read differently than it was written.
    const QDate date =
        m_shown.isValid() && text == locale().toString(m_shown, shownAs) ? m_shown : understood(text, locale());
    return date.isValid() ? date.toString(Qt::ISODate) : text;
}

void DateField::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
    m_button->setEnabled(!readOnly);
}

void DateField::setName(const QString &name)
{
    m_text->setAccessibleName(name);
    m_button->setAccessibleName(tr("%1: calendar").arg(name));
}

QDate DateField::understood(const QString &text, const QLocale &locale)
{
    const QString tidy = text.simplified();
    static constexpr std::array formats{
        u"yyyy-M-d", u"d-M-yyyy", u"d/M/yyyy", u"d.M.yyyy", u"d MMM yyyy", u"d MMMM yyyy"};
    for (const char16_t *format : formats) {
        for (const QLocale &each : {locale, QLocale(QLocale::Dutch), QLocale(QLocale::English)}) {
            const QString written = QString::fromUtf16(format);
            if (const QDate date = each.toDate(tidy, written); date.isValid() && date.year() > 1900) {
                return date;
            }
            // Dutch short months are written with and without a full stop.
            if (const QDate date = each.toDate(QString(tidy).replace(u"."_s, QString()), written);
                date.isValid() && date.year() > 1900) {
                return date;
            }
        }
    }
    return locale.toDate(tidy, QLocale::ShortFormat);
}

void DateField::openCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setAccessibleName(m_button->accessibleName());
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    if (const QDate date = QDate::fromString(value(), Qt::ISODate); date.isValid()) {
        calendar->setSelectedDate(date);
    }
    auto *inside = new QVBoxLayout(popup);
    inside->setContentsMargins(4, 4, 4, 4);
    inside->addWidget(calendar);
    connect(calendar, &QCalendarWidget::activated, this, [this, popup](QDate date) {
        popup->close();
        setDate(date);
        Q_EMIT chosen();
    });
    connect(calendar, &QCalendarWidget::clicked, calendar, &QCalendarWidget::activated);
    popup->move(m_text->mapToGlobal(QPoint(0, m_text->height())));
    popup->show();
    calendar->setFocus();
}

} // namespace leerschakel::ui
