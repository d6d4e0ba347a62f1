package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.AskedSettings;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Outcome.ProfileChanged.Aspect;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** "And the emails too": what is named goes the way of what was switched right before. */
final class SameSetting {

    private SameSetting() {}

    /** What is to be changed; empty where nothing was switched right before, or both ways. */
    static Map<String, Boolean> of(Scene scene) {
        boolean isJoined =
                Vocabulary.begins(scene.words(), WordUse.ONWARD) || Vocabulary.holds(scene.words(), WordUse.ALSO);
        Set<Boolean> ways = isJoined ? ways(scene) : Set.of();
        if (ways.size() != 1 || scene.isQuestionMarked()) {
            return Map.of();
        }
        Map<String, Boolean> changes = new LinkedHashMap<>();
        for (String named : AskedSettings.of(scene.words(), scene.person().language())) {
            changes.put(named, ways.iterator().next());
        }
        return changes;
    }

    /** "No, turn it off again": what the request before named goes the way that is said now; empty where none was named. */
    static Map<String, Boolean> pointedAt(Scene scene) {
        Locale locale = scene.person().language();
        Boolean way = AskedSettings.way(scene.words(), locale).orElse(null);
        Map<String, Boolean> changes = new LinkedHashMap<>();
        if (way != null && !scene.earlier().isEmpty()) {
            AskedSettings.of(scene.earlier().get(0), locale).forEach(name -> changes.put(name, way));
        }
        return changes;
    }

    /** On, off, both or neither. */
    private static Set<Boolean> ways(Scene scene) {
        Set<Boolean> ways = new HashSet<>();
        scene.dialogue().fresh(scene.at()).stream()
                .findFirst()
                .map(Deed::done)
                .filter(done -> done instanceof Outcome.ProfileChanged changed && changed.aspect() == Aspect.PREFERENCE)
                .map(Outcome.ProfileChanged.class::cast)
                .ifPresent(changed -> preferences(changed.after()).forEach((name, isOn) -> {
                    if (!isOn.equals(preferences(changed.before()).get(name))) {
                        ways.add(isOn);
                    }
                }));
        return ways;
    }

    private static Map<String, Boolean> preferences(Profile profile) {
        Map<String, Boolean> all = profile.preferences();
        return all == null ? Map.of() : all;
    }
}
