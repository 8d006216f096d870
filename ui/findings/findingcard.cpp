// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingcard.h"

#include "domain/codelist.h"
#include "domain/constant.h"
#include "widgets/expander.h"
#include "widgets/flowlayout.h"
#include "widgets/linkbutton.h"
#include "words/fieldlabels.h"
#include "words/findingtone.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::CodeList;
using domain::FieldType;
using rules::Finding;

namespace {

QString proposedText(const domain::FieldSpec &field, const QVariant &value, domain::Language language)
{
    const auto coded = [&](const QVariant &code) {
        const QString label = CodeList::named(field.codes()).label(code.toString(), language);
        return field.codes() == u"isced" ? code.toString() + u' ' + label : label;
    };
    switch (field.type()) {
    case FieldType::Code:
        return coded(value);
    case FieldType::CodeList: {
        QStringList labels;
        for (const QVariant &code : constant(value.toList())) {
            labels.append(coded(code));
        }
        return labels.join(u", "_s);
    }
    case FieldType::LocalizedText:
        return domain::LocalizedText::fromMap(value.toMap()).preferring(language);
    case FieldType::Boolean:
        return value.toBool() ? FindingCard::tr("yes") : FindingCard::tr("no");
    case FieldType::Date:
        return QLocale().toString(QDate::fromString(value.toString(), Qt::ISODate), u"d MMM yyyy"_s);
    default:
        return value.toString();
    }
}

} // namespace

FindingCard::FindingCard(
    const Finding &finding, const QString &part, domain::Language language, bool writable, QWidget *parent)
    : QWidget(parent), m_finding(finding), m_part(part), m_language(language)
{
    const Tone tone = toneOf(finding.severity);
    auto *sign = new QLabel(this);
    const int size = fontMetrics().height();
    sign->setPixmap(tonePixmap(tone, palette(), size, devicePixelRatioF()));
    auto *head = new QLabel(this);
    head->setWordWrap(true);
    head->setTextFormat(Qt::PlainText);
    const QString who = finding.consumer.isEmpty() ? QString() : destinationLabel(finding.consumer) + u": "_s;
    head->setText(who + finding.text.preferring(language));
    QFont bold = head->font();
    bold.setBold(finding.severity == rules::Severity::Blocks);
    head->setFont(bold);
    auto *where = new QLabel(this);
    where->setWordWrap(true);
    where->setForegroundRole(QPalette::PlaceholderText);
    where->setText(toneWord(tone) + u" · "_s + fieldLabel(finding.kind, finding.field)
        + (finding.language == u"en"        ? u" · "_s + tr("English")
                : finding.language == u"nl" ? u" · "_s + tr("Dutch")
                                            : QString())
        + (m_part.isEmpty() ? QString() : u" · "_s + m_part));

    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(head);
    column->addWidget(where);
    addLinks(*column, writable);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(12, 8, 12, 8);
    all->setSpacing(8);
    all->addWidget(sign, 0, Qt::AlignTop);
    all->addLayout(column, 1);
    setToolTip(reasonText());
}

void FindingCard::addLinks(QVBoxLayout &column, bool writable)
{
    const QString wrong = m_finding.text.preferring(m_language);
    const QString about = m_part.isEmpty() ? wrong : wrong + u" ("_s + m_part + u')';
    auto *links = new FlowLayout(nullptr, 10);
    column.addLayout(links);
    auto *jump = new LinkButton(tr("Go to field"), this);
    jump->setAccessibleName(tr("Go to field: %1").arg(about));
    links->addWidget(jump);
    connect(jump, &LinkButton::clicked, this, &FindingCard::jumpRequested);
    if (m_finding.fix && writable) {
        auto *fix = new LinkButton(fixText(), this);
        fix->setAccessibleName(fix->text());
        links->addWidget(fix);
        connect(fix, &LinkButton::clicked, this, &FindingCard::fixRequested);
    }
    auto *source = new LinkButton(tr("In the source"), this);
    source->setAccessibleName(tr("In the source: %1").arg(about));
    links->addWidget(source);
    connect(source, &LinkButton::clicked, this, &FindingCard::sourceRequested);
    const QString reason = reasonText();
    if (reason.isEmpty()) {
        return;
    }
    auto *why = new LinkButton(tr("Why"), this);
    makeExpander(*why);
    why->setAccessibleName(tr("Why: %1").arg(about));
    links->addWidget(why);
    auto *text = new QLabel(reason, this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->hide();
    column.addWidget(text);
    connect(why, &LinkButton::toggled, text, &QWidget::setVisible);
}

QString FindingCard::fixText() const
{
    const domain::FieldSpec *field = domain::kindTable(m_finding.fix->kind).field(m_finding.fix->field);
    if (!field || !m_finding.fix->value.isValid()) {
        return tr("Clear it");
    }
    return tr("Set to %1").arg(proposedText(*field, m_finding.fix->value, m_language));
}

QString FindingCard::reasonText() const
{
    QStringList lines;
    lines << m_finding.reason.preferring(m_language);
    if (!m_finding.owner.isEmpty()) {
        lines << tr("Required by: %1").arg(m_finding.owner);
    }
    if (!m_finding.source.isEmpty()) {
        lines << tr("Written in: %1").arg(m_finding.source);
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void FindingCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(lineColor(palette()));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace leerschakel::ui
