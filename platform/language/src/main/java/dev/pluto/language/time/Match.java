package dev.pluto.language.time;

import java.util.List;
import java.util.stream.Stream;

/** What a rule of the grammar made of the words up to {@code next}. */
record Match(int next, List<Fragment> fragments) {

    static Match of(int next, Fragment... fragments) {
        return new Match(next, List.of(fragments));
    }

    Fragment first() {
        return fragments.get(0);
    }

    Match with(Match more) {
        return new Match(
                more.next,
                Stream.concat(fragments.stream(), more.fragments.stream()).toList());
    }

    Match upTo(int end) {
        return new Match(end, fragments);
    }
}
