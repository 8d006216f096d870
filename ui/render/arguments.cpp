// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/arguments.h"

#include "domain/id.h"
#include "mainwindow/views.h"

#include <QCommandLineParser>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::Error;
using domain::Failure;

namespace {

std::unexpected<Error> refused(const QString &code, const QStringList &arguments = {})
{
    return std::unexpected(Error::of(Failure::Usage, code, arguments));
}

/** The view names that --render accepts. */
QStringList renderedNames()
{
    return placeNames() + QStringList{u"mapping"_s};
}

/** "1440x900" */
std::optional<QSize> sizeFrom(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{2,5})x(\\d{2,5})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    constexpr int most = 10'000;
    if (!match.hasMatch() || size.width() < 200 || size.height() < 150 || size.width() > most || size.height() > most) {
        return std::nullopt;
    }
    return size;
}

std::expected<Wish, Error> renderFrom(const QCommandLineParser &parser, const Start &start)
{
    const QString view = parser.value(u"render"_s);
    const bool maps = view == "mapping"_L1;
    if (!maps && !placeNames().contains(view)) {
        return refused(u"render.unknownView"_s, {view, renderedNames().join(u", "_s)});
    }
    RenderRequest request{.view = maps ? u"skills"_s : view,
        .file = start.file,
        .out = parser.value(u"out"_s),
        .offering = parser.value(u"offering"_s),
        .concept_ = parser.value(u"concept"_s),
        .maps = maps};
    if (request.file.isEmpty()) {
        return refused(u"render.noFile"_s);
    }
    const QString format = request.out.section(u'.', -1).toLower();
    if (!QStringList{u"png"_s, u"svg"_s, u"pdf"_s}.contains(format) || !request.out.contains(u'.')) {
        return refused(u"render.badOut"_s, {request.out});
    }
    request.theme = start.theme.value_or(Theme::Light);
    request.language = start.language.value_or(u"nl"_s);
    if (parser.isSet(u"size"_s)) {
        const std::optional<QSize> size = sizeFrom(parser.value(u"size"_s));
        if (!size) {
            return refused(u"render.badSize"_s, {parser.value(u"size"_s)});
        }
        request.size = *size;
    }
    if (!request.offering.isEmpty() && domain::Id::fromString(request.offering).isNull()) {
        return refused(u"field.badId"_s, {u"--offering"_s, request.offering});
    }
    return request;
}

} // namespace

std::expected<Wish, Error> wishFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"FILE"_s, u"The catalogue to open."_s, u"[FILE]"_s);
    parser.addOptions(
        {{u"render"_s, u"Write a picture of VIEW (%1) and end; needs no display."_s.arg(renderedNames().join(u", "_s)),
             u"VIEW"_s},
            {u"out"_s, u"The picture: a path that ends in .png, .svg or .pdf."_s, u"PATH"_s},
            {u"theme"_s, u"light, dark, high-contrast, high-contrast-light or system."_s, u"THEME"_s},
            {u"language"_s, u"nl or en."_s, u"LANGUAGE"_s},
            {u"size"_s, u"Size of the picture in pixels, as 1440x900."_s, u"WxH"_s},
            {u"offering"_s, u"The offering to show, by its id."_s, u"ID"_s},
            {u"concept"_s, u"The concept to show (skills), or the own vocabulary to map (mapping)."_s, u"URI"_s}});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(QStringList{u"leerschakel"_s} + arguments)) {
        QString reason = parser.errorText().simplified();
        while (reason.endsWith(u'.')) {
            reason.chop(1); // the surrounding sentence has its own full stop
        }
        return refused(u"render.usage"_s, {reason});
    }
    if (parser.isSet(help)) {
        return Print{parser.helpText().replace(u"<executable_name>"_s, u"leerschakel"_s)};
    }
    if (parser.isSet(version)) {
        return Print{u"leerschakel "_s + QStringLiteral(LEERSCHAKEL_VERSION) + u'\n'};
    }
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1) {
        return refused(u"render.usage"_s, {files.at(1)});
    }
    Start start{.file = files.value(0)};
    if (parser.isSet(u"theme"_s)) {
        start.theme = themeNamed(parser.value(u"theme"_s));
        if (!start.theme) {
            return refused(u"render.badTheme"_s, {parser.value(u"theme"_s)});
        }
    }
    if (parser.isSet(u"language"_s)) {
        start.language = parser.value(u"language"_s);
        if (start.language != "nl"_L1 && start.language != "en"_L1) {
            return refused(u"render.badLanguage"_s, {*start.language});
        }
    }
    if (parser.isSet(u"render"_s)) {
        return renderFrom(parser, start);
    }
    for (const QString &option : {u"out"_s, u"size"_s, u"offering"_s, u"concept"_s}) {
        if (parser.isSet(option)) {
            return refused(u"render.onlyWithRender"_s, {u"--"_s + option});
        }
    }
    return start;
}

} // namespace leerschakel::ui
