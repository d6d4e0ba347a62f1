package dev.pluto.language.time;

/** Words name two moments, or a weekday that their date is not. */
final class Contradiction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Contradiction(String what) {
        super(what, null, false, false);
    }
}
