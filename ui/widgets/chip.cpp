// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chip.h"

#include "widgets/tone.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {
constexpr int sideMargin = 10;
constexpr int gap = 6;
constexpr int crossSize = 8;
} // namespace

Chip::Chip(const QString &text, Style style, QWidget *parent) : QAbstractButton(parent), m_style(style)
{
    setText(text);
    setCheckable(style == Style::Choice);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Chip::setTag(const QString &tag)
{
    if (m_tag != tag) {
        m_tag = tag;
        m_hint = {};
        updateGeometry();
        update();
    }
}

void Chip::setRemovable(bool removable)
{
    if (m_removable != removable) {
        m_removable = removable;
        m_hint = {};
        setAccessibleDescription(removable ? tr("Delete removes it") : QString());
        updateGeometry();
        update();
    }
}

QFont Chip::tagFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QSize Chip::sizeHint() const
{
    // Cached: a flow layout asks each chip many times.
    if (m_hint.isValid() && m_hintOf == text()) {
        return m_hint;
    }
    int width = 2 * sideMargin + fontMetrics().horizontalAdvance(text()) + 2;
    if (!m_tag.isEmpty()) {
        width += gap + QFontMetrics(tagFont()).horizontalAdvance(m_tag);
    }
    if (m_removable) {
        width += gap + crossSize;
    }
    if (m_style == Style::Choice) {
        width += gap + fontMetrics().horizontalAdvance(u'✓'); // room for the sign even while off, so that nothing jumps
    }
    m_hintOf = text();
    m_hint = {width, fontMetrics().height() + 8};
    return m_hint;
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 6 * fontMetrics().height()), sizeHint().height()};
}

QRect Chip::cross() const
{
    const int x = width() - sideMargin - crossSize;
    return {x, (height() - crossSize) / 2, crossSize, crossSize};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor base = palette().color(QPalette::Base);
    const QColor accent =
        m_style == Style::Skill ? toneColor(Tone::Good, palette()) : palette().color(QPalette::Accent);
    const QColor words = palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text);

    QColor fill = tint(accent, palette(), 0.14);
    QPen border(mixed(accent, base, 0.7));
    if (m_style == Style::Add || (m_style == Style::Choice && !isChecked())) {
        fill = underMouse() && isEnabled() ? tint(accent, palette(), 0.08) : QColor(Qt::transparent);
        border = QPen(edgeColor(palette()));
        border.setStyle(m_style == Style::Add ? Qt::DashLine : Qt::SolidLine);
    } else if (underMouse() && isEnabled()) {
        fill = tint(accent, palette(), 0.24);
    }
    if (hasFocus()) {
        border = QPen(palette().color(QPalette::Accent), 2);
    }
    painter.setBrush(fill);
    painter.setPen(border);
    const QRectF outline = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);

    QRect inside = rect().adjusted(sideMargin, 0, -sideMargin, 0);
    painter.setPen(words);
    if (m_style == Style::Choice) {
        const int sign = fontMetrics().horizontalAdvance(u'✓');
        if (isChecked()) {
            painter.drawText(inside.left(), inside.top(), sign, inside.height(), Qt::AlignCenter, u"✓"_s);
            inside.setLeft(inside.left() + sign + gap);
        } else {
            inside.adjust((sign + gap) / 2, 0, (sign + gap) / -2, 0); // centred, rather than next to an empty space
        }
    }
    if (m_removable) {
        const QRectF place = cross();
        painter.setPen(QPen(mixed(words, base, 0.7), 1.4));
        painter.drawLine(place.topLeft(), place.bottomRight());
        painter.drawLine(place.topRight(), place.bottomLeft());
        inside.setRight(inside.right() - gap - crossSize);
    }
    if (!m_tag.isEmpty()) {
        const int tagWidth = QFontMetrics(tagFont()).horizontalAdvance(m_tag);
        painter.setFont(tagFont());
        painter.setPen(m_style == Style::Skill ? accent : words);
        painter.drawText(QRect(inside.right() - tagWidth + 1, 0, tagWidth, height()), Qt::AlignVCenter, m_tag);
        inside.setRight(inside.right() - tagWidth - gap);
    }
    painter.setFont(font());
    painter.setPen(m_style == Style::Add && isEnabled() ? quietColor(palette()) : words);
    painter.drawText(
        inside, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(text(), Qt::ElideRight, inside.width() + 1));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (m_removable && isEnabled() && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT removeRequested();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_removable && isEnabled() && event->button() == Qt::LeftButton
        && cross().adjusted(-gap, -gap, gap, gap).contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

bool Chip::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_hint = {};
    }
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && width() < sizeHint().width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return QAbstractButton::event(event);
}

} // namespace leerschakel::ui
