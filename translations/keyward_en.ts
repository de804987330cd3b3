<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>models::Access</name>
    <message numerus="yes">
        <source>%n ACL(s) name an account by a number: whose they are is not known.</source>
        <translation>
            <numerusform>%n ACL names an account by a number: whose it is, is not known.</numerusform>
            <numerusform>%n ACLs name an account by a number: whose they are is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::KeyChanges</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> – %1 is gone, and %Ln key(s) with it</source>
        <extracomment>%1 is a cluster that is in no list any more; follows another sentence</extracomment>
        <translation>
            <numerusform> – %1 is gone, and %Ln key with it</numerusform>
            <numerusform> – %1 is gone, and %Ln keys with it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::Names</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is the first resource of a key that opens several; %n counts the others</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::Words</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AccountsPage</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AclLine</name>
    <message numerus="yes">
        <source>%Ln ACL(s) of %1 were read with a Kafka key.</source>
        <translation>
            <numerusform>%Ln ACL of %1 was read with a Kafka key.</numerusform>
            <numerusform>%Ln ACLs of %1 were read with a Kafka key.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BulkDialog</name>
    <message numerus="yes">
        <source>%Ln key(s) are as they were, or it is not known what became of them. They stay selected in the table.</source>
        <translation>
            <numerusform>%Ln key is as it was, or it is not known what became of it. It stays selected in the table.</numerusform>
            <numerusform>%Ln keys are as they were, or it is not known what became of them. They stay selected in the table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln key(s) again…</source>
        <extracomment>%Ln: the keys that it failed for</extracomment>
        <translation>
            <numerusform>Try %Ln key again…</numerusform>
            <numerusform>Try %Ln keys again…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CreateKeyDialog</name>
    <message numerus="yes">
        <source>The API asks to wait %n second(s).</source>
        <translation>
            <numerusform>The API asks to wait %n second.</numerusform>
            <numerusform>The API asks to wait %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DeleteAccountDialog</name>
    <message numerus="yes">
        <source>%1: %n key(s)</source>
        <translation>
            <numerusform>%1: %n key</numerusform>
            <numerusform>%1: %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) go along, none of them in production.</source>
        <translation>
            <numerusform>%n key goes along, not in production.</numerusform>
            <numerusform>%n keys go along, none of them in production.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) go along, %1 of them in production.</source>
        <translation>
            <numerusform>%n key goes along, %1 of them in production.</numerusform>
            <numerusform>%n keys go along, %1 of them in production.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No activity was counted on %n Kafka cluster(s).</source>
        <translation>
            <numerusform>No activity was counted on %n Kafka cluster.</numerusform>
            <numerusform>No activity was counted on %n Kafka clusters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its activity on %n Kafka cluster(s) is not known.</source>
        <translation>
            <numerusform>Its activity on %n Kafka cluster is not known.</numerusform>
            <numerusform>Its activity on %n Kafka clusters is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DeleteKeysDialog</name>
    <message numerus="yes">
        <source>delete %n key(s)</source>
        <extracomment>Typed to confirm; in small letters</extracomment>
        <translation>
            <numerusform>delete %n key</numerusform>
            <numerusform>delete %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln API key(s)?</source>
        <translation>
            <numerusform>Delete %Ln API key?</numerusform>
            <numerusform>Delete %Ln API keys?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) will be deleted: %1.</source>
        <translation>
            <numerusform>%Ln key will be deleted: %1.</numerusform>
            <numerusform>%Ln keys will be deleted: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln key(s)</source>
        <translation>
            <numerusform>Delete %Ln key</numerusform>
            <numerusform>Delete %Ln keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EditDescriptionsDialog</name>
    <message numerus="yes">
        <source>Edit %Ln description(s)</source>
        <translation>
            <numerusform>Edit %Ln description</numerusform>
            <numerusform>Edit %Ln descriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln description(s) will change.</source>
        <translation>
            <numerusform>%Ln description will change.</numerusform>
            <numerusform>%Ln descriptions will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln key stays as it is.</numerusform>
            <numerusform>%Ln keys stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln description(s) would be too long: nothing is saved until they are shorter.</source>
        <translation>
            <numerusform>%Ln description would be too long: nothing is saved until it is shorter.</numerusform>
            <numerusform>%Ln descriptions would be too long: nothing is saved until they are shorter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln description(s)</source>
        <translation>
            <numerusform>Save %Ln description</numerusform>
            <numerusform>Save %Ln descriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The API failed, and failed again when asked %n time(s).</source>
        <translation>
            <numerusform>The API failed, and failed again when asked %n time.</numerusform>
            <numerusform>The API failed, and failed again when asked %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HandoffPanel</name>
    <message numerus="yes">
        <source>%1 It leaves the clipboard in %n second(s).</source>
        <extracomment>%1 is a sentence, such as &quot;Secret copied.&quot;</extracomment>
        <translation>
            <numerusform>%1 It leaves the clipboard in %n second.</numerusform>
            <numerusform>%1 It leaves the clipboard in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Inspector</name>
    <message numerus="yes">
        <source>%Ln keys are selected.</source>
        <translation>
            <numerusform>%Ln key is selected.</numerusform>
            <numerusform>%Ln keys are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::JournalPage</name>
    <message numerus="yes">
        <source>%Ln journal entries</source>
        <translation>
            <numerusform>%Ln journal entry</numerusform>
            <numerusform>%Ln journal entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were written to %1.</source>
        <translation>
            <numerusform>%Ln entry was written to %1.</numerusform>
            <numerusform>%Ln entries were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::KeyEdits</name>
    <message numerus="yes">
        <source>%Ln edit(s) made again.</source>
        <translation>
            <numerusform>%Ln edit made again.</numerusform>
            <numerusform>%Ln edits made again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) undone.</source>
        <translation>
            <numerusform>%Ln edit undone.</numerusform>
            <numerusform>%Ln edits undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) left alone: edited by somebody else since.</source>
        <translation>
            <numerusform>%Ln key left alone: edited by somebody else since.</numerusform>
            <numerusform>%Ln keys left alone: edited by somebody else since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) do not exist any more.</source>
        <translation>
            <numerusform>%Ln key does not exist any more.</numerusform>
            <numerusform>%Ln keys do not exist any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) still to be undone.</source>
        <translation>
            <numerusform>%Ln edit still to be undone.</numerusform>
            <numerusform>%Ln edits still to be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::KeysPage</name>
    <message numerus="yes">
        <source>%Ln key(s) read, looking for others…</source>
        <translation>
            <numerusform>%Ln key read, looking for others…</numerusform>
            <numerusform>%Ln keys read, looking for others…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading: %Ln key(s) so far</source>
        <translation>
            <numerusform>Loading: %Ln key so far</numerusform>
            <numerusform>Loading: %Ln keys so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s), read at %1</source>
        <translation>
            <numerusform>%Ln key, read at %1</numerusform>
            <numerusform>%Ln keys, read at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; trying %Ln new key(s)</source>
        <translation>
            <numerusform>%1; trying %Ln new key</numerusform>
            <numerusform>%1; trying %Ln new keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln key(s) to rotate them in one go.</source>
        <translation>
            <numerusform>Select at most %Ln key to rotate it.</numerusform>
            <numerusform>Select at most %Ln keys to rotate them in one go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LostAnswerPage</name>
    <message numerus="yes">
        <source>The answer was lost, but %n key(s) appeared that match what you asked for. The secret cannot be recovered: delete the key, or keep it without its secret.</source>
        <translation>
            <numerusform>The answer was lost, but %n key appeared that matches what you asked for. The secret cannot be recovered: delete the key, or keep it without its secret.</numerusform>
            <numerusform>The answer was lost, but %n keys appeared that match what you asked for. The secret cannot be recovered: delete the key, or keep it without its secret.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>Edit descriptions of %Ln keys</source>
        <translation>
            <numerusform>Edit description of %Ln key</numerusform>
            <numerusform>Edit descriptions of %Ln keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OrganizationView</name>
    <message numerus="yes">
        <source>%Ln description(s) saved.</source>
        <translation>
            <numerusform>%Ln description saved.</numerusform>
            <numerusform>%Ln descriptions saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) deleted.</source>
        <translation>
            <numerusform>%Ln key deleted.</numerusform>
            <numerusform>%Ln keys deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) were already gone.</source>
        <translation>
            <numerusform>%Ln key was already gone.</numerusform>
            <numerusform>%Ln keys were already gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PreflightPanel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a role and where it applies; %n counts further ones</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No role of %1 covers %2, but %n ACL(s) allow it something.</source>
        <extracomment>%1 an account, %2 a cluster, %n a number of ACLs</extracomment>
        <translation>
            <numerusform>No role of %1 covers %2, but %n ACL allows it something.</numerusform>
            <numerusform>No role of %1 covers %2, but %n ACLs allow it something.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ACL(s) deny it something.</source>
        <translation>
            <numerusform>%n ACL denies it something.</numerusform>
            <numerusform>%n ACLs deny it something.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReadinessNote</name>
    <message numerus="yes">
        <source>Finding out whether %Ln new key(s) work.</source>
        <translation>
            <numerusform>Finding out whether %Ln new key works.</numerusform>
            <numerusform>Finding out whether %Ln new keys work.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RotationNote</name>
    <message numerus="yes">
        <source>%Ln rotation(s) are not finished.</source>
        <translation>
            <numerusform>%Ln rotation is not finished.</numerusform>
            <numerusform>%Ln rotations are not finished.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RotationsDialog</name>
    <message numerus="yes">
        <source>%Ln rotation(s) not finished</source>
        <translation>
            <numerusform>%Ln rotation not finished</numerusform>
            <numerusform>%Ln rotations not finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Search</name>
    <message numerus="yes">
        <source>%Ln key(s) were searched: all that you may list.</source>
        <translation>
            <numerusform>%Ln key was searched: all that you may list.</numerusform>
            <numerusform>%Ln keys were searched: all that you may list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) were searched so far: the list is still loading.</source>
        <translation>
            <numerusform>%Ln key was searched so far: the list is still loading.</numerusform>
            <numerusform>%Ln keys were searched so far: the list is still loading.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln key(s) could be loaded and searched: there may be more.</source>
        <translation>
            <numerusform>Only %Ln key could be loaded and searched: there may be more.</numerusform>
            <numerusform>Only %Ln keys could be loaded and searched: there may be more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) are left out: it cannot be told whether they match.</source>
        <translation>
            <numerusform>%Ln key is left out: it cannot be told whether it matches.</numerusform>
            <numerusform>%Ln keys are left out: it cannot be told whether they match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 are accounts; %n counts those that are not named</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>Every second</numerusform>
            <numerusform>Every %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TableExport</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were written to %1.</source>
        <translation>
            <numerusform>%Ln row was written to %1.</numerusform>
            <numerusform>%Ln rows were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were sent to the printer.</source>
        <translation>
            <numerusform>%Ln row was sent to the printer.</numerusform>
            <numerusform>%Ln rows were sent to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were copied.</source>
        <translation>
            <numerusform>%Ln row was copied.</numerusform>
            <numerusform>%Ln rows were copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UnconfirmedNote</name>
    <message numerus="yes">
        <source>%n more after this one</source>
        <translation>
            <numerusform>%n more after this one</numerusform>
            <numerusform>%n more after this one</numerusform>
        </translation>
    </message>
</context>
</TS>
