// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/mergedialog.h"

#include "application/look.h"
#include "domain/sentences.h"
#include "widgets/labels.h"
#include "words/fieldlabels.h"
#include "words/valuetext.h"
#include "words/wantednames.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using authoring::MergedValue;
using authoring::Merging;
using changes::RecordRef;
using domain::Id;

namespace {

/** A merge, and the titles of the offerings in its examples. */
struct Preview {
    Merging merging;
    QHash<Id, QString> titles;
};

Result<Preview> read(
    store::Catalogue &catalogue, const RecordRef &kept, const QList<RecordRef> &others, domain::Language language)
{
    domain::NoProgress progress;
    Result<Merging> merging = authoring::merging(catalogue, kept, others, progress);
    if (!merging) {
        return std::unexpected(merging.error());
    }
    WantedNames offerings;
    for (const authoring::Example &example : std::as_const(merging->examples)) {
        offerings.add(domain::Kind::Offering, example.offering);
    }
    return offerings.read(catalogue, language).transform([&](const RecordNames &titles) {
        return Preview{.merging = *std::move(merging), .titles = titles};
    });
}

QString paragraph(const QString &heading, const QString &text)
{
    return text.isEmpty() ? QString() : u"<p><b>%1</b><br>%2</p>"_s.arg(heading.toHtmlEscaped(), text);
}

} // namespace

MergeDialog::MergeDialog(Session &session, const QList<Choice> &choices, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_choices(choices),
      m_list(new QListWidget),
      m_preview(new QTextBrowser),
      m_merge(nullptr)
{
    setObjectName(u"mergeDialog"_s);
    setWindowTitle(tr("Merge %Ln into one", nullptr, int(choices.size())));
    auto *label = wrappedLabel(tr("&Which one stays?"));
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    label->setBuddy(m_list);
    m_list->setAccessibleName(tr("Which one stays?"));
    m_list->setWordWrap(true);
    m_list->setSpacing(rhythm / 4);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const Choice &choice : choices) {
        auto *item = new QListWidgetItem(
            choice.facts.isEmpty() ? choice.name : QString(choice.name + u'\n' + choice.facts), m_list);
        item->setToolTip(item->text());
    }
    m_list->setCurrentRow(0);
    m_preview->setObjectName(u"preview"_s);
    m_preview->setAccessibleName(tr("What merging does"));
    m_preview->setTabChangesFocus(true);
    m_preview->setOpenLinks(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_merge = buttons->addButton(tr("Merge"), QDialogButtonBox::AcceptRole);
    m_merge->setDefault(true);
    // While Merge is disabled, Enter must not press Cancel.
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_merge->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &MergeDialog::preview);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);
    layout->addWidget(label);
    layout->addWidget(m_list, 2);
    layout->addWidget(m_preview, 3);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 28);
    preview();
}

RecordRef MergeDialog::kept() const
{
    return m_choices.value(m_list->currentRow()).record;
}

QString MergeDialog::keptName() const
{
    return m_choices.value(m_list->currentRow()).name;
}

QList<RecordRef> MergeDialog::others() const
{
    QList<RecordRef> others;
    for (const Choice &choice : m_choices) {
        if (choice.record != kept()) {
            others.append(choice.record);
        }
    }
    return others;
}

void MergeDialog::preview()
{
    m_merge->setEnabled(false);
    ++m_pending;
    m_session.background<Preview>(
        this,
        [kept = kept(), others = others(), language = m_session.language()](
            store::Catalogue &catalogue) { return read(catalogue, kept, others, language); },
        [this, asked = kept()](const Result<Preview> &preview) {
            --m_pending;
            if (asked != kept()) {
                return;
            }
            if (preview) {
                show(preview->merging, preview->titles);
            } else {
                m_preview->setPlainText(domain::sentence(preview.error()));
            }
            m_merge->setEnabled(preview.has_value());
        });
}

QString MergeDialog::values(const QList<MergedValue> &values) const
{
    RecordNames names;
    for (const Choice &choice : m_choices) {
        names.insert(choice.record.id, choice.name);
    }
    QStringList lines;
    for (const MergedValue &value : values) {
        if (!value.field->isHidden() && value.field->target().isEmpty()) {
            lines.append(tr("%1: %2")
                    .arg(fieldLabel(value.field->kind(), value.field->key()),
                        valueText(*value.field, value.value, m_session.language(), names))
                    .toHtmlEscaped());
        } else if (!value.field->isHidden()) {
            lines.append(fieldLabel(value.field->kind(), value.field->key()).toHtmlEscaped());
        }
    }
    return lines.join(u"<br>"_s);
}

void MergeDialog::show(const Merging &merging, const QHash<Id, QString> &titles)
{
    QStringList gone;
    for (const Choice &choice : std::as_const(m_choices)) {
        if (choice.record != kept()) {
            gone.append(choice.name.toHtmlEscaped());
        }
    }
    QStringList moves{tr("%Ln offering(s)", nullptr, merging.offerings)};
    if (merging.others > 0) {
        moves.append(tr("%Ln other organisation(s), contact(s) or location(s)", nullptr, merging.others));
    }
    if (!merging.settings.isEmpty()) {
        moves.append(tr("the institution of new offerings"));
    }
    QStringList examples;
    for (const authoring::Example &example : merging.examples) {
        const QString title = titles.value(example.offering).toHtmlEscaped();
        if (!title.isEmpty() && !examples.contains(title)) {
            examples.append(title);
        }
    }
    const int more = merging.offerings - int(examples.size());
    QString where = moves.join(u", "_s).toHtmlEscaped();
    if (!examples.isEmpty()) {
        where += u":<br>"_s + examples.join(u"<br>"_s);
        where += more > 0 ? u"<br>"_s + tr("and %Ln more", nullptr, more) : QString();
    }
    if (merging.partsGone > 0) {
        where += u"<br>"_s
            + tr("%Ln partner(s) would be there twice, and are there once.", nullptr, merging.partsGone)
                  .toHtmlEscaped();
    }
    m_preview->setHtml(paragraph(tr("Stays"), keptName().toHtmlEscaped()) + paragraph(tr("Goes"), gone.join(u"<br>"_s))
        + paragraph(tr("Then refer to the one that stays"), where)
        + paragraph(tr("Copied, as the one that stays has none"), values(merging.taken))
        + paragraph(tr("Removed too, as the one that stays has another value"), values(merging.lost))
        + u"<p>%1</p>"_s.arg(tr("It is one step that can be undone.").toHtmlEscaped()));
}

} // namespace leerschakel::ui
