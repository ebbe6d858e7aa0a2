// Pictures for tests: by the real decoder, and nothing is kept.
#pragma once

#include "load/supply.h"

static inline struct supply supplied(void)
{
    return (struct supply){.decoder = LOBBYCARD_DECODER,
                           .catalogue = catalogue_open(NULL)};
}

static inline void supplied_end(struct supply *supply)
{
    catalogue_close(supply->catalogue);
}
