// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reportfile.h"

#include <QFileDialog>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

QString ReportFile::ask(QWidget *parent)
{
    return QFileDialog::getSaveFileName(parent, tr("Save report"), tr("report") + u".txt"_s, tr("Text (*.txt)"));
}

std::expected<void, domain::Error> ReportFile::save(
    const QString &path, const QStringList &head, const QStringList &lines)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Text)) {
        for (const QString &line : head) {
            file.write((line + u'\n').toUtf8());
        }
        file.write("\n");
        for (const QString &line : lines) {
            file.write((line + u'\n').toUtf8());
        }
        if (file.commit()) {
            return {};
        }
    }
    return std::unexpected(
        domain::Error::of(domain::Failure::System, u"store.cannotWrite"_s, {path, file.errorString()}));
}

} // namespace leerschakel::ui
