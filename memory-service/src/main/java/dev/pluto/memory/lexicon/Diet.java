package dev.pluto.memory.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What somebody with a diet or an allergy cannot have. Words in base form. Safe for threads. */
public final class Diet {

    private record Rule(Set<String> of, Set<String> without) {}

    private static final List<Rule> RULES = rules();

    private Diet() {}

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (String line : Lists.lines("diet.en.txt")) {
            int sign = line.indexOf('=');
            rules.add(new Rule(
                    Set.copyOf(Spaces.split(line.substring(0, sign).strip())),
                    Set.copyOf(Spaces.split(line.substring(sign + 1).strip()))));
        }
        return List.copyOf(rules);
    }

    /** @param told words of what somebody is or cannot have */
    public static boolean forbids(Set<String> told, String food) {
        return RULES.stream()
                .anyMatch(rule -> rule.without().contains(food) && told.stream().anyMatch(rule.of()::contains));
    }
}
