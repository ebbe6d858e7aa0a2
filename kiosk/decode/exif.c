#include "decode/exif.h"

#include <limits.h>

#include <libexif/exif-data.h>

static int read_orientation(ExifData *data)
{
    ExifEntry *entry =
        exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);

    if (!entry || entry->format != EXIF_FORMAT_SHORT || entry->components < 1 ||
        entry->size < 2)
        return 1;

    int value = exif_get_short(entry->data, exif_data_get_byte_order(data));

    return value >= 1 && value <= 8 ? value : 1;
}

int exif_orientation(const unsigned char *bytes, size_t count)
{
    ExifData *data = count <= UINT_MAX ? exif_data_new() : NULL;
    int orientation = 1;

    if (!data)
        return 1;
    // As it stands: libexif would else add and correct tags, which nobody asks for.
    exif_data_unset_option(data, EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
    exif_data_unset_option(data, EXIF_DATA_OPTION_IGNORE_UNKNOWN_TAGS);
    exif_data_set_option(data, EXIF_DATA_OPTION_DONT_CHANGE_MAKER_NOTE);
    exif_data_load_data(data, bytes, (unsigned)count);
    orientation = read_orientation(data);
    exif_data_unref(data);
    return orientation;
}
