// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/sendpage.h"

#include "application/look.h"
#include "domain/sentences.h"
#include "exchange/registry.h"
#include "publishing/delivery/keystore.h"
#include "publishing/pagehead.h"
#include "publishing/reportpane.h"
#include "session/session.h"
#include "widgets/labels.h"
#include "widgets/problemlabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using publishing::delivery::PushReport;

namespace {

/** Settings key of the address that this machine last sent to. */
QString addressKey(const QString &destination)
{
    return u"publishing/address/"_s + destination;
}

} // namespace

SendPage::SendPage(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_heading(headingLabel({}, 1.35)),
      m_about(wrappedLabel({})),
      m_back(new QPushButton),
      m_addressLabel(new QLabel),
      m_address(new QLineEdit),
      m_tokenLabel(new QLabel),
      m_token(new QLineEdit),
      m_keep(new QCheckBox),
      m_problem(new ProblemLabel),
      m_try(new QPushButton),
      m_send(new QPushButton),
      m_report(new ReportPane)
{
    setObjectName(u"sendPage"_s);
    setFocusProxy(m_token);
    m_back->setObjectName(u"sendBack"_s);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_address->setObjectName(u"sendAddress"_s);
    m_address->setPlaceholderText(u"https://"_s);
    m_addressLabel->setBuddy(m_address);
    m_token->setObjectName(u"sendToken"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_tokenLabel->setBuddy(m_token);
    m_keep->setObjectName(u"sendKeep"_s);
    m_try->setObjectName(u"sendTry"_s);
    m_send->setObjectName(u"sendNow"_s);
    m_report->hide();

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(2 * rhythm);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_addressLabel, m_address);
    form->addRow(m_tokenLabel, m_token);
    form->addRow(QString(), m_keep);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(rhythm);
    buttons->addWidget(m_try);
    buttons->addWidget(m_send);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * rhythm, 2 * rhythm, 3 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);
    layout->addLayout(pageHead(this, m_heading, m_back));
    layout->addWidget(m_about);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    layout->addWidget(m_report, 1);
    layout->addStretch();

    connect(m_back, &QPushButton::clicked, this, &SendPage::closed);
    connect(m_address, &QLineEdit::textEdited, this, &SendPage::forget);
    connect(m_token, &QLineEdit::textEdited, this, &SendPage::refresh);
    connect(m_token, &QLineEdit::returnPressed, m_try, &QPushButton::click);
    connect(m_try, &QPushButton::clicked, this, [this] { run(true); });
    connect(m_send, &QPushButton::clicked, this, [this] { run(false); });
    connect(m_report, &ReportPane::offeringRequested, this, &SendPage::offeringRequested);
    connect(m_report, &ReportPane::failed, this, &SendPage::failed);
    connect(&session, &Session::changed, this, &SendPage::forget);
    retranslate();
}

void SendPage::open(const QString &destination, exchange::Selection selection, const QHash<domain::Id, QString> &titles)
{
    m_titles = titles;
    // Never all: others must not see what is blocked or retired.
    const exchange::Selection wanted = selection == exchange::Selection::All ? exchange::Selection::Ready : selection;
    if (destination == m_destination && wanted == m_selection) {
        return;
    }
    if (destination != m_destination) {
        const QString usual = QString::fromLatin1(exchange::pushingTo(destination).address);
        m_address->setText(QSettings().value(addressKey(destination), usual).toString());
        m_token->clear(); // it was for another address
        m_report->hide();
    }
    setFocusProxy(m_address->text().isEmpty() ? m_address : m_token); // the first field still to be filled in
    m_destination = destination;
    m_selection = wanted;
    forget();
    retranslate();
}

void SendPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void SendPage::retranslate()
{
    const QString name = exchange::nameOfDestination(m_destination);
    const QString via = QString::fromLatin1(exchange::pushingTo(m_destination).via);
    m_heading->setText(tr("Send to %1").arg(name));
    m_about->setText(via.isEmpty()
            ? tr("%1 gets each offering that is new or changed, and removes what was withdrawn.").arg(name)
            : tr("%1 is notified of what is new in what you published; it reads that from your institution, and passes "
                 "it on to %2.")
                  .arg(via, name));
    m_back->setText(tr("Back to publishing"));
    m_addressLabel->setText(tr("&Web address"));
    m_tokenLabel->setText(tr("&Token"));
    m_token->setPlaceholderText(tr("Empty: the one in the key store of this computer"));
    m_keep->setText(tr("&Keep the token in the key store of this computer"));
    m_try->setText(tr("&Ask whether %1 would accept it").arg(via.isEmpty() ? name : via));
    m_try->setToolTip(tr("Nothing changes there"));
    refresh();
}

void SendPage::refresh()
{
    const qsizetype sent = m_tried ? m_tried->sent.size() : 0;
    const qsizetype deleted = m_tried ? m_tried->deleted.size() : 0;
    m_send->setText(!m_tried ? tr("Send")
            : deleted == 0   ? tr("Send %Ln offering(s)", nullptr, int(sent))
                             : tr("Send %1, remove %2").arg(QLocale().toString(sent), QLocale().toString(deleted)));
    m_send->setToolTip(m_tried ? QString() : tr("Ask first whether the other side would accept it"));
    const bool hasAddress = !m_address->text().trimmed().isEmpty();
    const bool canSend = hasAddress && m_session.isWritable() && sent + deleted > 0;
    m_try->setEnabled(hasAddress);
    if (!canSend && m_send->hasFocus()) {
        m_try->setFocus(); // otherwise the focus would go to whatever comes next
    }
    m_send->setEnabled(canSend);
    m_send->setDefault(canSend);
    m_keep->setEnabled(!m_token->text().isEmpty());
}

void SendPage::forget()
{
    m_tried.reset();
    refresh();
}

void SendPage::run(bool isDryRun)
{
    if (m_pending > 0) {
        return;
    }
    m_problem->setProblem({});
    m_report->hide();
    publishing::delivery::PushRequest request{.address = m_address->text().trimmed(), .isDryRun = isDryRun};
    request.credentials.token = m_token->text();
    request.selection = m_selection;
    const bool isToBeKept = m_keep->isChecked() && !request.credentials.token.isEmpty();
    ++m_pending;
    const QString name = exchange::nameOfDestination(m_destination);
    m_session.longWork<Outcome>(
        this,
        {.what = isDryRun ? tr("Asking %1…").arg(name) : tr("Sending to %1…").arg(name),
            .access = isDryRun ? LongWork::Access::Reads : LongWork::Access::Writes},
        [destination = m_destination, request, isToBeKept](
            store::Catalogue &catalogue, domain::Progress &progress) mutable -> store::Result<Outcome> {
            namespace delivery = publishing::delivery;
            const store::Result<QUrl> address = delivery::addressOf(destination, request.address);
            const store::Result<QString> token = !address ? std::unexpected(address.error())
                : request.credentials.token.isEmpty()     ? delivery::keptToken(*address)
                                                          : request.credentials.token;
            if (!token) {
                return std::unexpected(token.error());
            }
            request.credentials.token = *token;
            store::Result<PushReport> report = delivery::push(catalogue, destination, request, progress);
            if (!report) {
                return std::unexpected(report.error());
            }
            Outcome outcome{.report = *std::move(report)};
            if (isToBeKept) {
                if (const store::Result<void> kept = delivery::keepToken(*address, *token); !kept) {
                    outcome.notKept = kept.error();
                }
            }
            return outcome;
        },
        [this](const store::Result<Outcome> &outcome) { show(outcome); });
}

void SendPage::show(const store::Result<Outcome> &outcome)
{
    --m_pending;
    m_tried.reset();
    if (!outcome) {
        const bool isTokenMissing = outcome.error().message.code == u"keystore.nothing";
        m_problem->setProblem(isTokenMissing
                ? tr("Fill in the token that gives access: the key store has none for this address.")
                : domain::sentence(outcome.error()));
        if (isTokenMissing) {
            m_token->setFocus();
        }
        refresh();
        return;
    }
    // Not earlier: the typed address may have contained a password, which push() refuses.
    QSettings().setValue(addressKey(m_destination), outcome->report.address);
    if (outcome->notKept) {
        m_problem->setProblem(domain::sentence(*outcome->notKept), Tone::Warns);
    }
    if (outcome->report.isDryRun) {
        m_tried = outcome->report;
    }
    m_report->setReport(outcome->report, m_titles);
    m_report->show();
    refresh();
    if (m_send->isEnabled() && isAncestorOf(window()->focusWidget())) {
        m_send->setFocus();
    }
}

} // namespace leerschakel::ui
