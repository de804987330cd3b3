// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apierror.h"
#include "domain/apikeydraft.h"

#include <QWidget>

#include <optional>

namespace ui {

/// Page one of creating a key: says what the key shall be.
class DraftPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The dialog's, while this page is what it is about.
    virtual QString title() const = 0;
    virtual QString heading() const = 0;
    /// What is chosen, when it is enough to create a key.
    virtual std::optional<domain::ApiKeyDraft> draft() const = 0;
    virtual void showError(const domain::ApiError &error) = 0;
    virtual void clearErrors() = 0;

Q_SIGNALS:
    void changed();
    /// The API did not take the credentials: the person wants to enter others.
    void signInRequested();
    /// The person wants to enter, or to forget, the Kafka key that ACLs are read with.
    void kafkaKeyWanted(const domain::ResourceId &cluster);
    void kafkaKeyForgotten(const domain::ResourceId &cluster);
};

} // namespace ui
