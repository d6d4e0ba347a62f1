package dev.pluto.messaging.wording;

import java.util.ArrayList;
import java.util.List;

/** What is said instead of an answer that could not be found: no excuse, no promise, and what the person can do. */
public final class Unanswered {

    private Unanswered() {}

    /** One text that could not be read. */
    public static Line notUnderstood() {
        return Line.answer("I could not make sense of that. Please say it in other words.")
                .casually("Sorry, I couldn't make sense of that. Could you say it in other words?")
                .formally("I am sorry, I could not make sense of that. Please say it in other words.");
    }

    /** What was asked for is done, but not to be told of. */
    public static Line notTold() {
        return Line.answer("I have done that, but I cannot read it back to you.")
                .casually("That's done, but I can't read it back to you.");
    }

    /**
     * All that waited for an answer, after the last try.
     *
     * @param isFirstContact the person does not know yet who writes, and how to end it
     */
    public static List<Line> ofEverything(boolean isFirstContact) {
        var lines = new ArrayList<Line>();
        if (isFirstContact) {
            lines.add(Line.greeting("Hello, I am Pluto. Reply STOP to hear no more from me.")
                    .casually("Hey, I'm Pluto! Reply STOP to hear no more from me.")
                    .formally("Good day, my name is Pluto. Reply STOP to hear no more from me."));
        }
        lines.add(Line.answer("I could not answer what you wrote. Please try again in other words, or a little later.")
                .casually("Sorry, I couldn't answer what you wrote. Try again in other words, or a little later?")
                .formally("I am sorry, I could not answer what you wrote. Please try again in other words, or a "
                        + "little later."));
        return lines;
    }
}
