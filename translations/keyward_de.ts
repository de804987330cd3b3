<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>models::Access</name>
    <message>
        <source>Roles are the owner’s, not the key’s: it works until it is deleted.</source>
        <translation>Rollen gehören dem Eigentümer, nicht dem Schlüssel: Er funktioniert, bis er gelöscht wird.</translation>
    </message>
    <message>
        <source>No role of %1 covers %2, and ACLs do not apply here.</source>
        <translation>Keine Rolle von %1 umfasst %2, und ACLs gelten hier nicht.</translation>
    </message>
    <message>
        <source>No role of %1 covers %2.</source>
        <translation>Keine Rolle von %1 umfasst %2.</translation>
    </message>
    <message>
        <source>Confluent keeps this key for itself.</source>
        <translation>Diesen Schlüssel hält Confluent für sich selbst.</translation>
    </message>
    <message>
        <source>Its owner is in no list of accounts. Nobody answers for this key.</source>
        <translation>Sein Eigentümer steht in keiner Liste von Konten. Niemand ist für diesen Schlüssel verantwortlich.</translation>
    </message>
    <message>
        <source>Which roles matter for a key of this kind is not known here.</source>
        <translation>Welche Rollen für einen Schlüssel dieser Art zählen, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 (a role that this program does not know)</source>
        <extracomment>%1 is a role and where it applies</extracomment>
        <translation>%1 (eine Rolle, die dieses Programm nicht kennt)</translation>
    </message>
    <message>
        <source>the organization</source>
        <translation>die Organisation</translation>
    </message>
    <message>
        <source>%1 has a role on %2:</source>
        <translation>%1 hat eine Rolle für %2:</translation>
    </message>
    <message>
        <source>%1 has a role on parts of %2:</source>
        <translation>%1 hat eine Rolle für Teile von %2:</translation>
    </message>
    <message>
        <source>Whether a role of %1 covers %2 is not known: role bindings could not all be read.</source>
        <translation>Ob eine Rolle von %1 %2 umfasst, ist nicht bekannt: Nicht alle Rollenbindungen konnten gelesen werden.</translation>
    </message>
    <message>
        <source>A Cloud key is for the whole organization: it can do through the Confluent Cloud APIs whatever its owner may.</source>
        <translation>Ein Cloud-Schlüssel gilt für die ganze Organisation: Er kann über die Confluent-Cloud-APIs alles tun, was sein Eigentümer darf.</translation>
    </message>
    <message>
        <source>A Global key is for the whole organization: the Confluent Cloud APIs and the data of the resources. No other key reaches further.</source>
        <translation>Ein globaler Schlüssel gilt für die ganze Organisation: für die Confluent-Cloud-APIs und die Daten der Ressourcen. Kein anderer Schlüssel reicht weiter.</translation>
    </message>
    <message>
        <source>A Tableflow key opens the tables of every environment that its owner may read.</source>
        <translation>Ein Tableflow-Schlüssel öffnet die Tabellen jeder Umgebung, die sein Eigentümer lesen darf.</translation>
    </message>
    <message>
        <source>No role of %1 covers %2. ACLs of the cluster may allow something.</source>
        <translation>Keine Rolle von %1 gilt für %2. ACLs des Clusters können etwas erlauben.</translation>
    </message>
    <message>
        <source>%1 has a role on %2, but ACLs deny it something, whatever the role:</source>
        <translation>%1 hat eine Rolle für %2, aber ACLs verbieten etwas, gleich welche Rolle:</translation>
    </message>
    <message>
        <source>No role of %1 covers %2. ACLs of the cluster say:</source>
        <translation>Keine Rolle von %1 gilt für %2. ACLs des Clusters sagen:</translation>
    </message>
    <message>
        <source>Role bindings could not all be read. ACLs of %2 say of %1:</source>
        <translation>Nicht alle Rollenbindungen konnten gelesen werden. ACLs von %2 sagen über %1:</translation>
    </message>
    <message>
        <source>No role of %1 covers %2, and no ACL of the cluster allows it anything: its requests are refused. Roles and ACLs are the owner’s, not the key’s: the key itself is good until it is deleted.</source>
        <translation>Keine Rolle von %1 gilt für %2, und keine ACL des Clusters erlaubt etwas: Anfragen werden abgelehnt. Rollen und ACLs gehören dem Eigentümer, nicht dem Schlüssel: Der Schlüssel selbst gilt, bis er gelöscht wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n ACL(s) name an account by a number: whose they are is not known.</source>
        <translation>
            <numerusform>%n ACL nennt ein Konto mit einer Nummer: Wessen sie ist, ist nicht bekannt.</numerusform>
            <numerusform>%n ACLs nennen ein Konto mit einer Nummer: Wessen sie sind, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>all topics</source>
        <translation>alle Topics</translation>
    </message>
    <message>
        <source>topics that begin with %1</source>
        <translation>Topics, die mit %1 beginnen</translation>
    </message>
    <message>
        <source>topic %1</source>
        <translation>Topic %1</translation>
    </message>
    <message>
        <source>all consumer groups</source>
        <translation>alle Consumer-Gruppen</translation>
    </message>
    <message>
        <source>consumer groups that begin with %1</source>
        <translation>Consumer-Gruppen, die mit %1 beginnen</translation>
    </message>
    <message>
        <source>consumer group %1</source>
        <translation>Consumer-Gruppe %1</translation>
    </message>
    <message>
        <source>all transactional IDs</source>
        <translation>alle Transaktions-IDs</translation>
    </message>
    <message>
        <source>transactional IDs that begin with %1</source>
        <translation>Transaktions-IDs, die mit %1 beginnen</translation>
    </message>
    <message>
        <source>transactional ID %1</source>
        <translation>Transaktions-ID %1</translation>
    </message>
    <message>
        <source>the cluster itself</source>
        <translation>der Cluster selbst</translation>
    </message>
    <message>
        <source>for everybody</source>
        <translation>für alle</translation>
    </message>
    <message>
        <source>from host %1</source>
        <translation>von Host %1</translation>
    </message>
</context>
<context>
    <name>models::AccountModel</name>
    <message>
        <source>Service account</source>
        <translation>Dienstkonto</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Confluent</source>
        <extracomment>Kind of account: Confluent keeps such keys for itself</extracomment>
        <translation>Confluent</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>Kind of account that the API does not let us know</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>No such account</source>
        <translation>Kein solches Konto</translation>
    </message>
    <message>
        <source>Not visible to you</source>
        <translation>Für Sie nicht sichtbar</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Confluent’s own</source>
        <translation>Confluents eigenes</translation>
    </message>
    <message>
        <source>Listed</source>
        <extracomment>Status of an account that the API lists</extracomment>
        <translation>Aufgeführt</translation>
    </message>
    <message>
        <source>Role bindings could not all be read: there may be more.</source>
        <translation>Nicht alle Rollenbindungen konnten gelesen werden: Es kann mehr geben.</translation>
    </message>
    <message>
        <source>You may not list the accounts that %1 would be among.</source>
        <translation>Sie dürfen die Konten nicht auflisten, unter denen %1 stünde.</translation>
    </message>
    <message>
        <source>The list of accounts that %1 would be in is not read whole.</source>
        <translation>Die Liste der Konten, in der %1 stünde, ist nicht ganz gelesen.</translation>
    </message>
    <message>
        <source>The API names no owner: Confluent keeps such keys for itself.</source>
        <translation>Die API nennt keinen Eigentümer: Solche Schlüssel hält Confluent für sich selbst.</translation>
    </message>
    <message>
        <source>The API lists this account.</source>
        <translation>Die API führt dieses Konto auf.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>ID</source>
        <extracomment>Column of identifiers such as sa-12345</extracomment>
        <translation>ID</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>Column: number of API keys</extracomment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Newest key</source>
        <translation>Neuester Schlüssel</translation>
    </message>
    <message>
        <source>Oldest key</source>
        <translation>Ältester Schlüssel</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>%1 owns keys, and is in no list of accounts: whose it was cannot be found out here.</source>
        <translation>%1 besitzt Schlüssel und steht in keiner Kontenliste: Wer das war, lässt sich hier nicht herausfinden.</translation>
    </message>
</context>
<context>
    <name>models::ApiKeyModel</name>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Propagating</source>
        <translation>Wird verteilt</translation>
    </message>
    <message>
        <source>Deleted. This row goes with the next refresh.</source>
        <translation>Gelöscht. Diese Zeile verschwindet beim nächsten Aktualisieren.</translation>
    </message>
    <message>
        <source>Created %1. New keys usually work within a few minutes; this is judged by the time alone.</source>
        <translation>Erstellt %1. Neue Schlüssel funktionieren meist nach wenigen Minuten; diese Angabe beruht allein auf der verstrichenen Zeit.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Owner ID</source>
        <translation>Eigentümer-ID</translation>
    </message>
    <message>
        <source>Resource ID</source>
        <translation>Ressourcen-ID</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>Found by ID</source>
        <extracomment>Status of a key that no list has shown: the API showed it when asked for its ID</extracomment>
        <translation>Über die ID gefunden</translation>
    </message>
    <message>
        <source>Not in the list as it was read: the API showed this key when it was asked for its ID.</source>
        <translation>Nicht in der Liste, wie sie gelesen wurde: Die API hat diesen Schlüssel auf die Frage nach seiner ID gezeigt.</translation>
    </message>
    <message>
        <source>Gone</source>
        <extracomment>Status of a key that the list does not show any more</extracomment>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>Status of a key that the last list did not show</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Not in the list as it was read at %1.</source>
        <translation>Nicht in der Liste, wie sie um %1 gelesen wurde.</translation>
    </message>
    <message>
        <source>%1, since %2.</source>
        <translation>%1, seit %2.</translation>
    </message>
    <message>
        <source>In the list as it was read at %1, and not any more; nor is its resource %2.</source>
        <translation>In der Liste, wie sie um %1 gelesen wurde, und nicht mehr; ebenso wenig wie seine Ressource %2.</translation>
    </message>
    <message>
        <source>In the list as it was read at %1, and not any more.</source>
        <translation>In der Liste, wie sie um %1 gelesen wurde, und nicht mehr.</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>Status of a new key that what it opens has accepted</extracomment>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Not ready</source>
        <extracomment>Status of a new key that what it opens has not accepted in all the time</extracomment>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Should be ready</source>
        <extracomment>Status of a new key, judged by its age</extracomment>
        <translation>Müsste bereit sein</translation>
    </message>
    <message>
        <source>No answer came: %1</source>
        <translation>Es kam keine Antwort: %1</translation>
    </message>
    <message>
        <source>The last answer was %1 %2</source>
        <translation>Die letzte Antwort war %1 %2</translation>
    </message>
    <message>
        <source>What it opens is asked with the key until it accepts it.</source>
        <translation>Was der Schlüssel öffnet, wird mit ihm angefragt, bis es ihn annimmt.</translation>
    </message>
    <message>
        <source>Accepted at %1 by what it opens. What its owner may do there is another matter.</source>
        <translation>Um %1 angenommen von dem, was er öffnet. Was sein Eigentümer dort darf, ist eine andere Frage.</translation>
    </message>
    <message>
        <source>Not accepted by what it opens for as long as it was asked.</source>
        <translation>In der ganzen Zeit nicht angenommen von dem, was er öffnet.</translation>
    </message>
    <message>
        <source>What it opens could not be reached from here. By the time alone, the key should be ready.</source>
        <translation>Was er öffnet, war von hier aus nicht zu erreichen. Allein nach der Zeit müsste der Schlüssel bereit sein.</translation>
    </message>
    <message>
        <source>Being replaced by %1</source>
        <translation>Wird durch %1 ersetzt</translation>
    </message>
    <message>
        <source>Replaces %1</source>
        <translation>Ersetzt %1</translation>
    </message>
    <message>
        <source>%1: the rotation is not finished.</source>
        <translation>%1: Die Rotation ist nicht abgeschlossen.</translation>
    </message>
</context>
<context>
    <name>models::EnvironmentModel</name>
    <message>
        <source>%1 is a production environment</source>
        <translation>%1 ist eine Produktionsumgebung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ID</source>
        <extracomment>Column of identifiers such as env-12345</extracomment>
        <translation>ID</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>Column: number of API keys</extracomment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Clusters</source>
        <extracomment>Column: number of clusters</extracomment>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Governance</source>
        <extracomment>Column: stream governance package, Essentials or Advanced</extracomment>
        <translation>Governance</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>models::Journal</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Prinzipal</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>What was done to an object</extracomment>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Edited</source>
        <extracomment>What was done to an object</extracomment>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Deleted</source>
        <extracomment>What was done to an object</extracomment>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>Dienstkonto</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Role binding</source>
        <translation>Rollenbindung</translation>
    </message>
    <message>
        <source>Succeeded, as a later listing showed</source>
        <translation>Gelungen, wie eine spätere Abfrage zeigte</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Gelungen</translation>
    </message>
    <message>
        <source>Failed, as a later listing showed</source>
        <translation>Fehlgeschlagen, wie eine spätere Abfrage zeigte</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Outcome unknown: the answer was lost</source>
        <translation>Ergebnis unbekannt: Die Antwort ging verloren</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Outcome unknown: no answer was recorded</source>
        <translation>Ergebnis unbekannt: Es wurde keine Antwort aufgezeichnet</translation>
    </message>
    <message>
        <source>Not confirmed as saved</source>
        <translation>Nicht als gespeichert bestätigt</translation>
    </message>
    <message>
        <source>Confirmed as saved</source>
        <translation>Als gespeichert bestätigt</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Signed-in key</source>
        <translation>Angemeldeter Schlüssel</translation>
    </message>
    <message>
        <source>Object ID</source>
        <translation>Objekt-ID</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Answer of the API</source>
        <translation>Antwort der API</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Not saved; the key was kept</source>
        <translation>Nicht gespeichert; der Schlüssel wurde behalten</translation>
    </message>
    <message>
        <source>Replaces</source>
        <extracomment>The key in whose place a new one was made</extracomment>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Ersetzt durch</translation>
    </message>
</context>
<context>
    <name>models::KeyChanges</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln verschwunden</numerusform>
            <numerusform>%Ln verschwunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>%1 is such as &quot;3 new, 1 changed&quot;, %2 a time of day</extracomment>
        <translation>%1 seit %2</translation>
    </message>
    <message numerus="yes">
        <source> – %1 is gone, and %Ln key(s) with it</source>
        <extracomment>%1 is a cluster that is in no list any more; follows another sentence</extracomment>
        <translation>
            <numerusform> – %1 ist verschwunden, und %Ln Schlüssel mit ihr</numerusform>
            <numerusform> – %1 ist verschwunden, und %Ln Schlüssel mit ihr</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::Names</name>
    <message>
        <source>Confluent</source>
        <extracomment>Owner column of a key that Confluent keeps for itself</extracomment>
        <translation>Confluent</translation>
    </message>
    <message>
        <source>%1 (no such account)</source>
        <extracomment>%1 is an ID such as u-12345</extracomment>
        <translation>%1 (Konto nicht vorhanden)</translation>
    </message>
    <message>
        <source>%1 (not visible to you)</source>
        <translation>%1 (für Sie nicht sichtbar)</translation>
    </message>
    <message>
        <source>The API names no owner: Confluent keeps such keys for itself.</source>
        <translation>Die API nennt keinen Eigentümer: Solche Schlüssel nutzt Confluent selbst.</translation>
    </message>
    <message>
        <source>You may not list the accounts that %1 would be among.</source>
        <translation>Sie dürfen die Konten, zu denen %1 gehören würde, nicht auflisten.</translation>
    </message>
    <message>
        <source>The list of accounts that %1 would be in is not read whole.</source>
        <translation>Die Kontenliste, in der %1 stehen würde, ist nicht vollständig geladen.</translation>
    </message>
    <message>
        <source>Service account %1</source>
        <translation>Dienstkonto %1</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>User %1, %2</source>
        <translation>Benutzer %1, %2</translation>
    </message>
    <message>
        <source>Whole organization</source>
        <translation>Ganze Organisation</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is the first resource of a key that opens several; %n counts the others</extracomment>
        <translation>
            <numerusform>%1 und eine weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Schema Registry of %1</source>
        <extracomment>%1 is an environment&apos;s name</extracomment>
        <translation>Schema Registry von %1</translation>
    </message>
    <message>
        <source>%1 is in no list of accounts: whose it was cannot be found out here.</source>
        <translation>%1 steht in keiner Kontenliste: Wer das war, lässt sich hier nicht herausfinden.</translation>
    </message>
</context>
<context>
    <name>models::ResourceModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>ID</source>
        <extracomment>Column of identifiers such as lkc-12345</extracomment>
        <translation>ID</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>Column: number of API keys</extracomment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Cloud and region</source>
        <extracomment>Column: cloud provider and region</extracomment>
        <translation>Cloud und Region</translation>
    </message>
    <message>
        <source>Phase</source>
        <extracomment>Column: provisioning phase of a cluster</extracomment>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>Column: Basic, Standard, Dedicated and so on</extracomment>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Bootstrap server</source>
        <translation>Bootstrap-Server</translation>
    </message>
    <message>
        <source>REST endpoint</source>
        <translation>REST-Endpunkt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>models::RoleWords</name>
    <message>
        <source>Administers the whole organization, and alone may create Cloud keys.</source>
        <translation>Verwaltet die ganze Organisation und darf als einzige Rolle Cloud-Schlüssel erstellen.</translation>
    </message>
    <message>
        <source>Administers an environment and everything that is in it.</source>
        <translation>Verwaltet eine Umgebung und alles, was in ihr ist.</translation>
    </message>
    <message>
        <source>Administers a Kafka cluster and its keys.</source>
        <translation>Verwaltet einen Kafka-Cluster und seine Schlüssel.</translation>
    </message>
    <message>
        <source>Operates clusters; reads and writes no data.</source>
        <translation>Betreibt Cluster; liest und schreibt keine Daten.</translation>
    </message>
    <message>
        <source>Owns what it is granted on: full access, and may grant it.</source>
        <translation>Besitzt, worauf sie vergeben ist: voller Zugriff, und darf ihn weitergeben.</translation>
    </message>
    <message>
        <source>Creates, configures and deletes; no data.</source>
        <translation>Erstellt, konfiguriert und löscht; keine Daten.</translation>
    </message>
    <message>
        <source>Reads data.</source>
        <translation>Liest Daten.</translation>
    </message>
    <message>
        <source>Writes data.</source>
        <translation>Schreibt Daten.</translation>
    </message>
    <message>
        <source>Looks through the data catalogue.</source>
        <translation>Sieht den Datenkatalog durch.</translation>
    </message>
    <message>
        <source>Manages the data catalogue.</source>
        <translation>Verwaltet den Datenkatalog.</translation>
    </message>
    <message>
        <source>Administers a ksqlDB cluster.</source>
        <translation>Verwaltet einen ksqlDB-Cluster.</translation>
    </message>
    <message>
        <source>Runs Flink statements.</source>
        <translation>Führt Flink-Anweisungen aus.</translation>
    </message>
    <message>
        <source>service account %1</source>
        <extracomment>Where a role applies. %1 is a service account</extracomment>
        <translation>Dienstkonto %1</translation>
    </message>
    <message>
        <source>whole organization</source>
        <translation>ganze Organisation</translation>
    </message>
</context>
<context>
    <name>models::Words</name>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>Schema Registry</source>
        <translation>Schema Registry</translation>
    </message>
    <message>
        <source>ksqlDB</source>
        <translation>ksqlDB</translation>
    </message>
    <message>
        <source>Flink region</source>
        <translation>Flink-Region</translation>
    </message>
    <message>
        <source>Tableflow</source>
        <translation>Tableflow</translation>
    </message>
    <message>
        <source>Cloud</source>
        <extracomment>Kind of API key that reaches the whole organization</extracomment>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Global</source>
        <extracomment>Kind of API key that reaches the whole organization and its data</extracomment>
        <translation>Global</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Kind of API key that this program does not know</extracomment>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>Dienstkonto</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>Kind of owner that could not be told</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Provisioned</source>
        <translation>Bereitgestellt</translation>
    </message>
    <message>
        <source>Provisioning</source>
        <translation>Wird bereitgestellt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%L1+</source>
        <extracomment>The least number of keys when the list of keys is not complete</extracomment>
        <translation>%L1+</translation>
    </message>
    <message>
        <source>The list of keys is not complete: there may be more.</source>
        <translation>Die Schlüsselliste ist nicht vollständig: Es kann weitere Schlüssel geben.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AccessPanel</name>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>%L1 or more</source>
        <translation>%L1 oder mehr</translation>
    </message>
    <message>
        <source>Other keys of this owner: %1</source>
        <translation>Weitere Schlüssel dieses Eigentümers: %1</translation>
    </message>
    <message>
        <source>Show key %1</source>
        <translation>Schlüssel %1 zeigen</translation>
    </message>
    <message>
        <source>Show all keys of this owner</source>
        <translation>Alle Schlüssel dieses Eigentümers zeigen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>ksqlDB works as this owner: %1.</source>
        <translation>ksqlDB arbeitet als dieser Eigentümer: %1.</translation>
    </message>
</context>
<context>
    <name>ui::AccountPanel</name>
    <message>
        <source>Show its keys</source>
        <translation>Seine Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Select an account to see everything that is known about it.</source>
        <translation>Wählen Sie ein Konto, um alles zu sehen, was darüber bekannt ist.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Role bindings could not all be read.</source>
        <translation>Nicht alle Rollenbindungen konnten gelesen werden.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a resource, %2 a number of keys</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The list of keys is not complete: there may be more.</source>
        <translation>Die Schlüsselliste ist nicht vollständig: Es kann mehr geben.</translation>
    </message>
    <message>
        <source>Copy e-mail address</source>
        <translation>E-Mail-Adresse kopieren</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Arbeitet für</translation>
    </message>
    <message>
        <source>ksqlDB: %1. It works as this account.</source>
        <translation>ksqlDB: %1. Es arbeitet als dieses Konto.</translation>
    </message>
</context>
<context>
    <name>ui::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>New service account…</source>
        <translation>Neues Dienstkonto&#xa0;…</translation>
    </message>
    <message>
        <source>There are no accounts that you may see.</source>
        <translation>Es gibt keine Konten, die Sie sehen dürfen.</translation>
    </message>
    <message>
        <source>Loading accounts…</source>
        <translation>Konten werden geladen&#xa0;…</translation>
    </message>
    <message>
        <source>The accounts could not be loaded.</source>
        <translation>Die Konten konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>You may not list accounts.</source>
        <translation>Sie dürfen Konten nicht auflisten.</translation>
    </message>
    <message>
        <source>Not all accounts could be loaded.</source>
        <translation>Nicht alle Konten konnten geladen werden.</translation>
    </message>
    <message>
        <source>No account matches.</source>
        <translation>Kein Konto passt.</translation>
    </message>
    <message>
        <source>“%1” was not saved for account %2: another one has this name.</source>
        <translation>„%1“ wurde für Konto %2 nicht gespeichert: Ein anderes hat diesen Namen.</translation>
    </message>
    <message>
        <source>“%1” was not saved for account %2.</source>
        <translation>„%1“ wurde für Konto %2 nicht gespeichert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>You may not list service accounts: those that own keys are shown by their ID.</source>
        <translation>Sie dürfen Dienstkonten nicht auflisten: Solche, die Schlüssel besitzen, stehen hier mit ihrer ID.</translation>
    </message>
    <message>
        <source>You may not list users: those that own keys are shown by their ID.</source>
        <translation>Sie dürfen Benutzer nicht auflisten: Solche, die Schlüssel besitzen, stehen hier mit ihrer ID.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Service account %1 (%2) is there.</source>
        <translation>Das Dienstkonto %1 (%2) ist da.</translation>
    </message>
    <message>
        <source>Account %1 was already gone.</source>
        <translation>Das Konto %1 war schon fort.</translation>
    </message>
    <message>
        <source>Account %1 was deleted.</source>
        <translation>Das Konto %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Select an account first.</source>
        <translation>Wählen Sie zuerst ein Konto.</translation>
    </message>
    <message>
        <source>The API does not list this account.</source>
        <translation>Die API führt dieses Konto nicht auf.</translation>
    </message>
    <message>
        <source>Only service accounts are renamed and described here.</source>
        <translation>Nur Dienstkonten werden hier umbenannt und beschrieben.</translation>
    </message>
    <message>
        <source>Search accounts</source>
        <translation>Konten durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln Konto</numerusform>
            <numerusform>%Ln Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys are edited on the page “Keys”.</source>
        <translation>Schlüssel werden auf der Seite „Schlüssel“ bearbeitet.</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>Die Tabelle ist leer.</translation>
    </message>
    <message>
        <source>Keys are printed on the page “Keys”.</source>
        <translation>Schlüssel werden auf der Seite „Schlüssel“ gedruckt.</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Suche: %1</translation>
    </message>
    <message>
        <source>Keys are rotated on the page “Keys”.</source>
        <translation>Schlüssel werden auf der Seite „Schlüssel“ rotiert.</translation>
    </message>
</context>
<context>
    <name>ui::AclLine</name>
    <message>
        <source>Add a Kafka key…</source>
        <translation>Kafka-Schlüssel hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Forget key</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Read ACLs again</source>
        <translation>ACLs erneut lesen</translation>
    </message>
    <message>
        <source>Forget the Kafka key</source>
        <translation>Den Kafka-Schlüssel vergessen</translation>
    </message>
    <message>
        <source>The Kafka key that ACLs are read with goes from the keychain</source>
        <translation>Der Kafka-Schlüssel, mit dem ACLs gelesen werden, wird aus dem Schlüsselbund entfernt</translation>
    </message>
    <message>
        <source>Use another key…</source>
        <translation>Anderer Schlüssel&#xa0;…</translation>
    </message>
    <message>
        <source>ACLs of %1 can only be read with a Kafka key of it, and there is none in the keychain.</source>
        <translation>ACLs von %1 lassen sich nur mit einem Kafka-Schlüssel des Clusters lesen, und im Schlüsselbund ist keiner.</translation>
    </message>
    <message>
        <source>Reading the ACLs of %1…</source>
        <translation>ACLs von %1 werden gelesen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ACL(s) of %1 were read with a Kafka key.</source>
        <translation>
            <numerusform>%Ln ACL von %1 wurde mit einem Kafka-Schlüssel gelesen.</numerusform>
            <numerusform>%Ln ACLs von %1 wurden mit einem Kafka-Schlüssel gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not accept the Kafka key: its ACLs are not known.</source>
        <translation>%1 nimmt den Kafka-Schlüssel nicht an: Die ACLs sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The Kafka key may not read the ACLs of %1: they are not known.</source>
        <translation>Der Kafka-Schlüssel darf die ACLs von %1 nicht lesen: Sie sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The ACLs of %1 could not be read.</source>
        <translation>Die ACLs von %1 konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The system keychain did not give the Kafka key of %1: it is locked, or does not have it any more. Its ACLs are not known.</source>
        <translation>Der Schlüsselbund des Systems hat den Kafka-Schlüssel von %1 nicht herausgegeben: Er ist gesperrt oder hat ihn nicht mehr. Die ACLs sind nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityText</name>
    <message>
        <source>Whether %1 is active on %2 is not known: there is no Metrics API to ask.</source>
        <translation>Ob %1 auf %2 aktiv ist, ist nicht bekannt: Es gibt keine Metrics-API, die gefragt werden kann.</translation>
    </message>
    <message>
        <source>Activity of %1 on %2: being read…</source>
        <translation>Aktivität von %1 auf %2: wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Whether %1 is active on %2 is not known: you may not read the metrics.</source>
        <translation>Ob %1 auf %2 aktiv ist, ist nicht bekannt: Sie dürfen die Metriken nicht lesen.</translation>
    </message>
    <message>
        <source>Whether %1 is active on %2 is not known: the metrics could not be read.</source>
        <translation>Ob %1 auf %2 aktiv ist, ist nicht bekannt: Die Metriken konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No activity of %1 on %2 was counted in the last 7 days (Metrics API). That is no proof that nothing uses it.</source>
        <translation>In den letzten 7 Tagen wurde keine Aktivität von %1 auf %2 gezählt (Metrics-API). Das beweist nicht, dass nichts ihn verwendet.</translation>
    </message>
    <message>
        <source>%1 was active on %2: last counted %3, with all of its keys together (Metrics API, last 7 days, by the hour).</source>
        <translation>%1 war auf %2 aktiv: zuletzt gezählt %3, mit allen Schlüsseln zusammen (Metrics-API, letzte 7 Tage, stundenweise).</translation>
    </message>
</context>
<context>
    <name>ui::AddKafkaKeyDialog</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a Kafka key</source>
        <translation>Kafka-Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>API ke&amp;y</source>
        <translation>API-Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>API secre&amp;t</source>
        <translation>API-&amp;Geheimnis</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add a Kafka key of %1</source>
        <translation>Kafka-Schlüssel von %1 hinzufügen</translation>
    </message>
    <message>
        <source>It is used to read ACLs, and for nothing else. It is kept in the system keychain as %1.</source>
        <translation>Er dient nur zum Lesen von ACLs. Er liegt im Schlüsselbund des Systems unter %1.</translation>
    </message>
    <message>
        <source>It is used to read ACLs, and for nothing else. It is kept until Keyward ends.</source>
        <translation>Er dient nur zum Lesen von ACLs. Er wird behalten, bis Keyward endet.</translation>
    </message>
    <message>
        <source>Enter the ID of a Kafka API key of this cluster.</source>
        <translation>Geben Sie die ID eines Kafka-API-Schlüssels dieses Clusters ein.</translation>
    </message>
    <message>
        <source>Enter the secret of the key.</source>
        <translation>Geben Sie das Geheimnis des Schlüssels ein.</translation>
    </message>
    <message>
        <source>The cluster does not accept this key and secret.</source>
        <translation>Der Cluster nimmt Schlüssel und Geheimnis nicht an.</translation>
    </message>
    <message>
        <source>Enter a Kafka key of this cluster, not a Cloud key. A key that was just created may take some minutes.</source>
        <translation>Geben Sie einen Kafka-Schlüssel dieses Clusters ein, keinen Cloud-Schlüssel. Ein eben erstellter Schlüssel kann einige Minuten brauchen.</translation>
    </message>
    <message>
        <source>The key is good, but its owner may not read ACLs.</source>
        <translation>Der Schlüssel gilt, aber sein Eigentümer darf ACLs nicht lesen.</translation>
    </message>
    <message>
        <source>Use a key of an owner who may describe the cluster.</source>
        <translation>Verwenden Sie den Schlüssel eines Eigentümers, der den Cluster beschreiben darf.</translation>
    </message>
    <message>
        <source>The key works, and Keyward uses it until it ends. It could not be kept: the system keychain or the settings did not take it.</source>
        <translation>Der Schlüssel funktioniert, und Keyward verwendet ihn bis zum Programmende. Er konnte nicht aufbewahrt werden: Der Schlüsselbund des Systems oder die Einstellungen haben ihn nicht angenommen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::BulkDialog</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Under way…</source>
        <extracomment>A request for this key is being answered</extracomment>
        <translation>Läuft&#xa0;…</translation>
    </message>
    <message>
        <source>Edited by somebody else meanwhile. Now: name “%1”, description “%2”</source>
        <translation>Inzwischen von jemand anderem bearbeitet. Jetzt: Name „%1“, Beschreibung „%2“</translation>
    </message>
    <message>
        <source>Already gone</source>
        <translation>War schon gelöscht</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>Nicht bekannt: %1</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>%1 done, %2 already gone, %3 not done</source>
        <translation>%1 erledigt, %2 schon gelöscht, %3 nicht erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) are as they were, or it is not known what became of them. They stay selected in the table.</source>
        <translation>
            <numerusform>%Ln Schlüssel ist unverändert, oder es ist nicht bekannt, was aus ihm wurde. Er bleibt in der Tabelle ausgewählt.</numerusform>
            <numerusform>%Ln Schlüssel sind unverändert, oder es ist nicht bekannt, was aus ihnen wurde. Sie bleiben in der Tabelle ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln key(s) again…</source>
        <extracomment>%Ln: the keys that it failed for</extracomment>
        <translation>
            <numerusform>%Ln Schlüssel erneut versuchen&#xa0;…</numerusform>
            <numerusform>%Ln Schlüssel erneut versuchen&#xa0;…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BulkTable</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>ui::ChangeNote</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show only changed keys</source>
        <translation>Nur geänderte Schlüssel anzeigen</translation>
    </message>
    <message>
        <source>Dismiss changes</source>
        <translation>Änderungen ausblenden</translation>
    </message>
    <message>
        <source>Dismiss changes: rows of gone keys go</source>
        <translation>Änderungen ausblenden: Zeilen verschwundener Schlüssel gehen</translation>
    </message>
</context>
<context>
    <name>ui::ChoosePage</name>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>&amp;Resource</source>
        <translation>&amp;Ressource</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Eigentümer</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>Optional: what uses this key</source>
        <translation>Optional: was diesen Schlüssel verwendet</translation>
    </message>
    <message>
        <source>Optional, but recommended: how you intend to use it</source>
        <translation>Optional, aber empfohlen: wozu Sie ihn verwenden wollen</translation>
    </message>
    <message>
        <source>Choose what the key shall open.</source>
        <translation>Wählen Sie, wofür der Schlüssel gelten soll.</translation>
    </message>
    <message>
        <source>Choose who shall own the key.</source>
        <translation>Wählen Sie, wem der Schlüssel gehören soll.</translation>
    </message>
    <message>
        <source>%1 key for %2 in %3, owned by %4.</source>
        <translation>Schlüssel der Art „%1“ für %2 in %3; Eigentümer: %4.</translation>
    </message>
    <message>
        <source>A Cloud key is scoped to the entire organization, not to one resource. Whoever has it can do through the Confluent Cloud APIs whatever its owner may.</source>
        <translation>Ein Cloud-Schlüssel gilt für die ganze Organisation, nicht nur für eine Ressource. Wer ihn hat, kann über die APIs von Confluent Cloud alles tun, was der Eigentümer des Schlüssels darf.</translation>
    </message>
    <message>
        <source>For development and testing: the key has all the permissions of your account and goes when your account goes.</source>
        <translation>Für Entwicklung und Tests: Der Schlüssel hat alle Berechtigungen Ihres Kontos und wird mit dem Konto gelöscht.</translation>
    </message>
    <message>
        <source>There is no %1 cluster in this environment that you may see.</source>
        <translation>In dieser Umgebung gibt es keinen Cluster der Art „%1“, den Sie sehen dürfen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 characters of %2</extracomment>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>%1 of %2. Everyone who can list keys can read this.</source>
        <translation>%1 von %2 Zeichen. Wer Schlüssel auflisten darf, kann dies lesen.</translation>
    </message>
    <message>
        <source>No key was created.</source>
        <translation>Es wurde kein Schlüssel erstellt.</translation>
    </message>
    <message>
        <source>%1 key for the whole organization %2, owned by %3.</source>
        <translation>%1-Schlüssel für die ganze Organisation %2, im Besitz von %3.</translation>
    </message>
    <message>
        <source>A Global key opens the Confluent Cloud APIs and the data of the resources, everywhere in the organization. Whoever has it can do whatever its owner may: no other key reaches further.</source>
        <translation>Ein globaler Schlüssel öffnet die Confluent-Cloud-APIs und die Daten der Ressourcen überall in der Organisation. Wer ihn hat, kann alles tun, was sein Eigentümer darf: Kein anderer Schlüssel reicht weiter.</translation>
    </message>
    <message>
        <source>A Tableflow key opens the tables of every environment that its owner may read.</source>
        <translation>Ein Tableflow-Schlüssel öffnet die Tabellen jeder Umgebung, die sein Eigentümer lesen darf.</translation>
    </message>
    <message>
        <source>There is no Flink region that you may see.</source>
        <translation>Es gibt keine Flink-Region, die Sie sehen dürfen.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Erneut anmelden&#xa0;…</translation>
    </message>
    <message>
        <source>Create API key</source>
        <translation>API-Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Choose what the key opens and who owns it</source>
        <translation>Wofür gilt der Schlüssel und wem gehört er?</translation>
    </message>
</context>
<context>
    <name>ui::CreateKeyDialog</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Save the key and its secret</source>
        <translation>Schlüssel und Geheimnis sichern</translation>
    </message>
    <message>
        <source>What became of the key</source>
        <translation>Was aus dem Schlüssel wurde</translation>
    </message>
    <message>
        <source>Creating the key…</source>
        <translation>Der Schlüssel wird erstellt&#xa0;…</translation>
    </message>
    <message>
        <source>The answer was lost: finding out what happened…</source>
        <translation>Die Antwort ging verloren. Es wird geprüft, was geschehen ist&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>The API asks to wait %n second(s).</source>
        <translation>
            <numerusform>Die API bittet um %n Sekunde Wartezeit.</numerusform>
            <numerusform>Die API bittet um %n Sekunden Wartezeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keep without secret</source>
        <translation>Ohne Geheimnis behalten</translation>
    </message>
    <message>
        <source>Delete the key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A key is being created: wait for the answer.</source>
        <translation>Ein Schlüssel wird gerade erstellt. Bitte warten Sie die Antwort ab.</translation>
    </message>
    <message>
        <source>Secret not confirmed</source>
        <translation>Sicherung nicht bestätigt</translation>
    </message>
    <message>
        <source>Key %1 exists, and you have not confirmed that you saved its secret.</source>
        <translation>Der Schlüssel %1 ist erstellt, aber Sie haben noch nicht bestätigt, dass Sie sein Geheimnis gesichert haben.</translation>
    </message>
    <message>
        <source>The secret cannot be shown again after this.</source>
        <translation>Das Geheimnis kann danach nicht mehr angezeigt werden.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Keep the key without its secret</source>
        <translation>Schlüssel ohne Geheimnis behalten</translation>
    </message>
    <message>
        <source>Delete the key…</source>
        <translation>Schlüssel löschen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ui::DeleteAccountDialog</name>
    <message>
        <source>Delete account</source>
        <translation>Konto löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete account %1…?</source>
        <translation>Konto %1&#xa0;… löschen?</translation>
    </message>
    <message>
        <source>Delete user %1?</source>
        <translation>Benutzer %1 löschen?</translation>
    </message>
    <message>
        <source>Delete service account %1?</source>
        <translation>Dienstkonto %1 löschen?</translation>
    </message>
    <message>
        <source>Keys that go along</source>
        <translation>Schlüssel, die mitgehen</translation>
    </message>
    <message>
        <source>Resource and key</source>
        <translation>Ressource und Schlüssel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Type %1 to confirm:</source>
        <translation>Geben Sie zur Bestätigung %1 ein:</translation>
    </message>
    <message>
        <source>Account name to confirm</source>
        <translation>Kontoname zur Bestätigung</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n key(s)</source>
        <translation>
            <numerusform>%1: %n Schlüssel</numerusform>
            <numerusform>%1: %n Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>No key goes along.</source>
        <translation>Kein Schlüssel geht mit.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) go along, none of them in production.</source>
        <translation>
            <numerusform>%n Schlüssel geht mit, nicht in Produktion.</numerusform>
            <numerusform>%n Schlüssel gehen mit, keiner davon in Produktion.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) go along, %1 of them in production.</source>
        <translation>
            <numerusform>%n Schlüssel geht mit, %1 davon in Produktion.</numerusform>
            <numerusform>%n Schlüssel gehen mit, %1 davon in Produktion.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keyward is signed in with a key of this account: it cannot be deleted from here.</source>
        <translation>Keyward ist mit einem Schlüssel dieses Kontos angemeldet: Es kann von hier nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>The list of keys is not whole: what goes along is not known. Refresh first.</source>
        <translation>Die Schlüsselliste ist nicht vollständig: Was mitgeht, ist nicht bekannt. Aktualisieren Sie zuerst.</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht&#xa0;…</translation>
    </message>
    <message>
        <source>The keys of this account have changed since they were shown here. Look again before you delete it.</source>
        <translation>Die Schlüssel dieses Kontos haben sich geändert, seit sie hier gezeigt wurden. Sehen Sie noch einmal hin, bevor Sie es löschen.</translation>
    </message>
    <message>
        <source>The account was not deleted.</source>
        <translation>Das Konto wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>It could not be found out whether the account was deleted. Refresh to see.</source>
        <translation>Ob das Konto gelöscht wurde, ließ sich nicht herausfinden. Aktualisieren Sie, um es zu sehen.</translation>
    </message>
    <message>
        <source>ksqlDB clusters work as this account, and may stop without it: %1.</source>
        <translation>ksqlDB-Cluster arbeiten als dieses Konto und können ohne es stehen bleiben: %1.</translation>
    </message>
    <message>
        <source>Whatever uses these keys loses access at once, which may cause an outage. Whether something does is not known for keys of other kinds than Kafka. Role bindings of the account go too; ACLs stay. This cannot be undone.</source>
        <translation>Was diese Schlüssel verwendet, verliert sofort den Zugriff; das kann einen Ausfall verursachen. Für Schlüssel anderer Art als Kafka ist nicht bekannt, ob etwas sie verwendet. Rollenbindungen des Kontos gehen mit; ACLs bleiben. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>In the last 7 days the account was active on: %1.</source>
        <translation>In den letzten 7 Tagen war das Konto aktiv auf: %1.</translation>
    </message>
    <message numerus="yes">
        <source>No activity was counted on %n Kafka cluster(s).</source>
        <translation>
            <numerusform>Auf %n Kafka-Cluster wurde keine Aktivität gezählt.</numerusform>
            <numerusform>Auf %n Kafka-Clustern wurde keine Aktivität gezählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its activity on %n Kafka cluster(s) is not known.</source>
        <translation>
            <numerusform>Die Aktivität auf %n Kafka-Cluster ist nicht bekannt.</numerusform>
            <numerusform>Die Aktivität auf %n Kafka-Clustern ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>(Metrics API: of all keys of the account together.)</source>
        <translation>(Metrics-API: mit allen Schlüsseln des Kontos zusammen.)</translation>
    </message>
</context>
<context>
    <name>ui::DeleteKeyDialog</name>
    <message>
        <source>None</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete API key %1…?</source>
        <translation>API-Schlüssel %1 löschen?</translation>
    </message>
    <message>
        <source>Keyward is signed in with this key: it cannot be deleted from here.</source>
        <translation>Keyward ist mit diesem Schlüssel angemeldet: Er kann hier nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Delete API key %1?</source>
        <translation>API-Schlüssel %1 löschen?</translation>
    </message>
    <message>
        <source>Whatever uses this key loses access at once. Whether something does is not known: the API does not say when a key was last used. This cannot be undone.</source>
        <translation>Alles, was diesen Schlüssel verwendet, verliert sofort den Zugriff. Ob ihn etwas verwendet, ist nicht bekannt: Die API gibt nicht an, wann ein Schlüssel zuletzt verwendet wurde. Das Löschen kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Type the key ID to confirm:</source>
        <translation>Geben Sie zur Bestätigung die Schlüssel-ID ein:</translation>
    </message>
    <message>
        <source>Key ID to confirm</source>
        <translation>Schlüssel-ID zur Bestätigung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht&#xa0;…</translation>
    </message>
    <message>
        <source>The key was changed since it was shown here. Look again before you delete it.</source>
        <translation>Der Schlüssel wurde geändert, nachdem er hier angezeigt wurde. Prüfen Sie ihn noch einmal, bevor Sie ihn löschen.</translation>
    </message>
    <message>
        <source>Now: name “%1”, description “%2”, owner %3</source>
        <translation>Jetzt: Name „%1“, Beschreibung „%2“, Eigentümer %3</translation>
    </message>
    <message>
        <source>The key was not deleted.</source>
        <translation>Der Schlüssel wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>It could not be found out whether the key was deleted. Refresh to see.</source>
        <translation>Es ließ sich nicht feststellen, ob der Schlüssel gelöscht wurde. Aktualisieren Sie die Liste, um es zu sehen.</translation>
    </message>
    <message>
        <source>Continue the rotation…</source>
        <translation>Rotation fortsetzen …</translation>
    </message>
    <message>
        <source>Rotate instead…</source>
        <translation>Stattdessen rotieren …</translation>
    </message>
    <message>
        <source>This key is replaced by %1, and cannot be deleted yet.</source>
        <translation>Dieser Schlüssel wird durch %1 ersetzt und kann noch nicht gelöscht werden.</translation>
    </message>
</context>
<context>
    <name>ui::DeleteKeysDialog</name>
    <message>
        <source>Whatever uses these keys loses access at once. Whether something does is not known: the API does not say when a key was last used. This cannot be undone.</source>
        <translation>Was diese Schlüssel verwendet, verliert sofort den Zugang. Ob etwas sie verwendet, ist nicht bekannt: Die API sagt nicht, wann ein Schlüssel zuletzt benutzt wurde. Dies lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Sentence to confirm</source>
        <translation>Satz zur Bestätigung</translation>
    </message>
    <message numerus="yes">
        <source>delete %n key(s)</source>
        <extracomment>Typed to confirm; in small letters</extracomment>
        <translation>
            <numerusform>%n schlüssel löschen</numerusform>
            <numerusform>%n schlüssel löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in no environment</source>
        <extracomment>%1 is a number of keys</extracomment>
        <translation>%1 in keiner Umgebung</translation>
    </message>
    <message>
        <source>%1 in %2 (production)</source>
        <extracomment>%1 is a number of keys, %2 an environment</extracomment>
        <translation>%1 in %2 (Produktion)</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Left out: Keyward is signed in with this key</source>
        <translation>Ausgelassen: Keyward ist mit diesem Schlüssel angemeldet</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln API key(s)?</source>
        <translation>
            <numerusform>%Ln API-Schlüssel löschen?</numerusform>
            <numerusform>%Ln API-Schlüssel löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these keys can be deleted from here.</source>
        <translation>Keiner dieser Schlüssel kann von hier aus gelöscht werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) will be deleted: %1.</source>
        <translation>
            <numerusform>%Ln Schlüssel wird gelöscht: %1.</numerusform>
            <numerusform>%Ln Schlüssel werden gelöscht: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type “%1” to confirm:</source>
        <translation>Geben Sie zur Bestätigung „%1“ ein:</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln key(s)</source>
        <translation>
            <numerusform>%Ln Schlüssel löschen</numerusform>
            <numerusform>%Ln Schlüssel löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Left out: its rotation is not finished</source>
        <translation>Ausgelassen: Seine Rotation ist nicht abgeschlossen</translation>
    </message>
</context>
<context>
    <name>ui::EditConflictDialog</name>
    <message>
        <source>None</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Key %1 was edited meanwhile</source>
        <translation>Schlüssel %1 wurde inzwischen bearbeitet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Shown before</source>
        <translation>Vorher angezeigt</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>Jetzt vorhanden</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihre Fassung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Vorhandenes behalten</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>Meine Fassung speichern</translation>
    </message>
    <message>
        <source>Somebody changed it since it was shown here. Nothing was saved yet.</source>
        <translation>Jemand hat ihn geändert, seit er hier angezeigt wurde. Noch wurde nichts gespeichert.</translation>
    </message>
</context>
<context>
    <name>ui::EditDescriptionsDialog</name>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Set the description</source>
        <translation>Beschreibung setzen</translation>
    </message>
    <message>
        <source>Append to the description</source>
        <translation>An die Beschreibung anhängen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln description(s)</source>
        <translation>
            <numerusform>%Ln Beschreibung bearbeiten</numerusform>
            <numerusform>%Ln Beschreibungen bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Comes after a space</source>
        <translation>Folgt nach einem Leerzeichen</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Too long: %1 characters, at most %2</source>
        <translation>Zu lang: %1 Zeichen, höchstens %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln description(s) will change.</source>
        <translation>
            <numerusform>%Ln Beschreibung wird geändert.</numerusform>
            <numerusform>%Ln Beschreibungen werden geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln Schlüssel bleibt, wie er ist.</numerusform>
            <numerusform>%Ln Schlüssel bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln description(s) would be too long: nothing is saved until they are shorter.</source>
        <translation>
            <numerusform>%Ln Beschreibung wäre zu lang: Nichts wird gespeichert, bis sie kürzer ist.</numerusform>
            <numerusform>%Ln Beschreibungen wären zu lang: Nichts wird gespeichert, bis sie kürzer sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln description(s)</source>
        <translation>
            <numerusform>%Ln Beschreibung speichern</numerusform>
            <numerusform>%Ln Beschreibungen speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Take the descriptions away</source>
        <translation>Beschreibungen entfernen</translation>
    </message>
</context>
<context>
    <name>ui::EditOrganizationDialog</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Read-only: nothing can be changed</source>
        <translation>Nur lesen: Nichts kann geändert werden</translation>
    </message>
    <message>
        <source>Edit organization</source>
        <translation>Organisation bearbeiten</translation>
    </message>
    <message>
        <source>Organization &amp;name</source>
        <translation>&amp;Name der Organisation</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Production</source>
        <translation>&amp;Produktion</translation>
    </message>
    <message>
        <source>For example: *prod*, live-*</source>
        <translation>Zum Beispiel: *prod*, live-*</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>No colour</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Environments whose names match are marked as production. * stands for anything; separate several with commas.</source>
        <translation>Umgebungen, deren Name passt, werden als Produktion gekennzeichnet. * steht für Beliebiges; trennen Sie mehrere mit Kommas.</translation>
    </message>
    <message>
        <source>No environment is marked as production.</source>
        <translation>Keine Umgebung ist als Produktion gekennzeichnet.</translation>
    </message>
    <message>
        <source>Marked as production: %1</source>
        <translation>Als Produktion gekennzeichnet: %1</translation>
    </message>
    <message>
        <source>Give the organization a name, to find it again.</source>
        <translation>Geben Sie der Organisation einen Namen, um sie wiederzufinden.</translation>
    </message>
    <message>
        <source>This cannot be kept: the name or the pattern is too long.</source>
        <translation>Das lässt sich nicht speichern: Der Name oder das Muster ist zu lang.</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Check that the settings folder can be written to.</source>
        <translation>Prüfen Sie, ob der Einstellungsordner beschreibbar ist.</translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message>
        <source>Request ID %1</source>
        <translation>Anfrage-ID %1</translation>
    </message>
    <message>
        <source>This is the key of a cluster, not a Cloud API key.</source>
        <translation>Das ist der Schlüssel eines Clusters, kein Cloud-API-Schlüssel.</translation>
    </message>
    <message>
        <source>Sign in with a Cloud API key: it is made under Administration, Cloud API keys.</source>
        <translation>Melden Sie sich mit einem Cloud-API-Schlüssel an. In Confluent Cloud wird er unter „Administration“, „Cloud API keys“ erstellt.</translation>
    </message>
    <message>
        <source>The API does not accept this key and secret.</source>
        <translation>Die API akzeptiert diesen Schlüssel mit diesem Geheimnis nicht.</translation>
    </message>
    <message>
        <source>One of them may be mistyped, the key may have been deleted, or it is so new that it is not known everywhere yet.</source>
        <translation>Vielleicht enthält eines von beiden einen Tippfehler, der Schlüssel wurde gelöscht oder er ist so neu, dass er noch nicht überall bekannt ist.</translation>
    </message>
    <message>
        <source>The API could not be reached, or the connection was lost.</source>
        <translation>Die API war nicht erreichbar oder die Verbindung ging verloren.</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>Prüfen Sie das Netzwerk und die Adresse und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be trusted, so nothing was sent.</source>
        <translation>Das Zertifikat des Servers ist nicht vertrauenswürdig, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Ask who runs the network: a proxy may be in between. The check cannot be switched off.</source>
        <translation>Fragen Sie Ihre Netzwerkverwaltung: Möglicherweise ist ein Proxy dazwischengeschaltet. Die Prüfung lässt sich nicht abschalten.</translation>
    </message>
    <message>
        <source>The API did not answer in time.</source>
        <translation>Die API hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A quota is used up.</source>
        <translation>Ein Kontingent ist ausgeschöpft.</translation>
    </message>
    <message>
        <source>Delete what is not needed any more, or ask Confluent to raise the quota.</source>
        <translation>Löschen Sie, was nicht mehr gebraucht wird, oder bitten Sie Confluent, das Kontingent zu erhöhen.</translation>
    </message>
    <message>
        <source>Not permitted, or no longer there: the API does not say which.</source>
        <translation>Nicht erlaubt oder nicht mehr vorhanden: Die API sagt nicht, was von beidem zutrifft.</translation>
    </message>
    <message>
        <source>Ask an administrator of the organization for the role that this needs.</source>
        <translation>Bitten Sie einen Administrator der Organisation um die dafür nötige Rolle.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Das Gesuchte ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Refresh to see what is.</source>
        <translation>Aktualisieren Sie die Ansicht, um den jetzigen Stand zu sehen.</translation>
    </message>
    <message>
        <source>It conflicts with something that is there already.</source>
        <translation>Es besteht ein Konflikt mit etwas bereits Vorhandenem.</translation>
    </message>
    <message>
        <source>Refresh, and look what changed.</source>
        <translation>Aktualisieren Sie die Ansicht und prüfen Sie, was sich geändert hat.</translation>
    </message>
    <message>
        <source>The API did not accept what was entered.</source>
        <translation>Die API hat die Eingaben nicht akzeptiert.</translation>
    </message>
    <message>
        <source>Mend what it names below, and try again.</source>
        <translation>Berichtigen Sie, was unten genannt ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Too many requests: the API asks to wait.</source>
        <translation>Zu viele Anfragen: Die API bittet um eine Wartezeit.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Versuchen Sie es in %n Sekunde erneut.</numerusform>
            <numerusform>Versuchen Sie es in %n Sekunden erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Versuchen Sie es in einer Minute erneut.</translation>
    </message>
    <message numerus="yes">
        <source>The API failed, and failed again when asked %n time(s).</source>
        <translation>
            <numerusform>Die API meldet einen internen Fehler, auch nach %n Versuch.</numerusform>
            <numerusform>Die API meldet einen internen Fehler, auch nach %n Versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The API failed.</source>
        <translation>Die API meldet einen internen Fehler.</translation>
    </message>
    <message>
        <source>Try again later; its request ID helps Confluent&apos;s support.</source>
        <translation>Versuchen Sie es später erneut; die Anfrage-ID hilft dem Support von Confluent.</translation>
    </message>
    <message>
        <source>What answered is not the API, or its answer is damaged.</source>
        <translation>Geantwortet hat nicht die API, oder ihre Antwort ist beschädigt.</translation>
    </message>
    <message>
        <source>Check the address; a proxy may be in between.</source>
        <translation>Prüfen Sie die Adresse; möglicherweise ist ein Proxy dazwischengeschaltet.</translation>
    </message>
    <message>
        <source>This organization is open read-only: nothing was sent.</source>
        <translation>Diese Organisation ist schreibgeschützt geöffnet: Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Open it with a profile that may change things.</source>
        <translation>Öffnen Sie sie mit einem Profil, das Änderungen erlaubt.</translation>
    </message>
    <message>
        <source>The system keychain has no secret for this organization.</source>
        <translation>Der Schlüsselbund des Systems enthält kein Geheimnis für diese Organisation.</translation>
    </message>
    <message>
        <source>Enter the API secret again. If the keychain asked to be unlocked and that was cancelled, try again.</source>
        <translation>Geben Sie das API-Geheimnis erneut ein. Falls das Entsperren des Schlüsselbunds abgebrochen wurde, versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The system keychain cannot be used.</source>
        <translation>Der Schlüsselbund des Systems kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or sign in for this session only.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es erneut oder melden Sie sich nur für diese Sitzung an.</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Check that the settings folder can be written to.</source>
        <translation>Prüfen Sie, ob in den Ordner mit den Einstellungen geschrieben werden kann.</translation>
    </message>
    <message>
        <source>The local organization did not start.</source>
        <translation>Die lokale Organisation konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The API did not accept the request.</source>
        <translation>Die API hat die Anfrage nicht angenommen.</translation>
    </message>
    <message>
        <source>What it says below may tell why.</source>
        <translation>Der Grund steht vielleicht in ihrer Meldung darunter.</translation>
    </message>
    <message>
        <source>This key is of another organization.</source>
        <translation>Dieser Schlüssel gehört zu einer anderen Organisation.</translation>
    </message>
    <message>
        <source>Enter a key of the organization that is open, or add the other one.</source>
        <translation>Geben Sie einen Schlüssel der geöffneten Organisation ein, oder fügen Sie die andere hinzu.</translation>
    </message>
</context>
<context>
    <name>ui::FindAccountDialog</name>
    <message>
        <source>Service accounts</source>
        <translation>Dienstkonten</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Find a service account</source>
        <translation>Dienstkonto suchen</translation>
    </message>
    <message>
        <source>Name, ID or description</source>
        <translation>Name, ID oder Beschreibung</translation>
    </message>
    <message>
        <source>Find service account</source>
        <translation>Dienstkonto suchen</translation>
    </message>
    <message>
        <source>There is no service account in this organization.</source>
        <translation>In dieser Organisation gibt es kein Dienstkonto.</translation>
    </message>
    <message>
        <source>Service accounts are being read…</source>
        <translation>Dienstkonten werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Service accounts could not be read.</source>
        <translation>Die Dienstkonten konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>You may not list service accounts.</source>
        <translation>Sie dürfen Dienstkonten nicht auflisten.</translation>
    </message>
    <message>
        <source>Not all service accounts are read: there may be more.</source>
        <translation>Nicht alle Dienstkonten sind gelesen: Es kann mehr geben.</translation>
    </message>
    <message>
        <source>No service account matches.</source>
        <translation>Kein Dienstkonto passt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::GrantRoleDialog</name>
    <message>
        <source>Grant role</source>
        <translation>Rolle vergeben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Grant a role</source>
        <translation>Rolle vergeben</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>&amp;Applies to</source>
        <translation>&amp;Gilt für</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>orders, or orders_* for all that begin so</source>
        <translation>orders, oder orders_* für alle, die so beginnen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Consumer groups</source>
        <translation>Consumer-Gruppen</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Subjects</translation>
    </message>
    <message>
        <source>Whole environment %1</source>
        <translation>Ganze Umgebung %1</translation>
    </message>
    <message>
        <source>Whole organization</source>
        <translation>Ganze Organisation</translation>
    </message>
    <message>
        <source>Granting the role…</source>
        <translation>Rolle wird vergeben&#xa0;…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>The API does not say which organization this is: no role can be granted here.</source>
        <translation>Die API sagt nicht, welche Organisation dies ist: Hier kann keine Rolle vergeben werden.</translation>
    </message>
    <message>
        <source>Say which ones by name.</source>
        <translation>Nennen Sie den Namen.</translation>
    </message>
    <message>
        <source>Choose a role.</source>
        <translation>Wählen Sie eine Rolle.</translation>
    </message>
    <message>
        <source>%1 (%2) gets %3 on: %4. It can take a minute and a half to apply.</source>
        <translation>%1 (%2) erhält %3 für: %4. Bis es gilt, können anderthalb Minuten vergehen.</translation>
    </message>
    <message>
        <source>The role was not granted.</source>
        <translation>Die Rolle wurde nicht vergeben.</translation>
    </message>
    <message>
        <source>The answer was lost, and the role is not there: it was not granted.</source>
        <translation>Die Antwort ging verloren, und die Rolle ist nicht da: Sie wurde nicht vergeben.</translation>
    </message>
    <message>
        <source>The answer was lost. Whether the role was granted could not be found out.</source>
        <translation>Die Antwort ging verloren. Ob die Rolle vergeben wurde, ließ sich nicht herausfinden.</translation>
    </message>
</context>
<context>
    <name>ui::HandoffPanel</name>
    <message>
        <source>Java properties</source>
        <translation>Java-Properties</translation>
    </message>
    <message>
        <source>librdkafka configuration</source>
        <translation>librdkafka-Konfiguration</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Environment (.env)</source>
        <translation>Umgebung (.env)</translation>
    </message>
    <message>
        <source>Spring Boot YAML</source>
        <translation>Spring-Boot-YAML</translation>
    </message>
    <message>
        <source>Confluent CLI command</source>
        <translation>Befehl für die Confluent-CLI</translation>
    </message>
    <message>
        <source>Terraform variables</source>
        <translation>Terraform-Variablen</translation>
    </message>
    <message>
        <source>It is a symbolic link, and a secret does not follow one. Choose another name.</source>
        <translation>Das ist ein symbolischer Link, und ein Geheimnis folgt keinem. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Something that is not a file has this name.</source>
        <translation>So heißt bereits etwas, das keine Datei ist.</translation>
    </message>
    <message>
        <source>The folder does not exist any more.</source>
        <translation>Den Ordner gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>You may not write to this folder.</source>
        <translation>Sie dürfen in diesen Ordner nicht schreiben.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>A file of this name exists already.</source>
        <translation>Eine Datei dieses Namens gibt es bereits.</translation>
    </message>
    <message>
        <source>Copy &amp;key</source>
        <translation>&amp;Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;secret</source>
        <translation>&amp;Geheimnis kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>Kopieren &amp;als</translation>
    </message>
    <message>
        <source>Save &amp;to</source>
        <translation>Sichern &amp;in</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>The system keychain did not take the secret. %1</source>
        <translation>Der Schlüsselbund des Systems hat das Geheimnis nicht angenommen. %1</translation>
    </message>
    <message>
        <source>File, not encrypted:</source>
        <translation>Datei, unverschlüsselt:</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1&#xa0;…</translation>
    </message>
    <message>
        <source>System keychain</source>
        <translation>Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Key copied.</source>
        <translation>Schlüssel kopiert.</translation>
    </message>
    <message>
        <source>The clipboard did not take the key: select and copy it.</source>
        <translation>Die Zwischenablage hat den Schlüssel nicht angenommen: Markieren und kopieren Sie ihn.</translation>
    </message>
    <message>
        <source>The clipboard did not take the secret: show it, then select and copy it.</source>
        <translation>Die Zwischenablage hat das Geheimnis nicht angenommen: Lassen Sie es anzeigen, dann markieren und kopieren Sie es.</translation>
    </message>
    <message>
        <source>Secret copied.</source>
        <translation>Geheimnis kopiert.</translation>
    </message>
    <message>
        <source>The clipboard did not take the text: save it, or show the secret and copy it.</source>
        <translation>Die Zwischenablage hat den Text nicht angenommen: Speichern Sie ihn, oder lassen Sie das Geheimnis anzeigen und kopieren Sie es.</translation>
    </message>
    <message>
        <source>Key and secret copied: %1.</source>
        <extracomment>%1 is a format, such as &quot;JSON&quot;</extracomment>
        <translation>Schlüssel und Geheimnis kopiert: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 It leaves the clipboard in %n second(s).</source>
        <extracomment>%1 is a sentence, such as &quot;Secret copied.&quot;</extracomment>
        <translation>
            <numerusform>%1 Es bleibt noch %n Sekunde in der Zwischenablage.</numerusform>
            <numerusform>%1 Es bleibt noch %n Sekunden in der Zwischenablage.</numerusform>
        </translation>
    </message>
    <message>
        <source>The secret is no longer in the clipboard.</source>
        <translation>Das Geheimnis ist nicht mehr in der Zwischenablage.</translation>
    </message>
    <message>
        <source>This secret has characters that cannot be written as %1. Choose another format, or copy the secret.</source>
        <translation>Dieses Geheimnis enthält Zeichen, die sich in diesem Format nicht schreiben lassen: %1. Wählen Sie ein anderes Format, oder kopieren Sie das Geheimnis.</translation>
    </message>
    <message>
        <source>The address of the resource is not known, and not in it.</source>
        <translation>Die Adresse der Ressource ist nicht bekannt und fehlt darin.</translation>
    </message>
    <message>
        <source>Save without encryption: %1</source>
        <translation>Unverschlüsselt speichern: %1</translation>
    </message>
    <message>
        <source>Only your account can read it.</source>
        <translation>Nur Ihr Benutzerkonto kann sie lesen.</translation>
    </message>
    <message>
        <source>Others may be able to read it: this file system keeps no permissions.</source>
        <translation>Andere können sie womöglich lesen: Dieses Dateisystem kennt keine Zugriffsrechte.</translation>
    </message>
    <message>
        <source>Saved without encryption: %1.</source>
        <translation>Unverschlüsselt gespeichert: %1.</translation>
    </message>
    <message>
        <source>%1 was not saved. %2</source>
        <translation>%1 wurde nicht gespeichert. %2</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 gibt es bereits.</translation>
    </message>
    <message>
        <source>What is in it now will be lost.</source>
        <translation>Was jetzt darin steht, geht verloren.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Saved in the system keychain: service %1, name %2.</source>
        <translation>Im Schlüsselbund des Systems gespeichert: Dienst %1, Name %2.</translation>
    </message>
</context>
<context>
    <name>ui::Inspector</name>
    <message>
        <source>Select a key to see everything that is known about it.</source>
        <translation>Wählen Sie einen Schlüssel aus, um alles über ihn zu sehen.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Copy key ID</source>
        <translation>Schlüssel-ID kopieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Resource ID</source>
        <translation>Ressourcen-ID</translation>
    </message>
    <message>
        <source>Copy resource ID</source>
        <translation>Ressourcen-ID kopieren</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine Angabe</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Show this resource’s keys</source>
        <translation>Schlüssel dieser Ressource zeigen</translation>
    </message>
    <message>
        <source>Owner ID</source>
        <translation>Eigentümer-ID</translation>
    </message>
    <message>
        <source>Copy owner ID</source>
        <translation>Eigentümer-ID kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys are selected.</source>
        <translation>
            <numerusform>%Ln Schlüssel ist ausgewählt.</numerusform>
            <numerusform>%Ln Schlüssel sind ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show this environment’s keys</source>
        <translation>Schlüssel dieser Umgebung zeigen</translation>
    </message>
    <message>
        <source>Environment ID</source>
        <translation>Umgebungs-ID</translation>
    </message>
    <message>
        <source>Copy environment ID</source>
        <translation>Umgebungs-ID kopieren</translation>
    </message>
    <message>
        <source>Show this account</source>
        <translation>Dieses Konto zeigen</translation>
    </message>
    <message>
        <source>Rotate this key…</source>
        <translation>Diesen Schlüssel rotieren …</translation>
    </message>
</context>
<context>
    <name>ui::JournalDetail</name>
    <message>
        <source>Select an entry to see everything that it says.</source>
        <translation>Wählen Sie einen Eintrag, um alles zu sehen, was er sagt.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>API says</source>
        <translation>API sagt</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>%1 before</source>
        <extracomment>The value of a field, such as its description, before a change</extracomment>
        <translation>%1 vorher</translation>
    </message>
    <message>
        <source>%1 after</source>
        <extracomment>The value of a field, such as its description, after a change</extracomment>
        <translation>%1 nachher</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Prinzipal</translation>
    </message>
    <message>
        <source>Signed-in key</source>
        <translation>Angemeldeter Schlüssel</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copy request ID</source>
        <translation>Anfrage-ID kopieren</translation>
    </message>
    <message>
        <source>Copy endpoint</source>
        <translation>Endpunkt kopieren</translation>
    </message>
    <message>
        <source>Copy principal</source>
        <translation>Principal kopieren</translation>
    </message>
    <message>
        <source>Copy signed-in key</source>
        <translation>Angemeldeten Schlüssel kopieren</translation>
    </message>
</context>
<context>
    <name>ui::JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Journal entries</source>
        <translation>Protokolleinträge</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing was created, edited or deleted from this machine yet.</source>
        <translation>Von diesem Rechner aus wurde noch nichts erstellt, bearbeitet oder gelöscht.</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Das Protokoll wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>The journal cannot be read.</source>
        <translation>Das Protokoll kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No entry matches.</source>
        <translation>Kein Eintrag passt.</translation>
    </message>
    <message>
        <source>Only what was done from this machine</source>
        <translation>Nur was von diesem Rechner aus getan wurde</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1+ of %2</source>
        <translation>%1+ von %2</translation>
    </message>
    <message>
        <source>Keys are edited on the page “Keys”.</source>
        <translation>Schlüssel werden auf der Seite „Schlüssel“ bearbeitet.</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln journal entries</source>
        <translation>
            <numerusform>%Ln Protokolleintrag</numerusform>
            <numerusform>%Ln Protokolleinträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were written to %1.</source>
        <translation>
            <numerusform>%Ln Eintrag wurde nach %1 geschrieben.</numerusform>
            <numerusform>%Ln Einträge wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal could not be exported to %1.</source>
        <translation>Das Protokoll konnte nicht nach %1 exportiert werden.</translation>
    </message>
    <message>
        <source>Older entries are read when the table is scrolled to them.</source>
        <translation>Ältere Einträge werden gelesen, wenn die Tabelle zu ihnen gerollt wird.</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>Die Tabelle ist leer.</translation>
    </message>
    <message>
        <source>Keys are printed on the page “Keys”.</source>
        <translation>Schlüssel werden auf der Seite „Schlüssel“ gedruckt.</translation>
    </message>
</context>
<context>
    <name>ui::KeyEdits</name>
    <message>
        <source>“%1” was not saved for key %2.</source>
        <translation>„%1“ wurde für den Schlüssel %2 nicht gespeichert.</translation>
    </message>
    <message>
        <source>It could not be found out whether “%1” was saved for key %2.</source>
        <translation>Es ließ sich nicht feststellen, ob „%1“ für den Schlüssel %2 gespeichert wurde.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Key %1 does not exist any more: somebody deleted it.</source>
        <translation>Den Schlüssel %1 gibt es nicht mehr: Jemand hat ihn gelöscht.</translation>
    </message>
    <message>
        <source>Bringing back %1 of %2…</source>
        <translation>%1 von %2 werden zurückgebracht&#xa0;…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) made again.</source>
        <translation>
            <numerusform>%Ln Bearbeitung wiederholt.</numerusform>
            <numerusform>%Ln Bearbeitungen wiederholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) undone.</source>
        <translation>
            <numerusform>%Ln Bearbeitung rückgängig gemacht.</numerusform>
            <numerusform>%Ln Bearbeitungen rückgängig gemacht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) left alone: edited by somebody else since.</source>
        <translation>
            <numerusform>%Ln Schlüssel blieb unberührt: Jemand anderes hat ihn seither bearbeitet.</numerusform>
            <numerusform>%Ln Schlüssel blieben unberührt: Jemand anderes hat sie seither bearbeitet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) do not exist any more.</source>
        <translation>
            <numerusform>%Ln Schlüssel gibt es nicht mehr.</numerusform>
            <numerusform>%Ln Schlüssel gibt es nicht mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) still to be undone.</source>
        <translation>
            <numerusform>%Ln Bearbeitung steht noch aus.</numerusform>
            <numerusform>%Ln Bearbeitungen stehen noch aus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::KeySearch</name>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>No key matches “%1”.</source>
        <translation>Kein Schlüssel passt zu „%1“.</translation>
    </message>
    <message>
        <source>No key matches “%1” in %2.</source>
        <translation>Kein Schlüssel in %2 passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>ui::KeysPage</name>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Clusters and resources</source>
        <translation>Cluster und Ressourcen</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>This organization has no environments that you may see.</source>
        <translation>In dieser Organisation gibt es keine Umgebungen, die Sie sehen dürfen.</translation>
    </message>
    <message>
        <source>Loading environments…</source>
        <translation>Umgebungen werden geladen&#xa0;…</translation>
    </message>
    <message>
        <source>The environments could not be loaded.</source>
        <translation>Die Umgebungen konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>You may not list environments.</source>
        <translation>Sie dürfen Umgebungen nicht auflisten.</translation>
    </message>
    <message>
        <source>Not all environments could be loaded.</source>
        <translation>Nicht alle Umgebungen konnten geladen werden.</translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>Alle Umgebungen</translation>
    </message>
    <message>
        <source>There are no clusters here.</source>
        <translation>Hier gibt es keine Cluster.</translation>
    </message>
    <message>
        <source>Loading clusters…</source>
        <translation>Cluster werden geladen&#xa0;…</translation>
    </message>
    <message>
        <source>The clusters could not be loaded.</source>
        <translation>Die Cluster konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>You may not list clusters.</source>
        <translation>Sie dürfen Cluster nicht auflisten.</translation>
    </message>
    <message>
        <source>Not all clusters could be loaded.</source>
        <translation>Nicht alle Cluster konnten geladen werden.</translation>
    </message>
    <message>
        <source>There are no clusters in this environment.</source>
        <translation>In dieser Umgebung gibt es keine Cluster.</translation>
    </message>
    <message>
        <source>All clusters and resources</source>
        <translation>Alle Cluster und Ressourcen</translation>
    </message>
    <message>
        <source>There are no API keys that you may see.</source>
        <translation>Es gibt keine API-Schlüssel, die Sie sehen dürfen.</translation>
    </message>
    <message>
        <source>Create key…</source>
        <translation>Schlüssel erstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Loading API keys…</source>
        <translation>API-Schlüssel werden geladen&#xa0;…</translation>
    </message>
    <message>
        <source>The API keys could not be loaded.</source>
        <translation>Die API-Schlüssel konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>You may not list API keys.</source>
        <translation>Sie dürfen API-Schlüssel nicht auflisten.</translation>
    </message>
    <message>
        <source>Not all API keys are shown.</source>
        <translation>Nicht alle API-Schlüssel werden angezeigt.</translation>
    </message>
    <message>
        <source>No key matches.</source>
        <translation>Kein Schlüssel passt zu Suche und Auswahl.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Select a key first.</source>
        <translation>Wählen Sie zuerst einen Schlüssel.</translation>
    </message>
    <message>
        <source>This key was deleted.</source>
        <translation>Dieser Schlüssel wurde gelöscht.</translation>
    </message>
    <message>
        <source>Search keys, owners, resources</source>
        <translation>Schlüssel, Eigentümer, Ressourcen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) read, looking for others…</source>
        <translation>
            <numerusform>%Ln Schlüssel gelesen, weitere werden gesucht&#xa0;…</numerusform>
            <numerusform>%Ln Schlüssel gelesen, weitere werden gesucht&#xa0;…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading: %Ln key(s) so far</source>
        <translation>
            <numerusform>Wird geladen: bisher %Ln Schlüssel</numerusform>
            <numerusform>Wird geladen: bisher %Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading clusters and accounts…</source>
        <translation>Cluster und Konten werden geladen&#xa0;…</translation>
    </message>
    <message>
        <source>The list of keys is not complete</source>
        <translation>Die Schlüsselliste ist nicht vollständig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s), read at %1</source>
        <translation>
            <numerusform>%Ln Schlüssel, Stand %1</numerusform>
            <numerusform>%Ln Schlüssel, Stand %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Erneut laden</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>%1 in all environments</source>
        <extracomment>%1 is a number of keys, or &quot;3 of 64&quot;: what a search has found</extracomment>
        <translation>%1 in allen Umgebungen</translation>
    </message>
    <message>
        <source>Select a single key.</source>
        <translation>Wählen Sie einen einzelnen Schlüssel aus.</translation>
    </message>
    <message>
        <source>These keys were deleted.</source>
        <translation>Diese Schlüssel wurden gelöscht.</translation>
    </message>
    <message>
        <source>changed keys</source>
        <translation>geänderte Schlüssel</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>Die Tabelle ist leer.</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Suche: %1</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Production environment</source>
        <translation>Produktionsumgebung</translation>
    </message>
    <message numerus="yes">
        <source>%1; trying %Ln new key(s)</source>
        <translation>
            <numerusform>%1; %Ln neuer Schlüssel wird geprüft</numerusform>
            <numerusform>%1; %Ln neue Schlüssel werden geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys as of %1: they could not be read again</source>
        <translation>Schlüssel mit Stand von %1: Erneutes Lesen gelang nicht</translation>
    </message>
    <message>
        <source>Keys as of %1: reading them again was cancelled</source>
        <translation>Schlüssel mit Stand von %1: Erneutes Lesen wurde abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln key(s) to rotate them in one go.</source>
        <translation>
            <numerusform>Wählen Sie höchstens %Ln Schlüssel, um ihn zu rotieren.</numerusform>
            <numerusform>Wählen Sie höchstens %Ln Schlüssel, um sie in einem Zug zu rotieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys as of %1; not signed in yet</source>
        <translation>Schlüssel vom Stand %1; noch nicht angemeldet</translation>
    </message>
</context>
<context>
    <name>ui::LostAnswerPage</name>
    <message numerus="yes">
        <source>The answer was lost, but %n key(s) appeared that match what you asked for. The secret cannot be recovered: delete the key, or keep it without its secret.</source>
        <translation>
            <numerusform>Die Antwort ging verloren, aber es ist ein Schlüssel hinzugekommen, der Ihren Angaben entspricht. Das Geheimnis lässt sich nicht wiederherstellen: Löschen Sie den Schlüssel oder behalten Sie ihn ohne sein Geheimnis.</numerusform>
            <numerusform>Die Antwort ging verloren, aber es sind %n Schlüssel hinzugekommen, die Ihren Angaben entsprechen. Das Geheimnis lässt sich nicht wiederherstellen: Löschen Sie den Schlüssel oder behalten Sie ihn ohne sein Geheimnis.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer was lost, and it could not be found out whether a key was created. %1</source>
        <translation>Die Antwort ging verloren, und es ließ sich nicht feststellen, ob ein Schlüssel erstellt wurde. %1</translation>
    </message>
    <message>
        <source>The answer was lost. The list of keys shows no new key: nothing was created, or the server is slow. Look again before you try once more.</source>
        <translation>Die Antwort ging verloren. Die Schlüsselliste zeigt keinen neuen Schlüssel: Entweder wurde nichts erstellt, oder der Server ist langsam. Prüfen Sie erneut, bevor Sie es noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>&amp;Create key…</source>
        <translation>Schlüssel &amp;erstellen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;About Keyward</source>
        <translation>Ü&amp;ber Keyward</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Edit &amp;name</source>
        <translation>&amp;Namen bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Edit description</source>
        <translation>&amp;Beschreibung bearbeiten</translation>
    </message>
    <message>
        <source>Co&amp;py key ID</source>
        <translation>Schlüssel-ID &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Organization</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>The clipboard did not take it</source>
        <translation>Die Zwischenablage hat den Text nicht angenommen</translation>
    </message>
    <message>
        <source>About Keyward</source>
        <translation>Über Keyward</translation>
    </message>
    <message>
        <source>Keyward %1</source>
        <translation>Keyward %1</translation>
    </message>
    <message>
        <source>A console for the API keys of Confluent Cloud. Free software under the GNU General Public License, version 3 or later. Not made by Confluent.</source>
        <translation>Eine Konsole für die API-Schlüssel von Confluent Cloud. Freie Software unter der GNU General Public License, Version 3 oder später. Kein Produkt von Confluent.</translation>
    </message>
    <message>
        <source>You are not signed in any more.</source>
        <translation>Sie sind nicht mehr angemeldet.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Erneut anmelden&#xa0;…</translation>
    </message>
    <message>
        <source>Changes are still being saved</source>
        <translation>Änderungen werden noch gespeichert</translation>
    </message>
    <message>
        <source>Open an organization first.</source>
        <translation>Öffnen Sie zuerst eine Organisation.</translation>
    </message>
    <message>
        <source>&amp;Columns of the table</source>
        <translation>&amp;Spalten der Tabelle</translation>
    </message>
    <message numerus="yes">
        <source>Edit descriptions of %Ln keys</source>
        <translation>
            <numerusform>Beschreibung von %Ln Schlüssel bearbeiten</numerusform>
            <numerusform>Beschreibungen von %Ln Schlüsseln bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit name of %1</source>
        <translation>Name von %1 bearbeiten</translation>
    </message>
    <message>
        <source>Edit description of %1</source>
        <translation>Beschreibung von %1 bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo “%1”</source>
        <extracomment>%1 is what was done, such as &quot;Edit name of ABC&quot;</extracomment>
        <translation>„%1“ &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo “%1”</source>
        <extracomment>%1 is what was done, such as &quot;Edit name of ABC&quot;</extracomment>
        <translation>„%1“ &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Edit de&amp;scriptions…</source>
        <translation>Be&amp;schreibungen bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Copy ro&amp;ws</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
    <message>
        <source>E&amp;xport table…</source>
        <translation>Tabelle e&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>&amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>&amp;Print key table…</source>
        <translation>Schlüsseltabelle &amp;drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Save key table as P&amp;DF…</source>
        <translation>Schlüsseltabelle als &amp;PDF speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;All organizations…</source>
        <translation>&amp;Alle Organisationen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Edit organization…</source>
        <translation>Organisation &amp;bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Sign in a&amp;gain…</source>
        <translation>&amp;Erneut anmelden&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Switch organization</source>
        <translation>Organisation &amp;wechseln</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>Local organization</source>
        <translation>Lokale Organisation</translation>
    </message>
    <message>
        <source>Starting the local organization…</source>
        <translation>Die lokale Organisation wird gestartet&#xa0;…</translation>
    </message>
    <message>
        <source>The other organization could not be opened.</source>
        <translation>Die andere Organisation konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden&#xa0;…</translation>
    </message>
    <message>
        <source>You are signed in again, for this run only: the secret could not be kept in the system keychain.</source>
        <translation>Sie sind wieder angemeldet, aber nur bis zum Beenden: Das Geheimnis konnte nicht im Schlüsselbund des Systems abgelegt werden.</translation>
    </message>
    <message>
        <source>You are signed in again</source>
        <translation>Sie sind wieder angemeldet</translation>
    </message>
    <message>
        <source>R&amp;otate…</source>
        <translation>R&amp;otieren …</translation>
    </message>
    <message>
        <source>You are not signed in: this is what was read before.</source>
        <translation>Sie sind nicht angemeldet: Dies ist, was zuvor gelesen wurde.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ui::MessageBanner</name>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ui::NewServiceAccountDialog</name>
    <message>
        <source>Create account</source>
        <translation>Konto erstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>New service account</source>
        <translation>Neues Dienstkonto</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>Unique in the organization</source>
        <translation>Eindeutig in der Organisation</translation>
    </message>
    <message>
        <source>Optional: which application it is for</source>
        <translation>Optional: für welche Anwendung es ist</translation>
    </message>
    <message>
        <source>Creating the account…</source>
        <translation>Konto wird erstellt&#xa0;…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 characters of %2</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>There is a service account of this name already.</source>
        <translation>Es gibt schon ein Dienstkonto dieses Namens.</translation>
    </message>
    <message>
        <source>There is a service account %1 (%2) already. Nothing was created.</source>
        <translation>Es gibt schon ein Dienstkonto %1 (%2). Es wurde nichts erstellt.</translation>
    </message>
    <message>
        <source>Choose it</source>
        <translation>Dieses wählen</translation>
    </message>
    <message>
        <source>No account was created.</source>
        <translation>Es wurde kein Konto erstellt.</translation>
    </message>
    <message>
        <source>The answer was lost, and there is no account %1: it was not created.</source>
        <translation>Die Antwort ging verloren, und es gibt kein Konto %1: Es wurde nicht erstellt.</translation>
    </message>
    <message>
        <source>The answer was lost. Whether %1 was created could not be found out.</source>
        <translation>Die Antwort ging verloren. Ob %1 erstellt wurde, ließ sich nicht herausfinden.</translation>
    </message>
</context>
<context>
    <name>ui::OrganizationView</name>
    <message>
        <source>Key %1 was created.</source>
        <translation>Der Schlüssel %1 wurde erstellt.</translation>
    </message>
    <message>
        <source>Key %1 was deleted.</source>
        <translation>Der Schlüssel %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Key %1 was not deleted.</source>
        <translation>Der Schlüssel %1 wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>It could not be found out whether key %1 was deleted. Refresh to see.</source>
        <translation>Es ließ sich nicht feststellen, ob der Schlüssel %1 gelöscht wurde. Aktualisieren Sie die Liste, um es zu sehen.</translation>
    </message>
    <message>
        <source>Key %1 was already gone.</source>
        <translation>Der Schlüssel %1 war bereits gelöscht.</translation>
    </message>
    <message>
        <source>The journal on this machine was damaged. It was set aside, and a new one begun.</source>
        <translation>Das Protokoll auf diesem Rechner war beschädigt. Es wurde beiseitegelegt und ein neues begonnen.</translation>
    </message>
    <message>
        <source>The damaged file: %1</source>
        <translation>Die beschädigte Datei: %1</translation>
    </message>
    <message>
        <source>What is done from this machine is not recorded: the journal cannot be used.</source>
        <translation>Was von diesem Rechner aus getan wird, wird nicht aufgezeichnet: Das Protokoll ist nicht benutzbar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln description(s) saved.</source>
        <translation>
            <numerusform>%Ln Beschreibung gespeichert.</numerusform>
            <numerusform>%Ln Beschreibungen gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) deleted.</source>
        <translation>
            <numerusform>%Ln Schlüssel gelöscht.</numerusform>
            <numerusform>%Ln Schlüssel gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) were already gone.</source>
        <translation>
            <numerusform>%Ln Schlüssel war schon gelöscht.</numerusform>
            <numerusform>%Ln Schlüssel waren schon gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The system keychain did not let the Kafka key go: it is kept, and in use still.</source>
        <translation>Der Schlüsselbund des Systems hat den Kafka-Schlüssel nicht gelöscht: Er ist noch dort und wird weiter verwendet.</translation>
    </message>
</context>
<context>
    <name>ui::OwnerField</name>
    <message>
        <source>Find…</source>
        <translation>Suchen&#xa0;…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu&#xa0;…</translation>
    </message>
    <message>
        <source>Find a service account</source>
        <translation>Dienstkonto suchen</translation>
    </message>
    <message>
        <source>New service account</source>
        <translation>Neues Dienstkonto</translation>
    </message>
    <message>
        <source>Find a service account by name, ID or description</source>
        <translation>Ein Dienstkonto nach Name, ID oder Beschreibung suchen</translation>
    </message>
    <message>
        <source>Create a service account</source>
        <translation>Ein Dienstkonto erstellen</translation>
    </message>
    <message>
        <source>Choose an owner…</source>
        <translation>Eigentümer wählen&#xa0;…</translation>
    </message>
    <message>
        <source>My account: %1</source>
        <translation>Mein Konto: %1</translation>
    </message>
</context>
<context>
    <name>ui::PageBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>The page with the API keys</extracomment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Accounts</source>
        <extracomment>The page with service accounts and users</extracomment>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Access review</source>
        <translation>Zugriffsprüfung</translation>
    </message>
    <message>
        <source>Journal</source>
        <extracomment>The page that says what was done from this machine</extracomment>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>ui::PasteBackField</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>It matches the secret.</source>
        <translation>Stimmt mit dem Geheimnis überein.</translation>
    </message>
    <message>
        <source>It has extra white space: spaces or line breaks that are not in the secret.</source>
        <translation>Enthält zusätzlichen Leerraum: Leerzeichen oder Zeilenumbrüche, die nicht zum Geheimnis gehören.</translation>
    </message>
    <message>
        <source>It is cut short: only a part of the secret is there.</source>
        <translation>Ist abgeschnitten: Nur ein Teil des Geheimnisses ist da.</translation>
    </message>
    <message>
        <source>It is another value, and looks mistyped: its checksum does not fit.</source>
        <translation>Ist ein anderer Wert und vermutlich vertippt: Die Prüfsumme stimmt nicht.</translation>
    </message>
    <message>
        <source>It is another value.</source>
        <translation>Ist ein anderer Wert.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Optional: paste what you stored</source>
        <translation>Freiwillig: Fügen Sie ein, was Sie gespeichert haben</translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation>Es gibt keinen Text zum Einfügen.</translation>
    </message>
</context>
<context>
    <name>ui::PlacePanel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Cloud and region</source>
        <translation>Cloud und Region</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Bootstrap server</source>
        <translation>Bootstrap-Server</translation>
    </message>
    <message>
        <source>Copy bootstrap server</source>
        <translation>Bootstrap-Server kopieren</translation>
    </message>
    <message>
        <source>REST endpoint</source>
        <translation>REST-Endpunkt</translation>
    </message>
    <message>
        <source>Copy REST endpoint</source>
        <translation>REST-Endpunkt kopieren</translation>
    </message>
    <message>
        <source>Kafka cluster</source>
        <translation>Kafka-Cluster</translation>
    </message>
    <message>
        <source>Governance</source>
        <translation>Governance</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>ui::PreflightPanel</name>
    <message>
        <source>Grant a role…</source>
        <translation>Rolle vergeben&#xa0;…</translation>
    </message>
    <message>
        <source>Cloud keys</source>
        <translation>Cloud-Schlüsseln</translation>
    </message>
    <message>
        <source>resource keys</source>
        <translation>Ressourcen-Schlüsseln</translation>
    </message>
    <message>
        <source>%1 of %2 %3 of %4 are used.</source>
        <extracomment>%1 of %2 resource keys (%3) of an account (%4)</extracomment>
        <translation>%1 von %2 %3 von %4 sind vergeben.</translation>
    </message>
    <message>
        <source>The API will refuse another one.</source>
        <translation>Einen weiteren lehnt die API ab.</translation>
    </message>
    <message>
        <source>Quota of %1: being checked…</source>
        <translation>Kontingent von %1: wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>Quota of %1: could not be checked, you may not read it.</source>
        <translation>Kontingent von %1: konnte nicht geprüft werden, Sie dürfen es nicht lesen.</translation>
    </message>
    <message>
        <source>Quota of %1: could not be checked.</source>
        <translation>Kontingent von %1: konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>%1 of %2 keys of %3 are used.</source>
        <translation>%1 von %2 Schlüsseln von %3 sind vergeben.</translation>
    </message>
    <message>
        <source>the organization</source>
        <translation>die Organisation</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a role and where it applies; %n counts further ones</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has a role on %2 (%3).</source>
        <translation>%1 hat eine Rolle für %2 (%3).</translation>
    </message>
    <message>
        <source>%1 has a role on parts of %2 (%3).</source>
        <translation>%1 hat eine Rolle für Teile von %2 (%3).</translation>
    </message>
    <message>
        <source>Roles of %1: could not be checked.</source>
        <translation>Rollen von %1: konnten nicht geprüft werden.</translation>
    </message>
    <message>
        <source>No role of %1 covers %2: this key will have no access.</source>
        <translation>Keine Rolle von %1 umfasst %2: Dieser Schlüssel wird keinen Zugriff haben.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Cloud and Global keys need the role OrganizationAdmin. Your roles: %1. The API decides.</source>
        <translation>Cloud- und globale Schlüssel erfordern die Rolle OrganizationAdmin. Ihre Rollen: %1. Die API entscheidet.</translation>
    </message>
    <message>
        <source>None of your roles covers %1. Your roles: %2. The API decides.</source>
        <translation>Keine Ihrer Rollen umfasst %1. Ihre Rollen: %2. Die API entscheidet.</translation>
    </message>
    <message>
        <source>A key for a service account needs OrganizationAdmin, EnvironmentAdmin or CloudClusterAdmin here, or ResourceOwner of the account. Your roles: %1. The API decides.</source>
        <translation>Ein Schlüssel für ein Dienstkonto erfordert hier OrganizationAdmin, EnvironmentAdmin oder CloudClusterAdmin, oder ResourceOwner für das Konto. Ihre Rollen: %1. Die API entscheidet.</translation>
    </message>
    <message>
        <source>No role of %1 covers %2. Unless an ACL of the cluster allows something, this key will have no access.</source>
        <translation>Keine Rolle von %1 gilt für %2. Wenn keine ACL des Clusters etwas erlaubt, hat dieser Schlüssel keinen Zugriff.</translation>
    </message>
    <message numerus="yes">
        <source>No role of %1 covers %2, but %n ACL(s) allow it something.</source>
        <extracomment>%1 an account, %2 a cluster, %n a number of ACLs</extracomment>
        <translation>
            <numerusform>Keine Rolle von %1 gilt für %2, aber %n ACL erlaubt etwas.</numerusform>
            <numerusform>Keine Rolle von %1 gilt für %2, aber %n ACLs erlauben etwas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No role of %1 covers %2, and no ACL names it; some ACLs name accounts by numbers that cannot be matched.</source>
        <translation>Keine Rolle von %1 gilt für %2, und keine ACL nennt das Konto; manche ACLs nennen Konten mit Nummern, die sich nicht zuordnen lassen.</translation>
    </message>
    <message>
        <source>No role of %1 covers %2, and no ACL allows it anything: this key will have no access.</source>
        <translation>Keine Rolle von %1 gilt für %2, und keine ACL erlaubt etwas: Dieser Schlüssel wird keinen Zugriff haben.</translation>
    </message>
    <message numerus="yes">
        <source>%n ACL(s) deny it something.</source>
        <translation>
            <numerusform>%n ACL verweigert ihm etwas.</numerusform>
            <numerusform>%n ACLs verweigern ihm etwas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProductionChip</name>
    <message>
        <source>Production</source>
        <extracomment>The chip that marks a production environment</extracomment>
        <translation>Produktion</translation>
    </message>
</context>
<context>
    <name>ui::Quota</name>
    <message>
        <source>Cloud keys: being read…</source>
        <translation>Cloud-Schlüssel: wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Resource keys: being read…</source>
        <translation>Ressourcenschlüssel: wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Cloud keys: you may not read it</source>
        <translation>Cloud-Schlüssel: Sie dürfen es nicht lesen</translation>
    </message>
    <message>
        <source>Resource keys: you may not read it</source>
        <translation>Ressourcenschlüssel: Sie dürfen es nicht lesen</translation>
    </message>
    <message>
        <source>Cloud keys: it could not be read</source>
        <translation>Cloud-Schlüssel: konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Resource keys: it could not be read</source>
        <translation>Ressourcenschlüssel: konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 of %2 Cloud keys</source>
        <translation>%1 von %2 Cloud-Schlüsseln</translation>
    </message>
    <message>
        <source>%1 of %2 resource keys</source>
        <translation>%1 von %2 Ressourcenschlüsseln</translation>
    </message>
</context>
<context>
    <name>ui::ReadOnlyMark</name>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Nothing can be changed in this organization from here</source>
        <translation>In dieser Organisation kann von hier aus nichts geändert werden</translation>
    </message>
</context>
<context>
    <name>ui::ReadinessNote</name>
    <message>
        <source>Finding out whether key %1 works.</source>
        <translation>Es wird geprüft, ob Schlüssel %1 funktioniert.</translation>
    </message>
    <message numerus="yes">
        <source>Finding out whether %Ln new key(s) work.</source>
        <translation>
            <numerusform>Es wird geprüft, ob %Ln neuer Schlüssel funktioniert.</numerusform>
            <numerusform>Es wird geprüft, ob %Ln neue Schlüssel funktionieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Key %1 works.</source>
        <translation>Schlüssel %1 funktioniert.</translation>
    </message>
    <message>
        <source>Key %1 is not ready after 20 minutes.</source>
        <translation>Schlüssel %1 ist nach 20 Minuten nicht bereit.</translation>
    </message>
    <message>
        <source>It could not be found out whether key %1 works.</source>
        <translation>Es war nicht herauszufinden, ob Schlüssel %1 funktioniert.</translation>
    </message>
</context>
<context>
    <name>ui::Refusals</name>
    <message>
        <source>This organization is open for reading only.</source>
        <translation>Diese Organisation ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>You are not signed in yet.</source>
        <translation>Sie sind noch nicht angemeldet.</translation>
    </message>
    <message>
        <source>The organization is being read.</source>
        <translation>Die Organisation wird gerade gelesen.</translation>
    </message>
</context>
<context>
    <name>ui::RotatePage</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>A new key is created. Key %1 goes on working until you delete it, which Keyward offers when the new key is ready and in use.</source>
        <translation>Ein neuer Schlüssel wird erstellt. Schlüssel %1 funktioniert weiter, bis Sie ihn löschen. Keyward bietet das an, wenn der neue Schlüssel bereit und in Gebrauch ist.</translation>
    </message>
    <message>
        <source>Old key</source>
        <translation>Alter Schlüssel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Rotate API key %1</source>
        <translation>API-Schlüssel %1 rotieren</translation>
    </message>
    <message>
        <source>A new key in place of %1</source>
        <translation>Ein neuer Schlüssel anstelle von %1</translation>
    </message>
    <message>
        <source>A new key in place of %1 (%2 of %3)</source>
        <extracomment>%2 of %3: which of several keys, such as &quot;2 of 5&quot;</extracomment>
        <translation>Ein neuer Schlüssel anstelle von %1 (%2 von %3)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 characters of %2</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2. Everyone who can list keys can read this.</source>
        <translation>%1 von %2 Zeichen. Wer Schlüssel auflisten darf, kann dies lesen.</translation>
    </message>
    <message>
        <source>No key was created.</source>
        <translation>Es wurde kein Schlüssel erstellt.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Erneut anmelden …</translation>
    </message>
</context>
<context>
    <name>ui::RotationCard</name>
    <message>
        <source>%1 is replaced by %2</source>
        <extracomment>An old key and the new one that takes its place</extracomment>
        <translation>%1 wird durch %2 ersetzt</translation>
    </message>
    <message>
        <source>%1 key for %2, owned by %3</source>
        <translation>%1-Schlüssel für %2, Eigentümer %3</translation>
    </message>
    <message>
        <source>Applications use the new key %1</source>
        <translation>Anwendungen benutzen den neuen Schlüssel %1</translation>
    </message>
    <message>
        <source>Keep both keys</source>
        <translation>Beide Schlüssel behalten</translation>
    </message>
    <message>
        <source>The rotation ends here, and neither key is deleted.</source>
        <translation>Die Rotation endet hier, und keiner der beiden Schlüssel wird gelöscht.</translation>
    </message>
    <message>
        <source>Delete new key %1…</source>
        <translation>Neuen Schlüssel %1 löschen …</translation>
    </message>
    <message>
        <source>Delete old key %1…</source>
        <translation>Alten Schlüssel %1 löschen …</translation>
    </message>
    <message>
        <source>You have saved the secret of the new key.</source>
        <translation>Sie haben das Geheimnis des neuen Schlüssels gesichert.</translation>
    </message>
    <message>
        <source>Nobody has confirmed that the secret of the new key is saved.</source>
        <translation>Niemand hat bestätigt, dass das Geheimnis des neuen Schlüssels gesichert ist.</translation>
    </message>
    <message>
        <source>Whether anything uses either key is not known: the Metrics API counts what owners do on Kafka clusters alone.</source>
        <translation>Ob etwas einen der beiden Schlüssel benutzt, ist nicht bekannt: Die Metrics API zählt nur, was Eigentümer auf Kafka-Clustern tun.</translation>
    </message>
</context>
<context>
    <name>ui::RotationNote</name>
    <message>
        <source>The rotation of %1 to %2 is not finished.</source>
        <translation>Die Rotation von %1 zu %2 ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>The old key can be deleted.</source>
        <translation>Der alte Schlüssel kann gelöscht werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rotation(s) are not finished.</source>
        <translation>
            <numerusform>%Ln Rotation ist nicht abgeschlossen.</numerusform>
            <numerusform>%Ln Rotationen sind nicht abgeschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Fortsetzen …</translation>
    </message>
</context>
<context>
    <name>ui::RotationText</name>
    <message>
        <source>Keyward is signed in with this key. Create another key, sign in with that, and delete this one then.</source>
        <translation>Keyward ist mit diesem Schlüssel angemeldet. Erstellen Sie einen anderen Schlüssel, melden Sie sich mit diesem an und löschen Sie dann den alten.</translation>
    </message>
    <message>
        <source>Confluent keeps this key for itself: nobody can make another.</source>
        <translation>Confluent behält diesen Schlüssel für sich: Niemand kann einen weiteren erstellen.</translation>
    </message>
    <message>
        <source>Only its owner can make another key for a user account.</source>
        <translation>Für ein Benutzerkonto kann nur sein Inhaber einen weiteren Schlüssel erstellen.</translation>
    </message>
    <message>
        <source>Keyward cannot make another key for what this one opens.</source>
        <translation>Für das, was dieser Schlüssel öffnet, kann Keyward keinen weiteren erstellen.</translation>
    </message>
    <message>
        <source>Select keys of one owner to rotate them in one go.</source>
        <translation>Wählen Sie Schlüssel eines einzigen Eigentümers, um sie in einem Zug zu rotieren.</translation>
    </message>
    <message>
        <source>The new key is on its way: what it opens is asked until it accepts it.</source>
        <translation>Der neue Schlüssel ist unterwegs: Was er öffnet, wird gefragt, bis es ihn annimmt.</translation>
    </message>
    <message>
        <source>The new key is on its way. Whether it is accepted is not asked; it should be ready at %1.</source>
        <translation>Der neue Schlüssel ist unterwegs. Ob er angenommen wird, wird nicht gefragt; um %1 sollte er bereit sein.</translation>
    </message>
    <message>
        <source>The new key is ready: what it opens accepted it at %1.</source>
        <translation>Der neue Schlüssel ist bereit: Was er öffnet, hat ihn um %1 angenommen.</translation>
    </message>
    <message>
        <source>The new key is ready.</source>
        <translation>Der neue Schlüssel ist bereit.</translation>
    </message>
    <message>
        <source>The new key should be ready. This is judged by the time alone: it was made %1, and what it opens has not been heard.</source>
        <translation>Der neue Schlüssel sollte bereit sein. Das ist allein nach der Zeit geurteilt: Er wurde %1 erstellt, und was er öffnet, hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The new key %1 is not ready.</source>
        <translation>Der neue Schlüssel %1 ist nicht bereit.</translation>
    </message>
    <message>
        <source>The secret of %1 was never confirmed as saved, and cannot be shown again: delete %1, and rotate again.</source>
        <translation>Dass das Geheimnis von %1 gesichert ist, wurde nie bestätigt, und es kann nicht noch einmal gezeigt werden: Löschen Sie %1 und rotieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 is not ready yet</source>
        <translation>%1 ist noch nicht bereit</translation>
    </message>
    <message>
        <source>you have not said that applications use %1</source>
        <translation>Sie haben nicht bestätigt, dass Anwendungen %1 benutzen</translation>
    </message>
    <message>
        <source>Still to come: %1.</source>
        <extracomment>%1 is one reason, or two with a semicolon between</extracomment>
        <translation>Noch offen: %1.</translation>
    </message>
    <message>
        <source>The Metrics API counts all keys of an owner together, by the hour and some minutes late: it does not tell which key was used.</source>
        <translation>Die Metrics API zählt alle Schlüssel eines Eigentümers zusammen, stundenweise und mit einigen Minuten Verzug: Sie sagt nicht, welcher Schlüssel benutzt wurde.</translation>
    </message>
    <message>
        <source>%1 was active on %2 since the new key was made: last counted in the hour from %3.</source>
        <translation>%1 war auf %2 aktiv, seit es den neuen Schlüssel gibt: zuletzt gezählt in der Stunde ab %3.</translation>
    </message>
    <message>
        <source>No activity of %1 on %2 was counted since the new key was made on %3. If applications use it, some should be.</source>
        <translation>Seit der neue Schlüssel am %3 erstellt wurde, wurde keine Aktivität von %1 auf %2 gezählt. Wenn Anwendungen ihn benutzen, müsste es welche geben.</translation>
    </message>
    <message>
        <source>The secret of %1 is shown: confirm there that you saved it.</source>
        <translation>Das Geheimnis von %1 wird gezeigt: Bestätigen Sie dort, dass Sie es gesichert haben.</translation>
    </message>
</context>
<context>
    <name>ui::RotationsDialog</name>
    <message>
        <source>Rotations</source>
        <translation>Rotationen</translation>
    </message>
    <message>
        <source>An old key can be deleted when the secret of the new one is saved, the new key is ready, and you say that applications use it. You can close this and come back, after a restart too.</source>
        <translation>Ein alter Schlüssel kann gelöscht werden, wenn das Geheimnis des neuen gesichert ist, der neue Schlüssel bereit ist und Sie bestätigen, dass Anwendungen ihn benutzen. Sie können dieses Fenster schließen und wiederkommen, auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>No rotation is open</source>
        <translation>Keine Rotation ist offen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rotation(s) not finished</source>
        <translation>
            <numerusform>%Ln Rotation nicht abgeschlossen</numerusform>
            <numerusform>%Ln Rotationen nicht abgeschlossen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Search</name>
    <message>
        <source>The terms are owner: resource: env: type: older: newer: is:user-owned is:orphaned; put a text with a colon in quotes.</source>
        <translation>Die Begriffe sind owner: resource: env: type: older: newer: is:user-owned is:orphaned; setzen Sie einen Text mit Doppelpunkt in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A value is expected after the colon, as in owner:bob or type:kafka.</source>
        <translation>Nach dem Doppelpunkt wird ein Wert erwartet, wie in owner:bob oder type:kafka.</translation>
    </message>
    <message>
        <source>The kinds are kafka, schema-registry, ksqldb, flink, tableflow, cloud, global and other.</source>
        <translation>Die Arten sind kafka, schema-registry, ksqldb, flink, tableflow, cloud, global und other.</translation>
    </message>
    <message>
        <source>After is: either user-owned or orphaned is expected.</source>
        <translation>Nach is: wird user-owned oder orphaned erwartet.</translation>
    </message>
    <message>
        <source>A number and h, d, w, m (months) or y is expected, as in older:90d.</source>
        <translation>Erwartet wird eine Zahl mit h (Stunden), d (Tagen), w (Wochen), m (Monaten) oder y (Jahren), wie in older:90d.</translation>
    </message>
    <message>
        <source>Findings are not known in this version.</source>
        <translation>Befunde kennt diese Version nicht.</translation>
    </message>
    <message>
        <source>You may not list accounts: owners could be searched by ID only.</source>
        <translation>Sie dürfen Konten nicht auflisten: Eigentümer konnten nur über ihre ID gesucht werden.</translation>
    </message>
    <message>
        <source>You may not list users: they could be searched by ID only.</source>
        <translation>Sie dürfen Benutzer nicht auflisten: Diese konnten nur über ihre ID gesucht werden.</translation>
    </message>
    <message>
        <source>You may not list service accounts: they could be searched by ID only.</source>
        <translation>Sie dürfen Dienstkonten nicht auflisten: Diese konnten nur über ihre ID gesucht werden.</translation>
    </message>
    <message>
        <source>The accounts are still loading.</source>
        <translation>Die Konten werden noch geladen.</translation>
    </message>
    <message>
        <source>Not all accounts could be loaded: some owners could be searched by ID only.</source>
        <translation>Nicht alle Konten konnten geladen werden: Einige Eigentümer konnten nur über ihre ID gesucht werden.</translation>
    </message>
    <message>
        <source>“%1” is left out of the search.</source>
        <extracomment>%1 is a term of a search, such as older:90</extracomment>
        <translation>„%1“ wird bei der Suche ausgelassen.</translation>
    </message>
    <message>
        <source>owner&apos;s name, e-mail or ID</source>
        <translation>Name, E-Mail oder ID des Eigentümers</translation>
    </message>
    <message>
        <source>resource&apos;s name or ID</source>
        <translation>Name oder ID der Ressource</translation>
    </message>
    <message>
        <source>environment&apos;s name or ID</source>
        <translation>Name oder ID der Umgebung</translation>
    </message>
    <message>
        <source>kind of key</source>
        <translation>Art des Schlüssels</translation>
    </message>
    <message>
        <source>created longer ago, such as 90d</source>
        <translation>vor längerer Zeit erstellt, zum Beispiel 90d</translation>
    </message>
    <message>
        <source>created less long ago, such as 7d</source>
        <translation>vor kürzerer Zeit erstellt, zum Beispiel 7d</translation>
    </message>
    <message>
        <source>owned by a user</source>
        <translation>gehört einem Benutzer</translation>
    </message>
    <message>
        <source>the owner is gone</source>
        <translation>der Eigentümer existiert nicht mehr</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) were searched: all that you may list.</source>
        <translation>
            <numerusform>%Ln Schlüssel wurde durchsucht: mehr dürfen Sie nicht auflisten.</numerusform>
            <numerusform>%Ln Schlüssel wurden durchsucht: alle, die Sie auflisten dürfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) were searched so far: the list is still loading.</source>
        <translation>
            <numerusform>%Ln Schlüssel wurde bisher durchsucht: Die Liste wird noch geladen.</numerusform>
            <numerusform>%Ln Schlüssel wurden bisher durchsucht: Die Liste wird noch geladen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln key(s) could be loaded and searched: there may be more.</source>
        <translation>
            <numerusform>Nur %Ln Schlüssel konnte geladen und durchsucht werden: Es kann mehr geben.</numerusform>
            <numerusform>Nur %Ln Schlüssel konnten geladen und durchsucht werden: Es kann mehr geben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) are left out: it cannot be told whether they match.</source>
        <translation>
            <numerusform>%Ln Schlüssel ist ausgelassen: Es lässt sich nicht sagen, ob er passt.</numerusform>
            <numerusform>%Ln Schlüssel sind ausgelassen: Es lässt sich nicht sagen, ob sie passen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their owners are not visible to you.</source>
        <translation>Ihre Eigentümer sind für Sie nicht sichtbar.</translation>
    </message>
    <message>
        <source>Their owners are not in the accounts that could be loaded.</source>
        <translation>Ihre Eigentümer sind nicht unter den Konten, die geladen werden konnten.</translation>
    </message>
    <message>
        <source>The API does not say when they were created.</source>
        <translation>Die API sagt nicht, wann sie erstellt wurden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 are accounts; %n counts those that are not named</extracomment>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 owns no key in the loaded list.</source>
        <translation>%1 besitzt keinen Schlüssel in der geladenen Liste.</translation>
    </message>
    <message>
        <source>%1 owns no key in what was loaded of the list.</source>
        <translation>%1 besitzt keinen Schlüssel in dem Teil der Liste, der geladen wurde.</translation>
    </message>
    <message>
        <source>%1 own no key in the loaded list.</source>
        <translation>%1 besitzen keinen Schlüssel in der geladenen Liste.</translation>
    </message>
    <message>
        <source>%1 own no key in what was loaded of the list.</source>
        <translation>%1 besitzen keinen Schlüssel in dem Teil der Liste, der geladen wurde.</translation>
    </message>
    <message>
        <source>Asking the API for key %1…</source>
        <translation>Die API wird nach dem Schlüssel %1 gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Key %1 is not in the list as it was read: the API showed it by its ID.</source>
        <translation>Der Schlüssel %1 steht nicht in der Liste, wie sie gelesen wurde: Die API hat ihn über seine ID gezeigt.</translation>
    </message>
    <message>
        <source>The API says that there is no key %1.</source>
        <translation>Laut API gibt es keinen Schlüssel %1.</translation>
    </message>
    <message>
        <source>The API does not show key %1: you are not permitted to see it, or it does not exist. It does not say which.</source>
        <translation>Die API zeigt den Schlüssel %1 nicht: Sie dürfen ihn nicht sehen, oder es gibt ihn nicht. Welches von beiden, sagt sie nicht.</translation>
    </message>
    <message>
        <source>The API could not be asked for key %1. %2</source>
        <translation>Die API konnte nicht nach dem Schlüssel %1 gefragt werden. %2</translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search keys, owners, resources</source>
        <translation>Schlüssel, Eigentümer, Ressourcen</translation>
    </message>
    <message>
        <source>Search suggestions</source>
        <translation>Suchvorschläge</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>ui::SecretField</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Show secret</source>
        <translation>Geheimnis anzeigen</translation>
    </message>
</context>
<context>
    <name>ui::SecretPage</name>
    <message>
        <source>I have saved the key and secret</source>
        <translation>Ich habe Schlüssel und Geheimnis gesichert</translation>
    </message>
    <message>
        <source>Optional, but recommended: how you intend to use it</source>
        <translation>Optional, aber empfohlen: wozu Sie ihn verwenden wollen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>The key exists now. This is the only time that its secret is shown: it cannot be retrieved later. Save key and secret before you close this.</source>
        <translation>Der Schlüssel ist jetzt erstellt. Sein Geheimnis wird nur dieses eine Mal angezeigt und kann später nicht mehr abgerufen werden. Sichern Sie Schlüssel und Geheimnis, bevor Sie dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>The description was not saved. %1 %2</source>
        <translation>Die Beschreibung wurde nicht gespeichert. %1 %2</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Tell me when it works</source>
        <translation>&amp;Mitteilen, wenn er funktioniert</translation>
    </message>
    <message>
        <source>What the key opens is asked with the key until it accepts it. For this, the secret stays in memory after Save: up to 20 minutes.</source>
        <translation>Was der Schlüssel öffnet, wird mit ihm angefragt, bis es ihn annimmt. Dafür bleibt das Geheimnis nach dem Speichern im Arbeitsspeicher: bis zu 20 Minuten.</translation>
    </message>
    <message>
        <source>What the key opens has no address that it can be tried at: that it works is judged by the time alone.</source>
        <translation>Was der Schlüssel öffnet, hat keine Adresse, an der er geprüft werden kann: Ob er funktioniert, wird allein nach der Zeit beurteilt.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>A light appearance</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>A dark appearance</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>Clear copied &amp;secrets after</source>
        <translation>Kopierte &amp;Geheimnisse entfernen nach</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>When the lists are read again by themselves</extracomment>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Jede Minute</numerusform>
            <numerusform>Alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Refresh by itself</source>
        <translation>Von selbst &amp;aktualisieren</translation>
    </message>
    <message>
        <source>As is usual for their kind</source>
        <extracomment>How often a new key is tried</extracomment>
        <translation>Wie für ihre Art üblich</translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>Jede Sekunde</numerusform>
            <numerusform>Alle %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try new keys</source>
        <translation>&amp;Neue Schlüssel prüfen</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Edit the selected cell</source>
        <translation>Ausgewählte Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Leave a field without saving it</source>
        <translation>Feld verlassen, ohne zu speichern</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::SignInAgainDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>API ke&amp;y</source>
        <translation>API-Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>API secre&amp;t</source>
        <translation>API-&amp;Geheimnis</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sign in to %1 again</source>
        <translation>Erneut bei %1 anmelden</translation>
    </message>
    <message>
        <source>What is loaded, selected and typed stays as it is.</source>
        <translation>Was geladen, ausgewählt und eingegeben ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Enter the ID of a Cloud API key.</source>
        <translation>Geben Sie die ID eines Cloud-API-Schlüssels ein.</translation>
    </message>
    <message>
        <source>Enter the secret of the key.</source>
        <translation>Geben Sie das Geheimnis des Schlüssels ein.</translation>
    </message>
</context>
<context>
    <name>ui::SignInForm</name>
    <message>
        <source>This is not an address such as https://api.confluent.cloud.</source>
        <translation>Das ist keine Adresse wie https://api.confluent.cloud.</translation>
    </message>
    <message>
        <source>The port must be between 1 and 65535.</source>
        <translation>Der Port muss zwischen 1 und 65535 liegen.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Plain http would send the secret in the clear: it is for this computer only.</source>
        <translation>Unverschlüsseltes HTTP würde das Geheimnis im Klartext senden: Es ist nur für diesen Computer erlaubt.</translation>
    </message>
    <message>
        <source>Leave user names, ? and # out of the address.</source>
        <translation>Die Adresse darf keinen Benutzernamen, kein ? und kein # enthalten.</translation>
    </message>
    <message>
        <source>Keep the secret in the system keychain</source>
        <translation>Geheimnis im Schlüsselbund des Systems aufbewahren</translation>
    </message>
    <message>
        <source>Read-only: nothing can be changed</source>
        <translation>Schreibgeschützt: Es kann nichts geändert werden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>For example: Acme</source>
        <translation>Zum Beispiel: Acme</translation>
    </message>
    <message>
        <source>The ID of a Cloud API key</source>
        <translation>Die ID eines Cloud-API-Schlüssels</translation>
    </message>
    <message>
        <source>Organization &amp;name</source>
        <translation>&amp;Name der Organisation</translation>
    </message>
    <message>
        <source>API ke&amp;y</source>
        <translation>API-Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>API secre&amp;t</source>
        <translation>API-&amp;Geheimnis</translation>
    </message>
    <message>
        <source>API &amp;endpoint</source>
        <translation>API-&amp;Endpunkt</translation>
    </message>
    <message>
        <source>There is no system keychain to keep the secret in: you sign in for this session only, and nothing is saved.</source>
        <translation>Das System bietet keinen Schlüsselbund, in dem das Geheimnis aufbewahrt werden könnte: Sie melden sich nur für diese Sitzung an, und nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Give the organization a name, to find it again.</source>
        <translation>Geben Sie der Organisation einen Namen, um sie wiederzufinden.</translation>
    </message>
    <message>
        <source>Enter the ID of a Cloud API key.</source>
        <translation>Geben Sie die ID eines Cloud-API-Schlüssels ein.</translation>
    </message>
    <message>
        <source>Enter the secret of the key.</source>
        <translation>Geben Sie das Geheimnis des Schlüssels ein.</translation>
    </message>
</context>
<context>
    <name>ui::TableExport</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Exporting: %1</source>
        <translation>Export: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were written to %1.</source>
        <translation>
            <numerusform>%Ln Zeile wurde nach %1 geschrieben.</numerusform>
            <numerusform>%Ln Zeilen wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not written.</source>
        <translation>%1 wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Saving as PDF: %1</source>
        <translation>Wird als PDF gespeichert: %1</translation>
    </message>
    <message>
        <source>Printing: %1</source>
        <translation>Druck: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were sent to the printer.</source>
        <translation>
            <numerusform>%Ln Zeile wurde an den Drucker geschickt.</numerusform>
            <numerusform>%Ln Zeilen wurden an den Drucker geschickt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The table was not printed.</source>
        <translation>Die Tabelle wurde nicht gedruckt.</translation>
    </message>
    <message>
        <source>The printer did not take it.</source>
        <translation>Der Drucker hat sie nicht angenommen.</translation>
    </message>
    <message>
        <source>Copying: %1</source>
        <translation>Wird kopiert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were copied.</source>
        <translation>
            <numerusform>%Ln Zeile wurde kopiert.</numerusform>
            <numerusform>%Ln Zeilen wurden kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The table was not copied.</source>
        <translation>Die Tabelle wurde nicht kopiert.</translation>
    </message>
    <message>
        <source>%1: perhaps not all</source>
        <translation>%1: vielleicht nicht alles</translation>
    </message>
    <message>
        <source>This may not be all that there is now: rows may be missing or out of date.</source>
        <translation>Das ist vielleicht nicht alles, was es jetzt gibt: Zeilen können fehlen oder veraltet sein.</translation>
    </message>
    <message>
        <source>Take what is shown</source>
        <translation>Nehmen, was angezeigt wird</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>Exportieren: %1</translation>
    </message>
    <message>
        <source>%1 – %2 of %3 rows</source>
        <extracomment>%1 is what is being done, such as &quot;Exporting: API keys&quot;</extracomment>
        <translation>%1 – %2 von %3 Zeilen</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Abgebrochen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>%1 It may not be all that there was.</source>
        <translation>%1 Es ist vielleicht nicht alles, was es gab.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::TableFile</name>
    <message>
        <source>It could not be written whole.</source>
        <translation>Sie konnte nicht vollständig geschrieben werden.</translation>
    </message>
    <message>
        <source>The pages could not be painted.</source>
        <translation>Die Seiten konnten nicht gezeichnet werden.</translation>
    </message>
</context>
<context>
    <name>ui::TablePages</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>At the foot of a printed page</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::TablePanel</name>
    <message>
        <source>All</source>
        <extracomment>Button that takes a narrowing selection back</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Loading was cancelled.</source>
        <translation>Das Laden wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Erneut laden</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Cop&amp;y table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>This is as it was read at %1; it could not be read again.</source>
        <translation>Das ist der Stand von %1; das erneute Lesen gelang nicht.</translation>
    </message>
    <message>
        <source>This is as it was read at %1. Reading it again was cancelled.</source>
        <translation>Das ist der Stand von %1. Das erneute Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>This is as it was read at %1, and not read again since.</source>
        <translation>Dies ist der Stand von %1 und wurde seither nicht wieder gelesen.</translation>
    </message>
    <message>
        <source>read %1</source>
        <extracomment>Beside the heading of a table: %1 is such as &quot;2 hours ago&quot;</extracomment>
        <translation>gelesen %1</translation>
    </message>
</context>
<context>
    <name>ui::UnconfirmedNote</name>
    <message>
        <source>No answer came for the key that Keyward asked for on %3. Key %1 for %2 fits, and nobody has its secret: delete the key.</source>
        <translation>Für den Schlüssel, den Keyward am %3 angefordert hat, kam keine Antwort. Schlüssel %1 für %2 passt dazu, und niemand hat sein Geheimnis: Löschen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>Key %1 for %2 was created on %3, and Keyward ended before you confirmed that you saved its secret. If nobody has the secret, delete the key: it cannot be shown again.</source>
        <translation>Schlüssel %1 für %2 wurde am %3 angelegt, und Keyward endete, bevor Sie bestätigt haben, dass Sie sein Geheimnis gespeichert haben. Hat niemand das Geheimnis, löschen Sie den Schlüssel: Es kann nicht noch einmal gezeigt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n more after this one</source>
        <translation>
            <numerusform>%n weiterer danach</numerusform>
            <numerusform>%n weitere danach</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete key…</source>
        <translation>Schlüssel löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Keep key</source>
        <translation>Schlüssel behalten</translation>
    </message>
    <message>
        <source>It was to take the place of %1, which goes on working.</source>
        <translation>Er sollte %1 ersetzen; dieser funktioniert weiter.</translation>
    </message>
</context>
<context>
    <name>ui::WelcomePage</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add a Confluent Cloud organization</source>
        <translation>Organisation hinzufügen</translation>
    </message>
    <message>
        <source>Open the local organization</source>
        <translation>Lokale Organisation öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft&#xa0;…</translation>
    </message>
    <message>
        <source>API keys of Confluent Cloud</source>
        <translation>API-Schlüssel von Confluent Cloud</translation>
    </message>
    <message>
        <source>Sign in to see who owns which key, and to create, hand over and delete keys.</source>
        <translation>Melden Sie sich an, um zu sehen, wem welcher Schlüssel gehört, und um Schlüssel zu erstellen, zu übergeben und zu löschen.</translation>
    </message>
    <message>
        <source>&amp;Saved organizations</source>
        <translation>Ges&amp;peicherte Organisationen</translation>
    </message>
    <message>
        <source>Saved organizations</source>
        <translation>Gespeicherte Organisationen</translation>
    </message>
    <message>
        <source>The local organization is a Confluent Cloud in miniature on this computer, to learn and to try things out: no account, no network.</source>
        <translation>Die lokale Organisation ist eine Confluent Cloud im Kleinen auf diesem Computer, zum Lernen und Ausprobieren: ohne Konto, ohne Netzwerk.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>Starting the local organization…</source>
        <translation>Die lokale Organisation wird gestartet&#xa0;…</translation>
    </message>
    <message>
        <source>Remove organization</source>
        <translation>Organisation entfernen</translation>
    </message>
    <message>
        <source>Remove “%1” from this list?</source>
        <translation>„%1“ aus dieser Liste entfernen?</translation>
    </message>
    <message>
        <source>The secret of key %1 is deleted from the system keychain. Nothing changes in Confluent Cloud.</source>
        <translation>Das Geheimnis des Schlüssels %1 wird aus dem Schlüsselbund des Systems gelöscht. In Confluent Cloud ändert sich nichts.</translation>
    </message>
    <message>
        <source>The organization or its secret in the system keychain could not be removed.</source>
        <translation>Die Organisation oder ihr Geheimnis im Schlüsselbund des Systems konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>workflows::Workspace</name>
    <message>
        <source>Local organization</source>
        <translation>Lokale Organisation</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden.</translation>
    </message>
</context>
</TS>
