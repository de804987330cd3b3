// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/keysearch.h"

#include "models/searchfacts.h"
#include "models/words.h"
#include "ui/errortext.h"
#include "ui/searchtext.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/keylookup.h"
#include "workflows/session.h"

namespace ui {

using inventory::Inventory;
using inventory::List;
using workflows::KeyLookup;

namespace {

constexpr qsizetype longestTextShown = 60;

bool isAccountsKnown(const Inventory &inventory)
{
    return !inventory.state(List::Users).isLoading()
        && !inventory.state(List::ServiceAccounts).isLoading();
}

} // namespace

KeySearch::KeySearch(
    workflows::Session *session, models::ApiKeyModel *keys, MessageBanner *notice, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_keys(keys)
    , m_notice(notice)
{
    const auto forget = [this] { m_isVocabularyOld = true; };
    Inventory *inventory = session->inventory();
    connect(inventory, &Inventory::accountsChanged, this, forget);
    connect(inventory, &Inventory::environmentsChanged, this, forget);
    connect(inventory, &Inventory::resourcesChanged, this, forget);
    connect(session->lookup(), &KeyLookup::stateChanged, this, &KeySearch::onLookup);
}

KeySearch::~KeySearch()
{
    // What it would show an outcome in goes with the page too.
    disconnect(m_session->lookup(), nullptr, this, nullptr);
    m_session->lookup()->clear();
}

const search::Vocabulary &KeySearch::vocabulary()
{
    if (m_isVocabularyOld)
        m_vocabulary = models::searchVocabulary(*m_session->inventory());
    m_isVocabularyOld = false;
    return m_vocabulary;
}

void KeySearch::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_isSettled = false;
    m_parsed = search::parse(text);
    m_guess = search::keyIdIn(text);
    m_session->lookup()->clear();
    models::ApiKeyFilter filter = m_keys->filter();
    filter.query = m_parsed.query;
    m_keys->setFilter(filter);
    update();
}

void KeySearch::settle()
{
    m_isSettled = true;
    update();
    if (!m_guess)
        return;
    const bool isLoaded = m_session->inventory()->keys().contains(m_guess->id);
    if (isLoaded)
        Q_EMIT keyFound(m_guess->id);
    else if (m_guess->isTypical || m_keys->rowCount() == 0)
        m_session->lookup()->ask(m_guess->id);
}

void KeySearch::onLookup()
{
    update();
    if (m_session->lookup()->state() == KeyLookup::State::Found)
        Q_EMIT keyFound(m_session->lookup()->id());
    Q_EMIT changed();
}

void KeySearch::update()
{
    const Inventory &inventory = *m_session->inventory();
    QList<search::Problem> problems = m_parsed.problems;
    if (!m_isSettled)
        problems.removeIf([](const search::Problem &problem) { return problem.isUnfinished; });
    const KeyLookup &lookup = *m_session->lookup();
    QStringList notices;
    if (lookup.state() != KeyLookup::State::Asking)
        notices.append(lookupText(lookup));
    // What changes with every page that comes in is said when all are in.
    if (m_isSettled && isAccountsKnown(inventory)) {
        notices.append(undecidedText(m_parsed.query, m_keys->undecidedCount(), inventory));
        if (m_keys->rowCount() > 0 && !inventory.state(List::Keys).isLoading()) {
            notices.append(keylessText(
                models::accountsWithoutKeys(m_parsed.query, inventory, true), inventory));
        }
    }
    notices.removeAll(QString());
    say(problemText(problems), notices.join(QLatin1Char(' ')),
        lookup.state() == KeyLookup::State::Failed);
}

void KeySearch::say(const QString &problem, const QString &notice, bool canAskAgain)
{
    if (problem != m_problem) {
        m_problem = problem;
        Q_EMIT problemChanged();
    }
    const QString whole = QStringLiteral("%1\n%2").arg(problem, notice).trimmed();
    if (whole == m_said)
        return;
    m_said = whole;
    if (whole.isEmpty()) {
        m_notice->dismiss();
        return;
    }
    using Tone = MessageBanner::Tone;
    const QString details
        = canAskAgain ? errorText(m_session->lookup()->error()).details : QString();
    m_notice->show(
        problem.isEmpty() && !canAskAgain ? Tone::Information : Tone::Warning, whole, details);
    if (canAskAgain) {
        m_notice->setAction(tr("Ask again"), [this] { settle(); });
    }
}

QString KeySearch::emptyText(const QString &narrowedTo) const
{
    const Inventory &inventory = *m_session->inventory();
    const KeyLookup &lookup = *m_session->lookup();
    if (lookup.state() == KeyLookup::State::Asking)
        return lookupText(lookup);
    QString shown = m_text.simplified();
    if (shown.size() > longestTextShown)
        shown = shown.first(longestTextShown) + QStringLiteral("…");
    QStringList sentences;
    sentences.append(narrowedTo.isEmpty()
            ? tr("No key matches “%1”.").arg(models::plain(shown))
            : tr("No key matches “%1” in %2.").arg(models::plain(shown), narrowedTo));
    sentences.append(
        keylessText(models::accountsWithoutKeys(m_parsed.query, inventory, false), inventory));
    sentences.append(searchedText(inventory));
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace ui
