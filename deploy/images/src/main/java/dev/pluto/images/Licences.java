package dev.pluto.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The licences of all libraries, as {@code deploy/images/licences.txt} keeps them: a line {@code group:artifact:version licence…},
 * of several licences each stands for itself, as their publisher lets one choose.
 *
 * <p>Run with a bill of materials in CycloneDX' JSON, it writes that file: see docs/images.md.
 *
 * @param byLibrary licences by {@code group:artifact:version}, without blanks
 */
record Licences(Map<String, List<String>> byLibrary) {

    static final String FILE = "licences.txt";
    private static final String OURS = "dev.pluto";

    /** Arguments: the bill of materials, the file to write. */
    public static void main(String[] arguments) throws IOException {
        Licences found =
                ofBill(new ObjectMapper().readTree(Path.of(arguments[0]).toFile()));
        Files.writeString(Path.of(arguments[1]), found.text());
    }

    static Licences ofBill(JsonNode bill) {
        Map<String, List<String>> libraries = new TreeMap<>();
        for (JsonNode component : bill.path("components")) {
            String group = component.path("group").asText();
            if (!group.equals(OURS)) {
                String library = group + ":" + component.path("name").asText() + ":"
                        + component.path("version").asText();
                libraries.put(library, licences(component.path("licenses")));
            }
        }
        return new Licences(libraries);
    }

    private static List<String> licences(JsonNode choices) {
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode choice : choices) {
            String expression = choice.path("expression").asText();
            if (!expression.isEmpty()) {
                for (String one : expression.replaceAll("[()]", "").split(" OR ")) {
                    names.add(one.replace(' ', '-'));
                }
            } else {
                JsonNode licence = choice.path("license");
                names.add(licence.path("id")
                        .asText(licence.path("name").asText("unknown"))
                        .replaceAll("[ ,]+", "-"));
            }
        }
        return names.isEmpty() ? List.of("unknown") : List.copyOf(names);
    }

    /** Reads what {@link #text} wrote. */
    static Licences parse(String text) {
        Map<String, List<String>> libraries = new TreeMap<>();
        text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            List<String> words = List.of(line.split(" +"));
            libraries.put(words.get(0), words.subList(1, words.size()));
        });
        return new Licences(libraries);
    }

    String text() {
        StringBuilder text = new StringBuilder(
                "# Written by deploy/images/bill, see docs/images.md. LicencesTest holds it against what is shipped.\n");
        byLibrary.forEach((library, licences) -> text.append(library)
                .append(' ')
                .append(String.join(" ", licences))
                .append('\n'));
        return text.toString();
    }

    /** Libraries none of whose licences is allowed, with what they have instead. */
    List<String> refused(AllowedLicences allowed) {
        List<String> refused = new ArrayList<>();
        byLibrary.forEach((library, licences) -> {
            String name = library.substring(0, library.lastIndexOf(':'));
            if (!allowed.libraries().contains(name) && licences.stream().noneMatch(allowed.licences()::contains)) {
                refused.add(library + " " + String.join(" ", licences));
            }
        });
        return refused;
    }

    /** Whether there is a line for a library of a Quarkus application, whose file is called {@code group.artifact-version.jar}. */
    boolean haveFile(String file) {
        return byLibrary.keySet().stream().anyMatch(library -> {
            String[] parts = library.split(":");
            String start = parts[0] + "." + parts[1] + "-" + parts[2];
            return file.equals(start + ".jar") || file.startsWith(start + "-");
        });
    }

    /** Whether there is a line for a library in a local repository of Maven's. */
    boolean havePath(String path) {
        return byLibrary.keySet().stream().anyMatch(library -> {
            String[] parts = library.split(":");
            return path.contains("/" + parts[0].replace('.', '/') + "/" + parts[1] + "/" + parts[2] + "/");
        });
    }
}
