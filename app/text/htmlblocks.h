// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/markdownline.h"

#include <gumbo.h>

namespace leerschakel::text {

/** Walks a parsed HTML document and converts it to blocks of Markdown. */
class HtmlBlocks
{
public:
    /** \a depth: how deeply \a node is nested in the document. */
    explicit HtmlBlocks(int depth = 0) : m_depth(depth) {}

    void take(const GumboNode &node);
    /** The blocks so far, with an empty line between them. */
    [[nodiscard]] QString markdown();

private:
    struct Sign {
        QString open;
        QString close;
    };
    class Deeper;

    void takeChildren(const GumboNode &node);
    void takeElement(const GumboNode &node);
    /** False when it is not a block. */
    [[nodiscard]] bool takeBlock(const GumboNode &node);
    void takeInline(const GumboNode &node);
    void takeSpan(const GumboNode &node);
    void within(const Sign &sign, const GumboNode &node);
    void link(const GumboNode &node);
    void heading(const GumboNode &node, int level);
    void list(const GumboNode &node, bool isOrdered);
    [[nodiscard]] QString item(const GumboNode &node) const;
    /** Consecutive \a paragraphs that are list items as written by Word. */
    void wordList(const QList<const GumboNode *> &paragraphs);
    void quote(const GumboNode &node);
    void code(const GumboNode &node);
    void table(const GumboNode &node);
    /** Ends the paragraph, and begins another with the same signs open. */
    void endParagraph();
    void add(const QString &block);

    QStringList m_blocks;
    MarkdownLine m_line;
    QList<Sign> m_signs;
    int m_depth;
    /** The marker of the list that was the last block; two lists with the same marker would merge into one. */
    QString m_lastMarker;
};

} // namespace leerschakel::text
