package dev.pluto.language.time;

import dev.pluto.language.Pieces;
import dev.pluto.language.time.WayPart.Type;
import dev.pluto.language.words.Spelling;
import dev.pluto.language.words.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A roundabout way to say something, and the plain words for it. Parts of a form: {@code (a/b c)} one of these, {@code *} any word,
 * {@code %word} one misspelt, {@code #} a number, {@code ~} words without number or mark, {@code @} before words of time, {@code ^} where
 * a request may begin, {@code $} where it may end; {@code ?} behind a part makes it optional. What {@code *}, {@code #}, {@code ~} and
 * {@code [a/b]} stand for is said again by {@code $1}, {@code $2} of the plain words.
 */
final class Way {

    private static final int WIDEST_GAP = 7;
    private static final int MOST_KEPT = 3;
    private static final String QUOTES = "'\"\u2018\u2019\u201c\u201d";

    /** Words that stand around a request, or say when. */
    record Edges(Set<String> before, Set<String> behind, Set<String> never, Set<String> time, Set<String> unto) {}

    /** @param kept of each part that is said again where it begins and ends */
    record Found(int start, int end, List<int[]> kept) {}

    private final List<WayPart> parts = new ArrayList<>();
    private final String plain;
    /** Words that it may begin with; empty where any may. */
    private final Set<String> first = new HashSet<>();

    Way(String form, String plain) {
        this.plain = plain;
        for (String part : pieces(form)) {
            boolean optional = part.endsWith("?") && part.length() > 1;
            parts.add(part(optional ? part.substring(0, part.length() - 1) : part, optional));
        }
        noteFirst();
    }

    private void noteFirst() {
        for (WayPart part : parts) {
            if (part.type() == Type.WORDS) {
                part.choices().forEach(choice -> {
                    first.add(choice[0]);
                    first.add(choice[0].replace("'", ""));
                });
            } else if (part.type() != Type.START) {
                first.clear();
                return;
            }
            if (!part.isOptional() && part.type() != Type.START) {
                return;
            }
        }
        first.clear();
    }

    /** Cut at blanks outside of brackets. */
    private static List<String> pieces(String form) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= form.length(); i++) {
            char c = i == form.length() ? ' ' : form.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                if (i > start) {
                    pieces.add(form.substring(start, i));
                }
                start = i + 1;
            }
        }
        return pieces;
    }

    private static WayPart part(String part, boolean optional) {
        return switch (part) {
            case "*" -> new WayPart(Type.ANY, List.of(), true, optional);
            case "#" -> new WayPart(Type.NUMBER, List.of(), true, optional);
            case "~" -> new WayPart(Type.GAP, List.of(), true, optional);
            case "@" -> new WayPart(Type.TIME, List.of(), false, optional);
            case "^" -> new WayPart(Type.START, List.of(), false, optional);
            case "$" -> new WayPart(Type.END, List.of(), false, optional);
            default ->
                part.startsWith("%")
                        ? new WayPart(
                                Type.MISSPELT, List.<String[]>of(new String[] {part.substring(1)}), false, optional)
                        : words(part, optional);
        };
    }

    private static WayPart words(String part, boolean optional) {
        boolean group = part.startsWith("(") && part.endsWith(")") || part.startsWith("[");
        String inner = group ? part.substring(1, part.length() - 1) : part;
        List<String[]> choices = new ArrayList<>();
        for (String choice : group ? Pieces.of(inner, "/") : new String[] {inner}) {
            choices.add(Pieces.of(choice, " "));
        }
        return new WayPart(Type.WORDS, List.copyOf(choices), part.startsWith("["), optional);
    }

    /** Where it is said from this token on, or null. */
    @Nullable
    Found at(List<Token> tokens, int start, Edges edges) {
        boolean may = first.isEmpty() || first.contains(tokens.get(start).text());
        return may ? new Reader(tokens, edges).read(0, start, new Found(start, start, List.of())) : null;
    }

    /** The plain words for what was found. */
    String plain(Found found, String text, List<Token> tokens) {
        String said = plain;
        for (int i = MOST_KEPT; i > 0; i--) {
            int[] kept = i > found.kept().size() ? new int[2] : found.kept().get(i - 1);
            String words = kept[1] <= kept[0]
                    ? ""
                    : text.substring(
                            tokens.get(kept[0]).start(), tokens.get(kept[1] - 1).end());
            said = said.replace("$" + i, words);
        }
        return said;
    }

    /** Tries the parts in their order, each at its longest first. */
    private final class Reader {

        private final List<Token> tokens;
        private final Edges edges;

        Reader(List<Token> tokens, Edges edges) {
            this.tokens = tokens;
            this.edges = edges;
        }

        @Nullable
        Found read(int part, int at, Found so) {
            if (part == parts.size()) {
                return at > so.start() ? new Found(so.start(), at, so.kept()) : null;
            }
            WayPart next = parts.get(part);
            for (int end : ends(next, at)) {
                Found found = read(part + 1, end, next.isKept() ? with(so, at, end) : so);
                if (found != null) {
                    return found;
                }
            }
            return next.isOptional() ? read(part + 1, at, next.isKept() ? with(so, at, at) : so) : null;
        }

        private static Found with(Found so, int from, int to) {
            List<int[]> kept = new ArrayList<>(so.kept());
            kept.add(new int[] {from, to});
            return new Found(so.start(), so.end(), kept);
        }

        private List<Integer> ends(WayPart part, int at) {
            boolean in = at < tokens.size();
            return switch (part.type()) {
                case WORDS -> words(part, at);
                case MISSPELT -> in && isMeant(at, part.choices().get(0)[0]) ? List.of(at + 1) : List.of();
                case ANY -> in && tokens.get(at).is(Token.Kind.WORD) && !isNever(at) ? List.of(at + 1) : List.of();
                case NUMBER -> in && tokens.get(at).is(Token.Kind.NUMBER) ? List.of(at + 1) : List.of();
                case GAP -> gap(at);
                case TIME -> isTime(at) ? List.of(at) : List.of();
                case START -> at == 0 || isEdge(at - 1, edges.before()) ? List.of(at) : List.of();
                case END -> !in || isEdge(at, edges.behind()) ? List.of(at) : List.of();
            };
        }

        private List<Integer> words(WayPart part, int at) {
            List<Integer> ends = new ArrayList<>();
            for (String[] choice : part.choices()) {
                int i = 0;
                while (i < choice.length && at + i < tokens.size() && isWord(at + i, choice[i])) {
                    i++;
                }
                if (i == choice.length) {
                    ends.add(at + i);
                }
            }
            ends.sort((a, b) -> b - a);
            return ends;
        }

        /** "Dont" is "don't". */
        private boolean isWord(int at, String word) {
            String said = tokens.get(at).text();
            return said.equals(word) || word.indexOf('\'') > 0 && said.equals(word.replace("'", ""));
        }

        /** "Reminf" is "remind". */
        private boolean isMeant(int at, String word) {
            String said = tokens.get(at).text();
            return !said.equals(word)
                    && said.charAt(0) == word.charAt(0)
                    && new Spelling(Map.of(word, 1)).meant(said).isPresent();
        }

        private List<Integer> gap(int at) {
            List<Integer> ends = new ArrayList<>();
            int end = at;
            while (end < tokens.size() && end - at < WIDEST_GAP && isOfGap(end)) {
                ends.add(++end);
            }
            return ends;
        }

        private boolean isOfGap(int at) {
            Token token = tokens.get(at);
            boolean quoted =
                    token.is(Token.Kind.MARK) && QUOTES.indexOf(token.text().charAt(0)) >= 0;
            return quoted || token.is(Token.Kind.WORD) && !isNever(at);
        }

        private boolean isNever(int at) {
            return edges.never().contains(tokens.get(at).text());
        }

        private boolean isTime(int at) {
            int i = at;
            while (i < tokens.size()
                    && i < at + 3
                    && edges.unto().contains(tokens.get(i).text())) {
                i++;
            }
            return i < tokens.size()
                    && (tokens.get(i).is(Token.Kind.NUMBER)
                            || edges.time().contains(tokens.get(i).text()));
        }

        private boolean isEdge(int at, Set<String> words) {
            Token token = tokens.get(at);
            return token.is(Token.Kind.MARK) || token.is(Token.Kind.EMOJI) || words.contains(token.text());
        }
    }
}
