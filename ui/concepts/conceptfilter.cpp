// SPDX-License-Identifier: GPL-3.0-or-later
#include "concepts/conceptfilter.h"

#include "session/session.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {
constexpr int mostCharacters = 40;
} // namespace

QString ConceptFilter::Part::chosen() const
{
    const QAction *const action = group->checkedAction();
    return action ? action->data().toString() : QString();
}

ConceptFilter::ConceptFilter(Session &session, const QString &place, QWidget *parent)
    : QPushButton(parent), m_session(session), m_place(place)
{
    setFlat(true);
    setIcon(QIcon::fromTheme(u"view-filter"_s));
    setMenu(new QMenu(this));
    m_kind = makePart(u"kind"_s);
    m_scheme = makePart(u"scheme"_s);
    m_collection = makePart(u"collection"_s);
    menu()->addSeparator();
    m_retired = menu()->addAction(QString());
    m_retired->setCheckable(true);
    m_retired->setChecked(QSettings().value(settingOf(u"retired"_s)).toBool());
    connect(m_retired, &QAction::triggered, this, &ConceptFilter::take);
    retranslate();
}

QString ConceptFilter::settingOf(const QString &key) const
{
    return u"search/"_s + m_place + u'/' + key;
}

ConceptFilter::Part ConceptFilter::makePart(const QString &key)
{
    Part part{.key = key, .menu = menu()->addMenu(QString()), .group = new QActionGroup(this), .choices = {}};
    connect(part.group, &QActionGroup::triggered, this, &ConceptFilter::take);
    return part;
}

void ConceptFilter::fill(Part &part, const QString &title, const QString &all, const QList<Choice> &choices)
{
    part.choices = choices;
    part.menu->setTitle(title);
    part.menu->menuAction()->setVisible(!choices.isEmpty());
    part.menu->clear();
    const QString remembered = QSettings().value(settingOf(part.key)).toString();
    QList<Choice> lines{{.value = {}, .text = all}};
    lines += choices;
    for (const Choice &choice : std::as_const(lines)) {
        QAction *const action = part.menu->addAction(choice.text);
        action->setData(choice.value);
        action->setCheckable(true);
        part.group->addAction(action);
        action->setChecked(choice.value.isEmpty() || choice.value == remembered);
    }
}

void ConceptFilter::retranslate()
{
    QList<Choice> kinds{{u"skill"_s, tr("Skills")}, {u"knowledge"_s, tr("Knowledge")},
        {u"occupation"_s, tr("Occupations")}, {u"group"_s, tr("Groups")}, {u"other"_s, tr("Other concepts")}};
    if (m_isTeachable) {
        kinds.removeIf([](const Choice &kind) { return kind.value == "occupation"_L1; });
    }
    fill(m_kind, tr("Kind"), tr("All kinds"), kinds);
    fill(m_scheme, tr("Vocabulary"), tr("All vocabularies"), m_schemes.size() > 1 ? m_schemes : QList<Choice>());
    fill(m_collection, tr("Collection"), tr("All, in a collection or not"), m_collections);
    m_retired->setText(tr("Also retired concepts"));
    setToolTip(tr("Choose what to search in"));
    tell();
}

void ConceptFilter::limitToTeachable()
{
    m_isTeachable = true;
    retranslate();
}

void ConceptFilter::tell()
{
    QStringList active;
    for (const Part *part : {&m_kind, &m_scheme, &m_collection}) {
        if (!part->chosen().isEmpty()) {
            active.append(part->group->checkedAction()->text());
        }
    }
    if (m_retired->isChecked()) {
        active.append(tr("also retired"));
    }
    const QString text = active.isEmpty() ? tr("Filter") : tr("Filter: %1").arg(active.join(u" · "_s));
    setAccessibleName(text);
    setText(text.size() > mostCharacters ? QString(text.left(mostCharacters) + u'…') : text);
}

void ConceptFilter::take()
{
    QSettings settings;
    for (const Part *part : {&m_kind, &m_scheme, &m_collection}) {
        settings.setValue(settingOf(part->key), part->chosen());
    }
    settings.setValue(settingOf(u"retired"_s), m_retired->isChecked());
    tell();
    Q_EMIT changed();
}

void ConceptFilter::reload()
{
    ++m_pending;
    const domain::Language language = m_session.language();
    using Answer = std::pair<QList<vocabulary::SchemeSummary>, QList<vocabulary::ConceptHit>>;
    m_session.background<Answer>(
        this,
        [language](store::Catalogue &catalogue) -> Result<Answer> {
            const Result<QList<vocabulary::SchemeSummary>> schemes = vocabulary::schemes(catalogue, language);
            const Result<QList<vocabulary::ConceptHit>> collections = vocabulary::collections(catalogue, language);
            if (!schemes || !collections) {
                return std::unexpected(schemes ? collections.error() : schemes.error());
            }
            return Answer(*schemes, *collections);
        },
        [this](const Result<Answer> &answer) {
            --m_pending;
            if (!answer) {
                Q_EMIT m_session.failed(answer.error());
                return;
            }
            m_schemes.clear();
            m_collections.clear();
            for (const vocabulary::SchemeSummary &scheme : answer->first) {
                m_schemes.append({.value = scheme.uri, .text = scheme.title.isEmpty() ? scheme.uri : scheme.title});
            }
            for (const vocabulary::ConceptHit &collection : answer->second) {
                m_collections.append({.value = collection.uri, .text = collection.label});
            }
            retranslate();
            Q_EMIT changed();
        });
}

void ConceptFilter::applyTo(vocabulary::SearchOptions &options) const
{
    options.teachable = m_isTeachable;
    options.type = m_kind.chosen();
    options.scheme = m_scheme.chosen();
    options.collection = m_collection.chosen();
    options.status = m_retired->isChecked() ? vocabulary::StatusFilter::All : vocabulary::StatusFilter::Current;
}

void ConceptFilter::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace leerschakel::ui
