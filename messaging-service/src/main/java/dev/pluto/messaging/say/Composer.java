package dev.pluto.messaging.say;

import dev.pluto.language.Excerpt;
import dev.pluto.messaging.delivery.SmsSegments;
import dev.pluto.messaging.say.Line.Variant;
import dev.pluto.messaging.say.Saying.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes one message of several things to say.
 *
 * <p>Which word opens it goes by turns: every line has variants for each of four turns, and no word opens in two of them. So of any eight
 * answers in a row two at most open alike, whatever is said. What follows in the same message opens with another word.
 */
final class Composer {

    /** What one text message of the provider can hold. */
    static final int LONGEST = 1_600;

    private static final String MORE = "...";
    /** Not the turn of words such as "sure", which only stand in front. */
    private static final int[] NEXT = {2, 0, 3};
    /** Behind a phrase of the person's own. */
    private static final int[] BEHIND_PHRASE = {0, 3, 2};

    private final Phrasebook book;
    private final Manner manner;
    private final Seed seed;
    private final Set<String> opened = new HashSet<>();

    Composer(Phrasebook book, Manner manner, Seed seed) {
        this.book = book;
        this.manner = manner;
        this.seed = seed;
    }

    /** Questions stand last, all else as it comes; what would be said twice is said once. */
    String compose(List<Saying> sayings) {
        List<Saying> order = new ArrayList<>(sayings);
        order.sort(Comparator.comparing(saying -> saying.kind() == Kind.QUESTION));
        List<String> said = new ArrayList<>();
        for (Saying saying : order) {
            String text = text(saying, said.isEmpty()) + saying.tail();
            if (!said.contains(text)) {
                said.add(text);
            }
        }
        String message = String.join(separator(order), said);
        return fitting(withEmoji(message, order));
    }

    private String text(Saying saying, boolean isFirst) {
        String phrase = isFirst && saying.kind() == Kind.DEED ? phrase() : "";
        int[] turns = phrase.isEmpty() ? isFirst ? new int[] {seed.turn()} : NEXT : BEHIND_PHRASE;
        Variant variant = variant(saying, turns);
        var words = new StringBuilder(filled(variant.text(), saying));
        opened.add(Openings.word(words.toString()));
        for (Line.Detail detail : saying.line().details()) {
            if (manner.wants(detail)) {
                words.append(' ').append(filled(detail.text(), saying));
                break;
            }
        }
        return phrase + words;
    }

    /** The first of some turns with a word that this message has not opened with; if there is none, the first that has any. */
    private Variant variant(Saying saying, int[] turns) {
        Variant any = saying.line().variants().get(0);
        boolean found = false;
        for (int turn : turns) {
            List<Variant> fitting = saying.line().fitting(turn, manner.tags());
            if (fitting.isEmpty()) {
                continue;
            }
            Variant chosen = fitting.get(seed.pick(saying.line().key(), fitting.size()));
            if (!opened.contains(Openings.word(filled(chosen.text(), saying)))) {
                return chosen;
            }
            any = found ? any : chosen;
            found = true;
        }
        return any;
    }

    /** One of the person's phrases whose turn it is, as a sentence in front; empty when it is not any one's turn. */
    private String phrase() {
        List<String> theirs = manner.phrases().stream()
                .map(String::strip)
                .filter(phrase -> !Openings.word(phrase).isEmpty() && book.turnOf(phrase) == seed.turn())
                .toList();
        if (theirs.isEmpty()) {
            return "";
        }
        String phrase = FullForms.capital(theirs.get(seed.pick("phrase", theirs.size())));
        opened.add(Openings.word(phrase));
        return ".!?".indexOf(phrase.charAt(phrase.length() - 1)) >= 0 ? phrase + " " : phrase + ". ";
    }

    private String filled(String words, Saying saying) {
        return Filling.filled(Filling.styled(words, manner, book.fullForms()), saying.values());
    }

    private String separator(List<Saying> order) {
        boolean rows = order.stream().anyMatch(saying -> !saying.tail().isEmpty());
        boolean greeted = order.get(0).kind() == Kind.GREETING && !manner.isShort();
        return rows || greeted ? "\n" : " ";
    }

    /** One at most, for those who like them, in two of three answers, and never one that makes the message cost more. */
    private String withEmoji(String message, List<Saying> order) {
        if (!manner.usesEmoji() || seed.isEach(3)) {
            return message;
        }
        return order.stream()
                .map(saying -> saying.line().emojis())
                .filter(emojis -> !emojis.isEmpty())
                .findFirst()
                .map(emojis -> message + " " + emojis.get(seed.pick("which emoji", emojis.size())))
                .filter(more ->
                        SmsSegments.of(more).parts() <= SmsSegments.of(message).parts())
                .orElse(message);
    }

    static String fitting(String text) {
        return text.length() <= LONGEST ? text : Excerpt.of(text, LONGEST - MORE.length()) + MORE;
    }
}
