// Any bytes as the catalogue of known pictures: as they are, and with their checksum
// put right, so that what lies behind it is reached.
#include "load/catalogue.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <xxhash.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_and_write(const char *bytes, size_t count)
{
    struct catalogue *catalogue = catalogue_open(NULL), *again = catalogue_open(NULL);

    if (catalogue_read(catalogue, bytes, count)) {
        size_t length;
        char *text = catalogue_text(catalogue, &length);

        // What was taken can be written and is taken again.
        if (!catalogue_read(again, text, length))
            abort();
        free(text);
    }
    catalogue_close(catalogue);
    catalogue_close(again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *lines = malloc(size + 1), *text = NULL;

    read_and_write((const char *)data, size);
    if (!lines)
        return 0;
    memcpy(lines, data, size);
    lines[size] = '\0';

    int count = asprintf(&text, "lobbycard-pictures-1 %" PRIx64 "\n%s",
                         XXH3_64bits(lines, strlen(lines)), lines);

    if (count > 0)
        read_and_write(text, (size_t)count);
    free(text);
    free(lines);
    return 0;
}
