// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/markdowntohtml.h"

#include <QRegularExpression>

#include <md4c-html.h>

using namespace Qt::StringLiterals;

namespace leerschakel::text {

namespace {

void append(const MD_CHAR *text, MD_SIZE size, void *html)
{
    static_cast<QByteArray *>(html)->append(text, qsizetype(size));
}

} // namespace

QString toHtml(const QString &markdown)
{
    const QByteArray utf8 = markdown.toUtf8();
    QByteArray html;
    md_html(utf8.constData(), MD_SIZE(utf8.size()), append, &html, MD_DIALECT_GITHUB | MD_FLAG_NOHTML,
        MD_HTML_FLAG_SKIP_UTF8_BOM);
    QString safe = QString::fromUtf8(html);
    // md4c always writes attributes in this form, with quotes and angle brackets in their values escaped.
    static const QRegularExpression picture(u"<img src=\"[^\"]*\" alt=\"([^\"]*)\"[^>]*>"_s);
    static const QRegularExpression address(
        u"<a href=\"(?!https?:|mailto:|tel:)[^\"]*\""_s, QRegularExpression::CaseInsensitiveOption);
    safe.replace(picture, u"\\1"_s);
    safe.replace(address, u"<a"_s);
    return safe;
}

} // namespace leerschakel::text
