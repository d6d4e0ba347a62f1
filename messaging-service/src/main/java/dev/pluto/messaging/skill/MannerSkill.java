package dev.pluto.messaging.skill;

import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.wording.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the person wants to be spoken to: formal or casual, emoji or none, short or long, direct or friendly, and by
 * which name.
 */
final class MannerSkill implements Skill {

    private static final String SPEAK =
            "(?:be|sound|talk|speak|write|stay|keep it|keep things|reply|answer|text me|text|make it|go|you can "
                    + "be|get)(?: to me| with me| in)?(?: a (?:bit|little))?";
    private static final List<Rule> RULES = List.of(
            rule("formality_level", "casual", "(?:not|n't|no need to|stop|never|less)(?: \\w+){0,3} formal(?:ly)?\\b"),
            rule(
                    "formality_level",
                    "formal",
                    "(?:not|n't|no need to|stop|never|less)(?: \\w+){0,3} (?:casual|informal)(?:ly)?\\b"),
            rule(
                    "formality_level",
                    "formal",
                    SPEAK
                            + "(?: (?:more|very|really|always))? formal(?:ly)?\\b|^(?:more "
                            + ")?formal(?:ly)?,? ?(?:please|from now on)?$|^formal \\w+,? please"),
            rule(
                    "formality_level",
                    "casual",
                    SPEAK
                            + "(?: (?:more|very|really|always))? (?:casual|informal|relaxed|chill)(?:ly)?\\b|"
                            + "^(?:more )?(?:casual|informal),? ?(?:please|from now on)?$|\\bloosen up\\b"),
            rule(
                    "emoji_usage",
                    false,
                    "(?:n't|\\b(?:no|without|fewer|zero|not|never|stop|skip|drop|lose|hate|dislike|avoid|leave "
                            + "out))(?: \\w+){0,4} emojis?\\b"),
            rule(
                    "emoji_usage",
                    true,
                    "\\b(?:use|with|more|love|like|want|send|add|bring back|enjoy)(?: \\w+){0,2} emojis?\\b|"
                            + "^emojis?,? (?:please|are (?:ok|okay|fine|great))"),
            rule(
                    "avg_message_length",
                    "short",
                    "\\b(?:keep (?:it|things|your (?:answers|replies|messages|texts)) (?:short|brief)|(?:be|"
                            + "more) (?:brief|concise)|short(?:er)? (?:answers|replies|messages|texts)|(?:make "
                            + "it|write) shorter|too long)\\b"),
            rule(
                    "avg_message_length",
                    "long",
                    "\\b(?:longer (?:answers|replies|messages|texts)|more detail(?:s|ed)?|be (?:more )?detailed|"
                            + "long (?:answers|replies|messages) (?:are|please)|too short)\\b"),
            rule(
                    "communication_style",
                    "direct",
                    "\\b(?:be|more) (?:more )?direct\\b|\\bget to the point\\b|\\bstraight to the point\\b"),
            rule(
                    "communication_style",
                    "friendly",
                    "\\b(?:be|more|sound) (?:more )?(?:friendly|friendlier|warm|warmer)\\b"),
            rule("communication_style", "professional", "\\b(?:be|more|sound|stay) (?:more )?professional\\b"));

    @Override
    public Optional<Plan> consider(Turn turn) {
        if (turn.utterance().isQuestion()) {
            return Optional.empty();
        }
        Map<String, Object> style = style(turn.utterance().lower());
        boolean nameless = turn.request().profile().name() == null;
        Optional<String> name = GivenName.in(turn.utterance().original(), nameless);
        if (style.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Plan.Change(style, name, Map.of(), profile -> confirmation(style, name, profile)));
    }

    private static Map<String, Object> style(String text) {
        var changes = new LinkedHashMap<String, Object>();
        for (Rule rule : RULES) {
            if (!changes.containsKey(rule.key()) && rule.pattern().matcher(text).find()) {
                changes.put(rule.key(), rule.value());
            }
        }
        return changes;
    }

    private static Line confirmation(Map<String, Object> style, Optional<String> name, Profile profile) {
        var parts = new ArrayList<String>();
        name.ifPresent(unused -> parts.add("call you {name}"));
        style.forEach((key, value) -> parts.add(promise(key, value)));
        String promises = parts.size() == 1
                ? parts.get(0)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
        String reminder = "Tell me whenever you would like something else.";
        return Line.confirmation("I will " + promises + " from now on.")
                .formally("Certainly" + (profile.name() == null ? "" : ", {called}") + ". I will " + promises
                        + " from now on.")
                .adding(reminder)
                .with("👌")
                .where("name", name.orElse(""))
                .where("called", profile.name() == null ? "" : profile.name());
    }

    private static String promise(String key, Object value) {
        return switch (key + "=" + value) {
            case "formality_level=formal" -> "write formally";
            case "formality_level=casual" -> "keep it casual";
            case "emoji_usage=false" -> "leave out emojis";
            case "emoji_usage=true" -> "use emojis";
            case "avg_message_length=short" -> "keep it short";
            case "avg_message_length=long" -> "go into more detail";
            case "communication_style=direct" -> "get to the point";
            case "communication_style=friendly" -> "be friendly";
            default -> "be professional";
        };
    }

    private static Rule rule(String key, Object value, String pattern) {
        return new Rule(key, value, Pattern.compile(pattern));
    }

    /**
     * A wording that asks for one style value. Rules for the same key: the first that fits wins, so negations stand
     * first.
     */
    private record Rule(String key, Object value, Pattern pattern) {}
}
