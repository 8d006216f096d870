// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/htmltree.h"

using namespace Qt::StringLiterals;

namespace leerschakel::text {

std::span<GumboNode *const> childrenOf(const GumboNode &node)
{
    const GumboVector *children = nullptr;
    if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE) {
        children = &node.v.element.children;
    } else if (node.type == GUMBO_NODE_DOCUMENT) {
        children = &node.v.document.children;
    }
    return children && children->length > 0
        ? std::span(reinterpret_cast<GumboNode *const *>(children->data), children->length)
        : std::span<GumboNode *const>();
}

bool isText(const GumboNode &node)
{
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
}

QString textOf(const GumboNode &node)
{
    QString text = QString::fromUtf8(node.v.text.text);
    return text.remove(QChar(QChar::SoftHyphen));
}

QString rawText(const GumboNode &node)
{
    QString text;
    QList<const GumboNode *> open{&node};
    while (!open.isEmpty()) {
        const GumboNode *each = open.takeLast();
        if (isText(*each)) {
            text += textOf(*each);
        } else if (tagOf(*each) == GUMBO_TAG_BR) {
            text += u'\n';
        }
        const std::span<GumboNode *const> children = childrenOf(*each);
        for (auto child = children.rbegin(); child != children.rend(); ++child) {
            open.append(*child);
        }
    }
    return text;
}

GumboTag tagOf(const GumboNode &node)
{
    return node.type == GUMBO_NODE_ELEMENT ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
}

QString attribute(const GumboNode &node, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

QList<const GumboNode *> rowsOf(const GumboNode &table)
{
    QList<const GumboNode *> rows;
    for (const GumboNode *child : childrenOf(table)) {
        const GumboTag tag = tagOf(*child);
        if (tag == GUMBO_TAG_TR) {
            rows.append(child);
        } else if (tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_TFOOT) {
            rows.append(rowsOf(*child));
        }
    }
    return rows;
}

QList<const GumboNode *> cellsOf(const GumboNode &row)
{
    QList<const GumboNode *> cells;
    for (const GumboNode *child : childrenOf(row)) {
        if (tagOf(*child) == GUMBO_TAG_TD || tagOf(*child) == GUMBO_TAG_TH) {
            cells.append(child);
        }
    }
    return cells;
}

bool isHidden(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_TEMPLATE:
        return true;
    default:
        return false;
    }
}

QString plainText(const GumboNode &node)
{
    struct Step {
        const GumboNode *node;
        bool isEnd;
    };
    const auto isOwnLine = [](GumboTag tag) {
        switch (tag) {
        case GUMBO_TAG_P:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_LI:
        case GUMBO_TAG_UL:
        case GUMBO_TAG_OL:
        case GUMBO_TAG_TR:
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
        case GUMBO_TAG_DT:
        case GUMBO_TAG_DD:
        case GUMBO_TAG_BLOCKQUOTE:
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_TABLE:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_BR:
        case GUMBO_TAG_HR:
            return true;
        default:
            return false;
        }
    };
    QStringList lines{QString()};
    QList<Step> open{{.node = &node, .isEnd = false}};
    while (!open.isEmpty()) {
        const Step step = open.takeLast();
        const GumboTag tag = tagOf(*step.node);
        if (isText(*step.node)) {
            lines.last() += textOf(*step.node);
            continue;
        }
        if (isHidden(tag)) {
            continue;
        }
        if (isOwnLine(tag)) {
            lines.append(QString());
        } else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
            lines.last() += u' ';
        }
        if (!step.isEnd) {
            open.append({.node = step.node, .isEnd = true});
            const std::span<GumboNode *const> children = childrenOf(*step.node);
            for (auto child = children.rbegin(); child != children.rend(); ++child) {
                open.append({.node = *child, .isEnd = false});
            }
        }
    }
    for (QString &line : lines) {
        line = line.simplified();
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString flatText(const GumboNode &node)
{
    return plainText(node).replace(u'\n', u' ');
}

} // namespace leerschakel::text
