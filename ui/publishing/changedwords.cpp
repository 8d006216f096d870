// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/changedwords.h"

#include "domain/constant.h"
#include "text/linedifference.h"

#include <span>

namespace leerschakel::ui {

using text::DifferenceLine;

namespace {

/** More words, spaces and signs than this are not compared: nobody sees a difference in that many at a glance. */
constexpr qsizetype mostPieces = 6000;

/** What is marked as a whole: a word, the spaces between words, or one other character. */
struct Piece {
    enum class Kind { Word, Space, Sign };
    Kind kind = Kind::Word;
    qsizetype line = 0;
    TextPart place = {};
    bool isChanged = false;
};

Piece::Kind kindOfPiece(QChar character)
{
    if (character.isSpace()) {
        return Piece::Kind::Space;
    }
    const bool isOfWord = character.isLetterOrNumber() || character.isMark() || character.isSurrogate();
    return isOfWord ? Piece::Kind::Word : Piece::Kind::Sign;
}

/** The end of the piece of \a line that starts at \a from. */
qsizetype endOfPiece(const QString &line, qsizetype from)
{
    const Piece::Kind kind = kindOfPiece(line[from]);
    qsizetype end = from + 1;
    if (kind == Piece::Kind::Sign) {
        // The letter of an escape ("\n") is not the start of the next word.
        return line[from] == u'\\' && end < line.size() ? end + 1 : end;
    }
    while (end < line.size() && kindOfPiece(line[end]) == kind) {
        ++end;
    }
    return end;
}

QList<Piece> piecesOf(const QStringList &lines)
{
    QList<Piece> pieces;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        for (qsizetype from = 0; from < line.size();) {
            const qsizetype end = endOfPiece(line, from);
            pieces.append({.kind = kindOfPiece(line[from]),
                .line = i,
                .place = {.from = from, .length = end - from},
                .isChanged = false});
            from = end;
        }
    }
    return pieces;
}

QStringList textsOf(const QList<Piece> &pieces, const QStringList &lines)
{
    QStringList texts;
    texts.reserve(pieces.size());
    for (const Piece &piece : pieces) {
        texts.append(lines[piece.line].sliced(piece.place.from, piece.place.length));
    }
    return texts;
}

/** The changed parts of a line of these \a pieces. */
QList<TextPart> partsOf(std::span<const Piece> pieces)
{
    QList<TextPart> parts;
    bool isWhole = true;
    bool goesOn = false; // no word has stayed since the last part
    for (const Piece &piece : pieces) {
        if (!piece.isChanged) {
            isWhole = isWhole && piece.kind == Piece::Kind::Space;
            goesOn = goesOn && piece.kind != Piece::Kind::Word;
        } else if (goesOn) {
            TextPart &last = parts.last();
            last.length = piece.place.from + piece.place.length - last.from;
        } else if (piece.kind != Piece::Kind::Space) { // the indentation of a new line is no word
            parts.append(piece.place);
            goesOn = true;
        }
    }
    return isWhole ? QList<TextPart>() : parts;
}

QList<QList<TextPart>> partsByLine(const QList<Piece> &pieces, qsizetype lines)
{
    QList<QList<TextPart>> parts(lines);
    const std::span<const Piece> all(pieces);
    size_t end = 0;
    for (size_t from = 0; from < all.size(); from = end) {
        const qsizetype line = all[from].line;
        while (end < all.size() && all[end].line == line) {
            ++end;
        }
        parts[line] = partsOf(all.subspan(from, end - from));
    }
    return parts;
}

} // namespace

ChangedWords changedWords(const QStringList &before, const QStringList &after)
{
    QList<Piece> was = piecesOf(before);
    QList<Piece> is = piecesOf(after);
    if (was.isEmpty() || is.isEmpty() || was.size() + is.size() > mostPieces) {
        return {};
    }
    for (const DifferenceLine &piece : constant(text::lineDifference(textsOf(was, before), textsOf(is, after)))) {
        if (piece.kind == DifferenceLine::Kind::Removed) {
            was[piece.before].isChanged = true;
        } else if (piece.kind == DifferenceLine::Kind::Added) {
            is[piece.after].isChanged = true;
        }
    }
    return {.before = partsByLine(was, before.size()), .after = partsByLine(is, after.size())};
}

} // namespace leerschakel::ui
