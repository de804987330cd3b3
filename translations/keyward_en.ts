<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>ui::KeysPage</name>
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
    <name>ui::PreflightPanel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a role and where it applies; %n counts further ones</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
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
    <name>ui::SecretPage</name>
    <message numerus="yes">
        <source>Secret copied. It leaves the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Secret copied. It leaves the clipboard in %n second.</numerusform>
            <numerusform>Secret copied. It leaves the clipboard in %n seconds.</numerusform>
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
</TS>
