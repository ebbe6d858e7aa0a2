// Where a sentence ends, in whatever script.
//
// By its stop alone: "D. W. Griffith" is three sentences. Good enough to find the long
// ones. Pure.
#pragma once

// Where the next sentence begins (its spaces first), or the text's end.
const char *sentence_end(const char *text);
