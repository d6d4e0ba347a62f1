package dev.pluto.messaging.skill;

import dev.pluto.language.TextPattern;
import dev.pluto.messaging.wording.Line;
import java.util.Optional;
import java.util.regex.Pattern;

/** What Pluto can do and, asked plainly, what it is: rules and a memory, no person and no language model. */
final class HelpSkill implements Skill {

    private static final Pattern ABILITIES = TextPattern.of(
            "\\b(?:what (?:else )?can you do|what do you do|how (?:can|do) you help|what are you able|how "
                    + "do(?:es)? (?:you|this) work|how do i use|what should i (?:say|ask|text)|show me what you "
                    + "can)\\b|^(?:help me|commands|menu|features|options)\\W*$");
    private static final Pattern NATURE = TextPattern.of(
            "\\b(?:are you (?:a |an |really |actually )*+(?:bot|robot|human|person|real|ai|a\\.i\\.|machine|"
                    + "computer|program|chatgpt|gpt|llm|language model|alive)|who are you|what are you(?! "
                    + "(?:able|going|doing|up))|who is this|who's this|who am i (?:talking|texting|speaking) "
                    + "(?:to|with)|is this a (?:bot|person|human|robot)|what(?:'s| is) your name|who (?:made|"
                    + "built) you)\\b");

    @Override
    public Optional<Plan> consider(Turn turn) {
        if (turn.utterance().matches(NATURE)) {
            return Optional.of(new Plan.Say(nature()));
        }
        return turn.utterance().matches(ABILITIES) ? Optional.of(new Plan.Say(abilities())) : Optional.empty();
    }

    static Line abilities() {
        return Line.answer("I remember what you tell me and answer when you ask, I remind you on time, and I speak "
                        + "the way you like. "
                        + "Try: \"my sister Anna lives in Berlin\", \"where does my sister live?\", "
                        + "\"remind me tomorrow at 7:30 to call mum\", \"please be formal\", "
                        + "\"stop the morning digest\".")
                .with("✨");
    }

    private static Line nature() {
        return Line.answer("I am Pluto, a program, not a person. My answers come from rules and from what you told "
                        + "me; no language model is at work.")
                .adding("Ask me what I can do to see examples.")
                .with("🤖");
    }
}
