package dev.pluto.local.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was typed after {@code ./pluto}, understood. */
sealed interface CommandLine {

    int MISUSED = 2;

    Set<String> REMOTE = Set.of("status", "text", "call", "who", "token", "replay", "demo", "deadletters");

    /** Sent to the running suite as it is. */
    record Remote(List<String> words) implements CommandLine {}

    record Logs(String part, boolean follow) implements CommandLine {}

    record Reset(boolean sure) implements CommandLine {}

    record Down() implements CommandLine {}

    /** The overview, or what is wrong and a pointer to it when nobody asked. */
    record Help(boolean asked, String text) implements CommandLine {}

    String OVERVIEW = """
            Pluto, all of it on this machine.

              ./pluto up [-d]                  build when needed, start everything (-d: in the background)
              ./pluto down                     stop everything
              ./pluto status                   what runs, where, with how much memory
              ./pluto logs PART [-f]           a log: identity messaging memory scheduler postgres kafka redis launcher
              ./pluto reset [-y]               delete all data (when stopped)

              ./pluto text NUMBER "words"      text Pluto from that number and print the answer
              ./pluto call NUMBER ["words"…]   call Pluto and print what is heard
              ./pluto who NUMBER               the profile of a person
              ./pluto demo                     a day with Pluto, step by step
              ./pluto replay FILE              recorded conversations, one person each, through signed webhooks

              ./pluto token operator           a bearer token for the REST API
              ./pluto deadletters [list | replay TOPIC]
              ./pluto bench NAME               a benchmark of deploy/load

            Environment: PLUTO_PORT (8080), PLUTO_HOST (127.0.0.1), PLUTO_DATA (.pluto), PLUTO_JAVA_OPTIONS (of the services),
            PLUTO_MAVEN (./mvnw), JAVA_HOME (a JDK, 17 or later).""";

    /** Understands the words; what cannot be understood becomes {@link Help}. */
    static CommandLine read(List<String> words) {
        String first = words.isEmpty() ? "help" : words.get(0);
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        if (REMOTE.contains(first)) {
            return new Remote(withAbsoluteFile(words));
        }
        return switch (first) {
            case "help", "-h", "--help" -> new Help(true, OVERVIEW);
            case "logs" -> logs(rest);
            case "reset" -> only(rest, List.of("-y", "--yes"), new Reset(!rest.isEmpty()), "reset [-y]");
            case "down" -> only(rest, List.of(), new Down(), "down");
            default -> new Help(false, "no such command: " + first + "\n./pluto help lists them");
        };
    }

    private static CommandLine logs(List<String> rest) {
        List<String> names = new ArrayList<>(rest);
        boolean follow = names.removeAll(List.of("-f", "--follow"));
        return names.size() == 1 ? new Logs(names.get(0), follow) : new Help(false, "usage: ./pluto logs PART [-f]");
    }

    private static CommandLine only(List<String> rest, List<String> allowed, CommandLine command, String usage) {
        boolean fine = rest.size() <= 1 && allowed.containsAll(rest);
        return fine ? command : new Help(false, "usage: ./pluto " + usage);
    }

    /** The suite has another working directory. */
    private static List<String> withAbsoluteFile(List<String> words) {
        if (!words.get(0).equals("replay") || words.size() < 2) {
            return words;
        }
        List<String> absolute = new ArrayList<>(words);
        absolute.set(1, Path.of(words.get(1)).toAbsolutePath().normalize().toString());
        return absolute;
    }
}
