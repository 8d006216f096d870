// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/datefield.h"

#include <QCalendarWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

constexpr QStringView shownAs = u"d MMM yyyy";
/** Two-digit years are in this century. */
constexpr int century = 2000;
constexpr int earliest = 1900;
/** The space around the text of a field, in pixels. */
constexpr int frame = 20;

/** The numeric date format of \a locale, with as few digits as possible and a four-digit year: "d-M-yyyy". */
QString inFigures(const QLocale &locale)
{
    static const QRegularExpression days(u"d+"_s);
    static const QRegularExpression months(u"M+"_s);
    static const QRegularExpression years(u"y+"_s);
    QString format = locale.dateFormat(QLocale::ShortFormat);
    format.replace(days, u"d"_s).replace(months, u"M"_s).replace(years, u"yyyy"_s);
    return format;
}

QString example(const QLocale &locale)
{
    return locale.toString(QDate(2027, 2, 1), inFigures(locale));
}

/** For a narrow field; never the bare date, which would look like a value. */
QString shortExample(const QLocale &locale)
{
    //: an example of a date, as short as possible: "e.g. 2/1/2027"
    return DateField::tr("e.g. %1").arg(example(locale));
}

} // namespace

DateField::DateField(QWidget *parent) : QWidget(parent), m_text(new QLineEdit(this)), m_button(new QToolButton(this))
{
    showExample();
    makeRoom();
    m_button->setArrowType(Qt::DownArrow);
    m_button->setToolTip(tr("Choose from a calendar (Alt+Down)"));
    m_button->setFocusPolicy(Qt::NoFocus); // for the mouse; the keyboard opens the calendar from the text field
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    line->addWidget(m_text);
    line->addWidget(m_button);
    setFocusProxy(m_text);
    setName(tr("Date"));

    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textEdited, this, &DateField::typed);
    connect(m_text, &QLineEdit::editingFinished, this, &DateField::left);
    connect(m_button, &QToolButton::clicked, this, &DateField::openCalendar);
}

void DateField::makeRoom()
{
    const int date = fontMetrics().horizontalAdvance(u"28 mmm. 2028 xx"_s);
    m_text->setMinimumWidth(std::max(date, fontMetrics().horizontalAdvance(shortExample(locale())) + frame));
}

void DateField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        makeRoom();
    }
}

void DateField::setDate(QDate date)
{
    m_shown = date;
    const QString text = date.isValid() ? locale().toString(date, shownAs) : QString();
    if (text != m_text->text()) {
        m_text->setText(text);
    }
}

std::optional<QDate> DateField::date() const
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty()) {
        return QDate();
    }
    // Text that we wrote ourselves is not parsed: a short month name may be read differently from how it was written.
    const QDate date =
        m_shown.isValid() && text == locale().toString(m_shown, shownAs) ? m_shown : understood(text, locale());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

QString DateField::problem() const
{
    return date() ? QString()
                  : tr("\"%1\" is not a date (write it as %2).").arg(m_text->text().trimmed(), example(locale()));
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
    const QString ownYear = inFigures(locale);
    const QStringList formats{ownYear, QString(ownYear).replace(u"yyyy"_s, u"yy"_s), u"yyyy-M-d"_s, u"d-M-yyyy"_s,
        u"d/M/yyyy"_s, u"d.M.yyyy"_s, u"d-M-yy"_s, u"d/M/yy"_s, u"d.M.yy"_s, u"d MMM yyyy"_s, u"d MMMM yyyy"_s,
        u"d MMM yy"_s, u"d MMMM yy"_s};
    // Dutch abbreviated months are written with and without a full stop.
    const QStringList texts{tidy, QString(tidy).remove(u'.')};
    for (const QString &format : formats) {
        for (const QLocale &each : {locale, QLocale(QLocale::Dutch), QLocale(QLocale::English)}) {
            for (const QString &written : texts) {
                const QDate date = each.toDate(written, format, century);
                if (date.isValid() && date.year() > earliest) {
                    return date;
                }
            }
        }
    }
    return {};
}

bool DateField::opensBy(const QKeyEvent &event) const
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool isKey = (event.key() == Qt::Key_Down && modifiers == Qt::AltModifier)
        || (event.key() == Qt::Key_F4 && modifiers == Qt::NoModifier);
    return isKey && m_button->isEnabled();
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::Resize) {
        showExample();
    }
    if (event->type() == QEvent::KeyPress && opensBy(static_cast<const QKeyEvent &>(*event))) {
        openCalendar();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DateField::showExample()
{
    //: an example of a date, as people of that language write it
    const QString whole = tr("for example %1").arg(example(locale()));
    const bool fits = m_text->fontMetrics().horizontalAdvance(whole) + frame <= m_text->width();
    m_text->setPlaceholderText(fits ? whole : shortExample(locale()));
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
    if (const std::optional<QDate> now = date(); now && now->isValid()) {
        calendar->setSelectedDate(*now);
    }
    auto *inside = new QVBoxLayout(popup);
    inside->setContentsMargins(4, 4, 4, 4);
    inside->addWidget(calendar);
    connect(calendar, &QCalendarWidget::activated, this, [this, popup](QDate date) {
        popup->close();
        setDate(date);
        Q_EMIT picked();
    });
    connect(calendar, &QCalendarWidget::clicked, calendar, &QCalendarWidget::activated);
    // Below the field, or above it if the screen ends there.
    const QRect screen = this->screen()->availableGeometry();
    const QSize size = popup->sizeHint();
    QPoint place = m_text->mapToGlobal(QPoint(0, m_text->height()));
    if (place.y() + size.height() > screen.bottom()) {
        place.setY(m_text->mapToGlobal(QPoint()).y() - size.height());
    }
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - size.width())));
    popup->move(place);
    popup->show();
    calendar->setFocus();
}

} // namespace leerschakel::ui
