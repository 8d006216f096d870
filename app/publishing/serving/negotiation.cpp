// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/serving/negotiation.h"

#include "domain/constant.h"
#include "domain/sha256.h"

#include <KCompressionDevice>

#include <QBuffer>
#include <QHash>
#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::serving {

namespace {

/** An entry in a client's list of what it accepts: "application/json; version=5; q=0.8". */
struct Taken {
    QByteArray name;
    /** By lower-case name, without the quality. */
    QHash<QByteArray, QByteArray> parameters;
    double quality = 1;
};

QList<Taken> listOf(const QByteArray &field)
{
    QList<Taken> list;
    for (const QByteArray &each : constant(field.split(','))) {
        const QList<QByteArray> pieces = each.split(';');
        Taken taken{.name = pieces.first().trimmed().toLower(), .parameters = {}};
        for (const QByteArray &piece : constant(pieces.mid(1))) {
            const qsizetype equals = piece.indexOf('=');
            const QByteArray name = piece.left(equals).trimmed().toLower();
            QByteArray value = equals < 0 ? QByteArray() : piece.mid(equals + 1).trimmed();
            if (value.size() > 1 && value.startsWith('"') && value.endsWith('"')) {
                value = value.sliced(1, value.size() - 2);
            }
            if (name == "q") {
                taken.quality = value.toDouble();
            } else {
                taken.parameters.insert(name, value);
            }
        }
        if (!taken.name.isEmpty()) {
            list.append(taken);
        }
    }
    return list;
}

/** "5", and what is compatible with it: "5.0", "5.1". */
bool isOurVersion(const QByteArray &version)
{
    return version == "5" || version.startsWith("5.");
}

/** How exactly \a taken matches our content type; 0 when it is about something else. */
int exactness(const Taken &taken)
{
    if (taken.name == "application/json") {
        const auto version = taken.parameters.constFind("version");
        return version == taken.parameters.cend() ? 3 : isOurVersion(*version) ? 4 : 0;
    }
    return taken.name == "application/*" ? 2 : taken.name == "*/*" ? 1 : 0;
}

} // namespace

bool takesDocuments(const QByteArray &accept)
{
    const QList<Taken> list = listOf(accept);
    int best = 0;
    bool isTaken = list.isEmpty();
    for (const Taken &each : list) {
        if (const int exact = exactness(each); exact > best) {
            best = exact;
            isTaken = each.quality > 0;
        }
    }
    return isTaken;
}

bool takesGzip(const QByteArray &acceptEncoding)
{
    bool isTaken = false;
    for (const Taken &each : constant(listOf(acceptEncoding))) {
        if (each.name == "gzip" || each.name == "x-gzip") {
            return each.quality > 0;
        }
        isTaken = isTaken || (each.name == "*" && each.quality > 0);
    }
    return isTaken;
}

bool hasTag(const QByteArray &ifNoneMatch, const QByteArray &tag)
{
    return std::ranges::any_of(ifNoneMatch.split(','), [&](const QByteArray &each) {
        const QByteArray named = each.trimmed();
        return named == "*" || (named.startsWith("W/") ? named.sliced(2) : named) == tag;
    });
}

bool hasToken(const QByteArray &authorization, const QByteArray &token)
{
    const qsizetype space = authorization.indexOf(' ');
    const bool isBearer = authorization.left(space).compare("bearer", Qt::CaseInsensitive) == 0;
    // Hashes have the same length whatever was guessed, and one reveals nothing about the other.
    const QByteArray given = domain::Sha256::of(space < 0 ? QByteArray() : authorization.mid(space + 1).trimmed());
    const QByteArray right = domain::Sha256::of(token);
    uchar difference = 0;
    for (qsizetype i = 0; i < right.size(); ++i) {
        difference |= uchar(given[i]) ^ uchar(right[i]);
    }
    return difference == 0 && isBearer && !token.isEmpty();
}

QByteArray gzipped(const QByteArray &body)
{
    QBuffer packed;
    KCompressionDevice device(&packed, false, KCompressionDevice::GZip);
    const bool isWritten = device.open(QIODevice::WriteOnly) && device.write(body) == body.size();
    device.close();
    return isWritten ? packed.data() : QByteArray();
}

} // namespace leerschakel::publishing::serving
