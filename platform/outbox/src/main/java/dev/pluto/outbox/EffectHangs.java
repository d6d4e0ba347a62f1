package dev.pluto.outbox;

/** A try at an effect came to no end in its time. Not the time-out of something it asked: nobody knows what it waits for. */
final class EffectHangs extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EffectHangs() {
        super("the effect comes to no end", null, false, false);
    }
}
