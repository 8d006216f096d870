// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewpanel.h"

#include "application/look.h"
#include "domain/outputfile.h"
#include "domain/sentences.h"
#include "exchange/registry.h"
#include "preview/codeview.h"
#include "rules/evaluator.h"
#include "store/records.h"
#include "words/fieldlabels.h"
#include "words/findingtone.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using exchange::Preview;
using exchange::PreviewMark;
using rules::Finding;
using store::Result;

PreviewPanel::PreviewPanel(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_tabs(new QTabBar(this)),
      m_view(new CodeView(this)),
      m_remark(new QLabel(this)),
      m_state(new QLabel(this)),
      m_file(new QLabel(this)),
      m_copy(new QPushButton(tr("Copy"), this)),
      m_save(new QPushButton(tr("Save as file"), this))
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
    connect(m_view, &CodeView::lineReached, this, [this](const QString &mark) {
        m_remark->setText(mark);
        m_remark->setVisible(!mark.isEmpty());
    });
    m_state->setWordWrap(true);
    m_state->setContentsMargins(12, 12, 12, 12);
    m_file->setForegroundRole(QPalette::PlaceholderText);
    m_file->setTextInteractionFlags(Qt::NoTextInteraction);
    m_file->setContentsMargins(8, 0, 8, 0);
    m_copy->setToolTip(tr("Copies the whole text"));

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(8, 4, 8, 8);
    foot->addStretch(1);
    foot->addWidget(m_copy);
    foot->addWidget(m_save);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    all->addWidget(m_tabs);
    all->addWidget(m_state, 0, Qt::AlignTop);
    all->addWidget(m_view, 1);
    all->addWidget(m_remark);
    all->addWidget(m_file);
    all->addLayout(foot);

    m_soon.setSingleShot(true);
    m_soon.setInterval(200);
    connect(&m_soon, &QTimer::timeout, this, &PreviewPanel::ask);
    connect(m_tabs, &QTabBar::currentChanged, this, &PreviewPanel::ask);
    connect(&session, &Session::destinationsChanged, this, &PreviewPanel::makeTabs);
    connect(&session, &Session::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&session, &Session::stateChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_copy, &QPushButton::clicked, this, &PreviewPanel::copy);
    connect(m_save, &QPushButton::clicked, this, &PreviewPanel::save);
    showOffering({});
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
        m_view->verticalScrollBar()->setValue(0);
    }
    m_offering = id;
    m_soon.stop();
    ask();
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
                return std::nullopt; // it is queued to be added, or is gone
            }
            Result<Preview> preview = exporter->preview(catalogue, id);
            if (!preview) {
                return std::unexpected(preview.error());
            }
            return Answer{.preview = std::move(*preview),
                .findings = rules::Evaluator::builtIn().evaluate(**tree, destination, catalogue.now().date())};
        },
        [this, asked](const Result<std::optional<Answer>> &answer) {
            --m_running;
            if (asked != m_asked) {
                return;
            }
            if (answer && *answer) {
                take(**answer);
            } else if (answer) {
                showState(
                    tr("What its catalogues will get is shown here as soon as the offering is in the catalogue."));
            } else {
                showState(domain::sentence(answer.error()));
            }
        });
}

int PreviewPanel::lineOf(const Finding &finding, const Preview &preview)
{
    int ofRecord = -1;
    for (const PreviewMark &mark : preview.marks) {
        if (mark.kind == finding.kind && mark.record == finding.record) {
            if (mark.field == finding.field) {
                return mark.line;
            }
            ofRecord = ofRecord < 0 ? mark.line : std::min(ofRecord, mark.line);
        }
    }
    // A missing value has no line of its own: it is marked where the record starts.
    return preview.text.isEmpty() ? -1 : std::max(0, ofRecord);
}

void PreviewPanel::take(const Answer &answer)
{
    QMap<int, CodeView::Mark> marks;
    for (const Finding &finding : answer.findings) {
        const int line = lineOf(finding, answer.preview);
        if (line < 0) {
            continue;
        }
        const Tone tone = toneOf(finding.severity);
        const QString text = toneWord(tone) + u": "_s + finding.text.preferring(m_session.language());
        const auto mark = marks.find(line);
        if (mark == marks.end()) {
            marks.insert(line, {.tone = tone, .text = text}); // the most serious comes first
        } else {
            mark->text += u'\n' + text;
        }
    }
    m_fileName = answer.preview.fileName;
    // Ids make long names; the full one is in the tool tip and in the save dialog.
    m_file->setText(fontMetrics().elidedText(
        QFileInfo(m_fileName).fileName(), Qt::ElideMiddle, fontMetrics().averageCharWidth() * 24));
    m_file->setToolTip(m_fileName);
    m_view->showText(answer.preview.text, answer.preview.syntax);
    m_view->setMarks(marks);
    m_state->hide();
    m_view->show();
    m_copy->setEnabled(true);
    m_save->setEnabled(true);
}

void PreviewPanel::showState(const QString &text)
{
    m_state->setText(text);
    m_state->show();
    m_view->hide();
    m_remark->hide();
    m_file->clear();
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
}

void PreviewPanel::copy()
{
    QGuiApplication::clipboard()->setText(m_view->toPlainText());
}

void PreviewPanel::save()
{
    auto *dialog = new QFileDialog(this, tr("Save as file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QFileInfo(m_fileName).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &PreviewPanel::write);
    dialog->open();
}

void PreviewPanel::write(const QString &path)
{
    if (const auto written = domain::writeOutput(path, m_view->toPlainText().toUtf8()); !written) {
        Q_EMIT m_session.failed(written.error());
    }
}

void PreviewPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_view->takeTextSize(); // it has a font of its own, so it does not follow
    }
}

} // namespace leerschakel::ui
