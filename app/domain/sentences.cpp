// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace leerschakel::domain {

namespace {

// One line per code. Plain words, no exclamation marks, first the cause and then what to do about it.
constexpr Sentence ownSentences[] = {
    {"field.wrongType", QT_TRANSLATE_NOOP("sentences", "%1: \"%2\" is not the right kind of value (expected: %3).")},
    {"field.unknownCode", QT_TRANSLATE_NOOP("sentences", "%1: there is no value \"%2\" (choose from: %3).")},
    {"field.badDate", QT_TRANSLATE_NOOP("sentences", "%1: \"%2\" is not a date (write it as %3).")},
    {"field.badId", QT_TRANSLATE_NOOP("sentences", "%1: \"%2\" is not an id.")},
    {"field.notANumber", QT_TRANSLATE_NOOP("sentences", "%1: \"%2\" is not a number (write it as %3).")},
    {"field.unknownMember", QT_TRANSLATE_NOOP("sentences", "%1 has no part called \"%2\".")},
    {"field.unknownLanguage", QT_TRANSLATE_NOOP("sentences", "%1: there is no language \"%2\" (choose from: %3).")},
    {"text.removed",
        QT_TRANSLATE_NOOP("sentences", "%1: invisible characters that a text cannot hold were left out (%2: %3).")},
    {"field.unknown", QT_TRANSLATE_NOOP("sentences", "There is no field \"%1\".")},
    {"store.diskFull", QT_TRANSLATE_NOOP("sentences", "The disk is full; nothing was changed.")},
    {"store.cannotWrite", QT_TRANSLATE_NOOP("sentences", "%1 cannot be written: %2.")},
    {"output.notAFile",
        QT_TRANSLATE_NOOP("sentences", "%1 is not a file that can be replaced (a folder, a device or a pipe).")},
};

/** The tables of this program: domain's own, and those of the folders it links. */
std::vector<std::span<const Sentence>> &tables()
{
    static std::vector<std::span<const Sentence>> all{ownSentences};
    return all;
}

const Sentence *find(const QString &code)
{
    const QByteArray wanted = code.toLatin1();
    for (const std::span<const Sentence> table : std::as_const(tables())) {
        const auto found =
            std::ranges::find_if(table, [&](const Sentence &candidate) { return wanted == candidate.code; });
        if (found != table.end()) {
            return &*found;
        }
    }
    return nullptr;
}

/** Fills all placeholders at once, so that an argument that itself contains "%1" is left alone. */
QString filled(const QString &text, const QStringList &arguments)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'%' && i + 1 < text.size() && text[i + 1].isDigit()) {
            const QString argument = arguments.value(text[i + 1].digitValue() - 1);
            ++i;
            // An empty argument (such as a missing version) leaves no double space.
            if (argument.isEmpty() && result.endsWith(u' ') && (i + 1 == text.size() || text[i + 1] == u' ')) {
                result.chop(1);
            }
            result.append(argument);
        } else {
            result.append(text[i]);
        }
    }
    return result;
}

QString withoutSentence(const Message &message)
{
    return message.arguments.isEmpty() ? message.code : message.code + u": "_s + message.arguments.join(u", "_s);
}

} // namespace

bool addSentences(std::span<const Sentence> table)
{
    tables().push_back(table);
    return true;
}

QString sentence(const Message &message)
{
    const Sentence *found = find(message.code);
    return found ? filled(QCoreApplication::translate("sentences", found->text), message.arguments)
                 : withoutSentence(message);
}

QString englishSentence(const Message &message)
{
    const Sentence *found = find(message.code);
    return found ? filled(QString::fromUtf8(found->text), message.arguments) : withoutSentence(message);
}

QStringList sentenceCodes()
{
    QStringList codes;
    for (const std::span<const Sentence> table : std::as_const(tables())) {
        for (const Sentence &each : table) {
            codes.append(QString::fromLatin1(each.code));
        }
    }
    return codes;
}

} // namespace leerschakel::domain
