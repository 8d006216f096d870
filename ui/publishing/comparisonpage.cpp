// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/comparisonpage.h"

#include "application/look.h"
#include "domain/sentences.h"
#include "exchange/registry.h"
#include "publishing/differenceview.h"
#include "publishing/pagehead.h"
#include "session/session.h"
#include "widgets/emptystate.h"
#include "widgets/labels.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using publishing::DeliveryChange;
using publishing::DocumentDifference;
using publishing::OfferingDifference;

namespace {

/** At most this many differences are kept in memory, since each holds whole documents. */
constexpr qsizetype mostShown = 500;

const QString formSetting = u"publishing/sideBySide"_s;

/** How the documents and what changes in them divide the page. */
constexpr int treeShare = 1;
constexpr int textShare = 3;

constexpr int offeringRole = Qt::UserRole;
constexpr int documentRole = Qt::UserRole + 1;

QString syntaxOf(const QString &path)
{
    return path.endsWith(u".html") ? u"HTML"_s : path.endsWith(u".xml") ? u"XML"_s : u"JSON"_s;
}

} // namespace

ComparisonPage::ComparisonPage(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_heading(headingLabel({}, 1.35)),
      m_about(wrappedLabel({})),
      m_back(new QPushButton),
      m_previous(new QPushButton),
      m_next(new QPushButton),
      m_sideBySide(new QPushButton),
      m_asOne(new QPushButton),
      m_forms(new QButtonGroup(this)),
      m_pages(new QStackedWidget),
      m_empty(new EmptyState(u"vcs-normal"_s)),
      m_parts(new QSplitter(Qt::Horizontal)),
      m_tree(new QTreeWidget),
      m_remark(wrappedLabel({})),
      m_view(new DifferenceView)
{
    setObjectName(u"comparisonPage"_s);
    setFocusProxy(m_back);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_about->setObjectName(u"comparisonAbout"_s);
    m_remark->setObjectName(u"comparisonRemark"_s);
    m_tree->setObjectName(u"comparisonTree"_s);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    // The end of a path, and the word after a title, stay visible when there is too little room.
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->header()->setSectionResizeMode(QHeaderView::Stretch);

    auto *shown = new QWidget;
    auto *column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(rhythm);
    column->addWidget(m_remark);
    column->addWidget(m_view, 1);
    m_parts->addWidget(m_tree);
    m_parts->addWidget(shown);
    m_parts->setChildrenCollapsible(false);
    m_parts->setStretchFactor(0, treeShare);
    m_parts->setStretchFactor(1, textShare);
    divideParts();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_parts);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * rhythm, 2 * rhythm, 3 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);
    m_back->setObjectName(u"comparisonBack"_s);
    connect(m_back, &QPushButton::clicked, this, [this] {
        Q_EMIT closed();
        if (!m_origin.isNull()) {
            Q_EMIT offeringRequested(m_origin);
        }
    });
    layout->addLayout(pageHead(this, m_heading, m_back));
    layout->addWidget(m_about);
    layout->addWidget(makeTools());
    layout->addWidget(m_pages, 1);

    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ComparisonPage::showCurrent);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const OfferingDifference &difference = m_found->differences[item->data(0, offeringRole).toInt()];
        if (!difference.offering.isNull() && difference.change != DeliveryChange::Removed) {
            Q_EMIT offeringRequested(difference.offering);
        }
    });
    retranslate();
}

QWidget *ComparisonPage::makeTools()
{
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(rhythm);
    const bool isSideBySide = QSettings().value(formSetting, true).toBool();
    for (QPushButton *form : {m_sideBySide, m_asOne}) {
        form->setCheckable(true);
        m_forms->addButton(form);
        row->addWidget(form);
    }
    (isSideBySide ? m_sideBySide : m_asOne)->setChecked(true);
    m_view->setSideBySide(isSideBySide);
    row->addStretch(1);
    m_previous->setIcon(QIcon::fromTheme(u"go-up"_s));
    m_next->setIcon(QIcon::fromTheme(u"go-down"_s));
    for (const auto &[button, by] : {std::pair(m_previous, -1), {m_next, 1}}) {
        row->addWidget(button);
        const auto step = [this, by = by] { m_view->step(by); };
        auto *shortcut =
            new QShortcut(QKeySequence(by < 0 ? Qt::SHIFT | Qt::Key_F7 : QKeyCombination(Qt::Key_F7)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, step);
        connect(button, &QPushButton::clicked, this, step);
    }
    connect(m_forms, &QButtonGroup::buttonClicked, this, [this] {
        QSettings().setValue(formSetting, m_sideBySide->isChecked());
        m_view->setSideBySide(m_sideBySide->isChecked());
    });
    return tools;
}

void ComparisonPage::retranslate()
{
    m_back->setText(m_origin.isNull() ? tr("Back to publishing") : tr("Back to the offering"));
    m_sideBySide->setText(tr("Side by side"));
    m_asOne->setText(tr("As one text"));
    m_previous->setText(tr("Previous change"));
    m_previous->setToolTip(tr("Previous change (Shift+F7)"));
    m_next->setText(tr("Next change"));
    m_next->setToolTip(tr("Next change (F7)"));
    m_tree->setAccessibleName(tr("Offerings and documents that would change"));
    const QString name = exchange::nameOfDestination(m_destination);
    m_heading->setText(tr("What would change for %1").arg(name));
    if (m_isNever) {
        m_about->clear();
        m_empty->setText(tr("Nothing was ever delivered to %1").arg(name),
            tr("As soon as you have published, this shows what the next delivery changes."));
    } else if (m_found) {
        const publishing::Comparison &compared = m_found->comparison;
        const QStringList counts{tr("%Ln offering(s) added", nullptr, compared.added),
            tr("%Ln changed", nullptr, compared.changed), tr("%Ln removed", nullptr, compared.removed)};
        const QString about =
            tr("A delivery now, compared with that of %1: %2.")
                .arg(QLocale().toString(compared.last.time.toLocalTime(), QLocale::ShortFormat), counts.join(u", "_s));
        m_about->setText(
            m_found->isMore ? about + u' ' + tr("Only the first %Ln are shown.", nullptr, int(mostShown)) : about);
        m_empty->setText(tr("Nothing would change"), tr("What was delivered last is what there is now."));
    } else {
        m_about->setText(tr("Comparing…"));
        m_empty->setText(tr("Comparing…"), {});
    }
}

void ComparisonPage::compare(const QString &destination, const QList<domain::Id> &offerings,
    exchange::Selection selection, const domain::Id &origin)
{
    m_destination = destination;
    m_origin = origin;
    m_found.reset();
    m_isNever = false;
    m_tree->clear();
    m_pages->setCurrentWidget(m_empty);
    retranslate();
    ++m_pending;
    publishing::ComparisonRequest request{.offerings = offerings, .selection = std::nullopt};
    if (selection != exchange::Selection::All) {
        request.selection = selection;
    }
    m_session.longWork<Found>(
        this,
        {.what = tr("Comparing with the last delivery…"), .access = LongWork::Access::Reads, .endsAnywhere = true},
        [destination, request](store::Catalogue &catalogue, domain::Progress &progress) {
            Found found;
            return publishing::compareWithLast(catalogue, destination, request, progress,
                [&](const OfferingDifference &difference) {
                    found.isMore = found.differences.size() == mostShown;
                    if (!found.isMore) {
                        found.differences.append(difference);
                    }
                    return !found.isMore;
                })
                .transform([&](const publishing::Comparison &comparison) {
                    found.comparison = comparison;
                    return std::move(found);
                });
        },
        [this](const store::Result<Found> &found) {
            --m_pending;
            show(found);
        });
}

void ComparisonPage::show(const store::Result<Found> &found)
{
    m_isNever = !found && found.error().message.code == u"publish.neverDelivered";
    if (found) {
        m_found = *found;
        fillTree();
    } else if (!m_isNever) {
        Q_EMIT closed();
        if (found.error().failure != domain::Failure::Cancelled) {
            Q_EMIT failed(found.error());
        }
    }
    retranslate();
    const bool hasAny = m_found && !m_found->differences.isEmpty();
    m_pages->setCurrentWidget(hasAny ? static_cast<QWidget *>(m_parts) : m_empty);
    for (QWidget *tool : {m_sideBySide, m_asOne, m_previous, m_next}) {
        tool->setEnabled(hasAny);
    }
    if (hasAny) {
        m_tree->setCurrentItem(m_tree->topLevelItem(0)->child(0));
        m_tree->setFocus();
    }
}

void ComparisonPage::fillTree()
{
    const auto wordOf = [](DeliveryChange change) {
        return change == DeliveryChange::Added  ? tr("added")
            : change == DeliveryChange::Removed ? tr("removed")
                                                : tr("changed");
    };
    for (qsizetype i = 0; i < m_found->differences.size(); ++i) {
        const OfferingDifference &difference = m_found->differences[i];
        const QString title = difference.title.preferring(m_session.language()) + u" – "_s + wordOf(difference.change);
        auto *offering = new QTreeWidgetItem(m_tree, QStringList{title});
        offering->setToolTip(0, title);
        offering->setData(0, offeringRole, int(i));
        for (qsizetype j = 0; j < difference.documents.size(); ++j) {
            const DocumentDifference &document = difference.documents[j];
            QString name = document.path.section(u'/', -2);
            if (document.change != difference.change) {
                name += u" – "_s + wordOf(document.change);
            }
            auto *line = new QTreeWidgetItem(offering, QStringList{name});
            line->setToolTip(0, document.path);
            line->setData(0, offeringRole, int(i));
            line->setData(0, documentRole, int(j));
        }
        if (difference.documents.isEmpty()) {
            auto *line = new QTreeWidgetItem(offering, QStringList{tr("cannot be shown")});
            line->setData(0, offeringRole, int(i));
        }
        offering->setExpanded(true);
    }
}

void ComparisonPage::showCurrent()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (!item || !m_found) {
        m_view->setTexts({}, {}, {});
        return;
    }
    if (!item->parent() && item->childCount() > 0) {
        item = item->child(0);
    }
    const OfferingDifference &difference = m_found->differences[item->data(0, offeringRole).toInt()];
    const domain::Message remark = publishing::remarkOn(difference.proof);
    m_remark->setText(remark.isEmpty() ? QString() : domain::sentence(remark));
    m_remark->setVisible(!remark.isEmpty());
    const QVariant place = item->data(0, documentRole);
    const DocumentDifference document = place.isValid() ? difference.documents[place.toInt()] : DocumentDifference();
    m_view->setTexts(document.delivered, document.now, syntaxOf(document.path));
}

void ComparisonPage::divideParts()
{
    constexpr int least = 50; // pixels; the splitter enlarges both in these proportions
    m_parts->setSizes({treeShare * least, textShare * least});
}

void ComparisonPage::arrange()
{
    // Beside the documents there is room for two texts of fifty letters.
    constexpr int letters = 150;
    const Qt::Orientation wanted = isNarrowerThan(letters, *this) ? Qt::Vertical : Qt::Horizontal;
    if (m_parts->orientation() != wanted) {
        m_parts->setOrientation(wanted);
        divideParts();
    }
}

void ComparisonPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ComparisonPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_found) {
            m_tree->clear();
            fillTree();
        }
    }
}

} // namespace leerschakel::ui
