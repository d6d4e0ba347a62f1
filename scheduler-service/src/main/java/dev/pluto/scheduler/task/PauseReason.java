package dev.pluto.scheduler.task;

import dev.pluto.scheduler.person.Person;
import java.util.Locale;
import java.util.Optional;

/** Why a task is paused. */
public enum PauseReason {
    /** The person paused it. */
    PERSON(false),
    /** Made ready at first contact, starts when the person resumes it. */
    NOT_ASKED_FOR(false),
    /** The calendar or mailbox it reads is not linked yet. */
    NO_SOURCE(false),
    /** The person is blocked, quarantined or erased. */
    STATUS(true),
    /** The person switched this kind off. */
    PREFERENCE(true);

    private final boolean identitys;

    PauseReason(boolean identitys) {
        this.identitys = identitys;
    }

    /** What identity says of a person and speaks against this kind of task for now. */
    public static Optional<PauseReason> of(Person person, Kind kind) {
        if (!person.isActive()) {
            return Optional.of(STATUS);
        }
        return person.hasSwitchedOff(kind.preferences()) ? Optional.of(PREFERENCE) : Optional.empty();
    }

    /** True for a pause that comes and goes with what identity says; any other ends only by somebody's deed. */
    public boolean isIdentitys() {
        return identitys;
    }

    /** As stored in {@code paused_reason}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown code */
    static PauseReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
