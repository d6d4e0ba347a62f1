package dev.pluto.local.monitoring;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query of a dashboard or an alert.
 *
 * @param place where it stands: file and panel, or file and alert
 * @param text PromQL, with Grafana's variables
 */
public record Query(String place, String text) {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("([a-zA-Z_]\\w*)\\s*(?:=~|!~|!=|=)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.])[a-zA-Z_:][\\w:]*(?!\\s*\\(|\\w)");
    private static final Set<String> KEYWORDS = Set.of("and", "or", "unless", "bool");
    private static final Pattern OFFSET = Pattern.compile("\\boffset\\s+\\w+");

    /** As Prometheus takes it. Every namespace, and a window that a short run of the suite lies in from its beginning. */
    public String runnable() {
        return text.replace("$namespace", ".*").replace("$__rate_interval", "5m");
    }

    /** The labels that series are chosen by, by the name of the series. */
    public Map<String, Set<String>> series() {
        Map<String, Set<String>> series = new TreeMap<>();
        String rest = taken(GROUPING, withoutStrings(), found -> {});
        rest = taken(SELECTOR, rest, found -> {
            Set<String> labels = series.computeIfAbsent(found.group(1), name -> new TreeSet<>());
            MATCHER.matcher(found.group(2)).results().forEach(matcher -> labels.add(matcher.group(1)));
        });
        rest = OFFSET.matcher(RANGE.matcher(rest).replaceAll(" ")).replaceAll(" ");
        WORD.matcher(rest)
                .results()
                .map(MatchResult::group)
                .filter(word -> !KEYWORDS.contains(word))
                .forEach(word -> series.computeIfAbsent(word, name -> new TreeSet<>()));
        return series;
    }

    /** The labels that series are grouped and joined by. */
    public Set<String> groupings() {
        return GROUPING.matcher(withoutStrings())
                .results()
                .flatMap(found -> Stream.of(found.group(1).split("[\\s,]+")))
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String withoutStrings() {
        return STRING.matcher(text).replaceAll("\"\"");
    }

    private interface Finding {
        void found(Matcher at);
    }

    private static String taken(Pattern pattern, String from, Finding finding) {
        Matcher matcher = pattern.matcher(from);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            finding.found(matcher);
            matcher.appendReplacement(rest, " ");
        }
        return matcher.appendTail(rest).toString();
    }
}
