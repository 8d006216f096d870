// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/sectionbar.h"

#include "application/look.h"
#include "application/lookpainting.h"
#include "mainwindow/views.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

#include <utility>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

enum Role { SectionRole = Qt::UserRole, QuestionRole, CountRole };

int iconSize(const QFont &font)
{
    return scaledTo(font, 20);
}

/** The least width of the bar of icons, in pixels. */
constexpr int iconColumn = 64;

QFont underIcon(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.8);
    return font;
}

/** The space above, between and below icon and name. */
int spaceOf(SectionBar::IconSpacing spacing)
{
    return spacing == SectionBar::IconSpacing::Roomy ? 2 * rhythm : rhythm;
}

int iconHeight(const QFont &font, SectionBar::IconSpacing spacing)
{
    const int name = spacing == SectionBar::IconSpacing::NoNames ? 0 : QFontMetrics(underIcon(font)).height();
    return iconSize(font) + name + spaceOf(spacing);
}

class SectionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Look look = Look::of(option.palette);
        const bool isHeading = !(index.flags() & Qt::ItemIsSelectable);
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        QFont font = option.font;
        QColor text = option.palette.color(QPalette::WindowText);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const int side = isIcon(option) ? 2 : rhythm;
        const QRect room = option.rect.adjusted(side, 1, -side, -1);
        if (isHeading) {
            font.setPointSizeF(font.pointSizeF() * 0.88);
            font.setWeight(QFont::DemiBold);
            text = look.dim;
        } else if (isChosen) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(look.accent);
            painter->drawRoundedRect(room, 6, 6);
            text = look.onAccent;
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(look.accentSoft);
            painter->drawRoundedRect(room, 6, 6);
        }
        if (!isHeading && option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(isChosen ? look.onAccent : look.focus, 2));
            painter->drawRoundedRect(QRectF(room).adjusted(2.5, 2.5, -2.5, -2.5), 4, 4);
        }
        if (isIcon(option)) {
            drawIcon(painter, option, index, text);
            painter->restore();
            return;
        }
        const QRect inner = room.adjusted(rhythm + 2, 0, -rhythm - 2, 0);
        QFont small = font;
        small.setPointSizeF(small.pointSizeF() * 0.9);
        small.setFeature("tnum", 1);
        QString count = index.data(CountRole).toString();
        int countWidth = count.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(count) + rhythm;
        if (inner.width() - countWidth < QFontMetrics(font).horizontalAdvance(index.data().toString())) {
            // Prefer the name to the count, which is in the tooltip as well.
            count.clear();
            countWidth = 0;
        }
        painter->setFont(font);
        painter->setPen(text);
        const QRect words = inner.adjusted(0, 0, -countWidth, 0);
        painter->drawText(words, isHeading ? Qt::AlignLeft | Qt::AlignBottom : Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->setFont(small);
        painter->setPen(isChosen ? look.onAccent : look.dim);
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, count);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (isIcon(option)) {
            const auto *bar = qobject_cast<const SectionBar *>(option.widget);
            const QFontMetrics small(underIcon(option.font));
            // As wide as with the names, also where there is no room for these.
            return {std::max(iconColumn, small.horizontalAdvance(index.data().toString()) + rhythm),
                iconHeight(option.font, bar->iconSpacing())};
        }
        const int width = option.fontMetrics.horizontalAdvance(index.data().toString()) + 9 * rhythm;
        const bool isHeading = !(index.flags() & Qt::ItemIsSelectable);
        return {width, option.fontMetrics.height() + (isHeading ? 3 : 2) * rhythm};
    }

private:
    [[nodiscard]] static bool isIcon(const QStyleOptionViewItem &option)
    {
        const auto *bar = qobject_cast<const SectionBar *>(option.widget);
        return bar && bar->areIconsOnly();
    }

    static void drawIcon(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QColor &text)
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        const int size = iconSize(option.font);
        const auto *bar = qobject_cast<const SectionBar *>(option.widget);
        const bool hasName = bar->iconSpacing() != SectionBar::IconSpacing::NoNames;
        const int above = hasName ? spaceOf(bar->iconSpacing()) * 3 / 8 : (option.rect.height() - size) / 2;
        const QRect icon(option.rect.center().x() - size / 2, option.rect.top() + above, size, size);
        painting::inOneColor(index.data(Qt::DecorationRole).value<QIcon>(), icon.size(), ratio, text)
            .paint(painter, icon);
        if (hasName) {
            painter->setFont(underIcon(option.font));
            painter->setPen(text);
            painter->drawText(option.rect.adjusted(0, 0, 0, -spaceOf(bar->iconSpacing()) / 4),
                Qt::AlignHCenter | Qt::AlignBottom, index.data().toString());
        }
    }
};

} // namespace

SectionBar::SectionBar(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"sections"_s);
    setAccessibleName(tr("Sections"));
    setItemDelegate(new SectionDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, rhythm, 0, rhythm);
    for (const ViewEntry &view : views()) {
        auto *item = new QListWidgetItem(viewTitle(view), this);
        item->setData(SectionRole, QString(view.name));
        // Our own, which are all drawn in lines: of those of a theme, some are filled and others are not.
        item->setIcon(QIcon(u":/icons/%1.svg"_s.arg(view.icon)));
        item->setToolTip(item->text());
    }
    addHeading(tr("Find quickly"));
    addQuestion(tr("Blocked"), u"blocked"_s);
    addQuestion(tr("Ready"), u"ready"_s);
    addQuestion(tr("Changed"), u"changed"_s, tr("Changed since publication"));
    showQuestions();
    connect(this, &QListWidget::itemClicked, this, &SectionBar::choose);
    connect(this, &QListWidget::itemActivated, this, &SectionBar::choose); // Enter
}

QItemSelectionModel::SelectionFlags SectionBar::selectionCommand(const QModelIndex &, const QEvent *) const
{
    return QItemSelectionModel::NoUpdate;
}

void SectionBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        choose(currentItem());
        return;
    }
    QListWidget::keyPressEvent(event);
}

void SectionBar::addHeading(const QString &text)
{
    auto *item = new QListWidgetItem(text, this);
    item->setFlags(Qt::NoItemFlags); // the arrow keys skip it
}

void SectionBar::addQuestion(const QString &text, const QString &readiness, const QString &inFull)
{
    auto *item = new QListWidgetItem(text, this);
    item->setToolTip(inFull.isEmpty() ? text : inFull);
    item->setData(QuestionRole, readiness);
}

void SectionBar::choose(QListWidgetItem *item)
{
    if (!item) {
        return;
    }
    if (const QVariant section = item->data(SectionRole); section.isValid()) {
        Q_EMIT sectionChosen(section.toString());
    } else if (const QString readiness = item->data(QuestionRole).toString(); !readiness.isEmpty()) {
        Q_EMIT questionChosen(readiness);
    }
}

void SectionBar::setCurrentSection(const QString &section)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(SectionRole).toString() == section) {
            const QModelIndex index = model()->index(row, 0);
            selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
            if (!hasFocus()) {
                selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
            }
        }
    }
}

void SectionBar::setCount(const QString &section, const QString &text, const QString &inWords)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(SectionRole).toString() == section) {
            item(row)->setData(CountRole, text);
            // With its name, which is not shown where there is little room.
            const QString whole = item(row)->text() + u", "_s + inWords;
            item(row)->setToolTip(whole);
            item(row)->setData(Qt::AccessibleTextRole, whole);
        }
    }
}

void SectionBar::setQuestionCount(const QString &readiness, int number)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(QuestionRole).toString() == readiness) {
            item(row)->setData(CountRole, number == 0 ? QString() : QLocale().toString(number));
            item(row)->setData(Qt::AccessibleTextRole,
                QString(item(row)->toolTip() + u", "_s + tr("%Ln offering(s)", nullptr, number)));
        }
    }
    showQuestions();
}

void SectionBar::showQuestions()
{
    // From the end: a heading comes before its questions, and is not shown without them.
    bool isAnyShown = false;
    for (int row = count() - 1; row >= 0 && !item(row)->data(SectionRole).isValid(); --row) {
        const bool isQuestion = item(row)->data(QuestionRole).isValid();
        const bool findsSomething = !item(row)->data(CountRole).toString().isEmpty();
        item(row)->setHidden(m_areIconsOnly || !(isQuestion ? findsSomething : isAnyShown));
        isAnyShown = isAnyShown || (isQuestion && findsSomething);
    }
}

void SectionBar::setIconsOnly(bool areIconsOnly)
{
    m_areIconsOnly = areIconsOnly;
    showQuestions();
    fitHeight();
    scheduleDelayedItemsLayout();
    // A wider bar would show no more of the icons.
    setMinimumWidth(areIconsOnly ? sizeHint().width() : 0);
    setMaximumWidth(areIconsOnly ? sizeHint().width() : QWIDGETSIZE_MAX);
}

void SectionBar::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    fitHeight();
}

void SectionBar::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitHeight();
    }
}

void SectionBar::fitHeight()
{
    const int room = viewport()->height() / std::max(1, int(views().size()));
    IconSpacing fitting = IconSpacing::NoNames;
    for (const IconSpacing each : {IconSpacing::Roomy, IconSpacing::Close}) {
        if (iconHeight(font(), each) <= room) {
            fitting = each;
            break;
        }
    }
    if (fitting != std::exchange(m_iconSpacing, fitting) && m_areIconsOnly) {
        scheduleDelayedItemsLayout();
    }
}

QSize SectionBar::sizeHint() const
{
    int width = 0;
    for (int row = 0; row < std::min(count(), int(views().size())); ++row) {
        width = std::max(width, sizeHintForIndex(model()->index(row, 0)).width());
    }
    return {m_areIconsOnly ? width : width + 2 * rhythm, 30 * rhythm};
}

QSize SectionBar::minimumSizeHint() const
{
    return {m_areIconsOnly ? sizeHint().width() : sizeHint().width() - 3 * rhythm, 15 * rhythm};
}

} // namespace leerschakel::ui
