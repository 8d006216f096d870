// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspection/deviations.h"
#include "inspection/xmlform.h"

#include <functional>

namespace leerschakel::inspection {

/** The names with values in one element (XmlNamed), while it is being read. */
class XmlNames
{
public:
    /** A name or a value: the element that holds it, its text and its place. */
    struct Part {
        QString element;
        QString text;
        QString path;
        qint64 line = 0;
    };
    using Take = std::function<void(Deviation &&)>;

    XmlNames(const XmlForm &form, const XmlNamed &named, QString source)
        : m_form(form), m_named(named), m_type(form.type(named.type)), m_source(std::move(source))
    {}

    /** The contents of one of the elements; \a owner: the element it is in. */
    void add(const QList<Part> &parts, const QString &owner, const Take &take);
    /** The names that \a owner, which is at \a path, lacks. */
    void close(const QString &owner, const QString &path, qint64 line, const Take &take) const;

private:
    [[nodiscard]] Deviation deviation(
        const Part &at, const QString &member, const QString &rule, const QStringList &arguments) const;

    const XmlForm &m_form;
    const XmlNamed &m_named;
    const XmlType *m_type;
    QString m_source;
    QHash<QString, int> m_counts; ///< of known names
};

} // namespace leerschakel::inspection
