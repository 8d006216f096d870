// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "domain/constant.h"
#include "domain/sentences.h"
#include "exchange/registry.h"
#include "session/drafting.h"
#include "session/filewatch.h"
#include "store/records.h"
#include "words/fieldlabels.h"

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

constexpr int firstTry = 1000;
constexpr int lastTry = 30'000;
constexpr int lookAgain = 2000;

/** Changes whenever another connection has written. */
qint64 othersWrote(store::Catalogue &catalogue)
{
    return catalogue.single(u"SELECT data_version FROM pragma_data_version"_s).value_or(QVariant()).toLongLong();
}

} // namespace

Session::Session(std::unique_ptr<store::Catalogue> catalogue, QObject *parent)
    : QObject(parent),
      m_catalogue(std::move(catalogue)),
      m_queue(new WriteQueue(*m_catalogue, this)),
      m_work(new LongWork(*m_catalogue, this)),
      m_watch(new FileWatch(m_catalogue->path(), this)),
      m_drafting(new Drafting(*m_catalogue, m_typing, *m_queue, this))
{
    // A single thread that does not expire during the session, as it owns the reading connection.
    m_worker.setMaxThreadCount(1);
    m_worker.setExpiryTimeout(-1);
    m_tryAgain.setSingleShot(true);
    m_tryAgain.setInterval(firstTry);
    // First, because listeners to the signals below read the enabled destinations from here.
    m_destinations = exchange::switchedOn(*m_catalogue).value_or(exchange::destinations());
    connect(this, &Session::changed, this, &Session::followDestinations);
    connect(this, &Session::stateChanged, this, &Session::followDestinations);
    connect(this, &Session::othersChanged, this, &Session::followDestinations);
    connect(m_catalogue.get(), &store::Catalogue::changed, this, &Session::changed);
    connect(m_catalogue.get(), &store::Catalogue::stateChanged, this, &Session::stateChanged);
    connect(m_queue, &WriteQueue::waitingChanged, this, &Session::waitingChanged);
    connect(m_queue, &WriteQueue::waitingChanged, this, &Session::savingChanged);
    connect(m_queue, &WriteQueue::waitingChanged, this, [this] {
        if (!m_queue->waiting().isEmpty()) {
            m_work->letPass();
        }
    });
    connect(m_queue, &WriteQueue::stepFailed, this, &Session::failed);
    connect(m_queue, &WriteQueue::stepped, this, [this](const changes::ChangeSet &effect, store::Direction direction) {
        Q_EMIT stepped({.direction = direction, .label = effect.label(), .entries = effect.entries()});
    });
    connect(m_work, &LongWork::between, this, [this] {
        m_queue->drain();
        Q_EMIT tryAgain();
    });
    connect(m_work, &LongWork::changed, this, &Session::savingChanged);
    connect(m_watch, &FileWatch::changed, this, [this] {
        if (!m_watch->isGone()) {
            m_queue->drain();
            Q_EMIT tryAgain();
        }
        Q_EMIT savingChanged();
    });
    if (!m_catalogue->isWritable()) {
        m_seen = othersWrote(*m_catalogue);
        m_others.start(lookAgain);
        connect(&m_others, &QTimer::timeout, this, &Session::checkForOthers);
    }
    connect(&m_typing, &Typing::changed, this, &Session::followTyping);
    connect(&m_tryAgain, &QTimer::timeout, this, [this] {
        m_tryAgain.setInterval(std::min(m_tryAgain.interval() * 2, lastTry));
        Q_EMIT tryAgain();
        handOverKept();
        followTyping();
    });
}

Session::~Session()
{
    close();
    m_worker.clear();
    m_worker.start([this] { m_reader.reset(); }); // closed in the thread that opened it
    m_worker.waitForDone();
    // They use the catalogue, which is destroyed before the children are.
    delete m_drafting;
    delete m_work;
    delete m_queue;
}

void Session::close()
{
    if (std::exchange(m_isClosed, true)) {
        return;
    }
    m_tryAgain.stop();
    m_work->stop();
    m_queue->drain();
    m_drafting->finish();
}

void Session::setLanguage(domain::Language language)
{
    if (m_language != language) {
        m_language = language;
        Q_EMIT stateChanged();
    }
}

Result<void> Session::handOver(const changes::ChangeSet &change, store::Joining joining)
{
    if (m_watch->look()) {
        return std::unexpected(domain::Error::of(domain::Failure::System, u"store.moved"_s, {m_catalogue->path()}));
    }
    const Result<void> taken = m_queue->handOver(change, joining);
    if (m_isClosed && taken && !m_queue->waiting().isEmpty()) {
        m_drafting->finish(); // nothing will be added to it any more
    }
    if (taken) {
        m_tryAgain.setInterval(firstTry);
    }
    return taken;
}

bool Session::apply(const changes::ChangeSet &change, store::Joining joining)
{
    const Result<void> handedOver = handOver(change, joining);
    if (!handedOver) {
        Q_EMIT failed(handedOver.error());
    }
    return handedOver.has_value();
}

void Session::undo()
{
    Q_EMIT aboutToStep();
    if (!m_queue->undoQueued()) {
        step(true);
    }
}

void Session::redo()
{
    Q_EMIT aboutToStep();
    if (!m_queue->redoQueued()) {
        step(false);
    }
}

void Session::step(bool back)
{
    if (m_isStepping) {
        m_stepsToCome.append(back);
        return;
    }
    if ((back ? undoLabel() : redoLabel()).isEmpty()) {
        return;
    }
    const store::Direction direction = back ? store::Direction::Back : store::Direction::Again;
    const Result<bool> isLarge = store::isLargeStep(*m_catalogue, direction, m_queue->stepsAhead(direction));
    if (isLarge && *isLarge) {
        stepLarge(back);
        return;
    }
    const Result<void> stepped = isLarge ? m_queue->step(direction) : std::unexpected(isLarge.error());
    if (!stepped) {
        Q_EMIT failed(stepped.error());
    }
}

void Session::stepLarge(bool back)
{
    m_isStepping = true;
    const store::Direction direction = back ? store::Direction::Back : store::Direction::Again;
    longWork<Step>(
        this, {.what = back ? tr("Undoing a large change…") : tr("Redoing a large change…")},
        [direction, expected = back ? undoLabel() : redoLabel()](store::Catalogue &catalogue,
            domain::Progress &progress) { return madeLarge(catalogue, progress, direction, expected); },
        [this](const Result<Step> &done) {
            m_isStepping = false;
            const QList<bool> toCome = std::exchange(m_stepsToCome, {});
            if (done) {
                Q_EMIT stepped(*done);
                std::ranges::for_each(toCome, [this](bool each) { step(each); });
            } else {
                Q_EMIT failed(done.error()); // the steps requested after it are dropped too
            }
        });
}

Result<Session::Step> Session::madeLarge(store::Catalogue &catalogue, domain::Progress &progress,
    store::Direction direction, const domain::Message &expected)
{
    // Something else may be the last change by now.
    const bool back = direction == store::Direction::Back;
    const Result<domain::Message> now = back ? store::undoLabel(catalogue) : store::redoLabel(catalogue);
    if (!now || *now != expected) {
        return std::unexpected(now ? domain::Error::of(domain::Failure::Conflict, u"change.notLast"_s) : now.error());
    }
    Step step{.direction = direction, .label = *now, .entries = {}};
    const auto noting = connect(&catalogue, &store::Catalogue::changed, &catalogue,
        [&step](const store::AppliedChange &change) { step.offerings = change.offerings; });
    const Result<domain::Message> done = back ? store::undo(catalogue, progress) : store::redo(catalogue, progress);
    disconnect(noting);
    if (!done) {
        return std::unexpected(done.error());
    }
    constexpr int shown = 200;
    if (const auto newest = store::history(catalogue, {.record = {}, .limit = 1, .entries = shown});
        newest && !newest->isEmpty()) {
        step.entries = newest->constFirst().entries;
    }
    return step;
}

domain::Message Session::undoLabel()
{
    const domain::Message waits = m_queue->undoQueuedLabel();
    const int ahead = m_queue->stepsAhead(store::Direction::Back);
    return waits.isEmpty() ? store::undoLabel(*m_catalogue, ahead).value_or(domain::Message()) : waits;
}

domain::Message Session::redoLabel()
{
    const domain::Message takenBack = m_queue->redoQueuedLabel();
    if (!takenBack.isEmpty() || m_queue->endsInChange()) {
        return takenBack;
    }
    const int ahead = m_queue->stepsAhead(store::Direction::Again);
    return store::redoLabel(*m_catalogue, ahead).value_or(domain::Message());
}

Session::Saving Session::saving() const
{
    using State = Saving::State;
    if (!isWritable()) {
        return {.state = State::ReadOnly, .count = 0, .why = {}};
    }
    if (m_watch->isGone()) {
        return {.state = State::Moved,
            .count = 0,
            .why = domain::sentence(domain::Message{.code = u"store.moved"_s, .arguments = {m_catalogue->path()}})};
    }
    const QList<TypedValue> typed = m_typing.values();
    const auto about = [&](State state, TypedValue::State of) -> std::optional<Saving> {
        const auto first = std::ranges::find(typed, of, &TypedValue::state);
        return first == typed.cend() ? std::nullopt
                                     : std::optional(Saving{.state = state,
                                           .count = int(std::ranges::count(typed, of, &TypedValue::state)),
                                           .why = first->problem,
                                           .value = *first});
    };
    if (const auto refused = about(State::Refused, TypedValue::State::Refused)) {
        return *refused;
    }
    const int waiting = int(m_queue->waiting().size());
    if (waiting > 0 && m_queue->problem()) {
        return {.state = State::Refused, .count = waiting, .why = domain::sentence(m_queue->problem()->message)};
    }
    if (const auto unreadable = about(State::Unreadable, TypedValue::State::Unreadable)) {
        return *unreadable;
    }
    if (waiting > 0) {
        return {.state = State::Waiting,
            .count = waiting,
            .why = m_work->isIdle() ? QString() : m_work->jobs().constFirst().what};
    }
    return {.state = typed.isEmpty() ? State::Saved : State::Typing, .count = int(typed.size()), .why = {}};
}

void Session::handOverKept()
{
    for (const TypedValue &typed : constant(m_typing.kept())) {
        const domain::FieldSpec *field = domain::kindTable(typed.record.kind).field(typed.field);
        if (!field || !typed.isRead || typed.state != TypedValue::State::Refused) {
            continue;
        }
        const auto value = field->normalised(typed.value);
        const auto record = store::load(*m_catalogue, typed.record.kind, typed.record.id);
        if (!value || !record || !*record) {
            continue;
        }
        const QString label = recordLabel(**record, m_language);
        changes::ChangeSet change({.code = u"change.edit"_s,
            .arguments = {field->key(), label.isEmpty() ? domain::kindTable(typed.record.kind).name() : label}});
        change.append({.record = typed.record, .field = typed.field, .before = typed.before, .after = *value});
        if (handOver(change)) {
            static_cast<void>(m_typing.takeBack(typed.record, typed.field));
        }
    }
}

void Session::followTyping()
{
    const QList<TypedValue> typed = m_typing.values();
    if (!std::ranges::contains(typed, TypedValue::State::Refused, &TypedValue::state)) {
        m_tryAgain.stop();
    } else if (!m_tryAgain.isActive() && !m_isClosed) {
        m_tryAgain.start();
    }
    Q_EMIT savingChanged();
}

void Session::followDestinations()
{
    const Result<QStringList> on = exchange::switchedOn(*m_catalogue);
    if (on && *on != m_destinations) {
        m_destinations = *on;
        Q_EMIT destinationsChanged();
    }
}

void Session::checkForOthers()
{
    if (const qint64 now = othersWrote(*m_catalogue); now != std::exchange(m_seen, now)) {
        Q_EMIT othersChanged();
        Q_EMIT stateChanged();
    }
}

Result<store::Catalogue *> Session::reader()
{
    if (!m_reader) {
        Result<std::unique_ptr<store::Catalogue>> opened = m_catalogue->reader();
        if (!opened) {
            return std::unexpected(opened.error());
        }
        m_reader = std::move(*opened);
    }
    return m_reader.get();
}

} // namespace leerschakel::ui
