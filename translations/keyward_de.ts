<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>models::ApiKeyModel</name>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propagating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted. This row goes with the next refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created %1. New keys usually work within a few minutes; this is judged by the time alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::EnvironmentModel</name>
    <message>
        <source>%1 is a production environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <extracomment>Column of identifiers such as env-12345</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>Column: number of API keys</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::Names</name>
    <message>
        <source>Confluent</source>
        <extracomment>Owner column of a key that Confluent keeps for itself</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (no such account)</source>
        <extracomment>%1 is an ID such as u-12345</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not visible to you)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API names no owner: Confluent keeps such keys for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in no list of accounts: it was deleted or deactivated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not list the accounts that %1 would be among.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of accounts that %1 would be in is not read whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is the first resource of a key that opens several; %n counts the others</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Schema Registry of %1</source>
        <extracomment>%1 is an environment&apos;s name</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::ResourceModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <extracomment>Column of identifiers such as lkc-12345</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>Column: number of API keys</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud and region</source>
        <extracomment>Column: cloud provider and region</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <extracomment>Column: provisioning phase of a cluster</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::Words</name>
    <message>
        <source>Kafka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema Registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ksqlDB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flink region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tableflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud</source>
        <extracomment>Kind of API key that reaches the whole organization</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global</source>
        <extracomment>Kind of API key that reaches the whole organization and its data</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Kind of API key that this program does not know</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>Kind of owner that could not be told</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisioning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1+</source>
        <extracomment>The least number of keys when the list of keys is not complete</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of keys is not complete: there may be more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChoosePage</name>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional: what uses this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional, but recommended: how you intend to use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an owner…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My account: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the key shall open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who shall own the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud key for the whole organization %1, owned by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 key for %2 in %3, owned by %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Cloud key is scoped to the entire organization, not to one resource. Whoever has it can do through the Confluent Cloud APIs whatever its owner may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For development and testing: the key has all the permissions of your account and goes when your account goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 cluster in this environment that you may see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 characters of %2</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2. Everyone who can list keys can read this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key was created.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CreateKeyDialog</name>
    <message>
        <source>Create API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the key and its secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the key opens and who owns it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was lost: finding out what happened…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The API asks to wait %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep without secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is being created: wait for the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1 exists, and you have not confirmed that you saved its secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret cannot be shown again after this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the key without its secret</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DeleteKeyDialog</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete API key %1…?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyward is signed in with this key: it cannot be deleted from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete API key %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever uses this key loses access at once. Whether something does is not known: the API does not say when a key was last used. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the key ID to confirm:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key ID to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was changed since it was shown here. Look again before you delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: name “%1”, description “%2”, owner %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message>
        <source>Request ID %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the key of a cluster, not a Cloud API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with a Cloud API key: it is made under Administration, Cloud API keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API does not accept this key and secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them may be mistyped, the key may have been deleted, or it is so new that it is not known everywhere yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API could not be reached, or the connection was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be trusted, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask who runs the network: a proxy may be in between. The check cannot be switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quota is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete what is not needed any more, or ask Confluent to raise the quota.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not permitted, or no longer there: the API does not say which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator of the organization for the role that this needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh to see what is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It conflicts with something that is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh, and look what changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API did not accept what was entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what it names below, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests: the API asks to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The API failed, and failed again when asked %n time(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The API failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later; its request ID helps Confluent&apos;s support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered is not the API, or its answer is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address; a proxy may be in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This organization is open read-only: nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with a profile that may change things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain has no secret for this organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the API secret again. If the keychain asked to be unlocked and that was cancelled, try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again, or sign in for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the settings folder can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local organization did not start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Inspector</name>
    <message>
        <source>Select a key to see everything that is known about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy key ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy resource ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::KeysPage</name>
    <message>
        <source>Environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters and resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This organization has no environments that you may see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading environments…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environments could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not list environments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all environments could be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no clusters here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading clusters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clusters could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not list clusters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all clusters could be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no clusters in this environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clusters and resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no API keys that you may see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading API keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API keys could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not list API keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all API keys are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not saved for key %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LostAnswerPage</name>
    <message numerus="yes">
        <source>The answer was lost, but %n key(s) appeared that match what you asked for. The secret cannot be recovered: delete the key, or keep it without its secret.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The answer was lost. The list of keys shows no new one: nothing was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was lost, and it could not be found out whether a key was created. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>&amp;Create key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Switch organization…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Keyward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit description (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;py key ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key ID copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns of the key table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search keys, owners, resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Loading: %n key(s) so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Loading clusters and accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n key(s), read at %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The list of keys is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1 was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1 was not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1 was already gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard did not take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Keyward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyward %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A console for the API keys of Confluent Cloud. Free software under the GNU General Public License, version 3 or later. Not made by Confluent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MessageBanner</name>
    <message>
        <source>Dismiss message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ProductionChip</name>
    <message>
        <source>Production</source>
        <extracomment>The chip that marks a production environment</extracomment>
        <translation type="unfinished"></translation>
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
        <source>Copy &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have saved the key and secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional, but recommended: how you intend to use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished">Geheimnis</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key exists now. This is the only time that its secret is shown: it cannot be retrieved later. Save key and secret before you close this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard did not take the key: select and copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard did not take the secret: show it, then select and copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Secret copied. It leaves the clipboard in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The secret is no longer in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description was not saved. %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>A light appearance</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>A dark appearance</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear copied &amp;secrets after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the selected cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a field without saving it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SignInForm</name>
    <message>
        <source>This is not an address such as https://api.confluent.cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port must be between 1 and 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http would send the secret in the clear: it is for this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave user names, ? and # out of the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the secret in the system keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only: nothing can be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: Acme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID of a Cloud API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API &amp;secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API &amp;endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no system keychain to keep the secret in: you sign in for this session only, and nothing is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the organization a name, to find it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the ID of a Cloud API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the secret of the key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TablePanel</name>
    <message>
        <source>All</source>
        <extracomment>Button that takes a narrowing selection back</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WelcomePage</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Confluent Cloud organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the local organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API keys of Confluent Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to see who owns which key, and to create, hand over and delete keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Saved organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local organization is a Confluent Cloud in miniature on this computer, to learn and to try things out: no account, no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organization was removed, but its secret is still in the system keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the local organization…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workflows::Workspace</name>
    <message>
        <source>Local organization</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
