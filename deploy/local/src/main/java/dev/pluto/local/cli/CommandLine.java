package dev.pluto.local.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was typed after {@code ./pluto}, understood. */
sealed interface CommandLine {

    int MISUSED = 2;

    Set<String> REMOTE = Set.of(
            "status", "text", "call", "who", "mail", "token", "operator", "consumer", "replay", "demo", "deadletters");

    /** Asks for a call that is typed in, line by line. */
    String LIVE = "--live";

    /** The same key by key; the shell adds it where somebody sits at the terminal, and has that hand on each key. */
    String BY_KEYS = "--keys";

    Set<String> SPEAKING = Set.of("text", "call");

    /** Sent to the running suite as it is. */
    record Remote(List<String> words) implements CommandLine {}

    /** Sent to the running suite once what to say has come on standard input. */
    record Spoken(String command, String number) implements CommandLine {}

    /** A call in which what is said is typed while it goes on. */
    record Live(String number, boolean byKeys) implements CommandLine {}

    record Logs(String part, boolean follow) implements CommandLine {}

    record Reset(boolean sure) implements CommandLine {}

    record Down() implements CommandLine {}

    /** What is wrong, and what to type instead. The overview itself is printed by the shell, so it is there before a build. */
    record Misused(String text) implements CommandLine {}

    /** Understands the words; what cannot be understood becomes {@link Misused}. */
    static CommandLine read(List<String> words) {
        String first = words.isEmpty() ? "" : words.get(0);
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        if (SPEAKING.contains(first) && rest.size() == 2 && rest.get(1).equals("-")) {
            return new Spoken(first, rest.get(0));
        }
        if (first.equals("call") && rest.size() == 2 && rest.get(1).equals(LIVE)) {
            return new Live(rest.get(0), false);
        }
        if (first.equals("call") && rest.size() == 2 && rest.get(1).equals(BY_KEYS)) {
            return new Live(rest.get(0), true);
        }
        if (REMOTE.contains(first)) {
            return new Remote(withAbsoluteFiles(words));
        }
        return switch (first) {
            case "logs" -> logs(rest);
            case "reset" -> only(rest, List.of("-y", "--yes"), new Reset(!rest.isEmpty()), "reset [-y]");
            case "down" -> only(rest, List.of(), new Down(), "down");
            default -> new Misused("no such command: " + first + "\n./pluto help lists them");
        };
    }

    private static CommandLine logs(List<String> rest) {
        List<String> names = new ArrayList<>(rest);
        boolean follow = names.removeAll(List.of("-f", "--follow"));
        return names.size() == 1 ? new Logs(names.get(0), follow) : new Misused("usage: ./pluto logs PART [-f]");
    }

    private static CommandLine only(List<String> rest, List<String> allowed, CommandLine command, String usage) {
        boolean fine = rest.size() <= 1 && allowed.containsAll(rest);
        return fine ? command : new Misused("usage: ./pluto " + usage);
    }

    /** The suite has another working directory. */
    private static List<String> withAbsoluteFiles(List<String> words) {
        String command = words.get(0);
        List<String> absolute = new ArrayList<>(words);
        for (int i = 1; i < words.size(); i++) {
            boolean isFile = command.equals("replay")
                    ? i == 1
                    : command.equals("text") && words.get(i - 1).equals("--media");
            if (isFile) {
                absolute.set(
                        i, Path.of(words.get(i)).toAbsolutePath().normalize().toString());
            }
        }
        return absolute;
    }
}
