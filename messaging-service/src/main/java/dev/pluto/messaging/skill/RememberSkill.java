package dev.pluto.messaging.skill;

import dev.pluto.messaging.wording.Line;
import dev.pluto.messaging.wording.SecondPerson;
import dev.pluto.messaging.wording.Utterance;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Facts: memory keeps every text anyway, this lets the person see what was understood. */
final class RememberSkill implements Skill {

    private static final Pattern ASKED = Pattern.compile(
            "^(?:remember|note|don't forget|do not forget|keep in mind|you should know|just so you know|please "
                    + "note)(?: that|:|,)?\\s+(?=\\S)");
    private static final Pattern FIRST_PERSON = Pattern.compile(
            "(?<![\\p{L}'])(?:i|i'm|i've|i'd|i'll|im|ive|my|mine|we|we're|we've|our|me|us)(?![\\p{L}'])");
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
        Line line = fact.length() > LONGEST_ECHO || fact.matches(".*[.!?;\\n].*")
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
        return lowerFirst(
                SecondPerson.turn(clause.strip().replaceFirst("[.!?]+$", "").strip()));
    }

    /** Only a pronoun loses its capital; a name keeps it. */
    private static String lowerFirst(String clause) {
        return clause.matches("^(?:You|Your|Yours|You're|You've|You'd|You'll|The|A|An|It|This|That|There|He|She|They|"
                        + "His|Her|Their)\\b.*")
                ? clause.substring(0, 1).toLowerCase(Locale.ROOT) + clause.substring(1)
                : clause;
    }
}
