package dev.pluto.messaging.skill;

import dev.pluto.language.TextPattern;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.wording.Line;
import dev.pluto.messaging.wording.Utterance;
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
    private static final String ANSWERS = "(?:answers?|repl(?:y|ies)|messages?|texts?|responses?)";
    private static final String NOT = "(?:n't|\\b(?:no|not|never|stop|avoid|hate|dislike|without|fewer|less|such))";
    private static final String ASSERTED = "^(?!.*" + NOT + "\\b)";
    private static final List<Rule> RULES = List.of(
            rule(
                    "formality_level",
                    "casual",
                    "(?:not|n't|no need to|stop|never|less|too)(?: \\w+){0,3} formal(?:ly)?\\b"),
            rule(
                    "formality_level",
                    "formal",
                    "(?:not|n't|no need to|stop|never|less|too)(?: \\w+){0,3} (?:casual|informal)(?:ly)?\\b"),
            rule(
                    "formality_level",
                    "formal",
                    SPEAK + "(?: (?:more|very|really|always))? formal(?:ly)?\\b|^(?:more )?formal(?:ly)?$|^formal "
                            + "(?:" + ANSWERS + "|tone|style|language|english)$"),
            rule(
                    "formality_level",
                    "casual",
                    SPEAK
                            + "(?: (?:more|very|really|always))? (?:casual|informal|relaxed|chill)(?:ly)?\\b|"
                            + "^(?:more )?(?:casual|informal)$|\\bloosen up\\b"),
            rule(
                    "emoji_usage",
                    false,
                    "(?:n't|\\b(?:no|without|fewer|zero|not|never|stop|skip|drop|lose|hate|dislike|avoid|leave "
                            + "out))(?: \\w+){0,4} emojis?\\b"),
            rule(
                    "emoji_usage",
                    true,
                    "\\b(?:use|with|more|love|like|want|send|add|bring back|enjoy)(?: \\w+){0,2} emojis?\\b|"
                            + "^emojis?(?: are (?:ok|okay|fine|great))?$"),
            rule("avg_message_length", "short", NOT + "(?: \\w+){0,3} long(?:er)? " + ANSWERS + "\\b"),
            rule("avg_message_length", "long", NOT + "(?: \\w+){0,3} short(?:er)? " + ANSWERS + "\\b"),
            rule(
                    "avg_message_length",
                    "short",
                    ASSERTED + "(?:.*\\bkeep (?:it|things|your " + ANSWERS
                            + ") (?:short|brief)\\b|.*\\b(?:be|more) (?:brief|concise)\\b"
                            + "|.*\\bshort(?:er)? " + ANSWERS + "\\b|.*\\b(?:make it|write) shorter\\b|.*\\btoo "
                            + "long$)"),
            rule(
                    "avg_message_length",
                    "long",
                    ASSERTED + "(?:.*\\blong(?:er)? " + ANSWERS
                            + "\\b|(?:i (?:want|need|like|prefer) |give me |use |go "
                            + "into )?more detail(?:s|ed)?(?: in your " + ANSWERS + ")?$|.*\\bbe (?:more )?detailed\\b|"
                            + ".*\\btoo short$)"),
            rule(
                    "communication_style",
                    "direct",
                    ASSERTED + ".*\\b(?:(?:be|more) (?:more )?direct|(?:get|come|straight) to the point$)"),
            rule(
                    "communication_style",
                    "friendly",
                    ASSERTED + ".*\\b(?:be|more|sound) (?:more )?(?:friendly|friendlier|warm|warmer)\\b"),
            rule(
                    "communication_style",
                    "professional",
                    ASSERTED + ".*\\b(?:be|more|sound|stay) (?:more )?professional\\b"));

    private static final Pattern SENTENCE = TextPattern.of("[^.!?;\\n]+[.!?;\\n]*");
    private static final Pattern CLAUSE = TextPattern.of("[,:]|\\b(?:and|but|because|since|when|while|if)\\b");
    private static final Pattern MANNERS =
            TextPattern.of("^(?:(?:please|pls|just|also|then|now|maybe|always|from now on)\\b\\s*+)++");
    private static final Pattern LAST_MANNERS =
            TextPattern.of("\\b(?:please|pls|from now on|thanks|thank you|instead)$");

    /**
     * A clause that asks something of Pluto, or is about how it writes: "the dinner was not very formal" is about a dinner.
     */
    private static final Pattern TO_PLUTO =
            TextPattern.of("^(?:be|sound|talk|speak|write|stay|keep|reply|answer|text|make|"
                    + "go|get|use|send|add|bring|give|stop|skip|drop|lose|avoid|leave|don't|do not|never|no|without|fewer|zero|more|"
                    + "less|short|shorter|long|longer|formal|formally|casual|casually|informal|loosen|straight|emojis?|"
                    + "not (?:so|that|too) (?:formal|casual|many emojis)"
                    + "|(?:(?:that|it|this)(?: is|'s| was) )?(?:way |much |a bit |far )?too (?:long|short|formal|casual|informal)$)\\b"
                    + "|\\b(?:you(?:'re| are| sound| write| talk| speak| text| answer| reply| can| could| may| should| don't"
                    + "| do not| need| needn't| must| never| always| use)\\b|your (?:\\w+ )?(?:" + ANSWERS
                    + "|tone|style)\\b)"
                    + "|^i (?:(?:really|just|do not|don't|do|would|'d) )*+(?:like|love|want|hate|dislike|prefer|enjoy|need)\\b.*"
                    + "(?:emojis?|" + ANSWERS + "|details?)$");

    @Override
    public Optional<Plan> consider(Turn turn) {
        Map<String, Object> style = style(turn.utterance());
        boolean nameless = turn.request().profile().name() == null;
        Optional<String> name = turn.utterance().isQuestion()
                ? Optional.empty()
                : GivenName.in(turn.utterance().original(), nameless);
        if (style.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Plan.Change(style, name, Map.of(), profile -> confirmation(style, name, profile)));
    }

    /** Clause by clause: one that is a question, or about something else, changes nothing. */
    private static Map<String, Object> style(Utterance text) {
        var changes = new LinkedHashMap<String, Object>();
        SENTENCE.matcher(text.original())
                .results()
                .map(sentence -> Utterance.of(sentence.group()))
                .filter(sentence -> !sentence.isQuestion())
                .flatMap(sentence -> CLAUSE.splitAsStream(sentence.lower()))
                .map(clause -> withoutManners(clause.strip()))
                .filter(clause -> TO_PLUTO.matcher(clause).find())
                .forEach(clause -> note(clause, changes));
        return changes;
    }

    /** A clause without a please at either end and without its full stop. */
    private static String withoutManners(String clause) {
        String wish = MANNERS.matcher(clause).replaceFirst("");
        int end = wish.length();
        while (end > 0 && (".!?".indexOf(wish.charAt(end - 1)) >= 0 || Character.isWhitespace(wish.charAt(end - 1)))) {
            end--;
        }
        return LAST_MANNERS.matcher(wish.substring(0, end)).replaceFirst("").strip();
    }

    private static void note(String clause, Map<String, Object> changes) {
        for (Rule rule : RULES) {
            if (!changes.containsKey(rule.key())
                    && rule.pattern().matcher(clause).find()) {
                changes.put(rule.key(), rule.value());
            }
        }
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
        return new Rule(key, value, TextPattern.of(pattern));
    }

    /**
     * A wording that asks for one style value. Rules for the same key: the first that fits wins, so negations stand
     * first.
     */
    private record Rule(String key, Object value, Pattern pattern) {}
}
