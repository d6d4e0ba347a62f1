package dev.pluto.language.time;

/**
 * One reading of the words from some place on.
 *
 * @param value what the lexicon gives it, such as a number or a name; empty when it needs none
 * @param next index of the first token behind it
 */
record Lexeme(Kind kind, String value, int next) {

    int number() {
        return Integer.parseInt(value);
    }
}
