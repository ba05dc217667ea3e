#include "CCommonMark.h"

#include "Arena.h"

#include <cmark-gfm/houdini.h>
#include <string.h>

void commonmark_prepare(void) { cmark_gfm_core_extensions_ensure_registered(); }

// A short address that is referred to often comes to as much as it likes: the library copies it each
// time. Marks alone take some hundred bytes each, but a text of more than a page is not marks alone.
enum { FREE = 8 << 20, MARKS = 1 << 17, EACH_MARK = 400, EACH = 40, MOST = 192 << 20 };

static size_t most_memory(size_t count) {
  size_t marks = count < MARKS ? count : MARKS;
  size_t most = FREE + EACH_MARK * marks + EACH * (count - marks);
  return most < MOST ? most : MOST;
}

cmark_node *commonmark_parse(const uint8_t *bytes, size_t count) {
  jmp_buf exit;
  // All that is left behind lies in the arena.
  if (setjmp(exit)) {
    arena_limit(0, NULL);
    arena_end();
    return NULL;
  }
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, arena_begin());
  // Only tables: extensions with characters of their own change a table that all threads share.
  cmark_syntax_extension *tables = cmark_find_syntax_extension("table");
  arena_limit(most_memory(count), &exit);
  if (tables) cmark_parser_attach_syntax_extension(parser, tables);
  cmark_parser_feed(parser, (const char *)bytes, count);
  cmark_node *root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  arena_limit(0, NULL);
  if (!root) arena_end();
  return root;
}

void commonmark_free(cmark_node *root) {
  (void)root;
  arena_end();
}

enum commonmark_kind commonmark_kind_of(cmark_node *node) {
  cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_PARAGRAPH) return COMMONMARK_PARAGRAPH;
  if (type == CMARK_NODE_HEADING) return COMMONMARK_HEADING;
  if (type == CMARK_NODE_BLOCK_QUOTE) return COMMONMARK_QUOTE;
  if (type == CMARK_NODE_LIST) return COMMONMARK_LIST;
  if (type == CMARK_NODE_ITEM) return COMMONMARK_ITEM;
  if (type == CMARK_NODE_CODE_BLOCK) return COMMONMARK_CODE_BLOCK;
  if (type == CMARK_NODE_HTML_BLOCK) return COMMONMARK_HTML_BLOCK;
  if (type == CMARK_NODE_THEMATIC_BREAK) return COMMONMARK_RULE;
  if (type == CMARK_NODE_FOOTNOTE_DEFINITION) return COMMONMARK_FOOTNOTE;
  if (type == CMARK_NODE_TEXT) return COMMONMARK_TEXT;
  if (type == CMARK_NODE_SOFTBREAK) return COMMONMARK_SOFT_BREAK;
  if (type == CMARK_NODE_LINEBREAK) return COMMONMARK_LINE_BREAK;
  if (type == CMARK_NODE_CODE) return COMMONMARK_CODE;
  if (type == CMARK_NODE_HTML_INLINE) return COMMONMARK_HTML_INLINE;
  if (type == CMARK_NODE_LINK) return COMMONMARK_LINK;
  if (type == CMARK_NODE_IMAGE) return COMMONMARK_IMAGE;
  if (type == CMARK_NODE_FOOTNOTE_REFERENCE) return COMMONMARK_FOOTNOTE_REFERENCE;
  // The library names the nodes of extensions, and keeps their numbers to itself.
  const char *name = cmark_node_get_type_string(node);
  if (strcmp(name, "table") == 0) return COMMONMARK_TABLE;
  if (strcmp(name, "table_header") == 0) return COMMONMARK_TABLE_ROW;
  if (strcmp(name, "table_row") == 0) return COMMONMARK_TABLE_ROW;
  if (strcmp(name, "table_cell") == 0) return COMMONMARK_TABLE_CELL;
  return COMMONMARK_OTHER;
}

size_t commonmark_unescape(const uint8_t *bytes, size_t count, uint8_t *output) {
  cmark_strbuf buffer;
  cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0);
  houdini_unescape_html_f(&buffer, bytes, (bufsize_t)count);
  // A reference is never shorter than what it stands for.
  size_t written = (size_t)buffer.size < count ? (size_t)buffer.size : count;
  if (written) memcpy(output, buffer.ptr, written);
  cmark_strbuf_free(&buffer);
  return written;
}
