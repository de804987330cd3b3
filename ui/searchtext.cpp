// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/searchtext.h"

#include "models/words.h"
#include "ui/errortext.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

using inventory::List;
using Phase = inventory::LoadState::Phase;

namespace {

struct Search
{
    Q_DECLARE_TR_FUNCTIONS(ui::Search)
};

constexpr qsizetype mostAccountsNamed = 3;
constexpr qsizetype longestTermShown = 40;

QString expectation(search::Problem::Kind kind)
{
    using Kind = search::Problem::Kind;
    switch (kind) {
    case Kind::UnknownTerm:
        return Search::tr("The terms are owner: resource: env: type: older: newer: is:user-owned "
                          "is:orphaned; put a text with a colon in quotes.");
    case Kind::MissingValue:
        return Search::tr("A value is expected after the colon, as in owner:bob or type:kafka.");
    case Kind::UnknownKind:
        return Search::tr("The kinds are kafka, schema-registry, ksqldb, flink, tableflow, cloud, "
                          "global and other.");
    case Kind::UnknownState:
        return Search::tr("After is: either user-owned or orphaned is expected.");
    case Kind::BadAge:
        return Search::tr("A number and h, d, w, m (months) or y is expected, as in older:90d.");
    case Kind::FindingsUnknown:
        return Search::tr("Findings are not known in this version.");
    }
    return {};
}

/// What is not known of the accounts' names; empty where all are.
QString unreadAccountsText(const inventory::Inventory &inventory)
{
    const Phase users = inventory.state(List::Users).phase;
    const Phase services = inventory.state(List::ServiceAccounts).phase;
    if (users == Phase::Complete && services == Phase::Complete)
        return {};
    if (users == Phase::NotVisible || services == Phase::NotVisible) {
        return users == services
            ? Search::tr("You may not list accounts: owners could be searched by ID only.")
            : users == Phase::NotVisible
            ? Search::tr("You may not list users: they could be searched by ID only.")
            : Search::tr("You may not list service accounts: they could be searched by ID only.");
    }
    const bool isLoading = inventory.state(List::Users).isLoading()
        || inventory.state(List::ServiceAccounts).isLoading();
    return isLoading ? Search::tr("The accounts are still loading.")
                     : Search::tr("Not all accounts could be loaded: some owners could be searched "
                                  "by ID only.");
}

} // namespace

QString problemText(const QList<search::Problem> &problems)
{
    QStringList lines;
    for (const search::Problem &problem : problems) {
        QString term = problem.term.simplified();
        if (term.size() > longestTermShown)
            term = term.first(longestTermShown) + QStringLiteral("…");
        //: %1 is a term of a search, such as older:90
        const QString what = Search::tr("“%1” is left out of the search.").arg(models::plain(term));
        lines.append(QStringLiteral("%1 %2").arg(what, expectation(problem.kind)));
    }
    return lines.join(QLatin1Char('\n'));
}

QString termText(const QString &term)
{
    const QString name = term.startsWith(QLatin1Char('-')) ? term.mid(1) : term;
    if (name == QLatin1String("owner:"))
        return Search::tr("owner's name, e-mail or ID");
    if (name == QLatin1String("resource:"))
        return Search::tr("resource's name or ID");
    if (name == QLatin1String("env:"))
        return Search::tr("environment's name or ID");
    if (name == QLatin1String("type:"))
        return Search::tr("kind of key");
    if (name == QLatin1String("older:"))
        return Search::tr("created longer ago, such as 90d");
    if (name == QLatin1String("newer:"))
        return Search::tr("created less long ago, such as 7d");
    if (name == QLatin1String("is:user-owned"))
        return Search::tr("owned by a user");
    if (name == QLatin1String("is:orphaned"))
        return Search::tr("the owner is gone");
    return {};
}

QString searchedText(const inventory::Inventory &inventory)
{
    const inventory::LoadState &state = inventory.state(List::Keys);
    const int count = inventory.keys().size();
    QStringList sentences;
    if (state.isComplete())
        sentences.append(
            Search::tr("%Ln key(s) were searched: all that you may list.", nullptr, count));
    else if (state.isLoading())
        sentences.append(Search::tr(
            "%Ln key(s) were searched so far: the list is still loading.", nullptr, count));
    else
        sentences.append(Search::tr(
            "Only %Ln key(s) could be loaded and searched: there may be more.", nullptr, count));
    sentences.append(unreadAccountsText(inventory));
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString undecidedText(const search::Query &query, int count, const inventory::Inventory &inventory)
{
    using search::Field;
    if (count == 0)
        return {};
    QStringList sentences{Search::tr(
        "%Ln key(s) are left out: it cannot be told whether they match.", nullptr, count)};
    if (query.has(Field::Orphaned) || query.has(Field::UserOwned)) {
        const bool isHidden = inventory.state(List::Users).phase == Phase::NotVisible
            || inventory.state(List::ServiceAccounts).phase == Phase::NotVisible;
        sentences.append(isHidden
                ? Search::tr("Their owners are not visible to you.")
                : Search::tr("Their owners are not in the accounts that could be loaded."));
    } else {
        sentences.append(Search::tr("The API does not say when they were created."));
    }
    return sentences.join(QLatin1Char(' '));
}

QString keylessText(const QList<domain::Account> &accounts, const inventory::Inventory &inventory)
{
    if (accounts.isEmpty())
        return {};
    QStringList names;
    for (const domain::Account &account :
        accounts.first(qMin(mostAccountsNamed, accounts.size()))) {
        const QString id = models::plain(account.id.toString());
        const QString label = models::plain(account.label());
        names.append(label == id ? id : QStringLiteral("%1 (%2)").arg(label, id));
    }
    const int more = int(accounts.size() - names.size());
    QString who = names.join(QStringLiteral(", "));
    if (more > 0)
        //: %1 are accounts; %n counts those that are not named
        who = Search::tr("%1 and %n more", nullptr, more).arg(who);
    const bool isWhole = inventory.state(List::Keys).isComplete();
    if (accounts.size() == 1) {
        return isWhole ? Search::tr("%1 owns no key in the loaded list.").arg(who)
                       : Search::tr("%1 owns no key in what was loaded of the list.").arg(who);
    }
    return isWhole ? Search::tr("%1 own no key in the loaded list.").arg(who)
                   : Search::tr("%1 own no key in what was loaded of the list.").arg(who);
}

QString lookupText(const workflows::KeyLookup &lookup)
{
    using State = workflows::KeyLookup::State;
    const QString id = models::plain(lookup.id().toString());
    switch (lookup.state()) {
    case State::Idle:
        return {};
    case State::Asking:
        return Search::tr("Asking the API for key %1…").arg(id);
    case State::Found:
        return Search::tr("Key %1 is not in the list as it was read: the API showed it by its ID.")
            .arg(id);
    case State::NotFound:
        return Search::tr("The API says that there is no key %1.").arg(id);
    case State::Refused:
        return Search::tr("The API does not show key %1: you are not permitted to see it, or it "
                          "does not exist. It does not say which.")
            .arg(id);
    case State::Failed:
        return Search::tr("The API could not be asked for key %1. %2")
            .arg(id, errorText(lookup.error()).headline);
    }
    return {};
}

} // namespace ui
