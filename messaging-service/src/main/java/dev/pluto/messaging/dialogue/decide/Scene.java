package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeWords;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Read;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.people.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One request with all that is known when it is decided about.
 *
 * @param dialogue as it is after the request before
 * @param now the moment of answering
 * @param earlier the person's texts before this one, the newest first, a few at most
 */
public record Scene(
        Dialogue dialogue, Profile person, Read read, boolean isFirstContact, Instant now, List<String> earlier) {

    private static final int MONTHS = 12;

    Act act() {
        return read.act();
    }

    String words() {
        return read.words();
    }

    /** When it was said, which is what its words of time are relative to. */
    Instant at() {
        return read.text().saidAt();
    }

    /** Whether it is not known where the person is. */
    boolean isNowhere() {
        return person.zone() == null;
    }

    /** Whether clocks there show what they show where the person is, now and through the year. */
    boolean isSameClock(ZoneId zone) {
        ZoneId home = person.zoneId();
        return IntStream.range(0, MONTHS)
                .mapToObj(month -> now.plus(Duration.ofDays(30L * month)))
                .allMatch(then ->
                        zone.getRules().getOffset(then).equals(home.getRules().getOffset(then)));
    }

    boolean isSure() {
        return read.certainty() == Certainty.SURE;
    }

    boolean isQuestionMarked() {
        String end = words().strip();
        return end.endsWith("?");
    }

    /** Likelihood of what it was read as, 0 when nothing was guessed. */
    double likelihood() {
        var ranked = read.interpretation().ranked();
        return ranked.isEmpty() ? 0 : ranked.get(0).likelihood();
    }

    /** When, where and in which language some of its words were said: the person's, or the other one that reads a time in them. */
    Said said(String words) {
        Said own = new Said(at(), person.zoneId(), person.language());
        if (Answers.saysWhen(words, own) || Answers.length(words, own).isPresent()) {
            return own; // "20 minutes before" has an hour in it where "minutes" is no word
        }
        String other = own.locale().getLanguage().equals("es") ? "en" : "es";
        Said foreign =
                new Said(own.at(), own.zone(), new Locale(other, own.locale().getCountry()));
        // a number alone is an hour in any language, but not in "bench 7"
        String worded = Vocabulary.words(words).stream()
                .filter(word -> !Character.isDigit(word.charAt(0)))
                .collect(Collectors.joining(" "));
        return !worded.isBlank() && Answers.saysWhen(worded, foreign) ? foreign : own;
    }

    /** Whether the person's words say anything about when. */
    boolean saysWhen() {
        return Answers.saysWhen(words(), said(words()));
    }

    boolean saysWhenOrHowLong() {
        return saysWhen() || Answers.length(words(), said(words())).isPresent();
    }

    /** Whether they say when to somebody who asked: "now" alone is how people begin to speak of something else. */
    boolean answersWhen() {
        boolean isNow = Vocabulary.holds(words(), WordUse.NOW);
        String rest = isNow ? Vocabulary.without(words(), WordUse.NOW) : words();
        return !rest.isBlank() && Answers.saysWhen(rest, said(rest));
    }

    TimeWords timeWords() {
        return new TimeWords(person.language(), now);
    }

    /** The same request read as something else, beyond doubt. */
    Scene as(Act act, String words) {
        return new Scene(
                dialogue,
                person,
                new Read(read.text(), read.index(), words, act, Certainty.SURE, read.interpretation()),
                isFirstContact,
                now,
                earlier);
    }
}
