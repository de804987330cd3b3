# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Why contract.py does not see some statuses that the published API declares. A reason for a status that is seen, or
that is not declared, fails the test, so this says no more than what is so."""

NOT_MALFORMED = "its path and parameters alone cannot be malformed"
SHORT = "a list without roles is short, not refused, as in the cloud"
HIDDEN = "what is not there is 403, as in the cloud, so that nobody learns what is"
UNCOUNTED = "no quota counts a change"

#: (methods, how paths begin or "=" and the whole path, statuses, why)
CONTROL = (
    ("GET", "=/fcpm/v2/regions", "400", "it takes its filters as they are: an unknown region matches nothing"),
    ("GET", "=/fcpm/v2/regions", "403", "everybody may see the regions"),
    ("GET", "=/iam/v2/api-keys", "403", SHORT),
    ("GET", "=/iam/v2/role-bindings", "403", SHORT),
    ("GET", "=/iam/v2/service-accounts", "403", SHORT),
    ("GET", "=/iam/v2/users", "403", SHORT),
    ("GET", "=/org/v2/environments", "403", SHORT),
    ("GET", "=/org/v2/organizations", "403", SHORT),
    ("GET", "=/service-quota/v1/applied-quotas", "403", SHORT),
    ("GET DELETE", "=/iam/v2/api-keys/{id}", "400", NOT_MALFORMED),
    ("GET DELETE", "=/iam/v2/role-bindings/{id}", "400", NOT_MALFORMED),
    ("GET DELETE", "=/iam/v2/service-accounts/{id}", "400", NOT_MALFORMED),
    ("GET DELETE", "=/iam/v2/users/{id}", "400", NOT_MALFORMED),
    ("GET DELETE", "=/org/v2/environments/{id}", "400", NOT_MALFORMED),
    ("GET", "=/org/v2/organizations/{id}", "400", NOT_MALFORMED),
    ("GET", "=/service-quota/v1/applied-quotas/{id}", "400", NOT_MALFORMED),
    ("PATCH DELETE", "=/iam/v2/api-keys/{id}", "404", HIDDEN + "; only a Global key that is gone reads as 404"),
    ("GET DELETE", "=/iam/v2/role-bindings/{id}", "404", HIDDEN),
    ("GET PATCH", "=/org/v2/organizations/{id}", "404", HIDDEN),
    ("GET PATCH DELETE", "=/cmk/v2/clusters/{id}", "404", HIDDEN),
    ("GET PATCH DELETE", "=/srcm/v2/clusters/{id}", "404", HIDDEN),
    ("GET", "=/srcm/v3/clusters/{id}", "404", HIDDEN),
    ("GET DELETE", "=/ksqldbcm/v2/clusters/{id}", "404", HIDDEN),
    ("PATCH", "/", "402", UNCOUNTED),
    ("POST", "=/iam/v2/api-keys", "409", "the names of keys need not differ"),
    ("POST PATCH", "/cmk/v2/clusters", "409", "the names of Kafka clusters need not differ"),
    ("PATCH", "=/org/v2/organizations/{id}", "409", "there is one organization: no other has its name"),
    ("PATCH", "=/iam/v2/users/{id}", "409", "the full names of users need not differ"),
)
KAFKA = (
    ("GET", "=/kafka/v3/clusters/{cluster_id}/topics", "400", NOT_MALFORMED),
    ("GET", "=/kafka/v3/clusters/{cluster_id}/topics", "403", SHORT),
)


def spread(reasons, declared):
    """{(method, path template, status): why}, one entry each."""
    found = {}
    for methods, beginning, statuses, why in reasons:
        for method, path in declared:
            fits = path == beginning[1:] if beginning.startswith("=") else path.startswith(beginning)
            if fits and method in methods.split():
                for status in statuses.split():
                    if status in declared[method, path]:
                        found[method, path, status] = why
    return found
