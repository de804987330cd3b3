// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fontsahead.h"

#ifdef KEYWARD_HAS_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

namespace app {

std::jthread readFontsAhead()
{
#ifdef KEYWARD_HAS_FONTCONFIG
    return std::jthread([] { FcInit(); });
#else
    return {};
#endif
}

} // namespace app
