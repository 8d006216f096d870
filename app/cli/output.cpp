// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "cli/interruption.h"
#include "domain/sentences.h"
#include "text/barejson.h"

#include <cerrno>
#include <cstring>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

namespace {

bool isTerminal([[maybe_unused]] std::FILE *file)
{
#ifdef Q_OS_UNIX
    return isatty(fileno(file)) == 1;
#else
    return false;
#endif
}

QByteArray toText(const QJsonValue &json, bool pretty)
{
    const auto format = pretty ? QJsonDocument::Indented : QJsonDocument::Compact;
    if (json.isObject()) {
        return QJsonDocument(json.toObject()).toJson(format).trimmed();
    }
    if (json.isArray()) {
        return QJsonDocument(json.toArray()).toJson(format).trimmed();
    }
    return text::compactJson(json);
}

} // namespace

Output::Output(Form form, Chatter chatter, std::FILE *out, std::FILE *messages)
    : m_form(form),
      m_chatter(chatter),
      m_out(out),
      m_messages(messages),
      m_pretty(isTerminal(out)),
      m_hasBar(chatter == Chatter::Normal && isTerminal(messages))
{}

Output::~Output()
{
    clearBar();
}

void Output::value(const QJsonValue &json, const QString &text)
{
    if (isJson()) {
        write(toText(json, m_pretty) + '\n');
    } else if (!text.isEmpty()) {
        write((text.endsWith(u'\n') ? text : text + u'\n').toUtf8());
    }
}

void Output::beginList()
{
    m_items = 0;
    if (isJson()) {
        write("[");
    }
}

void Output::item(const QJsonValue &json, const QString &text)
{
    if (isJson()) {
        write((m_items++ == 0 ? "" : m_pretty ? ",\n" : ",") + toText(json, m_pretty));
    } else {
        write((text + u'\n').toUtf8());
    }
}

void Output::endList()
{
    if (isJson()) {
        write("]\n");
    }
}

void Output::jsonLine(const QJsonValue &json)
{
    write(toText(json, false) + '\n');
    std::fflush(m_out);
}

void Output::atOnce(const QJsonValue &json, const QString &text)
{
    clearBar();
    value(json, text);
    if (std::fflush(m_out) != 0 && m_writeError == 0) {
        m_writeError = errno;
    }
}

void Output::message(const QString &text)
{
    if (m_chatter == Chatter::Normal) {
        error(text);
    }
}

void Output::error(const QString &text)
{
    clearBar();
    const QByteArray line = onOneLine(text).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), m_messages);
    std::fflush(m_messages);
}

bool Output::isOver() const
{
    return m_writeError != 0 || wasInterrupted();
}

store::Result<void> Output::finish()
{
    clearBar();
    if (std::fflush(m_out) != 0 && m_writeError == 0) {
        m_writeError = errno;
    }
    if (m_writeError != 0 && m_writeError != EPIPE) {
        const auto code = m_writeError == ENOSPC ? u"cli.outputFull"_s : u"cli.output"_s;
        return std::unexpected(
            domain::Error::of(domain::Failure::System, code, {QString::fromLocal8Bit(std::strerror(m_writeError))}));
    }
    return {};
}

bool Output::step(qint64 done, qint64 total, const domain::Message &what)
{
    constexpr qint64 between = 100; // milliseconds: as fast as the eye can follow
    if (m_hasBar && (!m_sinceBar.isValid() || m_sinceBar.elapsed() >= between)) {
        m_sinceBar.start();
        m_barShown = true;
        constexpr int width = 30;
        QString line = u"\r\x1b[K"_s;
        if (total > 0) {
            const int full = int(qBound(qint64(0), done * width / total, qint64(width)));
            line += u'[' + u"#"_s.repeated(full) + u" "_s.repeated(width - full)
                + u"] %1% "_s.arg(qBound(qint64(0), done * 100 / total, qint64(100)), 3);
        } else {
            line += QString::number(done) + u' ';
        }
        const QByteArray bytes =
            (line + onOneLine(what.isEmpty() ? QString() : domain::sentence(what)).left(100)).toUtf8();
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), m_messages);
        std::fflush(m_messages);
    }
    return !wasInterrupted();
}

void Output::write(const QByteArray &bytes)
{
    if (m_writeError == 0 && std::fwrite(bytes.constData(), 1, size_t(bytes.size()), m_out) != size_t(bytes.size())) {
        m_writeError = errno;
    }
}

void Output::clearBar()
{
    if (m_barShown) {
        std::fputs("\r\x1b[K", m_messages);
        std::fflush(m_messages);
        m_barShown = false;
    }
}

QString onOneLine(const QString &text)
{
    QString line = text;
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            c = u' '; // a name that contains an escape sequence must not control the terminal either
        }
    }
    return line.trimmed();
}

} // namespace leerschakel::cli
