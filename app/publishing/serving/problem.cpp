// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/serving/problem.h"

#include "domain/sentences.h"
#include "exchange/document/jsontext.h"

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::serving {

QByteArray reasonOf(int status)
{
    switch (status) {
    case 400:
        return "Bad Request"_ba;
    case 401:
        return "Unauthorized"_ba;
    case 404:
        return "Not Found"_ba;
    case 405:
        return "Method Not Allowed"_ba;
    case 406:
        return "Not Acceptable"_ba;
    case 408:
        return "Request Timeout"_ba;
    case 413:
        return "Content Too Large"_ba;
    case 414:
        return "URI Too Long"_ba;
    case 431:
        return "Request Header Fields Too Large"_ba;
    case 503:
        return "Service Unavailable"_ba;
    case 505:
        return "HTTP Version Not Supported"_ba;
    default:
        return "Internal Server Error"_ba;
    }
}

QByteArray documentOf(const Problem &problem)
{
    using exchange::document::Node;
    Node document = Node::object();
    document.put(u"status"_s, QString::number(problem.status));
    document.put(u"title"_s, QString::fromLatin1(reasonOf(problem.status)));
    if (!problem.why.isEmpty()) {
        document.put(u"detail"_s, domain::englishSentence(problem.why));
    }
    return QByteArray::fromStdString(exchange::document::compact(document));
}

} // namespace leerschakel::publishing::serving
