package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is somebody's teacher, where it is told who teaches them. */
final class Doer {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int SHORTEST = 3;

    private Doer() {}

    /** "Who is Lily's teacher" as "who teaches Lily"; nothing where nobody is told to do that. */
    static Optional<Asked> of(Asked asked, FactBook book) {
        List<Step> owner = asked.owner();
        boolean who = asked.wanted() == Asked.Wanted.WHO
                && asked.attribute().equals(Fact.NAME)
                && owner != null
                && owner.size() > 1
                && !owner.get(owner.size() - 2).equals(Step.ME);
        if (owner == null || !who) {
            return Optional.empty();
        }
        Step doer = owner.get(owner.size() - 1);
        return deeds(doer.head()).stream()
                .filter(deed -> book.facts().stream()
                        .anyMatch(fact -> fact.telling().lemma().equals(deed)))
                .findFirst()
                .map(deed -> doing(asked, deed, owner.get(owner.size() - 2), doer));
    }

    private static Asked doing(Asked asked, String deed, Step whom, Step doer) {
        Set<String> terms = new HashSet<>(doer.modifiers());
        terms.addAll(List.of(deed, whom.head()));
        return new Asked(
                asked.wanted(),
                null,
                true,
                "",
                Set.copyOf(terms),
                deed,
                Set.of(),
                false,
                false,
                asked.isPast(),
                asked.isNow(),
                asked.isFuture(),
                asked.years(),
                asked.before());
    }

    /** "teach" of "teacher", "drive" of "driver", "coach" of "coach". */
    private static List<String> deeds(String doer) {
        List<String> forms = new ArrayList<>(List.of(doer));
        if (doer.endsWith("er") && doer.length() > SHORTEST + 2) {
            forms.add(doer.substring(0, doer.length() - 2));
            forms.add(doer.substring(0, doer.length() - 1));
        }
        return forms.stream()
                .flatMap(form -> LEXICON.verb(form).stream())
                .distinct()
                .toList();
    }
}
