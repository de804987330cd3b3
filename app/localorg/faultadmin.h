// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/faults.h"
#include "localorg/http.h"

namespace localorg {

class Store;

/// Whether the request is about faults and not about the organization. No fault strikes it.
bool isFaultAdministration(const Request &request);

/// Arms, lists and clears faults:
/// - `GET /_admin/faults`: those that are armed;
/// - `POST /_admin/faults` with `{"faults": ["SPEC", …]}` or a spec a line: arms all or none, 201;
/// - `DELETE /_admin/faults` or `/_admin/faults/{id}`: 204.
/// A fault is `{"id", "spec", "remaining" (null: strikes all), "struck"}`. The request has to be
/// signed with the Cloud key of an OrganizationAdmin and must not come from a web page: 401, 403.
/// A spec that is wrong is 422, with the sentence of the command line.
Response administerFaults(Store &store, const Request &request, FaultPlan *plan);

} // namespace localorg
