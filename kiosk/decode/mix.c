#include "decode/mix.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// ---- Plain, for the vectoriser

enum { CHUNK = 1024 }; // bytes mixed at a time: their sums stay in the first cache

static void add_four(int32_t *restrict sums, const uint8_t *const *lines, int at,
                     const int16_t *weights, int count)
{
    const uint8_t *restrict a = lines[0] + at, *restrict b = lines[1] + at;
    const uint8_t *restrict c = lines[2] + at, *restrict d = lines[3] + at;
    int16_t wa = weights[0], wb = weights[1], wc = weights[2], wd = weights[3];

    for (int i = 0; i < count; i++)
        sums[i] += ((int16_t)a[i] * wa + (int16_t)b[i] * wb) +
                   ((int16_t)c[i] * wc + (int16_t)d[i] * wd);
}

static void add_one(int32_t *restrict sums, const uint8_t *restrict a, int16_t weight,
                    int count)
{
    for (int i = 0; i < count; i++)
        sums[i] += (int16_t)a[i] * weight;
}

static void round_sums(uint8_t *restrict out, const int32_t *restrict sums, int count)
{
    for (int i = 0; i < count; i++) {
        int32_t value = sums[i] >> MIX_BITS;

        value = value < 0 ? 0 : value;
        out[i] = (uint8_t)(value > 255 ? 255 : value);
    }
}

static void mix_from(uint8_t *out, const uint8_t *const *lines, const int16_t *weights,
                     int taps, int from, int count)
{
    int32_t sums[CHUNK];

    for (int at = from; at < count; at += CHUNK) {
        int n = int_min(CHUNK, count - at), t = 0;

        for (int i = 0; i < n; i++)
            sums[i] = MIX_ONE / 2;
        for (; t + 4 <= taps; t += 4)
            add_four(sums, lines + t, at, weights + t, n);
        for (; t < taps; t++)
            add_one(sums, lines[t] + at, weights[t], n);
        round_sums(out + at, sums, n);
    }
}

static void mix_plain(uint8_t *out, const uint8_t *const *lines, const int16_t *weights,
                      int taps, int count)
{
    mix_from(out, lines, weights, taps, 0, count);
}

#if defined(__x86_64__)

// ---- x86: two lines at a time. Their bytes are interleaved and made 16 bits wide, so
// that one multiply-and-add (pmaddwd) does both lines of four pixels' channels. The
// packing at the end undoes the order of the unpacking.

// The weights of lines t and t + 1, side by side; behind the last line is nothing.
static int weight_pair(const int16_t *weights, int t, int taps)
{
    uint32_t low = (uint16_t)weights[t];
    uint32_t high = t + 1 < taps ? (uint16_t)weights[t + 1] : 0;

    return (int)(low | high << 16);
}

static void mix_sse2(uint8_t *out, const uint8_t *const *lines, const int16_t *weights,
                     int taps, int count)
{
    enum { BLOCK = 16 };
    const __m128i zero = _mm_setzero_si128();
    int at = 0;

    for (; at + BLOCK <= count; at += BLOCK) {
        __m128i s0 = _mm_set1_epi32(MIX_ONE / 2), s1 = s0, s2 = s0, s3 = s0;

        for (int t = 0; t < taps; t += 2) {
            const uint8_t *second = lines[t + 1 < taps ? t + 1 : t];
            __m128i w = _mm_set1_epi32(weight_pair(weights, t, taps));
            __m128i a = _mm_loadu_si128((const __m128i *)(lines[t] + at));
            __m128i b = _mm_loadu_si128((const __m128i *)(second + at));
            __m128i low = _mm_unpacklo_epi8(a, b), high = _mm_unpackhi_epi8(a, b);

            s0 = _mm_add_epi32(s0, _mm_madd_epi16(_mm_unpacklo_epi8(low, zero), w));
            s1 = _mm_add_epi32(s1, _mm_madd_epi16(_mm_unpackhi_epi8(low, zero), w));
            s2 = _mm_add_epi32(s2, _mm_madd_epi16(_mm_unpacklo_epi8(high, zero), w));
            s3 = _mm_add_epi32(s3, _mm_madd_epi16(_mm_unpackhi_epi8(high, zero), w));
        }

        __m128i front =
            _mm_packs_epi32(_mm_srai_epi32(s0, MIX_BITS), _mm_srai_epi32(s1, MIX_BITS));
        __m128i back =
            _mm_packs_epi32(_mm_srai_epi32(s2, MIX_BITS), _mm_srai_epi32(s3, MIX_BITS));

        _mm_storeu_si128((__m128i *)(out + at), _mm_packus_epi16(front, back));
    }
    mix_from(out, lines, weights, taps, at, count);
}

// The same with twice the width; clang and gcc keep its instructions to this function.
__attribute__((target("avx2"))) static void mix_avx2(uint8_t *out,
                                                     const uint8_t *const *lines,
                                                     const int16_t *weights, int taps,
                                                     int count)
{
    enum { BLOCK = 32 };
    const __m256i zero = _mm256_setzero_si256();
    int at = 0;

    for (; at + BLOCK <= count; at += BLOCK) {
        __m256i s0 = _mm256_set1_epi32(MIX_ONE / 2), s1 = s0, s2 = s0, s3 = s0;

        for (int t = 0; t < taps; t += 2) {
            const uint8_t *second = lines[t + 1 < taps ? t + 1 : t];
            __m256i w = _mm256_set1_epi32(weight_pair(weights, t, taps));
            __m256i a = _mm256_loadu_si256((const __m256i *)(lines[t] + at));
            __m256i b = _mm256_loadu_si256((const __m256i *)(second + at));
            __m256i low = _mm256_unpacklo_epi8(a, b), high = _mm256_unpackhi_epi8(a, b);
            __m256i p0 = _mm256_madd_epi16(_mm256_unpacklo_epi8(low, zero), w);
            __m256i p1 = _mm256_madd_epi16(_mm256_unpackhi_epi8(low, zero), w);
            __m256i p2 = _mm256_madd_epi16(_mm256_unpacklo_epi8(high, zero), w);
            __m256i p3 = _mm256_madd_epi16(_mm256_unpackhi_epi8(high, zero), w);

            s0 = _mm256_add_epi32(s0, p0);
            s1 = _mm256_add_epi32(s1, p1);
            s2 = _mm256_add_epi32(s2, p2);
            s3 = _mm256_add_epi32(s3, p3);
        }

        __m256i front = _mm256_packs_epi32(_mm256_srai_epi32(s0, MIX_BITS),
                                           _mm256_srai_epi32(s1, MIX_BITS));
        __m256i back = _mm256_packs_epi32(_mm256_srai_epi32(s2, MIX_BITS),
                                          _mm256_srai_epi32(s3, MIX_BITS));

        _mm256_storeu_si256((__m256i *)(out + at), _mm256_packus_epi16(front, back));
    }
    mix_from(out, lines, weights, taps, at, count);
}

#endif

static const struct mix ways[] = {
    {"plain C", mix_plain},
#if defined(__x86_64__)
    {"SSE2", mix_sse2},
    {"AVX2", mix_avx2}, // the last one: not every processor has it
#endif
};

static int way_count(void)
{
#if defined(__x86_64__)
    return COUNT_OF(ways) - !__builtin_cpu_supports("avx2");
#else
    return COUNT_OF(ways);
#endif
}

const struct mix *mix_way(int i)
{
    return i < way_count() ? &ways[i] : NULL;
}

struct mix mix_best(void)
{
    return ways[way_count() - 1];
}
