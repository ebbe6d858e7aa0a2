// Any bytes as EXIF, with its label and without: always one of the eight orientations.

#include "decode/exif.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    unsigned char *labelled = malloc(6 + size);
    int bare = exif_orientation(data, size), other;

    if (!labelled)
        return 0;
    memcpy(labelled, "Exif\0", 6);
    if (size)
        memcpy(labelled + 6, data, size);
    other = exif_orientation(labelled, 6 + size);
    free(labelled);
    if (bare < 1 || bare > 8 || other < 1 || other > 8)
        abort();
    return 0;
}
