package dev.pluto.messaging.reply;

/** How much is tried for a reply: less each time something failed, so that every conversation goes on. */
enum Attempt {
    /** A failure is tried again. */
    EARLY,
    /** Whatever a model does now, there are words for it. */
    LAST,
    /** Without the model, whose failure may have taken this very process with it. */
    APOLOGY,
    /** Not even that can be stored: the texts count as answered, so that those behind them are. */
    OVER;

    /**
     * @param number of the try, from 1
     * @param tries of the model
     * @param apologies after them
     */
    static Attempt of(int number, int tries, int apologies) {
        if (number < tries) {
            return EARLY;
        }
        if (number == tries) {
            return LAST;
        }
        return number <= tries + apologies ? APOLOGY : OVER;
    }
}
