package dev.pluto.messaging.skill;

import dev.pluto.language.TextPattern;
import dev.pluto.messaging.wording.Line;
import dev.pluto.messaging.wording.Utterance;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hello, thank you, good night: texts that are nothing but manners. */
final class CourtesySkill implements Skill {

    private static final String TAIL =
            "(?: (?:pluto|there|again|you|everyone|all|so much|a lot|very much|mate|buddy|friend))*+";
    private static final Pattern HELLO = TextPattern.of(
            "^(?:h+i+|he+y+|hello+|hiya|howdy|yo|greetings|hola|good (?:morning|afternoon|evening|day)|morning|"
                    + "evening|sup|what'?s up|wassup|are you there|ping|test)"
                    + TAIL + "$");
    private static final Pattern HOW_ARE_YOU = TextPattern.of(
            "^(?:(?:hi|hey|hello) )?(?:how are you(?: doing)?(?: today)?|how's it going|how are things|how do "
                    + "you do)(?: pluto)?$");
    private static final Pattern THANKS = TextPattern.of(
            "^(?:(?:ok|okay|great|perfect|nice|cool|awesome|got it) )?(?:thanks?|thank you|thx|ty|tysm|cheers|"
                    + "much appreciated|appreciate it|many thanks)"
                    + TAIL + "$");
    private static final Pattern BYE = TextPattern.of(
            "^(?:(?:ok|okay|thanks|thank you) )?(?:good ?night|bye(?: ?bye)?|goodbye|see (?:you|ya)(?: later| "
                    + "soon| tomorrow)?|talk (?:to you )?(?:later|soon|tomorrow)|later|ttyl|cya|have a (?:good|"
                    + "nice|great) \\w+)"
                    + TAIL + "$");
    private static final Pattern NOTED = TextPattern.of(
            "^(?:ok(?:ay)?|k+|yes|yep|yeah|yup|no|nope|sure|fine|great|cool|nice|perfect|awesome|good|alright|"
                    + "all right|got it|understood|right|lol|haha+|hm+|wow|oh|ah|true|indeed|correct|exactly)$");

    private static final Pattern NO_WORD = TextPattern.of("[^\\p{L}\\p{N}' ]+");
    private static final Pattern SPACES = TextPattern.of("\\s+");

    @Override
    public Optional<Plan> consider(Turn turn) {
        // "hey Pluto" is a hello as a whole, though "hey" alone would be stripped from the front of a longer text
        return reply(plain(turn.utterance().original()), turn)
                .or(() -> reply(turn.utterance().bare(), turn))
                .map(Plan.Say::new);
    }

    /** Whether a text is a bare hello, which a first greeting answers already. */
    static boolean isHello(Utterance utterance) {
        return HELLO.matcher(plain(utterance.original())).find();
    }

    private static Optional<Line> reply(String said, Turn turn) {
        if (HOW_ARE_YOU.matcher(said).find()) {
            return Optional.of(Line.answer("All is running well, thank you for asking.")
                    .casually("All good here, thanks for asking!")
                    .adding("How can I help?")
                    .with("🙂"));
        }
        if (HELLO.matcher(said).find()) {
            return Optional.of(hello(turn));
        }
        if (THANKS.matcher(said).find()) {
            return Optional.of(Line.farewell("You are welcome.")
                    .casually("Anytime!")
                    .formally("You are most welcome.")
                    .with("😊"));
        }
        if (BYE.matcher(said).find()) {
            return Optional.of(Line.farewell("Goodbye. I am here when you need me.")
                    .casually("Talk soon!")
                    .with("👋"));
        }
        if (NOTED.matcher(said).find()) {
            return Optional.of(Line.farewell("All right.")
                    .casually("Cool!")
                    .formally("Very well.")
                    .with("👍"));
        }
        return Optional.empty();
    }

    private static Line hello(Turn turn) {
        var profile = turn.request().profile();
        String to = profile.name() == null || profile.name().isBlank()
                ? ""
                : ", " + profile.name().strip();
        LocalTime local = turn.request().now().atZone(profile.zoneId()).toLocalTime();
        String part = local.getHour() < 12 ? "morning" : local.getHour() < 18 ? "afternoon" : "evening";
        return Line.greeting("Hello{to}. How can I help?")
                .casually("Hey{to}! What can I do for you?")
                .formally("Good " + part + "{to}. How may I help you?")
                .where("to", to)
                .with("👋");
    }

    private static String plain(String text) {
        String words = NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return SPACES.matcher(words).replaceAll(" ").strip();
    }
}
