// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <optional>

namespace ui {

/// A field that shows a value and asks for another: Enter or leaving the field asks, Esc reverts.
class LineEditor : public QLineEdit
{
    Q_OBJECT
public:
    explicit LineEditor(QWidget *parent = nullptr);

    /// What is so. Does not touch what a person is typing, unless `isOther` says that it belongs to
    /// something else now.
    void setValue(const QString &value, bool isOther);
    const QString &value() const { return m_value; }
    /// True where a person has typed since the last setValue().
    bool isEdited() const { return m_isEdited; }
    /// The most that may be typed. A value that is longer already stays whole.
    void setLimit(int characters);

Q_SIGNALS:
    /// The person began to type over value().
    void editingBegan();
    void valueRequested(const QString &value);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();

    QString m_value;
    int m_limit = 32767;
    bool m_isEdited = false;
    std::optional<QString> m_asked;
};

} // namespace ui
