#include "CLibArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdbool.h>
#include <stdlib.h>

struct inflater {
  struct archive *archive;
  void *context;
  inflater_source source;
  bool has_begun;
};

static ssize_t read_source(struct archive *archive, void *context, const void **bytes) {
  struct inflater *inflater = context;
  ssize_t count = inflater->source(inflater->context, bytes);
  if (count < 0) archive_set_error(archive, -1, "cannot be read");
  return count < 0 ? ARCHIVE_FATAL : count;
}

inflater *inflater_open(void *context, inflater_source source) {
  struct inflater *inflater = calloc(1, sizeof *inflater);
  if (!inflater) return NULL;
  inflater->archive = archive_read_new();
  if (!inflater->archive) {
    free(inflater);
    return NULL;
  }
  inflater->context = context;
  inflater->source = source;
  archive_read_support_filter_gzip(inflater->archive);
  archive_read_support_filter_zstd(inflater->archive);
  // The bytes of the one file that gzip and zstd hold.
  archive_read_support_format_raw(inflater->archive);
  return inflater;
}

ssize_t inflater_read(inflater *inflater, void *buffer, size_t count) {
  if (!inflater->has_begun) {
    inflater->has_begun = true;
    struct archive_entry *entry;
    if (archive_read_open(inflater->archive, inflater, NULL, read_source, NULL) != ARCHIVE_OK)
      return -1;
    int result = archive_read_next_header(inflater->archive, &entry);
    // Nothing at all, compressed.
    if (result == ARCHIVE_EOF) return 0;
    if (result < ARCHIVE_WARN) return -1;
  }
  ssize_t result = archive_read_data(inflater->archive, buffer, count);
  return result < 0 ? -1 : result;
}

const char *inflater_error(inflater *inflater) {
  const char *error = archive_error_string(inflater->archive);
  return error ? error : "damaged";
}

int64_t inflater_consumed(inflater *inflater) {
  return archive_filter_bytes(inflater->archive, -1);
}

void inflater_close(inflater *inflater) {
  archive_read_free(inflater->archive);
  free(inflater);
}
