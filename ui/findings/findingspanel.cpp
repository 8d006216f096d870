// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingspanel.h"

#include "authoring/fixing.h"
#include "domain/constant.h"
#include "findings/findingcard.h"
#include "rules/evaluator.h"
#include "store/waiting.h"
#include "words/fieldlabels.h"
#include "words/findingtone.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using rules::Evaluator;
using rules::Finding;
using rules::Severity;
using store::Result;

FindingsPanel::FindingsPanel(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_sign(new QLabel(this)),
      m_state(new QLabel(this)),
      m_stateBox(new QWidget(this)),
      m_scroll(new QScrollArea(this))
{
    m_state->setWordWrap(true);
    m_sign->setParent(m_stateBox);
    m_state->setParent(m_stateBox);
    auto *state = new QHBoxLayout(m_stateBox);
    state->setContentsMargins(12, 12, 12, 12);
    state->addWidget(m_sign, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_stateBox, 0, Qt::AlignTop);
    all->addWidget(m_scroll, 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(100);
    connect(&m_soon, &QTimer::timeout, this, &FindingsPanel::ask);
    connect(&session, &Session::changed, this, [this] { m_soon.start(); });
    connect(&session, &Session::waitingChanged, this, [this] { m_soon.start(); });
    connect(&session, &Session::stateChanged, this, [this] {
        m_known = false; // the language or the destinations switched on may have changed
        m_soon.start();
    });
    showOffering({});
}

void FindingsPanel::showOffering(const domain::Id &id)
{
    m_offering = id;
    m_known = false;
    m_soon.stop();
    ask();
}

void FindingsPanel::ask()
{
    const int asked = ++m_asked;
    if (m_offering.isNull()) {
        showNone(tr("Choose an offering to see what its catalogues say about it."));
        return;
    }
    ++m_running;
    using Found = std::optional<std::pair<domain::OfferingTree, QList<Finding>>>;
    m_session.background<Found>(
        this,
        [id = m_offering, waiting = m_session.queue().waiting(), on = m_session.destinations()](
            store::Catalogue &catalogue) -> Result<Found> {
            const Result<std::optional<domain::OfferingTree>> tree = store::loadTreeWith(catalogue, id, waiting);
            if (!tree) {
                return std::unexpected(tree.error());
            }
            return *tree ? Found({**tree, Evaluator::builtIn().evaluateFor(on, **tree, catalogue.now().date())})
                         : std::nullopt;
        },
        [this, asked](const Result<Found> &findings) {
            --m_running;
            if (asked != m_asked) {
                return;
            }
            if (!findings) {
                Q_EMIT m_session.failed(findings.error());
                return;
            }
            if (*findings) {
                take((*findings)->first, (*findings)->second);
            } else {
                showNone(tr("This offering is not in the catalogue any more."));
            }
        });
}

void FindingsPanel::showNone(const QString &why)
{
    m_findings.clear();
    m_known = false;
    rebuild();
    showState(why, false);
    Q_EMIT countChanged(0, 0);
}

void FindingsPanel::take(const domain::OfferingTree &tree, const QList<Finding> &findings)
{
    QHash<domain::Id, QString> parts;
    for (const Finding &finding : findings) {
        parts.insert(finding.record, partLabel(tree, finding.record, m_session.language()));
    }
    if (m_known && findings == m_findings && parts == m_parts) {
        return; // the list must not change while the user is reading it
    }
    m_known = true;
    m_findings = findings;
    m_parts = parts;
    rebuild();
    Q_EMIT countChanged(
        int(m_findings.size()), int(std::ranges::count(m_findings, Severity::Blocks, &Finding::severity)));
}

void FindingsPanel::rebuild()
{
    delete m_scroll->takeWidget();
    m_list = new QWidget;
    m_column = new QVBoxLayout(m_list);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    for (const QString &destination : m_session.destinations()) {
        const bool has =
            std::ranges::any_of(m_findings, [&](const Finding &finding) { return finding.destination == destination; });
        if (!has) {
            continue;
        }
        addHeading(destination);
        for (const Severity severity : {Severity::Blocks, Severity::Warns, Severity::Hints}) {
            for (const Finding &finding : std::as_const(m_findings)) {
                if (finding.destination == destination && finding.severity == severity) {
                    addCard(finding);
                }
            }
        }
    }
    m_column->addStretch();
    m_scroll->setWidget(m_list);
    m_scroll->setVisible(!m_findings.isEmpty());
    m_stateBox->setVisible(m_findings.isEmpty());
    showState(tr("No findings. This offering can be published."), true);
}

void FindingsPanel::addHeading(const QString &destination)
{
    const auto count = [&](Severity severity) {
        return int(std::ranges::count_if(m_findings, [&](const Finding &finding) {
            return finding.destination == destination && finding.severity == severity;
        }));
    };
    QStringList counts;
    if (const int blocking = count(Severity::Blocks)) {
        counts << tr("%Ln block(s)", nullptr, blocking);
    }
    if (const int warnings = count(Severity::Warns)) {
        counts << tr("%Ln warning(s)", nullptr, warnings);
    }
    if (const int hints = count(Severity::Hints)) {
        counts << tr("%Ln hint(s)", nullptr, hints);
    }
    auto *heading = new QLabel(destinationLabel(destination) + u" · "_s + counts.join(u", "_s), m_list);
    heading->setContentsMargins(12, 10, 12, 4);
    heading->setWordWrap(true);
    heading->setForegroundRole(QPalette::PlaceholderText);
    m_column->addWidget(heading);
}

void FindingsPanel::addCard(const Finding &finding)
{
    auto *card =
        new FindingCard(finding, m_parts.value(finding.record), m_session.language(), m_session.isWritable(), m_list);
    m_column->addWidget(card);
    connect(card, &FindingCard::jumpRequested, this,
        [this, finding] { Q_EMIT jumpRequested(finding.kind, finding.record, finding.field, finding.language); });
    connect(card, &FindingCard::sourceRequested, this, [this, finding] {
        Q_EMIT sourceRequested(
            {.kind = finding.kind, .record = finding.record, .field = finding.field}, finding.destination);
    });
    // Queued: the change rebuilds the list, including the button that was pressed.
    connect(card, &FindingCard::fixRequested, this, [this, finding] { applyFix(finding); }, Qt::QueuedConnection);
}

void FindingsPanel::applyFix(const Finding &finding)
{
    const Result<std::optional<domain::OfferingTree>> tree =
        store::loadTreeWith(m_session.catalogue(), m_offering, m_session.queue().waiting());
    if (!tree) {
        Q_EMIT m_session.failed(tree.error());
        return;
    }
    if (!*tree) {
        return; // it was removed while its finding was still shown
    }
    const Result<changes::ChangeSet> change = authoring::fixing(**tree, *finding.fix, m_session.language());
    if (change) {
        m_session.apply(*change);
    } else {
        Q_EMIT m_session.failed(change.error());
    }
}

void FindingsPanel::showState(const QString &text, bool good)
{
    m_state->setText(text);
    m_sign->setVisible(good);
    m_sign->setPixmap(tonePixmap(Tone::Good, palette(), fontMetrics().height(), devicePixelRatioF()));
}

void FindingsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_known) {
        rebuild(); // icons and quiet text use colours of the palette
    }
}

} // namespace leerschakel::ui
