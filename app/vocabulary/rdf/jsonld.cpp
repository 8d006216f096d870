// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/rdf/jsonld.h"

#include "vocabulary/rdf/iri.h"
#include "vocabulary/rdf/jsonldcontext.h"

#include <QIODevice>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary::rdf {

namespace {

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define XSD "http://www.w3.org/2001/XMLSchema#"

/** A single JSON token is held both as it is and as a value. */
constexpr qint64 longestJsonText = longestText / 4;

/** A term that owns its data. */
struct OwnTerm {
    Term::Kind kind = Term::Kind::Iri;
    QByteArray value;
    QByteArray datatype = {};
    QByteArray language = {};

    [[nodiscard]] Term term() const
    {
        return {.kind = kind, .value = value, .datatype = datatype, .language = language};
    }
};

/** A double as xsd:double writes it (JSON-LD API, section 8.6). */
QByteArray doubleText(double number)
{
    QByteArray text = QByteArray::number(number, 'E', 15);
    const qsizetype exponent = text.indexOf('E');
    QByteArray mantissa = text.first(exponent);
    while (mantissa.endsWith('0') && !mantissa.endsWith(".0")) {
        mantissa.chop(1);
    }
    return mantissa + 'E' + QByteArray::number(text.sliced(exponent + 1).toInt());
}

/**
 * One pass over a document (JSON-LD API, sections 5 and 8, in one go). Functions return false when reading is to stop:
 * see damage() and isStopped().
 */
class JsonLdPass
{
public:
    JsonLdPass(const Source &source, TripleSink &sink) : m_source(source), m_sink(sink), m_context(source.base) {}

    [[nodiscard]] Result<qint64> run();

private:
    std::optional<domain::Error> pass(
        const std::function<bool(JsonPart &)> &take, const std::function<void(const Damage &)> &remark = {});
    bool setContext(const JsonValue &local);
    bool node(const JsonValue &value, const JsonLdContext &outer, OwnTerm &subject);
    bool nodes(const JsonValue &value, const JsonLdContext &context);
    bool subjectOf(const JsonValue &value, const JsonLdContext &context, OwnTerm &subject);
    bool types(const JsonValue &value, const JsonLdContext &context, const OwnTerm &subject);
    bool members(const JsonValue &value, const JsonLdContext &context, const OwnTerm &subject);
    bool reversed(const JsonValue &value, const JsonLdContext &context, const OwnTerm &subject);
    bool property(const QByteArray &name, const JsonValue &value, const JsonLdContext &context, const OwnTerm &subject);
    /** Where values of one property go: triples, or the links of a list. */
    using Take = std::function<bool(const OwnTerm &)>;
    bool values(const JsonValue &value, const JsonLdTerm &term, const JsonLdContext &context, const Take &take);
    bool languageMap(const JsonValue &value, const JsonLdContext &context, const Take &take);
    bool list(const JsonValue &value, const JsonLdTerm &term, const JsonLdContext &context, const Take &take);
    bool object(const JsonValue &value, const JsonLdTerm &term, const JsonLdContext &context, const Take &take);
    bool literal(const JsonValue &value, const JsonLdContext &context, const Take &take);
    bool scalar(const JsonValue &value, const JsonLdTerm &term, const JsonLdContext &context, const Take &take);
    bool emitTriple(const OwnTerm &subject, const QByteArray &predicate, const OwnTerm &object);
    /** Whether the user lets it go on; processing a single part may take long. */
    bool mayGoOn();
    bool reference(const QByteArray &iri, const JsonValue &value, OwnTerm &term);
    bool fail(const QString &code, const JsonValue &value, const QString &detail);
    OwnTerm fresh() { return {.kind = Term::Kind::Blank, .value = "g" + QByteArray::number(++m_blanks)}; }
    /** The member that \a keyword or an alias of it names. */
    static const JsonValue *member(const JsonValue &value, const JsonLdContext &context, QByteArrayView keyword);

    const Source &m_source;
    TripleSink &m_sink;
    JsonLdContext m_context;
    qint64 m_good = 0;
    qint64 m_blanks = 0;
    bool m_stopped = false;
    qint64 m_steps = 0;
    /** Bytes of the device that have been processed. */
    qint64 m_bytes = 0;
    std::optional<domain::Error> m_failure;
    std::optional<Damage> m_damage;
};

bool JsonLdPass::mayGoOn()
{
    if (constexpr qint64 often = 1024; m_source.advance && ++m_steps % often == 0 && !m_failure) {
        if (const Result<void> going = m_source.advance(m_bytes); !going) {
            m_failure = going.error();
        }
    }
    return !m_failure;
}

bool JsonLdPass::fail(const QString &code, const JsonValue &value, const QString &detail)
{
    if (!m_damage) {
        m_damage = {.code = code, .place = value.place, .details = {detail}};
    }
    return false;
}

bool JsonLdPass::emitTriple(const OwnTerm &subject, const QByteArray &predicate, const OwnTerm &object)
{
    if (subject.kind == Term::Kind::Literal) {
        return true; // a reversed property with a text says nothing
    }
    if (!m_sink.take({.subject = subject.term(), .predicate = predicate, .object = object.term()})) {
        m_stopped = true;
        return false;
    }
    ++m_good;
    return mayGoOn();
}

const JsonValue *JsonLdPass::member(const JsonValue &value, const JsonLdContext &context, QByteArrayView keyword)
{
    for (qsizetype i = 0; i < value.names.size(); ++i) {
        if (context.vocabularyIri(value.names[i]) == keyword) {
            return &value.items[size_t(i)];
        }
    }
    return nullptr;
}

bool JsonLdPass::reference(const QByteArray &iri, const JsonValue &value, OwnTerm &term)
{
    if (iri.isNull()) {
        return fail(u"rdf.relative"_s, value, QString::fromUtf8(value.text));
    }
    if (std::ranges::any_of(iri, [](char c) { return uchar(c) < ' '; })) {
        return fail(u"rdf.syntax"_s, value, u"a control character in an address"_s);
    }
    const bool isBlank = iri.startsWith("_:");
    if (!isBlank && !isAbsolute(iri)) {
        return fail(u"rdf.relative"_s, value, QString::fromUtf8(iri));
    }
    // Labels from the file and labels that we generate never clash.
    term = {.kind = isBlank ? Term::Kind::Blank : Term::Kind::Iri, .value = isBlank ? 'n' + iri.sliced(2) : iri};
    return true;
}

bool JsonLdPass::subjectOf(const JsonValue &value, const JsonLdContext &context, OwnTerm &subject)
{
    const JsonValue *id = member(value, context, "@id");
    if (!id) {
        subject = fresh();
        return true;
    }
    return id->isString() ? reference(context.documentIri(id->text), *id, subject)
                          : fail(u"rdf.syntax"_s, *id, u"@id is a text"_s);
}

bool JsonLdPass::types(const JsonValue &value, const JsonLdContext &context, const OwnTerm &subject)
{
    if (value.isArray()) {
        return std::ranges::all_of(value.items, [&](const JsonValue &each) { return types(each, context, subject); });
    }
    if (!value.isString()) {
        return fail(u"rdf.syntax"_s, value, u"@type is a text"_s);
    }
    if (const JsonLdTerm *term = context.term(value.text); term && term->context) {
        return fail(u"rdf.unsupported"_s, value, u"@context of a class"_s);
    }
    QByteArray iri = context.vocabularyIri(value.text);
    OwnTerm type;
    return reference(iri.isNull() ? context.documentIri(value.text) : iri, value, type)
        && emitTriple(subject, RDF "type", type);
}

bool JsonLdPass::node(const JsonValue &value, const JsonLdContext &outer, OwnTerm &subject)
{
    const JsonValue *local = value.member("@context");
    if (!local) {
        return subjectOf(value, outer, subject) && members(value, outer, subject);
    }
    const std::expected<JsonLdContext, Damage> context = outer.with(*local);
    if (!context) {
        m_damage = context.error();
        return false;
    }
    return subjectOf(value, *context, subject) && members(value, *context, subject);
}

/** A node, or several. */
bool JsonLdPass::nodes(const JsonValue &value, const JsonLdContext &context)
{
    if (value.isArray()) {
        return std::ranges::all_of(value.items, [&](const JsonValue &each) { return nodes(each, context); });
    }
    OwnTerm ignored;
    return !value.isObject() || node(value, context, ignored);
}

bool JsonLdPass::members(const JsonValue &value, const JsonLdContext &context, const OwnTerm &subject)
{
    for (qsizetype i = 0; i < value.names.size(); ++i) {
        const QByteArray &name = value.names[i];
        const JsonValue &item = value.items[size_t(i)];
        const QByteArray iri = context.vocabularyIri(name);
        bool goOn = true;
        if (iri == "@type") {
            goOn = types(item, context, subject);
        } else if (iri == "@graph" || iri == "@included") {
            goOn = nodes(item, context);
        } else if (iri == "@reverse") {
            goOn = reversed(item, context, subject);
        } else if (iri == "@nest") {
            goOn = fail(u"rdf.unsupported"_s, item, u"@nest"_s);
        } else if (!isKeyword(iri)) {
            goOn = property(name, item, context, subject);
        }
        if (!goOn) {
            return false;
        }
    }
    return true;
}

bool JsonLdPass::reversed(const JsonValue &value, const JsonLdContext &context, const OwnTerm &subject)
{
    for (qsizetype i = 0; i < value.names.size(); ++i) {
        const QByteArray predicate = context.vocabularyIri(value.names[i]);
        const JsonLdTerm *term = context.term(value.names[i]);
        const Take take = [&](const OwnTerm &other) { return emitTriple(other, predicate, subject); };
        if (isAbsolute(predicate) && !values(value.items[size_t(i)], term ? *term : JsonLdTerm(), context, take)) {
            return false;
        }
    }
    return true;
}

bool JsonLdPass::property(
    const QByteArray &name, const JsonValue &value, const JsonLdContext &context, const OwnTerm &subject)
{
    const QByteArray predicate = context.vocabularyIri(name);
    if (!isAbsolute(predicate)) {
        return true; // it is not defined: JSON-LD leaves it out
    }
    const JsonLdTerm *known = context.term(name);
    const JsonLdTerm term = known ? *known : JsonLdTerm();
    const Take take = [&](const OwnTerm &object) {
        return term.isReverse ? emitTriple(object, predicate, subject) : emitTriple(subject, predicate, object);
    };
    const auto give = [&](const JsonLdContext &inner) {
        if (term.isList && !(value.isObject() && member(value, inner, "@list"))) {
            return list(value, term, inner, take);
        }
        if (term.isLanguageMap && value.isObject()) {
            return languageMap(value, inner, take);
        }
        if (term.isIndexMap && value.isObject()) {
            return std::ranges::all_of(
                value.items, [&](const JsonValue &each) { return values(each, term, inner, take); });
        }
        return values(value, term, inner, take);
    };
    if (!term.context) {
        return give(context);
    }
    const std::expected<JsonLdContext, Damage> inner = context.with(*term.context);
    if (!inner) {
        m_damage = inner.error();
        return false;
    }
    return give(*inner);
}

bool JsonLdPass::values(const JsonValue &value, const JsonLdTerm &term, const JsonLdContext &context, const Take &take)
{
    switch (value.kind) {
    case JsonValue::Kind::Null:
        return true;
    case JsonValue::Kind::Array:
        return std::ranges::all_of(
            value.items, [&](const JsonValue &each) { return values(each, term, context, take); });
    case JsonValue::Kind::Object:
        return object(value, term, context, take);
    default:
        return scalar(value, term, context, take);
    }
}

bool JsonLdPass::languageMap(const JsonValue &value, const JsonLdContext &context, const Take &take)
{
    for (qsizetype i = 0; i < value.names.size(); ++i) {
        const bool none = context.vocabularyIri(value.names[i]) == "@none";
        JsonLdTerm term;
        term.language = none ? QByteArray("") : value.names[i];
        if (!values(value.items[size_t(i)], term, context, take)) {
            return false;
        }
    }
    return true;
}

/** Links are passed on as their members come; a list inside a list is a member like any other. */
bool JsonLdPass::list(const JsonValue &value, const JsonLdTerm &term, const JsonLdContext &context, const Take &take)
{
    const OwnTerm nil{.value = RDF "nil"};
    std::optional<OwnTerm> last;
    const Take link = [&](const OwnTerm &member) {
        const OwnTerm next = fresh();
        const bool linked = last ? emitTriple(*last, RDF "rest", next) : take(next);
        last = next;
        return linked && emitTriple(next, RDF "first", member);
    };
    const auto one = [&](const JsonValue &each) {
        return each.isArray() ? list(each, term, context, link) : values(each, term, context, link);
    };
    const bool told = value.isArray() ? std::ranges::all_of(value.items, one) : one(value);
    return told && (last ? emitTriple(*last, RDF "rest", nil) : take(nil));
}

bool JsonLdPass::object(const JsonValue &value, const JsonLdTerm &term, const JsonLdContext &context, const Take &take)
{
    if (member(value, context, "@value")) {
        return literal(value, context, take);
    }
    if (const JsonValue *items = member(value, context, "@list")) {
        return list(*items, term, context, take);
    }
    if (const JsonValue *items = member(value, context, "@set")) {
        return values(*items, term, context, take);
    }
    OwnTerm subject;
    return node(value, context, subject) && take(subject);
}

bool JsonLdPass::literal(const JsonValue &value, const JsonLdContext &context, const Take &take)
{
    const JsonValue *language = member(value, context, "@language");
    const JsonValue *type = member(value, context, "@type");
    // What is stated here replaces what the term and the context say.
    JsonLdTerm term;
    term.language = language ? language->text : QByteArray("");
    if (type && type->isString()) {
        term.type = context.vocabularyIri(type->text);
        if (term.type == "@json") {
            return fail(u"rdf.unsupported"_s, *type, u"@json"_s);
        }
    }
    const JsonValue &given = *member(value, context, "@value");
    if (given.isArray() || given.isObject()) {
        return fail(u"rdf.syntax"_s, given, u"@value is a text, a number or true or false"_s);
    }
    return given.isNull() || scalar(given, term, context, take);
}

bool JsonLdPass::scalar(const JsonValue &value, const JsonLdTerm &term, const JsonLdContext &context, const Take &take)
{
    if (value.isString() && (term.type == "@id" || term.type == "@vocab")) {
        QByteArray iri = term.type == "@vocab" ? context.vocabularyIri(value.text) : QByteArray();
        OwnTerm object;
        return reference(iri.isNull() ? context.documentIri(value.text) : iri, value, object) && take(object);
    }
    OwnTerm object{.kind = Term::Kind::Literal, .value = value.text};
    const bool isTyped = !term.type.isEmpty() && !isKeyword(term.type);
    switch (value.kind) {
    case JsonValue::Kind::Boolean:
        object.value = value.boolean ? "true" : "false";
        object.datatype = XSD "boolean";
        break;
    case JsonValue::Kind::Integer:
        object.datatype = XSD "integer";
        break;
    case JsonValue::Kind::Double:
        object.value = doubleText(value.number);
        object.datatype = XSD "double";
        break;
    default:
        if (!isTyped) {
            object.language = term.language.value_or(context.language());
        }
        break;
    }
    if (isTyped) {
        object.datatype = term.type;
    }
    return take(object);
}

bool JsonLdPass::setContext(const JsonValue &local)
{
    std::expected<JsonLdContext, Damage> context = m_context.with(local);
    if (!context) {
        m_damage = context.error();
        return false;
    }
    m_context = std::move(*context);
    return true;
}

/** Reads the file once; returns the error of the device, if any. */
std::optional<domain::Error> JsonLdPass::pass(
    const std::function<bool(JsonPart &)> &take, const std::function<void(const Damage &)> &remark)
{
    BoundedDevice device(m_source, longestJsonText);
    const std::optional<Damage> damage = readJsonParts(
        device,
        [&](JsonPart &part) {
            m_bytes = device.done();
            return take(part);
        },
        remark);
    if (device.failure() || m_failure) {
        return m_failure ? m_failure : device.failure();
    }
    if (device.isTooLong()) {
        m_damage = {.code = u"rdf.tooLong"_s,
            .place = damage ? damage->place : Place(),
            .details = {QString::number(longestJsonText >> 20)}};
    } else if (damage && !m_damage) {
        m_damage = damage;
    }
    return std::nullopt;
}

Result<qint64> JsonLdPass::run()
{
    // The context may come after what it applies to: it is searched for first, and is nearly always found at once.
    const qint64 start = m_source.device.pos();
    const std::optional<domain::Error> looked = pass([&](JsonPart &part) {
        const bool isContext = part.where == JsonPart::Where::Member && part.name == "@context";
        if (isContext) {
            setContext(part.value);
        }
        return !isContext && part.where != JsonPart::Where::ArrayItem;
    });
    if (looked) {
        return std::unexpected(*looked);
    }
    if (!m_damage && !m_source.device.seek(start)) {
        return std::unexpected(domain::Error::of(
            domain::Failure::System, u"store.cannotRead"_s, {m_source.name, m_source.device.errorString()}));
    }
    if (!m_damage) {
        JsonValue root{.kind = JsonValue::Kind::Object};
        const std::optional<domain::Error> failure = pass(
            [&](JsonPart &part) {
                if (part.where != JsonPart::Where::Member) {
                    return nodes(part.value, m_context);
                }
                if (part.name != "@context") {
                    root.names.append(part.name);
                    root.items.push_back(std::move(part.value));
                }
                return true;
            },
            m_source.remark);
        if (failure) {
            return std::unexpected(*failure);
        }
        OwnTerm subject;
        if (!m_damage && !m_stopped && !root.names.isEmpty()) {
            node(root, m_context, subject);
        }
        if (m_failure) {
            return std::unexpected(*m_failure);
        }
    }
    if (m_damage) {
        return std::unexpected(damaged(m_source.name, m_good, *m_damage));
    }
    return m_good;
}

} // namespace

Result<qint64> readJsonLd(const Source &source, TripleSink &sink)
{
    return JsonLdPass(source, sink).run();
}

} // namespace leerschakel::vocabulary::rdf

#undef RDF
#undef XSD
