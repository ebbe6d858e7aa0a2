// Small pictures and EXIF for the fuzzers to begin with.
//
//   seeds HEADERS EXIF    two folders

#include "sample_webp.h"

static void save(const char *folder, const char *name, struct sample sample)
{
    char *path;

    if (asprintf(&path, "%s/%s", folder, name) < 0)
        base_die("no memory left");
    sample_write(path, sample.at, sample.count);
    free(path);
}

static void save_jpegs(const char *folder)
{
    struct sample small = sample_jpeg((struct sample_jpeg){8, 8, .components = 1});
    const struct {
        const char *name;
        struct sample_jpeg spec;
    } jpegs[] = {
        {"baseline.jpg", {16, 16, 3, .across = 2, .down = 2}},
        {"progressive.jpg", {16, 16, 3, .progressive = true}},
        {"cmyk.jpg", {16, 16, .components = 4}},
        {"restart.jpg", {16, 16, 3, .restart = 1}},
        {"arithmetic.jpg", {16, 16, 3, .arithmetic = true}},
        {"exif.jpg", {16, 16, 3, .orientation = 5, .thumbnail = &small}},
        {"profile.jpg", {16, 16, 3, .profile = &small}},
    };

    for (int i = 0; i < COUNT_OF(jpegs); i++)
        save(folder, jpegs[i].name, sample_jpeg(jpegs[i].spec));
}

static void save_others(const char *folder, struct sample exif)
{
    struct sample png = sample_png(SAMPLE_PNG_PALETTE, 8, 8, 8);
    struct sample webp = sample_webp(8, 8, true, false);

    save(folder, "plain.webp", webp);
    save(folder, "lossy.webp", sample_webp(8, 8, false, true));
    sample_webp_extend(&webp, 8, 8, 0, &exif, &exif);
    save(folder, "extended.webp", webp);
    sample_add_chunk(&png, "eXIf", exif.at, exif.count);
    sample_add_chunk(&png, "iCCP", "name\0\0zlib", 10);
    save(folder, "chunks.png", png);
    sample_add_chunk(&png, "acTL", "\0\0\0\1\0\0\0\0", 8);
    save(folder, "animated.png", png);
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    for (int i = 1; i <= 8; i++) {
        unsigned char exif[SAMPLE_EXIF_BYTES];
        struct sample bare = {.at = exif + 6, .count = sizeof(exif) - 6};
        char name[16];

        sample_exif(exif, i);
        snprintf(name, sizeof(name), "%d.exif", i);
        save(argv[2], name, bare);
        if (i == 1)
            save_others(argv[1], bare);
    }
    save_jpegs(argv[1]);
    return 0;
}
