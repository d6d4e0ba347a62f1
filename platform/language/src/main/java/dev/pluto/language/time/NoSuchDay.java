package dev.pluto.language.time;

/** Words name a day that no calendar has: 31 June. */
final class NoSuchDay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchDay(String day) {
        super(day, null, false, false);
    }
}
