// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/settings.h"
#include "domain/message.h"
#include "mainwindow/sectionbar.h"

#include <QSize>

#include <expected>

namespace leerschakel::ui {

/** What `leerschakel --render VIEW FILE --out PATH …` asks for (the contract of the command line). */
struct RenderRequest {
    Section view = Section::Offerings;
    QString file = {};
    QString out = {};
    Theme theme = Theme::Light;
    QString language = QStringLiteral("nl");
    QSize size{1440, 900};
    /** Text of an id; empty: the first of the list. */
    QString offering = {};
    /** URI of the concept to show among the skills, or of the own vocabulary to map; empty: none, and the first own one. */
    QString concept_ = {};
    /** VIEW "mapping": an own vocabulary beside the others, to map it to them. */
    bool maps = false;
};

/** Renders the real window with the catalogue of \a request, opened for reading only, to a picture. Errors: render.*, store.*. */
[[nodiscard]] std::expected<void, domain::Error> render(const RenderRequest &request);

} // namespace leerschakel::ui
