package dev.pluto.identity.risk;

import java.util.List;

/**
 * What is held of a sign-in, and why.
 *
 * @param score 0 for nothing doubtful, below 1
 * @param reasons of the rules that said anything
 */
record Assessment(Verdict verdict, double score, List<Reason> reasons) {}
