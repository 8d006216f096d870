// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/offeringheader.h"

#include "domain/codelist.h"
#include "domain/sentences.h"
#include "domain/studyload.h"
#include "forms/languageswitch.h"
#include "store/journal.h"
#include "widgets/tone.h"
#include "words/fieldlabels.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::CodeList;
using domain::offeringTable;

OfferingHeader::OfferingHeader(OfferingDocument &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_title(new QLabel(this)),
      m_facts(new QLabel(this)),
      m_readOnly(new QLabel(this))
{
    for (QLabel *label : {m_title, m_facts, m_readOnly}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_readOnly->setForegroundRole(QPalette::WindowText); // the role that emphasise() colours
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 8);
    all->setSpacing(2);
    all->addWidget(m_title);
    auto *line = new QHBoxLayout;
    line->addWidget(m_facts, 1);
    line->addWidget(new LanguageSwitch(document, this), 0, Qt::AlignTop);
    all->addLayout(line);
    all->addWidget(m_readOnly);
    emphasise();
    m_minute.setInterval(60'000);
    m_minute.start();
    connect(&m_minute, &QTimer::timeout, this, &OfferingHeader::refresh);
    connect(&document, &OfferingDocument::refreshed, this, &OfferingHeader::refresh);
}

void OfferingHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        emphasise();
    }
}

void OfferingHeader::emphasise()
{
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.35);
    m_title->setFont(large);
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, toneColor(Tone::Warns, palette()));
    m_readOnly->setPalette(warning);
}

void OfferingHeader::refresh()
{
    const QString title = m_document.title();
    m_title->setText(title.isEmpty() ? tr("Without a title yet") : title);
    m_facts->setText(factLine());
    m_readOnly->setVisible(!m_document.isWritable());
    // The window says why, in a bar; that must not be here a second time.
    const domain::Message why = m_document.session().catalogue().readOnlyReason();
    m_readOnly->setText(tr("This catalogue is open for reading only."));
    m_readOnly->setToolTip(why.isEmpty() ? QString() : domain::sentence(why));
}

QString OfferingHeader::factLine() const
{
    if (m_document.isEmpty()) {
        return {};
    }
    const domain::Record &offering = m_document.tree().offering;
    const domain::Language language = m_document.language();
    QStringList facts;
    QString kind = CodeList::named(u"kind"_s).label(offeringTable().kind(offering), language);
    if (!kind.isEmpty()) {
        kind[0] = kind[0].toUpper();
    }
    facts << kind << recordLabel(m_document.tree().target(offeringTable().provider(offering)), language);
    facts << domain::inWords(offeringTable().studyLoad(offering), locale(), language) << updatedText();
    facts.removeAll(QString());
    return facts.join(u" · "_s);
}

QString OfferingHeader::updatedText() const
{
    store::Catalogue &catalogue = m_document.session().catalogue();
    const auto last =
        store::history(catalogue, {.record = m_document.id(), .before = 0, .limit = 1, .withEntries = false});
    if (!last || last->isEmpty()) {
        return {};
    }
    const QDateTime then = last->first().time;
    const qint64 minutes = then.secsTo(catalogue.now()) / 60;
    if (minutes < 1) {
        return tr("changed just now");
    }
    if (minutes < 60) {
        return tr("changed %Ln minute(s) ago", nullptr, int(minutes));
    }
    if (minutes < 24 * 60) {
        return tr("changed %Ln hour(s) ago", nullptr, int(minutes / 60));
    }
    return tr("changed on %1").arg(locale().toString(then.toLocalTime().date(), u"d MMMM yyyy"_s));
}

} // namespace leerschakel::ui
