package dev.pluto.messaging.say;

/**
 * Chooses among lines that mean the same: alike for a repeated turn, in turns along a conversation.
 *
 * @param conversation what tells conversations apart
 * @param number of the answer in it
 */
record Seed(long conversation, long number) {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    static Seed of(Turn turn) {
        long id = turn.conversationId().getMostSignificantBits()
                ^ turn.conversationId().getLeastSignificantBits();
        return new Seed(mixed(id), turn.number());
    }

    /** Whose turn it is to open, from 0. */
    int turn() {
        return (int) Math.floorMod(conversation + number, (long) Line.TURNS);
    }

    /** One of so many, another one each time the same turn comes round. */
    int pick(String of, int size) {
        return (int) Math.floorMod(mixed(conversation ^ of.hashCode()) + number / Line.TURNS, (long) size);
    }

    /** Once in so many answers. */
    boolean isEach(int size) {
        return Math.floorMod(conversation + number, (long) size) == 0;
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * SPREAD;
        return (mixed ^ (mixed >>> 27)) >>> 1;
    }
}
