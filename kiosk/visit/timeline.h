// How long things take, and how they start and stop. Positions are functions of time.
#pragma once

#include "base/base.h"

#define TIME_CARD       (450 * USEC_PER_MS)    // a visitor's card crossfades
#define TIME_LOOP       (900 * USEC_PER_MS)    // the loop's cards
#define TIME_TEXT       (1200 * USEC_PER_MS)   // the loop's text comes in
#define TIME_SLIDE      (380 * USEC_PER_MS)    // a swiped card comes to rest
#define TIME_REDUCED    (300 * USEC_PER_MS)    // any of them, where motion is reduced
#define TIME_PICTURE    (300 * USEC_PER_MS)    // a late picture appears
#define TIME_UNSEEN     (500 * USEC_PER_MS)    // at the start: nobody has looked yet
#define TIME_HEADLINE   (4 * USEC_PER_SECOND)  // attract: before the text comes in
#define TIME_INVITATION (5 * USEC_PER_SECOND)  // one language's turn
#define TIME_TURN       (400 * USEC_PER_MS)    // from one invitation to the next
#define TIME_PATIENCE   (10 * USEC_PER_SECOND) // the loop waits for a late picture

// 0…1, where `now` lies between since and since + lasts.
double timeline_part(usec since, usec lasts, usec now);

// 0…1 again, for something that happens between `from` and `to` of a part.
double timeline_within(double part, double from, double to);

// Slow, quick, slow: smoothstep.
double timeline_ease(double part);
// Quick, then slow: what a finger has thrown.
double timeline_settle(double part);
