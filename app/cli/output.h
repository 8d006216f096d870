// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "domain/progress.h"
#include "store/catalogue.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <cstdio>

namespace leerschakel::cli {

/**
 * Where a command's result goes: with --json one JSON value on stdout (UTF-8, compact; indented on a terminal),
 * otherwise text. Messages and progress go to stderr, and nowhere with --quiet.
 */
class Output : private domain::Progress
{
public:
    enum class Form { Text, Json };
    enum class Chatter { Normal, Quiet };

    Output(Form form, Chatter chatter, std::FILE *out = stdout, std::FILE *messages = stderr);
    ~Output() override;

    [[nodiscard]] bool isJson() const { return m_form == Form::Json; }

    /** The one result. \a text is what a person reads instead; it may have several lines. */
    void value(const QJsonValue &json, const QString &text);

    /** A list as the one result, printed item by item, so that memory use does not grow with it. */
    void beginList();
    void item(const QJsonValue &json, const QString &text);
    void endList();

    /**
     * One JSON value as a line of its own, for the commands whose contract is JSON Lines; flushed at once, for
     * programs that follow the output.
     */
    void jsonLine(const QJsonValue &json);

    /** The one result of a command that keeps running: printed now, not at its end. */
    void atOnce(const QJsonValue &json, const QString &text);

    /** A piece of a document that is itself the result: printed as is. */
    void document(const QByteArray &bytes) { write(bytes); }

    /** One line for a person, on stderr. */
    void message(const QString &text);
    /** The one line on stderr that says why the command failed; also with --quiet. */
    void error(const QString &text);

    /** Draws a bar on a terminal; stops the work after Ctrl+C. */
    [[nodiscard]] domain::Progress &progress() { return *this; }

    /**
     * Whether what was printed reached its reader, as far as that can be known. A closed pipe is not an error: the
     * reader had enough.
     */
    [[nodiscard]] store::Result<void> finish();
    /** The reader has gone, or Ctrl+C was pressed: there is no point in continuing. */
    [[nodiscard]] bool isOver() const;

private:
    [[nodiscard]] bool step(qint64 done, qint64 total, const domain::Message &what) override;
    void write(const QByteArray &bytes);
    void clearBar();

    Form m_form;
    Chatter m_chatter;
    std::FILE *m_out;
    std::FILE *m_messages;
    bool m_pretty = false;
    bool m_hasBar = false;
    bool m_barShown = false;
    qint64 m_items = 0;
    int m_writeError = 0;
    QElapsedTimer m_sinceBar;
};

/** \a text on one line. */
[[nodiscard]] QString onOneLine(const QString &text);

} // namespace leerschakel::cli
