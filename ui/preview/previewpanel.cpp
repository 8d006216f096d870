// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewpanel.h"

#include "application/look.h"
#include "domain/outputfile.h"
#include "domain/sentences.h"
#include "exchange/registry.h"
#include "preview/codeview.h"
#include "preview/sourcesearch.h"
#include "rules/evaluator.h"
#include "store/records.h"
#include "words/fieldlabels.h"
#include "words/findingtone.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using exchange::Preview;
using rules::Finding;
using store::Result;

PreviewPanel::PreviewPanel(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_tabs(new QTabBar(this)),
      m_view(new CodeView(this, CodeView::Folds::Yes)),
      m_search(new SourceSearch(*m_view, this)),
      m_remark(new QLabel(this)),
      m_state(new QLabel(this)),
      m_file(new QLabel(this))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Destination"));
    makeTabs();
    m_view->setAccessibleName(tr("What will be published"));
    m_remark->setObjectName(u"remark"_s);
    m_remark->setWordWrap(true);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setContentsMargins(rhythm, rhythm / 2, rhythm, 0);
    m_remark->hide();
    connect(m_view, &CodeView::lineReached, this, &PreviewPanel::remark);
    connect(m_view, &CodeView::lineActivated, this, &PreviewPanel::goToField);
    m_state->setWordWrap(true);
    m_state->setContentsMargins(12, 12, 12, 12);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    all->addWidget(m_tabs);
    all->addLayout(makeTools());
    all->addWidget(m_state, 0, Qt::AlignTop);
    all->addWidget(m_view, 1);
    all->addWidget(m_search);
    all->addWidget(m_remark);
    m_file->setForegroundRole(QPalette::PlaceholderText);
    m_file->setTextInteractionFlags(Qt::NoTextInteraction);
    m_file->setContentsMargins(rhythm, 0, rhythm, rhythm / 2);
    all->addWidget(m_file);

    m_soon.setSingleShot(true);
    m_soon.setInterval(200);
    connect(&m_soon, &QTimer::timeout, this, &PreviewPanel::ask);
    connect(m_tabs, &QTabBar::currentChanged, this, &PreviewPanel::ask);
    connect(&session, &Session::destinationsChanged, this, &PreviewPanel::makeTabs);
    connect(&session, &Session::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&session, &Session::stateChanged, &m_soon, qOverload<>(&QTimer::start));
    showOffering({});
}

QAction *PreviewPanel::makeAction(
    const QString &text, const QString &icon, const QKeySequence &key, const std::function<void()> &work)
{
    auto *action = new QAction(icon.isEmpty() ? QIcon() : QIcon::fromTheme(icon), text, this);
    if (!key.isEmpty()) {
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setToolTip(text + u" ("_s + key.toString(QKeySequence::NativeText) + u')');
        m_keyActions.append(action);
        addAction(action);
    }
    connect(action, &QAction::triggered, this, work);
    m_actions.append(action);
    return action;
}

QBoxLayout *PreviewPanel::makeTools()
{
    QAction *field = makeAction(tr("Go to field"), {}, {}, [this] { goToField(); });
    QAction *search = makeAction(tr("Find in the source"), u"edit-find"_s, {}, [this] { find(); });
    search->setToolTip(
        search->text() + u" ("_s + QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText) + u')');
    QAction *next =
        makeAction(tr("Next remark in the source"), u"go-down"_s, Qt::Key_F7, [this] { m_view->stepMark(1); });
    QAction *previous = makeAction(
        tr("Previous remark in the source"), u"go-up"_s, Qt::SHIFT | Qt::Key_F7, [this] { m_view->stepMark(-1); });
    makeAction(tr("Next place found in the source"), {}, Qt::Key_F3, [this] { m_search->step(1); });
    makeAction(tr("Previous place found in the source"), {}, Qt::SHIFT | Qt::Key_F3, [this] { m_search->step(-1); });
    QAction *fold = makeAction(tr("Fold all of the source"), u"collapse-all"_s, {}, [this] { m_view->foldAll(); });
    QAction *unfold = makeAction(tr("Unfold all of the source"), u"expand-all"_s, {}, [this] { m_view->unfoldAll(); });
    QAction *compare = makeAction(tr("Compare with the last delivery"), u"vcs-diff"_s, {},
        [this] { Q_EMIT compareRequested(destination(), m_offering); });
    QAction *copy = makeAction(tr("Copy"), u"edit-copy"_s, {}, [this] { this->copy(); });
    copy->setToolTip(tr("Copies the whole text"));
    QAction *save = makeAction(tr("Save as file"), u"document-save"_s, {}, [this] { this->save(); });
    m_view->addActions({field, search, compare});

    auto *row = new QHBoxLayout;
    row->setContentsMargins(rhythm, 0, rhythm, 0);
    row->setSpacing(rhythm / 2);
    for (QAction *action : {search, previous, next, fold, unfold, compare, copy, save}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    row->addStretch(1);
    return row;
}

void PreviewPanel::makeTabs()
{
    const QString before = destination();
    {
        const QSignalBlocker quiet(m_tabs);
        while (m_tabs->count() > 0) {
            m_tabs->removeTab(0);
        }
        for (const QString &destination : m_session.destinations()) {
            const int tab = m_tabs->addTab(destinationLabel(destination));
            m_tabs->setTabData(tab, destination);
            if (destination == before) {
                m_tabs->setCurrentIndex(tab);
            }
        }
    }
    if (destination() != before) {
        m_soon.start();
    }
}

QString PreviewPanel::destination() const
{
    return m_tabs->tabData(m_tabs->currentIndex()).toString();
}

void PreviewPanel::showOffering(const domain::Id &id)
{
    if (id != m_offering) {
        m_view->startOver();
    }
    m_offering = id;
    m_soon.stop();
    ask();
}

bool PreviewPanel::isSettled() const
{
    return !m_soon.isActive() && m_running == 0 && (m_view->isHidden() || m_view->isSettled());
}

void PreviewPanel::find()
{
    if (!m_view->isHidden()) {
        m_search->open();
    }
}

void PreviewPanel::showPlace(const FieldPlace &place, const QString &destination)
{
    m_wanted = place;
    for (int tab = 0; !destination.isEmpty() && tab < m_tabs->count(); ++tab) {
        if (m_tabs->tabData(tab) == destination) {
            m_tabs->setCurrentIndex(tab); // this requests the preview, if it is another tab
        }
    }
    if (!isVisible()) {
        m_isStale = true; // moves there when it is shown
    } else if (m_running == 0 && !m_soon.isActive()) {
        goToWanted();
    }
}

void PreviewPanel::goToWanted()
{
    if (!m_wanted || m_view->isHidden()) {
        m_wanted.reset();
        return;
    }
    const FieldPlace place = *std::exchange(m_wanted, std::nullopt);
    const int line = m_shown.places.lineOf(place);
    const int near = line < 0 ? m_shown.places.lineOf(place.record) : line;
    m_view->setFocus(Qt::ShortcutFocusReason);
    m_view->goTo(std::max(0, near));
    if (line < 0) {
        say(missing(place));
    }
}

QString PreviewPanel::missing(const FieldPlace &place) const
{
    const QString what = place.field.isEmpty() ? kindLabel(place.kind) : fieldLabel(place.kind, place.field);
    const QString text = tr("%1 is on no line here.").arg(what);
    for (const exchange::mapping::Booking &booking : m_shown.preview.bookings) {
        if (booking.record == place.record && booking.field && booking.field->key() == place.field
            && !booking.why.isEmpty()) {
            return text + u' ' + domain::sentence(booking.why);
        }
    }
    return text;
}

void PreviewPanel::goToField()
{
    if (m_view->isHidden()) {
        return;
    }
    const std::optional<FieldPlace> place =
        m_shown.places.at(m_view->textCursor().blockNumber(), [this](int line) { return m_view->endOf(line); });
    if (place) {
        Q_EMIT fieldRequested(*place);
    } else {
        say(tr("This line came from no field: the format asks for it, or it was calculated."));
    }
}

void PreviewPanel::say(const QString &text)
{
    remark(text);
    m_view->say(text);
}

void PreviewPanel::remark(const QString &text)
{
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
}

void PreviewPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        ask();
    }
}

void PreviewPanel::ask()
{
    const int asked = ++m_asked;
    m_isStale = !isVisible();
    if (m_isStale) {
        return;
    }
    const QString destination = this->destination();
    if (m_offering.isNull() || destination.isEmpty()) {
        showState(m_offering.isNull() ? tr("Choose an offering to see what its catalogues will get.")
                                      : tr("There is no destination to publish to yet."));
        return;
    }
    ++m_running;
    m_session.background<std::optional<Answer>>(
        this,
        [id = m_offering, destination](store::Catalogue &catalogue) -> Result<std::optional<Answer>> {
            const exchange::Exporter *exporter = exchange::exporter(destination);
            const Result<std::optional<domain::OfferingTree>> tree = store::loadTree(catalogue, id);
            if (!tree) {
                return std::unexpected(tree.error());
            }
            if (!*tree) {
                return std::nullopt; // it is still queued to be added, or it was deleted
            }
            if (!rules::Evaluator::builtIn().isAbout(destination, (*tree)->offering)) {
                Answer none;
                none.isAbout = false;
                return none;
            }
            Result<Preview> preview = exporter->preview(catalogue, id);
            if (!preview) {
                return std::unexpected(preview.error());
            }
            SourcePlaces places(preview->marks); // in this thread, since a large preview has many of them
            return Answer{.preview = std::move(*preview),
                .places = std::move(places),
                .findings = rules::Evaluator::builtIn().evaluate(**tree, destination, catalogue.now().date())};
        },
        [this, asked, destination](const Result<std::optional<Answer>> &answer) {
            --m_running;
            if (asked != m_asked) {
                return;
            }
            if (answer && *answer && !(*answer)->isAbout) {
                showState(tr("%1 does not take offerings like this one, so it is left out.")
                        .arg(exchange::nameOfDestination(destination)));
            } else if (answer && *answer) {
                take(**answer);
            } else if (answer) {
                showState(
                    tr("What its catalogues will get is shown here as soon as the offering is in the catalogue."));
            } else {
                showState(domain::sentence(answer.error()));
            }
        });
}

int PreviewPanel::lineOf(const Finding &finding, const Answer &answer)
{
    const int line = answer.places.lineOf({.kind = finding.kind, .record = finding.record, .field = finding.field});
    // A missing value has no line of its own: it is marked where the record starts.
    return answer.preview.text.isEmpty() ? -1 : line >= 0 ? line : std::max(0, answer.places.lineOf(finding.record));
}

void PreviewPanel::take(const Answer &answer)
{
    QMap<int, CodeView::Mark> marks;
    for (const Finding &finding : answer.findings) {
        const int line = lineOf(finding, answer);
        if (line < 0) {
            continue;
        }
        const Tone tone = toneOf(finding.severity);
        const QString text = toneWord(tone) + u": "_s + finding.text.preferring(m_session.language());
        const auto mark = marks.find(line);
        if (mark == marks.end()) {
            marks.insert(line, {.tone = tone, .text = text}); // the most serious finding comes first
        } else {
            mark->text += u'\n' + text;
        }
    }
    m_shown = answer;
    // File names contain ids, so they are long; the tool tip and the save dialog have the full name.
    m_file->setText(fontMetrics().elidedText(
        QFileInfo(answer.preview.fileName).fileName(), Qt::ElideMiddle, fontMetrics().averageCharWidth() * 24));
    m_file->setToolTip(answer.preview.fileName);
    m_view->showText(answer.preview.text, answer.preview.syntax);
    m_view->setMarks(marks);
    m_state->hide();
    m_view->show();
    enable(true);
    goToWanted();
}

void PreviewPanel::showState(const QString &text)
{
    m_state->setText(text);
    m_state->show();
    m_shown = {};
    m_wanted.reset();
    m_search->leave();
    m_view->hide();
    m_remark->hide();
    m_file->clear();
    enable(false);
}

void PreviewPanel::enable(bool hasSource)
{
    for (QAction *action : std::as_const(m_actions)) {
        action->setEnabled(hasSource);
    }
}

void PreviewPanel::copy()
{
    QGuiApplication::clipboard()->setText(m_view->text());
}

void PreviewPanel::save()
{
    auto *dialog = new QFileDialog(this, tr("Save as file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QFileInfo(m_shown.preview.fileName).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &PreviewPanel::write);
    dialog->open();
}

void PreviewPanel::write(const QString &path)
{
    if (const auto written = domain::writeOutput(path, m_view->text().toUtf8()); !written) {
        Q_EMIT m_session.failed(written.error());
    }
}

void PreviewPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_view->takeTextSize(); // the view sets its own font, so it does not follow this change
    }
}

} // namespace leerschakel::ui
