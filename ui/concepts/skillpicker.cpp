// SPDX-License-Identifier: GPL-3.0-or-later
#include "concepts/skillpicker.h"

#include "concepts/conceptfilter.h"
#include "concepts/conceptlookup.h"
#include "concepts/hitdelegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using store::Result;
using vocabulary::ConceptHit;

namespace {
constexpr int hitsShown = 12;
constexpr int hitRows = 6;
} // namespace

SkillPicker::SkillPicker(Session &session, QWidget *parent)
    : QFrame(parent),
      m_session(session),
      m_text(new QLineEdit(this)),
      m_filter(new ConceptFilter(session, u"picker"_s, this)),
      m_list(new QListWidget(this)),
      m_details(new QLabel(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setPlaceholderText(tr("Type a word of the skill"));
    m_text->setAccessibleName(tr("Search for a skill"));
    m_text->setAccessibleDescription(tr("Arrow keys choose, Enter adds, Ctrl+Enter adds and goes on, Esc closes"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // keyboard input stays with the text field
    m_list->setAccessibleName(tr("Skills found"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_details->setWordWrap(true);
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setContentsMargins(4, 2, 4, 2);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(8, 8, 8, 8);
    all->setSpacing(6);
    auto *top = new QHBoxLayout;
    top->addWidget(m_text, 1);
    top->addWidget(m_filter);
    all->addLayout(top);
    all->addWidget(m_list);
    all->addWidget(m_details);

    m_pause.setSingleShot(true);
    m_pause.setInterval(80);
    connect(&m_pause, &QTimer::timeout, this, &SkillPicker::search);
    connect(m_text, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_filter, &ConceptFilter::changed, this, &SkillPicker::search);
    connect(m_list, &QListWidget::currentRowChanged, this, &SkillPicker::describe);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { take(m_list->row(item), true); });
}

void SkillPicker::begin()
{
    m_text->clear();
    m_pause.stop();
    showHits({});
    checkForSchemes();
    m_filter->reload();
    m_text->setFocus(Qt::OtherFocusReason);
}

void SkillPicker::limitTo(const QString &scheme, const QString &type)
{
    m_inside = scheme;
    m_type = type;
}

void SkillPicker::limitToTeachable()
{
    m_filter->limitToTeachable();
}

void SkillPicker::exclude(const QString &scheme)
{
    m_outside = scheme;
}

Result<QList<ConceptHit>> SkillPicker::searchOutside(
    store::Catalogue &catalogue, const QString &text, const vocabulary::SearchOptions &options, const QString &outside)
{
    // Several times as many, so that enough remain when one scheme is excluded.
    constexpr int leftOut = 8;
    vocabulary::SearchOptions more = options;
    more.limit = outside.isEmpty() ? options.limit : options.limit * leftOut;
    return vocabulary::search(catalogue, text, more).transform([&](QList<ConceptHit> hits) {
        hits.removeIf([&](const ConceptHit &hit) { return !outside.isEmpty() && hit.scheme == outside; });
        return hits.first(std::min<qsizetype>(hits.size(), options.limit));
    });
}

void SkillPicker::checkForSchemes()
{
    m_session.background<QList<vocabulary::SchemeSummary>>(
        this,
        [language = m_session.language()](
            store::Catalogue &catalogue) { return vocabulary::schemes(catalogue, language); },
        [this](const Result<QList<vocabulary::SchemeSummary>> &schemes) {
            m_noSchemes = schemes && schemes->isEmpty();
            describe(m_list->currentRow());
        });
}

bool SkillPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)) {
        return QFrame::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isOurs = key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter
        || key->key() == Qt::Key_Up || key->key() == Qt::Key_Down || key->key() == Qt::Key_PageUp
        || key->key() == Qt::Key_PageDown;
    if (!isOurs) {
        return QFrame::eventFilter(watched, event);
    }
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // Esc and Enter are handled here, whatever they do in the window
        return true;
    }
    const int last = m_list->count() - 1;
    const int row = m_list->currentRow();
    switch (key->key()) {
    case Qt::Key_Escape:
        Q_EMIT closed();
        break;
    case Qt::Key_Up:
        m_list->setCurrentRow(row <= 0 ? last : row - 1);
        break;
    case Qt::Key_Down:
        m_list->setCurrentRow(row >= last ? 0 : row + 1);
        break;
    case Qt::Key_PageUp:
        m_list->setCurrentRow(std::max(0, row - hitRows));
        break;
    case Qt::Key_PageDown:
        m_list->setCurrentRow(std::min(last, row + hitRows));
        break;
    default:
        take(row, key->modifiers().testFlag(Qt::ControlModifier));
    }
    return true;
}

void SkillPicker::search()
{
    const QString text = m_text->text().trimmed();
    const int asked = ++m_asked;
    if (text.isEmpty()) {
        m_answered = asked;
        showHits({});
        return;
    }
    vocabulary::SearchOptions options{.language = m_session.language(), .limit = hitsShown};
    m_filter->applyTo(options);
    if (!m_inside.isEmpty()) {
        options.scheme = m_inside;
    }
    if (!m_type.isEmpty()) {
        options.type = m_type;
    }
    m_session.background<QList<ConceptHit>>(
        this,
        [text, options, outside = m_outside](
            store::Catalogue &catalogue) { return searchOutside(catalogue, text, options, outside); },
        [this, asked](const Result<QList<ConceptHit>> &hits) {
            if (asked != m_asked) {
                return; // the text has changed in the meantime
            }
            m_answered = asked;
            if (!hits) {
                Q_EMIT m_session.failed(hits.error());
                return;
            }
            showHits(*hits);
            if (std::exchange(m_takeWhenFound, false) && !hits->isEmpty()) {
                take(0, false);
            }
        });
}

void SkillPicker::addHit(QListWidget &list, const ConceptHit &hit)
{
    auto *item = new QListWidgetItem(hit.label, &list);
    const QString below = HitDelegate::below(hit);
    item->setData(HitDelegate::BelowRole, below);
    item->setData(HitDelegate::TagRole, ConceptLookup::schemeTag(hit));
    item->setData(Qt::AccessibleTextRole, QString(hit.label + u", "_s + below));
}

void SkillPicker::showHits(const QList<ConceptHit> &hits)
{
    m_hits = hits;
    m_list->clear();
    for (const ConceptHit &hit : hits) {
        addHit(*m_list, hit);
    }
    const int rows = std::min<int>(hitRows, int(hits.size()));
    m_list->setVisible(rows > 0);
    if (rows > 0) {
        m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
        m_list->setCurrentRow(0);
    }
    describe(m_list->currentRow());
}

void SkillPicker::describe(int row)
{
    QString text = tr("Enter adds · Ctrl+Enter adds and goes on · Esc closes");
    if (row >= 0 && row < m_hits.size()) {
        const ConceptHit &hit = m_hits[row];
        if (!hit.definition.isEmpty()) {
            text = hit.definition;
        }
        m_text->setAccessibleDescription(hit.label + u". "_s + text);
    } else if (m_noSchemes) {
        text = tr("No vocabulary is loaded yet. Load ESCO or another one under Skills.");
    } else if (!m_text->text().trimmed().isEmpty() && m_answered == m_asked && !m_pause.isActive()) {
        text = tr("No skill found for \"%1\". Try one word, or another one.").arg(m_text->text().trimmed());
    }
    m_details->setText(text);
}

void SkillPicker::take(int row, bool goOn)
{
    if (!isSettled()) {
        m_takeWhenFound = !goOn; // Enter came before the answer: take the first result when it arrives
        return;
    }
    if (row < 0 || row >= m_hits.size()) {
        return;
    }
    const ConceptHit hit = m_hits[row];
    if (goOn) {
        m_text->selectAll();
    }
    Q_EMIT picked(hit);
    if (!goOn) {
        Q_EMIT closed();
    }
}

} // namespace leerschakel::ui
