// The subcommands: one file a subcommand, one function each. What they return is the
// program's exit status: 0 fine, 1 findings, 2 wrong use.
#pragma once

struct options;
struct places;

int command_show(const struct options *options);
int command_proof(const struct options *options);
int command_replay(const struct options *options);
int command_prepare(const struct options *options);

// Prints every finding of a show (its files, its letters, its pages on the panels that
// are named or usual), then the sums.
int command_check(const struct options *options, const struct places *places);
