package dev.pluto.testing;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who writes which table, read from a module's sources and migrations. A table belongs to one package: features that write
 * each other's tables meet in the database, where no compiler sees them. And it is written in one way, through Hibernate's
 * session or by SQL on the pool: what one of them changed the other does not know (ADR 12). Only what the platform keeps is
 * written in both, by its one module, in whichever transaction its caller has.
 *
 * <p>A package writes a table when it has its entity, a statement that changes it, or calls an SQL function that does.
 */
final class TableOwners {

    private static final Pattern CREATED = Pattern.compile("(?i)\\bcreate table (?:if not exists )?([a-z_]+)");
    private static final Pattern FUNCTION =
            Pattern.compile("(?is)\\bcreate (?:or replace )?function ([a-z_]+)\\s*\\(.*?(\\$[a-z]*\\$)(.*?)\\2");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?i)\\b(?:insert into|merge into|update|delete from|truncate(?: table)?) (?:only )?([a-z_]+)");
    private static final Pattern ENTITY = Pattern.compile("@(?:Secondary)?Table\\(name = \"([a-z_]+)\"");

    /** Moves rows of all tables at once, before anything of the service runs. */
    private static final String MIGRATION = "migration";

    private final Map<String, Writers> tables = new TreeMap<>();

    /** Tables of other modules, which those write through their classes. */
    private final Set<String> foreign = new HashSet<>();

    /** Whether both ways are open to one writer: modules of the platform serve callers of either. */
    private final boolean servesBoth;

    private TableOwners(boolean servesBoth) {
        this.servesBoth = servesBoth;
    }

    /** The ways to write. */
    enum Way {
        SESSION,
        POOL
    }

    /**
     * Who writes a table.
     *
     * @param packages without the module's own beginning
     */
    record Writers(Set<String> packages, Set<Way> ways) {
        Writers() {
            this(new TreeSet<>(), new TreeSet<>());
        }

        @Override
        public String toString() {
            return String.join(", ", packages) + " " + ways;
        }
    }

    /**
     * Reads a module.
     *
     * @param module its folder
     * @param platform folder of the modules whose migrations every service applies
     */
    static TableOwners of(Path module, Path platform) {
        TableOwners owners = new TableOwners(absolute(module).startsWith(absolute(platform)));
        Map<String, Set<String>> functions = owners.readMigrations(module);
        SourceFiles.below(platform, ".sql").stream()
                .filter(file -> file.path().contains("/src/main/"))
                .forEach(file -> owners.foreign.addAll(found(CREATED, file.text())));
        owners.foreign.removeAll(owners.tables.keySet());
        for (SourceFiles.File source : SourceFiles.below(module.resolve("src/main/java"), ".java")) {
            if (!source.folder().endsWith("/" + MIGRATION)) {
                owners.read(source, functions);
            }
        }
        return owners;
    }

    /** @return of each function the tables it writes, by itself or through others */
    private Map<String, Set<String>> readMigrations(Path module) {
        Map<String, Set<String>> functions = new TreeMap<>();
        List<SourceFiles.File> migrations = SourceFiles.below(module.resolve("src/main/resources/db"), ".sql").stream()
                .sorted(Comparator.comparing(SourceFiles.File::version))
                .toList();
        for (SourceFiles.File migration : migrations) {
            found(CREATED, migration.text()).forEach(table -> tables.putIfAbsent(table, new Writers()));
            Matcher function = FUNCTION.matcher(migration.text());
            while (function.find()) {
                Set<String> written = new TreeSet<>(found(WRITTEN, function.group(3)));
                functions.forEach((other, others) -> {
                    if (function.group(3).contains(other + "(")) {
                        written.addAll(others);
                    }
                });
                functions.put(function.group(1), written); // a later migration redefines it
            }
        }
        return functions;
    }

    private void read(SourceFiles.File source, Map<String, Set<String>> functions) {
        String text = source.text();
        found(ENTITY, text).forEach(table -> note(table, source, Way.SESSION));
        // a store of platform/person gives its statements to it, which has the connection
        boolean onPool = text.contains("io.vertx.mutiny.sqlclient") || text.contains(" extends PlainTable ");
        Way way = onPool ? Way.POOL : Way.SESSION;
        Set<String> written = new HashSet<>(found(WRITTEN, text));
        functions.forEach((function, changed) -> {
            if (text.contains(function + "(")) {
                written.addAll(changed);
            }
        });
        written.stream()
                .filter(table -> tables.containsKey(table) || foreign.contains(table))
                .forEach(table -> note(table, source, way));
    }

    private void note(String table, SourceFiles.File source, Way way) {
        Writers writers = tables.computeIfAbsent(table, unknown -> new Writers());
        writers.packages().add(source.feature());
        writers.ways().add(way);
    }

    /** What breaks the rule, a line each. */
    List<String> broken() {
        return tables.entrySet().stream()
                .filter(table -> foreign.contains(table.getKey())
                        || table.getValue().packages().size() > 1
                        || (!servesBoth && table.getValue().ways().size() > 1))
                .map(table -> table.getKey() + (foreign.contains(table.getKey()) ? " of the platform" : "")
                        + " is written by " + table.getValue())
                .toList();
    }

    /** A line for each table, as {@code task: task [POOL]}. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        tables.forEach((table, writers) ->
                lines.append(table).append(": ").append(writers).append('\n'));
        return lines.toString();
    }

    private static Path absolute(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
