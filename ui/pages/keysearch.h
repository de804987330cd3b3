// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/apikeymodel.h"
#include "search/completion.h"
#include "search/keyidguess.h"

#include <QObject>

namespace workflows {
class Session;
}

namespace ui {

class MessageBanner;

/// The search of the keys page: what was typed, what it finds, and what there is to say about it.
/// A term that cannot be understood is left out, and the rest applies.
class KeySearch : public QObject
{
    Q_OBJECT
public:
    /// `notice`: where it says what a person has to know of the result.
    KeySearch(workflows::Session *session, models::ApiKeyModel *keys, MessageBanner *notice,
        QObject *parent = nullptr);
    ~KeySearch() override;

    /// Applies `text` at once. Asks nothing of the API.
    void setText(const QString &text);
    /// The person has stopped typing: says what is wrong, shows the key that was asked for by its
    /// ID, and asks the API where it is not loaded.
    void settle();
    /// The inventory or the rows have changed.
    void update();

    /// What is wrong with the text, in a sentence; empty for nothing.
    QString problem() const { return m_problem; }
    const QString &text() const { return m_text; }
    bool isActive() const { return !m_text.trimmed().isEmpty(); }
    /// What a table without rows says: what was searched, and how much of it was loaded.
    /// `narrowedTo`: what else hides keys, in words; empty for nothing.
    QString emptyText(const QString &narrowedTo) const;
    /// What terms can name, as it is now.
    const search::Vocabulary &vocabulary();

Q_SIGNALS:
    /// The person asked for this key, and here it is.
    void keyFound(const domain::ApiKeyId &id);
    /// Says something else of the result.
    void changed();
    void problemChanged();

private:
    void onLookup();
    void say(const QString &problem, const QString &notice, bool canAskAgain);

    workflows::Session *m_session;
    models::ApiKeyModel *m_keys;
    MessageBanner *m_notice;
    QString m_text;
    search::Parsed m_parsed;
    std::optional<search::KeyIdGuess> m_guess;
    search::Vocabulary m_vocabulary;
    bool m_isVocabularyOld = true;
    bool m_isSettled = false;
    QString m_problem;
    QString m_said;
};

} // namespace ui
