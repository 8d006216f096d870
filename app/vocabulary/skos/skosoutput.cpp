// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/skos/skosoutput.h"

#include "vocabulary/content/viewed.h"

#include <QIODevice>
#include <QLocale>

#include <jsoncons/json_encoder.hpp>
#include <serd/serd.h>

#include <cmath>

using namespace Qt::StringLiterals;

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

namespace leerschakel::vocabulary {

namespace {

const quint8 *bytesOf(QByteArrayView text)
{
    return reinterpret_cast<const quint8 *>(text.data());
}

SerdNode nodeOf(SerdType type, QByteArrayView text)
{
    SerdNode node = serd_node_from_substring(type, bytesOf(text), size_t(text.size()));
    // serd writes texts with line breaks and quotes in a long form; carriage returns would not survive that.
    node.flags = 0;
    return node;
}

class TurtleOutput : public SkosOutput
{
public:
    explicit TurtleOutput(QIODevice &device) : SkosOutput(device), m_env(serd_env_new(nullptr))
    {
        m_writer = serd_writer_new(SERD_TURTLE, SerdStyle(SERD_STYLE_ABBREVIATED | SERD_STYLE_BULK), m_env, nullptr,
            &TurtleOutput::take, this);
        for (const auto &[name, iri] : skosPrefixes) {
            const SerdNode prefix = nodeOf(SERD_LITERAL, name);
            const SerdNode node = nodeOf(SERD_URI, iri);
            serd_writer_set_prefix(m_writer, &prefix, &node);
        }
    }
    ~TurtleOutput() override
    {
        serd_writer_free(m_writer);
        serd_env_free(m_env);
    }
    TurtleOutput(const TurtleOutput &) = delete;
    TurtleOutput &operator=(const TurtleOutput &) = delete;

    void begin(QByteArrayView iri) override { m_subject = iri.toByteArray(); }
    void addType(const char *name) override
    {
        const SerdNode type = nodeOf(SERD_URI, RDF "type");
        say(type, nodeOf(SERD_CURIE, name));
    }
    void addLink(const char *property, QByteArrayView iri) override
    {
        say(nodeOf(SERD_CURIE, property), nodeOf(SERD_URI, iri));
    }
    void addText(const char *property, QByteArrayView text, QByteArrayView language) override
    {
        const SerdNode tag = nodeOf(SERD_LITERAL, language);
        say(nodeOf(SERD_CURIE, property), nodeOf(SERD_LITERAL, text), nullptr, language.isEmpty() ? nullptr : &tag);
    }
    void addTrue(const char *property) override { addTyped(property, "true", "xsd:boolean"); }
    void addLiteral(const char *property, QByteArrayView text, QByteArrayView datatype) override
    {
        const SerdNode type = nodeOf(SERD_URI, datatype);
        say(nodeOf(SERD_CURIE, property), nodeOf(SERD_LITERAL, text), &type);
    }
    void addList(const char *property, const QByteArrayList &iris) override
    {
        const SerdNode nil = nodeOf(SERD_URI, RDF "nil");
        const SerdNode first = nodeOf(SERD_URI, RDF "first"), rest = nodeOf(SERD_URI, RDF "rest");
        QByteArray link = nextBlank();
        const SerdNode subject = nodeOf(SERD_URI, m_subject), predicate = nodeOf(SERD_CURIE, property);
        const SerdNode begin = iris.isEmpty() ? nil : nodeOf(SERD_BLANK, link);
        serd_writer_write_statement(
            m_writer, iris.isEmpty() ? 0 : SERD_LIST_O_BEGIN, nullptr, &subject, &predicate, &begin, nullptr, nullptr);
        for (qsizetype i = 0; i < iris.size(); ++i) {
            const QByteArray following = i + 1 < iris.size() ? nextBlank() : QByteArray();
            const SerdNode here = nodeOf(SERD_BLANK, link), item = nodeOf(SERD_URI, iris[i]);
            const SerdNode there = following.isEmpty() ? nil : nodeOf(SERD_BLANK, following);
            serd_writer_write_statement(m_writer, SERD_LIST_CONT, nullptr, &here, &first, &item, nullptr, nullptr);
            serd_writer_write_statement(m_writer, SERD_LIST_CONT, nullptr, &here, &rest, &there, nullptr, nullptr);
            link = following;
        }
    }
    void finish() override { serd_writer_finish(m_writer); }

protected:
    void addTyped(const char *property, QByteArrayView text, const char *type) override
    {
        const SerdNode datatype = nodeOf(SERD_CURIE, type);
        say(nodeOf(SERD_CURIE, property), nodeOf(SERD_LITERAL, text), &datatype);
    }

private:
    static size_t take(const void *bytes, size_t size, void *self)
    {
        static_cast<TurtleOutput *>(self)->write(QByteArrayView(static_cast<const char *>(bytes), qsizetype(size)));
        return size; // a failure is kept by write()
    }
    void say(const SerdNode &predicate, const SerdNode &object, const SerdNode *datatype = nullptr,
        const SerdNode *language = nullptr)
    {
        const SerdNode subject = nodeOf(SERD_URI, m_subject);
        serd_writer_write_statement(m_writer, 0, nullptr, &subject, &predicate, &object, datatype, language);
    }

    QByteArray nextBlank() { return "l" + QByteArray::number(++m_blanks); }

    SerdEnv *m_env;
    SerdWriter *m_writer;
    qint64 m_blanks = 0;
    QByteArray m_subject;
};

/** One line per resource; values of a property are an array if there are several. */
class JsonLdOutput : public SkosOutput
{
public:
    explicit JsonLdOutput(QIODevice &device) : SkosOutput(device) {}

    void begin(QByteArrayView iri) override
    {
        endLine();
        write(m_isFirst ? header() : QByteArray(",\n"));
        m_isFirst = false;
        m_subject = iri.toByteArray();
    }
    void addType(const char *name) override { add("@type", {.text = name, .language = {}, .form = Value::Name}); }
    void addLink(const char *property, QByteArrayView iri) override
    {
        add(property, {.text = iri.toByteArray(), .language = {}, .form = Value::Link});
    }
    void addText(const char *property, QByteArrayView text, QByteArrayView language) override
    {
        add(property, {.text = text.toByteArray(), .language = language.toByteArray(), .form = Value::Text});
    }
    void addTrue(const char *property) override { add(property, {.text = {}, .language = {}, .form = Value::True}); }
    void addLiteral(const char *property, QByteArrayView text, QByteArrayView datatype) override
    {
        add(property,
            {.text = text.toByteArray(), .language = {}, .type = datatype.toByteArray(), .form = Value::Typed});
    }
    void addList(const char *property, const QByteArrayList &iris) override
    {
        add(property, {.text = {}, .language = {}, .items = iris, .form = Value::List});
    }
    void finish() override
    {
        endLine();
        write("\n]}\n");
    }

protected:
    void addTyped(const char *property, QByteArrayView text, const char *type) override
    {
        add(property, {.text = text.toByteArray(), .language = {}, .type = type, .form = Value::Typed});
    }

private:
    using Encoder = jsoncons::basic_compact_json_encoder<char, jsoncons::string_sink<std::string>>;
    struct Value {
        enum Form { Name, Link, Text, True, Typed, List };
        QByteArray text;
        QByteArray language;
        QByteArray type = {};
        QByteArrayList items = {};
        Form form = Text;
    };

    static QByteArray header()
    {
        std::string text;
        Encoder encoder(jsoncons::string_sink<std::string>{text});
        encoder.begin_object();
        for (const auto &[name, iri] : skosPrefixes) {
            encoder.key(name);
            encoder.string_value(iri);
        }
        encoder.end_object();
        encoder.flush();
        return "{\"@context\":" + QByteArray::fromStdString(text) + ",\n\"@graph\":[\n";
    }

    void add(const char *property, const Value &value)
    {
        if (m_members.isEmpty() || m_members.last().first != property) {
            m_members.emplaceBack(property, QList<Value>());
        }
        m_members.last().second.append(value);
    }

    void endLine()
    {
        if (m_subject.isEmpty()) {
            return;
        }
        std::string text;
        Encoder encoder(jsoncons::string_sink<std::string>{text});
        encoder.begin_object();
        encoder.key("@id");
        encoder.string_value(viewed(m_subject));
        for (const auto &[property, values] : std::as_const(m_members)) {
            encoder.key(viewed(property));
            if (values.size() > 1) {
                encoder.begin_array();
            }
            for (const Value &value : values) {
                encode(encoder, value);
            }
            if (values.size() > 1) {
                encoder.end_array();
            }
        }
        encoder.end_object();
        encoder.flush();
        write(QByteArrayView(text.data(), qsizetype(text.size())));
        m_subject.clear();
        m_members.clear();
    }

    static void encode(Encoder &encoder, const Value &value)
    {
        if (value.form == Value::Name) {
            encoder.string_value(viewed(value.text));
        } else if (value.form == Value::List) {
            encoder.begin_object();
            encoder.key("@list");
            encoder.begin_array();
            for (const QByteArray &item : value.items) {
                encoder.begin_object();
                encoder.key("@id");
                encoder.string_value(viewed(item));
                encoder.end_object();
            }
            encoder.end_array();
            encoder.end_object();
        } else if (value.form == Value::True) {
            encoder.bool_value(true);
        } else if (value.form == Value::Text && value.language.isEmpty()) {
            encoder.string_value(viewed(value.text));
        } else {
            encoder.begin_object();
            if (!value.language.isEmpty()) {
                encoder.key("@language");
                encoder.string_value(viewed(value.language));
            }
            if (!value.type.isEmpty()) {
                encoder.key("@type");
                encoder.string_value(viewed(value.type));
            }
            encoder.key(value.form == Value::Link ? "@id" : "@value");
            encoder.string_value(viewed(value.text));
            encoder.end_object();
        }
    }

    bool m_isFirst = true;
    QByteArray m_subject;
    QList<std::pair<QByteArray, QList<Value>>> m_members;
};

} // namespace

std::unique_ptr<SkosOutput> SkosOutput::make(SkosSyntax syntax, QIODevice &device)
{
    if (syntax == SkosSyntax::Turtle) {
        return std::make_unique<TurtleOutput>(device);
    }
    return std::make_unique<JsonLdOutput>(device);
}

void SkosOutput::addNumber(const char *property, double value)
{
    constexpr double mostExact = 9007199254740992.0; // 2^53
    if (std::trunc(value) == value && std::abs(value) <= mostExact) {
        addTyped(property, QByteArray::number(qint64(value)), "xsd:integer");
    } else {
        addTyped(property, QByteArray::number(value, 'e', QLocale::FloatingPointShortest), "xsd:double");
    }
}

void SkosOutput::write(QByteArrayView bytes)
{
    if (m_failure.isEmpty() && m_device.write(bytes.data(), bytes.size()) != bytes.size()) {
        m_failure = m_device.errorString().isEmpty() ? u"?"_s : m_device.errorString();
    }
    m_bytes += bytes.size();
}

} // namespace leerschakel::vocabulary
