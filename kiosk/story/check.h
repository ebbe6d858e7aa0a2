// Is it good to read, and is it all there? What the numbers of exhibition practice say
// about each text, which translations are older than what they translate, and which
// interface words are missing.
//
// Warnings only: a curator may know better. Pure.
#pragma once

struct diag;
struct library;

// Every card in every language that has a text of its own, and the interface words.
void check_library(const struct library *library, struct diag *diag);
