// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/conceptbrowser.h"

#include "application/look.h"
#include "domain/constant.h"

#include <QEvent>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

/** More links than this in one paragraph are told as a number. */
constexpr qsizetype mostLinks = 40;

QString paragraph(const QString &text)
{
    return u"<p>%1</p>"_s.arg(text.toHtmlEscaped().replace(u'\n', u"<br/>"_s));
}

} // namespace

ConceptBrowser::ConceptBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(3 * rhythm);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme() == u"offerings" && m_page) {
            Q_EMIT offeringsRequested(m_page->offerings, m_page->concept_.label);
        } else if (link.scheme() == u"concept") {
            Q_EMIT conceptRequested(QUrl::fromPercentEncoding(link.path().toLatin1()));
        }
    });
}

void ConceptBrowser::showPage(const vocabulary::ConceptPage &page, domain::Language language)
{
    m_page = page;
    m_language = language;
    compose();
}

void ConceptBrowser::showHint(const QString &text)
{
    m_page.reset();
    setHtml(u"<p style='color:%1'>%2</p>"_s.arg(Look::of(palette()).dim.name(), text.toHtmlEscaped()));
}

void ConceptBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (m_page && (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)) {
        compose();
    }
}

void ConceptBrowser::compose()
{
    const Look look = Look::of(palette());
    const vocabulary::ConceptHit &concept_ = m_page->concept_;
    const auto heading = [&](const QString &text) {
        return u"<h4 style='margin-top:14px;margin-bottom:2px'>%1</h4>"_s.arg(text.toHtmlEscaped());
    };
    const auto link = [&](const vocabulary::ConceptHit &hit) {
        return u"<a style='color:%1;text-decoration:none' href='concept:%2'>%3</a>"_s.arg(
            look.accent.name(), QString::fromLatin1(QUrl::toPercentEncoding(hit.uri)), hit.label.toHtmlEscaped());
    };
    const auto links = [&](const QString &title, const QList<vocabulary::ConceptHit> &hits) {
        if (hits.isEmpty()) {
            return QString();
        }
        QStringList items;
        for (const vocabulary::ConceptHit &hit : constant(hits.first(qMin(mostLinks, hits.size())))) {
            items.append(link(hit));
        }
        QString text = items.join(u" &nbsp;·&nbsp; "_s);
        if (hits.size() > mostLinks) {
            text += u" "_s + tr("and %n more", nullptr, int(hits.size() - mostLinks));
        }
        return QString(heading(title) + u"<p style='margin-top:0'>"_s + text + u"</p>"_s);
    };
    const auto dim = [&](const QString &text) {
        return u"<span style='color:%1'>%2</span>"_s.arg(look.dim.name(), text.toHtmlEscaped());
    };

    QStringList facts{concept_.schemeTitle};
    if (!concept_.path.isEmpty()) {
        facts.append(concept_.path.join(u" › "_s));
    }
    QString html = u"<h2 style='margin-bottom:0'>%1</h2>"_s.arg(concept_.label.toHtmlEscaped());
    if (!concept_.otherLabel.isEmpty() && concept_.otherLabel != concept_.label) {
        html += u"<p style='margin-top:2px;margin-bottom:0'>%1</p>"_s.arg(dim(concept_.otherLabel));
    }
    html += u"<p style='margin-top:2px'>%1</p>"_s.arg(dim(facts.join(u" · "_s)));
    if (const QString definition = m_page->definition.preferring(m_language); !definition.isEmpty()) {
        html += paragraph(definition);
    }
    if (const QString note = m_page->scopeNote.preferring(m_language); !note.isEmpty()) {
        html += heading(tr("Scope")) + paragraph(note);
    }
    html += heading(tr("In this catalogue"));
    html += m_page->offerings.isEmpty()
        ? u"<p style='margin-top:0'>%1</p>"_s.arg(dim(tr("No offering is linked to it yet.")))
        : u"<p style='margin-top:0'><a style='color:%1;text-decoration:none' href='offerings:all'>%2</a></p>"_s.arg(
              look.accent.name(), tr("%n offering(s) linked to it", nullptr, int(m_page->offerings.size())));
    QStringList alternatives;
    for (const auto &[kind, text] : std::as_const(m_page->alternatives)) {
        if (const QString label = text.preferring(m_language); !label.isEmpty()) {
            alternatives.append(label);
        }
    }
    if (!alternatives.isEmpty()) {
        html += heading(tr("Also called")) + paragraph(alternatives.join(u" · "_s));
    }
    html += links(tr("Broader"), m_page->parents) + links(tr("Narrower"), m_page->children)
        + links(tr("Related"), m_page->related);
    const bool isOccupation = concept_.type == u"occupation";
    html += links(isOccupation ? tr("Essential skills") : tr("Essential for"), m_page->essential);
    html += links(isOccupation ? tr("Optional skills") : tr("Optional for"), m_page->optional);
    html += u"<p style='margin-top:18px'>%1</p>"_s.arg(dim(concept_.uri));
    setHtml(html);
}

} // namespace leerschakel::ui
