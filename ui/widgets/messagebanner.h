// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/errortext.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

/// A message in the page that it is about, with at most one action. Never a box on top of the work.
class MessageBanner : public QFrame
{
    Q_OBJECT
public:
    enum class Tone { Information, Success, Warning, Error };

    explicit MessageBanner(QWidget *parent = nullptr);

    void show(Tone tone, const QString &text, const QString &details = {});
    void showError(const ErrorText &error);
    /// `about`: the sentence that says which action on which object failed.
    void showError(const QString &about, const ErrorText &error);
    /// The button that the message offers and what it does. Goes with the next message.
    void setAction(const QString &text, std::function<void()> run);
    void setClosable(bool closable);
    void dismiss();
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeRoom();
    void updateIcon();
    QColor toneColor() const;

    Tone m_tone = Tone::Information;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_details;
    QPushButton *m_action;
    QToolButton *m_close;
    std::function<void()> m_run;
};

} // namespace ui
