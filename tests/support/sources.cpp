// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sources.h"

#include <QDir>

namespace leerschakel::tests {

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
        && file.write(bytes) == bytes.size();
}

} // namespace

bool writeVocabulary(const QString &path, int concepts, int version)
{
    QByteArray text = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                      "<https://voorbeeld.example/v> a skos:ConceptScheme ; skos:prefLabel \"Proef\"@nl .\n";
    for (int i = 0; i < concepts; ++i) {
        text += "<https://voorbeeld.example/v/" + QByteArray::number(i)
            + "> a skos:Concept ; skos:inScheme <https://voorbeeld.example/v> ; skos:prefLabel \"begrip "
            + QByteArray::number(i) + " versie " + QByteArray::number(version) + "\"@nl .\n";
    }
    return write(path, text);
}

bool writeCourses(const QString &folder, int courses, int version)
{
    QByteArrayList items;
    for (int i = 0; i < courses; ++i) {
        const QByteArray number = QByteArray::number(i);
        items.append("{\"courseId\":\"018f0000-0000-7000-8000-" + number.rightJustified(12, '0')
            + "\",\"primaryCode\":{\"codeType\":\"identifier\",\"code\":\"C-" + number
            + "\"},\"name\":[{\"language\":\"nl-NL\",\"value\":\"Cursus " + number + " versie "
            + QByteArray::number(version)
            + "\"}],\"teachingLanguage\":\"nld\",\"level\":\"secondary vocational education 4\"}");
    }
    return write(folder + QStringLiteral("/courses.json"), "{\"items\":[" + items.join(",\n") + "]}\n");
}

} // namespace leerschakel::tests
