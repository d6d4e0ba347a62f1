package dev.pluto.scheduler.phrase;

import java.util.List;

/** What a rule found, and the index of the first token it left. */
record Match(List<Fragment> fragments, int next) {

    static Match of(int next, Fragment... fragments) {
        return new Match(List.of(fragments), next);
    }
}
