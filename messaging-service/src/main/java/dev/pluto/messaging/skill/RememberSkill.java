package dev.pluto.messaging.skill;

import dev.pluto.language.TextPattern;
import dev.pluto.messaging.wording.Line;
import dev.pluto.messaging.wording.SecondPerson;
import dev.pluto.messaging.wording.Utterance;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Facts: memory keeps every text anyway, this lets the person see what was understood. */
final class RememberSkill implements Skill {

    private static final Pattern ASKED = TextPattern.of(
            "^(?:remember|note|don't forget|do not forget|keep in mind|you should know|just so you know|please "
                    + "note)(?: that|:|,)?\\s++(?=\\S)");
    private static final Pattern FIRST_PERSON = TextPattern.of(
            "(?<![\\p{L}'])(?:i|i'm|i've|i'd|i'll|im|ive|my|mine|we|we're|we've|our|me|us)(?![\\p{L}'])");
    /** Words that lose their capital within a sentence; a name keeps it. */
    private static final Pattern PRONOUN =
            TextPattern.of("^(?:You|Your|Yours|You're|You've|You'd|You'll|The|A|An|It|This|"
                    + "That|There|He|She|They|His|Her|Their)\\b");

    private static final String SENTENCE_ENDS = ".!?";
    private static final int LONGEST_ECHO = 120;

    @Override
    public Optional<Plan> consider(Turn turn) {
        Utterance said = turn.utterance();
        boolean asked = said.matches(ASKED);
        if (!asked && (said.isQuestion() || said.wordCount() < 3 || !said.matches(FIRST_PERSON))) {
            return Optional.empty();
        }
        return Optional.of(new Plan.Say(confirmation(said)));
    }

    private static Line confirmation(Utterance said) {
        String fact = fact(said);
        Line line = fact.length() > LONGEST_ECHO || holdsSeveral(fact)
                ? Line.confirmation("I will remember that.").formally("Thank you. I will remember that.")
                : Line.confirmation("I will remember that {fact}.")
                        .formally("Thank you. I will remember that {fact}.")
                        .where("fact", fact);
        return line.with("📝");
    }

    /** The fact as a clause: without "remember that" in front and without its full stop, in the second person. */
    private static String fact(Utterance said) {
        int kept = said.original().length() - said.lower().length();
        String written =
                kept >= 0 && kept <= said.original().length() ? said.original().substring(kept) : said.original();
        var lead = ASKED.matcher(said.lower());
        String clause = lead.find() && lead.end() <= written.length() ? written.substring(lead.end()) : written;
        return lowerFirst(SecondPerson.turn(withoutEnd(clause.strip())));
    }

    /** More than one sentence, which would not stand within ours. */
    private static boolean holdsSeveral(String fact) {
        return fact.chars().anyMatch(c -> c == ';' || c == '\n' || SENTENCE_ENDS.indexOf(c) >= 0);
    }

    private static String withoutEnd(String clause) {
        int end = clause.length();
        while (end > 0 && SENTENCE_ENDS.indexOf(clause.charAt(end - 1)) >= 0) {
            end--;
        }
        return clause.substring(0, end).strip();
    }

    private static String lowerFirst(String clause) {
        return PRONOUN.matcher(clause).find()
                ? clause.substring(0, 1).toLowerCase(Locale.ROOT) + clause.substring(1)
                : clause;
    }
}
