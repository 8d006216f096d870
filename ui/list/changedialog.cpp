// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/changedialog.h"

#include "application/look.h"
#include "authoring/partlist.h"
#include "domain/sentences.h"
#include "list/changeform.h"
#include "list/readingprogress.h"
#include "widgets/problemlabel.h"
#include "widgets/readingorder.h"
#include "words/fieldlabels.h"
#include "words/wantednames.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using authoring::Alteration;
using domain::Id;

Result<ChangePreview> previewOf(store::Catalogue &catalogue, const QList<Id> &offerings, const Alteration &alteration,
    domain::Language language, domain::Progress &progress)
{
    const Result<authoring::Plan> plan = authoring::plan(catalogue, offerings, alteration, progress);
    if (!plan) {
        return std::unexpected(plan.error());
    }
    WantedNames wanted;
    for (const authoring::Example &example : plan->examples) {
        wanted.add(domain::Kind::Offering, example.offering);
        if (const domain::FieldSpec *field = authoring::fieldAt(example.field)) {
            wanted.addReferencesIn(*field, example.before);
            wanted.addReferencesIn(*field, example.after);
        }
    }
    return wanted.read(catalogue, language).transform([&](const RecordNames &names) {
        return ChangePreview{
            .offerings = plan->offerings, .values = plan->values, .examples = plan->examples, .names = names};
    });
}

ChangeDialog::ChangeDialog(Session &session, qsizetype count, Look look, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_count(count),
      m_look(std::move(look)),
      m_form(new ChangeForm(session, this)),
      m_problem(new ProblemLabel(this)),
      m_summary(new QLabel(this)),
      m_examples(new QTableWidget(0, 4, this))
{
    setObjectName(u"changeDialog"_s);
    setWindowTitle(tr("Change %Ln selected offering(s)", nullptr, int(count)));
    m_summary->setObjectName(u"changeSummary"_s);
    m_summary->setWordWrap(true);
    m_examples->setAccessibleName(tr("Examples of what changes"));
    m_examples->setHorizontalHeaderLabels({tr("Offering"), tr("Field"), tr("Now"), tr("Becomes")});
    m_examples->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_examples->setSelectionMode(QAbstractItemView::SingleSelection);
    m_examples->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_examples->setWordWrap(true);
    m_examples->setTabKeyNavigation(false);
    m_examples->verticalHeader()->hide();
    m_examples->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_examples->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    // Enter in a field must not mean Cancel while there is nothing to accept yet.
    m_accept->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    // With large text on a small screen the form scrolls, and the buttons stay.
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget;
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(3 * rhythm, 3 * rhythm, 3 * rhythm, rhythm);
    rows->setSpacing(2 * rhythm);
    rows->addWidget(m_form);
    rows->addWidget(m_problem);
    rows->addWidget(m_summary);
    rows->addWidget(m_examples, 1);
    m_examples->setMinimumHeight(8 * fontMetrics().height());
    area->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area, 1);
    buttons->setContentsMargins(3 * rhythm, rhythm, 3 * rhythm, 2 * rhythm);
    layout->addWidget(buttons);
    constexpr int frame = 5 * rhythm; // room for the window frame
    resize(QSize(90 * rhythm, 78 * rhythm).boundedTo(screen()->availableSize() - QSize(frame, frame)));

    m_pause.setSingleShot(true);
    m_pause.setInterval(250);
    connect(&m_pause, &QTimer::timeout, this, &ChangeDialog::look);
    connect(m_form, &ChangeForm::changed, this, &ChangeDialog::ask);
    ask();
    m_form->setFocus();
}

ChangeDialog::~ChangeDialog()
{
    stopLooking();
}

void ChangeDialog::choose(const domain::FieldSpec &field)
{
    m_form->choose(field);
}

bool ChangeDialog::focusNextPrevChild(bool next)
{
    return stepInReadingOrder(this, next) || QDialog::focusNextPrevChild(next);
}

void ChangeDialog::stopLooking()
{
    if (m_stop) {
        *m_stop = true;
    }
    m_stop.reset();
}

void ChangeDialog::ask()
{
    stopLooking();
    m_asked.reset();
    m_shown.reset();
    m_examples->setRowCount(0);
    m_accept->setEnabled(false);
    m_accept->setText(tr("&Change"));
    const auto wish = m_form->alteration();
    m_problem->setProblem(wish && !*wish ? domain::sentence(wish->error()) : m_form->problem());
    if (!wish || !*wish) {
        m_summary->setText(tr("Choose what to change. What it does is shown here first."));
        m_pause.stop();
        return;
    }
    m_asked = **wish;
    m_summary->setText(tr("Checking what will change…"));
    m_pause.start();
}

void ChangeDialog::look()
{
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_session.longWork<ChangePreview>(
        this, {.what = tr("Checking what will change…"), .access = LongWork::Access::Reads, .endsAnywhere = true},
        [stop = m_stop, look = m_look, asked = *m_asked](store::Catalogue &catalogue, domain::Progress &progress) {
            ReadingProgress reading(progress, stop.get()); // stopped by Cancel, or by a newer request
            return look(catalogue, asked, reading);
        },
        [this, stop = m_stop](const Result<ChangePreview> &preview) {
            if (stop == m_stop) {
                show(preview);
            }
        });
}

void ChangeDialog::show(const Result<ChangePreview> &preview)
{
    if (!preview) {
        m_problem->setProblem(domain::sentence(preview.error()));
        m_summary->clear();
        return;
    }
    const QLocale locale;
    if (preview->offerings == 0) {
        m_summary->setText(tr("None of the %1 selected offerings would change.").arg(locale.toString(m_count)));
        return;
    }
    m_shown = m_asked;
    m_changing = preview->offerings;
    m_summary->setText(tr("%1 of the %2 selected offerings change, %3 values in all. The first of them:")
            .arg(locale.toString(preview->offerings), locale.toString(m_count), locale.toString(preview->values)));
    m_accept->setText(tr("&Change %Ln offering(s)", nullptr, preview->offerings));
    m_accept->setEnabled(true);
    const domain::Language language = m_session.language();
    for (const authoring::Example &example : preview->examples) {
        const domain::FieldSpec *field = authoring::fieldAt(example.field);
        if (!field) {
            continue;
        }
        const int row = m_examples->rowCount();
        m_examples->insertRow(row);
        const QStringList cells{preview->names.value(example.offering), fieldLabel(field->kind(), field->key()),
            valueText(*field, example.before, language, preview->names),
            valueText(*field, example.after, language, preview->names)};
        for (int column = 0; column < cells.size(); ++column) {
            auto *cell = new QTableWidgetItem(cells.at(column));
            cell->setToolTip(cells.at(column));
            m_examples->setItem(row, column, cell);
        }
    }
}

} // namespace leerschakel::ui
