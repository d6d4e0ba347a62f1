package dev.pluto.messaging.act;

import dev.pluto.language.goods.Goods;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A request with what each of its words is. Looking past either end answers nothing. */
final class Request {

    private final String text;
    private final List<Token> tokens;
    private final List<String> words = new ArrayList<>();
    /** Of each word the token that stands for it. */
    private final List<Integer> tokenOf = new ArrayList<>();

    private final List<List<Lexis.Found>> found = new ArrayList<>();

    private final Goods goods;

    private Request(String text, Lexis lexis) {
        this.text = text;
        this.goods = lexis.goods();
        this.tokens = Tokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            for (String word : lexis.meant(tokens.get(i))) {
                words.add(word);
                tokenOf.add(i);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            found.add(lexis.at(words, i));
        }
    }

    static Request of(String text, Lexis lexis) {
        return new Request(text, lexis);
    }

    String text() {
        return text;
    }

    int size() {
        return words.size();
    }

    boolean isIn(int i) {
        return i >= 0 && i < words.size();
    }

    String word(int i) {
        return isIn(i) ? words.get(i) : "";
    }

    boolean isWord(int i) {
        return isIn(i) && token(i).is(Token.Kind.WORD);
    }

    boolean isNumber(int i) {
        return isIn(i) && token(i).is(Token.Kind.NUMBER);
    }

    /** "No, it's the red one": more than a word behind a mark. */
    boolean goesOnBehindMark() {
        int mark = find(1, this::isMark);
        return mark > 0 && mark < size() - 2;
    }

    boolean isMark(int i) {
        return isIn(i) && token(i).is(Token.Kind.MARK);
    }

    boolean isPicture(int i) {
        return isIn(i) && token(i).is(Token.Kind.EMOJI);
    }

    boolean isCapital(int i) {
        return isWord(i) && token(i).capital();
    }

    private Token token(int i) {
        return tokens.get(tokenOf.get(i));
    }

    /** The longest phrase of this kind that begins here. */
    Lexis.@Nullable Found at(int i, Kind kind) {
        Lexis.Found longest = null;
        for (Lexis.Found one : isIn(i) ? found.get(i) : List.<Lexis.Found>of()) {
            if (one.kind() == kind && (longest == null || one.next() > longest.next())) {
                longest = one;
            }
        }
        return longest;
    }

    boolean is(int i, Kind... kinds) {
        return after(i, kinds) > 0;
    }

    /** The index behind the longest phrase of one of these kinds, or -1. */
    int after(int i, Kind... kinds) {
        int next = -1;
        for (Kind kind : kinds) {
            Lexis.Found one = at(i, kind);
            next = one == null ? next : Math.max(next, one.next());
        }
        return next;
    }

    /** Where a phrase of one of these kinds begins first, or -1. */
    int find(int from, Kind... kinds) {
        return find(from, i -> is(i, kinds));
    }

    int find(int from, IntPredicate which) {
        for (int i = Math.max(0, from); i < words.size(); i++) {
            if (which.test(i)) {
                return i;
            }
        }
        return -1;
    }

    /** The words from here on, without the marks at their end. */
    String saidWithoutMarks(int from) {
        int end = size();
        while (end > from && isMark(end - 1)) {
            end--;
        }
        return said(from, end);
    }

    boolean has(Kind... kinds) {
        return find(0, kinds) >= 0;
    }

    /** Whether it points at something without a name: "it", "esa", not "esa noche" or "la basura". */
    boolean points() {
        return find(0, i -> is(i, Kind.IT) && (isAlone(i) || !isWord(i + 1))) >= 0;
    }

    /** "That" may stand alone before another word; "la" and "esa" belong to it. */
    private boolean isAlone(int i) {
        return !is(i, Kind.ARTICLE) || word(i).equals("that");
    }

    /** The index behind greetings, politeness, pictures and marks that stand here, and of these kinds besides. */
    int skip(int from, Kind... more) {
        int i = from;
        while (isIn(i)) {
            int next = Math.max(after(i, Kind.SOFT, Kind.HELLO, Kind.ASKING), after(i, more));
            if (next < 0 && (isMark(i) || isPicture(i))) {
                next = i + 1;
            }
            if (next < 0) {
                break;
            }
            i = next;
        }
        return i;
    }

    /** Where the request itself begins. */
    int head() {
        return skip(0);
    }

    /** Whether nothing stands behind here but softness. */
    boolean isEnd(int from, Kind... more) {
        return skip(from, more) >= words.size();
    }

    /** Whether all of the request is a phrase of this kind, with softness around it. */
    boolean isAll(Kind... kinds) {
        int next = 0;
        boolean one = false;
        while (isIn(next)) {
            int behind = after(next, kinds);
            one |= behind > 0;
            int soft = behind > 0 ? behind : skip(next);
            if (soft == next) {
                return false;
            }
            next = soft;
        }
        return one;
    }

    /** The person's own words from one index to before another. */
    String said(int from, int to) {
        return from >= to || !isIn(from)
                ? ""
                : text.substring(
                        token(from).start(), token(Math.min(to, size()) - 1).end());
    }

    /** The things that stand between two indices, where nothing but the things themselves parts them. */
    List<String> things(int from, int to) {
        return goods.apart(said(from, to).strip());
    }

    /** Whether all of a phrase is one thing that is known. */
    boolean isThing(String phrase) {
        return goods.isOne(phrase);
    }

    /** The text with other words for the one that stands here. */
    String with(int i, String other) {
        return text.substring(0, token(i).start()) + other + text.substring(token(i).end());
    }

    /** From an index to the end. */
    String said(int from) {
        return said(from, size());
    }

    /** Whether it asks, by its mark or by how it begins. */
    boolean isQuestion() {
        for (int i = size() - 1; i >= 0 && !isWord(i); i--) {
            if (word(i).equals("?") || word(i).equals("¿") || word(i).equals("？")) {
                return true;
            }
        }
        return asks() || isTagged();
    }

    /** "They are on there, aren't they". */
    private boolean isTagged() {
        int tag = find(2, Kind.TAG);
        return tag > 0 && isEnd(after(tag, Kind.TAG));
    }

    /** Whether it begins as a question does. */
    boolean asks() {
        int head = skip(0, Kind.HOLD);
        return is(head, Kind.QUESTION) || is(head, Kind.AUXILIARY) && !is(head, Kind.STATES);
    }

    @Override
    public String toString() {
        return "Request[" + text.length() + "]";
    }
}
