#include "page/flow_parts.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <string.h>

enum { CLUSTER_BYTES = 160 };

static int family_of(const struct flow *flow, int start, int end)
{
    enum face face = flow->style->face[flow->span_style[start]];
    char cluster[CLUSTER_BYTES], script[4];
    int length = 0;

    if (!flow->measure->family)
        return 0;
    for (int at = start; at < end && length < CLUSTER_BYTES - 4;) {
        UChar32 c;
        int from = at;

        U16_NEXT(flow->text, at, end, c);
        if (!(flow->flags[from] & FLOW_SILENT))
            U8_APPEND_UNSAFE(cluster, length, c);
    }
    if (length == 0)
        return -2;
    flow_script_name(flow->script[start], script);
    return flow->measure->family(flow->measure->fonts, cluster, length, script,
                                 flow->language, face);
}

static bool is_alike(const struct flow *flow, int at, int other)
{
    return flow->span_style[at] == flow->span_style[other] &&
           flow->script[at] == flow->script[other];
}

static UChar32 base_at(const struct flow *flow, int at)
{
    UChar32 base;

    U16_GET(flow->text, 0, at, flow->length, base);
    return base;
}

// The first family that has all letters like the one at `at`; -1: none.
static int family_of_all(const struct flow *flow, int at)
{
    char script[4];
    int length = 0;

    for (int i = 0; i < flow->length;) {
        bool wanted = is_alike(flow, i, at) && !(flow->flags[i] & FLOW_SILENT);
        UChar32 c;

        U16_NEXT(flow->text, i, flow->length, c);
        if (wanted && (u_isalpha(c) || (U_MASK(u_charType(c)) & U_GC_M_MASK)))
            U8_APPEND_UNSAFE(flow->scratch, length, c);
    }
    flow_script_name(flow->script[at], script);
    return flow->measure->family(flow->measure->fonts, flow->scratch, length, script,
                                 flow->language,
                                 flow->style->face[flow->span_style[at]]);
}

// A headline stands in one font: where two letters of one script and style have two
// families, all take one that has them all, and so does every sign that it has.
static void unite_family(struct flow *flow, int one, int other)
{
    enum face face = flow->style->face[flow->span_style[one]];
    int family = family_of_all(flow, one);
    char script[4];

    flow_script_name(flow->script[one], script);
    for (int i = 0, end; i < flow->length && family >= 0; i = end) {
        bool bare = !u_isalpha(base_at(flow, i)) && !(flow->flags[i] & FLOW_SILENT);
        char trio[3 * U8_MAX_LENGTH];
        int length = 0;

        end = flow_next_cluster(flow, i, flow->length);
        if (!is_alike(flow, i, one) || (flow->flags[i] & FLOW_MISSING))
            continue;
        U8_APPEND_UNSAFE(trio, length, base_at(flow, one));
        U8_APPEND_UNSAFE(trio, length, base_at(flow, other));
        U8_APPEND_UNSAFE(trio, length, base_at(flow, i));
        if (!bare || flow->measure->family(flow->measure->fonts, trio, length, script,
                                           flow->language, face) == family)
            memset(flow->family + i, family, (size_t)(end - i));
    }
}

enum { KINDS_MAX = 16 };

static void unite_families(struct flow *flow)
{
    struct {
        int first; // letter of this script and style
        bool united;
    } kinds[KINDS_MAX];
    int count = 0;

    for (int at = 0; at < flow->length;
         at = flow_next_cluster(flow, at, flow->length)) {
        int kind = 0;

        if (!u_isalpha(base_at(flow, at)) || (flow->flags[at] & FLOW_SILENT))
            continue;
        while (kind < count && !is_alike(flow, at, kinds[kind].first))
            kind++;
        if (kind == count && count < KINDS_MAX) {
            kinds[count].first = at;
            kinds[count++].united = false;
        } else if (kind < count && !kinds[kind].united &&
                   flow->family[at] != flow->family[kinds[kind].first]) {
            unite_family(flow, kinds[kind].first, at);
            kinds[kind].united = true;
        }
    }
}

void flow_find_families(struct flow *flow)
{
    int before = 0;

    for (int at = 0, end; at < flow->length; at = end) {
        end = flow_next_cluster(flow, at, flow->length);

        int family = family_of(flow, at, end);

        if (family == -1) {
            // Never an empty box. `check` has told the curator.
            uint8_t flag = u_charType(flow->text[at]) == U_SPACE_SEPARATOR
                               ? FLOW_AS_SPACE
                               : FLOW_SILENT | FLOW_MISSING;

            for (int i = at; i < end; i++)
                flow->flags[i] |= flag;
        }
        before = family >= 0 ? family : before; // what is silent makes no cut
        memset(flow->family + at, before, (size_t)(end - at));
    }
    if (flow->measure->family)
        unite_families(flow);
}
