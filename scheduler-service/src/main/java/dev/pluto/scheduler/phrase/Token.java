package dev.pluto.scheduler.phrase;

/** One word, number or mark in lower case, with its place in the text. */
record Token(String word, int start, int end) {}
