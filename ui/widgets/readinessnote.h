// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QWidget>

namespace inventory {
class Inventory;
}
namespace workflows {
class KeyReadiness;
}

namespace ui {

class MessageBanner;
class UiSettings;

/// Says which new keys are being tried, lets the person end that, and tells what came of it.
class ReadinessNote : public QWidget
{
    Q_OBJECT
public:
    ReadinessNote(workflows::KeyReadiness *readiness, inventory::Inventory *inventory,
        const UiSettings *settings, QWidget *parent = nullptr);

private:
    void showWatched();
    void showOutcome(const domain::ApiKeyId &id);

    workflows::KeyReadiness *m_readiness;
    inventory::Inventory *m_inventory;
    MessageBanner *m_watched;
    MessageBanner *m_outcome;
};

} // namespace ui
