// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/serving/holdings.h"

#include "domain/constant.h"
#include "exchange/ooapi5/layout.h"
#include "exchange/ooapi5/mapping/mapper.h"
#include "exchange/writing/scope.h"
#include "publishing/serving/choosing.h"
#include "store/records.h"

#include <QDateTime>

#include <algorithm>
#include <deque>
#include <future>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::serving {

using domain::Id;
using domain::OfferingTree;
using domain::Record;
using exchange::ooapi5::Documents;
using exchange::ooapi5::Layout;
using exchange::ooapi5::Mapper;
using exchange::ooapi5::Shape;
using exchange::reading::Shelf;
using exchange::writing::Scope;

namespace {

constexpr qsizetype atOnce = 100;

/** What an offering's documents depend on in addition to its own hash: which related offerings are served. */
quint64 surroundingsOf(const Scope &scope, const Id &offering)
{
    const QList<Id> programmes = scope.programmesOf(offering);
    const QList<Id> modules = scope.modulesOf(offering);
    return qHashMulti(
        0, qHashRange(programmes.cbegin(), programmes.cend()), qHashRange(modules.cbegin(), modules.cend()));
}

/**
 * The last change of the journal: everything that is served follows from the changes, and another change, or more
 * typing within the last one, gives another digest.
 */
Result<QString> journalEnd(store::Catalogue &catalogue)
{
    QString end = u"empty"_s;
    return catalogue
        .rows(u"SELECT seq, digest FROM change ORDER BY seq DESC LIMIT 1"_s, {},
            [&](const store::Row &row) { end = row.string(0) + u' ' + row.string(1); })
        .transform([&] { return end; });
}

/** Whether so much of the temporary file is unused that everything is rebuilt, which takes time. */
bool isMuch(qsizetype waste, qsizetype all)
{
    constexpr qsizetype fewest = 10'000;
    return waste > fewest && waste > all;
}

} // namespace

/** What was made from one offering. */
struct Holdings::Made {
    /** OfferingTree::deliverableHash() of what it was made from. */
    QString hash;
    quint64 surroundings = 0;
    Entity entity = Entity::Course;
    Held main;
    Held specification;
    std::vector<Held> runs;
    std::vector<Id> organisations;
};

/** The same, before it is put on the shelves. */
struct Holdings::Draft {
    Id offering;
    QString hash;
    /** It is the same as before. */
    bool isSame = false;
    Entity entity = Entity::Course;
    Sheet main = {};
    Sheet specification = {};
    std::vector<Sheet> runs = {};
    std::vector<Id> organisations = {};
};

void View::add(const Held *held)
{
    if (!m_byId.contains(held->traits.id)) { // several offerings may have one specification
        m_byId.insert(held->traits.id, held);
        m_all.push_back(held);
    }
}

const std::vector<const Held *> &View::with(Mark reference)
{
    if (m_byReference.isEmpty()) {
        for (const Held *held : m_all) {
            for (const Mark each : held->traits.marks) {
                if (isReference(each)) {
                    m_byReference[each].push_back(held);
                }
            }
        }
    }
    static const std::vector<const Held *> none;
    const auto found = m_byReference.constFind(reference);
    return found == m_byReference.cend() ? none : *found;
}

Holdings::Holdings(std::unique_ptr<store::Catalogue> catalogue, exchange::Selection selection, QStringList alliances)
    : m_catalogue(std::move(catalogue)),
      m_selection(selection),
      m_alliances(std::move(alliances)),
      m_texts(std::make_unique<Shelf>()),
      m_words(std::make_unique<Shelf>())
{
    constexpr int mostChosen = 4'000'000; // documents in cached lists
    m_chosen.setMaxCost(mostChosen);
}

Holdings::~Holdings() = default;

QDate Holdings::today() const
{
    return m_catalogue->now().date();
}

Result<bool> Holdings::isOutdated()
{
    // A restored backup is another file under the same name.
    constexpr qint64 between = 1'000;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now - m_placeLookedAt >= between || now < m_placeLookedAt) {
        m_placeLookedAt = now;
        if (!m_catalogue->isInPlace()) {
            Result<std::unique_ptr<store::Catalogue>> again = m_catalogue->reader();
            if (!again) {
                m_placeLookedAt = 0;
                return std::unexpected(again.error());
            }
            m_catalogue = std::move(*again);
            m_dataVersion = -1;
        }
    }
    const Result<QVariant> version = m_catalogue->single(u"PRAGMA data_version"_s);
    if (!version) {
        return std::unexpected(version.error());
    }
    const bool isWritten = version->toLongLong() != m_dataVersion;
    m_dataVersion = version->toLongLong();
    if (!isWritten || m_journalEnd.isEmpty()) {
        return isWritten || today() != m_day;
    }
    // Many writes, such as calculated readiness, change nothing that is served.
    return journalEnd(*m_catalogue).transform([this](const QString &end) {
        return end != m_journalEnd || today() != m_day;
    });
}

Result<void> Holdings::refresh(domain::Progress &progress)
{
    const Result<bool> isOld = isOutdated();
    if (!isOld) {
        return std::unexpected(isOld.error());
    }
    if (!*isOld) {
        return {};
    }
    const Result<void> renewed = m_catalogue->atOneMoment([&] {
        return journalEnd(*m_catalogue).and_then([&](const QString &end) {
            m_journalEnd = end;
            return isMuch(m_waste, m_made.size()) ? renewAll(progress) : renew(progress);
        });
    });
    if (renewed) {
        m_day = today();
    } else {
        m_dataVersion = -1;
        m_journalEnd.clear();
    }
    return renewed;
}

Result<void> Holdings::renewAll(domain::Progress &progress)
{
    const auto made = std::exchange(m_made, {});
    const auto organisations = std::exchange(m_organisations, {});
    auto texts = std::exchange(m_texts, std::make_unique<Shelf>());
    auto words = std::exchange(m_words, std::make_unique<Shelf>());
    const Result<void> renewed = renew(progress);
    if (renewed) {
        m_waste = 0;
    } else {
        m_made = made;
        m_organisations = organisations;
        m_texts = std::move(texts);
        m_words = std::move(words);
    }
    return renewed;
}

Result<void> Holdings::renew(domain::Progress &progress)
{
    Scope scope;
    const exchange::ExportRequest request{
        .folder = {}, .selection = m_selection, .offerings = {}, .language = std::nullopt};
    const Layout layout;
    if (const Result<void> read = scope.load(*m_catalogue, layout.destination(), request, layout.needs(), progress);
        !read) {
        return read;
    }
    const Result<QList<Id>> ids = toMake(scope);
    if (!ids) {
        return std::unexpected(ids.error());
    }
    const Result<Making> making = make(scope, *ids, progress);
    if (!making) {
        return std::unexpected(making.error());
    }
    const auto isGone = [&](const Id &id) { return !scope.selection().set.contains(id); };
    const qsizetype gone = std::count_if(m_made.keyBegin(), m_made.keyEnd(), isGone);
    const bool isOther = m_version == 0 || making->isOther || gone > 0 || scope.organisations() != m_records;
    if (!isOther && making->made.isEmpty()) {
        return {};
    }
    m_waste += gone;
    m_made.insert(making->made);
    m_made.removeIf([&](decltype(m_made)::iterator each) { return isGone(each.key()); });
    m_records = scope.organisations();
    show(scope);
    m_version += isOther ? 1 : 0;
    return {};
}

Result<QList<Id>> Holdings::toMake(const Scope &scope)
{
    // The stored hash is correct if the stored readiness is not out of date.
    QHash<Id, QString> hashes;
    const Result<void> read = m_catalogue->rows(
        u"SELECT o.id, o.whole_hash FROM offering o JOIN readiness r ON r.offering = o.row GROUP BY o.row "
        "HAVING max(r.stale) = 0"_s,
        {}, [&](const store::Row &row) { hashes.insert(Id::fromString(row.string(0)), row.string(1)); });
    if (!read) {
        return std::unexpected(read.error());
    }
    // What a module becomes also depends on its provider, and programmes state which of their modules are programs.
    const bool areProvidersSame = scope.organisations() == m_records;
    QSet<Id> wanted;
    for (const Id &id : scope.selection().ids) {
        const auto made = m_made.constFind(id);
        const bool isComposed = !scope.modulesOf(id).isEmpty();
        const bool isSame = made != m_made.cend() && (*made)->hash == hashes.value(id)
            && (*made)->surroundings == surroundingsOf(scope, id) && (areProvidersSame || !isComposed);
        if (!isSame) {
            wanted.insert(id);
            for (const Id &programme : constant(scope.programmesOf(id))) {
                wanted.insert(programme);
            }
        }
    }
    QList<Id> ids;
    std::ranges::copy_if(
        scope.selection().ids, std::back_inserter(ids), [&](const Id &id) { return wanted.contains(id); });
    return ids;
}

Holdings::Draft Holdings::draftOf(const Mapper &mapper, const Scope &scope, const OfferingTree &tree) const
{
    const Id id = tree.offering.id();
    Draft draft{.offering = id, .hash = tree.deliverableHash()};
    const auto known = m_made.constFind(id);
    draft.isSame = known != m_made.cend() && (*known)->hash == draft.hash
        && (*known)->surroundings == surroundingsOf(scope, id) && scope.modulesOf(id).isEmpty();
    if (draft.isSame) {
        return draft;
    }
    exchange::mapping::Ledger ledger(tree, mapper.terms());
    Documents documents = mapper.documents(ledger);
    draft.entity = documents.shape == Shape::Course ? Entity::Course : Entity::Program;
    draft.main = sheetOf(draft.entity, documents.main);
    draft.specification = sheetOf(Entity::Specification, documents.specification);
    for (exchange::document::Node &run : documents.offerings) {
        draft.runs.push_back(sheetOf(Entity::Offering, run));
    }
    draft.organisations.assign(documents.organisations.cbegin(), documents.organisations.cend());
    return draft;
}

bool Holdings::isAsBefore(const Draft &draft, const Made &before)
{
    const auto isText = [this](const Held &held, const Sheet &sheet) { return textOf(held) == sheet.text; };
    return draft.entity == before.entity && isText(before.main, draft.main)
        && isText(before.specification, draft.specification) && std::ranges::equal(before.runs, draft.runs, isText);
}

void Holdings::take(const Scope &scope, std::vector<Draft> drafts, Making &making)
{
    for (const Draft &draft : drafts) {
        if (draft.isSame) {
            continue;
        }
        const std::shared_ptr<const Made> before = m_made.value(draft.offering);
        const bool isSame = before && isAsBefore(draft, *before);
        auto made = isSame ? std::make_shared<Made>(*before) : std::make_shared<Made>();
        made->hash = draft.hash;
        made->surroundings = surroundingsOf(scope, draft.offering);
        made->organisations = draft.organisations;
        if (!isSame) {
            made->entity = draft.entity;
            made->main = put(draft.main);
            made->specification = put(draft.specification);
            for (const Sheet &run : draft.runs) {
                made->runs.push_back(put(run));
            }
            m_waste += before ? 1 : 0;
            making.isOther = true;
        }
        making.made.insert(draft.offering, std::move(made));
    }
}

/** Some are read while the ones before them are processed on other threads; only this thread uses the shelves. */
Result<Holdings::Making> Holdings::make(const Scope &scope, const QList<Id> &ids, domain::Progress &progress)
{
    const Mapper mapper(scope.surroundings(std::nullopt), m_alliances);
    const auto draftsOf = [&](const QList<OfferingTree> &trees) {
        std::vector<Draft> drafts;
        std::ranges::transform(
            trees, std::back_inserter(drafts), [&](const OfferingTree &tree) { return draftOf(mapper, scope, tree); });
        return drafts;
    };
    Making making;
    std::deque<std::future<std::vector<Draft>>> drafting;
    constexpr size_t mostDrafting = 3;
    const auto takeFirst = [&] {
        take(scope, drafting.front().get(), making);
        drafting.pop_front();
    };
    for (qsizetype begin = 0; begin < ids.size(); begin += atOnce) {
        if (!progress.step(begin, ids.size(), {.code = u"serve.preparing"_s, .arguments = {}})) {
            return domain::cancelled();
        }
        Result<QList<OfferingTree>> trees = store::loadTrees(*m_catalogue, ids.mid(begin, atOnce));
        if (!trees) {
            return std::unexpected(trees.error());
        }
        if (drafting.size() == mostDrafting) {
            takeFirst();
        }
        drafting.push_back(
            std::async(std::launch::async, [&draftsOf, trees = *std::move(trees)] { return draftsOf(trees); }));
    }
    while (!drafting.empty()) {
        takeFirst();
    }
    return making;
}

Held Holdings::put(const Sheet &sheet)
{
    return {.traits = sheet.traits, .text = m_texts->add(sheet.text), .words = m_words->add(sheet.words)};
}

void Holdings::show(const Scope &scope)
{
    m_views = {};
    m_chosen.clear();
    for (const Id &id : scope.selection().ids) {
        const Made &made = *m_made.value(id);
        view(made.entity).add(&made.main);
        view(Entity::Specification).add(&made.specification);
        for (const Held &run : made.runs) {
            view(Entity::Offering).add(&run);
        }
    }
    showOrganisations(scope);
}

void Holdings::showOrganisations(const Scope &scope)
{
    QSet<Id> referred;
    for (const std::shared_ptr<const Made> &made : std::as_const(m_made)) {
        for (const Id &organisation : made->organisations) {
            referred.insert(organisation);
        }
    }
    const QSet<Id> all = scope.withParents(referred);
    QList<Id> ids(all.cbegin(), all.cend());
    std::sort(ids.begin(), ids.end());
    const Mapper mapper(scope.surroundings(std::nullopt), m_alliances);
    QHash<Id, std::shared_ptr<const Organised>> organisations;
    QList<Record> records;
    for (const Id &id : std::as_const(ids)) {
        const Record record = scope.organisations().value(id);
        if (record.isNull()) {
            continue;
        }
        std::shared_ptr<const Organised> organised = m_organisations.value(id);
        if (!organised || organised->record != record) {
            exchange::mapping::Ledger ledger(record, mapper.terms());
            exchange::document::Node document = mapper.organisation(ledger);
            m_waste += organised ? 1 : 0;
            organised = std::make_shared<Organised>(record, put(sheetOf(Entity::Organisation, document)));
        }
        view(Entity::Organisation).add(&organised->held);
        organisations.insert(id, organised);
        records.append(record);
    }
    m_organisations = organisations;
    const Layout layout;
    const auto closing = layout.maker(scope.surroundings(std::nullopt))->closing(records);
    m_service = closing.empty() ? QByteArray() : QByteArray::fromStdString(closing.front().text);
}

Result<std::shared_ptr<const std::vector<const Held *>>> Holdings::chosen(
    Entity entity, std::optional<Mark> owner, const Choice &choice)
{
    const QByteArray key = keyOf(entity, owner, choice);
    if (const auto *known = m_chosen.object(key)) {
        return *known;
    }
    const std::vector<const Held *> &owned = owner ? view(entity).with(*owner) : view(entity).all();
    const auto words = [this](const Held &held) { return wordsOf(held); };
    return choose(entity, owned, choice, words).transform([&](std::vector<const Held *> found) {
        auto list = std::make_shared<const std::vector<const Held *>>(std::move(found));
        m_chosen.insert(key, new std::shared_ptr(list), qsizetype(list->size()) + 1);
        return list;
    });
}

} // namespace leerschakel::publishing::serving
