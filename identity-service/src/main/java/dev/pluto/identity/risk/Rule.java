package dev.pluto.identity.risk;

import java.util.Locale;

/** What makes a sign-in doubtful. */
enum Rule {
    NEW_DEVICE(Kind.DEVICE),
    NEW_COUNTRY(Kind.PLACE),
    IMPOSSIBLE_TRAVEL(Kind.PLACE),
    DORMANT_ACCOUNT(Kind.HABIT),
    TRIES_OF_ACCOUNT(Kind.NAME),
    TRIES_OF_ADDRESS(Kind.PLACE),
    ADDRESS_REPUTATION(Kind.PLACE),
    UNUSUAL_HOUR(Kind.HABIT);

    private final Kind kind;

    Rule(Kind kind) {
        this.kind = kind;
    }

    private enum Kind {
        DEVICE,
        PLACE,
        HABIT,
        NAME
    }

    /** Whether it says where somebody is and who else is there: half as telling on a device of theirs, which travels and shares addresses. */
    boolean isOfPlace() {
        return kind == Kind.PLACE;
    }

    /** As it is told and kept: {@code new-device}. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
