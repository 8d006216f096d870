// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/htmltomarkdown.h"

/** Any text, read as HTML: Markdown, never a crash, and quickly. */
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QString markdown =
        leerschakel::text::htmlToMarkdown(QString::fromUtf8(reinterpret_cast<const char *>(bytes), qsizetype(size)));
    return markdown.size() > qsizetype(100 * size + 1000) ? 1 : 0;
}
