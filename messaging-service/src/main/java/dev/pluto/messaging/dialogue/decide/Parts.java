package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.act.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One of the things that a reminder names together: "forget the peas" of "buy milk and peas" leaves "buy milk". */
final class Parts {

    private Parts() {}

    /** Empty where all of it is meant, or nothing that is one of several. */
    static Optional<Step> without(ReminderAnswer reminder, Target target, Scene scene) {
        String matter = Told.matter(reminder);
        Locale locale = scene.person().language();
        Set<String> gone = Stems.of(target.words(), locale);
        if (matter == null || gone.isEmpty() || Vocabulary.holds(scene.words(), WordUse.REMINDER_NOUN)) {
            return Optional.empty();
        }
        return without(matter, gone, locale).map(rest -> Replacing.matter(reminder, rest));
    }

    private static Optional<String> without(String matter, Set<String> gone, Locale locale) {
        List<String> parts = of(matter, locale);
        for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
            if (Stems.of(parts.get(i), locale).equals(gone)) {
                List<String> rest = new ArrayList<>(parts);
                rest.remove(i);
                return Optional.of(joined(rest, locale));
            }
        }
        return parts.size() > 1 ? withoutFirst(parts, gone, locale) : Optional.empty();
    }

    /** "Buy milk" without the milk: what is done with it is done with the next. */
    private static Optional<String> withoutFirst(List<String> parts, Set<String> gone, Locale locale) {
        String first = parts.get(0);
        List<Token> tokens = Tokens.of(first);
        for (int i = 1; i < tokens.size(); i++) {
            if (Stems.of(first.substring(tokens.get(i).start()), locale).equals(gone)) {
                List<String> rest = new ArrayList<>(parts.subList(1, parts.size()));
                rest.set(0, first.substring(0, tokens.get(i).start()) + rest.get(0));
                return Optional.of(joined(rest, locale));
            }
        }
        return Optional.empty();
    }

    private static String joined(List<String> parts, Locale locale) {
        int last = parts.size() - 1;
        String and = locale.getLanguage().equals("es") ? " y " : " and ";
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + and + parts.get(last);
    }

    /** Commas part things only where the last is joined by a word: "the parking, runs out" is one. */
    private static List<String> of(String matter, Locale locale) {
        Set<String> joining = Vocabulary.of(WordUse.JOINING, locale);
        List<Token> tokens = Tokens.of(matter);
        boolean isJoined = tokens.stream().anyMatch(token -> joining.contains(token.text()));
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (Token token : isJoined ? tokens : List.<Token>of()) {
            if (token.text().equals(",") || joining.contains(token.text())) {
                parts.add(matter.substring(from, token.start()).strip());
                from = token.end();
            }
        }
        parts.add(matter.substring(from).strip());
        parts.removeIf(String::isBlank);
        return parts;
    }
}
