// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"

#include "models/words.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Errors
{
    Q_DECLARE_TR_FUNCTIONS(ui::ErrorText)
};

QString details(const domain::ApiError &error)
{
    QStringList lines;
    if (!error.detail.isEmpty())
        lines.append(models::plain(error.detail));
    for (const domain::FieldError &field : error.fields) {
        if (!field.detail.isEmpty() && !error.detail.contains(field.detail))
            lines.append(models::plain(field.detail));
    }
    QStringList facts;
    if (error.httpStatus > 0)
        facts.append(QStringLiteral("HTTP %1").arg(error.httpStatus));
    if (!error.requestId.isEmpty())
        facts.append(Errors::tr("Request ID %1").arg(models::plain(error.requestId)));
    if (!facts.isEmpty())
        lines.append(facts.join(QStringLiteral(" · ")));
    return lines.join(QLatin1Char('\n'));
}

ErrorText unauthorized(const domain::ApiError &error)
{
    // The cloud says this of a cluster's key that signs in; see the API reference, section 1.
    if (error.detail.contains(QLatin1String("Cluster API Key"), Qt::CaseInsensitive)) {
        return {Errors::tr("This is the key of a cluster, not a Cloud API key."),
            Errors::tr("Sign in with a Cloud API key: it is made under Administration, Cloud API "
                       "keys."),
            {}};
    }
    return {Errors::tr("The API does not accept this key and secret."),
        Errors::tr(
            "One of them may be mistyped, the key may have been deleted, or it is so new that "
            "it is not known everywhere yet."),
        {}};
}

ErrorText sentences(const domain::ApiError &error)
{
    using Kind = domain::ApiError::Kind;
    switch (error.kind) {
    case Kind::Offline:
        return {Errors::tr("The API could not be reached, or the connection was lost."),
            Errors::tr("Check the network and the address, then try again."), {}};
    case Kind::TlsFailure:
        return {Errors::tr("The server's certificate cannot be trusted, so nothing was sent."),
            Errors::tr("Ask who runs the network: a proxy may be in between. The check cannot be "
                       "switched off."),
            {}};
    case Kind::Timeout:
        return {Errors::tr("The API did not answer in time."), Errors::tr("Try again."), {}};
    case Kind::Unauthorized:
        return unauthorized(error);
    case Kind::QuotaExceeded:
        return {Errors::tr("A quota is used up."),
            Errors::tr("Delete what is not needed any more, or ask Confluent to raise the quota."),
            {}};
    case Kind::Forbidden:
        return {Errors::tr("Not permitted, or no longer there: the API does not say which."),
            Errors::tr("Ask an administrator of the organization for the role that this needs."),
            {}};
    case Kind::NotFound:
        return {Errors::tr("It is no longer there."), Errors::tr("Refresh to see what is."), {}};
    case Kind::Conflict:
        return {Errors::tr("It conflicts with something that is there already."),
            Errors::tr("Refresh, and look what changed."), {}};
    case Kind::Rejected:
        if (error.fields.isEmpty())
            return {Errors::tr("The API did not accept the request."),
                Errors::tr("What it says below may tell why."), {}};
        return {Errors::tr("The API did not accept what was entered."),
            Errors::tr("Mend what it names below, and try again."), {}};
    case Kind::RateLimited:
        if (error.retryAfter.count() > 0) {
            return {Errors::tr("Too many requests: the API asks to wait."),
                Errors::tr("Try again in %n second(s).", nullptr, int(error.retryAfter.count())),
                {}};
        }
        return {Errors::tr("Too many requests: the API asks to wait."),
            Errors::tr("Try again in a minute."), {}};
    case Kind::ServerFault:
        return {error.attempts > 1
                ? Errors::tr("The API failed, and failed again when asked %n time(s).", nullptr,
                    error.attempts)
                : Errors::tr("The API failed."),
            Errors::tr("Try again later; its request ID helps Confluent's support."), {}};
    case Kind::BadResponse:
        return {Errors::tr("What answered is not the API, or its answer is damaged."),
            Errors::tr("Check the address; a proxy may be in between."), {}};
    case Kind::ReadOnly:
        return {Errors::tr("This organization is open read-only: nothing was sent."),
            Errors::tr("Open it with a profile that may change things."), {}};
    }
    return {};
}

} // namespace

ErrorText errorText(const domain::ApiError &error)
{
    ErrorText text = sentences(error);
    text.details = details(error);
    return text;
}

ErrorText errorText(const workflows::SignInError &error)
{
    using Kind = workflows::SignInError::Kind;
    const QString detail = models::plain(error.detail);
    switch (error.kind) {
    case Kind::Api:
        return errorText(error.api);
    case Kind::NoSecret:
        return {Errors::tr("The system keychain has no secret for this organization."),
            Errors::tr(
                "Enter the API secret again. If the keychain asked to be unlocked and that was "
                "cancelled, try again."),
            detail};
    case Kind::Keychain:
        return {Errors::tr("The system keychain cannot be used."),
            Errors::tr("Unlock it and try again, or sign in for this session only."), detail};
    case Kind::Settings:
        return {Errors::tr("The settings could not be saved."),
            Errors::tr("Check that the settings folder can be written to."), detail};
    case Kind::OtherOrganization:
        return {Errors::tr("This key is of another organization."),
            Errors::tr("Enter a key of the organization that is open, or add the other one."),
            detail};
    case Kind::LocalOrganization:
        return {Errors::tr("The local organization did not start."), {}, detail};
    }
    return {};
}

} // namespace ui
