// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/keyedits.h"

#include "models/apikeymodel.h"
#include "models/words.h"
#include "ui/dialogs/editconflictdialog.h"
#include "ui/errortext.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/keyediting.h"
#include "workflows/session.h"

#include <QWidget>

namespace ui {

using workflows::EditHistory;
using workflows::KeyEditing;

namespace {

constexpr std::chrono::milliseconds progressInterval{100};

QString typedText(const domain::ApiKeyEdit &edit)
{
    return models::plain(edit.description.value_or(edit.displayName.value_or(QString())));
}

} // namespace

KeyEdits::KeyEdits(
    workflows::Session *session, models::ApiKeyModel *model, MessageBanner *banner, QWidget *parent)
    : QObject(parent)
    , m_session(session)
    , m_model(model)
    , m_banner(banner)
    , m_window(parent)
{
    KeyEditing *editing = session->editing();
    connect(model, &models::ApiKeyModel::editRequested, this, &KeyEdits::edit);
    connect(editing, &KeyEditing::started, model, &models::ApiKeyModel::setPending);
    connect(editing, &KeyEditing::succeeded, this, [this](const domain::ApiKeyId &id) {
        m_model->setPending(id, {});
        if (id == m_failedKey)
            m_banner->dismiss();
    });
    connect(editing, &KeyEditing::changed, this,
        [this](const domain::ApiKey &before, const domain::ApiKey &after) {
            if (m_shown.id != after.id)
                return;
            // Our own edit is no surprise to who already types the next one.
            if (m_shown.displayName == before.displayName)
                m_shown.displayName = after.displayName;
            if (m_shown.description == before.description)
                m_shown.description = after.description;
        });
    connect(editing, &KeyEditing::failed, this, &KeyEdits::onFailed);
    connect(editing, &KeyEditing::gone, this, &KeyEdits::onGone);
    connect(editing, &KeyEditing::givenUp, this, &KeyEdits::onGivenUp);
    connect(editing, &KeyEditing::conflicted, this, &KeyEdits::onConflict);
    m_progressPause.setSingleShot(true);
    m_progressPause.setInterval(progressInterval);
    connect(&m_progressPause, &QTimer::timeout, this, &KeyEdits::sayProgress);
    connect(session->history(), &EditHistory::progressed, this, &KeyEdits::onProgress);
    connect(session->history(), &EditHistory::finished, this, &KeyEdits::onUndone);
}

void KeyEdits::begin(const domain::ApiKey &shown)
{
    m_shown = shown;
}

void KeyEdits::edit(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit)
{
    if (m_shown.id == id && !id.isEmpty())
        m_session->editing()->editShown(std::exchange(m_shown, {}), edit);
    else
        m_session->editing()->edit(id, edit);
}

void KeyEdits::onConflict(
    const domain::ApiKey &shown, const domain::ApiKeyEdit &edit, const domain::ApiKey &current)
{
    KeyEditing *editing = m_session->editing();
    auto *dialog = new EditConflictDialog(shown, edit, current, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, editing, dialog, id = current.id] {
        using Choice = EditConflictDialog::Choice;
        if (dialog->choice() == Choice::SaveMine) {
            editing->overwrite(id);
            return;
        }
        m_keepsTheirs = dialog->choice() == Choice::KeepTheirs;
        editing->giveUp(id);
        m_keepsTheirs = false;
    });
    dialog->open();
}

void KeyEdits::onGivenUp(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit)
{
    m_model->setPending(id, {});
    if (m_keepsTheirs)
        return;
    m_failedKey = id;
    m_progress.clear();
    m_banner->show(MessageBanner::Tone::Information,
        tr("“%1” was not saved for key %2.").arg(typedText(edit), models::plain(id.toString())));
    offerAgain(id, edit);
}

void KeyEdits::onFailed(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit,
    const domain::ApiError &error, bool isUnknown)
{
    m_model->setPending(id, {});
    m_failedKey = id;
    m_progress.clear();
    const QString about = isUnknown
        ? tr("It could not be found out whether “%1” was saved for key %2.")
        : tr("“%1” was not saved for key %2.");
    m_banner->showError(about.arg(typedText(edit), models::plain(id.toString())), errorText(error));
    offerAgain(id, edit);
}

void KeyEdits::offerAgain(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit)
{
    m_banner->setAction(tr("Try again"), [this, id, edit] {
        m_banner->dismiss();
        m_session->editing()->edit(id, edit);
    });
}

void KeyEdits::onGone(const domain::ApiKeyId &id)
{
    m_model->setPending(id, {});
    m_failedKey = {};
    m_progress.clear();
    m_banner->show(MessageBanner::Tone::Warning,
        tr("Key %1 does not exist any more: somebody deleted it.")
            .arg(models::plain(id.toString())));
}

void KeyEdits::onProgress(int done, int total)
{
    if (total == 1)
        return;
    const QLocale locale;
    m_progress = tr("Bringing back %1 of %2…").arg(locale.toString(done), locale.toString(total));
    if (!m_progressPause.isActive())
        sayProgress();
}

/// Not with every key of hundreds: that lays the page out anew each time.
void KeyEdits::sayProgress()
{
    if (m_progress.isEmpty())
        return;
    m_failedKey = {};
    m_banner->show(MessageBanner::Tone::Information, std::exchange(m_progress, {}));
    m_banner->setAction(tr("Stop"), [this] { m_session->history()->cancel(); });
    m_progressPause.start();
}

void KeyEdits::onUndone(const EditHistory::Report &report)
{
    m_progress.clear();
    m_progressPause.stop();
    m_failedKey = {};
    QStringList sentences;
    const auto add = [&sentences](qsizetype count, const QString &sentence) {
        if (count > 0)
            sentences.append(sentence);
    };
    add(report.done,
        report.isRedo ? tr("%Ln edit(s) made again.", nullptr, report.done)
                      : tr("%Ln edit(s) undone.", nullptr, report.done));
    add(report.changed.size(),
        tr("%Ln key(s) left alone: edited by somebody else since.", nullptr,
            int(report.changed.size())));
    add(report.gone.size(),
        tr("%Ln key(s) do not exist any more.", nullptr, int(report.gone.size())));
    add(report.failed.size(),
        tr("%Ln edit(s) still to be undone.", nullptr, int(report.failed.size())));
    const QString text = sentences.join(QLatin1Char(' '));
    if (!report.failed.isEmpty() && !report.isStopped)
        m_banner->showError(text, errorText(report.error));
    else
        m_banner->show(report.changed.isEmpty() && report.gone.isEmpty() && report.failed.isEmpty()
                ? MessageBanner::Tone::Success
                : MessageBanner::Tone::Warning,
            text);
    if (const QList<domain::ApiKeyId> left = report.changed + report.failed; !left.isEmpty())
        Q_EMIT leftOver(left);
}

} // namespace ui
