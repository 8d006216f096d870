// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/lookstyle.h"

#include "application/contrast.h"
#include "application/look.h"
#include "application/lookpainting.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QIcon>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleHints>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using namespace painting;

namespace {

/** How much further from the edge of a field its text begins than in Fusion. */
constexpr int textIndent = rhythm / 2;

QFont fontOf(const QWidget *widget)
{
    return widget ? widget->font() : QApplication::font();
}

/** Half the width of the arrow head of a menu, a list or a box that opens, which grows with the text of \a widget. */
qreal arrowSize(const QWidget *widget)
{
    constexpr int tenths = 35; // 3.5 pixels
    return scaledTo(fontOf(widget), tenths) / 10.0;
}

} // namespace

LookStyle::LookStyle() : QProxyStyle(u"Fusion"_s) {}

void LookStyle::polish(QPalette &palette)
{
    QProxyStyle::polish(palette);
    palette = m_theme == Theme::System
        ? paletteFor(palette, QProxyStyle::standardPalette(), QGuiApplication::styleHints()->colorScheme())
        : paletteOf(m_theme);
    QIcon::setThemeName(Look::of(palette).isDark ? u"breeze-dark"_s : u"breeze"_s);
}

void LookStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Look look = Look::of(option->palette);
    const bool isField = qobject_cast<const QPlainTextEdit *>(widget);
    switch (element) {
    case PE_Frame:
    case PE_FrameGroupBox:
    case PE_FrameWindow:
        box(painter, option->rect, {},
            isWrong(widget)                    ? look.blocks
                : isOn(option, State_HasFocus) ? look.focus
                : isField                      ? look.edge
                                               : look.border,
            isOn(option, State_HasFocus) || isWrong(widget) ? 2 : 1);
        return;
    case PE_FrameMenu:
        painter->setPen(look.border);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case PE_FrameLineEdit:
        fieldBox(painter, option, widget);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            fieldBox(painter, option, widget);
        } else {
            painter->fillRect(option->rect.adjusted(2, 2, -2, -2), option->palette.color(QPalette::Base));
        }
        return;
    case PE_PanelButtonCommand:
        buttonBox(painter, option, widget);
        return;
    case PE_PanelButtonTool: {
        const bool isDown = isOn(option, State_Sunken) || isOn(option, State_On);
        if (isDown || (isOn(option, State_Enabled) && isOn(option, State_MouseOver))
            || !isOn(option, State_AutoRaise)) {
            box(painter, option->rect,
                isDown || isOn(option, State_AutoRaise) ? look.accentSoft : option->palette.color(QPalette::Button),
                isOn(option, State_AutoRaise) && !look.isHighContrast ? QColor() : look.border);
        }
        return;
    }
    case PE_FrameFocusRect: {
        // On a selected row whose colour is too much like that of the ring: in the colour of its text.
        const bool isOnRow = qobject_cast<const QAbstractItemView *>(widget) && isOn(option, State_Selected);
        const bool isAlike =
            isOnRow && contrast(look.focus, option->palette.color(QPalette::Highlight)) < shapeContrast;
        box(painter, option->rect, {}, isAlike ? option->palette.color(QPalette::HighlightedText) : look.focus, 2);
        return;
    }
    case PE_IndicatorCheckBox:
        indicator(painter, option, false);
        return;
    case PE_IndicatorItemViewItemCheck:
        indicator(painter, option, false);
        return;
    case PE_IndicatorRadioButton:
        indicator(painter, option, true);
        return;
    case PE_FrameTabWidget:
        hairline(painter, {option->rect.left(), option->rect.top(), option->rect.width(), 1}, look.border);
        return;
    case PE_FrameTabBarBase:
        hairline(painter, {option->rect.left(), option->rect.bottom(), option->rect.width(), 1}, look.border);
        return;
    case PE_FrameStatusBarItem:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, look.surface);
        hairline(painter, {option->rect.left(), option->rect.top(), option->rect.width(), 1}, look.border);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if (item->backgroundBrush.style() != Qt::NoBrush) {
                painter->fillRect(option->rect, item->backgroundBrush);
            }
            if (isOn(option, State_Selected)) {
                painter->fillRect(option->rect, option->palette.color(QPalette::Highlight));
            }
        }
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        chevron(
            painter, QRectF(option->rect).center(), arrowSize(widget), 0, option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        chevron(painter, QRectF(option->rect).center(), arrowSize(widget), 180,
            option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorArrowRight:
        chevron(painter, QRectF(option->rect).center(), arrowSize(widget), -90,
            option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            chevron(painter, QRectF(option->rect).center(), arrowSize(widget),
                header->sortIndicator == QStyleOptionHeader::SortUp ? 180 : 0, look.dim);
        }
        return;
    case PE_IndicatorBranch:
        if (isOn(option, State_Children)) {
            chevron(painter, QRectF(option->rect).center(), arrowSize(widget), isOn(option, State_Open) ? 0 : -90,
                look.dim);
        }
        return;
    case PE_PanelScrollAreaCorner: // where two scroll bars meet
        painter->fillRect(option->rect, option->palette.color(groundOf(widget)));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void LookStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Look look = Look::of(option->palette);
    const QRect &rect = option->rect;
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(rect,
            isOn(option, State_MouseOver) && isOn(option, State_Enabled) && element == CE_HeaderSection
                ? look.accentSoft
                : look.surface);
        hairline(painter, {rect.left(), rect.bottom(), rect.width(), 1}, look.border);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader quiet = *header;
            quiet.palette.setColor(QPalette::ButtonText, look.dim);
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *shape = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            tab(painter, shape);
            return;
        }
        break;
    case CE_TabBarTabLabel:
        if (const auto *label = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab plain = *label;
            if (!isOn(option, State_Selected)) {
                plain.palette.setColor(QPalette::WindowText, look.dim);
            }
            plain.state.setFlag(State_HasFocus, false);
            QProxyStyle::drawControl(element, &plain, painter, widget);
            if (isOn(option, State_HasFocus)) {
                box(painter, rect.adjusted(2, 2, -2, -4), {}, look.focus, 2);
            }
            return;
        }
        break;
    case CE_PushButton:
        QProxyStyle::drawControl(element, option, painter, widget);
        if (isOn(option, State_HasFocus)) {
            box(painter, rect, {}, isPrimary(option, widget) ? look.onAccent : look.focus, 2);
        }
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && isPrimary(option, widget) && isOn(option, State_Enabled)) {
            QStyleOptionButton filled = *button;
            filled.palette.setColor(QPalette::ButtonText, look.onAccent);
            filled.icon =
                inOneColor(button->icon, button->iconSize, painter->device()->devicePixelRatio(), look.onAccent);
            QProxyStyle::drawControl(element, &filled, painter, widget);
            return;
        }
        break;
    case CE_ToolBar:
        painter->fillRect(rect, look.surface);
        hairline(painter, {rect.left(), rect.bottom(), rect.width(), 1}, look.border);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(rect, look.surface);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(rect, look.surface);
            if (isOn(option, State_Selected)) {
                box(painter, rect.adjusted(2, 2, -2, -2), look.accentSoft,
                    look.isHighContrast ? look.border : QColor());
            }
            proxy()->drawItemText(painter, rect,
                Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine, option->palette,
                isOn(option, State_Enabled), item->text, QPalette::WindowText);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option); item && !item->icon.isNull()) {
            // In the colour of their text: some icons of the theme are red, as if there were a danger.
            const int size = proxy()->pixelMetric(PM_SmallIconSize, option, widget);
            const QPalette::ColorGroup group = isOn(option, State_Enabled) ? QPalette::Active : QPalette::Disabled;
            QStyleOptionMenuItem plain = *item;
            plain.icon = inOneColor(item->icon, {size, size}, painter->device()->devicePixelRatio(),
                option->palette.color(
                    group, isOn(option, State_Selected) ? QPalette::HighlightedText : QPalette::Text));
            QProxyStyle::drawControl(element, &plain, painter, widget);
            return;
        }
        break;
    case CE_Splitter: {
        const bool isLying = isOn(option, State_Horizontal);
        painter->fillRect(rect, option->palette.color(QPalette::Base));
        hairline(painter,
            isLying ? QRect(rect.center().x(), rect.top(), 1, rect.height())
                    : QRect(rect.left(), rect.center().y(), rect.width(), 1),
            look.border);
        return;
    }
    case CE_ProgressBarGroove:
        box(painter, rect, look.surface, look.border);
        return;
    case CE_ProgressBarContents:
        // Without a known end there is nothing to fill: Fusion's moving block shows that work is going on.
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar && bar->maximum > bar->minimum) {
            QRect done = rect.adjusted(1, 1, -1, -1);
            done.setWidth(int(qint64(done.width()) * (bar->progress - bar->minimum) / (bar->maximum - bar->minimum)));
            if (done.width() > 0) {
                box(painter, QStyle::visualRect(bar->direction, rect, done), look.accent, {});
            }
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void LookStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const QColor sign = option->palette.color(QPalette::ButtonText);
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            if (combo->frame) {
                fieldBox(painter, option, widget);
            }
            const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
            chevron(painter, QRectF(arrow).center(), arrowSize(widget), 0, sign);
            return;
        }
    }
    if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            if (spin->frame) {
                fieldBox(painter, option, widget);
            }
            if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
                const QRectF up = proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget);
                const QRectF down = proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget);
                // Both are half as high as the field: no larger than there is room for.
                const qreal size = std::min(arrowSize(widget) - 0.5, up.height() / 2);
                chevron(painter, up.center(), size, 180, sign);
                chevron(painter, down.center(), size, 0, sign);
            }
            return;
        }
    }
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            scrollBar(painter, slider, proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget),
                groundOf(widget));
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect LookStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        // The text begins as far from the edge as in a line edit.
        const bool isMirrored = option->direction == Qt::RightToLeft;
        return rect.adjusted(isMirrored ? 0 : textIndent, 0, isMirrored ? -textIndent : 0, 0);
    }
    return rect;
}

QRect LookStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_ItemViewItemFocusRect) {
        return option->rect; // the whole row or cell, not only its text
    }
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0) {
        rect.adjust(textIndent, 0, -textIndent, 0); // keep the text off the edge
    }
    return rect;
}

int LookStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return rhythm;
    case PM_ToolBarItemSpacing:
        return rhythm / 2;
    case PM_ToolBarItemMargin:
        return rhythm / 2;
    case PM_ToolBarFrameWidth:
        return 1;
    case PM_HeaderMargin:
    case PM_FocusFrameHMargin: // next to the text of a cell, so that headings line up with it
        return rhythm - 2;
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
        return scaledTo(fontOf(widget), 2 * rhythm);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_MenuButtonIndicator:
        return scaledTo(fontOf(widget), QProxyStyle::pixelMetric(metric, option, widget));
    case PM_SplitterWidth:
        return 5; // one pixel is drawn; the rest can be grabbed
    case PM_DefaultFrameWidth:
        // Room for the focus ring, which the contents of the frame would cover.
        return qobject_cast<const QPlainTextEdit *>(widget) ? 2 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarExtent:
        return 13;
    case PM_TabBarTabHSpace:
        return 3 * rhythm / 2; // four tabs, one with a count, fit in the side panel
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return rhythm / 2;
    case PM_MenuBarHMargin:
        return rhythm / 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int LookStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    // Their text is enough, and a dark icon would not be visible on the colour of the default button.
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize LookStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int text = option ? option->fontMetrics.height() : 16;
    switch (type) {
    case CT_PushButton:
        result.setHeight(std::max(result.height(), text + 2 * rhythm - 2));
        result.rwidth() += rhythm;
        break;
    case CT_ComboBox:
        result.rwidth() += textIndent;
        [[fallthrough]];
    case CT_LineEdit:
    case CT_SpinBox:
        result.setHeight(std::max(result.height(), text + 2 * rhythm - 4));
        break;
    case CT_ToolButton:
        result.setHeight(std::max(result.height(), text + rhythm + 4));
        result.rwidth() += rhythm;
        break;
    case CT_MenuBarItem:
        result += QSize(rhythm, 2);
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator) {
            result.setHeight(std::max(result.height(), text + rhythm + 2));
        }
        break;
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), text + rhythm));
        break;
    case CT_TabBarTab:
    case CT_HeaderSection:
        result.setHeight(std::max(result.height(), text + 2 * rhythm));
        break;
    default:
        break;
    }
    return result;
}

} // namespace leerschakel::ui
