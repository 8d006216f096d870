// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/conceptbrowser.h"

#include "application/look.h"
#include "concepts/mappingname.h"
#include "domain/codelist.h"
#include "domain/constant.h"
#include "vocabulary/conceptuse.h"

#include <QEvent>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

/** More links than this in one paragraph are shown as a count. */
constexpr qsizetype mostLinks = 40;

domain::Language otherThan(domain::Language language)
{
    return language == domain::Language::Dutch ? domain::Language::English : domain::Language::Dutch;
}

/** At most this many offerings are named; the others are in the list that the link shows. */
constexpr qsizetype mostOfferings = 10;

QString paragraph(const QString &text)
{
    return u"<p style='margin-top:0'>%1</p>"_s.arg(text.toHtmlEscaped().replace(u'\n', u"<br/>"_s));
}

QString heading(const QString &text)
{
    return u"<h4 style='margin-top:14px;margin-bottom:2px'>%1</h4>"_s.arg(text.toHtmlEscaped());
}

QString dim(const QString &text, const QPalette &palette)
{
    return u"<span style='color:%1'>%2</span>"_s.arg(Look::of(palette).dim.name(), text.toHtmlEscaped());
}

/** The part of a language tag that names the language: American English is English here. */
QString languageOf(const QString &tag)
{
    return tag.section(u'-', 0, 0).toLower();
}

/** The name of a language in \a words or, if it is not in our list, in itself; its tag if Qt has no name for it. */
QString nameOfLanguage(const QString &tag, domain::Language words)
{
    const QString list = u"language"_s;
    const domain::CodeList &known = domain::CodeList::named(list); // code lists exist as long as the program
    if (const QString code = known.meantBy(languageOf(tag)); !code.isEmpty()) {
        return known.label(code, words);
    }
    const QLocale spoken(QLocale(languageOf(tag)).language(), QLocale::World);
    return spoken.language() == QLocale::C ? tag : spoken.nativeLanguageName();
}

QString noteName(vocabulary::NoteKind kind)
{
    using vocabulary::NoteKind;
    switch (kind) {
    case NoteKind::Example:
        return ConceptBrowser::tr("Example");
    case NoteKind::EditorialNote:
        return ConceptBrowser::tr("Editorial note");
    case NoteKind::HistoryNote:
        return ConceptBrowser::tr("History");
    case NoteKind::ChangeNote:
        return ConceptBrowser::tr("Change");
    case NoteKind::Definition:
    case NoteKind::ScopeNote:
    case NoteKind::Note:
        break;
    }
    return ConceptBrowser::tr("Note");
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
        } else if (link.scheme() == u"level") {
            requestLevel(link.path());
        } else if (link.scheme() == u"offering") {
            const auto id = domain::Id::fromString(link.path());
            const auto offering = std::ranges::find(std::as_const(m_teaching), id, &coverage::TeachingOffering::id);
            if (offering != m_teaching.cend()) {
                Q_EMIT offeringsRequested({id}, offering->title.preferring(m_language));
            }
        } else if (link.scheme() == u"concept") {
            Q_EMIT conceptRequested(QUrl::fromPercentEncoding(link.path().toLatin1()));
        }
    });
}

void ConceptBrowser::showPage(
    const vocabulary::ConceptPage &page, const QList<coverage::TeachingOffering> &teaching, domain::Language language)
{
    m_page = page;
    m_scheme.reset();
    m_teaching = teaching;
    m_language = language;
    compose();
}

void ConceptBrowser::requestLevel(const QString &level)
{
    const QList<coverage::LevelUse> levels = coverage::byLevel(m_teaching);
    const auto found = std::ranges::find(levels, level, &coverage::LevelUse::level);
    if (m_page && found != levels.cend()) {
        Q_EMIT offeringsRequested(
            found->offerings, u"%1 · %2"_s.arg(m_page->concept_.label, ConceptUse::levelName(level, m_language)));
    }
}

void ConceptBrowser::showScheme(const vocabulary::SchemeSummary &scheme, domain::Language language)
{
    m_page.reset();
    m_scheme = scheme;
    m_language = language;
    composeScheme();
}

QString ConceptBrowser::source(const QString &uri, const domain::LocalizedText &attribution) const
{
    const QString credit = attribution.preferring(m_language);
    return u"<p style='margin-top:18px'>%1</p>"_s.arg(dim(uri, palette()))
        + (credit.isEmpty() ? QString() : u"<p style='margin-top:0'>%1</p>"_s.arg(dim(credit, palette())));
}

QString ConceptBrowser::namesText() const
{
    const auto in = [this](const QString &language) {
        QStringList names;
        for (const vocabulary::ConceptPage::Name &name : std::as_const(m_page->alternatives)) {
            if (languageOf(name.language) == language) {
                names.append(name.text);
            }
        }
        return names;
    };
    QString html;
    const auto add = [&html](const QString &title, const QStringList &names) {
        html += names.isEmpty() ? QString() : heading(title) + paragraph(names.join(u" · "_s));
    };
    const QString own = domain::languageCode(m_language);
    const QString other = domain::languageCode(otherThan(m_language));
    add(tr("Also called"), in(own) + in(QString()));
    add(other == u"nl" ? tr("Also called in Dutch") : tr("Also called in English"), in(other));

    // Languages other than those of the interface: the name of each, followed by the label and the other names.
    QMap<QString, QStringList> elsewhere;
    for (const auto *names : {&m_page->foreignLabels, &m_page->alternatives}) {
        for (const vocabulary::ConceptPage::Name &name : *names) {
            const QString language = languageOf(name.language);
            const bool isShownAbove = language.isEmpty() || language == own || language == other;
            if (!isShownAbove && name.text != m_page->concept_.label) {
                elsewhere[nameOfLanguage(name.language, m_language)].append(name.text);
            }
        }
    }
    QStringList lines;
    for (const auto &[language, names] : elsewhere.asKeyValueRange()) {
        lines.append(dim(language, palette()) + u' ' + names.join(u" · "_s).toHtmlEscaped());
    }
    if (!lines.isEmpty()) {
        html += heading(tr("In other languages")) + u"<p style='margin-top:0'>%1</p>"_s.arg(lines.join(u"<br>"_s));
    }
    return html;
}

void ConceptBrowser::composeScheme()
{
    QStringList facts;
    if (!m_scheme->version.isEmpty()) {
        facts.append(tr("version %1").arg(m_scheme->version));
    }
    facts.append(tr("%Ln concept(s)", nullptr, m_scheme->concepts));
    QStringList languages;
    const QStringList codes = m_scheme->labels.keys();
    for (const QString &code : codes) {
        languages.append(code.isEmpty() ? tr("without language") : nameOfLanguage(code, m_language));
    }
    languages.sort(Qt::CaseInsensitive);
    QString html = u"<h2 style='margin-bottom:0'>%1</h2>"_s.arg(m_scheme->title.toHtmlEscaped())
        + u"<p style='margin-top:2px'>%1</p>"_s.arg(dim(facts.join(u" · "_s), palette()));
    if (!languages.isEmpty()) {
        html += heading(tr("Labels in")) + paragraph(languages.join(u" · "_s));
    }
    html += heading(tr("Suggestions"))
        + paragraph(m_scheme->suggests ? tr("Skills are suggested from it while outcomes are written.")
                                       : tr("Nothing is suggested from it; that can be changed in the menu."));
    setHtml(html + source(m_scheme->uri, m_scheme->attribution));
}

void ConceptBrowser::showHint(const QString &text)
{
    m_page.reset();
    m_scheme.reset();
    setHtml(u"<p style='color:%1'>%2</p>"_s.arg(Look::of(palette()).dim.name(), text.toHtmlEscaped()));
}

void ConceptBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::LanguageChange) {
        return;
    }
    if (m_page) {
        compose();
    } else if (m_scheme) {
        composeScheme();
    }
}

QString ConceptBrowser::link(const QString &target, const QString &text) const
{
    return u"<a style='color:%1;text-decoration:none' href='%2'>%3</a>"_s.arg(
        palette().color(QPalette::Link).name(), target, text.toHtmlEscaped());
}

QString ConceptBrowser::link(const vocabulary::ConceptHit &hit) const
{
    return link(u"concept:"_s + QString::fromLatin1(QUrl::toPercentEncoding(hit.uri)), hit.label);
}

QString ConceptBrowser::links(const QString &title, const QList<vocabulary::ConceptHit> &hits) const
{
    if (hits.isEmpty()) {
        return {};
    }
    QStringList items;
    for (const vocabulary::ConceptHit &hit : constant(hits.first(qMin(mostLinks, hits.size())))) {
        items.append(link(hit));
    }
    QString text = items.join(u" &nbsp;·&nbsp; "_s);
    if (hits.size() > mostLinks) {
        text += u" "_s + tr("and %Ln more", nullptr, int(hits.size() - mostLinks));
    }
    return heading(title) + u"<p style='margin-top:0'>"_s + text + u"</p>"_s;
}

QString ConceptBrowser::useText() const
{
    QStringList lines;
    if (m_page->offerings.isEmpty()) {
        lines.append(dim(tr("No offering is linked to it yet."), palette()));
    } else {
        lines.append(
            link(u"offerings:all"_s, tr("%Ln offering(s) linked to it", nullptr, int(m_page->offerings.size()))));
    }
    QStringList levels;
    const QList<coverage::LevelUse> uses = coverage::byLevel(m_teaching);
    for (const coverage::LevelUse &each : uses) {
        levels.append(link(u"level:"_s + each.level,
            tr("%1: %2").arg(ConceptUse::levelName(each.level, m_language)).arg(each.offerings.size())));
    }
    if (!levels.isEmpty()) {
        lines.append(tr("Taught at").toHtmlEscaped() + u" "_s + levels.join(u" &nbsp;·&nbsp; "_s));
    }
    QStringList titles;
    for (const coverage::TeachingOffering &each : constant(m_teaching.first(qMin(mostOfferings, m_teaching.size())))) {
        titles.append(link(u"offering:"_s + each.id.toString(), each.title.preferring(m_language)));
    }
    if (!titles.isEmpty()) {
        lines.append(titles.join(u" &nbsp;·&nbsp; "_s)
            + (m_teaching.size() > mostOfferings
                    ? u" "_s + tr("and %Ln more", nullptr, int(m_teaching.size() - mostOfferings))
                    : QString()));
    }
    return heading(tr("In this catalogue")) + u"<p style='margin-top:0'>"_s + lines.join(u"<br/>"_s) + u"</p>"_s;
}

QString ConceptBrowser::mappingText() const
{
    QStringList lines;
    for (const vocabulary::MappedConcept &each :
        constant(m_page->mappings.first(qMin(mostLinks, m_page->mappings.size())))) {
        const vocabulary::ConceptHit &other = each.concept_;
        // A concept that no loaded vocabulary has is shown by its URI.
        lines.append(dim(mappingName(each.kind), palette()) + u" "_s
            + (other.label.isEmpty() ? other.uri.toHtmlEscaped()
                                     : QString(link(other) + u" "_s + dim(other.schemeTitle, palette()))));
    }
    return lines.isEmpty() ? QString()
                           : QString(heading(tr("In other vocabularies")) + u"<p style='margin-top:0'>"_s
                                 + lines.join(u"<br/>"_s) + u"</p>"_s);
}

void ConceptBrowser::compose()
{
    const vocabulary::ConceptHit &concept_ = m_page->concept_;
    QStringList facts{concept_.schemeTitle};
    if (!m_page->concept_.notation.isEmpty()) {
        facts.append(m_page->concept_.notation);
    }
    if (!concept_.path.isEmpty()) {
        facts.append(concept_.path.join(u" › "_s));
    }
    QString html = u"<h2 style='margin-bottom:0'>%1</h2>"_s.arg(concept_.label.toHtmlEscaped());
    if (!concept_.otherLabel.isEmpty() && concept_.otherLabel != concept_.label) {
        html += u"<p style='margin-top:2px;margin-bottom:0'>%1</p>"_s.arg(dim(concept_.otherLabel, palette()));
    }
    html += u"<p style='margin-top:2px'>%1</p>"_s.arg(dim(facts.join(u" · "_s), palette()));
    if (concept_.isRetired) {
        html += paragraph(tr("Retired by its vocabulary."));
        html += links(tr("Use instead"), m_page->successors);
    }
    if (const QString definition = m_page->definition.preferring(m_language); !definition.isEmpty()) {
        html += paragraph(definition);
    }
    if (const QString note = m_page->scopeNote.preferring(m_language); !note.isEmpty()) {
        html += heading(tr("Scope")) + paragraph(note);
    }
    html += useText();
    html += namesText();
    html += links(tr("Broader"), m_page->parents) + links(tr("Narrower"), m_page->children)
        + links(tr("Related"), m_page->related) + mappingText() + links(tr("In the collection"), m_page->collections);
    const bool isOccupation = concept_.type == u"occupation";
    html += links(isOccupation ? tr("Essential skills") : tr("Essential for"), m_page->essential);
    html += links(isOccupation ? tr("Optional skills") : tr("Optional for"), m_page->optional);
    for (const auto &[kind, text] : std::as_const(m_page->notes)) {
        html += heading(noteName(kind)) + paragraph(text.preferring(m_language));
    }
    setHtml(html + source(concept_.uri, m_page->attribution));
    Q_EMIT written();
}

} // namespace leerschakel::ui
