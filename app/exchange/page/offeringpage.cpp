// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/page/offeringpage.h"

#include "authoring/composition.h"
#include "domain/codelist.h"
#include "domain/constant.h"
#include "domain/duration.h"
#include "domain/studyload.h"
#include "exchange/page/pagewords.h"
#include "text/markdowntohtml.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::page {

using domain::CodeList;
using domain::Id;
using domain::Kind;
using domain::Language;
using domain::LocalizedText;
using domain::OfferingTree;
using domain::Record;

namespace {

/**
 * \a html with its highest headings at level \a top, and lower ones below these without skipping a level in between.
 */
QString below(const QString &html, int top)
{
    static const QRegularExpression tag(u"<(/?)h([1-6])>"_s); // "<" is escaped in texts
    int highest = 0;
    for (const QRegularExpressionMatch &match : tag.globalMatch(html)) {
        const int level = match.capturedView(2).toInt();
        highest = highest == 0 ? level : qMin(highest, level);
    }
    if (highest == 0) {
        return html;
    }
    constexpr int lowest = 6;
    QString moved;
    int above = top - 1;
    int level = top;
    qsizetype done = 0;
    for (const QRegularExpressionMatch &match : tag.globalMatch(html)) {
        if (match.capturedView(1).isEmpty()) {
            level = std::min({lowest, match.capturedView(2).toInt() - highest + top, above + 1});
            above = level;
        }
        moved += QStringView(html).sliced(done, match.capturedStart() - done);
        moved += u"<%1h%2>"_s.arg(match.captured(1), QString::number(level));
        done = match.capturedEnd();
    }
    return moved + QStringView(html).sliced(done);
}

class Page
{
public:
    using AddressOf = std::function<QString(const Id &)>;

    Page(const OfferingTree &tree, Language language, const AddressOf &addressOf)
        : m_tree(tree), m_addressOf(addressOf), m_language(language), m_locale(domain::localeOf(language))
    {}

    [[nodiscard]] QString made()
    {
        head();
        texts();
        outcomes();
        section(Word::TargetGroup, domain::offeringTable().targetGroup);
        section(Word::Admission, domain::offeringTable().admission);
        section(Word::Assessment, domain::offeringTable().assessment);
        modules();
        facts();
        editions();
        prices();
        funding();
        contact();
        return std::move(m_html);
    }

private:
    [[nodiscard]] QString said(Word word) const { return page::word(word, m_language); }
    [[nodiscard]] QString label(const QString &codes, const QString &code) const
    {
        return CodeList::named(codes).label(code, m_language).toHtmlEscaped();
    }
    [[nodiscard]] QString labels(const QString &codes, const QStringList &chosen) const
    {
        QStringList words;
        for (const QString &code : chosen) {
            words.append(label(codes, code));
        }
        return words.join(u", "_s);
    }
    [[nodiscard]] QString day(QDate date) const { return m_locale.toString(date, u"d MMMM yyyy"_s); }
    /** "3 februari 2027 – 15 april 2027", or the part of it that is known. */
    [[nodiscard]] QString span(QDate from, QDate to) const
    {
        const QString dash = from.isValid() && to.isValid() && from != to ? u" – "_s : QString();
        return (from.isValid() ? day(from) : QString()) + dash
            + (to.isValid() && (from != to || !from.isValid()) ? day(to) : QString());
    }
    [[nodiscard]] QString money(const Record &price) const
    {
        const std::optional<qint64> cents = domain::priceTable().cents(price);
        if (!cents) {
            return {};
        }
        const QString currency = domain::priceTable().currency(price);
        return *cents == 0 ? said(Word::Free)
                           : m_locale.toCurrencyString(double(*cents) / 100,
                                 currency.isEmpty() || currency == u"EUR" ? u"€"_s : currency.toHtmlEscaped() + u' ');
    }
    /** One line of text, in the other language if it does not exist in this one. */
    [[nodiscard]] QString line(const LocalizedText &text) const
    {
        const QString &shown = text.preferring(m_language);
        const bool isOther = text.in(m_language).isEmpty() && !shown.isEmpty();
        return isOther ? u"<span lang=\"%1\">%2</span>"_s.arg(otherCode(), shown.toHtmlEscaped())
                       : shown.toHtmlEscaped();
    }
    [[nodiscard]] QString otherCode() const
    {
        return domain::languageCode(m_language == Language::Dutch ? Language::English : Language::Dutch);
    }

    void heading(Word word) { m_html += u"<h2>"_s + said(word).toHtmlEscaped() + u"</h2>\n"_s; }
    /** \a top: the highest heading level that the text may have here. */
    void blocks(const LocalizedText &text, int top)
    {
        if (text.in(m_language).isEmpty() && !text.isEmpty()) {
            m_html += u"<p><em>%1</em></p>\n<div lang=\"%2\">%3</div>\n"_s.arg(said(Word::OnlyInOther).toHtmlEscaped(),
                otherCode(), below(text::toHtml(text.preferring(m_language)), top));
        } else {
            m_html += below(text::toHtml(text.in(m_language)), top);
        }
    }
    void section(Word word, const domain::Field<LocalizedText> &field)
    {
        const LocalizedText text = field(m_tree.offering);
        if (!text.isEmpty()) {
            heading(word);
            blocks(text, 3);
        }
    }
    void list(const QStringList &items)
    {
        m_html += u"<ul>\n"_s;
        for (const QString &item : items) {
            m_html += u"<li>"_s + item + u"</li>\n"_s;
        }
        m_html += u"</ul>\n"_s;
    }
    void link(const QString &address)
    {
        // As in texts: web pages only, and escaped.
        if (address.startsWith("http://"_L1) || address.startsWith("https://"_L1)) {
            m_html +=
                u"<p><a href=\"%1\">%2</a></p>\n"_s.arg(address.toHtmlEscaped(), said(Word::MoreAt).toHtmlEscaped());
        }
    }

    void head()
    {
        const auto &fields = domain::offeringTable();
        m_html += u"<h1>"_s + line(fields.title(m_tree.offering)) + u"</h1>\n"_s;
        QStringList parts{label(u"kind"_s, fields.kind(m_tree.offering)),
            line(domain::organisationTable().name(m_tree.target(fields.provider(m_tree.offering))))};
        parts.removeAll(QString());
        m_html += u"<p>"_s + parts.join(u" · "_s) + u"</p>\n"_s;
    }

    void texts()
    {
        const auto &fields = domain::offeringTable();
        if (const LocalizedText summary = fields.summary(m_tree.offering); !summary.isEmpty()) {
            m_html += u"<p><strong>"_s + line(summary) + u"</strong></p>\n"_s;
        }
        blocks(fields.description(m_tree.offering), 2);
    }

    [[nodiscard]] QString skills(const Id &outcome) const
    {
        QStringList names;
        for (const Record &link : constant(m_tree.skillLinks(outcome))) {
            if (domain::skillLinkTable().role(link) != u"requires") {
                names.append(line(domain::skillLinkTable().label(link)));
            }
        }
        names.removeAll(QString());
        return names.join(u", "_s);
    }

    void outcomes()
    {
        QStringList items;
        for (const Record &outcome : m_tree.of(Kind::Outcome)) {
            const QString names = skills(outcome.id());
            QStringList lines{line(domain::outcomeTable().text(outcome)),
                names.isEmpty() ? QString() : u"<small>%1: %2</small>"_s.arg(said(Word::Skills), names)};
            lines.removeAll(QString());
            items.append(lines.join(u"<br>"_s));
        }
        items.removeAll(QString());
        const QString whole = skills({});
        if (items.isEmpty() && whole.isEmpty()) {
            return;
        }
        heading(Word::Outcomes);
        if (!items.isEmpty()) {
            list(items);
        }
        if (!whole.isEmpty()) {
            m_html += u"<p>%1: %2</p>\n"_s.arg(said(Word::Skills).toHtmlEscaped(), whole);
        }
    }

    /** "elective: Materials, choose 1 of 3" */
    [[nodiscard]] QString choice(const QString &group) const
    {
        const auto size = std::ranges::count_if(
            m_tree.of(Kind::Component), [&](const Record &each) { return authoring::electiveGroup(each) == group; });
        const std::optional<qint64> count = authoring::electiveCount(m_tree, group);
        return said(Word::Elective) + (group.isEmpty() ? QString() : u": "_s + group.toHtmlEscaped())
            + (count ? u", "_s + said(Word::ChooseOf).arg(m_locale.toString(*count), m_locale.toString(qint64(size)))
                     : QString());
    }

    void modules()
    {
        QStringList items;
        for (const Record &component : m_tree.of(Kind::Component)) {
            const auto &fields = domain::componentTable();
            const Record module = m_tree.modules.value(fields.module(component));
            if (module.isNull()) {
                continue;
            }
            QString item = line(domain::offeringTable().title(module));
            if (const QString address = m_addressOf ? m_addressOf(module.id()) : QString(); !address.isEmpty()) {
                item = u"<a href=\"%1\">%2</a>"_s.arg(address.toHtmlEscaped(), item);
            }
            if (const authoring::ElectiveGroup group = authoring::electiveGroup(component)) {
                item += u" ("_s + choice(*group) + u')';
            }
            items.append(item);
        }
        if (!items.isEmpty()) {
            heading(Word::Modules);
            list(items);
        }
    }

    void fact(Word word, const QString &html)
    {
        if (!html.isEmpty()) {
            m_facts += u"<tr><th scope=\"row\" align=\"left\">%1</th><td>%2</td></tr>\n"_s.arg(
                said(word).toHtmlEscaped(), html);
        }
    }

    void facts()
    {
        const auto &fields = domain::offeringTable();
        const Record &offering = m_tree.offering;
        QStringList level{label(u"level"_s, fields.level(offering)), label(u"nlqf"_s, fields.nlqf(offering))};
        level.removeAll(QString());
        fact(Word::Level, level.join(u", "_s));
        const QStringList loads = domain::inWords(fields.studyLoad(offering), m_locale, m_language);
        fact(Word::StudyLoad, loads.join(u", "_s).toHtmlEscaped());
        fact(Word::Duration, domain::durationInWords(fields.duration(offering), m_language).toHtmlEscaped());
        fact(Word::Language, labels(u"language"_s, fields.languages(offering)));
        fact(Word::Mode, labels(u"mode"_s, fields.modes(offering)));
        fact(Word::Timing, labels(u"timing"_s, fields.timing(offering)));
        if (const std::optional<qint64> moments = fields.contactMoments(offering)) {
            fact(Word::ContactMoments, m_locale.toString(*moments));
        }
        fact(Word::Result, label(u"result"_s, fields.result(offering)));
        if (!m_facts.isEmpty()) {
            heading(Word::Facts);
            m_html += u"<table>\n<tbody>\n"_s + m_facts + u"</tbody>\n</table>\n"_s;
        }
    }

    [[nodiscard]] QString enrolment(const Id &edition) const
    {
        QStringList periods;
        for (const Record &period : constant(m_tree.ofEdition(Kind::EnrolmentPeriod, edition))) {
            const auto &fields = domain::enrolmentPeriodTable();
            const QString when = span(fields.start(period), fields.end(period));
            const QString whom = line(fields.targetGroup(period));
            if (!when.isEmpty()) {
                periods.append(said(Word::Enrolment).arg(when) + (whom.isEmpty() ? QString() : u" ("_s + whom + u')'));
            }
        }
        return periods.join(u"; "_s);
    }

    [[nodiscard]] QString edition(const Record &edition) const
    {
        const auto &fields = domain::editionTable();
        QString when = span(fields.start(edition), fields.end(edition));
        if (fields.entryFrom(edition).isValid() || fields.entryTo(edition).isValid()) {
            when += (when.isEmpty() ? QString() : u", "_s)
                + said(Word::EntryBetween).arg(span(fields.entryFrom(edition), fields.entryTo(edition)));
        }
        const QString title = line(fields.title(edition));
        QStringList parts;
        const Record place = m_tree.target(fields.location(edition));
        if (!place.isNull()) {
            QStringList where{
                line(domain::locationTable().name(place)), domain::locationTable().city(place).toHtmlEscaped()};
            where.removeAll(QString());
            where.removeDuplicates();
            parts.append(where.join(u", "_s));
        }
        parts.append(labels(u"mode"_s, fields.modes(edition)));
        parts.append(labels(u"language"_s, fields.languages(edition)));
        if (const std::optional<qint64> places = fields.places(edition)) {
            parts.append(said(Word::Places).arg(m_locale.toString(*places)));
        }
        parts.append(label(u"editionStatus"_s, fields.status(edition)));
        parts.append(enrolment(edition.id()));
        if (fields.permissionRequired(edition)) {
            const QString why = line(fields.permissionExplanation(edition));
            parts.append(said(Word::PermissionNeeded) + (why.isEmpty() ? QString() : u" ("_s + why + u')'));
        }
        for (const Record &price : constant(m_tree.ofEdition(Kind::Price, edition.id()))) {
            parts.append(this->price(price));
        }
        parts.removeAll(QString());
        return u"<strong>"_s + title + (title.isEmpty() ? QString() : u" · "_s)
            + (when.isEmpty() ? said(Word::StartsWhenAsked) : when) + u"</strong>"_s
            + (parts.isEmpty() ? QString() : QString(u"<br>"_s + parts.join(u" · "_s)));
    }

    void editions()
    {
        QStringList items;
        for (const Record &each : m_tree.of(Kind::Edition)) {
            items.append(edition(each));
        }
        const QString always = enrolment({});
        if (items.isEmpty() && always.isEmpty()) {
            return;
        }
        heading(Word::Editions);
        if (!items.isEmpty()) {
            list(items);
        }
        if (!always.isEmpty()) {
            m_html += u"<p>"_s + always + u"</p>\n"_s;
        }
    }

    [[nodiscard]] QString price(const Record &price) const
    {
        const auto &fields = domain::priceTable();
        const QString amount = money(price);
        if (amount.isEmpty()) {
            return line(fields.description(price));
        }
        QStringList more{label(u"vat"_s, fields.vat(price)), line(fields.description(price))};
        more.removeAll(QString());
        return label(u"priceKind"_s, fields.kind(price)) + u": "_s + amount
            + (more.isEmpty() ? QString() : u" ("_s + more.join(u", "_s) + u')');
    }

    void prices()
    {
        QStringList items;
        for (const Record &each : constant(m_tree.ofEdition(Kind::Price, {}))) {
            items.append(price(each));
        }
        items.removeAll(QString());
        if (!items.isEmpty()) {
            heading(Word::Prices);
            list(items);
        }
    }

    void funding()
    {
        QStringList items;
        for (const Record &each : m_tree.of(Kind::Funding)) {
            const auto &fields = domain::fundingTable();
            const QString name = line(fields.name(each));
            const QString when = span(fields.validFrom(each), fields.validTo(each));
            items.append((name.isEmpty() ? label(u"fundingScheme"_s, fields.scheme(each)) : name)
                + (when.isEmpty() ? QString() : u" ("_s + when + u')'));
        }
        items.removeAll(QString());
        if (!items.isEmpty()) {
            heading(Word::Funding);
            list(items);
        }
    }

    /** A link if the address can be used in one unchanged. */
    [[nodiscard]] static QString mail(const QString &address)
    {
        static const QRegularExpression form(u"^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$"_s);
        return form.match(address).hasMatch() ? u"<a href=\"mailto:%1\">%1</a>"_s.arg(address)
                                              : address.toHtmlEscaped();
    }

    void contact()
    {
        const Record person = m_tree.target(domain::offeringTable().contact(m_tree.offering));
        QStringList parts;
        if (!person.isNull()) {
            const auto &fields = domain::contactTable();
            parts = {fields.name(person).toHtmlEscaped(), line(fields.role(person)),
                fields.phone(person).toHtmlEscaped(), mail(fields.email(person))};
            parts.removeAll(QString());
        }
        const QString address = domain::offeringTable().webPage(m_tree.offering);
        if (parts.isEmpty() && address.isEmpty()) {
            return;
        }
        heading(Word::Contact);
        if (!parts.isEmpty()) {
            m_html += u"<p>"_s + parts.join(u" · "_s) + u"</p>\n"_s;
        }
        link(address);
    }

    const OfferingTree &m_tree;
    const AddressOf &m_addressOf;
    Language m_language;
    QLocale m_locale;
    QString m_html;
    QString m_facts;
};

} // namespace

QString offeringPage(const OfferingTree &tree, Language language, const std::function<QString(const Id &)> &addressOf)
{
    return Page(tree, language, addressOf).made();
}

} // namespace leerschakel::exchange::page
