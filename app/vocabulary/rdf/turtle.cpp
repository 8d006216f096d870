// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/rdf/turtle.h"

#include "vocabulary/rdf/iri.h"
#include "vocabulary/rdf/turtleguard.h"

#include <QIODevice>
#include <QSet>

#include <serd/serd.h>

#include <cstdarg>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary::rdf {

using domain::Error;
using domain::Failure;

namespace {

constexpr size_t blockSize = 64 * 1024;

QByteArrayView viewed(const SerdNode *node)
{
    return node && node->buf ? QByteArrayView(node->buf, qsizetype(node->n_bytes)) : QByteArrayView();
}

SerdSyntax serdSyntax(Syntax syntax)
{
    switch (syntax) {
    case Syntax::Turtle:
        return SERD_TURTLE;
    case Syntax::NTriples:
        return SERD_NTRIPLES;
    case Syntax::NQuads:
        return SERD_NQUADS;
    default:
        return SERD_TRIG;
    }
}

/** One pass over a file. serd calls C functions, which forward to the members. */
class TurtlePass
{
public:
    /** \a block: how many bytes serd asks for at a time; with 1 the place of a statement is known exactly. */
    TurtlePass(const Source &source, TripleSink &sink, size_t block) : m_source(source), m_sink(sink), m_block(block) {}

    void run();
    [[nodiscard]] qint64 good() const { return m_good; }
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }
    [[nodiscard]] const std::optional<Damage> &damage() const { return m_damage; }
    /** The damage is in a statement in which serd found nothing wrong, so its place is not known yet. */
    [[nodiscard]] bool isPlaceless() const { return m_damage && m_damage->place.line == 0; }
    /** The place of the next byte; for a pass byte by byte. */
    [[nodiscard]] Place place() const { return m_place; }

private:
    /** The next bytes of the file, as many as asked for unless it ends; -1 when something is wrong. */
    qint64 readDevice(char *buffer, qint64 most);
    size_t read(char *buffer);
    size_t readByte(char *buffer);
    SerdStatus statement(const SerdNode *subject, const SerdNode *predicate, const SerdNode *object,
        const SerdNode *datatype, const SerdNode *language);
    bool expand(const SerdNode *node, QByteArray &buffer, QByteArrayView &iri);
    bool term(const SerdNode *node, QByteArray &buffer, Term &term);
    void syntaxError(const SerdError &error);

    const Source &m_source;
    TripleSink &m_sink;
    const size_t m_block;
    SerdEnv *m_env = nullptr;
    TurtleGuard m_guard;
    QByteArray m_base;
    QSet<QByteArray> m_prefixes;
    QByteArray m_buffers[4];
    qint64 m_good = 0;
    qint64 m_bytes = 0;
    /** For reading byte by byte: the bytes that were read, the next of them, and its place. */
    QByteArray m_ahead;
    qsizetype m_at = 0;
    Place m_place{.line = 1, .column = 1};
    bool m_stopped = false;
    std::optional<Error> m_failure;
    std::optional<Damage> m_damage;
};

qint64 TurtlePass::readDevice(char *buffer, qint64 most)
{
    if (m_source.advance) {
        if (const Result<void> goOn = m_source.advance(m_bytes); !goOn) {
            m_failure = goOn.error();
            return -1;
        }
    }
    qint64 size = 0;
    while (size < most) {
        const qint64 more = m_source.device.read(buffer + size, most - size);
        if (more < 0) {
            m_failure =
                Error::of(Failure::System, u"store.cannotRead"_s, {m_source.name, m_source.device.errorString()});
            return -1;
        }
        if (more == 0) {
            break;
        }
        size += more;
    }
    m_bytes += size;
    return size;
}

size_t TurtlePass::read(char *buffer)
{
    // serd would go on after an error in a directive.
    if (m_failure || m_guard.damage() || m_damage) {
        return 0;
    }
    // To serd, less than a block is the end of the file.
    const qint64 size = readDevice(buffer, qint64(m_block));
    return size < 0 ? 0 : size_t(m_guard.feed(QByteArrayView(buffer, size)));
}

size_t TurtlePass::readByte(char *buffer)
{
    if (m_damage) {
        return 0;
    }
    if (m_at == m_ahead.size()) {
        m_ahead.resize(qsizetype(blockSize));
        const qint64 size = m_failure ? 0 : readDevice(m_ahead.data(), m_ahead.size());
        m_ahead.resize(std::max<qint64>(0, size));
        m_at = 0;
        if (m_ahead.isEmpty()) {
            return 0;
        }
    }
    *buffer = m_ahead.at(m_at++);
    m_place = *buffer == '\n' ? Place{.line = m_place.line + 1, .column = 1}
                              : Place{.line = m_place.line, .column = m_place.column + 1};
    return 1;
}

void TurtlePass::syntaxError(const SerdError &error)
{
    if (m_damage) {
        return; // only the first error counts; the rest follows from it
    }
    char text[512];
    va_list arguments;
    va_copy(arguments, *error.args);
    std::vsnprintf(text, sizeof text, error.fmt, arguments);
    va_end(arguments);
    m_damage = {.code = u"rdf.syntax"_s,
        .place = {.line = qint64(error.line), .column = qint64(error.col)},
        .details = {QString::fromUtf8(text).trimmed()}};
}

bool TurtlePass::expand(const SerdNode *node, QByteArray &buffer, QByteArrayView &iri)
{
    if (node->type == SERD_CURIE) {
        SerdChunk prefix{}, suffix{};
        if (serd_env_expand(m_env, node, &prefix, &suffix) != SERD_SUCCESS) {
            m_damage = {.code = u"rdf.prefix"_s, .place = {}, .details = {QString::fromUtf8(viewed(node))}};
            return false;
        }
        buffer.resize(qsizetype(prefix.len + suffix.len));
        std::memcpy(buffer.data(), prefix.buf, prefix.len);
        std::memcpy(buffer.data() + prefix.len, suffix.buf, suffix.len);
        iri = buffer;
    } else {
        iri = viewed(node);
    }
    if (isAbsolute(iri)) {
        return true;
    }
    buffer = resolved(iri, m_base);
    if (buffer.isNull()) {
        m_damage = {.code = u"rdf.relative"_s, .place = {}, .details = {QString::fromUtf8(viewed(node))}};
        return false;
    }
    iri = buffer;
    return true;
}

bool TurtlePass::term(const SerdNode *node, QByteArray &buffer, Term &term)
{
    if (node->type == SERD_LITERAL || node->type == SERD_BLANK) {
        term.kind = node->type == SERD_BLANK ? Term::Kind::Blank : Term::Kind::Literal;
        term.value = viewed(node);
        return true;
    }
    return expand(node, buffer, term.value);
}

SerdStatus TurtlePass::statement(const SerdNode *subject, const SerdNode *predicate, const SerdNode *object,
    const SerdNode *datatype, const SerdNode *language)
{
    if (m_stopped || m_damage) {
        return SERD_ERR_INTERNAL; // serd goes on to the end of a statement
    }
    Triple triple;
    const bool isRight = term(subject, m_buffers[0], triple.subject)
        && expand(predicate, m_buffers[1], triple.predicate) && term(object, m_buffers[2], triple.object)
        && (!datatype || !datatype->buf || expand(datatype, m_buffers[3], triple.object.datatype));
    if (!isRight) {
        return SERD_ERR_BAD_CURIE;
    }
    triple.object.language = viewed(language);
    if (!m_sink.take(triple)) {
        m_stopped = true;
        return SERD_ERR_INTERNAL;
    }
    ++m_good;
    return SERD_SUCCESS;
}

void TurtlePass::run()
{
    m_base = m_source.base;
    const SerdNode base = serd_node_from_string(SERD_URI, reinterpret_cast<const uint8_t *>(m_base.constData()));
    m_env = serd_env_new(m_base.isEmpty() ? nullptr : &base);
    const auto setBase = [](void *self, const SerdNode *uri) {
        auto *pass = static_cast<TurtlePass *>(self);
        const QByteArray next = resolved(viewed(uri), pass->m_base);
        if (next.isNull()) {
            pass->m_damage = {.code = u"rdf.relative"_s, .place = {}, .details = {QString::fromUtf8(viewed(uri))}};
            return SERD_ERR_BAD_CURIE;
        }
        pass->m_base = next;
        return serd_env_set_base_uri(pass->m_env, uri);
    };
    const auto setPrefix = [](void *self, const SerdNode *name, const SerdNode *uri) {
        auto *pass = static_cast<TurtlePass *>(self);
        pass->m_prefixes.insert(viewed(name).toByteArray());
        if (pass->m_prefixes.size() > mostPrefixes) {
            pass->m_damage = {
                .code = u"rdf.tooMany"_s, .place = {}, .details = {QString::number(mostPrefixes), u"@prefix"_s}};
            return SERD_ERR_INTERNAL;
        }
        // A prefix may be relative: it is resolved here and now, as the base may change later.
        QByteArray full = resolved(viewed(uri), pass->m_base);
        if (full.isNull()) {
            full = viewed(uri).toByteArray();
        }
        const SerdNode node = serd_node_from_string(SERD_URI, reinterpret_cast<const uint8_t *>(full.constData()));
        return serd_env_set_prefix(pass->m_env, name, &node);
    };
    const auto take = [](void *self, SerdStatementFlags, const SerdNode *, const SerdNode *subject,
                          const SerdNode *predicate, const SerdNode *object, const SerdNode *datatype,
                          const SerdNode *language) {
        return static_cast<TurtlePass *>(self)->statement(subject, predicate, object, datatype, language);
    };
    SerdReader *reader = serd_reader_new(serdSyntax(m_source.syntax), this, nullptr, setBase, setPrefix, take, nullptr);
    serd_reader_set_strict(reader, true);
    serd_reader_set_error_sink(
        reader,
        [](void *self, const SerdError *error) {
            static_cast<TurtlePass *>(self)->syntaxError(*error);
            return SERD_SUCCESS;
        },
        this);
    const SerdStatus status = serd_reader_read_source(
        reader,
        [](void *buffer, size_t, size_t, void *self) {
            auto *pass = static_cast<TurtlePass *>(self);
            char *const bytes = static_cast<char *>(buffer);
            return pass->m_block == 1 ? pass->readByte(bytes) : pass->read(bytes);
        },
        [](void *) { return 0; }, this, reinterpret_cast<const uint8_t *>("file"), m_block);
    serd_reader_free(reader);
    serd_env_free(m_env);
    m_env = nullptr;

    if (status == SERD_SUCCESS && !m_stopped) {
        m_guard.finish();
    }
    // To serd, the file ends where the guard stops it: what the guard reports takes precedence, unless something was
    // wrong well before that.
    const std::optional<Damage> &guarded = m_guard.damage();
    if (guarded && (!m_damage || (!isPlaceless() && m_damage->place.line >= guarded->place.line))) {
        m_damage = guarded;
    }
    if (status > SERD_FAILURE && !m_damage && !m_stopped && !m_failure) {
        m_damage = {.code = u"rdf.syntax"_s,
            .place = m_guard.place(),
            .details = {QString::fromUtf8(reinterpret_cast<const char *>(serd_strerror(status)))}};
    }
}

/** Counts the triples of a pass. */
class Counting : public TripleSink
{
public:
    bool take(const Triple &) override { return true; }
};

} // namespace

Result<qint64> readTurtle(const Source &source, TripleSink &sink)
{
    const qint64 start = source.device.pos();
    TurtlePass pass(source, sink, blockSize);
    pass.run();
    if (pass.failure()) {
        return std::unexpected(*pass.failure());
    }
    if (!pass.damage()) {
        return pass.good();
    }
    Damage damage = *pass.damage();
    if (pass.isPlaceless() && !source.device.isSequential() && source.device.seek(start)) {
        // serd does not say where a statement is if its grammar is correct; reading the file byte by byte does.
        Counting counting;
        TurtlePass again(source, counting, 1);
        again.run();
        if (again.failure()) {
            return std::unexpected(*again.failure());
        }
        damage.place = again.place();
    }
    return std::unexpected(damaged(source.name, pass.good(), damage));
}

} // namespace leerschakel::vocabulary::rdf
