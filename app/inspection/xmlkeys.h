// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspection/deviations.h"
#include "inspection/xmlform.h"

#include <QXmlStreamAttributes>

#include <functional>

namespace leerschakel::inspection {

/** The identifiers in one XML document, and the references to them (XML Schema part 1, 2004, section 3.11). */
class XmlKeys
{
public:
    using Take = std::function<void(Deviation &&)>;

    XmlKeys(const XmlForm &form, QString source) : m_form(form), m_source(std::move(source)) {}

    /** A known element begins; the first is the document itself. */
    void open(const QString &name, const QString &path, const QXmlStreamAttributes &attributes, qint64 line,
        const Take &take);
    /** The element opened last ends; it has \a text, and its parent is \a parent. */
    void close(const QString &parent, const QString &path, const QString &text, qint64 line, const Take &take);
    /** The document ends: references to something that never appeared are reported. */
    void closeDocument(const Take &take);

private:
    struct Reference {
        qsizetype key = 0;
        QString identifier;
        QString path;
        QString member;
        qint64 line = 0;
    };
    [[nodiscard]] bool isAt(const XmlPath &path) const;
    /** Names of the elements that \a key identifies. */
    [[nodiscard]] QStringList thingsOf(const QString &key) const;
    void tellTwice(const QString &identifier, const QString &first, const QString &path, const QString &member,
        qint64 line, const Take &take) const;

    const XmlForm &m_form;
    QString m_source;
    QStringList m_steps; ///< below the root
    bool m_isBegun = false;
    QHash<QString, QHash<QString, QString>> m_known; ///< by key and identifier, its path
    QHash<qsizetype, QHash<QString, QString>> m_once; ///< of what is unique, its path
    QList<Reference> m_references;
};

} // namespace leerschakel::inspection
