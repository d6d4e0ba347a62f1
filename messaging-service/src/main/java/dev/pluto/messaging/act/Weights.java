package dev.pluto.messaging.act;

import java.util.List;

/** Of words that are all talk, which say most. */
final class Weights {

    private Weights() {}

    /** Of words that are all talk the one that says most: "thanks. you never sent it!" is a complaint. */
    static List<Item> heaviest(List<Item> items) {
        Item best = items.get(0);
        for (Item item : items) {
            best = weight(item) > weight(best) ? item : best;
        }
        return List.of(best);
    }

    private static int weight(Item item) {
        return item.act() instanceof Act.Talk talk
                ? switch (talk.topic()) {
                    case GRIEF -> 8;
                    case COMPLAINT -> 7;
                    case HELP -> 6;
                    case BEYOND -> 5;
                    case THANKS -> 4;
                    case SMALL_TALK -> 3;
                    case GREETING -> 2;
                    case UNKNOWN -> 1;
                }
                : 0;
    }
}
