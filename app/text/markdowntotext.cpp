// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/markdowntotext.h"

#include <md4c.h>

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::text {

namespace {

struct Plain {
    QString text;

    void endLine()
    {
        while (text.endsWith(u' ')) {
            text.chop(1);
        }
        if (!text.isEmpty() && !text.endsWith(u'\n')) {
            text += u'\n';
        }
    }
};

/** The character for "&amp;", "&#233;", "&#xE9;"; an unknown one stays as typed. */
QString characterOf(const QString &entity)
{
    static constexpr std::array<std::pair<const char *, char16_t>, 6> named{
        {{"&amp;", u'&'}, {"&lt;", u'<'}, {"&gt;", u'>'}, {"&quot;", u'"'}, {"&apos;", u'\''}, {"&nbsp;", u'\u00a0'}}};
    for (const auto &[name, character] : named) {
        if (entity == QLatin1StringView(name)) {
            return QChar(character);
        }
    }
    if (!entity.startsWith(u"&#"_s)) {
        return entity;
    }
    const bool isHexadecimal = entity.size() > 2 && (entity[2] == u'x' || entity[2] == u'X');
    bool isNumber = false;
    const QStringView digits = QStringView(entity).sliced(isHexadecimal ? 3 : 2).chopped(1);
    const uint number = digits.toUInt(&isNumber, isHexadecimal ? 16 : 10);
    const bool isCharacter = isNumber && number >= 0x20 && number <= QChar::LastValidCodePoint
        && !QChar::isSurrogate(number) && !QChar::isNonCharacter(number);
    return isCharacter ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&number), 1) : entity;
}

int enterBlock(MD_BLOCKTYPE type, void *, void *plain)
{
    Plain &to = *static_cast<Plain *>(plain);
    if (type == MD_BLOCK_LI) {
        to.endLine();
        to.text += u"- "_s;
    } else if (type != MD_BLOCK_TD && type != MD_BLOCK_TH && !to.text.endsWith(u"- "_s)) {
        to.endLine();
    }
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void *, void *plain)
{
    Plain &to = *static_cast<Plain *>(plain);
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) {
        to.text += u' ';
    } else {
        to.endLine();
    }
    return 0;
}

int span(MD_SPANTYPE, void *, void *)
{
    return 0;
}

int addText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *plain)
{
    Plain &to = *static_cast<Plain *>(plain);
    switch (type) {
    case MD_TEXT_BR:
        to.endLine();
        break;
    case MD_TEXT_SOFTBR:
        to.text += u' ';
        break;
    case MD_TEXT_NULLCHAR:
        break;
    case MD_TEXT_ENTITY:
        to.text += characterOf(QString::fromUtf8(text, qsizetype(size)));
        break;
    default:
        to.text += QString::fromUtf8(text, qsizetype(size));
    }
    return 0;
}

} // namespace

QString toPlainText(const QString &markdown)
{
    const QByteArray utf8 = markdown.toUtf8();
    const MD_PARSER parser{.abi_version = 0,
        .flags = MD_DIALECT_GITHUB | MD_FLAG_NOHTML,
        .enter_block = enterBlock,
        .leave_block = leaveBlock,
        .enter_span = span,
        .leave_span = span,
        .text = addText,
        .debug_log = nullptr,
        .syntax = nullptr};
    Plain plain;
    md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &plain);
    return plain.text.trimmed();
}

} // namespace leerschakel::text
