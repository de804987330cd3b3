// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace workflows {
class Session;
}

namespace ui {

/// Says whether the ACLs of a Kafka cluster are known, and offers what can be done where they are
/// not: the API wants a Kafka key of the cluster for them.
class AclLine : public QWidget
{
    Q_OBJECT
public:
    explicit AclLine(workflows::Session *session, QWidget *parent = nullptr);

    /// Asks for the ACLs of this cluster where there is a key; an empty ID hides the line.
    void setCluster(const domain::ResourceId &cluster);
    /// What is said; empty where the line is hidden.
    QString text() const;

Q_SIGNALS:
    /// What is known of the cluster's ACLs has changed.
    void changed();
    /// The person wants to enter a Kafka key of this cluster.
    void keyWanted(const domain::ResourceId &cluster);
    void keyForgotten(const domain::ResourceId &cluster);

private:
    void refresh();

    workflows::Session *m_session;
    domain::ResourceId m_cluster;
    QLabel *m_text;
    QPushButton *m_add;
    QPushButton *m_again;
    QPushButton *m_forget;
};

} // namespace ui
