// Files, whole or not at all.
#pragma once

#include <stdbool.h>
#include <stddef.h>

// The whole file with a NUL behind it (not counted), or NULL with one sentence in
// why. Refuses what is bigger than `limit`, is not a plain file, or changes its size
// while it is read.
char *file_read(const char *path, size_t limit, size_t *count, char *why,
                size_t why_size);

// The file's bytes as they lie on disk, read when they are touched: for files of the
// program's own that nobody rewrites in place. NULL: it cannot be read.
const void *file_map(const char *path, size_t *count);
void file_unmap(const void *bytes, size_t count); // NULL is fine

// Temporary file, fsync, rename, fsync of the folder. False with one sentence in why.
bool file_write(const char *path, const void *bytes, size_t count, char *why,
                size_t why_size);

char *file_join(const char *folder, const char *name); // the caller frees

// Plain files below `folder`, as paths relative to it, sorted; links are followed,
// depth ≤ 4. `keep` decides by the last part of the name (also of folders; NULL: all).
// The caller frees with file_list_free. -1 when the folder cannot be read.
int file_list(const char *folder, bool (*keep)(const char *name), char ***paths);
void file_list_free(char **paths, int count);

bool file_is_folder(const char *path);
bool file_make_folders(const char *path);              // with all its parents
bool file_copy_tree(const char *from, const char *to); // what file_list finds
void file_remove_tree(const char *path);
